import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import PlanAudit
@testable import Planning

@Suite("Every rule of the catalogue means the same to the judge and to the search")
struct RuleAgreementTests {
    /// Rules that a plan of the search cannot break by its form, or not without a falsified map; the judge's own tests break them.
    private static let outOfReach: Set<PlanRule> = [.oneCluster, .border, .lead, .leadInside]

    @Test("Random clusters on small maps break the same families of rules for both, and each rule is broken by itself")
    func agree() throws {
        var alone: Set<RuleFamily> = []
        var broken: Set<PlanRule> = []
        for seed in 0..<UInt64(RuleFamily.allCases.count * 12) {
            let family = RuleFamily.allCases[Int(seed) % RuleFamily.allCases.count]
            var plans = RulePlans(seed: seed + 50, focus: family)
            let setup = try PlanningCase(plans.map.county, plans.scenario, acceptsContradictions: true)
            for _ in 0..<25 {
                let regions = plans.clusters(setup)
                if regions.isEmpty { continue }
                let (ours, theirs, rules) = try Self.compare(regions, setup)
                #expect(ours == theirs, "\(family), seed \(seed): \(regions)")
                broken.formUnion(rules)
                if ours.count == 1 { alone.formUnion(ours) }
            }
        }
        #expect(Set(RuleFamily.allCases).subtracting(alone) == [])
        #expect(Set(PlanRule.allCases).subtracting(Self.outOfReach).subtracting(broken) == [])
    }

    /// Families broken in the eyes of the search and of the judge, and the judge's rules.
    private static func compare(_ regions: [(lead: Int, units: [Int])], _ setup: PlanningCase) throws -> (
        ours: Set<RuleFamily>, theirs: Set<RuleFamily>, rules: Set<PlanRule>
    ) {
        let plan = try RegionPlan(regions: regions, of: setup.problem)
        let report = try PlanAudit.judge(
            clusters: regions.enumerated().map {
                JudgedCluster(id: "P\($0)", name: "", lead: $1.lead, members: $1.units)
            },
            county: setup.county, scenario: setup.scenario, graph: setup.graph)
        let rules = Set(report.hardViolations.map(\.rule))
        var ours = Set(setup.problem.violations(of: plan).map(\.family))
        var theirs = Set(rules.compactMap(family))
        // What cannot be led, or is cut in two or too large to be led, is not asked for its reach by the search.
        if !ours.isDisjoint(with: [.lead, .contiguity, .unitCount]) {
            ours.remove(.reach)
            theirs.remove(.reach)
        }
        if ours.contains(.lead) {
            ours.remove(.capacity)
            theirs.remove(.capacity)
        }
        return (ours, theirs, rules)
    }

    private static func family(_ rule: PlanRule) -> RuleFamily? {
        switch rule.entry.family {
        case .own: RuleFamily.allCases.first { $0.rule == rule }
        case .within(let head): RuleFamily.allCases.first { $0.rule == head }
        case .form: nil
        }
    }
}

/// A county of 4 × 4 squares, a scenario with one family of rules set so that it is often broken, and random clusters.
struct RulePlans {
    var map = SquareCounty(rows: 4, columns: 4)
    var scenario = Scenario()
    private var dice: SeededDice

    init(seed: UInt64, focus: RuleFamily) {
        dice = SeededDice(seed)
        let villages = 0..<map.count
        map.towns = villages.map { ["甲镇", "乙镇", "丙镇"][min(2, $0 / 6)] }
        map[.incomeOperating] = villages.map { _ in Double(dice.below(900)) / 10 }
        map[.popRegistered] = villages.map { _ in Double(300 + dice.below(2000)) }
        map[.partyMembers] = villages.map { _ in Double(20 + dice.below(60)) }
        map.set(
            Field("basin"), villages.map { _ in dice.chance(6) ? .missing : .text(["东", "西", "中"][dice.below(3)]) })
        scenario.lead.qualify = []
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        set(focus)
        // Another rule beside it now and then, so that none hides behind another.
        if dice.chance(3) { set(RuleFamily.allCases[dice.below(RuleFamily.allCases.count)]) }
    }

    private mutating func some(_ count: Int) -> [VillageCode] {
        dice.shuffled(Array(0..<map.count)).prefix(count).map { map.code($0) }
    }

