import Foundation
import Testing

@Suite("planner propose with earlier plans, several plans and trials")
struct ProposeOptionTests {
    private let quick = ["--iterations", "5000", "--fail-on", "never"]

    private func plan(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func clusters(_ path: String) throws -> [String: [String]] {
        let list = try #require(try plan(path)["clusters"] as? [[String: Any]])
        return Dictionary(
            uniqueKeysWithValues: list.map { cluster in
                let words = [cluster["lead"] as? String ?? "", cluster["name"] as? String ?? ""]
                return (cluster["id"] as? String ?? "", words + (cluster["members"] as? [String] ?? []))
            })
    }

    @Test("Two plans go to two folders, differ as asked, and a replay of the second writes the same bytes")
    func severalPlans() throws {
        let scratch = try Scratch()
        let run = try Command(
            ["propose", Bundled.scenario, "-o", scratch.file("a"), "--plans", "2", "--min-difference", "0.2"]
                + ["--max-loss", "0.3"] + quick)
        #expect(run.status == 0, Comment(rawValue: run.errors))
        #expect(run.output.contains("plan 2"))
        let second = try plan(scratch.file("a/plan-2/plan.json"))
        let series = (second["search"] as? [String: Any])?["plans"] as? [String: Any]
        #expect(series?["number"] as? Int == 2)
        #expect(series?["least_difference"] as? Double ?? 0 >= 0.2)
        let again = try Command([
            "propose", Bundled.scenario, "-o", scratch.file("b"), "--replay", scratch.file("a/plan-2/plan.json"),
            "--fail-on", "never",
        ])
        #expect(again.status == 0, Comment(rawValue: again.errors))
        for file in ["plan.json", "plan-2/plan.json", "plan-2/clusters.geojson"] {
            let a = try Data(contentsOf: URL(fileURLWithPath: scratch.file("a/\(file)")))
            #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.file("b/\(file)"))) == a, Comment(rawValue: file))
        }
        let refused = try Command(
            ["propose", Bundled.scenario, "-o", scratch.file("a"), "--plans", "2"] + quick)
        #expect(refused.status == 73)
        #expect(try Command(["propose", Bundled.scenario, "-o", scratch.file("a"), "--force"] + quick).status == 0)
        #expect(!FileManager.default.fileExists(atPath: scratch.file("a/plan-2")))
    }

    @Test("Locked clusters are identical after the rest is planned anew, and an unknown one is refused")
    func lock() throws {
        let scratch = try Scratch()
        #expect(try Command(["propose", Bundled.scenario, "-o", scratch.file("a")] + quick).status == 0)
        let before = try clusters(scratch.file("a/plan.json"))
        let lock = ["--lock", scratch.file("a/plan.json"), "--only", "P03,P04", "--seed", "5"]
        let run = try Command(["propose", Bundled.scenario, "-o", scratch.file("b")] + lock + quick)
        #expect(run.status == 0, Comment(rawValue: run.errors))
        let after = try clusters(scratch.file("b/plan.json"))
        #expect(after["P03"] == before["P03"] && after["P04"] == before["P04"])
        #expect(after != before)
        let search = try plan(scratch.file("b/plan.json"))["search"] as? [String: Any]
        #expect((search?["lock_sha256"] as? String)?.count == 64)
        let unknown = try Command(
            ["propose", Bundled.scenario, "--dry-run", "--lock", scratch.file("a/plan.json"), "--only", "P99"])
        #expect(unknown.status == 66)
        #expect(unknown.errors.contains("E3010"))
        let replay = try Command([
            "propose", Bundled.scenario, "--dry-run", "--replay", scratch.file("b/plan.json"),
        ])
        #expect(replay.status == 65 && replay.errors.contains("--lock"))
    }

    @Test("A search from an earlier plan is not worse than that plan")
    func warmStart() throws {
        let scratch = try Scratch()
        func points(_ folder: String) throws -> Int {
            let score = try plan(scratch.file("\(folder)/plan.json"))["score"] as? [String: Any]
            return try #require(score?["total_micropoints"] as? Int)
        }
        #expect(try Command(["propose", Bundled.scenario, "-o", scratch.file("a")] + quick).status == 0)
        let warm = ["--warm-start", scratch.file("a/assignment.csv"), "--seed", "8"]
        let run = try Command(["propose", Bundled.scenario, "-o", scratch.file("b")] + warm + quick)
        #expect(run.status == 0, Comment(rawValue: run.errors))
        #expect(try points("b") >= points("a"))
    }

    @Test("Where no plan keeps the rules, --elastic writes a marked trial and still ends with code 3")
    func elastic() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county([
            ("population: {min: 3000, max: 20000}", "population: {min: 3000, max: 6000}"),
            ("max_share: 0.30", "max_share: 0.00"),
        ])
        let plain = try Command(["propose", scenario, "-o", scratch.file("a"), "--lang", "zh"] + quick)
        #expect(plain.status == 3 && plain.errors.contains("放宽规则"), Comment(rawValue: plain.errors))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("a/plan.json")))
        let trial = try Command(["propose", scenario, "-o", scratch.file("b"), "--elastic", "--lang", "zh"] + quick)
        #expect(trial.status == 3, Comment(rawValue: trial.errors))
        #expect(trial.output.contains("不是有效方案"))
        let written = try plan(scratch.file("b/plan.json"))
        #expect(written["is_valid"] as? Int == 0)
        #expect((written["violations"] as? [Any])?.isEmpty == false)
        #expect((written["notice"] as? String)?.hasPrefix("试算") == true)
        let map = try String(contentsOfFile: scratch.file("b/map.svg"), encoding: .utf8)
        #expect(map.contains("试算"))
    }

    @Test("Progress as JSON lines goes to standard error and ends with the search")
    func progress() throws {
        let run = try Command([
            "propose", Bundled.scenario, "--dry-run", "--iterations", "200000", "--progress", "json", "--json",
        ])
        let lines = run.errors.split(separator: "\n").filter { $0.hasPrefix("{") }
        #expect(!lines.isEmpty)
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(object?["iterations"] is Int && object?["progress"] is Double)
        }
        #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
    }

    @Test("Shares out of range and --only without --lock are refused with a sentence")
    func refusals() throws {
        for arguments in [["--min-difference", "1.5"], ["--plans", "0"], ["--only", "P01"], ["--max-loss", "-1"]] {
            let run = try Command(["propose", Bundled.scenario] + arguments)
            #expect(run.status == 64, Comment(rawValue: arguments.joined(separator: " ")))
        }
    }
}
