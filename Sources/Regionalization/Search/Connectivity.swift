extension SearchState {
    /// Whether a region is connected after a change, given that it is before. Exact: searches inside the region.
    @inline(__always)
    func staysConnected(_ change: RegionChange) -> Bool {
        if change.added < 0 && change.removed < 0 { return true }
        if model.hasLooseAtoms { return staysConnectedByUnits(change) }
        if change.removed < 0 { return touches(change.added, change.slot) }
        return staysConnectedByAtoms(change)
    }

    /// Whether an atom has a neighbour in a slot.
    @inline(__always)
    func touches(_ atom: Int, _ slot: Int) -> Bool {
        for position in model.adjacency.range(atom)
        where Int(slotOf[Int(model.adjacency.columns[position])]) == slot { return true }
        return false
    }

    /// A mark that no entry of `stamp` carries.
    @inline(__always)
    private func newStamp() -> Int32 {
        if now[0].stamp == Int32.max {
            for index in 0..<stamp.count { stamp[index] = 0 }
            now[0].stamp = 0
        }
        now[0].stamp += 1
        return now[0].stamp
    }

    /// The case that every atom is connected by itself: searches the graph of atoms.
    private func staysConnectedByAtoms(_ change: RegionChange) -> Bool {
        let target = Int(atomsIn[change.slot]) - 1 + (change.added >= 0 ? 1 : 0)
        var start = change.added
        if start < 0 {
            var inside = 0
            for position in model.adjacency.range(change.removed) {
                let atom = Int(model.adjacency.columns[position])
                if Int(slotOf[atom]) == change.slot {
                    inside += 1
                    start = atom
                }
            }
            // A leaf of the region can always go.
            if inside == 1 { return true }
            if inside == 0 { return false }
        }
        let mark = newStamp()
        stamp[change.removed] = mark
        stamp[start] = mark
        queue[0] = Int32(start)
        var (first, count) = (0, 1)
        while first < count {
            let atom = Int(queue[first])
            first += 1
            for position in model.adjacency.range(atom) {
                let other = Int(model.adjacency.columns[position])
                if stamp[other] != mark && (Int(slotOf[other]) == change.slot || other == change.added) {
                    stamp[other] = mark
                    queue[count] = Int32(other)
                    count += 1
                }
            }
        }
        return count == target
    }

    /// The general case: searches the graph of units, because an atom may consist of several pieces.
    private func staysConnectedByUnits(_ change: RegionChange) -> Bool {
        let target = sums(after: change).units
        let start = change.added >= 0 ? change.added : Int(model.leadAtom[change.lead])
        return connectedUnits(from: start, target: target) { atom in
            atom >= 0 && atom != change.removed && (Int(self.slotOf[atom]) == change.slot || atom == change.added)
        }
    }

    /// Whether a search from an atom's first unit through atoms that are inside reaches `target` units.
    func connectedUnits(from atom: Int, target: Int, isInside: (Int) -> Bool) -> Bool {
        let problem = model.problem
        let mark = newStamp()
        let start = model.atoms.units[atom][0]
        stamp[start] = mark
        queue[0] = Int32(start)
        var (first, count) = (0, 1)
        while first < count {
            let unit = Int(queue[first])
            first += 1
            for position in problem.adjacency.range(unit) {
                let other = Int(problem.adjacency.columns[position])
                if stamp[other] != mark && isInside(Int(model.atoms.atomOf[other])) {
                    stamp[other] = mark
                    queue[count] = Int32(other)
                    count += 1
                }
            }
        }
        return count == target
    }
}
