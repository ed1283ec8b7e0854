import Regionalization
import Testing

@Suite("Demands on the whole plan come before the score")
struct SearchDemandTests {
    @Test("full cover is met although leaving units out would score higher")
    func cover() throws {
        var map = Map.path(6)
        map.addLeads([1, 4])
        for unit in map.units.indices { map.units[unit].leaveOutPenalty = .zero }
        for lead in map.leads.indices { map.leads[lead].fixedCost = Score(points: 50) }
        map.rules.unitCount = 2...4
        #expect(try search(map.problem(), .short()).plan.regions.isEmpty)
        map.rules.cover = .full
        #expect(try search(map.problem(), .short()).plan.leftOut.isEmpty)
        map.rules.cover = .partial(maxLeftOut: 2)
        #expect(try search(map.problem(), .short()).plan.leftOut.count == 2)
    }

    @Test("a cover that no plan can give is reported with the closest plan and the units missing")
    func missedCover() throws {
        var map = Map.path(6)
        map.addLeads([1])
        map.rules.unitCount = 2...4
        map.rules.cover = .full
        do {
            _ = try search(map.unchecked(), .short())
            Issue.record("found a plan")
        } catch let impossible as Impossible {
            #expect(impossible.certainty == .notFound)
            #expect(impossible.closestPlan?.leftOut == [4, 5])
            #expect(impossible.conflicts == [Conflict(.cover, .notFound, units: [4, 5], limit: 0, actual: 2)])
        }
    }

    @Test("a problem in which no region can be formed is reported")
    func nothing() throws {
        var map = Map.path(6)
        map.addLeads([1, 4], capacity: 0)
        map.rules.unitCount = 2...4
        #expect(throws: Impossible.self) { try search(map.problem(), .short()) }
        map.rules.unitCount = 1...4
        #expect(try search(map.problem(), .short()).plan.regions.map(\.units) == [[1], [4]])
    }

    @Test("units that belong together may lie in several pieces, joined by others")
    func loosePieces() throws {
        var map = Map.path(6)
        map.addLeads([1, 4])
        map.rules.unitCount = 2...4
        map.rules.together = [[0, 3]]
        let plan = try search(map.problem(), .short()).plan
        #expect(plan.regions.first?.units == [0, 1, 2, 3])
    }

    @Test("an empty problem has an empty plan")
    func empty() throws {
        let problem = try RegionalizationProblem(units: [], edges: [], leads: [], rules: Rules())
        #expect(try search(problem, .short()).plan.regions.isEmpty)
    }

    @Test("giving up the rule that stands in the way is found, with the units concerned")
    func explanation() throws {
        var map = Map.path(6)
        map.addLeads([1, 4], capacity: 1)
        map.rules.unitCount = 2...4
        map.rules.cover = .full
        let found = try explainFailure(
            units: map.units, edges: map.edges, leads: map.leads, rules: map.rules, options: .short())
        let capacity = found.first { $0.families == [.capacity] }
        #expect(capacity?.resolves == true && capacity?.unmet == 0 && capacity?.unmetBefore == 2)
        #expect(capacity?.units.count == 2)
        #expect(!found.contains { $0.families == [.unitCount] || $0.families == [.reach] })
        map.leads = map.leads.map { LeadCandidate(unit: $0.unit, capacity: 3, reach: $0.reach) }
        #expect(
            try explainFailure(
                units: map.units, edges: map.edges, leads: map.leads, rules: map.rules, options: .short()
            ).isEmpty)
    }
}
