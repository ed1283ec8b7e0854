import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Planning

@Suite("Which villages may lead")
struct LeadRankingTests {
    /// Two townships of three villages in a row; the incomes make A1 strong and all of 西镇 weak.
    private func ranking(_ change: (inout SquareCounty, inout Scenario) -> Void = { _, _ in }) throws -> LeadRanking {
        var map = SquareCounty(rows: 1, columns: 6)
        map.towns = ["东镇", "东镇", "东镇", "西镇", "西镇", "西镇"]
        map[.incomeOperating] = [80, 10, 30, 5, 15, 12]
        var scenario = Scenario()
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        change(&map, &scenario)
        return try PlanningCase(map.county, scenario).ranking
    }

    private func letters(_ ranking: LeadRanking) -> String {
        ranking.standing.map { standing in
            switch standing {
            case .qualified: "Q"
            case .appointable: "A"
            case .fixed: "F"
            case .barred: "-"
            }
        }.joined()
    }

    @Test("Strong villages qualify; a township of weak ones may appoint its two best")
    func standard() throws {
        let found = try ranking()
        // The middle village of 西镇 has the most income, the last one more than the first.
        #expect(letters(found) == "Q---AA")
        #expect(found.candidates == [0, 4, 5])
    }

    @Test("No village is appointed where one of the township qualifies, where none may be, or beyond the number")
    func fallback() throws {
        #expect(try letters(ranking { $1.lead.fallback = .none }) == "Q-----")
        #expect(try letters(ranking { $1.lead.appointedPerTown = 1 }) == "Q---A-")
        #expect(try letters(ranking { $1.lead.appointedPerTown = 9 }) == "Q--AAA")
        #expect(try letters(ranking { map, _ in map[.incomeOperating] = [80, 10, 30, 5, 15, 50] }) == "Q----Q")
    }

    @Test("A banned village does not lead, not even by appointment, and the next one stands in")
    func banned() throws {
        #expect(try letters(ranking { $1.lead.banned = $0.codes(0, 4) }) == "-AAA-A")
    }

    @Test("A fixed village leads though it meets no condition, and nobody of its township is appointed")
    func fixed() throws {
        #expect(try letters(ranking { $1.lead.fixed = $0.codes(3) }) == "Q--F--")
    }

    @Test("An excluded village neither leads nor is appointed")
    func excluded() throws {
        #expect(try letters(ranking { $1.must.exclude = $0.codes(0, 5) }) == "-AAAA-")
    }

    @Test("A village qualifies when it meets every condition, and the first that fails is kept")
    func conditions() throws {
        let income = LeadCondition(.incomeOperating, .within(Bounds(minimum: 12)))
        let flag = LeadCondition(.isBackward, .equals(.flag(false)))
        let found = try ranking { map, scenario in
            scenario.lead.qualify = [income, flag]
            scenario.lead.fallback = .none
            map.flag(.isBackward, [0])
        }
        #expect(letters(found) == "--Q-QQ")
        #expect(found.standing[0] == .barred(failing: flag))
        #expect(found.standing[1] == .barred(failing: income))
    }

    @Test("Without conditions every village may lead")
    func open() throws { #expect(try letters(ranking { $1.lead.qualify = [] }) == "QQQQQQ") }

    @Test("A condition on the gap of a village is worked out, and a missing number does not pass a limit")
    func gap() throws {
        let found = try ranking { map, scenario in
            map[.incomeOperating] = [80, 10, nil, 25, 15, 12]
            scenario.lead.qualify = [LeadCondition(.incomeGap, .within(Bounds(maximum: 5)))]
            scenario.lead.fallback = .none
        }
        #expect(letters(found) == "Q--QQ-")
    }

    @Test("The richest village in the middle with most members ranks highest, a missing number lowest")
    func rank() throws {
        let found = try ranking { map, scenario in
            map[.incomeOperating] = [10, 20, 90, 30, nil, 40]
            scenario.lead.rankBy = [WeightedField(.incomeOperating, 1)]
        }
        #expect(found.rankScore == [0.1, 0.3, 0.9, 0.5, 0, 0.7])
    }

    @Test("Centrality counts the villages within two steps")
    func centrality() throws {
        let county = SquareCounty(rows: 1, columns: 6).county
        let graph = try ContiguityGraph.make(of: county, Scenario()).graph
        #expect(Centrality.values(graph) == [2, 3, 4, 4, 3, 2])
    }
}
