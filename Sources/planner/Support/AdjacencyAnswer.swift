import ClusterPlanner

/// What `adjacency` answers: who borders whom.
struct AdjacencyAnswer: Answer {
    let graph: ContiguityGraph
    let villages: [Village]
    /// Whether the table went to a file, which keeps the screen empty.
    var isWritten = false

    func text(_ language: Language) -> String? { isWritten ? nil : csv }

    var csv: String {
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

    func json(_ language: Language) -> JSONValue {
        let edges = graph.edges.map { edge -> JSONValue in
            .object([
                ("from_code", .text(villages[edge.a].code.text)), ("to_code", .text(villages[edge.b].code.text)),
                ("kind", .text(edge.kind.rawValue)), ("shared_m", .real(edge.sharedMeters, decimals: 2)),
                ("gap_m", .real(edge.gapMeters, decimals: 2)),
            ])
        }
        return .object([
            ("schema", .text("1.0")), ("ok", .integer(1)), ("components", .integer(graph.componentCount)),
            ("edges", .list(edges)),
        ])
    }
}
