import Foundation
import Testing

@Suite("planner propose with earlier plans, several plans and trials")
struct ProposeOptionTests {
    private let quick = ["--iterations", "5000", "--bound", "none", "--fail-on", "never"]

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
        // The distance from the best in points and in per cent, beside the difference.
        let heading = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("plan 2") })
        #expect(
            heading.contains(
                /^plan 2 \([\d.]+ points per village below plan 1, that is [\d.]+%; differs in at least [\d.]+% of/))
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
        let folder = try Command(
            ["propose", Bundled.scenario, "-o", scratch.file("c"), "--lock", scratch.file("a"), "--only", "P03,P04"]
                + ["--seed", "5"] + quick)
        #expect(folder.status == 0, Comment(rawValue: folder.errors))
        #expect(try clusters(scratch.file("c/plan.json")) == after)
        let unknown = try Command(
            ["propose", Bundled.scenario, "--dry-run", "--lock", scratch.file("a/plan.json"), "--only", "P99"])
        #expect(unknown.status == 66)
        #expect(unknown.errors.contains("E3010"))
        let replay = try Command([
            "propose", Bundled.scenario, "--dry-run", "--replay", scratch.file("b/plan.json"),
        ])
        #expect(replay.status == 65 && replay.errors.contains("--lock"))
    }

    @Test("A locked cluster that breaks a rule is told as the lock's fault with that rule, not as a kept area's")
    func brokenLock() throws {
        let scratch = try Scratch()
        // Any two clusters together have more villages than one may.
        let scenario = try scratch.county([("villages: {min: 3, max: 12}", "villages: {min: 5, max: 9}")])
        #expect(try Command(["propose", scenario, "-o", scratch.file("a")] + quick).status == 0)
        #expect(try Command(["edit", scratch.file("a"), "merge", "P01", "P02", "--scenario", scenario]).status == 2)
        let run = try Command(
            ["propose", scenario, "--dry-run", "--lock", scratch.file("a"), "--only", "P01", "--lang", "zh"] + quick)
        #expect(run.status == 3, Comment(rawValue: run.errors))
        #expect(run.errors.contains("E3048") && run.errors.contains("“每片区村数”(must.villages)"))
        #expect(!run.errors.contains("must.keep") && run.errors.contains("--only"))
    }

    @Test("Quiet leaves out chat and never a warning: too few plans, and a table that names no village of the map")
    func quiet() throws {
        let scratch = try Scratch()
        let run = try Command(
            ["propose", Bundled.scenario, "--dry-run", "-q", "--plans", "2", "--min-difference", "1"]
                + ["--max-loss", "0"] + quick)
        #expect(run.status == 0 && run.errors.contains("W3111") && !run.errors.contains("read 255"))
        try "村级代码,片区\n999999999999,东\n990101001001,西\n".write(
            toFile: scratch.file("t.csv"), atomically: true, encoding: .utf8)
        let score = try Command(
            ["score", scratch.file("t.csv"), "--scenario", Bundled.scenario, "-q", "--effort", "none", "--lang", "zh"])
        #expect(
            score.errors.contains("W7313") && score.errors.contains("W3047") && score.errors.contains("还有 251 处"),
            Comment(rawValue: score.errors))
    }

    @Test(
        "A command line that makes no sense is answered in Chinese with what helps, under --lang zh or a Chinese terminal"
    )
    func usage() throws {
        for (words, sentence) in [
            (["propose"], "缺少参数 <scenario>"), (["propose", "x.yaml", "--bond", "full"], "没有选项 --bond"),
            (["propose", "x.yaml", "--bound", "xx"], "不能取值“xx”"), (["edit", "p", "undo", "P01"], "后面不写村或片区"),
            (["compare", "a", "b", "--scenario"], "缺少值"), (["propose", "x.yaml", "y.yaml"], "多出的参数"),
            (["stability", "p", "--runs", "0"], "--runs 应为 1 到 100000"),
        ] {
            let run = try Command(words + ["--lang=zh"])
            #expect(run.status == 64 && run.errors.contains(sentence), Comment(rawValue: run.errors))
            #expect(run.errors.contains("处理:") && run.errors.contains("planner help \(words[0])"))
        }
        let terminal = try Command(["score"], environment: ["LANG": "zh_CN.UTF-8"])
        #expect(terminal.status == 64 && terminal.errors.contains("缺少参数"))
        let english = try Command(["score", "--lang", "en"], environment: ["LANG": "zh_CN.UTF-8"])
        #expect(english.status == 64 && english.errors.hasPrefix("Error: Missing expected argument"))
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
        let judged = try Command([
            "score", scratch.file("b/plan.json"), "--scenario", scenario, "--lang", "en",
        ])
        #expect(judged.status == 2, Comment(rawValue: judged.errors))
        #expect(judged.errors.contains("W3113"))
        #expect(judged.output.contains("This is a trial plan") && judged.output.contains("broken"))
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
