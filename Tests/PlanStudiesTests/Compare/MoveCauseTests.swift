import TestCounties
import Testing

@testable import PlanStudies

@Suite("Why a village moved")
struct MoveCauseTests {
    private let free = Comparing.free

    private func rules(_ must: String, _ more: String = "") -> String {
        "lead: {qualify: {}}\nmust: {leave_out: {allowed: true}, \(must)}\n\(more)"
    }

    @Test("A parameter that forbids the old cluster is named with both values")
    func forbidden() throws {
        var a = Comparing(columns: 5, rules("towns: {cross: allow}"))
        a.map.towns = ["甲镇", "甲镇", "乙镇", "乙镇", "乙镇"]
        var b = a
        b.rules = rules("towns: {cross: forbid}")
        let comparison = try PlanComparison(
            try a.plan("基准", (0, [0, 1, 2]), (4, [3, 4])), try b.plan("不跨乡镇", (0, [0, 1]), (4, [2, 3, 4])))
        #expect(comparison.moves.map(\.name) == ["A3"])
        let cause = try comparison.cause("A3")
        #expect(cause.kind == .parameter && cause.key == "must.towns.cross")
        #expect(cause.parameters.map(\.other) == ["forbid"] && cause.points == nil)
        #expect(cause.text.zh.contains("片区可否跨乡镇:可以 → 不许") && cause.text.en.contains("township borders: yes → no"))
    }

    @Test("A parameter that opens the new cluster is named too")
    func opened() throws {
        var a = Comparing(columns: 5, rules("villages: {max: 2}"))
        let first = try a.plan("a", (0, [0, 1]), (4, [3, 4]))
        a.rules = rules("villages: {max: 3}")
        let comparison = try PlanComparison(first, try a.plan("b", (0, [0, 1, 2]), (4, [3, 4])))
        let cause = try comparison.cause("A3")
        #expect(cause.kind == .parameter && cause.key == "must.villages.max")
    }

    @Test("A cell that makes the old cluster break a rule is named with both values and its place")
    func cell() throws {
        let limit = rules("weak_per_strong: {max: 1}")
        let a = Comparing(columns: 5, limit) { $0[.incomeOperating] = [80, 10, 22, 30, 80] }
        let b = Comparing(columns: 5, limit) { $0[.incomeOperating] = [80, 10, 18, 30, 80] }
        let comparison = try PlanComparison(
            try a.plan("2023", (0, [0, 1, 2]), (4, [3, 4])), try b.plan("2024", (0, [0, 1]), (4, [2, 3, 4])))
        let cause = try comparison.cause("A3")
        #expect(cause.kind == .data && cause.cells.map(\.reference) == ["22"] && cause.cells.map(\.other) == ["18"])
        #expect(cause.cells.first?.field == .incomeOperating)
        #expect(comparison.data.cells.count == 1 && comparison.parameters.isEmpty)
        #expect(cause.text.zh.contains("A3的经营性收入 22 → 18"))
    }

    @Test("A weight that prices the old place lower is named, with the points")
    func weight() throws {
        // A2 is as near to both leads, but only A1 can lift it much.
        func side(_ lift: String) -> Comparing {
            Comparing(columns: 3, rules("connected: true", "prefer: {lift: \(lift), compact: 0.2, same_town: 0}")) {
                $0[.incomeOperating] = [200, 5, 25]
            }
        }
        let comparison = try PlanComparison(
            try side("0.8").plan("a", (0, [0, 1]), (2, [2])), try side("0.1").plan("b", (0, [0]), (2, [1, 2])))
        let cause = try comparison.cause("A2")
        #expect(cause.kind == .parameter && cause.key == "prefer.lift.weight")
        #expect((cause.points ?? 0) > 0)
    }

    @Test("An income that prices the old place lower is named, with the points")
    func price() throws {
        let lifting = rules("connected: true", "prefer: {lift: 1, compact: 0.1}")
        let a = Comparing(columns: 3, lifting) { $0[.incomeOperating] = [70, 5, 30] }
        let b = Comparing(columns: 3, lifting) { $0[.incomeOperating] = [70, 22, 30] }
        let comparison = try PlanComparison(
            try a.plan("a", (0, [0, 1]), (2, [2])), try b.plan("b", (0, [0]), (2, [1, 2])))
        let cause = try comparison.cause("A2")
        #expect(cause.kind == .data && cause.cells.map(\.other) == ["22"] && (cause.points ?? 0) > 0)
    }

