import Regionalization
import Repeatable

/// A search state that takes almost every feasible move, good or bad.
struct RandomWalk {
    let model: SearchModel
    let state: SearchState
    private var recombination: Recombination
    private var generator: SplitMix
    private let anything = Acceptance(threshold: -3_000_000, weight: 0)

    init(_ map: Map, seed: UInt64) throws {
        let problem = try RegionalizationProblem(
            unchecked: map.units, edges: map.edges, leads: map.leads, rules: map.rules, wishes: map.wishes)
        model = SearchModel(problem)
        state = SearchState(model)
        recombination = Recombination(model)
        generator = SplitMix(seed: seed)
    }

    /// Tries one move of a random kind.
    mutating func step() {
        let atom = generator.below(model.atomCount)
        // Neighbours meet far more often in a search than by chance.
        let neighbours = model.adjacency.range(atom)
        let isNear = !neighbours.isEmpty && generator.below(4) > 0
        let other =
            isNear
            ? Int(model.adjacency.columns[neighbours.lowerBound + generator.below(neighbours.count)])
            : generator.below(model.atomCount)
        let slot = Int(state.slotOf[atom])
        switch generator.below(8) {
        case 0: if generator.below(4) == 0 { _ = state.shift(atom, to: -1, anything) }
        case 1: _ = state.shift(atom, to: Int(state.slotOf[other]), anything)
        case 2, 3: _ = state.swap(atom, other, anything)
        case 4: _ = state.replace(atom, by: other, anything)
        case 5: if slot >= 0 { _ = state.changeLead(of: slot, to: generator.below(model.leadCount), anything) }
        case 6: if slot >= 0 && generator.below(16) == 0 { _ = state.giveUp(slot, anything) }
        default:
            _ = recombination.attempt(
                state, around: atom, regionCount: generator.below(4), noise: 500_000, anything, using: &generator)
        }
    }

    /// A change of a random region: an atom in, an atom out, another lead, or several of these; feasible or not.
    mutating func randomChange() -> RegionChange? {
        let slot = Int(state.slotOf[generator.below(model.atomCount)])
        if slot < 0 { return nil }
        var change = RegionChange(slot: slot, lead: Int(state.leadOf[slot]))
        let (one, two) = (generator.below(model.atomCount), generator.below(model.atomCount))
        if Int(state.slotOf[one]) != slot && generator.below(4) > 0 { change.added = one }
        let members = (0..<model.atomCount).filter { Int(state.slotOf[$0]) == slot }
        if generator.below(3) > 0 { change.removed = members[two % members.count] }
        if generator.below(4) == 0 { change.lead = generator.below(model.leadCount) }
        return change
    }

    /// The units of the region after a change, ascending.
    func units(after change: RegionChange) -> [Int] {
        let atoms = (0..<model.atomCount).filter {
            (Int(state.slotOf[$0]) == change.slot && $0 != change.removed) || $0 == change.added
        }
        return atoms.flatMap { model.units(ofAtom: $0) }.sorted()
    }

    /// What every rule says of a region from scratch.
    func violations(lead: Int, units: [Int]) throws -> [Violation] {
        let plan = try RegionPlan(regions: [(lead, units)], of: model.problem)
        return model.constraints.all.flatMap { $0.violations(in: plan.regions[0], of: model.problem) }
    }
}
