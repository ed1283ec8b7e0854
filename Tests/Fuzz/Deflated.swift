/// A DEFLATE stream (RFC 1951) of a pattern repeated many times, by fixed Huffman codes: the stuff of zip bombs.
struct Deflated {
    private(set) var bytes: [UInt8] = []
    private var bits: UInt64 = 0
    private var count = 0

    /// - Parameters:
    ///   - head: bytes before the pattern, below 144 each.
    ///   - pattern: up to 32,768 bytes below 144, written once and then referred to.
    ///   - copies: how many times 258 bytes of it follow.
    init(head: [UInt8] = [], repeating pattern: [UInt8], copies: Int) {
        put(1, 1)
        put(1, 2)
        for byte in head + pattern { code(UInt64(byte) + 0x30, 8) }
        let (symbol, extra, bitsOfExtra) = Self.distance(pattern.count)
        for _ in 0..<copies {
            // Length 258 is symbol 285.
            code(0b1100_0101, 8)
            code(symbol, 5)
            put(extra, bitsOfExtra)
        }
        code(0, 7)
        put(0, 7)
    }

    private static func distance(_ value: Int) -> (UInt64, UInt64, Int) {
        if value <= 4 { return (UInt64(value - 1), 0, 0) }
        let top = (value - 1).bitWidth - (value - 1).leadingZeroBitCount - 1
        let symbol = 2 * top + ((value - 1) >> (top - 1) & 1)
        return (UInt64(symbol), UInt64((value - 1) & ((1 << (top - 1)) - 1)), top - 1)
    }

    /// Huffman codes go highest bit first, everything else lowest first.
    private mutating func code(_ value: UInt64, _ width: Int) {
        for bit in (0..<width).reversed() { put(value >> UInt64(bit) & 1, 1) }
    }

    private mutating func put(_ value: UInt64, _ width: Int) {
        bits |= value << UInt64(count)
        count += width
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            count -= 8
        }
    }
}
