/// The table of indicators that a county office would send along with the map.
struct IndicatorTable {
    private let land: CountyLand
    private let villages: [GeneratedVillage]
    private let traits: VillageTraits
    private let seed: UInt64
    private var collector: ColumnCollector

    /// Columns in the order of the office's sheet.
    static func columns(
        land: CountyLand, villages: [GeneratedVillage], traits: VillageTraits, borders: [GeneratedBorder],
        exclaves: [Exclave], seed: UInt64
    ) -> [GeneratedColumn] {
        var table = IndicatorTable(land: land, villages: villages, traits: traits, seed: seed)
        table.addIdentity()
        table.addPeople()
        table.addMoney()
        table.addLand()
        table.addBusiness()
        table.addJudgements()
        table.collector.add(
            "cluster_now", "现有片区", text: ExistingAreas.names(land: land, villages: villages, borders: borders))
        table.addDistances(exclaves)
        return table.collector.columns
    }

    private init(land: CountyLand, villages: [GeneratedVillage], traits: VillageTraits, seed: UInt64) {
        (self.land, self.villages, self.traits, self.seed) = (land, villages, traits, seed)
        collector = ColumnCollector(seed: seed)
    }

    /// Chance of one village in one matter, between 0 and 1.
    private func chance(_ matter: UInt64, _ village: Int) -> Double {
        hashedUnit(seed ^ 0x7AB1E, matter, UInt64(village))
    }

    private func each<Value>(_ value: (Int) -> Value) -> [Value] { villages.indices.map(value) }

    private mutating func addIdentity() {
        let (villages, towns) = (villages, land.plan.towns)
        collector.add("village_code", "统计用区划代码", text: villages.map(\.code))
        collector.add("town_name", "乡镇（街道）", text: villages.map { towns[$0.town].name })
        collector.add("village_name", "行政村（社区）", text: villages.map(\.name))
        collector.add("unit_kind", "单位性质", text: villages.map { $0.isCommunity ? "社区" : "行政村" })
    }

    private mutating func addPeople() {
        let people = traits.people
        let stay = each { 0.42 + 0.3 * chance(1, $0) - 0.15 * traits.height[$0] + (villages[$0].isCommunity ? 0.6 : 0) }
        let households = each { max(1, Int(Double(people[$0]) / (2.5 + 0.9 * chance(2, $0)))) }
        let members = each { max(3, Int(Double(people[$0]) * (0.036 + 0.03 * chance(3, $0)))) }
        let branches = members.map { $0 < 50 ? 1 : min(6, 1 + $0 / 35) }
        let cadres = each { 4 + min(3, people[$0] / 900) + (chance(4, $0) < 0.3 ? 1 : 0) }
        let grids = households.map { max(1, $0 / 260 + 1) }
        collector.add("pop_registered", "户籍人口（人）", integer: people)
        collector.add(
            "pop_resident", "常住人口（人）", gaps: 0.01, integer: each { Int(Double(people[$0]) * stay[$0]) })
        collector.add("households", "户数（户）", gaps: 0.01, integer: households)
        collector.add("party_members", "党员数（名）", integer: members)
        collector.add("branch_count", "下设支部数（个）", gaps: 0.01, integer: branches)
        collector.add("cadre_count", "村两委干部数（人）", gaps: 0.01, integer: cadres)
        collector.add("grid_count", "网格数（个）", gaps: 0.01, integer: grids)
    }

    private mutating func addMoney() {
        let income = traits.income
        let grants = each { tenth(6 + 40 * chance(5, $0) * chance(6, $0) + 18 * traits.height[$0]) }
        let debt = each { village -> Double in
            let owes = chance(7, village) < 0.45
            return owes ? tenth(4 + 120 * chance(8, village) * chance(8, village)) : 0
        }
        let perHead = each { Int(24_000 + 4_800 * traits.fortune[$0] + 5_000 * chance(9, $0)) }
        collector.add("income_operating", "2024年村集体经营性收入（万元）", real: income)
        collector.add(
            "income_total", "2024年村集体总收入（万元）", gaps: 0.01, real: each { tenth(income[$0] + grants[$0]) })
        collector.add(
            "income_regular", "2024年村集体经常性收入（万元）", gaps: 0.01,
            real: each { tenth(income[$0] + 0.55 * grants[$0]) })
        collector.add("debt", "村级负债（万元）", gaps: 0.01, real: debt)
        collector.add("income_capita", "2024年人均可支配收入（元）", gaps: 0.01, integer: perHead.map { max(9_000, $0) })
    }

