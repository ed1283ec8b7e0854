import CountyModel
import Regionalization

/// How good a plan is compared with what was possible, in sentences.
package enum StandingText {
    /// The sentences and every number in them.
    ///
    /// - Parameter keepsRules: whether the plan keeps every hard rule; one that does not cannot be compared with those
    ///   that do.
    package static func sentences(
        _ standing: PlanStanding, _ plan: Plan, _ setup: PlanningCase, keepsRules: Bool
    ) -> (text: [Bilingual], facts: [Fact]) {
        var ledger = FactLedger()
        ledger.serving = "score"
        func per(_ id: String, _ score: Score, _ isBound: Bool, _ source: String) -> String {
            let value = standing.perHundred(score)
            // A bound is rounded up, as it has to be.
            return ledger.note(
                id, isBound ? (value * 10 - 1e-9).rounded(.up) / 10 : value, decimals: 1, unit: "分", source: source)
        }
        // The plan's own score is the mean of its villages, a change is told in all: two amounts of one unit.
        var text = [score(standing, keepsRules, per)].compactMap { $0 }
        guard let steps = standing.steps else { return (text, ledger.facts) }
        guard !steps.isEmpty else {
            text.append(
                Bilingual(
                    zh: "移动一个村、互换两个村或更换一个牵头村,都不能使方案更好。",
                    en: "No single village moved, two villages exchanged or lead changed makes it better."))
            return (text, ledger.facts)
        }
        let gain = steps.reduce(Score.zero) { $0 + $1.gain }
        let count = ledger.count(
            "steps", steps.count, unit: "处", source: "changes, each on top of those before")
        let mended = steps.reduce(0) { $0 + $1.mended }
        let gained = PointsText.size("steps_gain", gain.points, "points after the changes − before", &ledger)
        let moves = steps.map { step -> Bilingual in
            let parts = step.moves.map { $0.text(plan, setup.county, &ledger) }
            let why = why(step, standing, &ledger)
            return Bilingual(
                zh: parts.map(\.zh).joined(separator: "、") + "(\(why.zh))",
                en: parts.map(\.en).joined(separator: ", ") + " (\(why.en))")
        }
        let points = Wording.of(gained, "point")
        var (zh, en) = ("合计可增\(gained)分", "would gain \(gained) \(points) in all")
        if gain < .zero { (zh, en) = ("合计少\(gained)分", "would cost \(gained) \(points) in all") }
        if mended > 0 {
            let rules = ledger.count("steps_mended", mended, unit: "处", source: "rules broken before − after")
            (zh, en) = (
                "可消除\(rules)处违规," + zh,
                "would mend \(rules) broken \(Wording.plural(mended, "rule")) and " + en.replacing("would ", with: "")
            )
        }
        text.append(
            Bilingual(
                zh: "以下\(count)处调整\(zh):\(moves.map(\.zh).joined(separator: ";"))。",
                en:
                    "\(count) \(Wording.plural(steps.count, "change")) \(en): \(moves.map(\.en).joined(separator: "; "))."
            ))
        return (text, ledger.facts)
    }

    /// What one change is good for: the rules it mends and those it breaks in their place, or what it gains.
    private static func why(_ step: PlanStanding.Step, _ standing: PlanStanding, _ ledger: inout FactLedger)
        -> Bilingual
    {
        func names(_ families: [RuleFamily]) -> (zh: String, en: String) {
            let words = RuleFamily.allCases.filter(families.contains).map { $0.name }
            return (words.map { "“\($0.zh)”" }.joined(separator: "、"), Wording.list(words.map { "'\($0.en)'" }))
        }
        if step.mends.isEmpty {
            let gain = PointsText.size("step_gain", step.gain.points, "points after the change − before", &ledger)
            return Bilingual(zh: "增\(gain)分", en: "gains \(gain)")
        }
        let (mends, breaks) = (names(step.mends), names(step.breaks))
        return Bilingual(
            zh: "消除对\(mends.zh)的违反" + (step.breaks.isEmpty ? "" : ",但会违反\(breaks.zh)"),
            en: "mends \(mends.en)" + (step.breaks.isEmpty ? "" : " and breaks \(breaks.en)"))
    }

    private static func score(
        _ standing: PlanStanding, _ keepsRules: Bool, _ per: (String, Score, Bool, String) -> String
    ) -> Bilingual? {
        // The score itself stands at the end of the table.
        if standing.bound == nil && standing.best == nil { return nil }
        let own = per("score", standing.score, false, "score of the plan / villages that take part")
        let best = standing.best.map {
            per("best", $0, false, "score of the best plan found / villages that take part")
        }
        guard let bound = standing.bound.map({ per("bound", $0, true, "proven bound / villages that take part") })
        else {
            guard let best else { return nil }
            return Bilingual(
                zh: "本方案村均\(own)分,找到的合规方案最好村均\(best)分。",
                en:
                    "The plan scores \(own) \(Wording.of(own, "point")) per village; the best plan found under the rules \(best)."
            )
        }
        if !keepsRules {
            return Bilingual(
                zh: "本方案村均\(own)分,但违反硬规则,不能与合规方案相比:合规方案村均至多\(bound)分\(best.map { ",已找到\($0)分的" } ?? "")。",
                en:
                    "The plan scores \(own) \(Wording.of(own, "point")) per village but breaks hard rules, so it cannot be set against plans that keep them: those reach at most \(bound)\(best.map { ", and one with \($0) is known" } ?? "")."
            )
        }
        if let found = standing.best, found <= standing.score {
            return Bilingual(
                zh: "本方案村均\(own)分,同样规则下至多\(bound)分,没有找到更好的方案。",
                en:
                    "The plan keeps \(own) of at most \(bound) \(Wording.of(bound, "point")) per village under the same rules; no better one was found."
            )
        }
        return Bilingual(
            zh: "本方案村均\(own)分,同样规则下至多\(bound)分\(best.map { "(已找到\($0)分的方案)" } ?? "")。",
            en:
                "The plan keeps \(own) of at most \(bound) \(Wording.of(bound, "point")) per village under the same rules\(best.map { " (a plan with \($0) is known)" } ?? "")."
        )
    }
}

extension PlanStanding {
    /// The numbers and sentences for programs.
    package func json(_ setup: PlanningCase, _ text: [Bilingual], _ facts: [Fact]) -> JSONValue {
        let changes = (steps ?? []).map { step -> JSONValue in
            .object([
                ("moves", .list(step.moves.map { $0.json(setup.county) })), ("gain_micropoints", step.gain.json),
                ("rules_mended", .integer(step.mended)),
                ("mends", .list(step.mends.map { .text($0.key) })),
                ("breaks", .list(step.breaks.map { .text($0.key) })),
            ])
        }
        func per(_ score: Score?) -> JSONValue { score.map { .real(perHundred($0), decimals: 4) } ?? .null }
        return .object([
            ("best_micropoints", best?.json ?? .null), ("best", per(best)), ("bound_micropoints", bound?.json ?? .null),
            ("bound", per(bound)), ("changes", .list(changes)), ("text", .list(text.map(\.json))),
            ("facts", .list(facts.map(\.json))),
        ])
    }
}
