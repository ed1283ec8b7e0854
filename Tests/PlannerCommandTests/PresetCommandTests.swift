import Foundation
import Testing

@Suite("planner presets")
struct PresetCommandTests {
    @Test("It lists the presets, prints one with its sources, and names those there are when one is mistyped")
    func prints() throws {
        let list = try Command(["presets", "--lang", "zh"])
        #expect(list.status == 0 && list.output.split(separator: "\n").count == 5)
        let one = try Command(["presets", "lanling"])
        #expect(one.status == 0 && one.output.contains("villages: {min: 3, max: 12}        # S3"))
        let wrong = try Command(["presets", "lanlinn", "--lang", "zh"])
        #expect(wrong.status == 78 && wrong.errors.contains("E1910") && wrong.errors.contains("lanling"))
    }

    @Test("init --preset writes a scenario of that preset, which check reads, wherever the program lies")
    func initialise() throws {
        let scratch = try Scratch()
        #expect(try scratch.drafted("--preset", "lanling").contains("extends: \"preset:lanling\""))
        #expect(try Command(["init", "县", "--preset", "no", "-o", "x"], in: scratch.path).status == 78)
        #expect(!FileManager.default.fileExists(atPath: scratch.file("x")))
    }
}
