/// The least a scenario must have, with more lines behind it.
package func scenarioText(_ more: String = "") -> String { "data: {villages: {path: border.gpkg}}\n" + more + "\n" }
