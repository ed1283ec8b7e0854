import CountyModel
import PlanStudies

/// What a sweep says to somebody who has to choose: for each indicator of the front the variant that is best in it, and the one
/// that is nowhere far from the best.
struct SweepAdvice {
    private let result: SweepResult
    /// Variants to choose from: those on the front, without those that break rules of the base where others do not.
    private let choices: [Int]

    init(_ result: SweepResult) {
        self.result = result
        let front = result.outcomes.indices.filter(result.isOnFront)
        let sound = front.filter { !result.outcomes[$0].breaksBase }
        choices = sound.isEmpty ? front : sound
    }

    /// Sentences, the indicators in the order of the sweep; none where there is nothing to choose.
    var sentences: [Bilingual] {
        guard choices.count > 1 else { return only }
        var told: [(variant: Int, words: [Bilingual])] = []
        for indicator in result.sweep.indicators {
            guard let best = best(in: indicator) else { continue }
            let words = words(indicator, best)
            if let at = told.firstIndex(where: { $0.variant == best }) {
                told[at].words.append(words)
            } else {
                told.append((best, [words]))
            }
        }
        guard !told.isEmpty else { return [] }
        let parts = told.map { choice in
            Bilingual(
                zh: "若看重\(choice.words.map(\.zh).joined(separator: "、")),选\(name(choice.variant).zh)",
                en: "for \(Wording.list(choice.words.map(\.en))) choose \(name(choice.variant).en)")
        }
        var sentences = [
            Bilingual(
                zh: parts.map(\.zh).joined(separator: ";") + "。",
                en: Self.capital(parts.map(\.en).joined(separator: "; ")) + ".")
        ]
        if told.count > 1, let middle = steadiest {
            sentences.append(
                Bilingual(
                    zh: "各项都不想落后太多,选\(name(middle.variant).zh):最弱的一项也达到最好与最差之间的 \(middle.percent)%。",
                    en:
                        "To fall far behind in none, choose \(name(middle.variant).en): its weakest point still reaches \(middle.percent)% of the way from the worst to the best."
                ))
        }
        return sentences
    }

    /// Where one variant is left, it needs no weighing.
    private var only: [Bilingual] {
        guard let index = choices.first, result.outcomes.count > 1 else { return [] }
        return [
            Bilingual(
                zh: "各项都以\(name(index).zh)为最好或不差,可直接选它。",
                en: "\(Self.capital(name(index).en)) is best or as good in everything: choose it.")
        ]
    }

    /// Its number in tables and charts, and what it is called; folders have names of their own.
    private func name(_ index: Int) -> Bilingual {
        let (number, title) = (result.number(index), result.outcomes[index].variant.title)
        return Bilingual(zh: "第 \(number) 个方案(\(title.zh))", en: "variant \(number) (\(title.en))")
    }

    /// The variant that is best in an indicator; of equal ones the best by score, then the first; `nil` where all are alike.
    private func best(in indicator: PlanIndicator) -> Int? {
        let known = choices.compactMap { index in value(index, indicator).map { (index: index, good: $0) } }
        guard let most = known.map(\.good).max(), let least = known.map(\.good).min(), most > least else { return nil }
        let best = known.filter { $0.good == most }.map(\.index)
        return best.max { (score($0), -$0) < (score($1), -$1) }
    }

    private func score(_ index: Int) -> Double { value(index, .scoreByYardstick) ?? -.infinity }

    /// A value as tables show it, the larger the better.
    private func value(_ index: Int, _ indicator: PlanIndicator) -> Double? {
        result.outcomes[index].values?[indicator].map {
            NumberText.rounded($0, indicator.decimals) * (indicator.direction == .lower ? -1 : 1)
        }
    }

    /// An indicator with the value that the best variant has.
    private func words(_ indicator: PlanIndicator, _ index: Int) -> Bilingual {
        let label = result.label(of: indicator)
        let value = indicator.text(result.outcomes[index].values?[indicator])
        let wish: Bilingual =
            indicator.direction == .lower
            ? Bilingual(zh: "\(label.zh)少", en: "the least \(label.en)") : Bilingual(zh: label.zh, en: label.en)
        return Bilingual(zh: "\(wish.zh)(\(value))", en: "\(wish.en) (\(value))")
    }

    /// The variant whose weakest indicator is the strongest, on scales from the worst to the best of the choices.
    private var steadiest: (variant: Int, percent: Int)? {
        let spread = result.sweep.indicators.compactMap { indicator -> (PlanIndicator, Double, Double)? in
            let known = choices.compactMap { value($0, indicator) }
            guard let least = known.min(), let most = known.max(), most > least else { return nil }
            return (indicator, least, most)
        }
        let weakest = choices.map { index in
            spread.map { indicator, least, most in
                ((value(index, indicator) ?? least) - least) / (most - least)
            }.min() ?? 0
        }
        guard let most = weakest.max(), most > 0, let at = weakest.firstIndex(of: most) else { return nil }
        return (choices[at], Int((most * 100).rounded(.down)))
    }

    private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
