/// A version of the scenario file, which says what holds where the file is silent.
///
/// A file keeps the terms and defaults it was written with: a new term is off in files of older versions, and a changed default does
/// not reach them. `planner scenario upgrade` writes what is new.
package enum ScenarioVersion: String, Sendable, CaseIterable {
    /// Up to 0.1: no aim of size and shape. A file that names no version is of this one.
    case first = "1.0"
    /// Terms of size, shape, townships and leads.
    case second = "1.1"

    /// The version that new files have.
    package static let newest = ScenarioVersion.second

    /// The version of a file; the first for one that names none, or an unknown one, which the check of the key reports.
    package init(of root: Setting) {
        self = root["schema"]?.text.flatMap(ScenarioVersion.init(rawValue:)) ?? .first
    }
}

extension Scenario {
    /// What an empty file of a version means.
    package init(of version: ScenarioVersion) {
        self.init(schema: version.rawValue, prefer: PreferOptions(weights: TermWeights(of: version)))
        guard version != .first else { return }
        costs.crossTown = 0.8
        lead.appointedCounts = true
    }

    /// The version of its file.
    package var version: ScenarioVersion { ScenarioVersion(rawValue: schema) ?? .first }
}
