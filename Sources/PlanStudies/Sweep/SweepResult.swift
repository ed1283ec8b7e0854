import CountyModel

/// What became of one variant.
package struct VariantOutcome: Sendable {
    /// The variant.
    package let variant: SweepVariant
    /// Its indicators by the base's definitions; `nil` where no plan keeps the rules.
    package let values: [PlanIndicator: Double]?
    /// Why there is no plan; empty where there is one.
    package let findings: [Finding]
    /// Whether the plan of an earlier run was taken.
    package let isReused: Bool

    /// Whether its plan breaks hard rules of the base, which the variant's own rules allow.
    package var breaksBase: Bool { (values?[.brokenByYardstick] ?? 0) > 0 }
}

/// All variants of a sweep with their trade-offs.
package struct SweepResult: Sendable {
    /// The sweep.
    package let sweep: Sweep
    /// Its variants in order.
    package let outcomes: [VariantOutcome]
    /// Per variant its place on or behind the front; `nil` where there is no plan or a number is missing.
    package let places: [ParetoFront.Place?]
    /// What a reader should know beside them.
    package let findings: [Finding]
    /// Unit of the base's income measure; empty where it is not known.
    let unit: Bilingual

    package init(
        _ sweep: Sweep, _ outcomes: [VariantOutcome], findings: [Finding] = [],
        unit: Bilingual = Bilingual(zh: "", en: "")
    ) {
        (self.sweep, self.outcomes, self.findings, self.unit) = (sweep, outcomes, findings, unit)
        places = ParetoFront.places(
            outcomes.map { outcome in
                guard let values = outcome.values else { return nil }
                let goods = sweep.indicators.map { indicator -> Double? in
                    // As tables show them: what reads alike is alike.
                    values[indicator].map {
                        let shown = NumberText.rounded($0, indicator.decimals)
                        return indicator.direction == .lower ? -shown : shown
                    }
                }
                return goods.contains(nil) ? nil : goods.compactMap { $0 }
            })
    }

    /// What an indicator is, with its unit.
    package func label(of indicator: PlanIndicator) -> Bilingual { indicator.label(unit: unit) }

    /// The indicators that tables for people show: those of the front, the score, and the rules of the base that are broken.
    package var shownIndicators: [PlanIndicator] {
        let own = sweep.indicators
        return own + [.scoreByYardstick, .brokenByYardstick].filter { !own.contains($0) }
    }

    /// Number of a variant as tables and charts give it, from 1.
    package func number(_ index: Int) -> Int { index + 1 }

    /// Whether a variant has a plan that no other plan of the sweep beats.
    package func isOnFront(_ index: Int) -> Bool { places[index].map { $0.dominatedBy == nil } ?? false }

    /// Whether nearly all variants, of five or more with a plan, are on the front of three indicators or more: it then
    /// does not help to choose.
    package var frontSaysLittle: Bool {
        let planned = outcomes.count { $0.values != nil }
        let front = outcomes.indices.count(where: isOnFront)
        return sweep.indicators.count > 2 && planned >= 5 && 10 * front >= 9 * planned
    }

    /// What became of a variant, by symbol and word.
    package func status(_ index: Int) -> Bilingual {
        guard outcomes[index].values != nil else { return Bilingual(zh: "– 无可行方案", en: "– no plan") }
        guard let place = places[index] else { return Bilingual(zh: "? 指标不全", en: "? numbers missing") }
        guard let by = place.dominatedBy else { return Bilingual(zh: "★ 前沿", en: "★ front") }
        return Bilingual(zh: "○ 不如 \(number(by))", en: "○ dominated by \(number(by))")
    }
}
