import Regionalization
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Why a village is not in another cluster")
struct WhyNotTests {
    @Test("A village between two clusters goes over at the loss that both whole plans show")
    func plainMove() throws {
        let blocks = try Blocks.row()
        let answer = try #require(try blocks.ask(2, 1))
        let after = try RegionPlan(regions: [(0, [0, 1]), (5, [2, 3, 4, 5])], of: blocks.setup.problem)
        #expect(answer.breaches.isEmpty && answer.repair == nil)
        #expect(answer.loss == blocks.plan.score.total - blocks.setup.problem.score(of: after).total)
        #expect(answer.text[0].zh.hasPrefix("把A3划入A6片区(P02)不违反规则,但少"))
    }

    @Test("A village behind another takes the one between along")
    func takeAlong() throws {
        let answer = try #require(try Blocks.row().ask(1, 1))
        #expect(Set(answer.breaches.map(\.key)) == ["must.connected"])
        #expect(answer.loss == nil)
        #expect(answer.repair?.moves == [PlanMove(villages: [2], from: "P01", to: "P02", lead: nil)])
    }

    @Test("Where the cluster is full, another village of it goes the other way")
    func exchange() throws {
        let answer = try #require(try Blocks.square { $1.must.villages = Bounds(maximum: 4) }.ask(1, 1))
        #expect(answer.breaches.map(\.key) == ["must.villages"])
        #expect(answer.breaches[0].text.zh == "“每片区村数”(将为5个村,上限4)")
        #expect(answer.repair?.moves == [PlanMove(villages: [6], from: "P02", to: "P01", lead: nil)])
    }

    @Test("A lead may go where another village of its cluster can lead, and only then")
    func leadGoes() throws {
        let square: (Double) throws -> WhyNot? = { income in
            try Blocks(rows: 2, columns: 3, [(1, [0, 1, 3, 4]), (2, [2, 5])]) { map, _ in
                map[.incomeOperating] = [income, 90, 90, 10, 11, 12]
            }.ask(1, 1)
        }
        let able = try #require(try square(80))
        #expect(able.breaches.map(\.text.zh) == ["“牵头村条件”(A2划出后没有牵头村)"])
        #expect(able.repair?.moves == [PlanMove(villages: [], from: "P01", to: "P01", lead: 0)])
        // Without another lead the three others have to go along or out.
        let alone = try #require(try square(10))
        #expect(alone.repair?.moves.allSatisfy { $0.lead == nil } == true)
    }

    @Test(
        "A village that would be one too many for a first batch is barred by its size, counted in villages of the batch"
    )
    func firstBatch() throws {
        let blocks = try Blocks(rows: 1, columns: 6, [(0, [0, 1, 2, 3])]) { map, scenario in
            map[.incomeOperating] = [90, 10, 11, 12, 10, 80]
            scenario.must.leaveOut = LeaveOutRule(allowed: true)
            scenario.must.firstBatch = FirstBatchRule(villages: 3)
        }
        let answer = try #require(try blocks.ask(4, 0))
        #expect(answer.breaches.map(\.key) == ["must.first_batch"])
        #expect(answer.breaches.map(\.text.zh) == ["“第一批的规模”(将为5个村,上限4)"])
    }

    @Test("A village out of the lead's reach is told so as proven, with both distances")
    func outOfReach() throws {
        let answer = try #require(try Blocks.row { $1.must.leadFarKm = Bounds(maximum: 3) }.ask(1, 1))
        #expect(answer.impossible.map(\.zh) == ["“与牵头村距离”(A2距牵头村4公里,上限3公里)"])
        #expect(answer.repair == nil && answer.best == nil && answer.bound == nil)
        #expect(answer.text.contains { $0.zh.hasPrefix("已证明:没有任何合规方案能把A2放在A6片区(P02)") })
    }

