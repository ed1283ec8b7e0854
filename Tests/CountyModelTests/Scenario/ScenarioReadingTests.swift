import Testing

@testable import CountyModel

@Suite("Reading a full scenario")
struct ScenarioReadingTests {
    private let scenario: Scenario

    init() throws { scenario = try Scenario.parse(FullScenario.text, file: "full.yaml", baseFolder: "counties/a") }

    @Test("The head and the county's words are read")
    func head() {
        #expect(scenario.schema == "1.0" && scenario.name == "trial-1" && scenario.title == "青禾县片区方案(试)")
        #expect(scenario.author == "测试单位甲、测试单位乙")
        #expect(scenario.terms.committee == Bilingual(zh: "片区党建联盟", en: "Party alliance"))
        #expect(scenario.baseFolder == "counties/a")
        #expect(scenario.resolve(scenario.data.villages.path) == "counties/a/input/border.gpkg")
        #expect(scenario.resolve("PG:dbname=x") == "PG:dbname=x")
        #expect(scenario.resolve("/abs/a.shp") == "/abs/a.shp")
    }

    @Test("Files, sheets, headers and units are read in the order of the file")
    func data() {
        let data = scenario.data
        #expect(data.countyName == "青禾县" && data.countyCode == "990202" && data.codeKind == .cn12)
        let villages = BoundaryOptions(
            path: "input/border.gpkg", layer: "villages", encoding: .gb18030, crs: "EPSG:4549", swapAxes: true,
            codeField: "DM", nameField: "MC", townField: "XZ", codeTake: 12, dissolve: false)
        #expect(data.villages == villages)
        let first = TableOptions(
            path: "input/basics.xlsx", sheet: .number(2), headerRow: 3, join: [.townName, .villageName], year: 2024,
            columns: [
                ColumnMapping(header: "收入(甲)", field: .incomeOperating),
                ColumnMapping(header: "祠堂", field: Field("old_hall")),
            ],
            units: [ColumnUnit(name: "收入(甲)", unit: "元"), ColumnUnit(name: "林地", unit: "公顷")])
        let second = TableOptions(path: "input/more.csv", sheet: .name("第一页"), encoding: .utf8)
        #expect(data.tables == [first, second])
        #expect(data.pointsShift == .gcj02)
        #expect(data.points == "input/seats.geojson" && data.roads == "input/roads.gpkg")
        #expect(data.rivers == "input/rivers.gpkg" && data.places == "input/places.csv")
        #expect(data.nameMatch == NameMatchOptions(strip: ["村委会", "村"], maxEdit: 2, autoAccept: true))
        #expect(data.topology == TopologyOptions(snapMeters: 0.5, gapAreaSquareMeters: 900, fix: .repair))
    }

    @Test("Indicators and classes are read with their columns in the order of the file")
    func classes() {
        let need = IndexOptions(
            weights: .equal, standardize: .zscore, columns: [WeightedField(.incomeGap, 1), WeightedField(.debt, 1)])
        #expect(scenario.indicators.need == need)
        #expect(scenario.indicators.strength.columns.map(\.field) == [.incomeTotal, .assets])
        #expect(scenario.indicators.missing == .townMedian)
        let classes = ClassOptions(
            incomeMeasure: .incomeRegular, strongMinWan: 60, weakBelowWan: 15, alsoWeak: [.isWeak],
            alsoStrong: [.isKey], gradeScheme: "两档",
            schemes: [
                GradeScheme(name: "两档", grades: ["好", "差"]), GradeScheme(name: "三档", grades: ["1", "2", "3"]),
            ])
        #expect(scenario.classes == classes)
        #expect(scenario.orgForms.map(\.minMembers) == [100, 50])
    }

