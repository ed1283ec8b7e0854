import Repeatable

extension LikenessState {
    /// Dissolves every region that lacks something, the one lacking most first, and gives its units to others that have
    /// room; what others gain by that may mend them.
    mutating func dissolveLacking() {
        while let worst = worstRegion() {
            dissolve(worst)
            fill()
        }
    }

    private func worstRegion() -> Int? {
        var worst: Int?
        var most = 0.0
        for region in 0..<regionCount {
            let lack = limits.lack(
                count: sums[region].count, amount: sums[region].amount, strong: sums[region].strong)
            if lack > most { (worst, most) = (region, lack) }
        }
        return worst
    }

    /// Cuts regions in two where both halves keep the rules, the best cut first, until there are `count`.
    mutating func split(upTo count: Int, dice: inout SplitMix) {
        while regionCount < count {
            var best: LikenessCut?
            var bestChange = Double.infinity
            for region in 0..<regionCount where members[region].count > 1 {
                guard let cut = bestCut(members[region], sums[region], dice: &dice) else { continue }
                let change = cut.cost - cost(sums[region])
                let half = sums(of: cut.part)
                if isLacking(half) || isLacking(sums[region] - half) { continue }
                if change < bestChange { (best, bestChange) = (cut, change) }
            }
            guard let best else { return }
            divide(best)
        }
    }

    /// Cuts the regions with most to spare in two, whether or not the halves keep the lower limits; the halves of one
    /// region are not cut again.
    mutating func splitLargest(_ count: Int, dice: inout SplitMix) {
        let order = (0..<regionCount).sorted { (-sums[$0].amount, $0) < (-sums[$1].amount, $1) }
        for region in order.prefix(count) where members[region].count > 1 {
            if let cut = bestCut(members[region], sums[region], dice: &dice) { divide(cut) }
        }
    }

    private mutating func divide(_ cut: LikenessCut) {
        for unit in cut.part { move(Int(unit), to: -1) }
        add(cut.part.map { Int($0) })
    }
}
