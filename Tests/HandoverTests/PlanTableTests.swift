import Foundation
import TestCounties
import Testing

@testable import ClusterPlanner
@testable import CountyData
@testable import CountyModel
@testable import Planning

@Suite("Plans as offices write them")
struct PlanTableTests {
    private let county = SquareCounty(rows: 1, columns: 4).county

    private func code(_ village: Int) -> String { county.villages[village].code.text }
    private func name(_ village: Int) -> String { county.villages[village].name }

    private func read(_ bytes: Data, _ name: String) throws -> AssignmentFile.Content {
        var content: AssignmentFile.Content?
        try Scratch.folder { folder in
            try bytes.write(to: URL(fileURLWithPath: folder + "/" + name))
            content = try AssignmentFile.read(path: folder + "/" + name, named: name, county: county)
        }
        return try #require(content)
    }

    private func text(_ lines: String...) throws -> AssignmentFile.Content {
        try read(Data(lines.joined(separator: "\n").utf8), "plan.csv")
    }

    private func members(_ content: AssignmentFile.Content) -> [[Int]] {
        content.clusters.map { $0.members.compactMap { county.index(of: $0) } }
    }

    @Test("Codes as spreadsheets leave them are codes, and names do where there are none")
    func codes() throws {
        let content = try text(
            "村级代码,行政村,片区", "\(code(0)).0,,东片区", "\"=\"\"\(code(1))\"\"\",,东片区", "\(code(2))0000000,,西片区",
            ",\(name(3)),西片区")
        #expect(members(content) == [[0, 1], [2, 3]])
        #expect(content.findings.isEmpty)
    }

    @Test("A cluster in a merged cell holds all villages beside it, and so does its lead")
    func mergedCells() throws {
        let rows: [[Workbook.Cell]] =
            [[.text("片区"), .text("牵头村"), .text("行政村")]]
            + (0..<4).map { village in
                let first = village % 2 == 0
                return [
                    first ? .text("片区\(village / 2)") : .empty, first ? .text(name(village + 1)) : .empty,
                    .text(name(village)),
                ]
            }
        let sheet = Workbook.Sheet(name: "方案", rows: rows, merges: ["A2:A3", "B2:B3", "A4:A5", "B4:B5"])
        let note = Workbook.Sheet(name: "说明", rows: [[.text("请勿改动")]])
        let content = try read(Workbook([note, sheet]).data, "plan.xlsx")
        #expect(members(content) == [[0, 1], [2, 3]])
        #expect(content.clusters.map(\.lead?.text) == [code(1), code(3)])
        #expect(content.findings.isEmpty)
    }

    @Test("One row per cluster with its villages in one cell is understood, the lead listed or not")
    func lists() throws {
        let content = try text(
            "片区名称,牵头村,成员村", "东片区,\(name(0)),\"\(name(1))、\(name(2))\"", "西片区,\(name(3)),\(name(3))")
        #expect(members(content) == [[1, 2, 0], [3]])
        #expect(content.clusters.map(\.lead?.text) == [code(0), code(3)])
    }

    @Test("A village of a list that is not on the map is named, and its row is not half used")
    func unknownInList() throws {
        let content = try text("片区名称,成员村", "东片区,\"\(name(0))、别处村\"")
        #expect(members(content).isEmpty)
        #expect(content.findings.map(\.code) == [.planVillageSkipped])
        #expect(content.findings.first?.place.value == "别处村")
    }

    @Test("Rows of sums are no villages, and are told")
    func totals() throws {
        let content = try text("村级代码,片区", "\(code(0)),东片区", "小计,东片区", "\(code(1)),西片区", "合计,2个片区")
        #expect(members(content) == [[0], [1]])
        #expect(content.findings.map(\.code) == [.totalsRow, .totalsRow])
        #expect(content.findings.map(\.place.row) == [3, 5])
    }
}
