import Foundation
import Testing

@Suite("planner sweep")
struct SweepCommandTests {
    @Test("The bundled sweep lists its variants; a small one writes its files, and goes on where it was")
    func runs() throws {
        let list = try Command(["sweep", Bundled.folder + "/shili/sweep.yaml", "--dry-run"])
        #expect(list.status == 0 && list.output.split(separator: "\n").count == 21, Comment(rawValue: list.errors))
        let scratch = try Scratch()
        _ = try scratch.county([("iterations: 1000000, restarts: 4", "iterations: 2000, restarts: 1")])
        try """
        name: small
        base: scenario.yaml
        axes: {must.towns.cross: [forbid, allow]}
        variants: [{name: lanling, extends: "preset:lanling", set: {solve: {iterations: 2000}}}]
        indicators: [weak_covered, cross_town]
        """.write(toFile: scratch.file("county/sweep.yaml"), atomically: true, encoding: .utf8)
        let run = try Command(["sweep", "sweep.yaml", "--lang", "zh"], in: scratch.file("county"))
        #expect(run.status == 0, Comment(rawValue: run.errors))
        #expect(run.output.contains("3 个方案,3 个可行") && run.output.contains("★ 前沿"))
        for name in ["summary.csv", "summary.json", "front.svg", "lanling/plan.json", "cross-forbid/scenario.yaml"] {
            #expect(
                FileManager.default.fileExists(atPath: scratch.file("county/small/\(name)")), Comment(rawValue: name))
        }
        let summary = FileManager.default.contents(atPath: scratch.file("county/small/summary.json"))
        let again = try Command(["sweep", "sweep.yaml", "--json"], in: scratch.file("county"))
        #expect(again.status == 0 && again.errors.contains("3 plans of earlier runs"), Comment(rawValue: again.errors))
        #expect(
            FileManager.default.contents(atPath: scratch.file("county/small/summary.json"))?.count == summary?.count)
        // Variants are plans like any other.
        let compare = try Command(
            ["compare", "small/cross-forbid", "small/cross-allow", "small/lanling", "-q"], in: scratch.file("county"))
        #expect(compare.status == 0 && compare.output.contains("lanling"), Comment(rawValue: compare.errors))
    }

    @Test("A summary that is no sweep's is not replaced, and a fault of the file names its line")
    func refused() throws {
        let scratch = try Scratch()
        _ = try scratch.county()
        try FileManager.default.createDirectory(atPath: scratch.file("o"), withIntermediateDirectories: true)
        try "x".write(toFile: scratch.file("o/summary.csv"), atomically: true, encoding: .utf8)
        try "base: county/scenario.yaml\nvariants: [{name: a}]\n".write(
            toFile: scratch.file("s.yaml"), atomically: true, encoding: .utf8)
        #expect(try Command(["sweep", "s.yaml", "-o", "o"], in: scratch.path).status == 73)
        try "base: county/scenario.yaml\nvariant: []\n".write(
            toFile: scratch.file("s.yaml"), atomically: true, encoding: .utf8)
        let wrong = try Command(["sweep", "s.yaml", "--lang", "zh"], in: scratch.path)
        #expect(wrong.status == 78 && wrong.errors.contains("E1930") && wrong.errors.contains("第 2 行"))
        #expect(try Command(["sweep", "/nonexistent.yaml"]).status == 66)
    }
}
