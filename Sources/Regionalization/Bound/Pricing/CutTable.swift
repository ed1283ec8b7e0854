/// The cuts of a price vector by atom, for all leads to look up.
struct CutTable: Sendable {
    /// Per atom the cuts it is in.
    let rows: CompressedRows
    let cuts: [CutPrice]

    /// Only cuts with a price matter. O(atoms + cuts).
    init(_ prices: Prices) {
        cuts = prices.cuts.filter { $0.price > 0 }
        var pairs: [(row: Int, column: Int)] = []
        for (index, cut) in cuts.enumerated() {
            for place in 0..<3 { pairs.append((Int(cut.atoms[place]), index)) }
        }
        rows = CompressedRows(rowCount: cuts.isEmpty ? 0 : prices.cover.count, pairs: pairs)
    }
}

/// A cut as one of its atoms sees it: the other two and the price.
struct LocalCut: BitwiseCopyable {
    /// Local atoms, −1 when not in the local graph.
    var first: Int32
    var second: Int32
    /// Micropoints.
    var price: Double

    /// What each of two open atoms is charged while one of the three is in: both together the whole price.
    var half: Double { (price / 2).rounded(.down) }
}

/// A region pays a cut's price once it holds two of the three atoms.
///
/// While one is in, the open ones are charged in advance: one alone the whole price, two half of it each. A region pays
/// at least that, so the bound stays valid; while none is in, the cut costs nothing.
extension LeadPricer {
    /// Cuts with at least two atoms in the local graph; `localOf` must be set.
    func buildCuts() {
        localCuts.removeAll(keepingCapacity: true)
        guard let table = cutTable, !table.cuts.isEmpty else { return }
        for index in 0..<count {
            cutStarts[index] = Int32(localCuts.count)
            for number in table.rows[Int(atom[index])] {
                let cut = table.cuts[Int(number)]
                var others = SIMD2<Int32>(-1, -1)
                var place = 0
                for lane in 0..<3 where cut.atoms[lane] != atom[index] {
                    others[place] = localOf[Int(cut.atoms[lane])]
                    place += 1
                }
                if others.x < 0 && others.y < 0 { continue }
                if others.x < 0 { others = SIMD2(others.y, others.x) }
                localCuts.append(LocalCut(first: others.x, second: others.y, price: Double(cut.price)))
            }
        }
        cutStarts[count] = Int32(localCuts.count)
    }

    /// Settles the cuts of an atom that is taken at a depth; its `open` still holds what it was charged in advance.
    ///
    /// - Returns: what is to be added to the value.
    @inline(__always)
    func payCuts(of index: Int, _ depth: Int) -> Double {
        if localCuts.isEmpty { return 0 }
        let (row, base) = (depth * capacity, depth * words)
        var change = 0.0
        for place in Int(cutStarts[index])..<Int(cutStarts[index + 1]) {
            let cut = localCuts[place]
            let (first, second) = (Int(cut.first), Int(cut.second))
            let (isFirstIn, isSecondIn) = (inside.has(first, at: base), second >= 0 && inside.has(second, at: base))
            let isFirstOpen = active.has(first, at: base)
            let isSecondOpen = second >= 0 && active.has(second, at: base)
            if isFirstIn && isSecondIn { continue }
            if isFirstIn || isSecondIn {
                let isOtherOpen = isFirstIn ? isSecondOpen : isFirstOpen
                change -= cut.price
                change += isOtherOpen ? cut.half : cut.price
                if isOtherOpen { open[row + (isFirstIn ? second : first)] += cut.half }
            } else if isFirstOpen && isSecondOpen {
                open[row + first] -= cut.half
                open[row + second] -= cut.half
            } else if isFirstOpen {
                open[row + first] -= cut.price
            } else if isSecondOpen {
                open[row + second] -= cut.price
            }
        }
        return change
    }

    /// When an atom is closed, the last open one of a cut with one atom in bears the whole price.
    @inline(__always)
    func shiftCuts(of index: Int, _ depth: Int) {
        if localCuts.isEmpty { return }
        let (row, base) = (depth * capacity, depth * words)
        for place in Int(cutStarts[index])..<Int(cutStarts[index + 1]) {
            let cut = localCuts[place]
            let (first, second) = (Int(cut.first), Int(cut.second))
            if second < 0 { continue }
            if inside.has(first, at: base) && active.has(second, at: base) {
                open[row + second] -= cut.price - cut.half
            } else if inside.has(second, at: base) && active.has(first, at: base) {
                open[row + first] -= cut.price - cut.half
            }
        }
    }
}
