import CountyModel
import Regionalization

/// How far a weight has to change for another answer, in sentences.
extension WhyNotText {
    package func weights(_ answer: WhyNot, _ name: Bilingual, _ target: Bilingual, _ ledger: inout FactLedger)
        -> [Bilingual]
    {
        ledger.serving = "whynot.weights"
        guard !answer.weights.isEmpty else { return [] }
        let turning = answer.weights.filter { ($0.turn ?? .infinity) <= Self.largestWeight }
        guard !turning.isEmpty else {
            return [
                Bilingual(
                    zh: "就这两个方案而言,单独调整任何一个权重都不会改变先后。",
                    en: "Between these two plans, no single weight changes the order.")
            ]
        }
        var parts: [Bilingual] = []
        for change in turning.prefix(3) {
            guard let turn = change.turn else { continue }
            let now = ledger.note("\(change.key)", change.weight, decimals: 3, source: "scenario")
            let then = ledger.note(
                "\(change.key)_turn", turn, decimals: 3, source: "weight at which both plans score the same")
            let word = Self.word(change.key)
            let isMore = turn > change.weight
            parts.append(
                Bilingual(
                    zh: "“\(word.zh)”权重由\(now)\(isMore ? "提高到" : "降到")\(then)以\(isMore ? "上" : "下")",
                    en: "'\(word.en)' \(isMore ? "above" : "below") \(then) (now \(now))"))
        }
        var text = [
            Bilingual(
                zh: "就本方案与上述方案两者而言,下列任一权重变动即改变先后:\(parts.map(\.zh).joined(separator: ";"))。",
                en:
                    "Between this plan and that one alone, the order turns with one weight: \(parts.map(\.en).joined(separator: "; "))."
            )
        ]
        for change in answer.weights where !change.checks.isEmpty {
            let tried = change.checks.map {
                ledger.note("\(change.key)_tried", $0.weight, decimals: 3, source: "weight tried")
            }
            let word = Self.word(change.key)
            if let last = tried.last, change.checks.last?.isThere == true {
                let before = tried.dropLast()
                text.append(
                    Bilingual(
                        zh:
                            "已按“\(word.zh)”权重\(last)重新求解,找到的最好方案把\(name.zh)放在\(target.zh)\(before.isEmpty ? "" : "(权重\(before.joined(separator: "、"))时还没有)")。",
                        en:
                            "Planned anew with '\(word.en)' at \(last), the best plan found has \(name.en) in \(target.en)\(before.isEmpty ? "" : " (not yet at \(before.joined(separator: ", ")))")."
                    ))
            } else {
                text.append(
                    Bilingual(
                        zh: "但按“\(word.zh)”权重\(tried.joined(separator: "、"))重新求解,找到的最好方案仍不把\(name.zh)放在\(target.zh)。",
                        en:
                            "But planned anew with '\(word.en)' at \(tried.joined(separator: ", ")), the best plan found still does not have \(name.en) in \(target.en)."
                    ))
            }
        }
        return text
    }

    /// Turns at larger weights are not told: nobody would set them.
    private static let largestWeight = 1_000.0

    /// What a weight is called in a sentence.
    package static func word(_ key: String) -> Bilingual {
        let term = TermCatalogue.all.first { "prefer.\($0.key)" == key }
        return term?.word ?? Bilingual(zh: "邻村联系", en: "cohesion")
    }
}
