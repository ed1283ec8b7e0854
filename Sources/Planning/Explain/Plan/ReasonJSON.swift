import CountyModel

/// The structured reason as one JSON text with fixed key order.
enum ReasonJSON {
    package static func text(
        rules: [RuleResult], parts: [(term: String, points: Double)], runnerUp: (code: VillageCode, loss: Double)?,
        facts: [Fact], income: ColumnSource?
    ) -> String {
        var data: [(String, JSONValue)] = []
        if let year = income?.year { data.append(("year", .integer(year))) }
        if let file = income?.file { data.append(("source", .text(file))) }
        let other = runnerUp.map { other -> JSONValue in
            .object([("lead", .text(other.code.text)), ("delta", .real(-told(other.loss), decimals: 2))])
        }
        let rest = JSONText.text(
            .object([
                ("score", .object(parts.map { ($0.term, .real(told($0.points), decimals: 2)) })),
                ("alternatives", .list(other.map { [$0] } ?? [])), ("data", .object(data)),
                ("facts", .object(facts.map { ($0.id, number($0.text)) })), ("ledger", .list(facts.map(\.json))),
            ]))
        return "{\"rules\":[\(rules.map(rule).joined(separator: ","))],\(rest.dropFirst())"
    }

    /// Points as all outputs tell them: a hundredth of what one village can gain from its lead.
    private static func told(_ points: Double) -> Double { points * 100 }

    /// Readers of the schema expect true and false here, which the writer of layers does not have.
    private static func rule(_ rule: RuleResult) -> String {
        var text = "{\"id\":\(JSONText.quoted(rule.id)),\"ok\":\(rule.isKept),\"value\":\(JSONText.quoted(rule.value))"
        text += ",\"limit\":\(JSONText.quoted(rule.limit))"
        if let room = rule.room { text += ",\"slack\":\(NumberText.real(room.slack, decimals: 4))" }
        return text + (rule.isSoft ? ",\"soft\":true}" : "}")
    }

    /// A fact's number as the sentences write it: 20 stays 20.
    private static func number(_ text: String) -> JSONValue {
        if let whole = Int(text) { return .integer(whole) }
        let decimals = text.split(separator: ".").last.map(\.count) ?? 0
        return Double(text).map { .real($0, decimals: decimals) } ?? .text(text)
    }
}
