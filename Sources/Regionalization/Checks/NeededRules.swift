/// Which rules a proof by counting needs, found by leaving rules away as long as the proof stands.
///
/// The rules of the set are enough: while they all stand, the units are left out, so that at least one of them has to give. Beside
/// the rule that the shortage is told by, none could be missed from the set; there may be other sets. Rules on the whole plan, such as the cover asked for, do not make a shortage and are not in it.
package struct NeededRules {
    private let problem: RegionalizationProblem
    private let inForce: [RuleFamily]
    private var known: [Set<RuleFamily>: Shortages] = [:]

    /// Units that leads may reach together where a rule on leads is left away; a proof that would need more counts as fallen, so
    /// that too many rules are named rather than too few.
    private static let mostReach = 4_000_000

    package init(_ problem: RegionalizationProblem) {
        self.problem = problem
        inForce = RuleFamily.allCases.filter { family in
            family == .contiguity ? problem.rules.requiresContiguity : (try? problem.relaxed([family])) ?? nil != nil
        }
    }

    /// The families that a shortage needs, in the order of ``RuleFamily``.
    ///
    /// - Complexity: one count over the map for each family in force, less where few are needed.
    package mutating func families(of shortage: Shortage) -> [RuleFamily] {
        // What the shortage is told by stays, and what cuts the pocket off goes last, so that they are named rather than others that
        // would do as well.
        let borders = shortage.borders.filter { $0 != shortage.family }
        let others = inForce.filter { $0 != shortage.family && !borders.contains($0) }
        var gone: Set<RuleFamily> = []
        if stands(shortage, without: Set(others)) { gone = Set(others) }
        for family in others + borders where !gone.contains(family) && inForce.contains(family) {
            if stands(shortage, without: gone.union([family])) { gone.insert(family) }
        }
        return inForce.filter { !gone.contains($0) }
    }

    /// Whether as many of the units are left out by every plan under the other rules.
    private mutating func stands(_ shortage: Shortage, without families: Set<RuleFamily>) -> Bool {
        if known[families] == nil { known[families] = relaxed(families)?.shortages() }
        guard let found = known[families] else { return false }
        let inside = Set(shortage.units)
        let lost = shortage.units.count { found.isLost[$0] }
        let partly = found.all.filter { !$0.isWhole }.reduce(0) { sum, other in
            sum + max(0, other.leftOutAtLeast - other.units.count { !inside.contains($0) })
        }
        return lost + partly >= shortage.leftOutAtLeast
    }

    /// The problem without some families; `nil` where there would be more to reach than is counted.
    private func relaxed(_ families: Set<RuleFamily>) -> RegionalizationProblem? {
        var given = GivenRules(problem)
        for family in inForce where families.contains(family) && family != .lead && family != .reach {
            family.meaning.relax(&given)
        }
        if families.contains(.contiguity) { given.rules.requiresContiguity = false }
        if families.contains(.lead) {
            // Not sent by anybody: a secretary who counts as a strong unit would loosen other rules as well.
            given.leads += problem.units.indices.filter { problem.candidateOf[$0] < 0 && !problem.units[$0].isExcluded }
                .map { LeadCandidate(unit: $0, reach: []) }
        }
        if families.contains(.lead) || families.contains(.reach) {
            var left = Self.mostReach
            for index in given.leads.indices {
                let isNew = problem.candidateOf[given.leads[index].unit] < 0
                guard isNew || families.contains(.reach) else { continue }
                let reach = widestReach(of: given.leads[index].unit, given.rules)
                left -= reach.count
                if left < 0 { return nil }
                // Nothing but who reaches whom is counted.
                given.leads[index].reach = reach.map { LeadCandidate.Reach(unit: $0, assist: .zero) }
            }
        }
        return try? RegionalizationProblem(
            unchecked: problem.units, edges: problem.allEdges, leads: given.leads, rules: given.rules)
    }

    /// Every unit that a region of the lead could hold if it reached any: of a connected region, those within its largest size.
    private func widestReach(of lead: Int, _ rules: Rules) -> [Int] {
        guard rules.requiresContiguity else { return Array(problem.units.indices) }
        var seen: Set<Int> = [lead]
        var layer = [lead]
        var steps = 1
        while !layer.isEmpty && steps < rules.unitCount.upperBound {
            layer = layer.flatMap { problem.landNeighbours(of: $0) }.filter { seen.insert($0).inserted }
            steps += 1
        }
        return seen.sorted()
    }
}
