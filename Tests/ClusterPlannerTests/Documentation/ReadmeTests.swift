import ClusterPlanner
import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import PlanStudies
@testable import Planning

@Suite("What the README promises")
struct ReadmeTests {
    private static let root = Repository.root

    /// The lines of the README's Swift example stand in this function, word for word.
    private func example(path: String, out: String) throws -> Int {
        let scenario = try Scenario.load(path: path)
        let outcome = try Planner.run(scenario, progress: { print($0.iterations, $0.bestScore) })
        for (cluster, reason) in zip(outcome.plan.clusters, outcome.reasons.clusters) {
            print(cluster.name, cluster.members.count, reason.text.zh)
        }
        let files = try PlanFiles.make(
            setup: outcome.setup, plan: outcome.plan, reasons: outcome.reasons, language: .zh
        ).files
        try PlanFiles.write(files, to: out, overwrite: false)
        return files.count
    }

    @Test("Its ten lines of Swift do the main job, and are the lines that this test runs")
    func tenLines() throws {
        let out = NSTemporaryDirectory() + "readme-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: out) }
        // A variant with fewer moves, so that the test need not wait.
        let variant = NSTemporaryDirectory() + "readme-\(UUID().uuidString).yaml"
        defer { try? FileManager.default.removeItem(atPath: variant) }
        let base = Self.root.appendingPathComponent("GeoData/shili/scenario.yaml").path
        try "schema: \"1.0\"\nname: quick\nextends: \(base)\nsolve: {iterations: 5000, restarts: 1, bound: none}\n"
            .write(
                toFile: variant, atomically: true, encoding: .utf8)
        #expect(try example(path: variant, out: out) == 11)

        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        let here = try String(contentsOfFile: #filePath, encoding: .utf8)
        let block = try #require(readme.components(separatedBy: "```swift\n").dropFirst().first)
        let lines = block.components(separatedBy: "```")[0].split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
                .replacingOccurrences(of: "\"GeoData/shili/scenario.yaml\"", with: "path")
                .replacingOccurrences(of: "\"out\"", with: "out")
        }
        #expect(lines.count <= 10)
        for line in lines { #expect(here.contains(line), Comment(rawValue: line)) }
        #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 91)
    }

    @Test("A search that is cancelled at once still gives a plan that the audit accepts, and says it was cut short")
    func cancelled() throws {
        var scenario = try Scenario.load(path: Self.root.appendingPathComponent("GeoData/shili/scenario.yaml").path)
        scenario.solve.iterations = 10_000_000
        let outcome = try Planner.run(scenario, isCancelled: { true })
        #expect(outcome.plan.origin.wasCutShort)
        #expect(!outcome.plan.clusters.isEmpty)
    }

    @Test("Every scenario and sweep in GeoData loads without an error")
    func scenarios() throws {
        let folder = Self.root.appendingPathComponent("GeoData").path
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
            .sorted()
        #expect(names.count >= 3)
        for name in names where name.hasSuffix("sweep.yaml") {
            let path = folder + "/" + name
            let sweep = try Sweep.load(path: path)
            try SweepRun(sweep, file: path, folder: path + ".out", threads: 1, overwrite: false).check()
        }
        for name in names where !name.hasSuffix("sweep.yaml") {
            let scenario = try Scenario.load(path: folder + "/" + name)
            #expect(scenario.findings.allSatisfy { $0.severity == .note }, Comment(rawValue: name))
        }
    }
}
