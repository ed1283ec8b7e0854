import Foundation

@testable import ClusterPlanner

/// The rules on the words of a cluster's reason, checked as `lint_geojson.py` does.
enum RationaleAudit {
    /// Everything that is wrong with a reason; empty for a good one.
    static func faults(_ reason: ClusterReason) throws -> [String] {
        var faults: [String] = []
        let object = try JSONSerialization.jsonObject(with: Data(reason.json.utf8)) as? [String: Any]
        let facts = (object?["facts"] as? [String: Any])?.values.compactMap { ($0 as? NSNumber)?.doubleValue } ?? []
        let (zh, en) = (reason.text.zh, reason.text.en)
        for number in numerals(zh) + numerals(en) where !facts.contains(number) {
            faults.append("\(number) is no fact")
        }
        if numerals(zh).sorted() != numerals(en).sorted() {
            faults.append("numbers differ: \(numerals(zh)) \(numerals(en))")
        }
        if zh.count > 400 { faults.append("\(zh.count) characters") }
        if en.count > 700 { faults.append("\(en.count) English characters") }
        for word in ["必须任命", "应任命", "must appoint"] where (zh + en).contains(word) { faults.append(word) }
        if (zh + en).contains("Optional(") { faults.append("no sentence") }
        return faults
    }

    /// The numbers in a text, as a reader sees them.
    static func numerals(_ text: String) -> [Double] {
        text.matches(of: /[0-9０-９]+(?:\.[0-9]+)?/).compactMap {
            Double(String($0.output).precomposedStringWithCompatibilityMapping)
        }
    }
}
