/// Text of an office part, in which characters that XML cannot hold stand as `_x000D_`.
enum EscapedText {
    /// The text with its escapes decoded; what only looks like one stays.
    static func decoded(_ text: String) -> String {
        // Most texts have none, and a county has a hundred thousand.
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") || text.contains("_X") else { return text }
        let source = Array(text.utf16)
        var result: [UInt16] = []
        var at = 0
        while at < source.count {
            if let unit = escape(source, at) {
                result.append(unit)
                at += 7
            } else {
                result.append(source[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF16.self)
    }

    /// The code unit that `_xHHHH_` at a place stands for.
    private static func escape(_ text: [UInt16], _ at: Int) -> UInt16? {
        let underscore = UInt16(UInt8(ascii: "_"))
        guard at + 6 < text.count, text[at] == underscore, text[at + 6] == underscore,
            text[at + 1] == UInt16(UInt8(ascii: "x")) || text[at + 1] == UInt16(UInt8(ascii: "X"))
        else { return nil }
        var value: UInt16 = 0
        for index in at + 2..<at + 6 {
            guard let scalar = UnicodeScalar(text[index]), let digit = Character(scalar).hexDigitValue, scalar.isASCII
            else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
