import Regionalization
import Testing

@Suite("Search against trying every plan")
struct BruteForceTests {
    /// Each seed is one tiny map with its own rules; every third kind of demand on the whole occurs.
    @Test(
        "on maps of up to nine units the search reaches the best score, or says that there is no plan",
        arguments: 0..<120)
    func reachesTheOptimum(seed: Int) throws {
        var maps = RandomMaps(seed: UInt64(seed))
        let map = maps.map(width: 3, height: seed % 2 == 0 ? 2 : 3, demands: true)
        let judge = PlainJudge(map: map)
        let best = judge.bestScore()
        do {
            let result = try search(map.problem(), .short(iterations: 30_000, restarts: 2))
            #expect(result.score.micropoints == best)
            #expect(judge.acceptsPlan(result.plan.regions.map { ($0.lead, $0.units) }))
        } catch let impossible as Impossible {
            // Nothing can be formed: the empty plan keeps the rules, but is reported.
            let lost = map.units.reduce(Int64(0)) { $1.isExcluded ? $0 : $0 - $1.leaveOutPenalty.micropoints }
            let isEmptyPlan =
                impossible.certainty == .notFound && impossible.closestPlan?.regions.isEmpty == true && best == lost
            #expect(best == nil || isEmptyPlan, "\(impossible)")
        }
    }

    @Test("a kept region stays and the rest is still the best possible", arguments: 0..<20)
    func keptRegions(seed: Int) throws {
        var (map, kept) = try firstMap(seed) { seed in
            var maps = RandomMaps(seed: UInt64(seed) + 500)
            var map = maps.map(width: 3, height: 3, demands: false)
            map.rules.together = []
            let judge = PlainJudge(map: map)
            let pairs = map.edges.map { [$0.u, $0.v] }
            return pairs.first { pair in pair.contains { judge.accepts(pair, lead: $0) } }.map { (map, $0) }
        }
        map.rules.kept = [.init(units: kept)]
        let result = try search(map.problem(), .short())
        #expect(result.plan.regions.contains { $0.units == kept })
        #expect(result.score.micropoints == PlainJudge(map: map).bestScore())
    }
}
