import Foundation

/// The structured reason as one JSON text with fixed key order.
enum ReasonJSON {
    static func text(
        rules: [RuleResult], parts: [(term: String, points: Double)], runnerUp: (code: VillageCode, loss: Double)?,
        facts: [Fact], income: ColumnSource?
    ) -> String {
        let ruleTexts = rules.map { rule in
            "{\"id\":\(quoted(rule.id)),\"ok\":\(rule.isKept),\"value\":\(quoted(rule.value)),\"limit\":\(quoted(rule.limit))\(rule.isSoft ? ",\"soft\":true" : "")}"
        }
        let partTexts = parts.map { "\(quoted($0.term)):\(NumberText.real($0.points, decimals: 4))" }
        let other = runnerUp.map {
            "{\"lead\":\(quoted($0.code.text)),\"delta\":\(NumberText.real(-$0.loss, decimals: 4))}"
        }
        let factTexts = facts.map { "\(quoted($0.id)):\($0.text)" }
        let sourceTexts = facts.map {
            "\(quoted($0.id)):\(quoted($0.unit.isEmpty ? $0.source : $0.source + " (" + $0.unit + ")"))"
        }
        var data: [String] = []
        if let year = income?.year { data.append("\"year\":\(year)") }
        if let file = income?.file { data.append("\"source\":\(quoted(file))") }
        return "{\"rules\":[\(ruleTexts.joined(separator: ","))],\"score\":{\(partTexts.joined(separator: ","))},"
            + "\"alternatives\":[\(other ?? "")],\"data\":{\(data.joined(separator: ","))},"
            + "\"facts\":{\(factTexts.joined(separator: ","))},\"sources\":{\(sourceTexts.joined(separator: ","))}}"
    }

    private static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
