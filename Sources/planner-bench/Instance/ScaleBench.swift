import ArgumentParser
import Regionalization
import Synchronization

/// `planner-bench scale`: time and memory of a search on a made-up problem of any size.
struct ScaleBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scale", abstract: "Search a plan for N made-up units; one JSON line with times and memory.")

    @Argument(help: "Number of units.")
    var count: Int

    @Option(name: .long, help: "Seed of problem and search.")
    var seed: UInt64 = 1

    @Option(name: .long, help: "Tried moves per restart (default: by size).")
    var iterations: Int?

    @Option(name: .long, help: "Time limit of the search, seconds.")
    var time: Double?

    @Option(name: .long, help: "Restarts.")
    var restarts = 1

    @Option(name: .long, help: "Threads.")
    var threads = 2

    func run() throws {
        let start = Usage.now()
        let problem = try MadeInstance(count: count, seed: seed).problem()
        let built = Usage.now()
        var options = SearchOptions()
        options.seed = seed
        options.iterations = iterations ?? SearchOptions.recommendedIterations(unitCount: count)
        (options.restarts, options.threads, options.timeLimitSeconds) = (restarts, threads, time)
        let firstPlan = Mutex<Double?>(nil)
        let result = try search(problem, options) { report in
            let wall = Usage.now().wall - start.wall
            firstPlan.withLock { $0 = $0 ?? (report.shortfall == 0 ? wall : nil) }
        }
        let end = Usage.now()
        print(
            "{\"units\":\(count),\"leads\":\(problem.leads.count),\"score\":\(result.score.micropoints),"
                + "\"regions\":\(result.plan.regions.count),\"left_out\":\(result.plan.leftOut.count),"
                + "\"violations\":\(problem.violations(of: result.plan).count),"
                + "\"planned\":\(result.plannedIterations),\"build_s\":\(built.wall - start.wall),"
                + "\"first_plan_s\":\(firstPlan.withLock { $0 } ?? -1),\"wall_s\":\(end.wall - start.wall),"
                + "\"cpu_s\":\(end.cpu - start.cpu),\"built_mib\":\(built.peakMiB),\"peak_mib\":\(end.peakMiB)}")
    }
}
