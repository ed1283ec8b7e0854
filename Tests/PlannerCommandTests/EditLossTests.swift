import Foundation
import Testing

@Suite("Nothing done by hand is lost without a word")
struct EditLossTests {
    @Test(
        "A lock that the log has otherwise is named, and nothing is written; a new plan over one changed by hand is told"
    )
    func locks() throws {
        let county = try OpenedCounty()
        let log = county.path + "/out/edits.jsonl"
        let text = try String(contentsOfFile: log, encoding: .utf8)
        try text.replacing("P01", with: "P02").write(toFile: log, atomically: true, encoding: .utf8)
        let plan = try Data(contentsOf: URL(fileURLWithPath: county.path + "/out/plan.json"))
        let read = try Command(
            ["score", "out", "--effort", "none", "--fail-on", "never", "--lang", "en"], in: county.path)
        #expect(read.errors.contains("W3050"), Comment(rawValue: read.errors))
        let edit = try Command(["edit", "out", "lock", "P03", "--lang", "en"], in: county.path)
        #expect(edit.status == 65 && edit.errors.contains("E3051"), Comment(rawValue: edit.errors))
        #expect(try Data(contentsOf: URL(fileURLWithPath: county.path + "/out/plan.json")) == plan)
        try text.write(toFile: log, atomically: true, encoding: .utf8)
        let anew = try Command(
            ["propose", "scenario.yaml", "-o", "out", "-f", "--fail-on", "never", "--lang", "en"], in: county.path)
        #expect(anew.status == 0 && anew.errors.contains("W7336") && anew.errors.contains("1 change made by hand"))
        #expect(!FileManager.default.fileExists(atPath: log))
    }

    @Test("A listed file that is a link or a pipe now is told as one of another plan")
    func links() throws {
        let county = try OpenedCounty()
        let layer = county.path + "/out/villages.geojson"
        for make in [
            { try FileManager.default.createSymbolicLink(atPath: layer, withDestinationPath: "/etc/hostname") },
            { #expect(mkfifo(layer, 0o600) == 0) },
        ] {
            try FileManager.default.removeItem(atPath: layer)
            try make()
            let read = try Command(
                ["score", "out", "--effort", "none", "--fail-on", "never", "--lang", "en"], in: county.path)
            #expect(read.errors.contains("W7335") && read.errors.contains("villages.geojson"))
        }
    }

    @Test(
        "Numbers beyond all use are refused as a wrong command, not met by a crash",
        arguments: [
            ["propose", "scenario.yaml", "-o", "x", "--time", "1e308"],
            ["propose", "scenario.yaml", "-o", "x", "--time", "1e20"],
            ["propose", "scenario.yaml", "-o", "x", "--iterations", "9223372036854775807"],
            ["stability", "out", "-o", "x", "--runs", "1", "--sample", "9223372036854775807"],
            ["stability", "out", "-o", "x", "--runs", "9223372036854775807"],
        ])
    func extremes(words: [String]) throws {
        let county = try OpenedCounty.shared.get()
        #expect(try Command(words, in: county.path).status == 64)
    }
}
