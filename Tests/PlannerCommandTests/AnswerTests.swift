import ArgumentParser
import Foundation
import Testing

@testable import planner

@Suite("A command's answer")
struct AnswerTests {
    @Test(
        "Every command hands back an answer, from which both its text and its JSON are made, and prints nothing itself")
    func everyCommandAnswers() throws {
        // Commands of the type `Verb` cannot print; one that were added past the list could.
        let names = PlannerCommand.configuration.subcommands.map { $0.configuration.commandName }
        #expect(names == PlannerCommand.verbs.map { $0.configuration.commandName })
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/planner")
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
        #expect(files.contains("Support/Console.swift"))
        for file in files where !["Support/Console.swift", "PlannerCommand.swift"].contains(file) {
            let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
            #expect(
                text.firstMatch(of: /\bprint\(|standardOutput|\b(putc|puts|fputs)\(/) == nil, Comment(rawValue: file))
        }
    }

    @Test(
        "Text and JSON of one call tell the same: as many villages, clusters, variants and answers, and the same score")
    func textAndJSON() throws {
        let county = try OpenedCounty.shared.get()
        func both(_ words: String...) throws -> (text: Command, object: [String: Any]) {
            let text = try Command(words + ["--lang", "en", "--fail-on", "never"], in: county.path)
            let json = try Command(words + ["--lang", "en", "--fail-on", "never", "--json"], in: county.path)
            #expect(text.status == json.status, "\(words)")
            let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            return (text, try #require(object, "\(words): \(json.output)"))
        }
        func rows(_ text: String) -> Int { text.split(whereSeparator: \.isNewline).count }
        func count(_ object: [String: Any], _ key: String) -> Int? { (object[key] as? [Any])?.count }
        let pairs = try both("adjacency", "scenario.yaml")
        #expect(count(pairs.object, "edges") == rows(pairs.text.output) - 1)
        let classes = try both("classify", "scenario.yaml")
        #expect(count(classes.object, "villages") == rows(classes.text.output) - 1)
        let check = try both("check", "scenario.yaml")
        #expect(check.text.output.contains("\(check.object["villages"] as? Int ?? -1) villages"))
        let presets = try both("presets")
        #expect(count(presets.object, "presets") == rows(presets.text.output))
        let score = try both("score", "out", "--effort", "none")
        let clusters = try #require(score.object["clusters"] as? [[String: Any]])
        for cluster in clusters { #expect(score.text.output.contains(cluster["cluster_id"] as? String ?? "?")) }
        let points = try #require(score.object["score"] as? Double)
        #expect(score.text.output.contains(String(format: "score %.1f", points)))
        let edit = try both("edit", "out", "lock", "P02", "--dry-run")
        #expect(edit.object["action"] as? String == "lock" && edit.text.output.hasPrefix("lock: "))
        let fields = try both("fields", "行政村基本情况表.xlsx")
        for field in (fields.object["fields"] as? [[String: Any]] ?? []).compactMap({ $0["field"] as? String }) {
            #expect(fields.text.output.contains(field))
        }
        let dry = try both("propose", "scenario.yaml", "--dry-run")
        #expect(dry.text.output.contains("\(dry.object["villages"] as? Int ?? -1) villages"))
    }
}
