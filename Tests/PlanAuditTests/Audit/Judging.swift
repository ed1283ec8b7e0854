import TestCounties

@testable import CountyData
@testable import CountyModel
@testable import PlanAudit

/// Shorthand of the tests of the judge: a plan is a list of clusters, each a lead (or none) and its villages.
struct Judging {
    var map: SquareCounty
    var scenario = Scenario()

    /// A row of squares under a scenario with nothing but connectivity to keep: any village may lead, any may be left out.
    init(rows: Int = 1, columns: Int, _ change: (inout SquareCounty, inout Scenario) -> Void = { _, _ in }) {
        map = SquareCounty(rows: rows, columns: columns)
        scenario.lead.qualify = []
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        change(&map, &scenario)
    }

    func clusters(_ plan: [(lead: Int?, members: [Int])]) -> [JudgedCluster] {
        plan.enumerated().map { JudgedCluster(id: "P0\($0 + 1)", name: "", lead: $1.lead, members: $1.members) }
    }

    func report(_ plan: (lead: Int?, members: [Int])...) throws -> AuditReport {
        let county = map.county
        let graph = try ContiguityGraph.make(of: county, scenario).graph
        return try PlanAudit.judge(clusters: clusters(plan), county: county, scenario: scenario, graph: graph)
    }

    /// Broken rules as `rule` or `rule ~` (soft), with the villages concerned.
    func broken(_ plan: (lead: Int?, members: [Int])...) throws -> [Broken] {
        let county = map.county
        let graph = try ContiguityGraph.make(of: county, scenario).graph
        return try PlanAudit.judge(clusters: clusters(plan), county: county, scenario: scenario, graph: graph)
            .violations.map { Broken($0.rule, $0.villages, isHard: $0.isHard) }
    }
}

/// A broken rule in short.
struct Broken: Equatable, CustomStringConvertible {
    let rule: PlanRule
    let villages: [Int]
    let isHard: Bool

    init(_ rule: PlanRule, _ villages: [Int], isHard: Bool = true) {
        (self.rule, self.villages, self.isHard) = (rule, villages, isHard)
    }

    var description: String { "\(rule)\(isHard ? "" : "~")\(villages)" }
}
