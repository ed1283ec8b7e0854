import Repeatable

/// A cell, node or village that waits for its turn: least key first, and of equal keys the lower number.
struct Keyed: Comparable, Sendable {
    let key: Double
    let item: Int32

    static func < (a: Keyed, b: Keyed) -> Bool { (a.key, a.item) < (b.key, b.item) }
}

extension MinimumHeap where Element == Keyed {
    mutating func push(_ item: Int32, key: Double) { push(Keyed(key: key, item: item)) }
}
