import Foundation
import Regionalization

@testable import CountyModel
@testable import Planning

/// The rules on the words of a reason, checked as `lint_geojson.py` does.
enum RationaleAudit {
    /// Everything that is wrong with a cluster's reason; empty for a good one.
    static func faults(_ reason: ClusterReason) throws -> [String] {
        var faults = faults(reason.text, reason.facts)
        let object = try JSONSerialization.jsonObject(with: Data(reason.json.utf8)) as? [String: Any]
        let facts = (object?["facts"] as? [String: Any])?.values.compactMap { ($0 as? NSNumber)?.doubleValue } ?? []
        let (zh, en) = (reason.text.zh, reason.text.en)
        for number in numerals(zh) + numerals(en) where !facts.contains(number) {
            faults.append("\(number) is not in the JSON")
        }
        if zh.count > 400 { faults.append("\(zh.count) characters") }
        if en.count > 700 { faults.append("\(en.count) English characters") }
        return faults
    }

    /// Everything that is wrong with a text over facts.
    static func faults(_ text: Bilingual, _ facts: [Fact]) -> [String] {
        var faults: [String] = []
        let known = facts.compactMap(\.number)
        for number in numerals(text.zh) + numerals(text.en) where !known.contains(number) {
            faults.append("\(number) is no fact of: \(text.zh) | \(text.en)")
        }
        if numerals(text.zh).sorted() != numerals(text.en).sorted() {
            faults.append("numbers differ: \(text.zh) | \(text.en)")
        }
        if Set(facts.map(\.id)).count != facts.count { faults.append("an id twice: \(facts.map(\.id))") }
        for fact in facts where fact.source.isEmpty || fact.number == nil { faults.append("no source: \(fact.id)") }
        for word in ["必须", "应任命", "must be appointed", "must appoint", "has to be appointed"]
        where (text.zh + text.en).replacing("“必须同片区”", with: "").replacing("'must be together'", with: "")
            .contains(word)
        {
            faults.append("\(word): \(text.zh) | \(text.en)")
        }
        if (text.zh + text.en).contains("Optional(") || text.zh.isEmpty || text.en.isEmpty {
            faults.append("no sentence")
        }
        return faults
    }

    /// The numbers in a text, as a reader sees them.
    static func numerals(_ text: String) -> [Double] {
        text.matches(of: /[0-9０-９]+(?:\.[0-9]+)?/).compactMap {
            Double(String($0.output).precomposedStringWithCompatibilityMapping)
        }
    }

    /// How much was looked at.
    struct Counts: Equatable {
        var texts = 0
        var numerals = 0
        var facts = 0
        var recomputed = 0
    }

    /// Looks at every sentence of a plan and computes every fact anew.
    static func faults(_ reasons: PlanReasons, _ plan: Plan, _ setup: PlanningCase) throws -> (
        faults: [String], counts: Counts
    ) {
        var (faults, counts) = ([String](), Counts())
        let twin = FactTwin(setup, plan)
        func look(_ text: Bilingual, _ facts: [Fact], _ expected: (Fact) -> String?) {
            faults += Self.faults(text, facts)
            counts.texts += 1
            counts.numerals += numerals(text.zh).count + numerals(text.en).count
            counts.facts += facts.count
            for fact in facts {
                guard let value = expected(fact) else {
                    faults.append("nobody knows how to compute \(fact.id)")
                    continue
                }
                counts.recomputed += 1
                if value != fact.text { faults.append("\(fact.id) is \(fact.text), should be \(value): \(text.zh)") }
            }
        }
        for (cluster, reason) in zip(plan.clusters, reasons.clusters) {
            faults += try Self.faults(reason)
            look(reason.text, reason.facts) { twin.ofCluster($0, cluster) }
        }
        for (village, reason) in reasons.villages.enumerated() {
            look(reason.text, reason.facts) { twin.ofVillage($0, village) ?? twin.ofShortage($0, village, reasons) }
        }
        for (edge, reason) in zip(setup.graph.edges, reasons.borders) {
            look(reason.text, reason.facts) { twin.ofBorder($0, edge) }
        }
        return (faults, counts)
    }
}
