import Repeatable

extension LikenessState {
    /// Cost change that is still accepted; infinite refusals are `nil` results of the moves below.
    typealias Limit = Double

    /// Moves a unit into a neighbouring region if that costs at most `limit`.
    mutating func tryShift(_ unit: Int, to target: Int, limit: Limit) -> Bool {
        let source = Int(regionOf[unit])
        if source == target || source == -2 { return false }
        var change = 0.0
        if target >= 0 {
            let grown = sums(with: unit, target)
            guard fits(grown) else { return false }
            change += cost(grown) - cost(sums[target])
        } else {
            change += leftOutCost(unit)
        }
        if source >= 0 {
            if members[source].count == 1 { return false }
            change += cost(sums(without: unit, source)) - cost(sums[source])
        } else {
            change -= leftOutCost(unit)
        }
        if change > limit || (source >= 0 && !isConnected(without: unit)) { return false }
        move(unit, to: target)
        return true
    }

    /// Exchanges two units of neighbouring regions if that costs at most `limit` and leaves both connected.
    mutating func trySwap(_ unit: Int, _ other: Int, limit: Limit) -> Bool {
        let (left, right) = (Int(regionOf[unit]), Int(regionOf[other]))
        if left < 0 || right < 0 || left == right { return false }
        if members[left].count == 1 || members[right].count == 1 { return false }
        var newLeft = sums(without: unit, left)
        var newRight = sums(without: other, right)
        apply(other, 1, to: &newLeft)
        apply(unit, 1, to: &newRight)
        guard fits(newLeft) && fits(newRight) else { return false }
        let change = cost(newLeft) + cost(newRight) - cost(sums[left]) - cost(sums[right])
        if change > limit || !isConnected(without: unit) || !isConnected(without: other) { return false }
        guard touches(unit, right, except: other) && touches(other, left, except: unit) else { return false }
        move(unit, to: right)
        move(other, to: left)
        return true
    }

    private func touches(_ unit: Int, _ region: Int, except other: Int) -> Bool {
        problem.neighbours[unit].contains { $0 != other && regionOf[Int($0)] == region }
    }

    /// Joins two neighbouring regions and cuts them apart again along the best edge of a random tree.
    mutating func tryRecut(_ left: Int, _ right: Int, limit: Limit, dice: inout SplitMix) -> Bool {
        // A recut takes time in proportion to its units, so the larger the pair the more seldom it is tried.
        let size = members[left].count + members[right].count
        if size > 64 && dice.below(size) >= 64 { return false }
        let units = members[left] + members[right]
        let both = sums[left] + sums[right]
        guard units.count > 2, let cut = bestCut(units, both, dice: &dice) else { return false }
        let change = cut.cost - cost(sums[left]) - cost(sums[right])
        if change > limit { return false }
        for unit in cut.part where regionOf[Int(unit)] != left { move(Int(unit), to: left) }
        marks.clear()
        for unit in cut.part { _ = marks.insert(Int(unit)) }
        for unit in units where !marks.contains(Int(unit)) && regionOf[Int(unit)] != right {
            move(Int(unit), to: right)
        }
        return true
    }
}
