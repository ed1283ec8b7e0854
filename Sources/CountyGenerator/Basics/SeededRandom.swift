/// A small generator of reproducible random numbers (SplitMix64): the same seed gives the same numbers on every machine.
struct SeededRandom: Sendable {
    private var state: UInt64

    /// Starts a stream that depends on every part of the key, so that each arc or village has its own.
    init(_ key: UInt64...) {
        state = 0x9E37_79B9_7F4A_7C15
        for part in key { state = SeededRandom.mix(state ^ SeededRandom.mix(part)) }
    }

    /// The finaliser of SplitMix64: every input bit moves about half of the output bits.
    static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Uniform in 0 ..< 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Uniform between two limits.
    mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

    /// Uniform in 0 ..< count.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

    /// Roughly normal with mean 0 and deviation 1; a sum of uniforms, so that no library's logarithm takes part.
    mutating func bell() -> Double { (unit() + unit() + unit() + unit() - 2) * 1.7320508075688772 }
}

/// One number in 0 ..< 1 for a key, without a stream.
func hashedUnit(_ a: UInt64, _ b: UInt64, _ c: UInt64 = 0) -> Double {
    let mixed = SeededRandom.mix(SeededRandom.mix(SeededRandom.mix(a) ^ b) ^ c)
    return Double(mixed >> 11) * 0x1p-53
}
