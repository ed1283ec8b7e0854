/// The problem with some families of rules taken away, for proofs that have to stand without them.
///
/// Other than ``RegionalizationProblem/relaxed(_:)``, which looks for a plan that is a little freer, each family is taken away as
/// far as it goes: any unit may lead, and a lead reaches whatever one of its regions could hold.
struct FreedRules {
    private let problem: RegionalizationProblem
    /// The families that have a rule in force, in the order of ``RuleFamily``.
    let inForce: [RuleFamily]

    /// Units that leads may reach together where a rule on leads is taken away.
    private static let mostReach = 4_000_000

    init(_ problem: RegionalizationProblem) {
        self.problem = problem
        inForce = RuleFamily.allCases.filter { family in
            family == .contiguity ? problem.rules.requiresContiguity : (try? problem.relaxed([family])) ?? nil != nil
        }
    }

    /// The problem without some families; `nil` where there would be more to reach than is counted.
    func without(_ families: Set<RuleFamily>) -> RegionalizationProblem? {
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
