/// A region may need strong units; under a lead that is not strong, a strong unit must be taken in, whatever it costs.
extension LeadPricer {
    /// Lists the local atoms with strong units.
    func gatherStrong() {
        strongCount = 0
        for index in 1..<max(1, count) where search.tallies[Int(atom[index])].strong > 0 {
            strongAtoms[strongCount] = Int32(index)
            strongCount += 1
        }
    }

    /// Whether the region at a depth still needs a strong unit.
    @inline(__always)
    func lacksStrong(_ depth: Int) -> Bool {
        frame[depth].tally.strong + figures.sentStrong < leastStrong
    }

    /// The open atom with strong units that is worth most after multipliers; `nil` when none is open.
    func bestStrong(_ depth: Int, _ multipliers: SIMD4<Double>) -> (index: Int, value: Double)? {
        var best: (index: Int, value: Double)?
        for place in 0..<strongCount {
            let index = Int(strongAtoms[place])
            if !active.has(index, at: depth * words) { continue }
            let use = SIMD4(units[index], population[index], need[index], excess[index])
            let value = open[depth * capacity + index] - (multipliers * use).sum()
            if value > best?.value ?? -.infinity { best = (index, value) }
        }
        return best
    }

    /// What the node's bound was lowered by because a strong unit must be fetched.
    ///
    /// What poor atoms cost must not be counted twice: to be added to before connectivity is charged.
    func strongLoss(_ depth: Int) -> Double {
        guard lacksStrong(depth), let best = bestStrong(depth, frame[depth].multipliers) else { return 0 }
        return max(0, -best.value)
    }

    /// What it costs to fetch a strong unit: the cheapest way from the region to one, for poor atoms in `residual`.
    ///
    /// What is paid of an atom's cost is taken out of `residual`, so that islands do not pay it again: between the way's
    /// end and an atom, all ways together are paid no more than the cheapest one.
    func payForStrong(_ depth: Int) -> Double {
        let base = depth * words
        for index in 0..<count { distance[index] = .infinity }
        var pending = 0
        for place in 0..<strongCount {
            let index = Int(strongAtoms[place])
            if !active.has(index, at: base) { continue }
            distance[index] = residual[index]
            order[pending] = Int32(index)
            pending += 1
        }
        var cost = Double.infinity
        while pending > 0 {
            var nearest = 0
            for place in 1..<max(1, pending) where distance[Int(order[place])] < distance[Int(order[nearest])] {
                nearest = place
            }
            let current = Int(order[nearest])
            if rim.has(current, at: base) {
                cost = distance[current]
                break
            }
            pending -= 1
            order[nearest] = order[pending]
            for edge in Int(starts[current])..<Int(starts[current + 1]) {
                let other = Int(neighbour[edge])
                if !active.has(other, at: base) { continue }
                let length = distance[current] + residual[other]
                if length >= distance[other] { continue }
                if distance[other] == .infinity {
                    order[pending] = Int32(other)
                    pending += 1
                }
                distance[other] = length
            }
        }
        for index in 0..<count where distance[index] - residual[index] < cost && distance[index] < .infinity {
            residual[index] = max(0, distance[index] - cost)
        }
        return cost
    }

    /// The strong units of the regions that a tree looks for.
    enum StrongUnits {
        /// As many as the rules allow.
        case any
        /// The fewest that a region of the lead can have. The weak units they allow are then a plain limit.
        case fewest
        /// More than the fewest: a further strong one must be fetched.
        case more
    }

    /// Sets what the next tree looks for.
    ///
    /// - Returns: false when no region has so many.
    func seek(_ kind: StrongUnits) -> Bool {
        let range = search.problem.rules.strongPerRegion
        let own = search.tallies[Int(search.leadAtom[lead])].strong + figures.sentStrong
        let fewest = max(range.lowerBound, own)
        leastStrong = kind == .more ? fewest + 1 : range.lowerBound
        mostStrong = kind == .fewest ? fewest : range.upperBound
        isWeakLimited = kind == .fewest && search.problem.rules.weakPerStrong != nil
        return leastStrong <= range.upperBound
    }

    /// Weak units beyond what the strong ones allow; a region's must not be above 0.
    func excess(of tally: RegionTally) -> Double {
        guard let most = search.problem.rules.weakPerStrong else { return 0 }
        return isWeakLimited ? Double(tally.weak) : Double(tally.weak) - Double(tally.strong) * most
    }

    /// What the excess of a region may be at most, before scaling.
    var excessRoom: Double {
        guard let most = search.problem.rules.weakPerStrong else { return 0 }
        return Double(isWeakLimited ? mostStrong : figures.sentStrong) * most
    }

    /// Whether sums keep what the tree looks for, further units not counted.
    @inline(__always)
    func suits(_ tally: RegionTally) -> Bool {
        tally.strong + figures.sentStrong <= mostStrong && (!isWeakLimited || Double(tally.weak) <= excessRoom + 1e-8)
    }
}
