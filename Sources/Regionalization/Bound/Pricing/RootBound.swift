/// What is done once, before the tree: multipliers, splits of the edges, and atoms that cannot be worth their way.
extension LeadPricer {
    /// Stands for the worth of an atom that is closed.
    static var closed: Double { -1e30 }

    /// Depth 0: only the lead's atom is in.
    func openRoot(_ multipliers: SIMD4<Double>, entry: Double) {
        var tally = RegionTally()
        tally += search.tallies[Int(atom[0])]
        var root = Frame()
        root.tally = tally
        root.value = worth[0] + entry
        root.room = SIMD4(
            1 - units[0], 1 - population[0], 1 - Double(tally.need - figures.need) * scale.z,
            // The rule allows for rounding, and so must its relaxation.
            1e-8 + excessRoom * scale.w - excess[0])
        root.multipliers = multipliers
        root.paidTowns = freeTowns
        frame[0] = root
        if model.hasWishes { countWishes(Int(atom[0]), 0, after: nil) }
        for word in 0..<words {
            active[word] = 0
            inside[word] = 0
            rim[word] = neighbourMask[word]
        }
        for index in 1..<max(1, count) {
            active.insert(index)
            if !model.requiresContiguity { rim.insert(index) }
        }
        path[0] = 0
        fillOpen()
        // Nothing is paid yet: the lead is the first of any cut it is in.
        _ = payCuts(of: 0, 0)
        inside.insert(0)
    }

    /// The worth of open atoms at the root with the present splits.
    func fillOpen() {
        open[0] = Self.closed
        for index in 1..<max(1, count) {
            var value = worth[index]
            for edge in Int(starts[index])..<Int(starts[index + 1]) {
                value += neighbour[edge] == 0 ? gain[edge] : share[edge]
            }
            open[index] = value
        }
        for index in count..<((count + 3) & ~3) { open[index] = Self.closed }
    }

    /// Moves gains of edges from ends that count to ends that do not. Each move lowers the bound by what is moved.
    func moveSplits() {
        fillReduced(0)
        for _ in 0..<2 {
            for index in 1..<max(1, count) where reduced[index] > 0 {
                for edge in Int(starts[index])..<Int(starts[index + 1]) {
                    let other = Int(neighbour[edge])
                    if other == 0 || reduced[other] >= 0 || share[edge] <= 0 { continue }
                    let moved = min(share[edge], reduced[index], -reduced[other]).rounded(.down)
                    if moved <= 0 { continue }
                    let back = Int(twin[edge])
                    share[edge] -= moved
                    share[back] += moved
                    reduced[index] -= moved
                    reduced[other] += moved
                    open[index] -= moved
                    open[other] += moved
                    if reduced[index] <= 0 { break }
                }
            }
        }
    }

    /// Marks atoms (distance −1) that are too poor, their way counted, to be in any region worth more than the
    /// threshold: the way to an atom pays for every poor atom on it.
    ///
    /// - Returns: whether any was marked.
    func removePoor(_ bound: Double) -> Bool {
        let bound = bound + strongLoss(0)
        fillReduced(0)
        for index in 0..<count { distance[index] = .infinity }
        distance[0] = 0
        if !model.requiresContiguity {
            for index in 1..<max(1, count) { distance[index] = max(0, -reduced[index]) }
        }
        // Small graphs: a plain scan for the nearest is quicker than a heap.
        var pending = 1
        order[0] = 0
        while pending > 0 {
            var nearest = 0
            for place in 1..<max(1, pending) where distance[Int(order[place])] < distance[Int(order[nearest])] {
                nearest = place
            }
            let current = Int(order[nearest])
            pending -= 1
            order[nearest] = order[pending]
            let base = distance[current]
            for edge in Int(starts[current])..<Int(starts[current + 1]) {
                let other = Int(neighbour[edge])
                if other == 0 { continue }
                let length = base + max(0, -reduced[other])
                if length < distance[other] {
                    if distance[other] == .infinity {
                        order[pending] = Int32(other)
                        pending += 1
                    }
                    distance[other] = length
                }
            }
        }
        var isAny = false
        for index in 1..<max(1, count) where !(bound - distance[index] > threshold - 0.5) {
            distance[index] = -1
            isAny = true
        }
        return isAny
    }
}
