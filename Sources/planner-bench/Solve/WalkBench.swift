import ArgumentParser
import Foundation
import Regionalization

/// `planner-bench walk`: steps of the recombination walk per second.
struct WalkBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "walk",
        abstract: "Walk over random valid plans of an instance; one JSON line with steps per CPU second.")

    @Argument(help: "Instance folder, or made:N.")
    var folder: String

    @Option(name: .long, help: "Plans in the sample.")
    var plans = 10_000

    @Option(name: .long, help: "Seed.")
    var seed: UInt64 = 1

    @Option(name: .long, help: "Threads.")
    var threads = 1

    @Option(name: .long, help: "Write units with their regions and borders as CSV, for other programs.")
    var graph: String?

    func run() throws {
        let problem: RegionalizationProblem
        if folder.hasPrefix("made:"), let count = Int(folder.dropFirst(5)), count > 0 {
            problem = try MadeProblem(unitCount: count, seed: seed, hasCohesion: true).problem()
        } else {
            problem = try InstanceFile(folder: URL(fileURLWithPath: folder)).problem
        }
        var search = SearchOptions()
        (search.seed, search.iterations) = (seed, SearchOptions.recommendedIterations(unitCount: problem.units.count))
        let found = try Regionalization.search(problem, search)
        if let graph { try write(problem, found.plan, to: graph) }
        var options = WalkOptions()
        (options.seed, options.plans, options.threads, options.walks) = (seed, plans, threads, 4)
        let start = Usage.now()
        let sample = try randomPlans(problem, from: found.plan, options)
        let end = Usage.now()
        let cpu = max(1e-9, end.cpu - start.cpu)
        let points = sample.scores.map(\.points).sorted()
        print(
            "{\"units\":\(problem.units.count),\"regions\":\(found.plan.regions.count),\"plans\":\(sample.scores.count),"
                + "\"steps_tried\":\(sample.stepsTried),\"steps_taken\":\(sample.stepsTaken),\"cpu_s\":\(cpu),"
                + "\"taken_per_cpu_s\":\(Double(sample.stepsTaken) / cpu),\"share_below\":\(sample.shareBelow(found.score)),"
                + "\"plan\":\(found.score.points),\"median\":\(points[points.count / 2]),\"greatest\":\(points[points.count - 1])}"
        )
    }

    private func write(_ problem: RegionalizationProblem, _ plan: RegionPlan, to path: String) throws {
        var region = [Int](repeating: -1, count: problem.units.count)
        for (index, one) in plan.regions.enumerated() { for unit in one.units { region[unit] = index } }
        let units = problem.units.enumerated().map { "unit,\($0),\($1.population),\(region[$0])\n" }
        let edges = problem.edges.map { "edge,\($0.u),\($0.v)\n" }
        try Data((units + edges).joined().utf8).write(to: URL(fileURLWithPath: path))
    }
}
