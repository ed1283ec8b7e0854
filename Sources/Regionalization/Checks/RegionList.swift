/// Every region that keeps the rules, for maps where they are few.
struct RegionList {
    /// The regions, one for each set of units.
    private(set) var regions: [Region] = []

    private let model: SearchModel
    private let constraints: [any Constraint]
    private var seen: Set<[Int]> = []
    /// Sets and regions that may still be looked at.
    private(set) var left: (steps: Int, regions: Int)
    private let isCancelled: () -> Bool
    /// Per atom: 0 free, 1 in the region, 2 passed over.
    private var mark: [UInt8]

    /// Lists them all.
    ///
    /// - Parameters:
    ///   - steps: sets of units that may be looked at.
    ///   - most: regions that may be found.
    ///   - isCancelled: asked every 1,024 sets; `true` ends the listing.
    /// - Returns: `nil` where there are more, or where it was ended.
    init?(_ model: SearchModel, steps: Int, most: Int, _ isCancelled: @escaping () -> Bool = { false }) {
        (self.model, self.isCancelled) = (model, isCancelled)
        constraints = model.constraints.all
        left = (steps, most)
        mark = [UInt8](repeating: 0, count: model.atomCount)
        for lead in 0..<model.leadCount {
            let own = Int(model.leadAtom[lead])
            mark[own] = 1
            defer { mark[own] = 0 }
            guard grow([own], lead, model.tallies[own], candidates(after: own, lead)) else { return nil }
        }
    }

    /// Atoms that join a region of the lead beside one that has just joined it.
    private func candidates(after atom: Int, _ lead: Int) -> [Int] {
        let near =
            model.requiresContiguity
            ? model.adjacency.range(atom).map { Int(model.adjacency.columns[$0]) }
            : model.reach.range(lead).map { Int(model.reach.columns[$0]) }
        return near.filter { mark[$0] == 0 && model.assist(lead, $0) != SearchModel.outOfReach }
    }

    /// Takes in or passes over every atom in turn; `false` when there is more than may be looked at.
    private mutating func grow(_ atoms: [Int], _ lead: Int, _ tally: RegionTally, _ open: [Int]) -> Bool {
        left.steps -= 1
        if left.steps < 0 || left.steps & 1023 == 0 && isCancelled() { return false }
        let figures = model.figures[lead]
        guard model.constraints.leavesRoom(tally, under: figures) else { return true }
        if model.constraints.admits(tally, under: figures), !take(atoms, lead) { return false }
        var passed: [Int] = []
        defer { for atom in passed { mark[atom] = 0 } }
        for (place, atom) in open.enumerated() {
            mark[atom] = 1
            // Those behind it are still open; those before it have been passed over.
            let behind = Array(open[(place + 1)...])
            let fresh = candidates(after: atom, lead).filter { !behind.contains($0) }
            let isDone = grow(atoms + [atom], lead, tally.adding(model.tallies[atom]), behind + fresh)
            mark[atom] = 2
            passed.append(atom)
            if !isDone { return false }
        }
        return true
    }

    /// Keeps a region that no rule forbids; `false` when there are too many.
    private mutating func take(_ atoms: [Int], _ lead: Int) -> Bool {
        let units = atoms.flatMap { model.units(ofAtom: $0) }.sorted()
        if seen.contains(units) { return true }
        let region = Region(lead: Int(model.leadUnit[lead]), units: units)
        guard constraints.allSatisfy({ $0.violations(in: region, of: model.problem).isEmpty }) else { return true }
        seen.insert(units)
        regions.append(region)
        return regions.count <= left.regions
    }
}

extension RegionTally {
    fileprivate func adding(_ other: RegionTally) -> RegionTally {
        var sum = self
        sum += other
        return sum
    }
}
