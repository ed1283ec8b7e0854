/// Text as XML and HTML hold it: the one place where characters with a meaning of their own there are replaced.
enum XMLText {
    /// What is done with control characters.
    enum Use {
        /// For reading: they become blanks, and marks of writing direction, which would turn the words around them, vanish.
        case shown
        /// For programs: line ends and tabs stay, as references; what XML cannot hold becomes U+FFFD.
        case data
    }

    /// Text that is safe between tags and in attributes.
    package static func escaped(_ text: String, for use: Use = .shown) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: append(scalar, use, &result)
            }
        }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, _ use: Use, _ result: inout String) {
        switch (use, scalar) {
        case (.data, "\n"): result += "&#xa;"
        case (.data, "\t"): result += "&#x9;"
        case (.data, "\r"): result += "&#xd;"
        case (.data, "\u{0}"..."\u{1F}"), (.data, "\u{FFFE}"), (.data, "\u{FFFF}"):
            result.unicodeScalars.append("\u{FFFD}")
        case (.shown, "'"): result += "&#39;"
        case (.shown, "\u{0}"..."\u{1F}"), (.shown, "\u{7F}"..."\u{9F}"), (.shown, "\u{2028}"), (.shown, "\u{2029}"),
            (.shown, "\u{FFFE}"), (.shown, "\u{FFFF}"):
            result += " "
        case (.shown, "\u{61C}"), (.shown, "\u{200E}"), (.shown, "\u{200F}"), (.shown, "\u{202A}"..."\u{202E}"),
            (.shown, "\u{2066}"..."\u{2069}"):
            break
        default: result.unicodeScalars.append(scalar)  // open: characters
        }
    }

    /// The text that ``escaped(_:for:)`` made something shown of.
    package static func plain(_ escaped: String) -> String {
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return entities.reduce(escaped) { $0.replacing($1.0, with: $1.1) }
    }
}
