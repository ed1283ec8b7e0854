/// A small generator of random numbers that is the same on every platform and handed on explicitly.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
@frozen
package struct SplitMix: RandomNumberGenerator, Sendable {
    @usableFromInline
    var state: UInt64

    /// The stream of a seed.
    @inlinable
    package init(seed: UInt64) { state = seed }

    /// The next 64 random bits.
    @inlinable
    @inline(__always)
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number in `0..<limit`; the bias is below limit / 2⁶⁴. `limit` must be above 0.
    @inlinable
    @inline(__always)
    package mutating func below(_ limit: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: limit)).high)
    }

    /// A number in `0..<limit` as the rest of a division, another than ``below(_:)`` gives. `limit` must be above 0.
    @inlinable
    @inline(__always)
    package mutating func remainder(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

    /// A number in 0 ..< 1 with 53 random bits.
    @inlinable
    @inline(__always)
    package mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A number whose every bit depends on every bit of a key, without a stream.
    @inlinable
    @inline(__always)
    package static func mixed(_ key: UInt64) -> UInt64 {
        var stream = SplitMix(seed: key)
        return stream.next()
    }
}
