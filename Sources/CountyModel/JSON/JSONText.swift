/// Writes JSON by rules that Foundation's encoder does not keep: members in a fixed order, `20.0` for real numbers, no
/// exponents, `null` kept, slashes left alone.
package enum JSONText {
    /// One value on one line, UTF-8 without a byte order mark.
    package static func bytes(_ value: JSONValue) -> [UInt8] {
        var out = ByteText()
        write(value, to: &out)
        return out.bytes
    }

    /// The same as a string, for JSON inside a text column.
    package static func text(_ value: JSONValue) -> String { String(decoding: bytes(value), as: UTF8.self) }

    /// A string in quotes, everything escaped that JSON and old scripts ask for.
    package static func quoted(_ text: String) -> String { self.text(.text(text)) }

    /// Members and elements on lines of their own down to a depth, for files that people open; deeper values stay on a line.
    package static func pretty(_ value: JSONValue, depth: Int = 2) -> [UInt8] {
        var out = ByteText()
        writePretty(value, depth, indent: "", to: &out)
        out.append("\n")
        return out.bytes
    }

    package static func write(_ value: JSONValue, to out: inout ByteText) {
        switch value {
        case .null: out.append("null")
        case .text(let text): write(text, to: &out)
        case .integer(let number): out.append(String(number))
        case .real(let number, let decimals):
            // JSON has no word for infinity or not-a-number.
            out.append(number.isFinite ? NumberText.real(number, decimals: decimals) : "null")
        case .list(let items):
            out.append("[")
            for (index, item) in items.enumerated() {
                if index > 0 { out.append(",") }
                write(item, to: &out)
            }
            out.append("]")
        case .object(let members):
            out.append("{")
            for (index, member) in members.enumerated() {
                if index > 0 { out.append(",") }
                write(member.0, to: &out)
                out.append(":")
                write(member.1, to: &out)
            }
            out.append("}")
        }
    }

    /// A quoted string. Line separators are escaped too, as old scripts take them for the end of a line.
    package static func write(_ text: String, to out: inout ByteText) {
        out.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out.append("\\\"")
            case "\\": out.append("\\\\")
            case "\n": out.append("\\n")
            case "\r": out.append("\\r")
            case "\t": out.append("\\t")
            case "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                out.append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            default:
                if scalar.isASCII { out.append(UInt8(scalar.value)) } else { out.append(String(scalar)) }
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func writePretty(_ value: JSONValue, _ depth: Int, indent: String, to out: inout ByteText) {
        let inner = indent + " "
        switch value {
        case .object(let members) where depth > 0 && !members.isEmpty:
            out.append("{\n")
            for (index, member) in members.enumerated() {
                out.append(inner)
                write(member.0, to: &out)
                out.append(": ")
                writePretty(member.1, depth - 1, indent: inner, to: &out)
                out.append(index + 1 < members.count ? ",\n" : "\n")
            }
            out.append(indent + "}")
        case .list(let items) where depth > 0 && !items.isEmpty:
            out.append("[\n")
            for (index, item) in items.enumerated() {
                out.append(inner)
                writePretty(item, depth - 1, indent: inner, to: &out)
                out.append(index + 1 < items.count ? ",\n" : "\n")
            }
            out.append(indent + "]")
        case .null, .text, .integer, .real, .list, .object: write(value, to: &out)
        }
    }
}
