import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Words and numbers of the reasons")
struct WordingTests {
    @Test(
        "A village's name is given by its reading, and names without Chinese characters stay",
        arguments: [
            ("石溪村", "Shixi"), ("云桥社区", "Yunqiao"), ("陈村", "Chencun"), ("东镇", "Dongzhen"), ("城关镇", "Chengguan"),
            ("L'Haÿ-les-Roses", "L'Haÿ-les-Roses"), ("村12", "Cun12"),
        ])
    func latin(name: String, reading: String) { #expect(LatinName.of(name) == reading) }

    @Test("Numerals in the name of a village are facts, in either width, and Chinese numerals are none")
    func ledger() {
        var ledger = FactLedger()
        #expect(ledger.name("第12村３组三里") == "第12村３组三里")
        #expect(ledger.facts.map(\.text) == ["12", "3"])
        #expect(ledger.note("km", 1.26, decimals: 1, unit: "公里", source: "x") == "1.3")
        #expect(ledger.facts.last == Fact(id: "km", text: "1.3", unit: "公里", source: "x"))
        #expect(ledger.name("3.5G农业。") == "3.5G农业。" && ledger.facts.last?.text == "3.5")
    }

    /// The reason of one cluster of all villages in a row, led by the first.
    private func reason(
        _ names: [String], _ towns: [Int: String] = [:], _ change: (inout SquareCounty, inout Scenario) -> Void
    ) throws -> ClusterReason {
        var map = SquareCounty(rows: 1, columns: names.count)
        var scenario = Scenario()
        scenario.lead.qualify = []
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        change(&map, &scenario)
        let plain = map.county
        let county = plain.with(
            villages: plain.villages.enumerated().map {
                Village(code: $1.code, name: names[$0], townName: towns[$0] ?? $1.townName)
            })
        let setup = try PlanningCase(county, scenario)
        let plan = PlanBuilder.plan(
            try RegionPlan(regions: [(0, Array(names.indices))], of: setup.problem), of: setup, origin: .given)
        return PlanExplainer.explain(setup, plan).clusters[0]
    }

    @Test("Numerals in industries, in the income's own column and in names are facts as well")
    func odd() throws {
        let own = Field("income_2023")
        let found = try reason(["石溪1村", "云桥２村", "高合村"]) { map, scenario in
            map.setLists(.mainIndustry, [["5G农业"], ["5G农业"], ["5G农业"]])
            map[own] = [90, 10, 20]
            scenario.classes.incomeMeasure = own
        }
        #expect(found.text.zh.contains("income_2023"))
        #expect(found.text.zh.contains("3个村有5G农业"))
        let faults = try RationaleAudit.faults(found)
        #expect(faults == [])
    }

    @Test("Twelve villages of twelve townships with the longest names keep to the length of a reason")
    func long() throws {
        let chinese = try reason(
            (0..<12).map { "阿拉坦额莫勒\($0)号嘎查" }, Dictionary(uniqueKeysWithValues: (0..<12).map { ($0, "阿拉坦额莫勒第\($0)苏木") })
        ) { map, _ in map[.incomeOperating] = [90] + Array(repeating: 5, count: 11) }
        #expect(try RationaleAudit.faults(chinese).isEmpty)
        let german = try reason(
            (0..<12).map { "Neustadt an der Weinstraße \($0)" },
            Dictionary(uniqueKeysWithValues: (0..<12).map { ($0, "Verbandsgemeinde Deidesheim \($0)") })
        ) { map, _ in map[.incomeOperating] = [90] + Array(repeating: 5, count: 11) }
        let faults = try RationaleAudit.faults(german)
        #expect(faults == [])
    }

    @Test("A lead that is hardly richer than the middle village is not called once the median")
    func ratio() throws {
        let near = try reason(["石溪村", "云桥村", "高合村"]) { map, _ in map[.incomeOperating] = [31, 30, 30] }
        #expect(!near.text.zh.contains("中位数"))
        let far = try reason(["石溪村", "云桥村", "高合村"]) { map, _ in map[.incomeOperating] = [60, 30, 30] }
        #expect(far.text.zh.contains("为片区中位数的2倍"))
    }

    @Test("The committee that a number of Party members allows, at its thresholds")
    func committees() {
        let forms = [2, 3, 50, 51, 99, 100].map { OrgFormRule.form(members: $0, Scenario())?.form }
        #expect(forms == [nil, "党支部", "党支部", "党总支", "党总支", "党委"])
    }

    @Test("Every rule in force is told, those on zones, townships, steps, capacity and named villages among them")
    func allRules() throws {
        let found = try reason(["石溪村", "云桥村", "高合村"], [2: "西镇"]) { map, scenario in
            map[.incomeOperating] = [90, 10, 10]
            map.set(Field("basin"), ["东", "东", "西"].map { .text($0) })
            scenario.must.zones = [
                ZoneRule(Field("basin"), cross: .allowWithPenalty, maximum: 2), ZoneRule(Field("basin")),
            ]
            scenario.must.towns = TownRule(maximum: 2, noCross: ["西镇"])
            scenario.must.leadFarSteps = Bounds(maximum: 2)
            scenario.must.together = [map.codes(0, 1)]
            scenario.must.apart = [map.codes(0, 2)]
            scenario.costs.capacity = HelpCapacity(base: 10, perSurplus: 0)
        }
        let lines = found.rules.filter { $0.id != "lead.capacity" }.map {
            "\($0.id) \($0.value) \($0.limit) \($0.isKept)\($0.isSoft ? " soft" : "")"
        }
        #expect(
            lines == [
                "adjacent.connected 1 1 true", "size.villages 3 — true", "lead.steps 2 <=2 true",
                "lead.qualified 1 1 true", "town.count 2 <=2 true", "zone.cross 2 <=2 true",
                "zone.cross 2 1 false soft", "zone.cross 2 1 false", "town.no_cross 0 1 false",
                "named.together 1 1 true", "named.apart 0 1 false",
            ])
        #expect(found.rules.contains { $0.id == "lead.capacity" && $0.isKept && $0.limit == "<=10" })
        #expect(!found.text.zh.contains("硬性规则"))
    }

