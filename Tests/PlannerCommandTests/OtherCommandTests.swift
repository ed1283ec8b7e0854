import Foundation
import Testing

@Suite("The other verbs")
struct OtherCommandTests {
    @Test("check reads the bundled county without an error and says how it understood the headers")
    func check() throws {
        let run = try Command(["check", Bundled.scenario, "--lang", "zh"])
        #expect(run.status == 0, Comment(rawValue: run.errors))
        #expect(run.output.contains("255 个村") && run.output.contains("income_operating"))
        let json = try Command(["check", Bundled.scenario, "--json"])
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(object?["villages"] as? Int == 255)
        #expect((object?["errors"] as? [Any])?.isEmpty == true)
    }

    @Test("check ends with 65 and the cell when a table has a damaged code")
    func damagedCode() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county([("行政村基本情况表.xlsx", "t.csv")])
        try "村级代码,经营性收入,户籍人口,党员数\n9.90101E+11,1,2,3\n990101001001,60,900,30\n".write(
            toFile: scratch.file("county/data/t.csv"), atomically: true, encoding: .utf8)
        let run = try Command(["check", scenario, "--lang", "en", "-v"])
        #expect(run.status == 65)
        #expect(run.errors.contains("E1203") && run.errors.contains("row 2"))
    }

    @Test("check --fix topology writes a repaired copy in which borders digitised apart are neighbours bit for bit")
    func fixTopology() throws {
        let scratch = try Scratch()
        #expect(
            try Command(
                ["county", "--villages", "60", "--seed", "5", "--dirty", "-o", scratch.file("c")], of: "planner-bench"
            )
            .status == 0)
        func scenario(_ map: String, _ field: String, _ snap: String, fix: String = "report") throws -> String {
            let path = scratch.file("c/\(snap)-\(fix).yaml")
            try """
            schema: "1.0"
            name: dirty
            data:
              villages: {path: \(map), code_field: \(field)}
              tables: [{path: villages.csv}]
              topology: {snap_m: \(snap), fix: \(fix)}
            must: {contiguity: {min_shared_m: 0}}
            """.write(toFile: path, atomically: true, encoding: .utf8)
            return path
        }
        let dirty = try scenario("villages-dirty.gpkg", "ZLDWDM", "5")
        let before = try Data(contentsOf: URL(fileURLWithPath: scratch.file("c/villages-dirty.gpkg")))
        let fixed = try Command(["check", dirty, "--fix", "topology", "-o", scratch.file("c/fixed.gpkg")])
        #expect(fixed.status == 0, Comment(rawValue: fixed.errors))
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.file("c/villages-dirty.gpkg"))) == before)
        let pairs = try Command(["adjacency", try scenario("fixed.gpkg", "ZLDWDM", "0"), "-o", "-"])
        let truth = try String(contentsOfFile: scratch.file("c/true-adjacency.csv"), encoding: .utf8)
        let wanted = truth.split(whereSeparator: \.isNewline).filter { $0.hasSuffix("rook") }.count
        #expect(pairs.output.split(whereSeparator: \.isNewline).count - 1 == wanted)
        // In memory the same is mended without a copy, and a copy is still made of the map as it was given.
        let inMemory = try scenario("villages-dirty.gpkg", "ZLDWDM", "5", fix: "repair")
        let mended = try Command(["adjacency", inMemory, "-o", "-"])
        #expect(mended.output.split(whereSeparator: \.isNewline).count - 1 == wanted)
        let copied = try Command(["check", inMemory, "--fix", "topology", "-o", scratch.file("c/again.gpkg"), "-v"])
        #expect(copied.errors.components(separatedBy: "N1420").count == 2)
        #expect(try Command(["check", dirty, "--fix", "topology", "-o", scratch.file("c/fixed.gpkg")]).status == 73)
    }

    @Test("adjacency writes every pair of neighbours with its metres")
    func adjacency() throws {
        let scratch = try Scratch()
        let run = try Command(["adjacency", Bundled.scenario, "-o", scratch.file("pairs.csv")])
        #expect(run.status == 0)
        let lines = try String(contentsOfFile: scratch.file("pairs.csv"), encoding: .utf8).split(separator: "\r\n")
        let truth = try String(contentsOfFile: Bundled.folder + "/shili/data/true-adjacency.csv", encoding: .utf8)
        #expect(lines.count - 1 == truth.split(whereSeparator: \.isNewline).filter { $0.hasSuffix("rook") }.count)
    }

    @Test("classify counts as many weak villages as the county has")
    func classify() throws {
        let run = try Command(["classify", Bundled.scenario])
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\r\n").filter { $0.contains(",weak,") }.count == 119)
    }

    @Test("score judges the column 现有片区 and says which of its areas do not hang together")
    func scoreColumn() throws {
        let run = try Command(["score", "现有片区", "--scenario", Bundled.scenario, "--lang", "en", "--effort", "none"])
        #expect(run.status == 2)
        #expect(run.output.contains("[hard] contiguous clusters: "))
    }

    @Test("score gives a proposed plan the score it was proposed with, from plan.json and from the table alike")
    func scorePlan() throws {
        let scratch = try Scratch()
        let made = try Command([
            "propose", Bundled.scenario, "-o", scratch.file("p"), "--iterations", "5000", "--json", "-q",
        ])
        func value(_ text: String) throws -> Int? {
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            return object?["value_micropoints"] as? Int
        }
        let wanted = try #require(try value(made.output))
        for file in ["plan.json", "assignment.csv"] {
            let run = try Command([
                "score", scratch.file("p/\(file)"), "--scenario", Bundled.scenario, "--json", "--effort", "none",
            ])
            #expect(run.status == 0, Comment(rawValue: run.errors))
            #expect(try value(run.output) == wanted, Comment(rawValue: file))
        }
    }

    @Test("map draws a plan and, without one, the county's classes")
    func map() throws {
        let scratch = try Scratch()
        let plain = try Command(["map", Bundled.scenario, "-o", scratch.file("a.svg")])
        #expect(plain.status == 0, Comment(rawValue: plain.errors))
        let existing = try Command(["map", Bundled.scenario, "--plan", "现有片区", "-o", scratch.file("b.svg")])
        #expect(existing.status == 0, Comment(rawValue: existing.errors))
        let (a, b) = (
            try Data(contentsOf: URL(fileURLWithPath: scratch.file("a.svg"))),
            try Data(contentsOf: URL(fileURLWithPath: scratch.file("b.svg")))
        )
        #expect(a != b && a.count > 100_000)
    }

    @Test("init writes a scenario with the county's counts, which check then reads")
    func initialise() throws {
        #expect(try Scratch().drafted("--county", "990101").contains("255"))
    }

    @Test("planner-bench makes the county it is asked for, the same twice")
    func bench() throws {
        let scratch = try Scratch()
        for name in ["a", "b"] {
            let run = try Command(
                ["county", "--villages", "30", "--seed", "3", "--dirty", "-o", scratch.file(name)], of: "planner-bench")
            #expect(run.status == 0, Comment(rawValue: run.errors))
        }
        for file in ["villages.gpkg", "villages-dirty.gpkg", "villages.csv", "true-adjacency.csv"] {
            let a = try Data(contentsOf: URL(fileURLWithPath: scratch.file("a/\(file)")))
            #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.file("b/\(file)"))) == a, Comment(rawValue: file))
        }
    }
}
