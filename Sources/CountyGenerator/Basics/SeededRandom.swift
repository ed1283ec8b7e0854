import Repeatable

/// Random numbers of a key: the same key gives the same numbers on every machine.
struct SeededRandom: Sendable {
    private var stream: SplitMix

    /// Starts a stream that depends on every part of the key, so that each arc or village has its own.
    init(_ key: UInt64...) {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for part in key { state = SplitMix.mixed(state ^ SplitMix.mixed(part)) }
        stream = SplitMix(seed: state)
    }

    mutating func next() -> UInt64 { stream.next() }

    /// Uniform in 0 ..< 1.
    mutating func unit() -> Double { stream.fraction() }

    /// Uniform between two limits.
    mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

    /// Uniform in 0 ..< count.
    mutating func below(_ count: Int) -> Int { stream.remainder(below: max(1, count)) }

    /// Roughly normal with mean 0 and deviation 1; a sum of uniforms, so that no library's logarithm takes part.
    mutating func bell() -> Double { (unit() + unit() + unit() + unit() - 2) * 1.7320508075688772 }
}

/// One number in 0 ..< 1 for a key, without a stream.
func hashedUnit(_ a: UInt64, _ b: UInt64, _ c: UInt64 = 0) -> Double {
    let mixed = SplitMix.mixed(SplitMix.mixed(SplitMix.mixed(a) ^ b) ^ c)
    return Double(mixed >> 11) * 0x1p-53
}
