/// Making the graph of the atoms that a lead may take.
extension LeadPricer {
    /// Atoms in reach that fit beside the lead and are joined to it by few enough units, in breadth-first order.
    func collectAtoms() {
        let own = Int(search.leadAtom[lead])
        count = 0
        let rules = search.constraints
        let start = search.tallies[own]
        let mostUnits = search.problem.rules.unitCount.upperBound
        // Marks every atom that may be taken with −2 − its position in the reach.
        for position in search.reach.range(lead) {
            let candidate = Int(search.reach.columns[position])
            if !forbidden.isEmpty && forbidden[position] { continue }
            if candidate == own {
                worth[0] = Double(model.worth(of: own, at: position) - charge(for: own))
                continue
            }
            var sums = start
            sums += search.tallies[candidate]
            if rules.leavesRoom(sums, under: figures) && suits(sums) { localOf[candidate] = Int32(-2 - position) }
        }
        for position in search.apart.range(own) { localOf[Int(search.apart.columns[position])] = -1 }
        atom[0] = Int32(own)
        distance[0] = Double(start.units)
        localOf[own] = 0
        count = 1
        var first = 0
        // Dijkstra is not needed: atoms of several units are rare, and a distance too short only keeps an atom.
        while first < count {
            let current = Int(atom[first])
            let reached = distance[first]
            first += 1
            for position in search.adjacency.range(current) {
                let other = Int(search.adjacency.columns[position])
                let mark = localOf[other]
                if mark > -2 || reached + Double(search.tallies[other].units) > Double(mostUnits) { continue }
                atom[count] = Int32(other)
                distance[count] = reached + Double(search.tallies[other].units)
                worth[count] = Double(model.worth(of: other, at: Int(-2 - mark)) - charge(for: other))
                localOf[other] = Int32(count)
                count += 1
            }
        }
        if !model.requiresContiguity { collectRest() }
        sortByTown()
        for position in search.reach.range(lead) { localOf[Int(search.reach.columns[position])] = -1 }
    }

    /// Where regions need not be connected, every marked atom may be taken.
    private func collectRest() {
        for position in search.reach.range(lead) {
            let other = Int(search.reach.columns[position])
            if localOf[other] > -2 { continue }
            atom[count] = Int32(other)
            worth[count] = Double(model.worth(of: other, at: position) - charge(for: other))
            localOf[other] = Int32(count)
            count += 1
        }
    }

    /// What an atom pays.
    @inline(__always)
    private func charge(for atom: Int) -> Int64 {
        let paid = perUnit * Int64(search.tallies[atom].units)
        guard let prices else { return -paid }
        return prices[atom] - paid
    }

    /// Builds edges, masks and resources for the atoms `0..<count`.
    func buildGraph() {
        for index in 0..<count { localOf[Int(atom[index])] = Int32(index) }
        var edges = 0
        for index in 0..<count { edges += search.adjacency.range(Int(atom[index])).count }
        reserveEdges(edges)
        for index in 0..<(count * words) { neighbourMask[index] = 0 }
        var cursor = 0
        for index in 0..<count {
            starts[index] = Int32(cursor)
            let own = Int(atom[index])
            for position in search.adjacency.range(own) {
                let other = Int(localOf[Int(search.adjacency.columns[position])])
                if other < 0 { continue }
                neighbour[cursor] = Int32(other)
                gain[cursor] = Double(model.cohesion(at: position))
                neighbourMask.insert(other, at: index * words)
                cursor += 1
            }
            let tally = search.tallies[own]
            units[index] = Double(tally.units) * scale.x
            population[index] = Double(tally.population) * scale.y
            need[index] = Double(tally.need) * scale.z
            excess[index] = excess(of: tally) * scale.w
            if model.hasWishes { fillWishUse(index, of: own) }
        }
        starts[count] = Int32(cursor)
        gatherStrong()
        for index in count..<((count + 3) & ~3) {
            (units[index], population[index], need[index], excess[index]) = (0, 0, 0, 0)
        }
        groupTowns()
        splitEdges()
        if search.hasApart { buildApart() }
        buildCuts()
        for index in 0..<count { localOf[Int(atom[index])] = -1 }
    }

    /// Halves every gain, and finds each edge's other direction. Losses count only once both ends are in.
    private func splitEdges() {
        for index in 0..<count {
            for edge in Int(starts[index])..<Int(starts[index + 1]) {
                let other = Int(neighbour[edge])
                if other < index { continue }
                var back = Int(starts[other])
                while Int(neighbour[back]) != index { back += 1 }
                (twin[edge], twin[back]) = (Int32(back), Int32(edge))
                let positive = max(0, gain[edge])
                let half = (positive / 2).rounded(.down)
                (share[edge], share[back]) = (half, positive - half)
            }
        }
    }

    private func buildApart() {
        for index in 0..<(count * words) { apartMask[index] = 0 }
        for index in 0..<count {
            for position in search.apart.range(Int(atom[index])) {
                let other = Int(localOf[Int(search.apart.columns[position])])
                if other >= 0 { apartMask.insert(other, at: index * words) }
            }
        }
    }

    /// Keeps only the atoms that are not marked for removal (distance below 0) and builds the graph again.
    func compress() {
        var kept = 0
        for index in 0..<count where distance[index] >= 0 {
            atom[kept] = atom[index]
            worth[kept] = worth[index]
            kept += 1
        }
        count = kept
        buildGraph()
    }
}
