import TestCounties
import Testing

@testable import CountyModel
@testable import PlanStudies

@Suite("Two plans side by side")
struct PlanComparisonTests {
    @Test("A plan and its copy under other numbers have no move, however the clusters are ordered")
    func permuted() throws {
        let map = Comparing(rows: 3, columns: 4)
        let clusters: [(lead: Int, members: [Int])] = [(0, [0, 1, 4]), (3, [2, 3, 7]), (8, [8, 9]), (11, [10, 11])]
        let plan = try map.plan("a", clusters)
        var dice = SeededDice(3)
        for _ in 0..<10 {
            let comparison = try PlanComparison(plan, try map.plan("b", dice.shuffled(clusters)))
            #expect(comparison.moves.isEmpty && comparison.leadChanges.isEmpty && !comparison.isDifferent)
            #expect(comparison.changes.allSatisfy { $0.kind == .kept })
            #expect(comparison.agreement.all.adjustedRandIndex == 1)
            #expect(comparison.agreement.all.variationOfInformation == 0)
        }
    }

    @Test("The moved villages are those outside paired clusters, one by one")
    func moves() throws {
        let map = Comparing(rows: 2, columns: 4)
        for seed in 0..<40 {
            var dice = SeededDice(UInt64(seed))
            func clusters() -> [(lead: Int, members: [Int])] {
                var members = [[Int]](repeating: [], count: 3)
                for village in 0..<8 where !dice.chance(5) { members[dice.below(3)].append(village) }
                return members.filter { !$0.isEmpty }.map { ($0[0], $0) }
            }
            let (a, b) = (clusters(), clusters())
            if a.isEmpty || b.isEmpty { continue }
            let comparison = try PlanComparison(try map.plan("a", a), try map.plan("b", b))
            var wanted: [Int] = []
            for village in 0..<8 {
                let (from, to) = (
                    a.firstIndex { $0.members.contains(village) }, b.firstIndex { $0.members.contains(village) }
                )
                if from == nil && to == nil { continue }
                if let from, let to, comparison.matching.otherOf[from] == to { continue }
                wanted.append(village)
            }
            #expect(comparison.moves.map(\.village) == wanted.map { map.map.code($0) }, "seed \(seed)")
        }
    }

    @Test("Villages left out are counted apart, each as a class of its own")
    func leftOut() throws {
        let map = Comparing(columns: 6)
        let comparison = try PlanComparison(
            try map.plan("a", (0, [0, 1]), (3, [2, 3])), try map.plan("b", (0, [0, 1]), (3, [2, 3, 4])))
        let agreement = comparison.agreement
        #expect(agreement.inReference == 4 && agreement.inOther == 5 && agreement.inBoth == 4)
        #expect(agreement.all == PartitionAgreement([0, 0, 1, 1, 2, 3], [0, 0, 1, 1, 1, 3]))
        #expect(agreement.shared.adjustedRandIndex == 1)
        #expect(comparison.moves.map(\.name) == ["A5"] && comparison.moves.first?.from == nil)
    }

    @Test("Villages that take part in neither plan are not counted")
    func excluded() throws {
        let code = SquareCounty(rows: 1, columns: 4).code(3)
        let map = Comparing(
            columns: 4, "lead: {qualify: {}}\nmust: {leave_out: {allowed: true}, exclude: [\"\(code)\"]}")
        let comparison = try PlanComparison(try map.plan("a", (0, [0, 1])), try map.plan("b", (1, [1, 2])))
        #expect(comparison.agreement.all.villages == 3)
    }

    @Test("Another lead of the same villages is a change of lead and no move")
    func lead() throws {
        let map = Comparing(columns: 3)
        let comparison = try PlanComparison(try map.plan("a", (0, [0, 1, 2])), try map.plan("b", (1, [0, 1, 2])))
        #expect(comparison.moves.isEmpty && comparison.isDifferent)
        #expect(comparison.leadChanges.map(\.to) == [map.map.code(1)])
    }

    @Test("A plan with a village in two clusters is refused with its name")
    func twice() throws {
        let map = Comparing(columns: 3)
        let error = try #require(throws: PlannerError.self) { try map.plan("a", (0, [0, 1]), (2, [1, 2])) }
        #expect(error.kind == .data && error.findings.first?.code == .comparedVillageTwice)
        #expect(error.findings.first?.what.zh.contains("A2") == true)
    }

    @Test("Clusters grow, shrink, change, merge, split, dissolve and appear")
    func changes() throws {
        func kinds(_ a: [[Int]], _ b: [[Int]]) -> [ClusterChange.Kind] {
            let matching = ClusterMatching(
                reference: a, other: b, leads: (a.map(\.first), b.map(\.first)))
            return ClusterChange.all(a, b, matching).map(\.kind)
        }
        #expect(kinds([[0, 1]], [[0, 1]]) == [.kept])
        #expect(kinds([[0, 1]], [[0, 1, 2]]) == [.grown])
        #expect(kinds([[0, 1, 2]], [[0, 1]]) == [.shrunk])
        #expect(kinds([[0, 1, 2]], [[0, 1, 3]]) == [.changed])
        #expect(kinds([[0, 1, 2], [3, 4]], [[0, 1, 2, 3, 4]]) == [.grown, .merged])
        #expect(kinds([[0, 1, 2, 3, 4]], [[0, 1, 2], [3, 4]]) == [.shrunk, .split])
        #expect(kinds([[0, 1]], [[2, 3]]) == [.dissolved, .new])
    }
}
