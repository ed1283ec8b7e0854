import Regionalization
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Planning

@Suite("What clusters are worth as a whole, and pairs of neighbours")
struct ClusterTermTests {
    /// A row of eight villages: strong, then weak ones, in two townships.
    private func setup(_ change: (inout Scenario) -> Void) throws -> PlanningCase {
        var map = SquareCounty(rows: 1, columns: 8)
        map[.incomeOperating] = [80, 5, 5, 5, 80, 5, 5, nil]
        map[.popRegistered] = [1000, 2000, 1000, 1000, 1000, 500, 500, nil]
        map.towns = ["东镇", "东镇", "东镇", "西镇", "西镇", "西镇", "西镇", "西镇"]
        var scenario = Scenario()
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        change(&scenario)
        return try PlanningCase(map.county, scenario)
    }

    private func points(_ setup: PlanningCase, _ lead: Int, _ members: [Int]) -> Double {
        setup.clusterTerms.weighted.reduce(0) { $0 + $1.score(lead: lead, members: members).points }
    }

    @Test("A size in the aim is worth the weight, one village outside a third less where three are worth nothing")
    func size() throws {
        let setup = try setup {
            $0.prefer.weights["size"] = 0.6
            $0.prefer[SizeTerm.self].aim = Aim(3, 4)
        }
        let sizes = (1...8).map { points(setup, 0, Array(0..<$0)) }
        for (found, wanted) in zip(sizes, [0.2, 0.4, 0.6, 0.6, 0.4, 0.2, 0, -0.2]) {
            #expect(abs(found - wanted) < 1e-5, "\(sizes)")
        }
        // Falling ever faster to both sides: this is what a bound rests on.
        for index in 1..<7 { #expect(sizes[index] * 2 >= sizes[index - 1] + sizes[index + 1] - 1e-9) }
    }

    @Test("People are counted where they are known; without an aim the term is silent")
    func population() throws {
        let aimed = try setup {
            $0.prefer.weights["population"] = 1
            $0.prefer[PopulationTerm.self].aim = Aim(2000, 3000)
            $0.prefer[PopulationTerm.self].fade = 2000
        }
        #expect(points(aimed, 0, [0, 1]) == 1 && points(aimed, 0, [0]) == 0.5)
        #expect(points(aimed, 0, [0, 1, 2]) == 0.5 && points(aimed, 4, [6, 7]) == 0.25)
        // The eighth village has no number, which is said and not taken for nobody.
        func tells(_ setup: PlanningCase) -> Bool {
            setup.findings.contains { $0.what.zh.contains("prefer.population") }
        }
        let silent = try setup { $0.prefer.weights["population"] = 1 }
        #expect(points(silent, 0, [0, 1]) == 0 && silent.problem.wishes.isEmpty)
        #expect(tells(aimed) && !tells(silent))
    }

    @Test("One strong village with two weak ones is in an aim of one to two, with three or none it is not")
    func proportion() throws {
        let setup = try setup {
            $0.prefer.weights["weak_per_strong"] = 0.9
            $0.prefer[WeakPerStrongTerm.self].aim = Aim(1, 2)
        }
        #expect(points(setup, 0, [0, 1, 2]) == 0.9)
        #expect(abs(points(setup, 0, [0, 1, 2, 3]) - 0.6) < 1e-5)
        #expect(abs(points(setup, 0, [0]) - 0.6) < 1e-5)
        #expect(abs(points(setup, 0, [1, 2]) - 0.3) < 1e-5)
    }

    @Test("Balance is full at the county's mean, per quantity in equal parts")
    func balance() throws {
        let setup = try setup {
            $0.prefer.weights["balance"] = 1
            $0.prefer[BalanceTerm.self].quantities = [.population, .villages]
            $0.lead.count = Bounds(minimum: 2, maximum: 2)
        }
        // 7,000 people and 8 villages in two clusters: 3,500 and 4 are the means.
        #expect(abs(points(setup, 0, [0, 1, 2, 3]) - (0.5 * (1 - 1500 / 3500.0) + 0.5)) < 1e-3)
        #expect(abs(points(setup, 0, [0, 1]) - (0.5 * (1 - 500 / 3500.0) + 0.25)) < 1e-3)
    }

    @Test("A strong village that leads lowers what its committee costs by the weight")
    func strongLead() throws {
        let (with, without) = (try setup { $0.prefer.weights["strong_lead"] = 0.4 }, try setup { _ in })
        for lead in [0, 4] {
            let (a, b) = (with.problem.candidate(at: lead)?.fixedCost, without.problem.candidate(at: lead)?.fixedCost)
            let (cheaper, dearer) = (try #require(a), try #require(b))
            #expect(dearer - cheaper == Score(points: 0.4))
        }
    }

    @Test("Two squares side by side save a quarter of both outlines; across townships only shape counts")
    func borders() throws {
        let setup = try setup {
            $0.prefer.weights["shape"] = 1
            $0.prefer.weights["whole_town"] = 0.5
            $0.prefer.cohesion = 0
        }
        #expect(abs(setup.problem.cohesion(0, 1).points - 0.375) < 1e-6)
        #expect(abs(setup.problem.cohesion(2, 3).points - 0.25) < 1e-6)
    }

    @Test("The parts of a cluster add up to its value with every term on")
    func parts() throws {
        let setup = try setup {
            $0.prefer.weights = TermWeights(all: 0.3)
            $0.prefer[PopulationTerm.self].aim = Aim(1000, 2000)
            $0.must.towns.cross = .allowWithPenalty
        }
        let cluster = Cluster(id: "P01", name: "", lead: 0, isAppointed: false, members: [0, 1, 2, 3], isKept: false)
        let parts = ClusterParts.of(cluster, setup)
        let value = RegionCheck(setup).value(lead: 0, units: cluster.members)
        #expect(abs(parts.reduce(0) { $0 + $1.points } - value.points) < 1e-5)
        for term in TermCatalogue.ofBorders + TermCatalogue.ofClusters {
            #expect(parts.contains { $0.term == term.key }, "\(term.key)")
        }
    }
}
