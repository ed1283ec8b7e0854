import Testing

@testable import CountyModel
@testable import Planning

@Suite("The reasons of clusters in generated counties")
struct RationaleTests {
    /// What makes a county's villages other than usual.
    enum Twist: CaseIterable, Sendable {
        case none, appointed, crossing, noWeak, manyRules, farRules
    }

    static func make(seed: UInt64, _ twist: Twist) throws -> (setup: PlanningCase, plan: Plan, reasons: PlanReasons) {
        let county = try MadeCounty(villages: 20 + 20 * Int(seed), seed: seed).county
        var scenario = MadeCounty.scenario
        switch twist {
        case .none: scenario.must.towns = TownRule(cross: .forbid)
        case .appointed: scenario.lead.qualify = [LeadCondition(.incomeOperating, .within(Bounds(minimum: 1e6)))]
        case .crossing:
            scenario.must.towns = TownRule(cross: .allow)
            scenario.prefer.weights["same_town"] = 0
            scenario.must.villages = Bounds(minimum: 6, maximum: 14)
        case .noWeak:
            (scenario.classes.weakBelowWan, scenario.classes.alsoWeak) = (0, [])
        case .manyRules:
            scenario.must.partyMembers = Bounds(minimum: 60)
            scenario.must.population = Bounds(maximum: 20_000)
            scenario.must.leadFarKm = Bounds(maximum: 8)
            scenario.must.weakPerStrong = Bounds(maximum: 6)
            scenario.orgForms = [OrgForm(minMembers: 80, form: "党委", approve: "县委")]
        case .farRules:
            scenario.must.towns = TownRule(cross: .allow, maximum: 2)
            scenario.must.leadFarSteps = Bounds(maximum: 3)
        }
        let setup = try PlanningCase(county, scenario)
        let plan = try setup.propose()
        return (setup, plan, PlanExplainer.explain(setup, plan))
    }

    @Test(
        "Every numeral of clusters, villages and borders is a fact and equals what is computed anew, in both languages alike",
        arguments: UInt64(1)...5, Twist.allCases)
    func audit(seed: UInt64, twist: Twist) throws {
        let (setup, plan, reasons) = try Self.make(seed: seed, twist)
        #expect(!plan.clusters.isEmpty)
        let (faults, counts) = try RationaleAudit.faults(reasons, plan, setup)
        #expect(faults == [])
        #expect(counts.recomputed == counts.facts && counts.numerals > 100)
        for (cluster, reason) in zip(plan.clusters, reasons.clusters) {
            #expect(reason.text.zh.contains("\(cluster.members.count)个村"))
            #expect(reason.rules.allSatisfy { $0.isKept || $0.isSoft })
            #expect(reason.text.zh.contains("个村中没有符合牵头条件的村") == (setup.ranking.standing[cluster.lead] == .appointable))
        }
        switch twist {
        case .none: #expect(reasons.clusters.allSatisfy { !$0.text.zh.contains("跨乡镇") })
        case .appointed: #expect(plan.clusters.allSatisfy { $0.isAppointed })
        case .crossing: #expect(seed == 1 || reasons.clusters.contains { $0.text.zh.contains("跨乡镇") })
        case .noWeak: #expect(reasons.clusters.allSatisfy { $0.text.zh.contains("没有薄弱村") })
        case .farRules:
            #expect(Set(reasons.clusters[0].rules.map(\.id)).isSuperset(of: ["lead.steps", "town.count"]))
        case .manyRules: #expect(reasons.clusters[0].rules.map(\.id).contains("size.weak_per_strong"))
        }
    }

    @Test("An invented number, one told in one language only, a wrong one and an order to appoint are all caught")
    func caught() throws {
        let (setup, plan, reasons) = try Self.make(seed: 1, .none)
        let good = reasons.clusters[0]
        func faults(_ zh: String, _ en: String) -> Int {
            RationaleAudit.faults(Bilingual(zh: good.text.zh + zh, en: good.text.en + en), good.facts).count
        }
        #expect(faults("", "") == 0)
        #expect(faults("另有987654户。", "And 987654 households.") == 2)
        #expect(faults("共\(plan.clusters[0].members.count)个村。", "") == 1)
        #expect(faults("必须任命书记。", "") == 1)
        let twin = FactTwin(setup, plan)
        for fact in good.facts {
            let wrong = Fact(id: fact.id, text: (fact.number.map { NumberText.plain($0 + 7) }) ?? "", source: "x")
            #expect(twin.ofCluster(wrong, plan.clusters[0]) != wrong.text, "\(fact.id)")
        }
    }

    @Test("The parts of a cluster's score add up to its value", arguments: UInt64(1)...5)
    func parts(seed: UInt64) throws {
        let (setup, plan, reasons) = try Self.make(seed: seed, seed % 2 == 0 ? .crossing : .appointed)
        let check = RegionCheck(setup)
        var total = Double(plan.score.leftOut.micropoints) / -1_000_000
        for (cluster, reason) in zip(plan.clusters, reasons.clusters) {
            let value = check.value(lead: cluster.lead, units: cluster.members)
            let sum = reason.parts.reduce(0) { $0 + $1.points }
            #expect(abs(sum - Double(value.micropoints) / 1_000_000) < 1e-4)
            total += Double(value.micropoints) / 1_000_000
        }
        #expect(abs(total - Double(plan.score.total.micropoints) / 1_000_000) < 1e-6)
    }

    @Test("The runner-up may lead the same villages, at the loss that is told", arguments: UInt64(1)...5)
    func runnerUp(seed: UInt64) throws {
        let (setup, plan, reasons) = try Self.make(seed: seed, .crossing)
        let check = RegionCheck(setup)
        var others = 0
        for (cluster, reason) in zip(plan.clusters, reasons.clusters) {
            guard let other = reason.runnerUp else { continue }
            others += 1
            #expect(other.lead != cluster.lead && cluster.members.contains(other.lead))
            #expect(setup.ranking.standing[other.lead].isOwn)
            let loss =
                check.value(lead: cluster.lead, units: cluster.members)
                - check.value(lead: other.lead, units: cluster.members)
            #expect(abs(other.lossPoints - Double(loss.micropoints) / 1_000_000) < 1e-9)
            #expect(check.violations(lead: other.lead, units: cluster.members).isEmpty)
        }
        #expect(others > 0)
    }
}
