import Foundation
import Testing

@Suite("planner pack and planner tables")
struct HandoverCommandTests {
    /// A plan of the bundled county, found by a short search.
    private func plan(_ scratch: Scratch) throws -> (plan: String, scenario: String) {
        let scenario = try scratch.county([("iterations: 1000000, restarts: 4", "iterations: 3000, restarts: 1")])
        let run = try Command([
            "propose", scenario, "-o", scratch.file("county/out"), "--bound", "none", "--fail-on", "never",
        ])
        try #require(run.status == 0, Comment(rawValue: run.errors))
        return (scratch.file("county/out"), scenario)
    }

    @Test("A folder with a plan becomes a page and a workbook; a file that is there stays without --force")
    func writes() throws {
        let scratch = try Scratch()
        let (plan, _) = try plan(scratch)
        for (verb, name) in [("pack", "片区方案.html"), ("tables", "片区方案.xlsx")] {
            let path = scratch.file(name)
            let run = try Command([verb, plan, "-o", path, "--lang", "zh"])
            #expect(run.status == 0, Comment(rawValue: run.errors))
            let first = try Data(contentsOf: URL(fileURLWithPath: path))
            try Data("旧".utf8).write(to: URL(fileURLWithPath: path))
            let refused = try Command([verb, plan, "-o", path])
            #expect(refused.status == 73 && refused.errors.contains("E7301"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("旧".utf8))
            let forced = try Command([verb, plan, "-o", path, "--force", "--lang", "zh", "--threads", "1"])
            #expect(forced.status == 0)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
        }
    }

    @Test("Two plans with their scenarios are packed and put beside each other")
    func two() throws {
        let scratch = try Scratch()
        let (plan, scenario) = try plan(scratch)
        let page = scratch.file("two.html")
        let run = try Command(["pack", plan, "现有片区", "--scenario", scenario, "-o", page, "--json"])
        #expect(run.status == 0, Comment(rawValue: run.errors))
        #expect(run.output.contains("\"file\""))
        let text = try String(contentsOfFile: page, encoding: .utf8)
        #expect(text.contains("\"moves\":[["))
    }

    @Test("Without Leaflet the program names the package and writes nothing")
    func noLibrary() throws {
        let scratch = try Scratch()
        let (plan, _) = try plan(scratch)
        let run = try Command(["pack", plan, "-o", scratch.file("p.html"), "--leaflet", scratch.path])
        #expect(run.status == 66)
        #expect(run.errors.contains("E6401") && run.errors.contains("libjs-leaflet"))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("p.html")))
    }

    @Test(
        "On a full disk the page and the workbook that were there stay whole, and nothing else is left",
        .enabled(if: SmallDisk.isAllowed))
    func fullDisk() throws {
        let scratch = try Scratch()
        let (plan, _) = try plan(scratch)
        let disk = try #require(try SmallDisk(scratch.file("disk")))
        for (verb, name) in [("pack", "方案.html"), ("tables", "方案.xlsx")] {
            let path = "\(disk.path)/\(name)"
            try Data("旧".utf8).write(to: URL(fileURLWithPath: path))
            let run = try Command([verb, plan, "-o", path, "--force", "--lang", "en"])
            #expect(run.status == 73 && run.errors.contains("E7302"), Comment(rawValue: run.errors))
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("旧".utf8))
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: disk.path)
        #expect(left.sorted() == ["方案.html", "方案.xlsx"].sorted())
        // The workbook is put together in the folder for temporary files.
        let temporary = ["TMPDIR": disk.path]
        let run = try Command(
            ["tables", plan, "-o", scratch.file("方案.xlsx"), "--lang", "en"], environment: temporary)
        #expect(run.status == 73 && run.errors.contains("E6410"), Comment(rawValue: run.errors))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("方案.xlsx")))
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).count == 2)
    }

    @Test("A plan is never written over itself or over the data it was made from")
    func inputs() throws {
        let scratch = try Scratch()
        let (plan, _) = try plan(scratch)
        for path in ["county/out/plan.json", "county/data/villages.gpkg"].map(scratch.file) {
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            let run = try Command(["tables", plan, "-o", path, "--force"])
            #expect(run.status == 73 && run.errors.contains("E7330"), Comment(rawValue: run.errors))
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }
}
