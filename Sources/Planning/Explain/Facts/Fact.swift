import CountyModel

/// One number of a reason: what it is, where it comes from, which rule or aim it serves, and how the sentences write it.
///
/// Sentences are made from facts only, so every numeral a reader meets has its fact.
public struct Fact: Sendable, Equatable {
    /// Name in `rationale_json`, such as `lead_income`.
    package let id: String
    /// The number as it is written in the sentences.
    package let text: String
    /// Unit in Chinese; empty for counts without one.
    package let unit: String
    /// The computation, the scenario key, or file, row and column of the table.
    package let source: String
    /// The cell it was read from; `nil` for what was computed or set.
    package let place: Place?
    /// What the number is told for: a reason code such as `lead.income` or `size.villages`.
    package let serves: String

    /// A fact with all its parts.
    package init(
        id: String, text: String, unit: String = "", source: String, place: Place? = nil, serves: String = ""
    ) {
        (self.id, self.text, self.unit, self.source) = (id, text, unit, source)
        (self.place, self.serves) = (place, serves)
    }

    /// The number itself.
    package var number: Double? { Double(text) }
}

extension Fact {
    /// One line of a ledger as JSON.
    package var json: JSONValue {
        .object([
            ("id", .text(id)), ("value", .text(text)), ("unit", .text(unit)), ("source", .text(source)),
            ("serves", .text(serves)),
        ])
    }
}
