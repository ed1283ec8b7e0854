/// Which rules a proof by counting needs, found by leaving rules away as long as the proof stands.
///
/// The rules of the set are enough: while they all stand, the units are left out, so that at least one of them has to give. Beside
/// the rule that the shortage is told by, none could be missed from the set; there may be other sets. Rules on the whole plan, such as the cover asked for, do not make a shortage and are not in it.
package struct NeededRules {
    private let freed: FreedRules
    private var known: [Set<RuleFamily>: Shortages] = [:]

    private var inForce: [RuleFamily] { freed.inForce }

    package init(_ problem: RegionalizationProblem) { freed = FreedRules(problem) }

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
        // Where there would be too much to reach the proof counts as fallen: too many rules are named rather than too few.
        if known[families] == nil { known[families] = freed.without(families)?.shortages() }
        guard let found = known[families] else { return false }
        let inside = Set(shortage.units)
        let lost = shortage.units.count { found.isLost[$0] }
        let partly = found.all.filter { !$0.isWhole }.reduce(0) { sum, other in
            sum + max(0, other.leftOutAtLeast - other.units.count { !inside.contains($0) })
        }
        return lost + partly >= shortage.leftOutAtLeast
    }
}
