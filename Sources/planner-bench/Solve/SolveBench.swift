import ArgumentParser
import Foundation
import Regionalization

/// `planner-bench solve`: the search on an optimisation instance.
struct SolveBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve", abstract: "Search a plan for an instance folder; one JSON line per seed.")

    @Argument(help: "Instance folder (nodes.csv, edges.csv, pairs.csv or pairs.csv.gz, params.json).")
    var folder: String

    @Option(name: .long, help: "First seed.")
    var seed: UInt64 = 1

    @Option(name: .long, help: "Number of seeds.")
    var seeds = 1

    @Option(name: .long, help: "Tried moves per restart (default: by size).")
    var iterations: Int?

    @Option(name: .long, help: "Restarts.")
    var restarts = 2

    @Option(name: .long, help: "Threads.")
    var threads = 2

    @Option(name: .long, help: "Write the plan of the last seed as JSON.")
    var plan: String?

    func run() throws {
        let instance = try InstanceFile(folder: URL(fileURLWithPath: folder))
        for offset in 0..<UInt64(max(1, seeds)) {
            var options = SearchOptions()
            options.seed = seed + offset
            options.iterations =
                iterations ?? SearchOptions.recommendedIterations(unitCount: instance.problem.units.count)
            (options.restarts, options.threads) = (restarts, threads)
            let start = Usage.now()
            let result = try search(instance.problem, options)
            let end = Usage.now()
            print(
                "{\"seed\":\(options.seed),\"score\":\(result.score.micropoints),\"regions\":\(result.plan.regions.count),"
                    + "\"left_out\":\(result.plan.leftOut.count),\"cpu_s\":\(end.cpu - start.cpu),"
                    + "\"wall_s\":\(end.wall - start.wall),\"peak_mib\":\(end.peakMiB)}")
            if let plan { try instance.write(result.plan, to: URL(fileURLWithPath: plan)) }
        }
    }
}
