/// Connected sets of open atoms, and what poor atoms in between cost.
extension LeadPricer {
    /// Spreads the set in `mask` to everything joined to it within `allowed`.
    @inline(__always)
    private func spread(_ mask: Column<UInt64>, within allowed: Column<UInt64>, at base: Int, todo: Column<UInt64>) {
        for word in 0..<words { todo[word] = mask[word] }
        var word = 0
        while word < words {
            let bits = todo[word]
            if bits == 0 {
                word += 1
                continue
            }
            let index = (word << 6) + bits.trailingZeroBitCount
            todo[word] = bits & (bits - 1)
            let row = index * words
            var earliest = word
            for other in 0..<words {
                let new = neighbourMask[row + other] & allowed[base + other] & ~mask[other]
                if new != 0 {
                    mask[other] |= new
                    todo[other] |= new
                    earliest = min(earliest, other)
                }
            }
            word = earliest
        }
    }

    /// Closes open atoms that can no longer be joined to the region at this depth.
    @inline(__always)
    func closeUnreachable(_ depth: Int) {
        let base = depth * words
        var isWhole = true
        for word in 0..<words { maskA[word] = rim[base + word] & active[base + word] }
        spread(maskA, within: active, at: base, todo: maskB)
        for word in 0..<words where active[base + word] & ~maskA[word] != 0 { isWhole = false }
        if isWhole { return }
        for word in 0..<words {
            // A lost atom has only lost neighbours, so no share needs to be taken back.
            maskB[word] = active[base + word] & ~maskA[word]
            active[base + word] &= maskA[word]
        }
        for word in 0..<words {
            var lost = maskB[word]
            while lost != 0 {
                let index = (word << 6) + lost.trailingZeroBitCount
                open[depth * capacity + index] = Self.closed
                shiftCuts(of: index, depth)
                lost &= lost - 1
            }
        }
    }

    /// What the bound of the node counts too much because worthy atoms lie behind poor ones; `reduced` must be filled.
    ///
    /// Dual ascent for connectivity (after Wong, 1984): each island of worthy atoms pays for the shores it must cross,
    /// and what is paid of an atom's cost is not paid again by another island.
    func islandLoss(_ depth: Int, enough: Double) -> Double {
        let base = depth * words
        for word in 0..<words {
            var bits = active[base + word]
            var worthy: UInt64 = 0
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                let index = (word << 6) + bit
                if reduced[index] > 0 { worthy |= 1 << UInt64(bit) }
                residual[index] = max(0, -reduced[index])
                bits &= bits - 1
            }
            maskC[word] = worthy
            maskA[word] = rim[base + word] & worthy
        }
        spread(maskA, within: maskC, at: 0, todo: maskB)
        for word in 0..<words {
            maskC[word] &= ~maskA[word]
        }
        var loss = 0.0
        if lacksStrong(depth) {
            loss = payForStrong(depth)
            if loss >= enough { return loss }
        }
        for word in 0..<words {
            while maskC[word] != 0 {
                let first = word << 6 + maskC[word].trailingZeroBitCount
                loss += payShores(of: first, depth)
                if loss >= enough { return loss }
            }
        }
        return loss
    }

    /// Takes one island out of `maskC` and lets it pay.
    private func payShores(of first: Int, _ depth: Int) -> Double {
        let base = depth * words
        for word in 0..<words { maskA[word] = 0 }
        maskA.insert(first)
        spread(maskA, within: maskC, at: 0, todo: maskB)
        var profit = 0.0
        for word in 0..<words {
            var bits = maskA[word]
            maskC[word] &= ~bits
            while bits != 0 {
                profit += reduced[(word << 6) + bits.trailingZeroBitCount]
                bits &= bits - 1
            }
        }
        var paid = 0.0
        while profit > 0 {
            // The shore: open atoms next to the island; those already paid for, or worthy, join it at once.
            var cheapest = Double.infinity
            for word in 0..<words { maskB[word] = 0 }
            for word in 0..<words {
                var bits = maskA[word]
                while bits != 0 {
                    let row = ((word << 6) + bits.trailingZeroBitCount) * words
                    for other in 0..<words { maskB[other] |= neighbourMask[row + other] }
                    bits &= bits - 1
                }
            }
            var isGrown = false
            for word in 0..<words {
                maskB[word] &= active[base + word] & ~maskA[word]
                var bits = maskB[word]
                while bits != 0 {
                    let bit = bits.trailingZeroBitCount
                    let index = (word << 6) + bit
                    if residual[index] <= 0 {
                        if rim.has(index, at: base) { return paid }
                        maskA[word] |= 1 << UInt64(bit)
                        isGrown = true
                    } else {
                        cheapest = min(cheapest, residual[index])
                    }
                    bits &= bits - 1
                }
            }
            if isGrown { continue }
            if cheapest == .infinity { return paid + profit }
            let payment = min(profit, cheapest)
            profit -= payment
            paid += payment
            for word in 0..<words {
                var bits = maskB[word]
                while bits != 0 {
                    residual[(word << 6) + bits.trailingZeroBitCount] -= payment
                    bits &= bits - 1
                }
            }
        }
        return paid
    }
}
