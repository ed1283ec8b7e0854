import Foundation
import Testing

@Suite("planner map")
struct MapCommandTests {
    /// The renderer, and a font: without any it puts boxes that differ from run to run.
    private static let hasRenderer = [
        "/usr/bin/rsvg-convert", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    ].allSatisfy { FileManager.default.fileExists(atPath: $0) }

    @Test("The county's incomes, industries and areas are drawn without a plan, and what wants one says so")
    func themes() throws {
        let scratch = try Scratch()
        for theme in ["income", "class", "industry", "existing"] {
            let path = scratch.file("\(theme).svg")
            let run = try Command(["map", Bundled.scenario, "--show", theme, "--lang", "zh", "-o", path])
            #expect(run.status == 0, Comment(rawValue: run.errors))
            #expect(try String(contentsOfFile: path, encoding: .utf8).contains("内部工作用图 未经审图不得公开"))
        }
        let run = try Command(["map", Bundled.scenario, "--show", "left-out", "-o", scratch.file("x.svg")])
        #expect(run.status == 66 && run.errors.contains("E6301"))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("x.svg")))
    }

    @Test("Paper, title and review number of the command line stand on the sheet")
    func flags() throws {
        let run = try Command([
            "map", Bundled.scenario, "--paper", "a4", "--title", "强弱 <图>", "--review-no", "浙S(2025)1号", "-o", "-",
            "--lang",
            "zh",
        ])
        #expect(run.status == 0)
        #expect(run.output.contains("viewBox=\"0 0 297 210\""))
        #expect(run.output.contains("强弱 &lt;图&gt;") && run.output.contains("审图号:浙S(2025)1号"))
    }

    @Test("PDF and PNG are written whole, and an old file stays unless --force is given", .enabled(if: hasRenderer))
    func files() throws {
        let scratch = try Scratch()
        for (name, head) in [("map.pdf", "%PDF-"), ("map.png", "PNG")] {
            let path = scratch.file(name)
            let run = try Command(["map", Bundled.scenario, "-o", path, "--dpi", "40"])
            #expect(run.status == 0, Comment(rawValue: run.errors))
            let first = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(String(decoding: first.prefix(8), as: UTF8.self).contains(head))
            #expect(try Command(["map", Bundled.scenario, "-o", path]).status == 73)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
            #expect(try Command(["map", Bundled.scenario, "-o", path, "--dpi", "40", "-f"]).status == 0)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
        }
    }

    @Test("Without the renderer PDF ends with code 73, says what to install, and writes nothing")
    func noRenderer() throws {
        let scratch = try Scratch()
        let path = scratch.file("map.pdf")
        let run = try Command(
            ["map", Bundled.scenario, "-o", path, "--lang", "zh"], environment: ["PATH": scratch.path])
        #expect(run.status == 73 && run.errors.contains("librsvg2-bin"))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("An atlas is written whole into its folder, once, and wants a plan", .enabled(if: hasRenderer))
    func atlas() throws {
        let scratch = try Scratch()
        let folder = scratch.file("atlas")
        let line = ["map", Bundled.scenario, "--plan", "现有片区", "--atlas", folder, "--lang", "zh"]
        let run = try Command(line)
        #expect(run.status == 0, Comment(rawValue: run.errors))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names.first == "atlas.pdf" && names.contains("sheet-01.pdf"))
        #expect(try Command(line).status == 73)
        let without = try Command(["map", Bundled.scenario, "--atlas", scratch.file("none"), "--lang", "zh"])
        #expect(without.status == 64 && without.errors.contains("图册需要方案"))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("none")))
        #expect(try Command(line + ["-o", "x.pdf"]).status == 64)
    }

    @Test("Other endings and resolutions are refused as usage")
    func usage() throws {
        #expect(try Command(["map", Bundled.scenario, "-o", "map.jpg"]).status == 64)
        #expect(try Command(["map", Bundled.scenario, "-o", "map.png", "--dpi", "5"]).status == 64)
        #expect(try Command(["map", Bundled.scenario, "--show", "roads"]).status == 64)
    }
}