    @Test("A village that takes no part, or is kept elsewhere, cannot be asked in")
    func fixed() throws {
        let out = try #require(
            try Blocks(rows: 1, columns: 5, [(0, [0, 1]), (4, [3, 4])]) { map, scenario in
                scenario.must.exclude = map.codes(2)
            }.ask(2, 1))
        #expect(out.impossible.map(\.zh) == ["该村按要求不参加分片"])
        let kept = try #require(
            try Blocks.row { map, scenario in
                scenario.must.keep = [KeptCluster(name: "老片区", members: map.codes(0, 1, 2), lead: map.code(0))]
            }.ask(2, 1, Blocks.short))
        #expect(kept.breaches.map(\.key).contains("must.keep"))
        #expect(!kept.impossible.isEmpty && kept.best == nil)
    }

    @Test("What a plan breaks already is not blamed on the move")
    func brokenBefore() throws {
        let answer = try #require(try Blocks.row { $1.must.population = Bounds(maximum: 2500) }.ask(2, 1))
        #expect(answer.breaches.filter { $0.key == "must.population" }.map(\.isOld) == [true])
        #expect(answer.text[0].zh.contains("(现方案已违反)"))
    }

    @Test(
        "The best plan with the village there is the best of all such plans, and no bound lies below it",
        arguments: [(1, 1), (2, 1), (3, 0), (4, 0)])
    func everyPlan(village: Int, target: Int) throws {
        let blocks = try Blocks.row { $1.must.leaveOut = LeaveOutRule(allowed: true) }
        let answer = try #require(try blocks.ask(village, target, Blocks.short))
        let lead = blocks.plan.clusters[target].lead
        let all = try blocks.everyPlan { $0.leadOf(unitCount: 6)[village] == lead }
        let best = try #require(all.map { blocks.setup.problem.score(of: $0).total }.max())
        #expect(answer.best.map { blocks.plan.score.total - $0.loss } == best)
        #expect(try #require(answer.bound) >= best)
    }

    @Test("A village that could lead itself is asked about under the other lead all the same")
    func ownLead() throws {
        let blocks = try Blocks.row { map, scenario in
            map[.incomeOperating] = [90, 10, 90, 12, 13, 90]
            scenario.must.leaveOut = LeaveOutRule(allowed: true)
            scenario.must.villages = Bounds(minimum: 1, maximum: 5)
        }
        let answer = try #require(try blocks.ask(2, 1, Blocks.short))
        let all = try blocks.everyPlan { $0.leadOf(unitCount: 6)[2] == 5 }
        let best = try #require(all.map { blocks.setup.problem.score(of: $0).total }.max())
        #expect(answer.best.map { blocks.plan.score.total - $0.loss } == best)
        #expect(try #require(answer.bound) >= best)
    }

    @Test("The same question has the same answer on one thread and on two")
    func sameAnswer() throws {
        let texts = try [1, 1, 2].map { threads in
            try Blocks.square { $1.solve.threads = threads }.ask(1, 1, Blocks.short)?.text
        }
        #expect(texts[0] != nil && texts[0] == texts[1] && texts[1] == texts[2])
    }

    @Test("No fewer further moves mend the rules than those told, tried one by one and two by two")
    func fewest() throws {
        for (rows, columns, least, most) in [(2, 4, 3, 4), (2, 4, 3, 5), (2, 4, 4, 4)] {
            let blocks = try Blocks(rows: rows, columns: columns, [(0, [0, 1, 4, 5]), (3, [2, 3, 6, 7])]) {
                $1.must.villages = Bounds(minimum: least, maximum: most)
            }
            for village in [1, 4, 5] {
                let told = try #require(try blocks.ask(village, 1))
                let plans = try blocks.everyPlan { $0.leadOf(unitCount: 8)[village] == 3 }
                let now = blocks.plan.clusters.reduce(into: [Int?](repeating: nil, count: 8)) { leads, cluster in
                    for member in cluster.members { leads[member] = cluster.lead }
                }
                let fewest = plans.map { plan in
                    zip(plan.leadOf(unitCount: 8), now).count { $0 != $1 } - 1
                }.min()
                let moved = told.loss != nil ? 0 : told.repair?.moves.reduce(0) { $0 + $1.villages.count }
                #expect(moved == fewest.flatMap { $0 <= 3 ? $0 : nil })
            }
        }
    }

    @Test("One village in exchange mends both clusters at once, the one that has too few and the one that has too many")
    func oneForAnother() throws {
        let blocks = try Blocks.square { $1.must.villages = Bounds(minimum: 4, maximum: 4) }
        let answer = try #require(try blocks.ask(1, 1))
        #expect(answer.repair?.moves.map(\.villages.count) == [1])
    }

    @Test(
        "In generated counties every number of an answer is a fact, and a repaired plan keeps every rule at the loss told",
        arguments: UInt64(1)...3)
    func generated(seed: UInt64) throws {
        let (setup, plan, _) = try RationaleTests.make(seed: seed, .manyRules)
        var effort = AnswerEffort.none
        effort.repairTrials = 400
        var (answers, plans) = (0, 0)
        for village in stride(from: 0, to: setup.county.villages.count, by: 7) {
            for target in plan.clusters.indices {
                let found = try setup.explain(plan, village: village, to: target, effort: effort)
                guard let answer = found.whyNot else { continue }
                answers += 1
                let faults = answer.text.flatMap { RationaleAudit.faults($0, answer.facts) }
                #expect(faults == [])
                guard let best = answer.best else { continue }
                plans += 1
                #expect(setup.problem.violations(of: best.plan).isEmpty)
                #expect(
                    plan.score.total - setup.problem.score(of: best.plan).total == answer.loss ?? answer.repair?.loss)
                #expect(best.plan.leadOf(unitCount: setup.county.villages.count)[village] == plan.clusters[target].lead)
            }
        }
        #expect(answers > 0 && plans > 0)
    }
}
