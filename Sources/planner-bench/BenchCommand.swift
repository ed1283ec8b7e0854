import ArgumentParser

/// The command `planner-bench`: made-up counties and measured runs.
@main
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planner-bench",
        abstract: "Make counties for tests and benchmarks, plant faults in them, and measure.",
        subcommands: [
            CountyCommand.self, AdjacencyBench.self, SolveBench.self, ScaleBench.self, LinearBench.self,
            LikenessBench.self, MaxPBench.self, WalkBench.self, FaultsCommand.self,
            StagesCommand.self, ShapeBench.self,
        ])
}
