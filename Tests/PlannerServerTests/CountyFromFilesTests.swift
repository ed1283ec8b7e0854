import ClusterPlanner
import Foundation
import TestCounties
import Testing

@testable import PlannerServer

@Suite("From files to a scenario")
struct CountyFromFilesTests {
    private static let map = (0..<12).map {
        CountyFolder.Row(CountyFolder.code($0), "\("甲乙丙丁戊己庚辛壬癸子丑".map(String.init)[$0])石村", town: "东镇")
    }
    private static let header = "村代码,村名,乡镇,户籍人口,党员数,经营性收入(万元),收入"

    private static func row(_ village: Int, code: String? = nil) -> String {
        let row = map[village]
        return
            "\(code ?? row.code),\(row.name ?? ""),东镇,\(1000 + village),\(30 + village),\(10 + 5 * village),\(20 + village)"
    }

    private static let table = ([header] + (0..<12).map { row($0) }).joined(separator: "\n") + "\n"
    private static var wish: [String: Any] { ["county": "示例县", "villages": "村界.gpkg", "tables": ["村情表.csv"]] }

    @Test("Files are told for what they are, and the county is read before anything is written")
    func draft() async throws {
        try await UploadTests.bench { bench in
            try await bench.bring(Self.map, table: Self.table)
            let files = await bench.ask("/api/files").list("files")
            #expect(files.map { $0["kind"] as? String } == ["table", "boundary"])
            #expect(files.map { $0["usual"] as? Int } == [1, 1])
            let draft = await bench.ask("/api/draft", [:], Self.wish)
            #expect(draft.status == 200)
            let outline = draft.value["outline"] as? [String: Any]
            #expect((outline?["names"] as? [String])?.first == "甲石村")
            #expect((outline?["rings"] as? [Any])?.count == 12)
            #expect(draft.list("measures").first?["field"] as? String == "income_operating")
            let asked = draft.list("tables")[0]["columns"] as? [[String: Any]] ?? []
            #expect(asked.first { $0["header"] as? String == "收入" }?["way"] as? String == "ambiguous")
            #expect(!FileManager.default.fileExists(atPath: bench.folder + "/scenario.yaml"))
        }
    }

    @Test("The scenario is the one that planner init writes, holds the answers, and undo takes it away again")
    func begin() async throws {
        try await UploadTests.bench { bench in
            try await bench.bring(Self.map, table: Self.table)
            var wish = Self.wish
            wish["columns"] = ["村情表.csv": [["header": "收入", "value": "income_total"]]]
            wish["units"] = ["村情表.csv": [["header": "收入", "value": "元"]]]
            wish["measure"] = "income_operating"
            bench.expect(200, await bench.ask("/api/init", [:], wish))
            let scenario = try Scenario.load(path: bench.folder + "/scenario.yaml")
            #expect(scenario.data.countyName == "示例县")
            #expect(scenario.data.tables[0].columns == [ColumnMapping(header: "收入", field: .incomeTotal)])
            #expect(scenario.data.tables[0].units == [ColumnUnit(name: "收入", unit: "元")])
            let check = await bench.ask("/api/check", ["scenario": "scenario.yaml"])
            #expect(check.value["villages"] as? Int == 12)
            #expect(check.value["isReady"] as? Int == 1)
            bench.expect(409, await bench.ask("/api/init", [:], wish))
            bench.expect(200, await bench.ask("/api/data/undo", [:], ""))
            #expect(!FileManager.default.fileExists(atPath: bench.folder + "/scenario.yaml"))
        }
    }

