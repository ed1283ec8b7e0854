/// A JSON value whose members keep their order, so that the same plan always gives the same bytes.
package enum JSONValue: Sendable, Equatable {
    /// Nothing is known; written as `null`, never left out.
    case null
    /// A string.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A real number and how many decimals at most; always written with a decimal point and never with an exponent.
    case real(Double, decimals: Int)
    /// A list.
    case list([JSONValue])
    /// Members in the order in which they are written.
    case object([(String, JSONValue)])

    /// A flag as 0 or 1: GIS programs have no booleans.
    package static func flag(_ flag: Bool) -> JSONValue { .integer(flag ? 1 : 0) }

    /// A number of a random generator; as text where readers that know only doubles would lose digits.
    package static func seed(_ seed: UInt64) -> JSONValue {
        seed <= 1 << 53 ? .integer(Int(seed)) : .text(String(seed))
    }

    /// Equal values with equal members in the same order.
    package static func == (a: JSONValue, b: JSONValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.text(let x), .text(let y)): x == y
        case (.integer(let x), .integer(let y)): x == y
        case (.real(let x, let i), .real(let y, let j)): x == y && i == j
        case (.list(let x), .list(let y)): x == y
        case (.object(let x), .object(let y)):
            x.count == y.count && zip(x, y).allSatisfy { $0.0 == $1.0 && $0.1 == $1.1 }
        case (.null, _), (.text, _), (.integer, _), (.real, _), (.list, _), (.object, _): false
        }
    }
}
