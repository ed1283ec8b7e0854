import ArgumentParser
import ClusterPlanner

/// `planner adjacency`: who borders whom, with shared metres.
struct AdjacencyCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "adjacency",
        abstract: told("把相邻的村逐对写成 CSV,含共界米数。", "Write the pairs of neighbours with their shared metres as CSV."))

    @Argument(help: .scenarioFile)
    var scenario: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func reply(_ console: Console) throws -> Reply<AdjacencyAnswer> {
        let scenario = try Scenario.load(path: scenario, common)
        let reading = try CountyReader.read(scenario)
        let (graph, findings) = try ContiguityGraph.make(of: reading.county, scenario, threads: common.threadCount)
        console.report(scenario.findings + reading.findings + findings)
        var answer = AdjacencyAnswer(graph: graph, villages: reading.county.villages)
        answer.isWritten = try output.writeTable(answer.csv, InputFiles(scenario), console)
        return Reply(answer, exit: common.exit(for: reading.findings + findings)) { console in
            console.say(
                "相邻 \(graph.edges.count) 条,\(graph.componentCount) 个连通块,孤立 \(graph.islands.count) 个村",
                "\(Wording.count(graph.edges.count, "pair")) of neighbours, \(Wording.count(graph.componentCount, "component")), \(Wording.count(graph.islands.count, "island"))"
            )
            console.next(.looked(scenario: self.scenario))
        }
    }
}
