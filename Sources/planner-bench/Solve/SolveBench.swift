import ArgumentParser
import ClusterPlanner
import Foundation
import LinearSolver
import Regionalization
import Synchronization

/// `planner-bench solve`: the search, and the proven bound, on an optimisation instance.
struct SolveBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "Search a plan for an instance folder, and prove how good it is; one row per seed.")

    @Argument(
        help:
            "Instance folder (nodes.csv, edges.csv, pairs.csv or pairs.csv.gz, params.json), or N made-up units: made:N, wished:N (with wishes about sums and shapes), crowded:N (with many inhabitants)."
    )
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

    @Flag(name: .long, help: "Also prove a bound on the score of every plan.")
    var bound = false

    @Flag(name: .long, help: "As little proof as propose makes by default.")
    var quick = false

    @Flag(name: .long, help: "Made-up units gain nothing from neighbours kept together.")
    var withoutCohesion = false

    @Flag(name: .long, help: "Every made-up unit must be covered.")
    var fullCover = false

    @Flag(name: .long, help: "Take the penalties of a full instance as they are instead of covering first.")
    var ignoreCover = false

    @Option(name: .long, help: "Passes of dual ascent (default: by size).")
    var passes: Int?

    @Option(name: .long, help: "Rounds of column generation (default: by size); 0 for none.")
    var rounds: Int?

    @Option(
        name: .long, help: "Stop the bound once the gap is at most this, in percent with its sign, such as 0.7%.",
        transform: SolveBench.share)
    var gap = 0.0

    @Option(name: .long, help: "Linear solver: highs, cbc or none (default: the first that answers).")
    var solver: String?

    @Option(name: .long, help: "Write score and bound against CPU seconds of the last seed as JSON.")
    var trace: String?

    @Option(name: .long, help: "Which of the maps of N made-up units.")
    var map: UInt64 = 1

    @Flag(name: .long, help: "Print one JSON line per seed instead of a table.")
    var json = false

    func run() throws {
        let (problem, write) = try source()
        if !json { print(SolveReport.heading) }
        for offset in 0..<UInt64(max(1, seeds)) {
            let report = try solve(problem, seed: seed + offset)
            print(json ? report.json : report.row)
            if let plan { try write(report.plan, URL(fileURLWithPath: plan)) }
        }
    }

    private func solve(_ problem: RegionalizationProblem, seed: UInt64) throws -> SolveReport {
        var options = SearchOptions()
        options.seed = seed
        options.iterations = iterations ?? SolveBench.moves(unitCount: problem.units.count)
        (options.restarts, options.threads) = (restarts, threads)
        let start = Usage.now()
        let firstPlan = Mutex<Double?>(nil)
        let found = try searched(problem, options) { progress in
            let wall = Usage.now().wall - start.wall
            firstPlan.withLock { $0 = $0 ?? (progress.shortfall == 0 ? wall : nil) }
        }
        let score = problem.score(of: found).total
        var report = SolveReport(
            name: URL(fileURLWithPath: folder).lastPathComponent, units: problem.units.count, seed: seed, plan: found,
            searchScore: score, score: score)
        report.firstPlanWall = firstPlan.withLock { $0 }
        let searched = Usage.now()
        (report.search, report.searchPeakMiB) = (searched.since(start), searched.peakMiB)
        if bound {
            let trajectory = Trajectory(since: start)
            trajectory.add(score: score, bound: nil)
            let result = try Regionalization.bound(problem, plan: found, boundOptions(problem)) { progress in
                trajectory.add(score: progress.score, bound: progress.bound)
            }
            report.result = result
            report.score = result.certificate.score
            report.plan = result.improvedPlan ?? found
            if let trace { try trajectory.write(to: URL(fileURLWithPath: trace)) }
        }
        report.whole = Usage.now().since(start)
        report.violations = problem.violations(of: report.plan).count
        return report
    }

    /// The share that a percentage is; a number without the sign might be meant either way and is refused.
    static func share(_ text: String) throws -> Double {
        let number = text.hasSuffix("%") ? Double(text.dropLast()) : Double(text) == 0 ? 0 : nil
        guard let number, (0..<100).contains(number) else {
            throw ValidationError("write percent with its sign, from 0% to below 100%, such as 0.7%, not '\(text)'.")
        }
        return number / 100
    }

    /// Moves per restart: as recommended, but no more than can be waited for on the largest maps.
    private static func moves(unitCount: Int) -> Int {
        min(SearchOptions.recommendedIterations(unitCount: unitCount), 240_000_000)
    }

    private func source() throws -> (RegionalizationProblem, (RegionPlan, URL) throws -> Void) {
        if let made = MadeProblem(named: folder, seed: map, hasCohesion: !withoutCohesion, isFull: fullCover) {
            let problem = try made.problem()
            return (problem, { try InstanceFile.write($0, of: problem, to: $1) })
        }
        let instance = try InstanceFile(folder: URL(fileURLWithPath: folder), ignoresCover: ignoreCover)
        return (instance.problem, { try InstanceFile.write($0, of: instance.problem, to: $1) })
    }

    /// Where full cover cannot be reached, the plan that leaves out fewest.
    private func searched(
        _ problem: RegionalizationProblem, _ options: SearchOptions,
        progress: @escaping @Sendable (SearchProgress) -> Void
    ) throws -> RegionPlan {
        do {
            return try search(problem, options, progress: progress).plan
        } catch let impossible as Impossible {
            guard bound, let closest = impossible.closestPlan else { throw impossible }
            return closest
        }
    }

    private func boundOptions(_ problem: RegionalizationProblem) -> BoundOptions {
        let count = problem.units.count
        let small = quick ? BoundEffort.quick.options(villages: count, threads: threads, timeLimitSeconds: nil) : nil
        var options = small ?? BoundOptions.recommended(unitCount: count)
        options.threads = threads
        if let passes { options.passes = passes }
        if let rounds { options.rounds = rounds }
        if !quick || gap > 0 { options.gapWanted = gap }
        if let solver { options.solver = LinearSolvers.named(solver) }
        return options
    }
}
