import ArgumentParser
import Foundation
import LinearSolver
import Regionalization

/// `planner-bench solve`: the search, and the proven bound, on an optimisation instance.
struct SolveBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "Search a plan for an instance folder, and prove how good it is; one JSON line per seed.")

    @Argument(
        help:
            "Instance folder (nodes.csv, edges.csv, pairs.csv or pairs.csv.gz, params.json), or made:N for N made-up units."
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

    @Flag(name: .long, help: "Made-up units gain nothing from neighbours kept together.")
    var withoutCohesion = false

    @Flag(name: .long, help: "Take the penalties of a full instance as they are instead of covering first.")
    var ignoreCover = false

    @Option(name: .long, help: "Passes of dual ascent (default: by size).")
    var passes: Int?

    @Option(name: .long, help: "Rounds of column generation (default: by size); 0 for none.")
    var rounds: Int?

    @Option(name: .long, help: "Linear solver: highs, cbc or none (default: the first that answers).")
    var solver: String?

    @Option(name: .long, help: "Write score and bound against CPU seconds of the last seed as JSON.")
    var trace: String?

    func run() throws {
        let (problem, write) = try source()
        for offset in 0..<UInt64(max(1, seeds)) {
            var options = SearchOptions()
            options.seed = seed + offset
            options.iterations =
                iterations ?? SearchOptions.recommendedIterations(unitCount: problem.units.count)
            (options.restarts, options.threads) = (restarts, threads)
            let start = Usage.now()
            let found = try searched(problem, options)
            let end = Usage.now()
            var score = problem.score(of: found).total
            var best = found
            var parts = [
                "\"seed\":\(options.seed)", "\"regions\":\(found.regions.count)", "\"left_out\":\(found.leftOut.count)",
                "\"search_score\":\(score.micropoints)", "\"search_cpu_s\":\(end.cpu - start.cpu)",
            ]
            if bound {
                let trajectory = Trajectory(since: start)
                trajectory.add(score: score, bound: nil)
                let result = try Regionalization.bound(problem, plan: found, boundOptions(problem)) { progress in
                    trajectory.add(score: progress.score, bound: progress.bound)
                }
                let certificate = result.certificate
                score = certificate.score
                best = result.improvedPlan ?? found
                parts += [
                    "\"bound\":\(certificate.bound.micropoints)", "\"gap\":\(certificate.gap)",
                    "\"method\":\"\(certificate.method.rawValue)\"", "\"solver\":\"\(certificate.solver ?? "none")\"",
                    "\"passes\":\(certificate.passes)", "\"rounds\":\(certificate.rounds)",
                    "\"nodes\":\(certificate.nodes)", "\"proven_optimal\":\(certificate.isProvenOptimal)",
                ]
                if let leftOut = certificate.leftOut { parts.append("\"left_out_at_least\":\(leftOut.atLeast)") }
                if let trace { try trajectory.write(to: URL(fileURLWithPath: trace)) }
            }
            let done = Usage.now()
            parts += [
                "\"score\":\(score.micropoints)", "\"cpu_s\":\(done.cpu - start.cpu)",
                "\"wall_s\":\(done.wall - start.wall)", "\"peak_mib\":\(done.peakMiB)",
            ]
            print("{" + parts.joined(separator: ",") + "}")
            if let plan { try write(best, URL(fileURLWithPath: plan)) }
        }
    }

    private func source() throws -> (RegionalizationProblem, (RegionPlan, URL) throws -> Void) {
        if folder.hasPrefix("made:"), let count = Int(folder.dropFirst(5)), count > 0 {
            let problem = try MadeProblem(unitCount: count, seed: seed, hasCohesion: !withoutCohesion).problem()
            return (problem, { try InstanceFile.write($0, of: problem, to: $1) })
        }
        let instance = try InstanceFile(folder: URL(fileURLWithPath: folder), ignoresCover: ignoreCover)
        return (instance.problem, { try InstanceFile.write($0, of: instance.problem, to: $1) })
    }

    /// Where full cover cannot be reached, the plan that leaves out fewest.
    private func searched(_ problem: RegionalizationProblem, _ options: SearchOptions) throws -> RegionPlan {
        do {
            return try search(problem, options).plan
        } catch let impossible as Impossible {
            guard bound, let closest = impossible.closestPlan else { throw impossible }
            return closest
        }
    }

    private func boundOptions(_ problem: RegionalizationProblem) -> BoundOptions {
        var options = BoundOptions.recommended(unitCount: problem.units.count)
        options.threads = threads
        if let passes { options.passes = passes }
        if let rounds { options.rounds = rounds }
        if let solver { options.solver = LinearSolvers.named(solver) }
        return options
    }
}
