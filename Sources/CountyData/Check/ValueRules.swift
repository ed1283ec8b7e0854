import CountyModel

/// The rules about the values of single villages, in the order in which they are reported.
enum ValueRules {
    package static let all: [ValueRule] = [
        totalIncome, transfer, weakFlag, household, resident, land, members, grade, stars,
    ]

    /// The total holds the operating income, so that it cannot be less.
    static let totalIncome = ValueRule(code: .totalBelowOperating, field: .incomeTotal) { county, _, village in
        guard let total = county.attributes.number(.incomeTotal, village),
            let operating = county.attributes.number(.incomeOperating, village), total < operating - 1e-6
        else { return nil }
        return .init(
            [("集体总收入", total), ("经营性收入", operating)],
            zh: "集体总收入 \(plain(total)) 万元小于经营性收入 \(plain(operating)) 万元",
            en: "total income \(plain(total)) is below operating income \(plain(operating)) wan yuan",
            mendZh: "请核对两列是否填反、口径或单位是否一致", mendEn: "check whether the two are swapped or differ in unit")
    }

    /// Transfers are part of the total.
    package static let transfer = ValueRule(code: .transferAboveTotal, field: .incomeTransfer) { county, _, village in
        guard let transfer = county.attributes.number(.incomeTransfer, village),
            let total = county.attributes.number(.incomeTotal, village), transfer > total + 1e-6
        else { return nil }
        return .init(
            [("补助收入", transfer), ("集体总收入", total)],
            zh: "补助收入 \(plain(transfer)) 万元大于集体总收入 \(plain(total)) 万元",
            en: "transfers \(plain(transfer)) are above total income \(plain(total)) wan yuan",
            mendZh: "请核对总收入是否含补助、单位是否一致", mendEn: "check whether the total holds transfers, and the units")
    }

    /// A village below the weak line that the list calls not weak; the other way round is told by the classes.
    package static let weakFlag = ValueRule(code: .weakFlagDiffers, field: .isWeak) { county, scenario, village in
        let classes = scenario.classes
        guard county.attributes.flag(.isWeak, village) == false,
            let income = county.attributes.number(classes.incomeMeasure, village), income < classes.weakBelowWan
        else { return nil }
        let line = plain(classes.weakBelowWan)
        return .init(
            [(classes.incomeMeasure.label, income)],
            zh: "\(classes.incomeMeasure.label) \(plain(income)) 低于薄弱线 \(line),但“薄弱村”填否,按薄弱村处理",
            en:
                "\(classes.incomeMeasure) \(plain(income)) is below the weak line \(line), but is_weak says no: taken as weak",
            mendZh: "请核对收入与薄弱村名单", mendEn: "check the income and the list of weak villages")
    }

    /// Households of less than 1.2 or more than 7 persons on average.
    static let household = ValueRule(code: .oddHouseholds, field: .households) { county, _, village in
        guard let persons = county.attributes.number(.popRegistered, village),
            let households = county.attributes.number(.households, village), households > 0, persons > 0,
            !(1.2...7).contains(persons / households)
        else { return nil }
        let mean = NumberText.plain(persons / households, decimals: 2)
        return .init(
            [("户籍人口", persons), ("户数", households)], zh: "户均 \(mean) 人,不在 1.2~7 人之间",
            en: "\(mean) persons a household, outside 1.2 to 7", mendZh: "请核对户籍人口与户数",
            mendEn: "check population and households")
    }

    /// More than three times as many residents as registered persons.
    static let resident = ValueRule(code: .manyResidents, field: .popResident) { county, _, village in
        guard let resident = county.attributes.number(.popResident, village),
            let registered = county.attributes.number(.popRegistered, village), resident > registered * 3
        else { return nil }
        return .init(
            [("常住人口", resident), ("户籍人口", registered)],
            zh: "常住人口 \(plain(resident)) 人超过户籍人口 \(plain(registered)) 人的 3 倍",
            en: "\(plain(resident)) residents, more than three times the \(plain(registered)) registered",
            mendZh: "城郊、园区村属实可不处理,否则请核对", mendEn: "near towns this may be so; otherwise check")
    }

    /// Fields and woods larger than the village, with 5 % for how borders are drawn.
    package static let land = ValueRule(code: .landAboveArea, field: .cultivatedMu) { county, _, village in
        guard let fields = county.attributes.number(.cultivatedMu, village) else { return nil }
        let woods = county.attributes.number(.forestMu, village) ?? 0
        let area = county.metric.area(of: village) / squareMetersPerMu
        guard fields + woods > area * 1.05 else { return nil }
        let sum = NumberText.plain(fields + woods, decimals: 1)
        return .init(
            [("耕地", fields), ("林地", woods), ("村域", NumberText.rounded(area, 1))],
            zh: "耕地与林地合计 \(sum) 亩,超过村域面积 \(NumberText.plain(area, decimals: 1)) 亩",
            en: "fields and woods of \(sum) mu exceed the village's \(NumberText.plain(area, decimals: 1)) mu",
            mendZh: "请核对单位(亩、公顷)和村界", mendEn: "check the unit (mu, hectares) and the border")
    }

    /// More Party members than people.
    package static let members = ValueRule(code: .membersAbovePeople, field: .partyMembers) { county, _, village in
        guard let members = county.attributes.number(.partyMembers, village),
            let persons = county.attributes.number(.popRegistered, village), members > persons
        else { return nil }
        return .init(
            [("党员数", members), ("户籍人口", persons)],
            zh: "党员数 \(plain(members)) 人多于户籍人口 \(plain(persons)) 人",
            en: "\(plain(members)) Party members, but \(plain(persons)) registered persons",
            mendZh: "请核对两列是否填反", mendEn: "check whether the two are swapped")
    }

    /// A grade that the chosen scheme, or any scheme, does not have.
    static let grade = ValueRule(code: .unknownGrade, field: .gradeLocal) { county, scenario, village in
        let classes = scenario.classes
        let schemes = classes.schemes.filter { classes.gradeScheme == nil || $0.name == classes.gradeScheme }
        guard let grade = county.attributes.text(.gradeLocal, village), !schemes.isEmpty,
            !schemes.contains(where: { $0.grades.contains(grade) })
        else { return nil }
        let known = Bilingual.list(schemes.flatMap(\.grades))
        return .init(
            what: Bilingual(zh: "等次“\(grade)”不在参数文件的分类中", en: "grade '\(grade)' is in no scheme of the scenario"),
            mend: Bilingual(
                zh: "应为 \(known.zh);或在 classes.schemes 补上",
                en: "it should be one of \(known.en); or add it to classes.schemes"),
            value: grade)
    }

    /// Stars are whole numbers from 1 to 5.
    static let stars = ValueRule(code: .badRating, field: .starRating) { county, _, village in
        guard let stars = county.attributes.number(.starRating, village),
            !(1...5).contains(stars) || stars != stars.rounded()
        else { return nil }
        return .init(
            [("星级", stars)], zh: "星级 \(plain(stars)) 不是 1~5 的整数",
            en: "\(plain(stars)) stars: not a whole number from 1 to 5",
            mendZh: "请核对星级", mendEn: "check the rating")
    }

    /// One mu is a fifteenth of a hectare.
    private static let squareMetersPerMu = 10_000.0 / 15

    private static func plain(_ number: Double) -> String { NumberText.plain(number, decimals: 4) }
}
