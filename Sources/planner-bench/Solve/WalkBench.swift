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
}
