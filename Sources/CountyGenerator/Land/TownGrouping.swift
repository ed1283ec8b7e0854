import Repeatable

/// Joins villages into connected towns within the limits of size.
struct TownGrouping {
    private let graph: VillageGraph
    private let seed: UInt64
    private let low: Int
    private let high: Int
    /// Town of every village; towns are numbered from 0 in the order of their lowest village once finished.
    private var town: [Int32]
    private var members: [[Int32]]

    /// Town of every village, from 0.
    static func towns(graph: VillageGraph, count: Int, seed: UInt64) -> [Int32] {
        var work = TownGrouping(graph, count, seed)
        let left = work.join(down: count)
        work.dissolve(left - count)
        work.balance()
        return work.numbered()
    }

    private init(_ graph: VillageGraph, _ count: Int, _ seed: UInt64) {
        (self.graph, self.seed) = (graph, seed)
        // For the usual mean of 14.2 villages this gives 8 to 22.
        let mean = Double(graph.count) / Double(count)
        low = max(1, Int((0.56 * mean).rounded()))
        high = max(1, Int((1.55 * mean).rounded()))
        town = (0..<Int32(graph.count)).map { $0 }
        members = town.map { [$0] }
    }

    private mutating func join(down wanted: Int) -> Int {
        var heap = MinimumHeap<Keyed>()
        var left = members.count
        for village in members.indices { heap.push(Int32(village), key: weight(village)) }
        while left > wanted, let next = heap.pop() {
            let here = Int(next.item)
            guard !members[here].isEmpty, next.key == weight(here), let other = bestPartner(of: here) else { continue }
            let (keep, lose) = (min(here, other), max(here, other))
            absorb(keep, lose)
            heap.push(Int32(keep), key: weight(keep))
            left -= 1
        }
        return left
    }

    private func weight(_ at: Int) -> Double {
        Double(members[at].count) * (0.8 + 0.4 * hashedUnit(seed, UInt64(at), UInt64(members[at].count)))
    }

    private mutating func absorb(_ keep: Int, _ lose: Int) {
        for village in members[lose] { town[Int(village)] = Int32(keep) }
        members[keep] += members[lose]
        members[lose] = []
    }

    /// Towns around one, with the length of the common border.
    private func around(_ here: Int) -> [(town: Int, length: Double)] {
        var found: [(town: Int, length: Double)] = []
        for village in members[here] {
            for entry in graph.entries(of: Int(village)) {
                let other = Int(town[Int(graph.other[entry])])
                guard other != here else { continue }
                if let known = found.firstIndex(where: { $0.town == other }) {
                    found[known].length += graph.length[entry]
                } else {
                    found.append((other, graph.length[entry]))
                }
            }
        }
        return found
    }

    private func bestPartner(of here: Int) -> Int? {
        var best: Int?
        var greatest = 0.0
        for (other, length) in around(here) {
            let size = members[here].count + members[other].count
            guard size <= high else { continue }
            let score = length / Double(size * size)
            if score > greatest { (greatest, best) = (score, other) }
        }
        return best
    }

    /// Shares the smallest towns out among their neighbours when joining got stuck above the wanted number.
    private mutating func dissolve(_ surplus: Int) {
        let bySize = members.indices.filter { !members[$0].isEmpty }.sorted {
            (members[$0].count, $0) < (members[$1].count, $1)
        }
        for smallest in bySize.prefix(max(0, surplus)) {
            while !members[smallest].isEmpty {
                guard let (village, to) = cheapestGift(smallest) else { return }
                move(village, to)
            }
        }
    }

    private func cheapestGift(_ from: Int) -> (Int32, Int)? {
        var best: (village: Int32, to: Int)?
        for village in members[from] {
            for neighbour in graph.neighbours(of: Int(village)) {
                let to = Int(town[Int(neighbour)])
                guard to != from else { continue }
                if let known = best, members[known.to].count <= members[to].count { continue }
                best = (village, to)
            }
        }
        return best.map { ($0.village, $0.to) }
    }

    private mutating func move(_ village: Int32, _ to: Int) {
        members[Int(town[Int(village)])].removeAll { $0 == village }
        members[to].append(village)
        town[Int(village)] = Int32(to)
    }

    /// Hands villages on from town to town until no town is too large or too small.
    private mutating func balance() {
        let most = high
        for _ in 0..<60 {
            var changed = false
            for here in members.indices where !members[here].isEmpty {
                var tries = 0
                while members[here].count > high, tries < 8 {
                    let moved = hand(from: here) { $0 < most }
                    changed = changed || moved
                    tries += 1
                }
                while members[here].count < low, tries < 8 {
                    let moved = fetch(to: here)
                    changed = changed || moved
                    tries += 1
                }
            }
            if !changed { return }
        }
    }

    /// Ways over neighbouring towns from one town to the nearest that satisfies a condition on its size.
    private func way(from here: Int, until fits: (Int) -> Bool) -> [Int]? {
        var queue = [here]
        var before = [-1]
        var next = 0
        while next < queue.count, queue.count < 400 {
            let now = queue[next]
            if next > 0, fits(members[now].count) {
                var path: [Int] = []
                var place = next
                while place >= 0 {
                    path.append(queue[place])
                    place = before[place]
                }
                return path.reversed()
            }
            for (other, _) in around(now) where !queue.contains(other) {
                queue.append(other)
                before.append(next)
            }
            next += 1
        }
        return nil
    }

    private mutating func hand(from here: Int, until fits: (Int) -> Bool) -> Bool {
        guard let path = way(from: here, until: fits) else { return false }
        for (from, to) in zip(path, path.dropFirst()) where !pass(from, to) { return false }
        return true
    }

    private mutating func fetch(to here: Int) -> Bool {
        let least = low
        guard let path = way(from: here, until: { $0 > least }) else { return false }
        let backwards = Array(path.reversed())
        for (from, to) in zip(backwards, backwards.dropFirst()) where !pass(from, to) { return false }
        return true
    }

    /// Moves the village with the longest border to the other town, as long as the rest of its own town holds together.
    private mutating func pass(_ from: Int, _ to: Int) -> Bool {
        var best: Int32 = -1
        var greatest = 0.0
        for village in members[from] {
            var length = 0.0
            for entry in graph.entries(of: Int(village)) where town[Int(graph.other[entry])] == Int32(to) {
                length += graph.length[entry]
            }
            guard length > greatest else { continue }
            let home = Int32(from)
            guard graph.isConnected(members[from], without: village, where: { town[Int($0)] == home }) else { continue }
            (greatest, best) = (length, village)
        }
        guard best >= 0 else { return false }
        move(best, to)
        return true
    }

    private func numbered() -> [Int32] {
        var number = [Int32](repeating: -1, count: members.count)
        var next: Int32 = 0
        return town.map { old in
            if number[Int(old)] < 0 {
                number[Int(old)] = next
                next += 1
            }
            return number[Int(old)]
        }
    }
}
