import CountyModel
import Regionalization

/// The answer to "why not there" in sentences.
struct WhyNotText {
    private let setup: PlanningCase
    private let plan: Plan
    private let village: Int

    init(_ setup: PlanningCase, _ plan: Plan, _ village: Int) {
        (self.setup, self.plan, self.village) = (setup, plan, village)
    }

    private var county: County { setup.county }

    /// - Parameter breaches: the ledger of the rules that are told already.
    package func sentences(_ answer: WhyNot, _ breaches: FactLedger) -> (text: [Bilingual], facts: [Fact]) {
        var ledger = breaches
        let name = ledger.village(village, county)
        let target = ledger.cluster(plan.clusters[answer.target])
        var text = [move(answer, name, target, &ledger)]
        if !answer.impossible.isEmpty {
            for why in answer.impossible {
                _ = ledger.name(why.zh, source: "rules")
                _ = ledger.name(why.en, source: "rules")
            }
            text.append(
                Bilingual(
                    zh:
                        "已证明:没有任何合规方案能把\(name.zh)放在\(target.zh),因为\(answer.impossible.map(\.zh).joined(separator: ";"))。",
                    en:
                        "Proven: no plan under the rules has \(name.en) in \(target.en), because of \(answer.impossible.map(\.en).joined(separator: "; "))."
                ))
        }
        if let repair = repair(answer, &ledger) { text.append(repair) }
        if let best = best(answer, name, target, &ledger) { text.append(best) }
        if let proof = proof(answer, name, target, &ledger) { text.append(proof) }
        text += weights(answer, name, target, &ledger)
        return (text, ledger.facts)
    }

    /// Points as the reader sees them: hundredths, 100 being all that one village can gain.
    private func points(_ id: String, _ score: Score, _ source: String, _ ledger: inout FactLedger) -> String {
        PointsText.size(id, score.points, source, &ledger)
    }

    private func move(_ answer: WhyNot, _ name: Bilingual, _ target: Bilingual, _ ledger: inout FactLedger) -> Bilingual
    {
        ledger.serving = "whynot.move"
        guard let loss = answer.loss else {
            let rules = answer.breaches.map { breach in
                breach.isOld
                    ? Bilingual(zh: breach.text.zh + "(现方案已违反)", en: breach.text.en + " (broken already)") : breach.text
            }
            return Bilingual(
                zh: "只把\(name.zh)划入\(target.zh),将违反\(rules.map(\.zh).joined(separator: "、"))。",
                en: "Moving \(name.en) alone to \(target.en) would break \(Wording.list(rules.map(\.en))).")
        }
        let shown = points("move_loss", loss, "score before the move − after it", &ledger)
        if shown == "0" {
            return Bilingual(
                zh: "把\(name.zh)划入\(target.zh)不违反规则,得分不变。",
                en: "Moving \(name.en) to \(target.en) breaks no rule and leaves the score as it is.")
        }
        return loss > .zero
            ? Bilingual(
                zh: "把\(name.zh)划入\(target.zh)不违反规则,但少\(shown)分。",
                en: "Moving \(name.en) to \(target.en) breaks no rule but costs \(shown) \(Wording.of(shown, "point"))."
            )
            : Bilingual(
                zh: "把\(name.zh)划入\(target.zh)不违反规则,还多\(shown)分,建议采用。",
                en:
                    "Moving \(name.en) to \(target.en) breaks no rule and gains \(shown) \(Wording.of(shown, "point")): worth doing."
            )
    }

    private func repair(_ answer: WhyNot, _ ledger: inout FactLedger) -> Bilingual? {
        ledger.serving = "whynot.repair"
        guard !answer.breaches.isEmpty, answer.impossible.isEmpty else { return nil }
        guard let repair = answer.repair else {
            // Said with care: not every chain of moves is tried.
            let most = ledger.count("repair_moves_most", 3, unit: "处", source: "further moves looked for")
            return Bilingual(
                zh: "没有找到再动\(most)处以内即可满足规则的办法。", en: "No way was found to mend it with up to \(most) further moves.")
        }
        let moves = repair.moves.map { $0.text(plan, county, &ledger) }
        let count = ledger.count("repair_moves", repair.moves.count, unit: "处", source: "further moves")
        let shown = points("repair_loss", repair.loss, "score before the moves − after them", &ledger)
        let cost =
            repair.loss >= .zero
            ? Bilingual(zh: "合计少\(shown)分", en: "\(shown) \(Wording.of(shown, "point")) are lost in all")
            : Bilingual(
                zh: "合计多\(shown)分,建议考虑", en: "\(shown) \(Wording.of(shown, "point")) are gained in all, worth a look")
        return Bilingual(
            zh: "如要划入,找到的最少调整还有\(count)处:\(moves.map(\.zh).joined(separator: ";"));\(cost.zh)。",
            en:
                "To have it there, the fewest further changes found are \(count): \(moves.map(\.en).joined(separator: "; ")); \(cost.en)."
        )
    }

    private func best(_ answer: WhyNot, _ name: Bilingual, _ target: Bilingual, _ ledger: inout FactLedger)
        -> Bilingual?
    {
        ledger.serving = "whynot.best"
        guard let best = answer.best else { return nil }
        // Nothing new when the best plan is the one just told.
        if best.loss == answer.loss ?? answer.repair?.loss { return nil }
        let shown = points(
            "best_loss", best.loss, "score of the plan − of the best found with the village there", &ledger)
        let changed = ledger.count(
            "best_changed", best.changedVillages, unit: "个", source: "villages with another lead")
        let villages = Wording.plural(best.changedVillages, "village")
        let sign = best.loss >= .zero
        return Bilingual(
            zh: "若整体重排,找到的最好方案(\(name.zh)在\(target.zh),共有\(changed)个村变动)\(sign ? "少" : "多")\(shown)分。",
            en:
                "Planned anew with \(name.en) in \(target.en), the best plan found (\(changed) \(villages) changed) scores \(shown) \(Wording.of(shown, "point")) \(sign ? "less" : "more")."
        )
    }

    private func proof(_ answer: WhyNot, _ name: Bilingual, _ target: Bilingual, _ ledger: inout FactLedger)
        -> Bilingual?
    {
        ledger.serving = "whynot.bound"
        guard let bound = answer.bound else { return nil }
        let least = answer.score - bound
        let shown = points("bound_loss", least, "score of the plan − bound on plans with the village there", &ledger)
        if least > .zero {
            return Bilingual(
                zh: "已证明:凡把\(name.zh)放在\(target.zh)的合规方案,至少比本方案少\(shown)分。",
                en:
                    "Proven: every plan under the rules with \(name.en) in \(target.en) scores at least \(shown) \(Wording.of(shown, "point")) less."
            )
        }
        if let best = answer.best, best.loss < .zero {
            return Bilingual(
                zh: "这样的方案最多可能比本方案多\(shown)分;既然已找到更好的方案,建议增加迭代后重新生成方案。",
                en:
                    "Such a plan might score up to \(shown) \(Wording.of(shown, "point")) more; as a better one was found, propose again with more iterations."
            )
        }
        return Bilingual(
            zh: "尚未证明:这样的方案最多可能比本方案多\(shown)分,目前没有找到更好的。",
            en: "Not proven: such a plan might score up to \(shown) \(Wording.of(shown, "point")) more; none was found."
        )
    }
}
