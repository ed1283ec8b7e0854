/// Text that is being written, as UTF-8 bytes: appending costs no string and no formatting library.
package struct ByteText: Sendable {
    package private(set) var bytes: [UInt8] = []

    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    package mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    package mutating func append(_ byte: UInt8) { bytes.append(byte) }

    package mutating func append(_ other: ByteText) { bytes.append(contentsOf: other.bytes) }

    /// Writes a number given as a whole count of 10⁻ᵈ, with a decimal point and without trailing zeros: `118.4`, `20.0`.
    package mutating func append(fixed count: Int64, decimals: Int, keepsPoint: Bool = true) {
        if count < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = count.magnitude
        var digits: (UInt64, UInt64) = (0, 0)
        var scale: UInt64 = 1
        for _ in 0..<decimals { scale *= 10 }
        digits = rest.quotientAndRemainder(dividingBy: scale)
        append(whole: digits.0)
        var length = decimals
        rest = digits.1
        while length > 0 && rest % 10 == 0 {
            rest /= 10
            length -= 1
        }
        if length == 0 {
            if keepsPoint { append(".0") }
            return
        }
        bytes.append(UInt8(ascii: "."))
        let first = bytes.count
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: length))
        for place in stride(from: first + length - 1, through: first, by: -1) {
            bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }

    private mutating func append(whole number: UInt64) {
        if number >= 10 { append(whole: number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// The text as a string.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A value from its parts; nothing is checked.
    package init(bytes: [UInt8] = []) {
        self.bytes = bytes
    }
}