    @Test("A rule whose limit is reached has no room left")
    func tightest() throws {
        let found = try reason(["石溪村", "云桥村", "高合村"], [2: "西镇"]) { map, scenario in
            map[.incomeOperating] = [90, 10, 10]
            scenario.must.towns.maximum = 2
        }
        #expect(found.text.zh.contains("硬性规则均满足;乡镇数2个,已到上限2个,没有余量。"))
        #expect(found.text.en.contains("Hard rules kept; no room left in townships: 2, at most 2."))
        let strong = try reason(["石溪村", "云桥村", "高合村"]) { map, scenario in
            map[.incomeOperating] = [90, 90, 10]
            scenario.must.strongOnly = true
        }
        #expect(strong.rules.contains { $0.id == "size.strong_only" && !$0.isKept })
        #expect(!strong.text.zh.contains("硬性规则"))
    }

    @Test("A rule's limit and value stand beside each other, kept or broken")
    func ruleFacts() throws {
        let found = try reason(["石溪村", "云桥村", "高合村"], [2: "西镇"]) { map, scenario in
            map[.incomeOperating] = [90, 10, 10]
            scenario.must.villages = Bounds(maximum: 2)
            scenario.must.partyMembers = Bounds(minimum: 100, maximum: 500)
            scenario.must.leadFarKm = Bounds(maximum: 2)
            scenario.must.towns.cross = .allowWithPenalty
        }
        let lines = found.rules.map { "\($0.id) \($0.value) \($0.limit) \($0.isKept)\($0.isSoft ? " soft" : "")" }
        #expect(
            lines == [
                "adjacent.connected 1 1 true", "size.villages 3 <=2 false", "party.members 120 100..500 true",
                "lead.distance_km 2 <=2 false", "lead.qualified 1 1 true", "town.cross 2 1 false soft",
            ])
    }
}