    @Test("Where both differ, the one that took more of the price is named")
    func mixed() throws {
        func side(_ lift: Double, _ income: Double) -> Comparing {
            Comparing(columns: 3, rules("connected: true", "prefer: {lift: \(lift), compact: 0.1}")) {
                $0[.incomeOperating] = [70, income, 30]
            }
        }
        let before = try side(1, 5).plan("a", (0, [0, 1]), (2, [2]))
        let income = try PlanComparison(before, try side(0.95, 21).plan("b", (0, [0]), (2, [1, 2])))
        #expect(try income.cause("A2").kind == .data)
        let weight = try PlanComparison(before, try side(0, 6).plan("c", (0, [0]), (2, [1, 2])))
        #expect(try weight.cause("A2").kind == .parameter)
    }

    @Test("With nothing different, two places of one worth are a tie")
    func tie() throws {
        let map = Comparing(columns: 3)
        let comparison = try PlanComparison(
            try map.plan("a", (0, [0, 1]), (2, [2])), try map.plan("b", (0, [0]), (2, [1, 2])))
        let cause = try comparison.cause("A2")
        #expect(cause.kind == .tie && cause.points == 0 && cause.key == nil)
    }

    @Test(
        "With nothing different, the points that going back would cost or gain are told, and the opposite way the opposite"
    )
    func score() throws {
        let map = Comparing(columns: 4) { $0[.incomeOperating] = [80, 5, 5, 30] }
        let (good, bad) = (
            try map.plan("a", (0, [0, 1, 2]), (3, [3])), try map.plan("b", (0, [0, 1]), (3, [2, 3]))
        )
        let worse = try PlanComparison(good, bad).cause("A3")
        let better = try PlanComparison(bad, good).cause("A3")
        #expect(worse.kind == .search && better.kind == .score)
        #expect(worse.points == better.points.map { -$0 })
        let gain = Double(good.report.score.total - bad.report.score.total) / 10_000
        #expect(worse.points == gain)
    }

    @Test("A rule that the old place would break among the new clusters is named")
    func surroundings() throws {
        let map = Comparing(rows: 2, columns: 2, rules("villages: {max: 2}"))
        let comparison = try PlanComparison(
            try map.plan("a", (0, [0, 1]), (3, [2, 3])), try map.plan("b", (0, [0, 2]), (3, [1, 3])))
        #expect(comparison.moves.map(\.name) == ["A2", "B1"])
        #expect(try comparison.cause("A2").kind == .rule && comparison.cause("A2").key == "must.villages")
    }

    @Test("A lead that would leave its cluster without one is kept by that")
    func leadless() throws {
        let map = Comparing(columns: 4)
        let comparison = try PlanComparison(
            try map.plan("a", (0, [0, 1]), (3, [2, 3])), try map.plan("b", (0, [0]), (1, [1, 2, 3])))
        let cause = try comparison.cause("A2")
        #expect(cause.kind == .rule && cause.key == "lead.qualify")
    }

    @Test("A village that one map does not have moved because of the data")
    func absent() throws {
        let (a, b) = (Comparing(columns: 3), Comparing(columns: 4))
        let comparison = try PlanComparison(try a.plan("a", (0, [0, 1, 2])), try b.plan("b", (0, [0, 1, 2, 3])))
        #expect(comparison.data.onlyOther == [b.map.code(3)] && comparison.data.onlyReference.isEmpty)
        #expect(try comparison.cause("A4").kind == .data)
    }

    @Test("A village that is excluded in one plan moved because of that key")
    func excluded() throws {
        let a = Comparing(columns: 3, rules("exclude: []"))
        let b = Comparing(columns: 3, rules("exclude: [\"\(a.map.code(2))\"]"))
        let comparison = try PlanComparison(try a.plan("a", (0, [0, 1, 2])), try b.plan("b", (0, [0, 1])))
        #expect(try comparison.cause("A3").key == "must.exclude")
    }

    @Test("A village whose missing number keeps it out moved because of the cell")
    func missing() throws {
        let a = Comparing(columns: 3, rules("population: {min: 100}"))
        let b = Comparing(columns: 3, rules("population: {min: 100}")) { $0[.popRegistered] = [1000, 1000, nil] }
        let comparison = try PlanComparison(try a.plan("a", (0, [0, 1, 2])), try b.plan("b", (0, [0, 1])))
        let cause = try comparison.cause("A3")
        #expect(cause.kind == .data && cause.cells.map(\.field) == [.popRegistered])
    }

    @Test("A village that may no longer be left out moved because of that rule")
    func cover() throws {
        let a = Comparing(columns: 3, "lead: {qualify: {}}\nmust: {leave_out: {allowed: true}}")
        let b = Comparing(columns: 3, "lead: {qualify: {}}\nmust: {leave_out: {allowed: false}}")
        let comparison = try PlanComparison(try a.plan("a", (0, [0, 1])), try b.plan("b", (0, [0, 1, 2])))
        let cause = try comparison.cause("A3")
        #expect(cause.kind == .parameter && cause.key == "must.leave_out.allowed")
    }

