/// The bound of a node: Lagrangian relaxation of the limits, for which all atoms are independent but for the price of a
/// further town, which the atoms of that town must bring together.
extension LeadPricer {
    private static var lanes: SIMD4<Double> { SIMD4(0, 1, 2, 3) }

    @inline(__always)
    private func four(_ column: Column<Double>, _ index: Int) -> SIMD4<Double> {
        SIMD4(column[index], column[index + 1], column[index + 2], column[index + 3])
    }

    /// The bound at depth `depth` for its multipliers, and how much of each limit would stay unused.
    @inline(__always)
    func evaluate(_ depth: Int, _ multipliers: SIMD4<Double>) -> (bound: Double, slack: SIMD4<Double>) {
        let row = depth * capacity
        steps &+= count + 16
        let zero = SIMD4<Double>(repeating: 0)
        var worthSum = 0.0
        var used = zero
        let paid = frame[depth].paidTowns
        for group in 0..<groupCount {
            var (worths, units, populations, needs, excesses) = (zero, zero, zero, zero, zero)
            let end = Int(groupStarts[group + 1])
            var index = Int(groupStarts[group])
            while index < end {
                let (u, p, n) = (four(self.units, index), four(population, index), four(need, index))
                let e = four(excess, index)
                let paid = u * multipliers.x + p * multipliers.y + n * multipliers.z + e * multipliers.w
                let value = four(open, row + index) - paid
                let isTaken = value .> zero .& (Self.lanes .< Double(end - index))
                worths += zero.replacing(with: value, where: isTaken)
                units += zero.replacing(with: u, where: isTaken)
                populations += zero.replacing(with: p, where: isTaken)
                needs += zero.replacing(with: n, where: isTaken)
                excesses += zero.replacing(with: e, where: isTaken)
                index += 4
            }
            var worth = worths.sum()
            if paid >> UInt64(group) & 1 == 0 {
                worth -= townPrice
                if worth <= 0 { continue }
            }
            worthSum += worth
            used += SIMD4(units.sum(), populations.sum(), needs.sum(), excesses.sum())
        }
        if lacksStrong(depth) {
            guard let (index, value) = bestStrong(depth, multipliers) else { return (-.infinity, zero) }
            if value < 0 {
                worthSum += value
                used += SIMD4(units[index], population[index], need[index], excess[index])
            }
        }
        let room = frame[depth].room
        if model.hasWishes {
            let answer = conjugates(depth, multipliers)
            return (frame[depth].value + worthSum + answer.bound, answer.more - used)
        }
        let slack = room - used
        let bound = frame[depth].value + worthSum + (multipliers * room).sum()
        return (bound, slack)
    }

    /// Moves the multipliers until the bound is at most the threshold or the steps are used up.
    ///
    /// Polyak's step towards the threshold, which is just what has to be shown.
    /// - Returns: the least bound met; its multipliers stay at the depth.
    @inline(__always)
    func tighten(_ depth: Int, steps: Int, target: Double) -> Double {
        // A fixed lead's threshold lies far below any worth; a step aimed there would overshoot.
        let target = max(target, -1e9 * Double(PricingModel.grain))
        var multipliers = frame[depth].multipliers.clamped(lowerBound: lowest, upperBound: highest)
        var (bound, slack) = evaluate(depth, multipliers)
        var (best, bestMultipliers) = (bound, multipliers)
        var step = 0
        while step < steps && best > target {
            // Limits that are slack at multiplier 0 have no say.
            let isIdle =
                ((multipliers .<= lowest) .& (slack .>= 0)) .| ((multipliers .>= highest) .& (slack .<= 0))
            let direction = slack.replacing(with: 0, where: isIdle)
            let norm = (direction * direction).sum()
            if norm < 1e-9 { break }
            let length = max(bound - target, 0) * 1.3 / norm
            multipliers = (multipliers - direction * length).clamped(lowerBound: lowest, upperBound: highest)
            (bound, slack) = evaluate(depth, multipliers)
            if bound < best { (best, bestMultipliers) = (bound, multipliers) }
            step += 1
        }
        frame[depth].multipliers = bestMultipliers
        return best
    }

    /// Worth of each open atom after multipliers and its part of the price of its town, into `reduced`.
    @inline(__always)
    func fillReduced(_ depth: Int) {
        let row = depth * capacity
        let multipliers = frame[depth].multipliers
        var index = 0
        while index < count {
            let value =
                four(open, row + index) - four(units, index) * multipliers.x - four(population, index) * multipliers.y
                - four(need, index) * multipliers.z - four(excess, index) * multipliers.w
            for lane in 0..<4 { reduced[index + lane] = value[lane] }
            index += 4
        }
        chargeTowns(depth)
    }
}
