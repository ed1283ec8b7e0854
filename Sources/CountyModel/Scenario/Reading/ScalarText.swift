/// What the text of a plain YAML scalar means under YAML 1.2: numbers, flags and nothing, whatever other readers make of it.
package enum ScalarText {
    /// The whole number a plain scalar stands for; signs and leading zeros are allowed here.
    package static func integer(_ text: String) -> Int? {
        isDigits(text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]) ? Int(text) : nil
    }

    /// The number a plain scalar stands for; never infinite.
    package static func number(_ text: String) -> Double? {
        guard let first = text.utf8.first, text.utf8.contains(where: isDigit) else { return nil }
        guard isDigit(first) || first == 0x2B || first == 0x2D || first == 0x2E else { return nil }
        guard text.utf8.allSatisfy({ isDigit($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }) else { return nil }
        guard let number = Double(text), number.isFinite else { return nil }
        return number
    }

    /// The flag a plain scalar stands for.
    package static func flag(_ text: String) -> Bool? {
        switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// Whether a plain scalar says that there is nothing.
    static func isNull(_ text: String) -> Bool { ["", "~", "null", "Null", "NULL"].contains(text) }

    /// Whether readers of YAML 1.1 would take a word for a flag.
    static func isOldFlag(_ text: String) -> Bool { ["yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) }

    /// Whether there is at least one digit and nothing else.
    static func isDigits(_ text: some StringProtocol) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isDigit) }

    /// Whether a text holds digits as wide as Chinese characters.
    static func hasWideDigits(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0xFF10...0xFF19).contains($0.value) }
    }

    /// A letter or underscore followed by letters, digits and underscores.
    package static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, !isDigit(first) else { return false }
        return text.utf8.allSatisfy { isDigit($0) || isLetter($0) || $0 == 0x5F }
    }

    /// Letters, digits, hyphens and underscores.
    package static func isSlug(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { isDigit($0) || isLetter($0) || $0 == 0x5F || $0 == 0x2D }
    }

    /// A number as short as it can be written: whole numbers without a point.
    package static func canonical(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
