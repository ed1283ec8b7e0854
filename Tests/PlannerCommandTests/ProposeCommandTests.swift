import Foundation
import Testing

@Suite("planner propose")
struct ProposeCommandTests {
    private let files =
        ["clusters", "villages", "edges", "leads"].flatMap { [$0 + ".geojson", $0 + ".qml"] } + [
            "plan.json", "assignment.csv", "map.svg",
        ]

    @Test("The bundled county gets a plan, its files, exit code 0, and the same bytes on one thread and on two")
    func bundledCounty() throws {
        let scratch = try Scratch()
        for (folder, threads) in [("a", "1"), ("b", "2")] {
            let run = try Command([
                "propose", Bundled.scenario, "-o", scratch.file(folder), "--iterations", "20000", "--threads", threads,
            ])
            #expect(run.status == 0, Comment(rawValue: run.errors))
            #expect(run.output.contains("left out"))
        }
        for file in files {
            let a = try Data(contentsOf: URL(fileURLWithPath: scratch.file("a/\(file)")))
            #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.file("b/\(file)"))) == a, Comment(rawValue: file))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.file("a")).sorted() == files.sorted())
    }

    @Test("Another seed gives another plan, and a recorded run can be repeated from its plan.json alone")
    func seedAndReplay() throws {
        let scratch = try Scratch()
        func plan(_ name: String, _ more: [String]) throws -> String {
            let run = try Command(["propose", Bundled.scenario, "-o", scratch.file(name)] + more)
            #expect(run.status == 0, Comment(rawValue: run.errors))
            return try String(contentsOfFile: scratch.file("\(name)/plan.json"), encoding: .utf8)
        }
        let first = try plan("first", ["--iterations", "20000"])
        #expect(try plan("other", ["--iterations", "20000", "--seed", "7"]) != first)
        let again = try plan("again", ["--replay", scratch.file("first/plan.json")])
        #expect(again == first)
        let cut = try plan("cut", ["--iterations", "100000000", "--time", "2"])
        #expect(cut.contains("\"was_cut_short\": 1"))
        #expect(try plan("cut-again", ["--replay", scratch.file("cut/plan.json")]) == cut)
    }

    @Test("A recorded run is not repeated from another scenario")
    func replayFromElsewhere() throws {
        let scratch = try Scratch()
        let arguments = ["propose", Bundled.scenario, "-o", scratch.file("a"), "--iterations", "2000"]
        #expect(try Command(arguments).status == 0)
        let other = try Command([
            "propose", Bundled.folder + "/shili/no-cross-town.yaml", "--replay", scratch.file("a/plan.json"), "-o",
            scratch.file("b"),
        ])
        #expect(other.status == 65)
        #expect(other.errors.contains("E7317"))
    }

    @Test("Files that exist are not replaced without --force, and are with it")
    func overwrite() throws {
        let scratch = try Scratch()
        let arguments = ["propose", Bundled.scenario, "-o", scratch.file("a"), "--iterations", "2000"]
        #expect(try Command(arguments).status == 0)
        let refused = try Command(arguments)
        #expect(refused.status == 73)
        #expect(refused.errors.contains("--force"))
        #expect(try Command(arguments + ["--force"]).status == 0)
    }

    @Test("A rule nobody can keep ends with code 3, the rule and villages in words, and no file")
    func impossibleRule() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county([
            (
                "villages: {min: 3, max: 12}",
                "villages: {min: 3, max: 12}\n  apart: [[\"990101001001\", \"990101001002\"]]\n  together: [[\"990101001001\", \"990101001002\"]]"
            )
        ])
        let run = try Command(["propose", scenario, "-o", scratch.file("out"), "--lang", "zh"])
        #expect(run.status == 3 || run.status == 78)
        #expect(run.errors.contains("990101001001"))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("out/plan.json")))
    }

    @Test("A population no cluster can reach ends with code 3 and names the rule")
    func unreachablePopulation() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county([
            ("population: {min: 3000, max: 20000}", "population: {min: 900000}"),
            ("max_share: 0.30", "max_share: 0.10"),
        ])
        let run = try Command(["propose", scenario, "-o", scratch.file("out"), "--iterations", "2000"])
        #expect(run.status == 3)
        #expect(run.errors.contains("must.population"), Comment(rawValue: run.errors))
    }

    @Test("Messages speak the language asked for, and --json prints one object only")
    func languages() throws {
        let scratch = try Scratch()
        let base = ["propose", Bundled.scenario, "--iterations", "2000", "--bound", "none", "--dry-run"]
        #expect(try Command(base + ["--lang", "zh"]).output.contains("个片区"))
        #expect(try Command(base, environment: ["LANG": "zh_CN.UTF-8"]).output.contains("个片区"))
        #expect(try Command(base).output.contains("clusters"))
        let json = try Command(base + ["--json", "-o", scratch.file("x")])
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(object?["ok"] as? Int == 1)
        #expect(!FileManager.default.fileExists(atPath: scratch.file("x")))
        #expect(!json.errors.contains("\u{1B}"))
    }
}
