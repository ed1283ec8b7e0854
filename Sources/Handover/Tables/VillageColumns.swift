import CountyModel

/// Columns with the numbers of villages that several sheets have.
enum VillageColumns {
    /// The measure that classes rest on, and what the cells hold.
    package static func income(_ handover: HandoverPlan) -> (title: Bilingual, value: (Int) -> Double?) {
        let classes = handover.setup.classes
        let title = Bilingual(
            zh: "\(classes.measure.label)(\(classes.unit.zh))",
            en: "\(classes.measure.englishName) (\(classes.unit.en))")
        return (title, { classes.incomeWan[$0] })
    }

    /// What the county's tables say; a column the county does not have is not there.
    package static func numbers(_ handover: HandoverPlan, _ income: @escaping (Int) -> Double?)
        -> [ListColumn<VillageList.Row>]
    {
        let setup = handover.setup
        let attributes = setup.county.attributes
        let unit = setup.classes.unit
        let title = self.income(handover).title
        let line = setup.scenario.classes.weakBelowWan
        let year = attributes.source(of: setup.classes.measure)?.year.map { ",\($0) 年" } ?? ""
        var columns: [ListColumn<VillageList.Row>] = []
        func count(_ field: Field, _ zh: String, _ en: String) {
            guard attributes.has(field) else { return }
            columns.append(
                .init(zh, en, 10, .count, means: Bilingual(zh: "空白为缺数", en: "blank where missing")) {
                    .number(attributes.number(field, $0.village))
                })
        }
        count(.popRegistered, "户籍人口(人)", "registered population")
        count(.popResident, "常住人口(人)", "residents")
        count(.partyMembers, "党员(人)", "Party members")
        columns += [
            .init(
                title.zh, title.en, 12, .number(decimals: 1),
                means: Bilingual(zh: "划分强弱所用的收入\(year);空白为缺数,不当作 0", en: "what classes rest on; blank where missing")
            ) { .rounded(income($0.village), 4) },
            .init(
                "缺口(\(unit.zh))", "gap (\(unit.en))", 9, .number(decimals: 1),
                means: Bilingual(zh: "距薄弱村收入线的差额", en: "what it lacks to the weak line")
            ) { .rounded(income($0.village).map { max(0, line - $0) }, 4) },
        ]
        func text(_ field: Field, _ zh: String, _ en: String, _ width: Double) {
            guard attributes.has(field) else { return }
            columns.append(
                .init(zh, en, width, .text, means: Bilingual(zh: "据属性表", en: "as the tables have it")) {
                    attributes.text(field, $0.village).map { .text($0) } ?? .nothing
                })
        }
        text(.mainIndustry, "主导产业", "main industry", 16)
        text(.clusterNow, "现有片区", "present area", 14)
        count(.starRating, "星级", "stars")
        return columns
    }
}