    @Test("A cluster that is one too many under the other scenario is told by that rule")
    func clusterCount() throws {
        let a = Comparing(columns: 4, "lead: {qualify: {}, count: {max: 3}}\nmust: {leave_out: {allowed: true}}")
        let b = Comparing(columns: 4, "lead: {qualify: {}, count: {max: 1}}\nmust: {leave_out: {allowed: true}}")
        let comparison = try PlanComparison(try a.plan("a", (0, [0, 1]), (3, [2, 3])), try b.plan("b", (0, [0, 1])))
        let cause = try comparison.cause("A4")
        #expect(cause.kind == .parameter && cause.key == "lead.count.max")
    }

    @Test("Villages that must be together moved because of that rule, each of them")
    func together() throws {
        let pair =
            "[[\"\(SquareCounty(rows: 1, columns: 4).code(1))\", \"\(SquareCounty(rows: 1, columns: 4).code(2))\"]]"
        let a = Comparing(columns: 4, rules("together: []"))
        let b = Comparing(columns: 4, rules("together: \(pair)"))
        let comparison = try PlanComparison(
            try a.plan("a", (0, [0, 1]), (3, [2, 3])), try b.plan("b", (0, [0]), (3, [1, 2, 3])))
        let cause = try comparison.cause("A2")
        #expect(cause.kind == .parameter && cause.key == "must.together")
    }

    @Test("Where the fewest left out come first, a village is not left out again for points")
    func fewestFirst() throws {
        let map = Comparing(
            columns: 3,
            "lead: {qualify: {}}\nmust: {leave_out: {allowed: true, fewest_first: true}}\ncosts: {left_out: {other: 0}}"
        )
        let (less, more) = (try map.plan("a", (0, [0, 1])), try map.plan("b", (0, [0, 1, 2])))
        #expect(try PlanComparison(less, more).cause("A3").kind == .rule)
        #expect(try PlanComparison(more, less).cause("A3").kind == .search)
    }

    @Test("A rule that the old cluster broke under its own scenario already is not what moved the village")
    func brokenAtHome() throws {
        let pair = rules("villages: {max: 2}")
        let a = Comparing(columns: 5, pair) { $0[.incomeOperating] = [80, 10, 22, 30, 80] }
        let b = Comparing(columns: 5, pair) { $0[.incomeOperating] = [80, 10, 18, 30, 80] }
        let comparison = try PlanComparison(
            try a.plan("a", (0, [0, 1, 2]), (4, [3, 4])), try b.plan("b", (0, [0, 1]), (4, [2, 3, 4])))
        // It is in the way of going back, and no difference of the two brought it about.
        let cause = try comparison.cause("A3")
        #expect(cause.kind == .rule && cause.text.zh.hasPrefix("划回"), "\(cause.text.zh)")
    }

    @Test("One village more than may be left out is not left out again: the rule is told and not the points")
    func coverShare() throws {
        let map = Comparing(
            columns: 4,
            "lead: {qualify: {}}\nmust: {leave_out: {allowed: true, max_share: 0.25}}\ncosts: {left_out: {other: 0}}")
        let (one, none) = (try map.plan("a", (0, [0, 1, 2])), try map.plan("b", (0, [0, 1, 2, 3])))
        #expect(try PlanComparison(one, none).cause("A4").kind != .rule)
        let other = try map.plan("c", (0, [0, 1, 3]))
        #expect(try PlanComparison(one, other).cause("A4").kind == .rule)
    }

    @Test("Land, township, seat and neighbours that differ are counted village by village and pair by pair")
    func land() throws {
        var a = Comparing(columns: 4)
        a.map.towns = ["甲镇", "甲镇", "乙镇", "乙镇"]
        var b = a
        b.map.towns = ["甲镇", "甲镇", "甲镇", "乙镇"]
        let towns = try PlanComparison(try a.plan("a", (0, [0, 1])), try b.plan("b", (0, [0, 1]))).data
        #expect(towns.moved == [a.map.code(2)] && towns.neighbours == 0 && towns.cells.isEmpty)
        let longer = Comparing(columns: 5)
        let pairs = try PlanComparison(try a.plan("a", (0, [0, 1])), try longer.plan("b", (0, [0, 1]))).data
        #expect(pairs.neighbours == 1 && pairs.onlyOther == [longer.map.code(4)])
    }
}
