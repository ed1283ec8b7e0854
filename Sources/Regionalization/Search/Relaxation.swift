/// What giving up one family of rules would change, as found by a quick search; evidence, not a proof.
public struct Relaxation: Hashable, Sendable {
    /// The family that was given up.
    public let family: RuleFamily
    /// Whether a plan was found that meets everything else.
    public let resolves: Bool
    /// What is still unmet without the family: units, regions and leads missing, and rules broken.
    public let unmet: Int
    /// The same with all rules in force.
    public let unmetBefore: Int
    /// The units that this concerns, ascending: covered now but left out before, or named by the rule that is gone.
    public let units: [Int]
}

/// Gives up each family of rules in turn and reports those whose absence brings a plan closer.
///
/// To be called when a problem or a search ends in ``Impossible``; the input is that of
/// ``RegionalizationProblem/init(units:edges:leads:rules:)``. Reach is relaxed by one step over the graph beyond each
/// lead's reach, leads by letting every unit lead its surroundings of three steps. Families without a rule in force are
/// skipped; contiguity and excluded units are never given up.
///
/// - Parameter options: the budget of each of the quick searches; one restart of 200,000 moves is usual.
/// - Returns: the families that help, those that resolve everything first, then by what stays unmet, then in the order
///   of ``RuleFamily``; empty when the rules can be met after all or no single family helps.
/// - Throws: ``MalformedProblem``, ``SearchOptions/Invalid``.
/// - Complexity: one search per family.
public func explainFailure(
    units: [ArealUnit], edges: [Edge], leads: [LeadCandidate], rules: Rules, options: SearchOptions
) throws -> [Relaxation] {
    let problem = try RegionalizationProblem(unchecked: units, edges: edges, leads: leads, rules: rules)
    let before = try closestPlan(problem, options)
    let unmetBefore = unmet(before, problem)
    if unmetBefore == 0 { return [] }
    var found: [Relaxation] = []
    for family in RuleFamily.allCases {
        guard let relaxed = try relax(family, of: problem) else { continue }
        let plan = try closestPlan(relaxed, options)
        let unmet = unmet(plan, relaxed)
        if unmet >= unmetBefore { continue }
        var concerned = Set(before.leftOut).subtracting(plan.leftOut)
        if concerned.isEmpty {
            concerned = Set(problem.violations(of: before).filter { $0.family == family }.flatMap(\.units))
        }
        found.append(
            Relaxation(
                family: family, resolves: unmet == 0, unmet: unmet, unmetBefore: unmetBefore,
                units: concerned.sorted()))
    }
    // The sort is stable, so families that leave equally much unmet stay in their own order.
    return found.sorted { $0.unmet < $1.unmet }
}

private func closestPlan(_ problem: RegionalizationProblem, _ options: SearchOptions) throws -> RegionPlan {
    do {
        return try search(problem, options).plan
    } catch let impossible as Impossible {
        guard let plan = impossible.closestPlan else { return try RegionPlan(regions: [], of: problem) }
        return plan
    }
}

/// Units missing for the cover, plus one for every other rule broken, or one when there is no region at all.
private func unmet(_ plan: RegionPlan, _ problem: RegionalizationProblem) -> Int {
    let violations = problem.violations(of: plan)
    if violations.isEmpty && plan.regions.isEmpty && !plan.leftOut.isEmpty { return 1 }
    return violations.reduce(0) { sum, violation in
        sum + Int(violation.family == .cover ? (violation.actual ?? 1) - (violation.limit ?? 0) : 1)
    }
}

/// The problem without one family of rules; `nil` when the family has no rule in force or is not given up.
private func relax(_ family: RuleFamily, of problem: RegionalizationProblem) throws -> RegionalizationProblem? {
    var rules = problem.rules
    var leads = problem.leads
    let none = Rules()
    switch family {
    case .unitCount: rules.unitCount = none.unitCount
    case .population: rules.population = none.population
    case .members: rules.members = none.members
    case .strong: rules.strongPerRegion = none.strongPerRegion
    case .weakPerStrong: rules.weakPerStrong = nil
    case .capacity: for index in leads.indices { leads[index].capacity = nil }
    case .lead: leads = leadsEverywhere(problem)
    case .reach: leads = leads.map { widened($0, in: problem) }
    case .together: rules.together = []
    case .apart: rules.apart = []
    case .kept: rules.kept = []
    case .fixedLeads: rules.fixedLeads = []
    case .townCrossing: if rules.townCrossing == .forbid { rules.townCrossing = .allow }
    case .regionCount: rules.regionCount = nil
    case .cover: rules.cover = none.cover
    case .contiguity, .excluded: return nil
    }
    if rules == problem.rules && leads == problem.leads { return nil }
    return try RegionalizationProblem(unchecked: problem.units, edges: problem.edges, leads: leads, rules: rules)
}

/// The lead with every neighbour of its reach in reach as well, without gain.
private func widened(_ lead: LeadCandidate, in problem: RegionalizationProblem) -> LeadCandidate {
    var lead = lead
    let known = Set(lead.reach.map(\.unit))
    let beyond = Set(lead.reach.flatMap { problem.neighbours(of: $0.unit) }).subtracting(known)
    lead.reach += beyond.sorted().map { LeadCandidate.Reach(unit: $0, assist: .zero) }
    return lead
}

/// The leads, and every other unit as a lead of what lies within three steps, without gain and limit.
private func leadsEverywhere(_ problem: RegionalizationProblem) -> [LeadCandidate] {
    let others = problem.units.indices.filter { problem.candidateOf[$0] < 0 }
    return problem.leads
        + others.map { unit in
            var reached: Set<Int> = [unit]
            for _ in 0..<3 { reached.formUnion(reached.flatMap { problem.neighbours(of: $0) }) }
            let reach = reached.sorted().map { LeadCandidate.Reach(unit: $0, assist: .zero) }
            return LeadCandidate(unit: unit, isAppointed: true, reach: reach)
        }
}
