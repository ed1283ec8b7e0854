import CountyData
import CountyModel

/// A strong village lifts a weak one: 以强带弱, on the named income measure.
package struct LiftTermValue: PairTerm {
    package static let key = LiftTerm.key
    package static let meaning = Bilingual(
        zh: "强弱搭配:带动村的富余能补薄弱村的缺口", en: "the lead's surplus can lift the village's gap")
    package static let formula = Bilingual(
        zh:
            "min(1, 缺口 / gap_wan) × min(1, 富余 / surplus_wan);缺口 = max(0, 薄弱线 − 收入),富余 = max(0, 牵头村收入 − 薄弱线),单位同收入口径。强强联合(alike)时为 1 − |收入之差| / surplus_wan,不低于 0",
        en:
            "min(1, gap / gap_wan) × min(1, surplus / surplus_wan); gap = max(0, weak line − income), surplus = max(0, income of the lead − weak line), in the unit of the income measure. Mode alike: 1 − |difference| / surplus_wan, at least 0"
    )

    private let incomeWan: [Double?]
    private let weakLineWan: Double
    private let options: LiftTerm
    private let mode: PreferOptions.Mode

    package init(_ classes: VillageClasses, _ scenario: Scenario) {
        incomeWan = classes.incomeWan
        weakLineWan = scenario.classes.weakBelowWan
        (options, mode) = (scenario.prefer[LiftTerm.self], scenario.prefer.mode)
    }

    package func value(lead: Int, village: Int) -> Double {
        guard let own = incomeWan[village], let leads = incomeWan[lead] else { return 0 }
        if mode == .alike { return max(0, 1 - abs(own - leads) / options.surplusWan) }
        let gap = max(0, weakLineWan - own)
        let surplus = max(0, leads - weakLineWan)
        return min(1, gap / options.gapWan) * min(1, surplus / options.surplusWan)
    }
}

extension LiftTerm: MeasuredTerm {
    package static func measured(_ inputs: TermInputs) -> some PairTerm {
        LiftTermValue(inputs.classes, inputs.scenario)
    }
}
