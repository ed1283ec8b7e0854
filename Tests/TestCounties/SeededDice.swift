/// Random numbers that are the same in every run (a linear congruential generator with Knuth's constants).
package struct SeededDice {
    private var state: UInt64

    package init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    package mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    /// True once in so many times.
    package mutating func chance(_ times: Int) -> Bool { below(times) == 0 }

    package mutating func number(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * Double(below(1_000_001)) / 1_000_000
    }

    package mutating func shuffled<Element>(_ items: [Element]) -> [Element] {
        var items = items
        for index in items.indices.reversed() { items.swapAt(index, below(index + 1)) }
        return items
    }
}