    @Test("A header is given a meaning, then another one, with every other line as it was; undo brings the bytes back")
    func fields() async throws {
        try await UploadTests.bench { bench in
            try await bench.bring(Self.map, table: Self.table)
            _ = await bench.ask("/api/init", [:], Self.wish)
            let path = bench.folder + "/scenario.yaml"
            let before = Scratch.text(path) ?? ""
            var answer = ["scenario": "scenario.yaml", "file": "data/村情表.csv", "header": "收入", "field": "income_total"]
            bench.expect(200, await bench.ask("/api/fields", [:], answer))
            answer["field"] = "debt"
            let second = await bench.ask("/api/fields", [:], answer)
            #expect(second.status == 200)
            let columns = try Scenario.load(path: path).data.tables[0].columns
            #expect(columns == [ColumnMapping(header: "收入", field: .debt)])
            let kept = Set((Scratch.text(path) ?? "").split(separator: "\n"))
            #expect(before.split(separator: "\n").count { !kept.contains($0) } <= 1)
            answer["field"] = "no such: field"
            bench.expect(422, await bench.ask("/api/fields", [:], answer))
            for _ in 0..<2 { _ = await bench.ask("/api/data/undo", [:], "") }
            #expect(Scratch.text(path) == before)
        }
    }

    @Test(
        "Doubts come cause by cause, errors first, with the row, and the rows around it are shown without what is not read"
    )
    func doubts() async throws {
        try await UploadTests.bench { bench in
            let spoilt = Self.table.replacing("1003,33", with: "很多,33").replacing(
                Self.header, with: Self.header + ",村书记")
            try await bench.bring(Self.map, table: spoilt)
            _ = await bench.ask("/api/init", [:], Self.wish)
            let check = await bench.ask("/api/check", ["scenario": "scenario.yaml"])
            let causes = check.list("causes")
            let ranks = causes.map {
                ["error", "warning", "note"].firstIndex(of: $0["severity"] as? String ?? "") ?? 9
            }
            #expect(ranks == ranks.sorted())
            let found = causes.flatMap { $0["findings"] as? [[String: Any]] ?? [] }.first {
                $0["value"] as? String == "很多"
            }
            #expect(found?["row"] as? Int == 5)
            #expect(found?["at"] as? [Int] == [3])
            let rows = await bench.ask(
                "/api/rows", ["look": "scenario.yaml", "file": "data/村情表.csv", "row": "5"])
            #expect(rows.list("rows").contains { ($0["cells"] as? [String])?.contains("很多") == true })
            #expect((rows.value["headers"] as? [String])?.contains("村书记") == false)
            bench.expect(
                422, await bench.ask("/api/rows", ["look": "scenario.yaml", "file": "data/村情表.csv", "row": "99"]))
        }
    }

    @Test("A row under another code of the same name is offered, accepted by a click, and joined from then on")
    func matches() async throws {
        try await UploadTests.bench { bench in
            let rows = (0..<12).map { Self.row($0, code: $0 == 4 ? "330781101999" : nil) }
            try await bench.bring(Self.map, table: ([Self.header] + rows).joined(separator: "\n") + "\n")
            _ = await bench.ask("/api/init", [:], Self.wish)
            let check = await bench.ask("/api/check", ["scenario": "scenario.yaml"])
            let offers = check.list("matches")
            #expect(offers.map { $0["at"] as? Int } == [4])
            let line = offers.first?["line"] as? String ?? ""
            let done = await bench.ask("/api/names", [:], ["scenario": "scenario.yaml", "lines": [line, "x"]])
            #expect(done.value["accepted"] as? Int == 1)
            let after = await bench.ask("/api/check", ["scenario": "scenario.yaml"])
            #expect(after.list("matches").isEmpty)
            let read = try CountyReader.read(try Scenario.load(path: bench.folder + "/scenario.yaml"))
            #expect(read.county.attributes.number(.popRegistered, 4) == 1004)
        }
    }

    @Test("The areas of the county's own table become a plan to start from")
    func areas() async throws {
        try await UploadTests.bench { bench in
            let rows = (0..<12).map { Self.row($0) + ($0 < 6 ? ",西片" : ",东片") }
            try await bench.bring(Self.map, table: ([Self.header + ",现有片区"] + rows).joined(separator: "\n") + "\n")
            _ = await bench.ask("/api/init", [:], Self.wish)
            let made = await bench.ask("/api/areas", ["scenario": "scenario.yaml", "source": "column"], "")
            #expect(made.status == 200, "\(made.value)")
            #expect(made.value["clusters"] as? Int == 2)
            let opened = await bench.ask("/api/state", ["plan": made.value["plan"] as? String ?? ""])
            #expect(opened.status == 200, "\(opened.value)")
        }
    }
}
