import ClusterPlanner
import Foundation

/// The first scenario of a county, with what its files tell.
enum ScenarioDraft {
    static func text(
        county: String, code: String?, villages: String?, tables: [String], preset: Preset?, folder: String,
        _ console: Console
    ) throws -> String {
        var facts = ScenarioTemplate.CountyFacts(
            name: county, code: code,
            boundaryPath: relative(villages ?? "data/villages.gpkg", to: folder, isGiven: villages != nil),
            preset: preset)
        if let villages {
            let look = try CountyReader.look(boundary: villages)
            facts.villageCount = look.featureCount
            facts.codeField = look.codeField
            console.say(
                "村界 \(look.featureCount) 个图斑,字段:\(look.fieldNames.joined(separator: "、"))",
                "\(Wording.count(look.featureCount, "feature")) with fields \(look.fieldNames.joined(separator: ", "))")
        }
        for table in tables {
            let look = try CountyReader.look(table: table)
            let recognised = look.columns.compactMap { column in
                column.match.field.map { ColumnMapping(header: column.match.shownHeader, field: $0) }
            }
            facts.tables.append(
                ScenarioTemplate.Table(path: relative(table, to: folder, isGiven: true), recognised: recognised))
            let scenario = folder + "/scenario.yaml"
            console.say(
                FieldsReport.text(look, scenario: scenario, .zh), FieldsReport.text(look, scenario: scenario, .en))
        }
        if tables.isEmpty { facts.tables.append(ScenarioTemplate.Table(path: "data/行政村基本情况表.xlsx")) }
        return ScenarioTemplate.text(for: facts)
    }

    /// A path as it looks from the folder of the scenario.
    private static func relative(_ path: String, to folder: String, isGiven: Bool) -> String {
        guard isGiven, !path.hasPrefix("/") else { return path }
        let from = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents
        let to = URL(fileURLWithPath: path).standardizedFileURL.pathComponents
        let common = zip(from, to).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: from.count - common)
        return (up + to[common...]).joined(separator: "/")
    }
}
