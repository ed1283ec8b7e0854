import ArgumentParser

/// The command `planner-bench`: made-up counties and measured runs.
@main
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planner-bench",
        abstract: "Make counties for tests and benchmarks, and measure adjacency, search and linear programs.",
        subcommands: [
            CountyCommand.self, AdjacencyBench.self, SolveBench.self, LinearBench.self, LikenessBench.self,
            MaxPBench.self,
        ])
}
