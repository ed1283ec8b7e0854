import Foundation
import Testing

@Suite("planner report")
struct ReportCommandTests {
    @Test("An existing division becomes a report that stands alone; an old file stays unless --force is given")
    func writes() throws {
        let scratch = try Scratch()
        let path = scratch.file("report.html")
        let line = [
            "report", "现有片区", "--scenario", Bundled.scenario, "-o", path, "--lang", "zh", "--committee", "跨村联合党委",
            "--cluster-pages", "2",
        ]
        let run = try Command(line)
        #expect(run.status == 0, Comment(rawValue: run.errors))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("跨村联合党委") && text.contains("暂不组建的村及原因"))
        #expect(!text.contains("<script"))
        #expect(try Command(line).status == 73)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test("DOCX without the program that draws maps ends with code 73, says what to install, and writes nothing")
    func noConverter() throws {
        let scratch = try Scratch()
        let path = scratch.file("report.docx")
        let run = try Command(
            ["report", "现有片区", "--scenario", Bundled.scenario, "-o", path, "--lang", "zh"],
            environment: ["PATH": scratch.path])
        #expect(run.status == 73 && run.errors.contains("apt-get install librsvg2-bin"))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("A plan that names no scenario asks for it, and other endings are refused as usage")
    func usage() throws {
        let scratch = try Scratch()
        #expect(try Command(["report", "现有片区", "-o", scratch.file("x.html")]).status == 66)
        #expect(try Command(["report", "现有片区", "-o", "x.odt"]).status == 64)
    }

    @Test("Nothing that is read is written over, even with --force")
    func keepsInputs() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county()
        let copy = scratch.file("county/table.html")
        try FileManager.default.copyItem(atPath: scenario, toPath: copy)
        let run = try Command(["report", "现有片区", "--scenario", copy, "-o", copy, "-f"])
        #expect(run.status == 73 && run.errors.contains("E7330"))
        #expect(try String(contentsOfFile: copy, encoding: .utf8).contains("county_code"))
    }
}
