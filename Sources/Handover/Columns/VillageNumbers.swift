import CountyModel
import Planning

/// The columns of villages that the county's tables fill.
extension VillageColumns {
    private static let gaps = (zh: "空白为缺数", en: "blank where missing")
    private static let asTables = (zh: "据属性表", en: "as the tables have it")

    private static func count(_ field: Field, sheet: SheetColumn, page: PageColumn? = nil) -> Column {
        Column(field, sheet: sheet, page: page) { .whole($0.number(field)) }
    }

    private static func income(_ field: Field, onlyAsMeasure: Bool = false) -> Column {
        Column(field, needs: onlyAsMeasure ? .measureIs(field) : nil) { .real($0.number(field), decimals: 4) }
    }

    package static let people: [Column] = [
        count(
            .popRegistered,
            sheet: SheetColumn(9, "户籍人口(人)", "registered population", width: 10, .count, means: gaps),
            page: PageColumn("pop")),
        count(
            .popResident, sheet: SheetColumn(10, "常住人口(人)", "residents", width: 10, .count, means: gaps),
            page: PageColumn("resident")),
        count(
            .partyMembers, sheet: SheetColumn(11, "党员(人)", "Party members", width: 10, .count, means: gaps),
            page: PageColumn("party")),
    ]

    package static let incomes: [Column] = [
        income(.incomeOperating), income(.incomeTotal), income(.incomeRegular, onlyAsMeasure: true),
        income(.incomeBusiness, onlyAsMeasure: true),
    ]

    package static let own: [Column] = [
        Column(
            sheet: SheetColumn(
                12, "{measure}{(unit)}", "{measure}{(unit)}", width: 12, .number(decimals: 1),
                means: ("划分强弱所用的收入{year};空白为缺数,不当作 0", "what classes rest on; blank where missing")),
            page: PageColumn("income")
        ) { .real($0.income, decimals: 4) },
        Column(
            "income_gap", "INCGAP", "收入缺口", "gap to the weak line", .real, unit: "{unit}", mayLack: true,
            means: ("距薄弱村标准的差额", "what it lacks of the line for weak villages"),
            sheet: SheetColumn(
                13, "缺口{(unit)}", "gap{(unit)}", width: 9, .number(decimals: 1),
                means: ("距薄弱村收入线的差额", "what it lacks to the weak line"))
        ) { .real($0.setup.classes.gap(of: $0.index, $0.setup.scenario), decimals: 4) },
        Column(
            .mainIndustry, sheet: SheetColumn(14, "主导产业", "main industry", width: 16, .text, means: asTables)
        ) { .text($0.text(.mainIndustry)) },
        Column(
            needs: .field(.clusterNow),
            sheet: SheetColumn(15, "现有片区", "present area", width: 14, .text, means: asTables)
        ) { .text($0.text(.clusterNow)) },
        count(.starRating, sheet: SheetColumn(16, "星级", "stars", width: 10, .count, means: gaps)),
    ]

    /// Names of people, which are written only where `output.names_of_people` says so.
    package static let persons: [Column] = [
        Column(
            .leaderCounty, needs: .people(.leaderCounty), means: ("姓名,output.names_of_people 允许时才有", namesMeaning),
            sheet: SheetColumn(17, "联系县领导", "county leader", width: 12, .text, means: asTables)
        ) { .text($0.text(.leaderCounty)) },
        Column(
            .leaderTown, needs: .people(.leaderTown), means: ("姓名,output.names_of_people 允许时才有", namesMeaning),
            sheet: SheetColumn(18, "包村干部", "township official", width: 12, .text, means: asTables)
        ) { .text($0.text(.leaderTown)) },
    ]

    private static let namesMeaning = "a name, there only where output.names_of_people allows it"
}