    @Test("Every hard rule is read")
    func rules() {
        func code(_ last: Int) -> VillageCode { VillageCode("990202100\(last)") }
        var rules = RuleOptions(
            contiguity: ContiguityOptions(kind: .queen, minSharedMeters: 30),
            bridges: BridgeOptions(maxGapMeters: 120, pairs: [VillagePair(code(201), code(202))]), islands: .error,
            weakPerStrong: Bounds(maximum: 4.5), leadFarKm: Bounds(maximum: 9.5), leadFarMinutes: Bounds(maximum: 25),
            towns: TownRule(cross: .forbid, noCross: ["南岭镇"]), together: [[code(203), code(204)]],
            apart: [[code(205), code(206), code(207)]], exclude: [code(208)],
            keep: [KeptCluster(name: "河口片区", members: [code(209), code(210)], lead: code(209))],
            leaveOut: LeaveOutRule(allowed: true, maxShare: 0.25))
        rules.villages = Bounds(minimum: 4, maximum: 10)
        rules.population = Bounds(minimum: 2500)
        rules.partyMembers = Bounds(maximum: 900)
        rules.strongPerCluster = Bounds(minimum: 1, maximum: 3)
        #expect(scenario.must == rules)
    }

    @Test("Leads, their ranking and their conditions are read")
    func lead() {
        let lead = scenario.lead
        #expect(lead.count == Bounds(minimum: 8, maximum: 14))
        #expect(lead.fixed == [VillageCode("990202100211")] && lead.banned == [VillageCode("990202100212")])
        #expect(lead.rankBy == [WeightedField(.partyMembers, 2), WeightedField(.centrality, 1)])
        let conditions = [
            LeadCondition(.incomeRegular, .within(Bounds(minimum: 60))), LeadCondition(.leadOk, .isNot(.flag(false))),
            LeadCondition(.isBackward, .equals(.flag(false))), LeadCondition(.gradeLocal, .equals(.text("好"))),
        ]
        #expect(lead.qualify == conditions)
        #expect(lead.fallback == .none && lead.appointedPerTown == 0)
    }

    @Test("Weights, costs, search and output are read")
    func rest() {
        let prefer = scenario.prefer
        #expect(prefer.mode == .alike && prefer[CompactTerm.self].maxKm == 15)
        #expect(prefer[IndustryTerm.self].chains == [["茶叶", "茶厂", "旅游"]])
        #expect(prefer[LiftTerm.self] == LiftTerm(gapWan: 12, surplusWan: 30))
        #expect(prefer[ResourceTerm.self] == ResourceTerm(mode: .alike, columns: [.forestMu, .waterMu]))
        #expect(prefer[HistoryTerm.self].field == Field("old_hall"))
        let weights = [
            "lift": 1, "industry": 1, "resources": 0.5, "compact": 2, "same_town": 0.25, "keep_existing": 0,
            "history": 0.25,
        ]
        for (key, weight) in weights { #expect(prefer.weights[key] == weight, "\(key)") }
        #expect(prefer.cohesion == 0.2)
        // In the first version of the file balance is read and has no effect.
        #expect(prefer.weights["balance"] == 0 && prefer[BalanceTerm.self].quantities == [.population])
        let costs = CostOptions(
            committee: 0.8, appointedLead: 2, crossTown: 0.4,
            leftOut: LeftOutCosts(weak: 0.7, backward: 0.9, other: 0.2),
            capacity: HelpCapacity(base: 2, perSurplus: 5))
        #expect(scenario.costs == costs)
        let solve = SolveOptions(
            seed: .max, iterations: 5000, timeSeconds: 7.5, restarts: 2, threads: 3, plans: 2, minDifference: 0.2)
        #expect(scenario.solve == solve)
        let map = MapOptions(
            paper: .a1, title: "图", scaleBar: false, north: false, notice: "内部", reviewNumber: "7")
        let output = OutputOptions(
            dir: "result", formats: [.xlsx, .geojson], crs: "EPSG:4549", decimals: 6, fields: .short,
            namesOfPeople: true, languages: [.en], map: map)
        #expect(scenario.output == output)
    }

    @Test("One note lists what is not used yet, and switched-off sections are not in it")
    func notUsed() throws {
        let note = try #require(scenario.findings.first { $0.code == .unusedSetting })
        #expect(note.severity == .note)
        for path in ["data.history", "must.lead_far_min", "team", "targets"] {
            #expect(note.what.zh.contains(path), "\(path)")
        }
        #expect(!note.what.zh.contains("enclave") && !note.what.zh.contains("data.leaders"))
        #expect(scenario.findings.map(\.code) == [.balanceWithoutEffect, .unusedSetting])
    }
}
