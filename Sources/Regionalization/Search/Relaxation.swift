/// What giving up some families of rules would change, as found by quick searches; evidence, not a proof.
package struct Relaxation: Hashable, Sendable {
    /// The families that were given up: one, or two where no single one is enough.
    package let families: [RuleFamily]
    /// Whether a plan was found that meets everything else.
    package let resolves: Bool
    /// What is still unmet without the families: units, regions and leads missing, and rules broken.
    package let unmet: Int
    /// The same with all rules in force.
    package let unmetBefore: Int
    /// How many of `unmet` are units that the number covered is off by; the others are rules broken.
    package let unmetUnits: Int
    /// The same with all rules in force.
    package let unmetUnitsBefore: Int
    /// The units that this concerns, ascending: covered now but left out before, or named by the rules that are gone.
    package let units: [Int]
}

/// Gives up each family of rules in turn, then pairs of them, and reports those whose absence brings a plan closer.
///
/// To be called when a problem or a search ends in ``Impossible``; the input is that of
/// ``RegionalizationProblem/init(units:edges:leads:rules:wishes:)``. Reach is relaxed by one step over the graph beyond each
/// lead's reach, leads by letting every unit lead its surroundings of three steps. Families without a rule in force are
/// skipped; contiguity and excluded units are never given up. Pairs are tried only where no single family resolves
/// everything, and of those only pairs that leave less unmet than either alone are reported.
///
/// - Parameter options: the budget of each of the quick searches; one restart of 200,000 moves is usual.
/// - Returns: the families that help, those that resolve everything first, then by what stays unmet, single ones before
///   pairs, then in the order of ``RuleFamily``; empty when the rules can be met after all or nothing helps.
/// - Throws: ``MalformedProblem``, ``SearchOptions/Invalid``.
/// - Complexity: one search per family, and one per pair of families where singles fail.
package func explainFailure(
    units: [ArealUnit], edges: [Edge], leads: [LeadCandidate], rules: Rules, wishes: [SumWish] = [],
    options: SearchOptions
) throws -> [Relaxation] {
    let problem = try RegionalizationProblem(
        unchecked: units, edges: edges, leads: leads, rules: rules, wishes: wishes)
    let before = try closestPlan(problem, options)
    let explanation = FailureExplanation(
        problem: problem, before: before, unmetBefore: unmet(before, problem), options: options)
    if explanation.unmetBefore == 0 { return [] }
    var alone: [RuleFamily: Int] = [:]
    var found: [Relaxation] = []
    let families = try RuleFamily.allCases.filter { try problem.relaxed([$0]) != nil }
    for family in families {
        guard let relaxation = try explanation.relaxation([family]) else { continue }
        alone[family] = relaxation.unmet
        if relaxation.unmet < explanation.unmetBefore { found.append(relaxation) }
    }
    if !found.contains(where: \.resolves) {
        for (place, first) in families.enumerated() {
            for second in families[(place + 1)...] {
                let least = min(alone[first] ?? .max, alone[second] ?? .max, explanation.unmetBefore)
                guard let both = try explanation.relaxation([first, second]), both.unmet < least else { continue }
                found.append(both)
            }
        }
    }
    // The sort is stable, so what leaves equally much unmet stays in order.
    return found.sorted { $0.unmet < $1.unmet }
}

private struct FailureExplanation {
    let problem: RegionalizationProblem
    let before: RegionPlan
    let unmetBefore: Int
    let options: SearchOptions

    /// What is unmet without some families; `nil` when they have no rule in force.
    func relaxation(_ families: [RuleFamily]) throws -> Relaxation? {
        guard let relaxed = try problem.relaxed(families) else { return nil }
        let plan = try closestPlan(relaxed, options)
        let unmet = unmet(plan, relaxed)
        var concerned = Set(before.leftOut).subtracting(plan.leftOut)
        if concerned.isEmpty {
            let broken = problem.violations(of: plan) + problem.violations(of: before)
            concerned = Set(broken.filter { families.contains($0.family) }.flatMap(\.units))
        }
        return Relaxation(
            families: families, resolves: unmet == 0, unmet: unmet, unmetBefore: unmetBefore,
            unmetUnits: unmetUnits(plan, relaxed), unmetUnitsBefore: unmetUnits(before, problem),
            units: concerned.sorted())
    }
}

/// The best plan, or the one that comes closest to the demands on the whole.
func closestPlan(_ problem: RegionalizationProblem, _ options: SearchOptions) throws -> RegionPlan {
    do {
        return try search(problem, options).plan
    } catch let impossible as Impossible {
        guard let plan = impossible.closestPlan else { return try RegionPlan(regions: [], of: problem) }
        return plan
    }
}

/// By how many units the number covered is off.
func unmetUnits(_ plan: RegionPlan, _ problem: RegionalizationProblem) -> Int {
    problem.violations(of: plan).filter { $0.family == .cover }.reduce(0) { sum, violation in
        sum + Int(abs((violation.actual ?? 1) - (violation.limit ?? 0)))
    }
}

/// Units missing for the cover, plus one for every other rule broken, or one when there is no region at all.
func unmet(_ plan: RegionPlan, _ problem: RegionalizationProblem) -> Int {
    let violations = problem.violations(of: plan)
    if violations.isEmpty && plan.regions.isEmpty && !plan.leftOut.isEmpty { return 1 }
    return violations.reduce(0) { sum, violation in
        sum + Int(violation.family == .cover ? abs((violation.actual ?? 1) - (violation.limit ?? 0)) : 1)
    }
}
