import Foundation
import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanStudies
@testable import Planning

@Suite("How firmly a plan stands")
struct StabilityTests {
    private func options(_ change: (inout StabilityOptions) -> Void = { _ in }) -> StabilityOptions {
        var options = StabilityOptions()
        (options.runs, options.iterations, options.sample) = (6, 2_000, 0)
        change(&options)
        return options
    }

    /// Two strong villages at the ends of a row of six: who is nearer to which is beyond doubt but for nobody in the middle.
    private func row(_ incomes: [Double?]) throws -> (setup: PlanningCase, plan: Plan) {
        var map = SquareCounty(rows: 1, columns: incomes.count)
        map[.incomeOperating] = incomes
        var scenario = Scenario()
        scenario.must.villages = Bounds(minimum: 2, maximum: 3)
        scenario.must.population = Bounds()
        scenario.must.partyMembers = Bounds()
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        scenario.solve.iterations = 3_000
        let setup = try PlanningCase(map.county, scenario)
        return (setup, try setup.propose())
    }

    @Test("Where nothing is shaken the villages stay in every run, and so do the leads")
    func still() throws {
        let (setup, plan) = try row([10, 80, 12, 9, 90, 11])
        let report = try Stability.run(
            setup, plan,
            options {
                $0.dataError = 0
                $0.weightRange = 0
            })
        #expect(report.runs == 6 && report.failed == 0)
        #expect(report.stays == Array(repeating: 6, count: 6))
        #expect(report.leadStays == plan.clusters.map { _ in 6 })
        #expect(report.pairs.count == 4 && report.pairs.allSatisfy { $0.together == 6 })
    }

    @Test("A village whose lead hangs on an income near the line moves in some runs; the far ones do not")
    func shaken() throws {
        // A4 is strong by a hair: shaken by a tenth it falls below 50 万元 in about half the runs.
        let (setup, plan) = try row([10, 80, 12, 9, 50.5, 11])
        let shaking = options {
            $0.runs = 12
            $0.dataError = 0
            $0.errors = [.incomeOperating: 0.1]
        }
        let report = try Stability.run(setup, plan, shaking)
        #expect(report.stays[1] == 12)
        let doubtful = try #require(report.stays[4])
        #expect((1..<12).contains(doubtful))
        var other = shaking
        other.threads = 1
        #expect(try Stability.run(setup, plan, other) == report)
    }

    @Test("Runs that were cut short do not count, and where no run keeps the rules the reason is said")
    func cut() throws {
        let (setup, plan) = try row([10, 80, 12, 9, 90, 11])
        let none = try Stability.run(setup, plan, options(), isCancelled: { true })
        #expect(none.runs == 0 && none.failed == 0 && none.share(of: [0, 1]) == 0)
        var strict = setup.scenario
        strict.must.leaveOut = LeaveOutRule(allowed: false)
        strict.must.villages = Bounds(minimum: 4, maximum: 5)
        let hopeless = try PlanningCase(setup.county, strict, acceptsContradictions: true)
        let error = #expect(throws: PlannerError.self) { try Stability.run(hopeless, plan, options()) }
        #expect(error?.kind == .infeasible)
    }

    @Test(
        "A village that stayed in all of six runs may still move in two of five, and the report says so below twenty")
    func fewTrials() throws {
        let (setup, plan) = try row([10, 80, 12, 9, 90, 11])
        let report = try Stability.run(setup, plan, options())
        // (1 − p)^6 = 0.05 for p = 0.393.
        #expect(abs(pow(1 - report.unseenShare, 6) - 0.05) < 1e-12)
        #expect(report.caution?.zh.contains("只有 6 次重算") == true && report.caution?.en.contains("40% of cases") == true)
        let json = JSONText.text(StabilityFiles.json(setup, plan, report))
        #expect(json.contains("\"caution_zh\":\"只有 6 次"))
        let many = try Stability.run(setup, plan, options { ($0.runs, $0.iterations) = (20, 200) })
        #expect(many.caution == nil)
    }

    @Test("An excluded village stays nowhere, and files name each village with its count in words")
    func files() throws {
        let (setup, plan) = try row([10, 80, 12, 9, 90, 11])
        let report = try Stability.run(setup, plan, options { $0.sample = 50 })
        let files = try StabilityFiles.make(setup, plan, report, language: .zh)
        #expect(files.map(\.name).sorted().count == 5)
        let table = try #require(files.first { $0.name == "stability.csv" }).bytes
        let text = String(decoding: table, as: UTF8.self)
        #expect(text.contains("6 次中") && text.contains("A1"))
        let place = try #require(report.place)
        #expect(place.plans == 50 && (0...1).contains(place.shareBelow) && place.least <= place.median)
        #expect(place.greatest <= place.score + 1e-9 && abs(place.score - plan.scorePerHundred) < 1e-9)
    }

    @Test("Persons are shaken to whole persons, amounts of money are not, and what is missing stays missing")
    func wholePersons() throws {
        var map = SquareCounty(rows: 1, columns: 4)
        map[.partyMembers] = [41, 57, 93, nil]
        map[.incomeOperating] = [41, 57, 93, nil]
        let shaken = ShakenCounty(map.county, Scenario(), options { $0.dataError = 0.2 }, run: 3).county.attributes
        let persons = (0..<4).map { shaken.number(.partyMembers, $0) }
        #expect(persons.allSatisfy { $0.map { $0 == $0.rounded() } ?? true } && persons != [41, 57, 93, nil])
        #expect((0..<3).contains { shaken.number(.incomeOperating, $0).map { $0 != $0.rounded() } ?? false })
        #expect(persons[3] == nil && shaken.number(.incomeOperating, 3) == nil)
    }

    @Test("Better than all is said of a plan that no random one reaches, and of no other")
    func place() throws {
        func said(_ share: Double) -> Bilingual {
            StabilityFiles.sentence(
                SamplePlace(plans: 5000, shareBelow: share, least: 1, median: 2, greatest: 3, score: 4, steps: 9))
        }
        #expect(said(1).zh.contains("优于全部 5000 个随机可行方案(") && said(1).en.contains("than all 5000 random"))
        #expect(said(0.9998).zh.contains("优于 5000 个随机可行方案中的 99.9%") && said(0.9998).en.contains("99.9% of 5000"))
    }

    @Test("A plan that breaks a rule has no place among those that keep them")
    func brokenPlace() throws {
        let (setup, plan) = try row([10, 80, 12, 9, 90, 11])
        var strict = setup.scenario
        strict.must.villages = Bounds(minimum: 2, maximum: 2)
        let narrow = try PlanningCase(setup.county, strict)
        let report = try Stability.run(narrow, plan, options { ($0.runs, $0.sample) = (2, 20) })
        #expect(report.place == nil && report.runs == 2)
    }

    @Test("A village left out is firm where every run leaves it out, and the words of the legend fit its box")
    func leftOut() throws {
        let (setup, _) = try row([10, 80, 12, 9, 90, 11])
        let region = try RegionPlan(regions: [(1, [0, 1, 2])], of: setup.problem)
        let plan = PlanBuilder.plan(region, of: setup, origin: .given)
        let report = try Stability.run(setup, plan, options())
        // Each run opens a cluster under A5, so that the three are left out in none.
        #expect(report.stays == [6, 6, 6, 0, 0, 0])
        let svg = try MapSVG.render(setup, MapStory.of(setup, plan, report, .en), language: .en)
        #expect(svg.contains(">95–100% unchanged<") && !svg.contains("…<"))
    }
}
