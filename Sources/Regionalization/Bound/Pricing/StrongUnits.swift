/// A region may need strong units; under a lead that is none, one that pays must be fetched, whatever it costs.
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
        frame[depth].tally.strong < search.problem.rules.strongPerRegion.lowerBound
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
}
