import Regionalization
import Testing

@Suite("Wishes about sums over a region")
struct WishTests {
    /// Five villages or six are worth three points, each one fewer a point less, each one more half a point less.
    private let size = SumWish(
        values: Array(repeating: 1, count: 12), aim: 5...6, full: Score(points: 3), below: Score(points: 1),
        above: Score(points: 0.5))

    @Test(
        "a region of villages is worth the whole inside the aim and less by the distance outside it",
        arguments: [(1, -1.0), (4, 2), (5, 3), (6, 3), (7, 2.5), (12, 0)])
    func worth(count: Int, points: Double) {
        #expect(size.worth(of: count) == Score(points: points))
        #expect(size.sum(over: Array(0..<count)) == count)
    }

    @Test("an aim without an end loses nothing on that side")
    func openAims() {
        var wish = size
        (wish.aim, wish.below) = (Int.min...0, .zero)
        #expect(wish.worth(of: -1_000_000) == wish.full && wish.worth(of: 4) == Score(points: 1))
    }

    @Test("the score of a plan has one part for each wish, and the total counts them")
    func parts() throws {
        var map = Map.path(12)
        map.addLeads([0, 11])
        map.wishes = [size, SumWish(values: map.units.map(\.population), aim: 70...70, below: Score(points: 0.01))]
        let problem = try map.problem()
        let plan = try RegionPlan(regions: [(0, Array(0..<5)), (11, Array(5..<12))], of: problem)
        let score = problem.score(of: plan)
        #expect(score.wishes == [Score(points: 5.5), Score(points: -0.2)])
        #expect(
            score.total.micropoints == PlainJudge(map: map).value([0, 1, 2, 3, 4], lead: 0)
                + PlainJudge(map: map).value([5, 6, 7, 8, 9, 10, 11], lead: 11))
        #expect(problem.wishWorths(of: [0, 1]) == [.zero, Score(points: -0.5)])
    }

    @Test("twelve villages that two leads may share are parted as the wish about size says", arguments: [3, 4, 6])
    func search(size: Int) throws {
        var map = Map.path(12)
        map.addLeads(Array(0..<12))
        map.wishes = [
            SumWish(
                values: map.units.map { _ in 1 }, aim: size...size, full: Score(points: 1), below: Score(points: 2),
                above: Score(points: 2))
        ]
        let plan = try Regionalization.search(map.problem(), .short()).plan
        #expect(plan.leftOut.isEmpty && plan.regions.allSatisfy { $0.units.count == size })
    }

    @Test(
        "wishes that cannot be counted are refused",
        arguments: [
            SumWish(values: [1, 2], aim: 0...1),
            SumWish(values: [1, 1, 1], aim: 0...1, below: Score(micropoints: -1)),
            SumWish(values: [Int.max, Int.max, 0], aim: 0...1),
            SumWish(values: [1 << 40, 1, 1], aim: 0...1, above: Score(points: 1_000)),
            SumWish(values: [1, 1, 1], aim: 0...1, full: Score(micropoints: Int64.max)),
            SumWish(values: [1, 1, 1], aim: Int.max...Int.max, below: Score(points: 1)),
        ])
    func refusal(wish: SumWish) throws {
        var map = Map.path(3)
        map.addLeads([1])
        map.wishes = [wish]
        #expect(throws: MalformedProblem.self) { try map.problem() }
    }

    @Test("relaxed problems, plans that break rules and different plans keep the wishes")
    func carriedOn() throws {
        var map = Map.path(12)
        map.addLeads([2, 9])
        map.rules.unitCount = 1...4
        map.rules.cover = .full
        map.wishes = [size]
        let elastic = try elasticPlan(
            units: map.units, edges: map.edges, leads: map.leads, rules: map.rules, wishes: map.wishes,
            breaking: [.unitCount], options: .short())
        #expect(elastic.problem.wishes == [size])
        #expect(elastic.plan.leftOut.isEmpty)
    }
}
