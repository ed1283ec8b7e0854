import CountyModel

/// What a village is in 以强带弱.
public enum VillageClass: String, Sendable, CaseIterable {
    /// Not weak, and on a strong list or with an income at or above the strong line.
    case strong
    /// Between the lines, and on no list.
    case middle
    /// Income below the weak line, or on a weak list.
    case weak
    /// Income not known and on no list: neither strong nor weak.
    case unknown

    /// The Chinese and English word.
    public var label: Bilingual {
        switch self {
        case .strong: Bilingual(zh: "强村", en: "strong")
        case .middle: Bilingual(zh: "中间村", en: "middle")
        case .weak: Bilingual(zh: "薄弱村", en: "weak")
        case .unknown: Bilingual(zh: "收入不详", en: "income unknown")
        }
    }
}

/// The class of each village and the reason for it.
public struct VillageClasses: Sendable, Equatable {
    /// Why a village is in its class.
    package enum Reason: Sendable, Equatable {
        /// By its income, in 万元.
        case income(Double)
        /// By a list, such as `is_weak`.
        case list(Field)
        /// Its income is missing.
        case incomeMissing
    }

    /// Class per village.
    public let classes: [VillageClass]
    /// Reason per village.
    package let reasons: [Reason]
    /// Income per village on the named measure, in its unit (万元 for collective incomes).
    package let incomeWan: [Double?]
    /// The named measure.
    package let measure: Field
    /// Unit of the measure in both languages, such as 万元 and `wan yuan`.
    package let unit: Bilingual

    /// Classes by the rules of a scenario, the first that applies: an income below the weak line, a weak list, a strong list, an
    /// income at or above the strong line.
    ///
    /// A county of boundaries alone has no classes: every village's income is unknown, and neighbours and maps can be looked at.
    ///
    /// - Throws: ``PlannerError`` (E1602) when the county has tables and the income measure is in none of them.
    package static func classify(_ county: County, _ scenario: Scenario, _ findings: inout [Finding]) throws
        -> VillageClasses
    {
        let options = scenario.classes
        let measure = options.incomeMeasure
        guard county.attributes.has(measure) || county.attributes.fields.isEmpty else {
            throw noMeasure(measure, county)
        }
        let source = county.attributes.source(of: measure)
        var classes: [VillageClass] = []
        var reasons: [Reason] = []
        var incomes: [Double?] = []
        for village in county.villages.indices {
            let income = county.attributes.number(measure, village)
            incomes.append(income)
            let (kind, reason) = judge(village, income, county, options)
            classes.append(kind)
            reasons.append(reason)
            if case .list(let field) = reason, kind == .weak, let income {
                let isStrong = income >= options.strongMinWan
                let line = NumberText.plain(isStrong ? options.strongMinWan : options.weakBelowWan)
                findings.append(
                    Finding(
                        .weakFlagDiffers,
                        Bilingual(
                            zh:
                                "\(county.villages[village].label)的\(measure.label) \(NumberText.plain(income)) \(isStrong ? "达到强村标准" : "不低于薄弱线") \(line),但“\(field.label)”为是,按薄弱村处理",
                            en:
                                "\(county.villages[village].label) has \(NumberText.plain(income)), not below the \(isStrong ? "strong" : "weak") line \(line), but \(field) is set: taken as weak"
                        ),
                        at: place(of: field, village, county, value: "\(measure.label) \(NumberText.plain(income))")))
            }
        }
        let unknown = classes.indices.filter { classes[$0] == .unknown }
        if !unknown.isEmpty {
            let names = Bilingual.list(unknown.prefix(5).map { county.villages[$0].label })
            findings.append(
                Finding(
                    .missingNumbers,
                    Bilingual(
                        zh: "\(unknown.count) 个村缺少\(measure.label),不评强弱:\(names.zh)",
                        en:
                            "\(Wording.count(unknown.count, "village")) \(Wording.plural(unknown.count, "has", "have")) no \(measure) and \(Wording.plural(unknown.count, "is", "are")) classed neither strong nor weak: \(names.en)"
                    ),
                    at: Place(file: source?.file, sheet: source?.sheet, column: source?.header),
                    mend: Bilingual(zh: "请补填收入", en: "fill in their income")))
        }
        return VillageClasses(
            classes: classes, reasons: reasons, incomeWan: incomes, measure: measure,
            unit: unit(of: measure, county))
    }

    private static func place(of field: Field, _ village: Int, _ county: County, value: String) -> Place {
        let origin = county.attributes.origin(of: field, village)
        let column = origin?.column ?? county.attributes.source(of: field)
        return Place(
            file: column?.file, sheet: column?.sheet, row: origin?.row, column: column?.header ?? field.label,
            village: county.villages[village].label, value: value)
    }

    /// Unit of an income measure in a county: the dictionary's, else the one that `data.tables[].units` or the column's header
    /// gives; empty where neither does.
    package static func unit(of measure: Field, _ county: County) -> Bilingual {
        let text = measure.described?.unit ?? county.attributes.source(of: measure)?.unit ?? ""
        return UnitWords.asWritten(text)
    }

    private static func judge(_ village: Int, _ income: Double?, _ county: County, _ options: ClassOptions) -> (
        VillageClass, Reason
    ) {
        func listed(_ lists: [Field]) -> Field? { lists.first { county.attributes.flag($0, village) == true } }
        if let income, income < options.weakBelowWan { return (.weak, .income(income)) }
        if let field = listed(options.alsoWeak) { return (.weak, .list(field)) }
        if let field = listed(options.alsoStrong) { return (.strong, .list(field)) }
        guard let income else { return (.unknown, .incomeMissing) }
        return (income >= options.strongMinWan ? .strong : .middle, .income(income))
    }

    private static func noMeasure(_ measure: Field, _ county: County) -> PlannerError {
        let incomes = county.attributes.fields.filter { $0.name.hasPrefix("income") }.map { "\($0)(\($0.label))" }
        let has = Bilingual.list(incomes.isEmpty ? ["—"] : incomes)
        return PlannerError(
            .data, .neededColumnMissing,
            Bilingual(
                zh: "表中没有分类所用的收入口径 \(measure)(\(measure.label))",
                en: "the tables do not have the income measure \(measure) that classes rest on"),
            at: Place(column: measure.name),
            mend: Bilingual(
                zh: "请补该列,或在 classes.income_measure 改用已有口径:\(has.zh)",
                en: "add the column, or name another measure in classes.income_measure; there are: \(has.en)"))
    }
}
