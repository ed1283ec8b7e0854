/// The tree of connected sets.
extension LeadPricer {
    /// Everything worth more than the threshold below the node at `depth`, its set included already.
    func explore(_ depth: Int) {
        let base = depth * words
        var isFirst = true
        while true {
            nodes += 1
            steps &+= 4 * count + 40
            if !isFirst { closeUnreachable(depth) }
            let enough = threshold + 0.5
            var bound = tighten(depth, steps: isFirst ? 8 : 2, target: enough)
            if bound > enough {
                fillReduced(depth)
                let free = bound + strongLoss(depth)
                bound = min(bound, free - islandLoss(depth, enough: free - enough))
            }
            // Worths are whole, so nothing below is worth more than the threshold.
            if bound <= enough { return }
            if nodes >= nodeLimit || steps >= stepLimit {
                openBound = max(openBound, bound)
                return
            }
            // The worthiest frontier atom: without it, the bound falls most.
            var (branch, most) = (-1, -Double.infinity)
            for word in 0..<words {
                var bits = rim[base + word] & active[base + word]
                while bits != 0 {
                    let index = (word << 6) + bits.trailingZeroBitCount
                    if reduced[index] > most { (branch, most) = (index, reduced[index]) }
                    bits &= bits - 1
                }
            }
            if branch < 0 { return }
            if take(branch, depth) { explore(depth + 1) }
            close(branch, depth)
            isFirst = false
        }
    }

    /// Closes an open atom and takes back the shares its neighbours had of their common edges.
    @inline(__always)
    private func close(_ index: Int, _ depth: Int) {
        let row = depth * capacity
        active.remove(index, at: depth * words)
        open[row + index] = Self.closed
        shiftCuts(of: index, depth)
        for edge in Int(starts[index])..<Int(starts[index + 1]) {
            let other = Int(neighbour[edge])
            if active.has(other, at: depth * words) { open[row + other] -= share[Int(twin[edge])] }
        }
    }

    /// Makes the node at `depth + 1`, with one atom more.
    ///
    /// - Returns: false when the atom does not fit.
    @inline(__always)
    private func take(_ index: Int, _ depth: Int) -> Bool {
        let rules = search.constraints
        var next = frame[depth]
        let own = Int(atom[index])
        next.tally += search.tallies[own]
        if !rules.leavesRoom(next.tally, under: figures) || !suits(next.tally) { return false }
        let (row, nextRow) = (depth * capacity, (depth + 1) * capacity)
        let (base, nextBase) = (depth * words, (depth + 1) * words)
        for place in 0..<((count + 3) & ~3) { open[nextRow + place] = open[row + place] }
        for word in 0..<words {
            active[nextBase + word] = active[base + word]
            inside[nextBase + word] = inside[base + word]
            rim[nextBase + word] = rim[base + word] | neighbourMask[index * words + word]
        }
        active.remove(index, at: nextBase)
        var value = open[row + index]
        open[nextRow + index] = Self.closed
        for edge in Int(starts[index])..<Int(starts[index + 1]) {
            let other = Int(neighbour[edge])
            if active.has(other, at: nextBase) {
                value -= share[edge]
                open[nextRow + other] += gain[edge] - share[Int(twin[edge])]
            }
        }
        next.value += value + payCuts(of: index, depth + 1)
        inside.insert(index, at: nextBase)
        path[depth + 1] = Int32(index)
        if model.crossingPrice != 0 {
            next.value -= townPrice * Double(newTowns(of: own, depth))
            next.paidTowns |= groups(broughtBy: index)
        }
        next.room -= SIMD4(units[index], population[index], need[index], excess[index])
        frame[depth + 1] = next
        if model.hasWishes { countWishes(own, depth + 1, after: depth) }
        let total = next.value + frame[depth + 1].wish
        if total > threshold + 0.5 && rules.admits(next.tally, under: figures) { record(depth + 1) }
        closeMisfits(depth + 1, after: index)
        return true
    }

    /// Closes atoms that no longer fit into the room left, or must be apart from the atom just taken.
    private func closeMisfits(_ depth: Int, after taken: Int) {
        let base = depth * words
        let tally = frame[depth].tally
        for word in 0..<words {
            var bits = active[base + word]
            if search.hasApart {
                var apart = bits & apartMask[taken * words + word]
                bits &= ~apart
                while apart != 0 {
                    close((word << 6) + apart.trailingZeroBitCount, depth)
                    apart &= apart - 1
                }
            }
            while bits != 0 {
                let index = (word << 6) + bits.trailingZeroBitCount
                bits &= bits - 1
                var sums = tally
                sums += search.tallies[Int(atom[index])]
                if !search.constraints.leavesRoom(sums, under: figures) || !suits(sums) { close(index, depth) }
            }
        }
        closeUnreachable(depth)
    }

    /// Towns of an atom that no atom of the path at `depth` has.
    private func newTowns(of own: Int, _ depth: Int) -> Int {
        var new = 0
        for position in search.towns.range(own) {
            let town = search.towns.columns[position]
            let isKnown = (0...depth).contains { step in
                search.towns.range(Int(atom[Int(path[step])])).contains { search.towns.columns[$0] == town }
            }
            if !isKnown { new += 1 }
        }
        return new
    }

    /// Remembers the set at a depth and asks for better from now on.
    func record(_ depth: Int) {
        threshold = frame[depth].value + frame[depth].wish
        found.append((threshold, (0...depth).map { atom[Int(path[$0])] }.sorted()))
    }
}
