import CountyModel

/// Text on its way into the page.
enum PageText {
    /// The text with every character replaced that would turn the order of letters, break a line or show nothing: what is
    /// replaced is seen (U+FFFD) and does nothing.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isHarmful(scalar) ? "\u{FFFD}" : scalar) }
        return String(scalars)
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        // Marks, embeddings, overrides and isolates of writing direction; line and paragraph separators.
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        // Without width: two names that look alike.
        case 0x200B, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// JSON that can stand inside a script element: no `<` is left that could end it.
    static func inScript(_ value: JSONValue) -> String {
        JSONText.text(value).replacing("<", with: "\\u003c")
    }
}
