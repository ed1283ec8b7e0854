import Foundation
import Regionalization
import Testing

@testable import planner_bench

/// Larger problems with known plans, where a folder of them is at hand; its path is in `PLANNER_INSTANCES`.
@Suite("Bounds on instances with known plans")
struct InstanceBoundTests {
    static let folder = ProcessInfo.processInfo.environment["PLANNER_INSTANCES"].map { URL(fileURLWithPath: $0) }

    @Test(
        "a short proof bounds the best plan known, and that plan keeps the rules", .enabled(if: folder != nil),
        arguments: ["v100_part_coh", "v300_part", "v300_links", "v300_full_coh"])
    func boundsKnownPlans(name: String) throws {
        let folder = try #require(Self.folder).appending(path: name)
        let problem = try InstanceFile(folder: folder, ignoresCover: true).problem
        let data = try Data(contentsOf: folder.appending(path: "best.json"))
        let best = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let value = try #require(best["value"] as? Int)
        let leads = try #require(best["lead_of"] as? [Int])
        let plan = try RegionPlan(leadOf: leads.map { $0 < 0 ? nil : $0 }, of: problem)
        #expect(problem.violations(of: plan).isEmpty)
        #expect(problem.score(of: plan).total.micropoints == Int64(value))
        var options = BoundOptions()
        (options.passes, options.nodesPerLead, options.rounds) = (4, 40, 0)
        let certificate = try bound(problem, plan: plan, options).certificate
        #expect(certificate.bound >= certificate.score && certificate.gap < 0.5)
    }
}
