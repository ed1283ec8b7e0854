/// XML elements, or attributes of one, ready to be written: everything in them is escaped.
package struct Markup: Sendable {
    package let text: String

    /// Some elements, one below the other.
    static func joined(_ parts: [Markup]) -> Markup { Markup(text: parts.map(\.text).joined()) }

    /// What stands of it within a line.
    var inLine: Substring { text.hasSuffix("\n") ? text.dropLast() : text[...] }

    var bytes: [UInt8] { Array(text.utf8) }
}