    private func tenth(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    private mutating func addLand() {
        let area = traits.areaMu
        let forest = each { min(0.86, max(0.3, 0.52 + 0.4 * traits.height[$0] + 0.1 * (chance(10, $0) - 0.5))) }
        let field = each { (0.94 - forest[$0]) * (0.2 + 0.35 * chance(11, $0)) }
        let garden = each { (0.94 - forest[$0]) * 0.25 * chance(12, $0) }
        let water = each { chance(13, $0) < 0.4 ? 3 + 70 * chance(14, $0) * (1 - traits.height[$0]) : 0 }
        let idle = each { 1 + Double(traits.people[$0]) / 120 * (0.3 + traits.height[$0]) * chance(15, $0) * 2 }
        let build = each { chance(16, $0) < 0.7 ? 2 + 30 * chance(17, $0) * chance(17, $0) : 0 }
        collector.add("cultivated_mu", "耕地面积（亩）", gaps: 0.01, real: each { (area[$0] * field[$0]).rounded(.down) })
        collector.add("forest_mu", "林地面积（亩）", gaps: 0.01, real: each { (area[$0] * forest[$0]).rounded(.down) })
        collector.add("garden_mu", "园地面积（亩）", gaps: 0.01, real: each { (area[$0] * garden[$0]).rounded(.down) })
        collector.add("water_mu", "养殖水面（亩）", gaps: 0.01, real: water.map { $0.rounded() })
        collector.add("idle_site_mu", "闲置宅基地面积（亩）", gaps: 0.01, real: idle.map(tenth))
        collector.add("build_land_mu", "存量建设用地（亩）", gaps: 0.01, real: build.map(tenth))
    }

    private mutating func addBusiness() {
        let industries = Industries(seed: seed)
        collector.add(
            "main_industry", "主导产业", gaps: 0.01,
            text: each {
                industries.list(
                    x: villages[$0].x, y: villages[$0].y, height: traits.height[$0], key: seed ^ UInt64($0) << 8)
            })
        collector.add(
            "coop_count", "专业合作社数（家）", gaps: 0.01,
            integer: each { Int(4.2 * chance(18, $0) * (1.2 - 0.4 * traits.height[$0])) })
        collector.add(
            "firm_count", "企业数（家）", gaps: 0.01,
            integer: each { Int(max(0, 5 + 4 * traits.fortune[$0]) * chance(19, $0) * chance(20, $0)) })
    }

    private mutating func addJudgements() {
        let count = villages.count
        let weak = traits.income.map { $0 < VillageTraits.weakBelow }
        // Weak organisation and a weak purse often go together, but not always.
        let trouble = each { chance(21, $0) + (weak[$0] ? 0.25 : 0) - 0.1 * traits.fortune[$0] }
        let backwardCount = Int((16.0 / 255 * Double(count)).rounded())
        var backward = [Bool](repeating: false, count: count)
        for village in villages.indices.sorted(by: { (trouble[$0], $1) > (trouble[$1], $0) }).prefix(backwardCount) {
            backward[village] = true
        }
        let strong = traits.income.map { $0 >= VillageTraits.strongFrom }
        collector.add("is_weak", "集体经济薄弱村", flags: weak)
        collector.add("is_backward", "后进村党组织", flags: backward)
        collector.add(
            "star_rating", "党组织星级（星）", gaps: 0.01,
            integer: each { village in
                let merit =
                    2.6 + 0.5 * traits.fortune[village] + 1.6 * chance(22, village) + (strong[village] ? 0.6 : 0)
                return backward[village] ? 1 + Int(2 * chance(22, village)) : min(5, max(2, Int(merit)))
            })
        collector.add("class_national", "村庄分类", gaps: 0.01, text: each(nationalClass))
        let key = each { !backward[$0] && chance(24, $0) < 0.1 + 0.06 * max(0, traits.fortune[$0] + 0.5) }
        collector.add("is_key", "省级重点村", flags: key)
        collector.add(
            "honour_tags", "荣誉标签",
            text: each { village in
                let tags = [("美丽乡村", 0.14), ("历史文化村落", 0.06), ("未来乡村", 0.05), ("红色名村", 0.03)]
                let won = tags.enumerated().filter { chance(UInt64(30 + $0.offset), village) < $0.element.1 }
                return won.isEmpty ? nil : won.map(\.element.0).joined(separator: "、")
            })
        collector.add(
            "lead_ok", "可任牵头村",
            text: each { village in
                if backward[village] { return "否" }
                let draw = chance(25, village)
                return draw < 0.3 ? nil : draw < (strong[village] ? 0.95 : 0.5) ? "是" : "否"
            })
        collector.add(
            "first_sec_level", "第一书记派出层级",
            text: each { village in
                let draw = chance(26, village)
                if backward[village] { return draw < 0.3 ? "省派" : draw < 0.7 ? "市派" : "县派" }
                if weak[village] { return draw < 0.06 ? "市派" : draw < 0.5 ? "县派" : draw < 0.6 ? "乡派" : "无" }
                return draw < 0.05 ? "县派" : "无"
            })
    }

    private func nationalClass(_ village: Int) -> String {
        let draw = chance(23, village)
        if villages[village].isCommunity || traits.countyKm[village] < 6 { return draw < 0.75 ? "城郊融合" : "集聚提升" }
        if traits.height[village] > 0.62, traits.people[village] < 500, draw < 0.4 { return "搬迁撤并" }
        return draw < 0.5 ? "集聚提升" : draw < 0.68 ? "特色保护" : "其他"
    }

    private mutating func addDistances(_ exclaves: [Exclave]) {
        collector.add("town_seat_km", "距乡镇政府距离（公里）", gaps: 0.01, real: traits.townKm.map(tenth))
        collector.add("county_seat_km", "距县城（公里）", gaps: 0.01, real: traits.countyKm.map(tenth))
        // 32 km/h on the first kilometres, faster on the trunk roads beyond.
        let minutes = each { 4 + traits.countyKm[$0] * (60 / (34 + min(14, traits.countyKm[$0] / 4))) }
        collector.add("county_drive_min", "到县城车程（分钟）", gaps: 0.01, real: minutes.map { $0.rounded() })
        var remark = [String?](repeating: nil, count: villages.count)
        for village in villages.indices {
            let draw = chance(27, village)
            if draw < 0.03 { remark[village] = "2019年由两村合并" }
            if draw > 0.985 { remark[village] = "含下山移民安置点" }
        }
        for exclave in exclaves { remark[exclave.owner] = "有飞地在\(villages[exclave.host].name)境内" }
        collector.add("remark", "备注", text: remark)
    }
}
