/// A plan that breaks some rules as little as a search could manage; never a valid plan.
package struct ElasticPlan: Sendable {
    /// The families that the plan was allowed to break.
    package let families: [RuleFamily]
    /// The plan.
    package let plan: RegionPlan
    /// Every rule that it breaks, judged under all the rules; of other families too when giving up these was not enough.
    package let violations: [Violation]
    /// The problem with all rules in force, to score the plan by; it may have no valid plan at all.
    package let problem: RegionalizationProblem
}

/// Looks for a plan that breaks the named families of rules least and keeps all others.
///
/// Limits on sums, reach, leads, towns and zones are stretched at a price far above any gain; rules that are lists
/// (groups together, pairs apart, kept regions, fixed leads) are given up one by one and taken back where a plan can be
/// found with them, so that no rule is broken without need. What is least is found by search and not proven.
///
/// - Parameters:
///   - families: the families that may be broken, usually those of the first ``Relaxation``.
///   - options: the budget of each search.
/// - Returns: the plan with everything that it breaks.
/// - Throws: ``MalformedProblem``, ``SearchOptions/Invalid``.
/// - Complexity: one search, and one more per rule of the families that are lists.
package func elasticPlan(
    units: [ArealUnit], edges: [Edge], leads: [LeadCandidate], rules: Rules, wishes: [SumWish] = [],
    breaking families: [RuleFamily], options: SearchOptions
) throws -> ElasticPlan {
    let problem = try RegionalizationProblem(
        unchecked: units, edges: edges, leads: leads, rules: rules, wishes: wishes)
    let stretching = Stretching(problem, families, options)
    let plan = try stretching.plan()
    return ElasticPlan(
        families: families, plan: plan, violations: problem.violations(of: plan), problem: problem)
}

private struct Stretching {
    let problem: RegionalizationProblem
    let families: Set<RuleFamily>
    let options: SearchOptions
    /// What a broken rule costs: more than a region can gain.
    let penalty: Score

    init(_ problem: RegionalizationProblem, _ families: [RuleFamily], _ options: SearchOptions) {
        (self.problem, self.families, self.options) = (problem, Set(families), options)
        let assists = problem.leads.flatMap { $0.reach.map(\.assist.micropoints.magnitude) }.max() ?? 0
        let cohesion = problem.allEdges.map(\.cohesion.micropoints.magnitude).max() ?? 0
        let costs = problem.leads.map(\.fixedCost.micropoints.magnitude).max() ?? 0
        let penalties = problem.units.map(\.leaveOutPenalty.micropoints.magnitude).max() ?? 0
        let wishes = UInt64(problem.wishes.reduce(0) { $0 + $1.swing })
        penalty = Score(
            micropoints: Int64(clamping: 8 * (assists + cohesion + wishes) + 2 * costs + 2 * penalties + 1))
    }

    func plan() throws -> RegionPlan {
        var rules = problem.rules
        var leads = problem.leads
        let lifted = stretch(&rules, &leads)
        // Everything that is a list is given up first; what can be had back is taken back, in order.
        let items = items(of: problem.rules)
        for item in items { item.remove(&rules) }
        var best = try closestPlan(rules, leads, lifted)
        for item in items {
            var attempt = rules
            item.add(&attempt)
            let plan = try closestPlan(attempt, leads, lifted)
            if unmet(plan.plan, plan.problem) > unmet(best.plan, best.problem) { continue }
            (rules, best) = (attempt, plan)
        }
        return best.plan
    }

    /// Lifts the limits that are charged for, and prices what has a price of its own.
    private func stretch(_ rules: inout Rules, _ leads: inout [LeadCandidate]) -> Set<RuleFamily> {
        // A plan without any region would break no limit but is of no use.
        let count = rules.regionCount ?? 0...Int.max
        if count.upperBound > 0 { rules.regionCount = max(1, count.lowerBound)...count.upperBound }
        var given = GivenRules(problem)
        (given.rules, given.leads) = (rules, leads)
        // From the last, so that leads and reach that are added here cost what units that are not strong cost.
        for family in RuleFamily.allCases.reversed() where families.contains(family) {
            family.meaning.stretch(&given, penalty: penalty)
        }
        (rules, leads) = (given.rules, given.leads)
        return families
    }

    private func closestPlan(
        _ rules: Rules, _ leads: [LeadCandidate], _ lifted: Set<RuleFamily>
    ) throws -> (plan: RegionPlan, problem: RegionalizationProblem) {
        let relaxed = try RegionalizationProblem(
            unchecked: problem.units, edges: problem.allEdges, leads: leads, rules: rules, wishes: problem.wishes)
        let model = SearchModel(relaxed, stretching: lifted, of: problem)
        do {
            return (try search(model, options, progress: nil, isCancelled: { false }).plan, relaxed)
        } catch let impossible as Impossible {
            return (try impossible.closestPlan ?? RegionPlan(regions: [], of: relaxed), relaxed)
        }
    }

    /// One rule of a list.
    private enum Item {
        case together([Int])
        case apart(Rules.ApartPair)
        case kept(Rules.KeptRegion)
        case fixedLead(Int)

        func remove(_ rules: inout Rules) {
            switch self {
            case .together(let group): rules.together.removeAll { $0 == group }
            case .apart(let pair): rules.apart.removeAll { $0 == pair }
            case .kept(let region): rules.kept.removeAll { $0 == region }
            case .fixedLead(let lead): rules.fixedLeads.removeAll { $0 == lead }
            }
        }

        func add(_ rules: inout Rules) {
            switch self {
            case .together(let group): rules.together.append(group)
            case .apart(let pair): rules.apart.append(pair)
            case .kept(let region): rules.kept.append(region)
            case .fixedLead(let lead): rules.fixedLeads.append(lead)
            }
        }
    }

    private func items(of rules: Rules) -> [Item] {
        var items: [Item] = []
        if families.contains(.together) { items += rules.together.map { .together($0) } }
        if families.contains(.apart) { items += rules.apart.map { .apart($0) } }
        if families.contains(.kept) { items += rules.kept.map { .kept($0) } }
        if families.contains(.fixedLeads) { items += rules.fixedLeads.map { .fixedLead($0) } }
        return items
    }
}
