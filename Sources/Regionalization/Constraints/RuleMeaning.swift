/// What a family of rules means where the search looks for rules to give up.
///
/// A new family must define both: how it is given up, and how it is broken as little as possible.
package protocol RuleMeaning: Sendable {
    /// The family.
    static var family: RuleFamily { get }

    /// Removes the rule from the problem; does nothing where the rule is part of the problem itself.
    static func relax(_ given: inout GivenRules)

    /// Lifts the rule for a search that pays for breaking it; nothing where ``ElasticCharges`` charges for it or where it is a
    /// list that is given up one by one.
    static func stretch(_ given: inout GivenRules, penalty: Score)
}

/// Rules and leads of a problem, to be relaxed.
package struct GivenRules {
    /// The problem as it is.
    package let problem: RegionalizationProblem
    /// The rules, changed so far.
    package var rules: Rules
    /// The leads, changed so far.
    package var leads: [LeadCandidate]

    init(_ problem: RegionalizationProblem) {
        (self.problem, rules, leads) = (problem, problem.rules, problem.leads)
    }

    /// The lead with every neighbour of its reach in reach as well, at a penalty.
    ///
    /// Where regions need not be connected every unit comes into reach.
    func widened(_ lead: LeadCandidate, penalty: Score) -> LeadCandidate {
        var lead = lead
        let known = Set(lead.reach.map(\.unit))
        let near =
            problem.rules.requiresContiguity
            ? Set(lead.reach.flatMap { problem.neighbours(of: $0.unit) }) : Set(problem.units.indices)
        lead.reach += near.subtracting(known).sorted().map {
            LeadCandidate.Reach(unit: $0, assist: .zero - penalty)
        }
        return lead
    }

    /// The leads, and every other unit as a lead of what lies within three steps, without gain and limit.
    ///
    /// - Parameter isAppointed: whether the others are sent, which may make them count as strong units.
    func leadsEverywhere(penalty: Score, isAppointed: Bool) -> [LeadCandidate] {
        let others = problem.units.indices.filter { problem.candidateOf[$0] < 0 && !problem.units[$0].isExcluded }
        return leads
            + others.map { unit in
                var reached: Set<Int> = [unit]
                for _ in 0..<3 { reached.formUnion(reached.flatMap { problem.neighbours(of: $0) }) }
                let reach = reached.sorted().map { LeadCandidate.Reach(unit: $0, assist: .zero) }
                return LeadCandidate(unit: unit, fixedCost: penalty, isAppointed: isAppointed, reach: reach)
            }
    }
}

extension RegionalizationProblem {
    /// The problem without some families of rules, not checked for conflicts; `nil` when none of them has a rule in
    /// force that can be given up.
    func relaxed(_ families: [RuleFamily]) throws -> RegionalizationProblem? {
        var given = GivenRules(self)
        for family in families { family.meaning.relax(&given) }
        if given.rules == rules && given.leads == leads { return nil }
        return try RegionalizationProblem(
            unchecked: units, edges: allEdges, leads: given.leads, rules: given.rules, wishes: wishes)
    }
}
