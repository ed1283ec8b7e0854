import Repeatable

/// Reproducible random numbers, a stream to a case.
struct FuzzRandom {
    private var stream: SplitMix

    init(seed: UInt64, number: Int) {
        stream = SplitMix(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
        _ = next()
    }

    mutating func next() -> UInt64 { stream.next() }

    /// Uniform in 0 ..< count; 0 when there is nothing to choose from.
    mutating func below(_ count: Int) -> Int { count > 0 ? stream.remainder(below: count) : 0 }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
