import Foundation
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Planning

/// The audit of reasons over whole counties read from files, cells of the tables looked up again.
@Suite("The reasons of counties read from files")
struct CountyAuditTests {
    private static let folder = Repository.root.appendingPathComponent("GeoData").path

    /// The counties in the package, and one more where the environment names its scenario.
    static let scenarios =
        ["shili/scenario.yaml", "communes-690/scenario.yaml"].map { folder + "/" + $0 }
        + (ProcessInfo.processInfo.environment["PLANNER_AUDIT_SCENARIO"].map { [$0] } ?? [])

    @Test(
        "Every sentence about every cluster, village and border stands on facts, and facts on cells",
        arguments: scenarios)
    func audit(path: String) throws {
        var scenario = try Scenario.load(path: path)
        (scenario.solve.iterations, scenario.solve.restarts, scenario.solve.threads) = (20_000, 1, 2)
        scenario.solve.bound = .none
        let reading = try CountyReader.read(scenario)
        let setup = try PlanningCase(reading.county, scenario)
        let plan = try setup.propose()
        let reasons = PlanExplainer.explain(setup, plan)
        let (faults, counts) = try RationaleAudit.faults(reasons, plan, setup)
        #expect(faults == [])
        let all = reasons.clusters.map(\.facts) + reasons.villages.map(\.facts) + reasons.borders.map(\.facts)
        let cells = all.flatMap { $0 }.filter { $0.place?.row != nil }
        #expect(cells.count >= setup.county.villages.count / 2)
        for fact in cells {
            let cell = try #require(Self.cell(fact, reading), "\(fact.source)")
            #expect(Self.isWritten(fact, in: cell), "\(fact.text) is not in \(fact.source): \(cell)")
        }
        let answers = try answersAudited(setup, plan)
        print(
            "audit of \(setup.county.name): \(plan.clusters.count) clusters, \(counts.texts) texts, \(counts.numerals) numerals,",
            "\(counts.facts) facts, \(counts.recomputed) computed anew, \(cells.count) looked up in their cells,",
            "\(answers) answers to why not there")
    }

    /// Asks of some villages why they are not in the clusters beside theirs; the number of answers.
    private func answersAudited(_ setup: PlanningCase, _ plan: Plan) throws -> Int {
        var effort = AnswerEffort.none
        effort.repairTrials = 300
        let clusterOf = plan.clusterOfVillage(count: setup.county.villages.count)
        var count = 0
        for village in stride(from: 0, to: setup.county.villages.count, by: 9) {
            let near = Set(setup.graph.neighbours(of: village).compactMap { clusterOf[$0] }).sorted()
            for target in near where target != clusterOf[village] {
                let found = try setup.explain(plan, village: village, to: target, effort: effort)
                let answer = try #require(found.whyNot)
                for text in answer.text { #expect(RationaleAudit.faults(text, answer.facts) == []) }
                if let best = answer.best {
                    #expect(setup.problem.violations(of: best.plan).isEmpty)
                    #expect(plan.score.total - setup.problem.score(of: best.plan).total == best.loss)
                }
                count += 1
            }
        }
        return count
    }

    /// The text of the cell that a fact names.
    private static func cell(_ fact: Fact, _ reading: CountyReading) -> String? {
        guard let place = fact.place, let row = place.row,
            let table = reading.tables.first(where: { table in
                table.file == place.file && table.headers.contains { $0.header == place.column }
            }), let header = table.headers.first(where: { $0.header == place.column })
        else { return nil }
        return table.raw.cell(row - 1, header.column)
    }

    /// Whether a cell has the number of a fact, to the decimals that the sentence shows.
    private static func isWritten(_ fact: Fact, in cell: String) -> Bool {
        guard let number = fact.number, let written = RationaleAudit.numerals(cell.replacing(",", with: "")).first
        else {
            return false
        }
        return abs(number - written) <= 0.0051
    }
}
