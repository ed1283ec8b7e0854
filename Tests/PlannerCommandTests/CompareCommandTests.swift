import Foundation
import Testing

@Suite("planner compare")
struct CompareCommandTests {
    /// A copy of the bundled county with a plan of its base and one that crosses no township.
    private func plans() throws -> Scratch {
        let scratch = try Scratch()
        _ = try scratch.county([("iterations: 1000000, restarts: 4", "iterations: 4000, restarts: 1")])
        for name in ["scenario", "no-cross-town"] {
            let run = try Command(
                ["propose", "county/\(name).yaml", "-o", "county/out/\(name)", "-q", "--bound", "none"],
                in: scratch.path)
            #expect(run.status == 0, Comment(rawValue: run.errors))
        }
        return scratch
    }

    @Test("It finds the scenarios by their digests, lists the one key that differs and names it as the cause")
    func scenarios() throws {
        let scratch = try plans()
        let run = try Command(["compare", "out/scenario", "out/no-cross-town", "--json"], in: scratch.file("county"))
        #expect(run.status == 0, Comment(rawValue: run.errors))
        let root = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let comparison = try #require((root["comparisons"] as? [[String: Any]])?.first)
        let keys = (comparison["parameters"] as? [[String: Any]])?.map { $0["key"] as? String }
        #expect(keys == ["must.towns.cross"])
        let moves = try #require(comparison["moves"] as? [[String: Any]])
        #expect(moves.contains { $0["key"] as? String == "must.towns.cross" })
        // The indicators are those of score.
        let score = try Command(
            ["score", "out/no-cross-town/plan.json", "--scenario", "no-cross-town.yaml", "--json", "-q"],
            in: scratch.file("county"))
        let judged = try #require(try JSONSerialization.jsonObject(with: Data(score.output.utf8)) as? [String: Any])
        let indicators = try #require(root["indicators"] as? [[String: Any]])
        let values = indicators.first { $0["id"] as? String == "score" }?["values"] as? [Double]
        #expect(abs((values?.last ?? 0) - (judged["score"] as? Double ?? -1)) < 1e-3)
    }

    @Test("--exit-code is 4 for plans that differ and 0 for a plan and its table")
    func exitCode() throws {
        let scratch = try plans()
        let folder = scratch.file("county")
        let plans = ["out/scenario", "out/no-cross-town"]
        #expect(try Command(["compare"] + plans + ["--exit-code", "-q"], in: folder).status == 4)
        #expect(try Command(["compare"] + plans + ["-q"], in: folder).status == 0)
        let all = try Command(["compare"] + plans + ["-o", "cmp/"], in: folder)
        #expect(all.status == 0 && all.errors.contains("cmp/compare.svg") && !all.errors.contains("//"))
        let same = try Command(
            ["compare", "out/scenario", "out/scenario/assignment.csv", "--exit-code", "--lang", "zh"], in: folder)
        #expect(same.status == 0 && same.output.contains("没有村移动"), Comment(rawValue: same.errors))
    }

    @Test("A village moved by hand is told as such")
    func hand() throws {
        let scratch = try plans()
        let county = scratch.file("county")
        try FileManager.default.copyItem(atPath: county + "/out/scenario", toPath: county + "/out/edited")
        let table = try String(contentsOfFile: county + "/out/edited/assignment.csv", encoding: .utf8)
        let member = try #require(table.split(separator: "\r\n").first { $0.contains(",member,") })
        let code = try #require(member.split(separator: ",").first)
        let edit = try Command(["edit", "out/edited/plan.json", "leave-out", String(code)], in: county)
        #expect(edit.status == 0 || edit.status == 2, Comment(rawValue: edit.errors))
        let run = try Command(["compare", "out/scenario", "out/edited", "--lang", "en", "-v"], in: county)
        #expect(run.output.contains("\thand\tmoved by hand in"), Comment(rawValue: run.output))
    }

    @Test("Into a folder it writes every form once, and not over what is there")
    func folder() throws {
        let scratch = try plans()
        let county = scratch.file("county")
        let words = ["compare", "out/scenario", "out/no-cross-town", "现有片区", "-o", "cmp", "-q"]
        let run = try Command(words, in: county)
        #expect(run.status == 0, Comment(rawValue: run.errors))
        let files = try FileManager.default.contentsOfDirectory(atPath: county + "/cmp").sorted()
        #expect(
            files == [
                "compare-2.svg", "compare-3.svg", "compare.json", "compare.txt", "compare.xlsx", "moved.geojson",
            ])
        #expect(try Command(words, in: county).status == 73)
        let single = try Command(
            ["compare", "out/scenario", "out/no-cross-town", "-o", "two.svg", "-q"], in: county)
        #expect(single.status == 0 && FileManager.default.fileExists(atPath: county + "/two.svg"))
    }

    @Test("A plan whose scenario is nowhere near is an error that asks for it; one that changed is a warning")
    func noScenario() throws {
        let scratch = try plans()
        let away = try Scratch()
        try FileManager.default.moveItem(atPath: scratch.file("county/out"), toPath: away.file("far"))
        let far = Scratch.elsewhere
        let run = try Command(["compare", away.file("far/scenario"), away.file("far/no-cross-town")], in: far)
        #expect(run.status == 66 && run.errors.contains("E3020") && run.errors.contains("--scenario"))
        let named = try Command(
            [
                "compare", away.file("far/scenario"), away.file("far/no-cross-town"), "--scenario",
                scratch.file("county/scenario.yaml"), "-q",
            ], in: far)
        #expect(named.status == 0, Comment(rawValue: named.errors))
        let path = scratch.file("county/scenario.yaml")
        let text = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(
            of: "max: 12", with: "max: 11")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let changed = try Command(
            ["compare", away.file("far/scenario"), away.file("far/scenario"), "--scenario", path], in: far)
        #expect(changed.status == 0 && changed.errors.contains("W3038"), Comment(rawValue: changed.errors))
    }

    @Test("Two plans of one scenario are called by their folders, and a file of an unknown kind is no folder")
    func names() throws {
        let scratch = try plans()
        let county = scratch.file("county")
        try FileManager.default.copyItem(atPath: county + "/out/scenario", toPath: county + "/out/copy")
        let run = try Command(["compare", "out/scenario", "out/copy"], in: county)
        #expect(run.output.contains("[scenario] (reference)\t") && run.output.contains("[copy]"))
        for name in ["x.doc", "x.pdf"] {
            let wrong = try Command(["compare", "out/scenario", "out/copy", "-o", name, "--lang", "zh"], in: county)
            #expect(wrong.status == 64 && wrong.errors.contains(".xlsx") && wrong.errors.contains("\(name)/"))
            #expect(!FileManager.default.fileExists(atPath: county + "/" + name))
        }
        #expect(try Command(["compare", "out/scenario", "out/copy", "-o", "v1.doc/", "-q"], in: county).status == 0)
        #expect(FileManager.default.fileExists(atPath: county + "/v1.doc/compare.txt"))
        #expect(try Command(["propose", "scenario.yaml", "-o", "plan.json"], in: county).status == 64)
    }

    @Test("One plan, a workbook on the screen and a mistyped plan are refused")
    func refused() throws {
        #expect(try Command(["compare", "a"]).status == 64)
        #expect(try Command(["compare", "a", "b", "--format", "xlsx"]).status == 64)
        #expect(try Command(["compare", "/nonexistent/a.json", "/nonexistent/b.json"]).status == 66)
    }
}

extension Scratch {
    /// A folder far from every scenario.
    static let elsewhere = "/"
}
