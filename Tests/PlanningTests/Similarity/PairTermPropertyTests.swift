import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Planning

@Suite("All terms over random villages")
struct PairTermPropertyTests {
    /// Nine villages with anything in their cells, also nothing.
    static func county(_ seed: UInt64) -> County {
        var random = SeededDice(seed)
        var map = SquareCounty(rows: 3, columns: 3)
        let villages = 0..<map.count
        map.towns = villages.map { _ in ["东镇", "西镇"][random.below(2)] }
        map[.incomeOperating] = villages.map { _ in random.chance(6) ? nil : random.number(-20...150) }
        map[.popRegistered] = villages.map { _ in random.chance(6) ? nil : Double(random.below(2000)) }
        for field in [Field.cultivatedMu, .forestMu, .idleSiteMu] {
            map[field] = villages.map { _ in random.chance(4) ? nil : random.number(0...4000) }
        }
        map.setLists(.mainIndustry, villages.map { _ in ["茶叶", "民宿", "毛竹"].filter { _ in random.chance(2) } })
        map.set(.clusterNow, villages.map { _ in random.chance(2) ? .text("老片区") : .missing })
        return map.county
    }

    private func terms(_ county: County, _ change: (inout Scenario) -> Void = { _ in }) throws -> PairTerms {
        var scenario = Scenario()
        scenario.prefer.weights["history"] = 0.1
        scenario.prefer[HistoryTerm.self].field = .clusterNow
        scenario.prefer[IndustryTerm.self].chains = [["茶叶", "民宿"]]
        change(&scenario)
        var findings: [Finding] = []
        return PairTerms(county, scenario, try VillageClasses.classify(county, scenario, &findings))
    }

    @Test("Every term of every pair of villages is in 0…1, and so is their weighted sum", arguments: UInt64(1)...30)
    func range(seed: UInt64) throws {
        let county = Self.county(seed)
        for mode in PreferOptions.Mode.allCases {
            let terms = try terms(county) { scenario in
                scenario.prefer.mode = mode
                scenario.prefer[ResourceTerm.self].mode = seed % 2 == 0 ? .alike : .complement
            }
            #expect(terms.weighted.count == PairTerms.all.count)
            #expect(abs(terms.weighted.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
            for lead in county.villages.indices {
                for village in county.villages.indices {
                    for weighted in terms.weighted {
                        let value = weighted.term.value(lead: lead, village: village)
                        #expect((0...1).contains(value), "\(type(of: weighted.term).key)")
                    }
                    #expect((0...1 + 1e-12).contains(terms.value(lead: lead, village: village)))
                }
            }
        }
    }

    @Test("All terms but lift are the same either way between two villages", arguments: UInt64(1)...30)
    func symmetry(seed: UInt64) throws {
        let county = Self.county(seed)
        for weighted in try terms(county).weighted where type(of: weighted.term).key != "lift" {
            for (a, b) in [(0, 1), (2, 7), (3, 8), (5, 4)] {
                #expect(weighted.term.value(lead: a, village: b) == weighted.term.value(lead: b, village: a))
            }
        }
    }

    @Test("A term of weight zero takes no part, all others do in their order, and each has a name of its own")
    func zeroWeights() throws {
        let (all, keys) = (TermCatalogue.all.map { $0.key }, PairTerms.all.map { $0.key })
        #expect(Set(all).count == all.count && all.filter(keys.contains) == keys)
        for absent in keys {
            let found = try terms(Self.county(1)) { scenario in
                scenario.prefer.weights = TermWeights(all: 0.1)
                scenario.prefer.weights[absent] = 0
            }
            #expect(found.weighted.map { type(of: $0.term).key } == keys.filter { $0 != absent })
        }
    }

    @Test("Cohesion of neighbouring villages is in 0…1, the same either way, and zero without a border")
    func cohesion() throws {
        for seed in UInt64(1)...30 {
            let county = Self.county(seed)
            let graph = try ContiguityGraph.make(of: county, Scenario()).graph
            let cohesion = Cohesion(county, graph, PreferOptions())
            for edge in graph.edges { #expect((0...1).contains(cohesion.value(edge))) }
            let bridge = ContiguityEdge(0, 8, sharedMeters: 0, kind: .bridge)
            #expect(cohesion.value(bridge) == 0)
        }
    }

    @Test("Two villages alike in all hold together by the share of their border in the shorter round of borders")
    func cohesionByHand() throws {
        // The middle one of the lower row has three borders, the corner two: the shorter total counts.
        var map = SquareCounty(rows: 2, columns: 3)
        map.setLists(.mainIndustry, Array(repeating: ["茶叶"], count: 6))
        map[.cultivatedMu] = [100, 100, 300, 100, 100, 100]
        let graph = try ContiguityGraph.make(of: map.county, Scenario()).graph
        let cohesion = Cohesion(map.county, graph, PreferOptions())
        let corner = try #require(graph.edge(0, 1)), middle = try #require(graph.edge(1, 4))
        let unlike = try #require(graph.edge(1, 2))
        #expect(abs(cohesion.value(corner) - 1.0 / 2) < 1e-9)
        #expect(abs(cohesion.value(middle) - 1.0 / 3) < 1e-9)
        // The same industry and opposite land: half the likeness, half the border of the corner.
        #expect(abs(cohesion.value(unlike) - 1.0 / 4) < 1e-9)
    }
}
