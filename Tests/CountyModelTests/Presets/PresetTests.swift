import ClusterPlanner
import Foundation
import TestCounties
import Testing

@testable import CountyModel

@Suite("Presets")
struct PresetTests {
    private func load(_ name: String, _ files: [String: String]) throws -> Scenario {
        let loader = ScenarioLoader { files[$0].map { [UInt8]($0.utf8) } }
        let text = try loader.text(of: name, namedAt: Place(file: name))
        return try loader.scenario(from: text, file: name, baseFolder: ScenarioPath.folder(of: name))
    }

    private let base = scenarioText("must: {villages: {min: 5, max: 9}, islands: nearest}\nprefer: {lift: 0.9}")

    @Test("The five presets are there, and every line that sets something says where it comes from")
    func sources() {
        #expect(Preset.all.map(\.name) == ["lanling", "kaihua", "huzhou", "pujiang", "zhejiang-2025"])
        let source = /# .*(S[0-4]|E[0-9]+|A3)/
        for preset in Preset.all {
            for line in preset.text.split(separator: "\n") where !line.hasPrefix("#") {
                let opensSection = line.hasSuffix(":")
                let isVersion = line.hasPrefix("schema:")
                #expect(opensSection || isVersion || line.contains(source), "\(preset.name): \(line)")
            }
        }
    }

    @Test("A scenario of nothing but a preset and a map reads back without a warning", arguments: Preset.all)
    func reads(_ preset: Preset) throws {
        let text = "extends: preset:\(preset.name)\ndata: {villages: {path: v.gpkg}}"
        let scenario = try load("a.yaml", ["a.yaml": text])
        #expect(scenario.findings.allSatisfy { $0.severity == .note })
        #expect(!scenario.must.villages.isOpen && scenario.must.leaveOut.allowed)
        #expect(scenario.name == "base" && scenario.title.isEmpty)
    }

    @Test("Of several files that a scenario extends, the last stands over those before it, and its own lines over all")
    func order() throws {
        let files = ["a.yaml": base, "b.yaml": "extends: [a.yaml, preset:lanling]\nmust: {weak_per_strong: {max: 4}}"]
        let scenario = try load("b.yaml", files)
        #expect(scenario.must.villages == Bounds(minimum: 3, maximum: 12))
        #expect(scenario.must.islands == .nearest && scenario.must.weakPerStrong.maximum == 4)
        #expect(scenario.prefer.weights["lift"] == 0.25 && scenario.data.villages.path == "border.gpkg")
        let other = try load("b.yaml", ["a.yaml": base, "b.yaml": "extends: [preset:lanling, a.yaml]"])
        #expect(other.must.villages == Bounds(minimum: 5, maximum: 9) && other.must.weakPerStrong.maximum == 11)
    }

    @Test("A preset that does not exist is told at its line, with the nearest one")
    func unknown() throws {
        let error = try #require(throws: PlannerError.self) {
            try load("a.yaml", ["a.yaml": "name: a\nextends: preset:lanlin"])
        }
        #expect(error.kind == .scenario && error.findings.first?.code == .unknownPreset)
        #expect(error.findings.first?.place.row == 2)
        #expect(error.findings.first?.mend?.en == "did you mean lanling")
    }

    @Test("Files that extend each other by the hundred end with a message, not with the memory")
    func tooMany() throws {
        var files = ["f0.yaml": base]
        for level in 1...12 { files["f\(level).yaml"] = "extends: [f\(level - 1).yaml, f\(level - 1).yaml]" }
        let error = try #require(throws: PlannerError.self) { try load("f12.yaml", files) }
        #expect(error.findings.first?.code == .tooManyExtends)
        #expect(try load("f3.yaml", files).must.villages == Bounds(minimum: 5, maximum: 9))
    }

    @Test("The scenario that init writes from a preset holds no rule of its own")
    func template() throws {
        let preset = try Preset.named("pujiang")
        let text = ScenarioTemplate.text(for: .init(name: "甲县", boundaryPath: "v.gpkg", preset: preset))
        #expect(!text.contains("must:") && !text.contains("prefer:"))
        let scenario = try Scenario.parse(text)
        #expect(scenario.classes.weakBelowWan == 15 && scenario.data.countyName == "甲县")
    }

    @Test("Every preset finds a plan that the audit accepts on the bundled county", arguments: Preset.all)
    func plans(_ preset: Preset) throws {
        let root = Repository.root.path
        let text = """
            name: trial
            extends: [scenario.yaml, preset:\(preset.name)]
            solve: {iterations: 3000, restarts: 1, threads: 1, bound: none}
            """
        let scenario = try Scenario.parse(text, file: "trial.yaml", baseFolder: root + "/GeoData/shili")
        let outcome = try Planner.run(scenario)
        #expect(!outcome.plan.clusters.isEmpty && outcome.plan.origin.wasCutShort == false)
    }
}
