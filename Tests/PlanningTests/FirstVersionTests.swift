import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

/// `FirstVersion` holds a county of 24 villages with two folders that version 0.1.0 wrote: `out` as it was proposed, `edited` with two
/// villages left out by hand.
@Suite("Folders that version 0.1.0 wrote")
struct FirstVersionTests {
    private static let root = Repository.root.path + "/Tests/PlanningTests/FirstVersion"

    private func opened(_ folder: String, _ scenario: String? = nil) throws -> PlanFolder {
        try PlanFolder.open(
            "\(Self.root)/\(folder)/plan.json", PlanOpening(.named(scenario), .accepted))
    }

    /// What a `plan.json` says it is worth, in millionths.
    private func recorded(_ folder: String) throws -> Int {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(Self.root)/\(folder)/plan.json"))
        let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(file["schema"] as? String == "1.0" && file["engine"] as? String == "0.1.0")
        let score = try #require(file["score"] as? [String: Any])
        return try #require(score["total_micropoints"] as? Int)
    }

    @Test("Its scenario keeps its terms: what is new is off, and what has another default keeps the old one")
    func terms() throws {
        let scenario = try Scenario.load(path: Self.root + "/scenario.yaml")
        #expect(scenario.version == .first)
        for term in TermCatalogue.ofBorders + TermCatalogue.ofClusters {
            #expect(scenario.prefer.weights[term.key] == 0, "\(term.key)")
        }
        #expect(scenario.costs == CostOptions() && !scenario.lead.appointedCounts)
    }

    @Test("A plan opens without a word of having changed, and is worth what it says", arguments: ["out", "edited"])
    func opens(folder: String) throws {
        let opened = try opened(folder)
        let spoken: Set<FindingCode> = [.changedSincePlan, .planBesideItsEdits]
        #expect(opened.findings.allSatisfy { !spoken.contains($0.code) })
        let plan = try opened.plan()
        let worth = Int64(try recorded(folder))
        #expect(plan.score.total.micropoints == worth)
        #expect(plan.brokenRules.isEmpty && (plan.edits != nil) == (folder == "edited"))
        // What was proven of any plan holds for the edited one, too.
        #expect(plan.certificate != nil)
    }

    @Test("Planned again under the same scenario, the county has the same plan")
    func same() throws {
        let opened = try opened("out")
        let again = try opened.setup.propose()
        let kept = try opened.plan()
        #expect(again.clusters == kept.clusters)
        let worth = Int64(try recorded("out"))
        #expect(again.score.total.micropoints == worth)
    }

    @Test("The log of edits is followed, and another edit can be added")
    func edits() throws {
        var opening = PlanOpening(.named(nil), .accepted)
        opening.editing = .further
        var (editor, _) = try PlanFolder.open("\(Self.root)/edited/plan.json", opening).editing()
        #expect(editor.log.entries.count == 2)
        try editor.apply(.undo)
        #expect(editor.log.standing.count == 1)
        #expect(try !editor.current().plan.clusters.isEmpty)
    }

    @Test(
        "Upgraded, the scenario says what is new and why; the old plan is then scored anew, with a warning and no refusal"
    )
    func upgraded() throws {
        let path = Self.root + "/scenario.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let result = try #require(
            try ScenarioUpgrade.upgraded(text, file: path, baseFolder: Self.root, .en))
        #expect(result.added.count == 6 && result.added.allSatisfy { $0.contains("   # ") })
        for line in text.split(separator: "\n") where !line.hasPrefix("schema:") {
            #expect(result.text.split(separator: "\n").contains(line), "\(line)")
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "first-version-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: Self.root, toPath: folder.path)
        defer { try? FileManager.default.removeItem(at: folder) }
        let newer = folder.path + "/newer.yaml"
        try result.text.write(toFile: newer, atomically: true, encoding: .utf8)
        #expect(try Scenario.load(path: newer).prefer.weights == TermWeights(of: .newest).written(over: path))
        let opened = try PlanFolder.open(folder.path + "/out/plan.json", PlanOpening(.named(newer), .accepted))
        #expect(opened.findings.contains { $0.code == .changedSincePlan })
        let plan = try opened.plan()
        let before = Int64(try recorded("out"))
        #expect(plan.certificate == nil && plan.score.total.micropoints != before)
        // Upgraded in its place, it still tells what it said when the plan was made.
        let own = try Scenario.load(path: path).canonicalText
        let earlier = ScenarioUpgrade.earlier(result.text)
        #expect(try earlier.contains { try Scenario.parse($0, file: newer).canonicalText == own })
        #expect(ScenarioUpgrade.earlier(text).isEmpty)
        let twice = try #require(
            try ScenarioUpgrade.upgraded(result.text, file: path, baseFolder: Self.root, .en))
        #expect(twice.added.isEmpty && twice.text == result.text)
    }
}

extension TermWeights {
    /// These weights with those that a file writes itself.
    fileprivate func written(over path: String) throws -> TermWeights {
        var weights = self
        let old = try Scenario.load(path: path).prefer.weights
        for term in TermCatalogue.ofPairs { weights[term.key] = old[term.key] }
        return weights
    }
}
