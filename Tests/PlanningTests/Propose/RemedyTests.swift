import Regionalization
import Testing

@testable import CountyModel
@testable import Planning

/// Impossible scenarios of made counties, by what is asked too much.
enum AskedTooMuch: String, CaseIterable {
    case size, largest, people, fewPeople, members, strong, line, lineByTown, lineLeads, ratio, near, steps, towns,
        strongOnly

    /// Changes a scenario that can be kept into one that cannot, or hardly.
    func ask(_ scenario: inout Scenario) {
        scenario.must.leaveOut = LeaveOutRule(allowed: false)
        scenario.lead.appointedCounts = true
        switch self {
        case .size: scenario.must.villages = Bounds(minimum: 7, maximum: 8)
        case .largest: scenario.must.villages = Bounds(minimum: 1, maximum: 2)
        case .people: scenario.must.population = Bounds(minimum: 30_000)
        case .fewPeople: scenario.must.population = Bounds(maximum: 2_500)
        case .members: scenario.must.partyMembers = Bounds(minimum: 900)
        case .strong: scenario.must.strongPerCluster = Bounds(minimum: 2)
        case .line, .lineByTown, .lineLeads:
            scenario.classes.strongMinWan = 500
            scenario.must.strongPerCluster = Bounds(minimum: 1)
            if self != .lineLeads {
                scenario.lead.qualify = [LeadCondition(.incomeOperating, .within(Bounds(minimum: 50)))]
            }
            if self == .lineByTown { scenario.must.towns.cross = .forbid }
        case .ratio:
            scenario.must.weakPerStrong = Bounds(maximum: 0.5)
            scenario.lead.qualify = []
        case .near: scenario.must.leadFarKm = Bounds(maximum: 1.5)
        case .steps: scenario.must.leadFarSteps = Bounds(maximum: 1)
        case .towns:
            scenario.must.towns.cross = .forbid
            scenario.lead.fallback = .none
        case .strongOnly: scenario.must.strongOnly = true
        }
    }

    func setup(villages: Int = 60, seed: UInt64) throws -> PlanningCase {
        var scenario = MadeCounty.scenario
        ask(&scenario)
        return try PlanningCase(
            MadeCounty(villages: villages, seed: seed).county, scenario, acceptsContradictions: true)
    }
}

@Suite("What is told as the least that would help does help")
struct RemedyTests {
    /// Follows a piece of advice as its reader would; `false` for what no setting of a scenario does.
    private func follow(_ advice: String, _ scenario: inout Scenario) throws -> Bool {
        if let found = advice.firstMatch(of: /把“(.+)”的(上限提高|下限降)到 ([0-9.]+)/) {
            let rules: [PlanRule] = [.villages, .population, .partyMembers, .strong]
            let rule = try #require(rules.first { $0.name.zh == found.1 }, "\(advice)")
            let number = try #require(Int(found.3))
            if found.2 == "上限提高" {
                scenario.must.sums[rule].maximum = number
            } else {
                scenario.must.sums[rule].minimum = number
            }
        } else if let found = advice.firstMatch(of: /把(.+)提高到 ([0-9.]+)/) {
            let number = try #require(Double(found.2))
            switch found.1 {
            case "每个强村可带的薄弱村": scenario.must.weakPerStrong.maximum = number
            case "到牵头村的最远距离": scenario.must.leadFarKm.maximum = number
            case "到牵头村的最多步数": scenario.must.leadFarSteps.maximum = Int(number)
            case "每乡镇可选派的书记": scenario.lead.appointedPerTown = Int(number)
            default: Issue.record("no such setting: \(advice)")
            }
        } else if let found = advice.firstMatch(of: /把强村线降到 ([0-9.]+)/) {
            scenario.classes.strongMinWan = try #require(Double(found.1))
        } else if advice.contains("不要求片区内有强村") {
            scenario.must.strongPerCluster = Bounds()
        } else if advice == "由乡镇选派书记" {
            scenario.lead.fallback = .townshipCadre
        } else if advice.hasPrefix("放宽牵头村条件") {
            scenario.lead.qualify = []
        } else if advice == "允许跨乡镇" {
            scenario.must.towns.cross = .allow
        } else {
            let isStrong = advice.hasPrefix("有 ") && advice.hasSuffix(" 个强村")
            #expect(isStrong || advice == "放宽牵头距离", "\(advice)")
            return false
        }
        return true
    }

    @Test(
        "Each way out, followed to the letter, leaves no village of the group with the same cause",
        arguments: AskedTooMuch.allCases, UInt64(1)...2)
    func helps(_ asked: AskedTooMuch, seed: UInt64) throws {
        let setup = try asked.setup(seed: seed)
        let words = setup.shortageWords
        for cause in ShortageText.grouped(setup.shortages.all) {
            for ways in setup.remedies.ways(cause, words) {
                var (ledger, changed, isFollowed) = (FactLedger(), setup.scenario, true)
                for way in ways where try !way.isRest && !follow(way.text(words, &ledger).zh, &changed) {
                    isFollowed = false
                }
                if !isFollowed { continue }
                let after = try PlanningCase(setup.county, changed, acceptsContradictions: true).shortages.all
                let left = after.filter { $0.isTold(as: cause) && !Set($0.units).isDisjoint(with: cause.units) }
                #expect(left.isEmpty, "\(words.sentence(cause, &ledger).zh)")
                // It frees somebody, and as many as it says.
                let still = after.reduce(0) { sum, other in
                    sum + min(other.leftOutAtLeast, Set(other.units).intersection(cause.units).count)
                }
                #expect(still < cause.leftOutAtLeast, "\(words.sentence(cause, &ledger).zh)")
                for case .leaving(let told) in ways { #expect(told == still) }
            }
        }
    }

    @Test(
        "Where no village reaches the strong line that is the cause, with a line that would do",
        arguments: UInt64(1)...2)
    func strongLine(seed: UInt64) throws {
        let setup = try AskedTooMuch.line.setup(seed: seed)
        let told = try #require(setup.contradiction).findings.map(\.what.zh)
        let richest = setup.classes.incomeWan.compactMap { $0 }.max() ?? 0
        #expect(told[0].contains("规则“每片区强村数”") && told[0].contains("强村线 500 万元"), "\(told)")
        #expect(told[0].contains("(最高 \(NumberText.plain(richest, decimals: 4)) 万元"), "\(told)")
        #expect(told[0].contains("把强村线降到 "), "\(told)")
        #expect(!told.contains { $0.contains("自身无法组建") })
    }

    @Test("A finding about a group names no village as its place, one about a single village does")
    func place() throws {
        for asked in AskedTooMuch.allCases {
            for finding in try asked.setup(seed: 1).contradiction?.findings ?? [] {
                #expect((finding.place.village == nil) == (finding.villages.count != 1), "\(finding.what.en)")
            }
        }
    }
}
