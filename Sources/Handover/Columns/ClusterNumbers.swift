import CountyModel
import Planning

/// The columns of clusters that add up what the tables say of the members. A sum counts the members that have the number and is
/// missing where none has.
extension ClusterColumns {
    private static let overVillages = (zh: "成员村合计", en: "sum over the villages")
    private static let listed = (
        zh: "各村合计;缺数的村不计入", en: "sum over the villages; those without the number are not counted"
    )

    private static func count(_ field: Field, sheet: SheetColumn? = nil, page: PageColumn? = nil) -> Column {
        Column(sum: field, means: overVillages, sheet: sheet, page: page) { $0.sum(field) }
    }

    package static let people: [Column] = [
        count(
            .popRegistered,
            sheet: SheetColumn(7, "户籍人口(人)", "registered population", width: 10, .count, means: listed),
            page: PageColumn("pop")),
        count(.popResident, sheet: SheetColumn(8, "常住人口(人)", "residents", width: 10, .count, means: listed)),
        count(
            .partyMembers, sheet: SheetColumn(9, "党员(人)", "Party members", width: 8, .count, means: listed),
            page: PageColumn("party")), count(.cadreCount),
    ]

    package static let incomes: [Column] = [
        Column(
            "income_year", "INCYEAR", "收入年度", "year of the income", .integer, unit: "年", needs: .measure,
            means: ("收入数据的年度", "year of the incomes")
        ) { .year(of: $0.setup) },
        Column(
            sum: "income_sum", "INCSUM", "收入合计", "sum of incomes", unit: "{unit}", needs: .measure, decimals: 2,
            means: ("{measure},缺数的村不计", "sum of {measure}; villages without one do not count"),
            sheet: SheetColumn(
                10, "{measure}{(unit)}", "{measure}{(unit)}", width: 12, .number(decimals: 1),
                means: ("各村合计;缺数的村不计入", "sum over the villages that have it")), page: PageColumn("income", decimals: 1)
        ) { $0.sum($0.setup.classes.measure) },
        Column(
            "income_avg", "INCAVG", "收入村均", "mean income", .real, unit: "{unit}", needs: .measure,
            means: ("有数的村的平均", "mean of the villages that have one")
        ) { row in .real(row.sum(row.setup.classes.measure).map { $0 / Double(row.incomes.count) }, decimals: 2) },
        Column(
            "income_min", "INCMIN", "收入最低", "lowest income", .real, unit: "{unit}", needs: .measure,
            means: ("片区内最低", "lowest of the cluster")
        ) { .real($0.incomes.min(), decimals: 2) },
        Column(
            "income_max", "INCMAX", "收入最高", "highest income", .real, unit: "{unit}", needs: .measure,
            means: ("片区内最高", "highest of the cluster")
        ) { .real($0.incomes.max(), decimals: 2) },
        Column(
            "weak_gap_sum", "WEAKGAP", "薄弱村缺口", "gap of weak villages", .real, unit: "{unit}", needs: .measure,
            means: ("薄弱村距标准的差额合计", "what the weak villages lack of the line, added up"),
            sheet: SheetColumn(
                11, "薄弱村缺口{(unit)}", "gap of weak villages{(unit)}", width: 11, .number(decimals: 1),
                means: ("薄弱村收入到薄弱线的差额合计", "what weak villages lack to the weak line"))
        ) { .real($0.setup.classes.gap(of: $0.weak, $0.setup.scenario), decimals: 2) },
    ]

    package static let land: [Column] = [
        Column(sum: .cultivatedMu, decimals: 2, means: overVillages) { $0.sum(.cultivatedMu) },
        Column(sum: .forestMu, decimals: 2, means: overVillages) { $0.sum(.forestMu) },
        Column(
            sum: "idle_mu", "IDLEMU", "闲置宅基地", "idle homesteads", unit: "亩", needs: .field(.idleSiteMu), decimals: 2,
            means: overVillages
        ) { $0.sum(.idleSiteMu) },
        Column(
            "main_industry", "INDMAIN", "共同产业", "shared industries", .text, needs: .field(.mainIndustry),
            means: ("两个以上成员村共有的产业", "industries that villages share"),
            sheet: SheetColumn(
                12, "共同产业", "shared industries", width: 16, .text, means: ("至少两村都有的产业", "of two villages at least"))
        ) { .text($0.industries) },
    ]
}

extension ColumnValue {
    /// The year of the county's incomes.
    package static func year(of setup: PlanningCase) -> ColumnValue {
        .whole(setup.county.attributes.source(of: setup.classes.measure)?.year.map(Double.init))
    }
}
