extension LikenessState {
    /// Plants regions far from each other and lets them grow, the smallest first, by the unit most like them.
    mutating func grow(count: Int) {
        for seed in seeds(count) { add([seed]) }
        var size = 1
        while size < limits.units.upperBound && size < problem.unitCount {
            var hasGrown = false
            for region in 0..<regionCount where members[region].count == size {
                if let unit = bestNeighbour(of: region) {
                    move(unit, to: region)
                    hasGrown = true
                }
            }
            if !hasGrown && !(0..<regionCount).contains(where: { members[$0].count > size }) { break }
            size += 1
        }
        fill()
    }

    /// Puts units that are left out into the neighbouring region they are most like, as long as there is room.
    mutating func fill() {
        var hasChanged = leftOutCount > 0
        while hasChanged {
            hasChanged = false
            for unit in regionOf.indices where regionOf[unit] == -1 {
                var (best, bestCost) = (-1, Double.infinity)
                for other in problem.neighbours[unit] where regionOf[Int(other)] >= 0 {
                    let region = Int(regionOf[Int(other)])
                    let grown = sums(with: unit, region)
                    let change = cost(grown) - cost(sums[region])
                    if fits(grown) && change < bestCost { (best, bestCost) = (region, change) }
                }
                if best < 0 { continue }
                move(unit, to: best)
                hasChanged = true
            }
        }
    }

    private func bestNeighbour(of region: Int) -> Int? {
        var best: Int?
        var bestCost = Double.infinity
        for member in members[region] {
            for other in problem.neighbours[Int(member)] where regionOf[Int(other)] == -1 {
                let grown = sums(with: Int(other), region)
                if fits(grown) && (grown.squares, Int(other)) < (bestCost, best ?? Int.max) {
                    (best, bestCost) = (Int(other), grown.squares)
                }
            }
        }
        return best
    }

    /// Units far from each other (each is the one farthest, in steps, from those before it), strong if regions need it;
    /// the parts of the map come first.
    private func seeds(_ count: Int) -> [Int] {
        let candidates = regionOf.indices.filter {
            regionOf[$0] == -1 && (!limits.needsStrong || problem.isStrong[$0])
        }
        var steps = [Int32](repeating: .max, count: problem.unitCount)
        var seeds: [Int] = []
        while seeds.count < count {
            guard let next = candidates.max(by: { (steps[$0], -$0) < (steps[$1], -$1) }), steps[next] > 0 else { break }
            seeds.append(next)
            steps[next] = 0
            var queue = [next]
            var head = 0
            while head < queue.count {
                let unit = queue[head]
                head += 1
                for other in problem.neighbours[unit] where regionOf[Int(other)] == -1 {
                    if steps[Int(other)] <= steps[unit] + 1 { continue }
                    steps[Int(other)] = steps[unit] + 1
                    queue.append(Int(other))
                }
            }
        }
        return seeds
    }
}
