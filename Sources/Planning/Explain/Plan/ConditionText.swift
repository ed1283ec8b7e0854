import CountyModel
import PlanAudit

/// What a village lacks to lead, in words.
enum ConditionText {
    /// Whether the first condition that a village fails is one on its income, which is then told with the condition.
    static func tellsIncome(of village: Int, _ setup: PlanningCase) -> Bool {
        let conditions = setup.scenario.lead.qualify ?? []
        return first(conditions, failedBy: village, setup)?.field == setup.classes.measure
    }

    private static func first(_ conditions: [LeadCondition], failedBy village: Int, _ setup: PlanningCase)
        -> LeadCondition?
    {
        conditions.first { !$0.holds(for: value($0.field, village, setup)) }
    }

    private static func value(_ field: Field, _ village: Int, _ setup: PlanningCase) -> AttributeValue {
        guard field == .incomeGap else { return setup.county.attributes.value(field, village) }
        return DerivedFields(setup.county, setup.scenario.classes).number(field, village).map { .number($0) }
            ?? .missing
    }

    /// The first condition of `lead.qualify` that a village fails, with its value; `nil` when none is known.
    ///
    /// - Parameter prefix: in front of the names of the facts, where two villages of one text lack something.
    package static func failed(
        by village: Int, _ setup: PlanningCase, _ ledger: inout FactLedger, prefix: String = "qualify"
    ) -> Bilingual? {
        guard let conditions = setup.scenario.lead.qualify else {
            guard setup.classes.classes[village] != .strong else { return nil }
            return Bilingual(zh: "不是强村", en: "it is not strong")
        }
        guard let condition = first(conditions, failedBy: village, setup) else { return nil }
        let (label, english) = (ledger.name(condition.field.label), condition.field.englishName)
        let isMeasure = condition.field == setup.classes.measure
        let unit = isMeasure ? setup.classes.unit.zh : condition.field.described?.unit ?? ""
        let asked = AuditConditionText.words(
            condition.test, Bilingual(zh: unit, en: isMeasure ? setup.classes.unit.en : ""))
        // Reasons set their numbers without spaces and commas.
        let limit = Bilingual(
            zh: ledger.name(asked.zh.replacing(" ", with: "").replacing(",", with: ""), source: "lead.qualify"),
            en: ledger.name(asked.en.replacing(",", with: ""), source: "lead.qualify"))
        switch value(condition.field, village, setup) {
        case .number(let number):
            let text = ledger.cell(
                "\(prefix)_\(condition.field.name)", number, decimals: 2, unit: unit,
                condition.field, of: village, setup.county)
            let latin = isMeasure ? " \(setup.classes.unit.en)" : ""
            return Bilingual(
                zh: "\(label)\(text)\(unit),要求\(limit.zh)",
                en: "\(english) \(text)\(latin), needs \(limit.en)")
        case .missing: return Bilingual(zh: "缺少\(label),要求\(limit.zh)", en: "\(english) missing, needs \(limit.en)")
        case .flag(let isSet):
            return Bilingual(zh: "“\(label)”为\(isSet ? "是" : "否")", en: "'\(english)' is \(isSet ? "yes" : "no")")
        case .text, .list: return Bilingual(zh: "“\(label)”不符", en: "by '\(english)'")
        }
    }
}
