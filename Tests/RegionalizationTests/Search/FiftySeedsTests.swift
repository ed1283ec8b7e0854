import Regionalization
import Testing

@Suite("Every plan keeps the rules")
struct FiftySeedsTests {
    @Test("the plans of fifty seeds pass a judge that shares no code with the search", arguments: 0..<50)
    func plansPass(seed: Int) throws {
        let map = try firstMap(seed) { seed in
            var maps = RandomMaps(seed: UInt64(seed) + 1000)
            let map = maps.map(width: 7, height: 6, demands: false)
            return try map.conflicts().isEmpty ? map : nil
        }
        let problem = try map.problem()
        let result = try search(problem, .short(seed: UInt64(seed), iterations: 15_000))
        let judge = PlainJudge(map: map)
        #expect(!result.alternatives.isEmpty)
        for alternative in result.alternatives {
            let regions = alternative.plan.regions.map { (lead: $0.lead, units: $0.units) }
            #expect(judge.acceptsPlan(regions))
            #expect(problem.violations(of: alternative.plan).isEmpty)
            let gains = regions.reduce(Int64(0)) { $0 + judge.value($1.units, lead: $1.lead) }
            let losses = alternative.plan.leftOut.reduce(Int64(0)) { $0 + map.units[$1].leaveOutPenalty.micropoints }
            #expect(alternative.score.micropoints == gains - losses)
            #expect(problem.score(of: alternative.plan).total == alternative.score)
        }
    }
}
