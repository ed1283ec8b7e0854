import Testing

@testable import CountyModel

@Suite("Answers written into a scenario")
struct ScenarioEditTests {
    private let answer = [ColumnMapping(header: "人口", field: .popResident)]

    private func edited(_ table: String) throws -> String? {
        let text = "schema: \"1.0\"\ndata:\n  villages: {path: a.gpkg}   # 村界\n  tables:\n\(table)\nsolve: {seed: 3}\n"
        return try ScenarioEdit.adding(answer, to: "t.csv", in: text, file: "s.yaml", baseFolder: ".")
    }

    @Test(
        "They go into the table they belong to, however it is written, and comments stay",
        arguments: [
            "    - {path: t.csv, year: 2024}  # 表", "    - {path: t.csv, columns: {\"收入\": income_total}}",
            "    - path: t.csv   # 表\n      year: 2024", "    - path: t.csv\n      columns:\n        收入: income_total",
            "    - path: t.csv\n      columns: {收入: income_total}\n    - path: other.csv",
        ])
    func layouts(table: String) throws {
        let text = try #require(try edited(table))
        #expect(text.contains("# 村界"))
        #expect(text.contains("# 表") == table.contains("# 表"))
        let scenario = try Scenario.parse(text)
        let columns = try #require(scenario.data.tables.first { $0.path == "t.csv" }).columns
        #expect(columns.contains(answer[0]))
        #expect(columns.count == (table.contains("income_total") ? 2 : 1))
        #expect(scenario.solve.seed == 3)
    }

    @Test("A header that holds quotes and colons reads back as it was")
    func hostileHeader() throws {
        let mapping = ColumnMapping(header: "收入: \"合计\" #1", field: .incomeTotal)
        let text = "schema: \"1.0\"\ndata:\n  villages: {path: a.gpkg}\n  tables:\n    - {path: t.csv}\n"
        let edited = try ScenarioEdit.adding([mapping], to: "t.csv", in: text, file: "s.yaml", baseFolder: ".")
        #expect(try Scenario.parse(#require(edited)).data.tables[0].columns == [mapping])
    }

    @Test("A table the scenario does not have is left alone")
    func unknownTable() throws {
        #expect(try edited("    - {path: other.csv}") == nil)
    }
}
