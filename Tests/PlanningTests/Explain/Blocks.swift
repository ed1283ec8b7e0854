import Regionalization
import TestCounties

@testable import CountyModel
@testable import Planning

/// Small maps with a plan on them, for questions about it.
struct Blocks {
    let setup: PlanningCase
    let plan: Plan

    /// Villages in rows and columns, numbered row by row, all of them poor but the leads.
    ///
    /// - Parameter change: changes the map or the scenario, which leaves villages out where that pays and appoints nobody.
    init(
        rows: Int, columns: Int, _ regions: [(lead: Int, units: [Int])],
        _ change: (inout SquareCounty, inout Scenario) -> Void = { _, _ in }
    ) throws {
        var map = SquareCounty(rows: rows, columns: columns)
        map[.incomeOperating] = (0..<map.count).map { village in
            regions.contains { $0.lead == village } ? 90 : 10 + Double(village % 5)
        }
        var scenario = Scenario()
        scenario.lead.fallback = .none
        (scenario.solve.iterations, scenario.solve.restarts, scenario.solve.threads) = (5_000, 1, 1)
        change(&map, &scenario)
        setup = try PlanningCase(map.county, scenario, acceptsContradictions: true)
        plan = PlanBuilder.plan(try RegionPlan(regions: regions, of: setup.problem), of: setup, origin: .given)
    }

    /// Six villages in a row, three with each of the outer two.
    static func row(_ change: (inout SquareCounty, inout Scenario) -> Void = { _, _ in }) throws -> Blocks {
        try Blocks(rows: 1, columns: 6, [(0, [0, 1, 2]), (5, [3, 4, 5])], change)
    }

    /// Eight villages in two rows, four with the first and four with the last of the lower row.
    static func square(_ change: (inout SquareCounty, inout Scenario) -> Void = { _, _ in }) throws -> Blocks {
        try Blocks(rows: 2, columns: 4, [(0, [0, 1, 4, 5]), (3, [2, 3, 6, 7])], change)
    }

    static let short = AnswerEffort(
        repairTrials: 20_000, iterations: 3_000, restarts: 1, bound: .full, checkedWeights: 2)

    func ask(_ village: Int, _ target: Int, _ effort: AnswerEffort = .none) throws -> WhyNot? {
        try setup.explain(plan, village: village, to: target, effort: effort).whyNot
    }

    /// Every plan that keeps the rules, by giving each village to a lead or to none.
    func everyPlan(_ wanted: (RegionPlan) -> Bool) throws -> [RegionPlan] {
        let leads = setup.problem.leads.map(\.unit)
        let count = setup.county.villages.count
        var found: [RegionPlan] = []
        var choice = [Int](repeating: 0, count: count)
        while true {
            let leadOf = choice.map { $0 == 0 ? nil : leads[$0 - 1] }
            if let plan = try? RegionPlan(leadOf: leadOf, of: setup.problem), wanted(plan),
                setup.problem.violations(of: plan).isEmpty
            {
                found.append(plan)
            }
            guard let place = choice.firstIndex(where: { $0 < leads.count }) else { return found }
            for before in 0..<place { choice[before] = 0 }
            choice[place] += 1
        }
    }
}