    private mutating func set(_ family: RuleFamily) {
        switch family {
        case .contiguity: scenario.must.connected = true
        case .unitCount: scenario.must.villages = Bounds(minimum: 2 + dice.below(2), maximum: 4)
        case .population: scenario.must.population = Bounds(minimum: 1500 + dice.below(1500), maximum: 6000)
        case .members: scenario.must.partyMembers = Bounds(minimum: 60 + dice.below(60), maximum: 250)
        case .strong: scenario.must.strongPerCluster = Bounds(minimum: dice.below(2), maximum: 1 + dice.below(2))
        case .strongOnly: scenario.must.strongOnly = true
        case .weakPerStrong: scenario.must.weakPerStrong = Bounds(maximum: 0.5 + Double(dice.below(3)) / 2)
        case .capacity: scenario.costs.capacity = HelpCapacity(base: 0.3, perSurplus: 0.5)
        case .lead: setLeads()
        case .reach:
            if dice.chance(2) {
                scenario.must.leadFarKm = Bounds(maximum: 1.2)
            } else {
                scenario.must.leadFarSteps = Bounds(maximum: 1)
            }
        case .together: scenario.must.together = [some(2)]
        case .apart: scenario.must.apart = [some(3)]
        case .kept: scenario.must.keep = [KeptCluster(members: [map.code(0), map.code(1)])]
        case .fixedLeads: scenario.lead.fixed = some(1)
        case .excluded:
            let field: Field? = [nil, .popRegistered, .partyMembers][dice.below(3)]
            if let field { map[field] = map[field].enumerated().map { $0.offset % 5 == 1 ? nil : $0.element } }
            if field == .popRegistered { scenario.must.population = Bounds(minimum: 1) }
            if field == .partyMembers { scenario.must.partyMembers = Bounds(minimum: 1) }
            if field == nil { scenario.must.exclude = some(4) }
        case .townCrossing:
            if dice.chance(2) { scenario.must.towns.cross = .forbid } else { scenario.must.towns.maximum = 2 }
        case .closedTowns: scenario.must.towns.noCross = [["甲镇", "乙镇", "丙镇"][dice.below(3)]]
        case .zoneCrossing: scenario.must.zones = [ZoneRule(Field("basin"), maximum: dice.chance(2) ? 2 : nil)]
        case .regionCount: scenario.lead.count = Bounds(minimum: 2, maximum: 2)
        case .cover:
            if dice.chance(3) {
                scenario.must.firstBatch.villages = 4 + dice.below(4)
            } else {
                scenario.must.leaveOut.maximum = 9 + dice.below(5)
            }
        case .enclosure: scenario.must.noHoles = true
        case .widthToLength: scenario.must.widthToLength = 0.4 + Double(dice.below(3)) / 10
        }
    }

    /// Strong villages lead; elsewhere nobody, or the best of a township; and some are banned.
    private mutating func setLeads() {
        scenario.lead.qualify = [LeadCondition(.incomeOperating, .within(Bounds(minimum: 60)))]
        (scenario.lead.fallback, scenario.lead.appointedPerTown) = (dice.chance(3) ? .none : .townshipCadre, 1)
        scenario.lead.banned = some(3)
    }

    /// Up to three clusters of one to seven villages that touch, most of them; led by any village that takes part.
    mutating func clusters(_ setup: PlanningCase) -> [(lead: Int, units: [Int])] {
        var taken: Set<Int> = []
        var found: [(lead: Int, units: [Int])] = []
        // A ring around a village of the middle, now and then, as random growth seldom closes one.
        if scenario.must.noHoles, dice.chance(3) {
            let middle = [5, 6, 9, 10][dice.below(4)]
            let ring = [-5, -4, -3, -1, 1, 3, 4, 5].map { middle + $0 }
            let able = ring.filter { !setup.problem.units[$0].isExcluded }
            if let lead = able.first { return [(lead, ring.sorted())] }
        }
        for _ in 0..<(1 + dice.below(3)) {
            var units: [Int] = []
            for _ in 0..<(1 + dice.below(7)) {
                let near = units.flatMap { setup.graph.neighbours(of: $0) }
                let isAnywhere = near.isEmpty || dice.chance(20)
                let village = isAnywhere ? dice.below(map.count) : near[dice.below(near.count)]
                if taken.insert(village).inserted { units.append(village) }
            }
            let able = units.filter { !setup.problem.units[$0].isExcluded }
            if able.isEmpty { continue }
            found.append((able[dice.below(able.count)], units.sorted()))
        }
        return found
    }
}
