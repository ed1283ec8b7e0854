import Foundation
import Regionalization
import Testing

@testable import planner_bench

/// Larger problems with known plans and proven bounds, where a folder of them is at hand; its path is in `PLANNER_INSTANCES`.
@Suite("Bounds on instances with known plans")
struct InstanceBoundTests {
    static let folder = ProcessInfo.processInfo.environment["PLANNER_INSTANCES"].map { URL(fileURLWithPath: $0) }

    /// All of them, by name.
    static var names: [String] {
        let all = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) } ?? []
        return all.sorted().filter { name in
            folder.map { FileManager.default.fileExists(atPath: $0.appending(path: "\(name)/best.json").path) } ?? false
        }
    }

    /// What was published with an instance.
    private struct Published: Decodable {
        let value: Int64
        let bound_score: Double
        let lead_of: [Int]
    }

    private func read(_ name: String, ignoresCover: Bool) throws -> (RegionalizationProblem, Published, RegionPlan) {
        let folder = try #require(Self.folder).appending(path: name)
        let problem = try InstanceFile(folder: folder, ignoresCover: ignoresCover).problem
        let data = try Data(contentsOf: folder.appending(path: "best.json"))
        let best = try JSONDecoder().decode(Published.self, from: data)
        return (problem, best, try RegionPlan(leadOf: best.lead_of.map { $0 < 0 ? nil : $0 }, of: problem))
    }

    @Test(
        "The best plan known keeps the rules and its value, and lies below a short proof's bound",
        .enabled(if: folder != nil), arguments: names)
    func boundsKnownPlans(name: String) throws {
        let (problem, best, plan) = try read(name, ignoresCover: true)
        #expect(problem.violations(of: plan).isEmpty)
        #expect(problem.score(of: plan).total.micropoints == best.value)
        var options = BoundOptions()
        (options.passes, options.nodesPerLead, options.rounds) = (4, 40, 0)
        let certificate = try bound(problem, plan: plan, options).certificate
        #expect(certificate.bound.micropoints >= best.value)
        // Full cover first: no more may be claimed to be left out than the known plan leaves out.
        let (first, _, same) = try read(name, ignoresCover: false)
        if let leftOut = try bound(first, plan: same, options).certificate.leftOut {
            #expect(leftOut.atLeast <= same.leftOut.count)
        }
    }

    @Test(
        "A plan found here keeps the rules and lies below the bound published with its map",
        .enabled(if: folder != nil),
        arguments: names)
    func staysBelowPublishedBounds(name: String) throws {
        let (problem, best, _) = try read(name, ignoresCover: true)
        var options = SearchOptions()
        options.iterations = 100_000
        let plan = try search(problem, options).plan
        #expect(problem.violations(of: plan).isEmpty)
        #expect(Double(problem.score(of: plan).total.micropoints) <= best.bound_score * 1e6)
    }
}
