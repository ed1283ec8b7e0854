#if canImport(Glibc)
    import Glibc
#endif

/// Numbers as spreadsheet programs show them: fifteen digits at most, and no exponent that a person did not ask for.
enum CellNumber {
    /// Shows a number that is stored as text, such as `4.5999999999999996`, `1010.0` or Java's `9.901010012E11`.
    ///
    /// A short number with a large exponent (`3.30824E+11`) stays as it stands: so few digits are what is left of a code that a
    /// program took for a number, and zeros in the place of the others would hide that.
    static func shown(_ stored: String) -> String {
        if isPlain(stored.utf8) { return stored }
        let bytes = Array(stored.utf8)
        let mantissa = bytes.prefix { $0 != UInt8(ascii: "E") && $0 != UInt8(ascii: "e") }
        let digits = significant(mantissa)
        guard let value = Double(stored), value.isFinite else { return stored }
        if mantissa.count < bytes.count, digits <= 6, abs(value) >= 1e9 { return stored }
        return text(value)
    }

    /// The number with up to fifteen digits.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        let short = "\(value)"
        if significant(short.utf8.prefix { $0 != UInt8(ascii: "e") }) <= 15 { return expanded(short) }
        var buffer = [CChar](repeating: 0, count: 40)
        let length = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.15g", $0) }
        guard length > 0, length < buffer.count else { return short }
        return expanded(String(decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    /// Digits with at most one point, at most fifteen of them, no zero that says nothing: shown as they stand.
    private static func isPlain(_ bytes: String.UTF8View) -> Bool {
        let body = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
        var (digits, points) = (0, 0)
        for byte in body {
            if (48...57).contains(byte) { digits += 1 } else if byte == 46 { points += 1 } else { return false }
        }
        guard (1...15).contains(digits), points <= 1, body.first != 46, body.last != 46 else { return false }
        if points == 1, body.last == 48 { return false }
        return body.first != 48 || body.count == 1 && bytes.count == 1 || body.dropFirst().first == 46
    }

    /// Digits between the first and the last that is not zero.
    private static func significant(_ text: some Sequence<UInt8>) -> Int {
        let digits = text.filter { (48...57).contains($0) }
        guard let first = digits.firstIndex(where: { $0 != 48 }), let last = digits.lastIndex(where: { $0 != 48 })
        else { return 0 }
        return last - first + 1
    }

    /// `9.9e-05` and `1.5e+20` without an exponent.
    private static func expanded(_ text: String) -> String {
        let parts = text.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]), abs(exponent) < 400 else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        let isNegative = parts[0].hasPrefix("-")
        let bare = isNegative ? parts[0].dropFirst() : parts[0]
        let halves = bare.split(separator: ".", maxSplits: 1)
        var digits = halves.joined()
        var point = (halves.first?.count ?? 0) + exponent
        while digits.count > 1, digits.hasSuffix("0"), halves.count > 1 { digits.removeLast() }
        if point <= 0 {
            digits = String(repeating: "0", count: 1 - point) + digits
            point = 1
        }
        if digits.count < point { digits += String(repeating: "0", count: point - digits.count) }
        let fraction = digits.dropFirst(point)
        return (isNegative ? "-" : "") + digits.prefix(point) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
