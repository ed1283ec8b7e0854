import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner adjacency`: who borders whom, with shared metres.
struct AdjacencyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjacency", abstract: "Write the pairs of neighbours with their shared metres as CSV.")

    @Argument(help: "Scenario file (YAML).")
    var scenario: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func run() throws {
        try running(common) { console in
            let scenario = try Scenario.load(path: scenario, common)
            let reading = try CountyReader.read(scenario)
            let (graph, findings) = try ContiguityGraph.make(
                of: reading.county, scenario, threads: common.threadCount)
            console.report(scenario.findings + reading.findings + findings)
            let villages = reading.county.villages
            if console.isJSON {
                try console.print(json(graph, villages))
            } else {
                let text = csv(graph, villages)
                if let path = output.output, path != "-" {
                    try AtomicFile.write(Array(("\u{FEFF}" + text).utf8), to: path, overwrite: output.force)
                } else {
                    try console.print(text)
                }
            }
            console.say(
                "相邻 \(graph.edges.count) 条,\(graph.componentCount) 个连通块,孤立 \(graph.islands.count) 个村",
                "\(Wording.count(graph.edges.count, "pair")) of neighbours, \(Wording.count(graph.componentCount, "component")), \(Wording.count(graph.islands.count, "island"))"
            )
            if common.failOn.fails(reading.findings + findings) { throw ExitCode(2) }
        }
    }

    private func csv(_ graph: ContiguityGraph, _ villages: [Village]) -> String {
        var lines = ["from_code,from_name,to_code,to_name,kind,shared_m,gap_m"]
        for edge in graph.edges {
            let (a, b) = (villages[edge.a], villages[edge.b])
            lines.append(
                [
                    a.code.text, CSVCells.cell(a.name), b.code.text, CSVCells.cell(b.name), edge.kind.rawValue,
                    NumberText.plain(edge.sharedMeters, decimals: 2), NumberText.plain(edge.gapMeters, decimals: 2),
                ].joined(separator: ","))
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private func json(_ graph: ContiguityGraph, _ villages: [Village]) -> JSONValue {
        .object([
            ("schema", .text("1.0")), ("ok", .integer(1)), ("components", .integer(graph.componentCount)),
            (
                "edges",
                .list(
                    graph.edges.map { edge in
                        .object([
                            ("from_code", .text(villages[edge.a].code.text)),
                            ("to_code", .text(villages[edge.b].code.text)), ("kind", .text(edge.kind.rawValue)),
                            ("shared_m", .real(edge.sharedMeters, decimals: 2)),
                            ("gap_m", .real(edge.gapMeters, decimals: 2)),
                        ])
                    })
            ),
        ])
    }
}
