/// Lengths collected per pair of features: a small cache in front of a list, merged at the end.
///
/// A border is met vertex after vertex, so nearly every addition finds its pair in the cache.
struct PairLengths: Sendable {
    /// A pair and the metres it was met with, in the order in which they left the cache.
    package private(set) var entries: [(pair: UInt64, meters: Double)] = []
    private var cache = [(pair: UInt64, meters: Double)](repeating: (.max, 0), count: 64)

    /// The two features of a pair, smaller first, packed so that pairs sort by both.
    @inline(__always)
    package static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

    @inline(__always)
    package mutating func add(_ a: UInt32, _ b: UInt32, _ meters: Double) {
        let pair = Self.key(a, b)
        let slot = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 58)
        if cache[slot].pair == pair {
            cache[slot].meters += meters
        } else {
            if cache[slot].pair != .max { entries.append(cache[slot]) }
            cache[slot] = (pair, meters)
        }
    }

    /// Empties the cache into the list.
    mutating func flush() {
        for slot in cache.indices where cache[slot].pair != .max {
            entries.append(cache[slot])
            cache[slot] = (.max, 0)
        }
    }

    /// One entry per pair, ascending, lengths added in the order given.
    package static func merged(_ parts: [PairLengths]) -> [(pair: UInt64, meters: Double)] {
        var all: [(pair: UInt64, order: UInt32, meters: Double)] = []
        all.reserveCapacity(parts.reduce(0) { $0 + $1.entries.count })
        for part in parts {
            for entry in part.entries { all.append((entry.pair, UInt32(all.count), entry.meters)) }
        }
        all.sort { ($0.pair, $0.order) < ($1.pair, $1.order) }
        var result: [(pair: UInt64, meters: Double)] = []
        for entry in all {
            if let last = result.last, last.pair == entry.pair {
                result[result.count - 1].meters += entry.meters
            } else {
                result.append((entry.pair, entry.meters))
            }
        }
        return result
    }

    /// Two lists, each ascending, as one.
    package static func sum(_ a: [(pair: UInt64, meters: Double)], _ b: [(pair: UInt64, meters: Double)])
        -> [(pair: UInt64, meters: Double)]
    {
        guard !b.isEmpty else { return a }
        var (first, second) = (PairLengths(), PairLengths())
        (first.entries, second.entries) = (a, b)
        return merged([first, second])
    }
}
