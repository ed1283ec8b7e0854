import Regionalization
import Testing

@Suite("A rule says the same of a change and of the finished region")
struct AgreementTests {
    /// Walks over random plans and asks about random changes; most are refused, for one reason or several.
    @Test("the quick predicate agrees with the check from scratch on random changes")
    func agreement() throws {
        var soleReasons: Set<RuleFamily> = []
        var accepted = 0
        var listed: Set<RuleFamily> = []
        for seed in 0..<120 {
            var maps = RandomMaps(seed: UInt64(seed) + 7000)
            let map = maps.map(width: 5, height: 4, demands: false)
            var walk = try RandomWalk(map, seed: UInt64(seed))
            listed.formUnion(walk.model.constraints.all.map(\.family))
            for _ in 0..<400 {
                walk.step()
                guard let change = walk.randomChange() else { continue }
                let (model, state) = (walk.model, walk.state)
                let units = walk.units(after: change)
                let lead = Int(model.leadUnit[change.lead])
                if !units.contains(lead) {
                    #expect(!state.admits(change))
                    continue
                }
                let violations = try walk.violations(lead: lead, units: units)
                #expect(state.admits(change) == violations.isEmpty, "\(change) \(violations)")
                let families = Set(violations.map(\.family))
                if families.count == 1 { soleReasons.formUnion(families) }
                if violations.isEmpty { accepted += 1 }
            }
        }
        #expect(accepted > 500)
        // Each family was, at least once, the only reason to refuse, so no rule is covered up by the others.
        // Changes to other leads are left out above, excluded units are no atoms, and fixed leads are a demand.
        let elsewhere: Set<RuleFamily> = [.lead, .excluded, .fixedLeads]
        #expect(listed.subtracting(elsewhere).subtracting(soleReasons) == [])
    }

    @Test("the score kept up move by move equals the score from scratch after thousands of moves", arguments: 0..<30)
    func incrementalScore(seed: Int) throws {
        var maps = RandomMaps(seed: UInt64(seed) + 9000)
        var walk = try RandomWalk(maps.map(width: 6, height: 6, demands: false), seed: UInt64(seed))
        for step in 0..<4000 {
            walk.step()
            if step % 200 != 0 { continue }
            let plan = try walk.model.plan(of: walk.state.snapshot())
            #expect(walk.model.problem.score(of: plan).total == walk.state.score)
            #expect(walk.model.problem.violations(of: plan).isEmpty)
            let limit = walk.model.problem.mostLeftOut
            #expect(walk.state.shortfall == max(0, plan.leftOut.count - (limit ?? plan.leftOut.count)))
        }
    }

    @Test("a plan survives being remembered and loaded again")
    func loading() throws {
        var maps = RandomMaps(seed: 3)
        var walk = try RandomWalk(maps.map(width: 6, height: 6, demands: false), seed: 3)
        for _ in 0..<3000 { walk.step() }
        let snapshot = walk.state.snapshot()
        let other = SearchState(walk.model)
        other.load(snapshot)
        #expect(other.score == walk.state.score)
        #expect(try walk.model.plan(of: other.snapshot()) == walk.model.plan(of: snapshot))
    }
}
