import Foundation
import Testing

@Suite("planner edit")
struct EditCommandTests {
    private let quick = ["--iterations", "5000", "--bound", "none", "--fail-on", "never"]

    private func assignment(_ path: String) throws -> [[String]] {
        try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\r\n").dropFirst()
            .filter { !$0.isEmpty }.map { $0.components(separatedBy: ",") }
    }

    @Test("Moves, locks and undoes a plan in place, keeps the log, and makes the same files again")
    func edits() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county()
        let out = scratch.file("county/out")
        #expect(try Command(["propose", scenario, "-o", out] + quick).status == 0)
        let plan = out + "/plan.json"
        let before = try Data(contentsOf: URL(fileURLWithPath: plan))
        let rows = try assignment(out + "/assignment.csv")
        let (member, target) = (try #require(rows.first { $0[3] == "P01" && $0[5] == "member" }), "P05")
        // The scenario is found by its digest.
        let dry = try Command(["edit", plan, "move", member[0], "--to", target, "--dry-run", "--fail-on", "never"])
        #expect(dry.status == 0 && dry.output.contains("dry run"), Comment(rawValue: dry.errors))
        #expect(try Data(contentsOf: URL(fileURLWithPath: plan)) == before)
        let move = try Command(["edit", plan, "move", member[0], "--to", target, "--lang", "zh", "--note", "乡镇意见"])
        #expect([0, 2].contains(move.status) && move.output.contains("→"), Comment(rawValue: move.errors))
        #expect((move.status == 2) == move.output.contains("不能报批"))
        // What a hand has broken is no trial of the program.
        let judged = try Command(["score", plan, "--lang", "en"])
        #expect(judged.errors.contains("W3114") == (judged.status == 2), Comment(rawValue: judged.errors))
        #expect(judged.output.contains("was changed by hand") == (judged.status == 2))
        #expect(!judged.output.contains("trial plan") && !judged.errors.contains("W3113"))
        #expect(try assignment(out + "/assignment.csv").first { $0[0] == member[0] }?[3] == target)
        #expect(try Command(["edit", out, "lock", "P02", "--fail-on", "never"]).status == 0)
        let locked = try Command(["edit", out, "merge", "P02", "P03"])
        #expect(locked.status == 66 && locked.errors.contains("E3035"))
        let log = try Command(["edit", out, "log"])
        #expect(log.output.contains("1 move") && log.output.contains("乡镇意见") && log.output.contains("2 lock P02"))
        let after = try Data(contentsOf: URL(fileURLWithPath: plan))
        try FileManager.default.removeItem(atPath: plan)
        #expect(try Command(["edit", out, "replay", "--fail-on", "never"]).status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: plan)) == after)
        for _ in 0..<2 { #expect(try Command(["edit", out, "undo", "--fail-on", "never"]).status == 0) }
        #expect(try assignment(out + "/assignment.csv") == rows)
        #expect(try Command(["edit", out, "undo"]).errors.contains("E3031"))
    }

    @Test("A name that fits no village or several, and a scenario that is not found, are said with what to do")
    func refuses() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county()
        let out = scratch.file("county/out")
        #expect(try Command(["propose", scenario, "-o", out] + quick).status == 0)
        let unknown = try Command(["edit", out, "move", "无此村", "--to", "P01"])
        #expect(unknown.status == 66 && unknown.errors.contains("E1802"))
        #expect(try Command(["edit", out, "move", "P01"]).status == 64)
        #expect(!unknown.errors.contains("--village"))
        let nowhere = try Command(["edit", out, "lead", "P99", "石溪村"])
        #expect(nowhere.status == 66 && nowhere.errors.contains("E1803"))
        try FileManager.default.removeItem(atPath: scenario)
        let lost = try Command(["edit", out, "undo"], in: out)
        #expect(lost.status == 66 && lost.errors.contains("E3020"), Comment(rawValue: lost.errors))
    }

    @Test("Clusters are found by number, name and lead; broken rules are in words, with the box in degrees")
    func names() throws {
        let scratch = try Scratch()
        // Any two clusters together have more villages than one may.
        let scenario = try scratch.county([("villages: {min: 3, max: 12}", "villages: {min: 5, max: 9}")])
        let out = scratch.file("county/out")
        #expect(try Command(["propose", scenario, "-o", out] + quick).status == 0)
        let rows = try assignment(out + "/assignment.csv")
        let leads = rows.filter { $0[5] == "lead" }
        let (first, second) = (
            try #require(leads.first { $0[3] == "P01" }), try #require(leads.first { $0[3] == "P02" })
        )
        let member = try #require(rows.first { $0[3] == "P01" && $0[5] == "member" })
        for name in [second[4], second[1], second[0]] {
            let run = try Command(["edit", out, "move", member[0], "--to", name, "--dry-run", "--json"])
            #expect([0, 2].contains(run.status), Comment(rawValue: run.errors))
        }
        let merged = try Command(["edit", out, "merge", first[4], second[1], "--dry-run", "--lang", "zh"])
        #expect(merged.status == 2 && merged.output.contains("每片区村数"), Comment(rawValue: merged.errors))
        // The key and the box are for programs.
        #expect(merged.output.contains("5 至 9 个") && !merged.output.contains("must."))
        let answer = try Command(["edit", out, "merge", first[4], second[1], "--dry-run", "--json"])
        #expect(answer.output.contains("\"key\":\"must.villages\""))
        let box = try #require(answer.output.firstMatch(of: /"bbox":\[([0-9.]+),([0-9.]+)/))
        let (west, south) = (try #require(Double(box.1)), try #require(Double(box.2)))
        #expect((118.0...119).contains(west) && (29.0...30).contains(south))
        let english = try Command(["edit", out, "merge", "P01", "P02", "--dry-run", "--lang", "en"])
        #expect(english.output.contains("villages per cluster: ") && english.output.contains("5 to 9 villages wanted"))
        #expect(!english.output.contains("1 hard rules"))
        let same = try Command(["edit", out, "move", member[0], "--to", first[4]])
        #expect(same.status == 0 && same.output.contains("nothing changes") && same.output.contains(member[1]))
        #expect(!FileManager.default.fileExists(atPath: out + "/edits.jsonl"))
    }

    @Test(
        "Where the plan before the edits is gone, or a line of the log is damaged, the mend says which file to do what with"
    )
    func damaged() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county()
        let out = scratch.file("county/out")
        #expect(try Command(["propose", scenario, "-o", out] + quick).status == 0)
        #expect(try Command(["edit", out, "lock", "P01", "--fail-on", "never"]).status == 0)
        let log = out + "/edits.jsonl"
        let text = try String(contentsOfFile: log, encoding: .utf8)
        try (text + "{\"n\":").write(toFile: log, atomically: true, encoding: .utf8)
        let line = try Command(["edit", out, "undo"])
        #expect(line.status == 65 && line.errors.contains("E3032") && line.errors.contains("delete this line"))
        try text.write(toFile: log, atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(atPath: out + "/plan.base.json")
        let base = try Command(["edit", out, "undo", "--lang", "zh"])
        #expect(base.status == 66 && base.errors.contains("E3044") && base.errors.contains("删除 edits.jsonl"))
        let nothing = try Command(["edit", scratch.file("nowhere"), "undo"])
        #expect(nothing.status == 66 && !nothing.errors.contains("scenario"))
    }
}
