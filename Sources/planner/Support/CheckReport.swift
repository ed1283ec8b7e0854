import ClusterPlanner

/// What `check` prints.
enum CheckReport {
    static func text(_ reading: CountyReading, _ setup: PlanningCase, _ language: Language) -> String {
        let county = reading.county
        let isZh = language == .zh
        var lines = [
            isZh
                ? "村界 \(county.villages.count) 个村;坐标系 \(county.sourceCRS);量算用 \(county.measuringCRS)"
                : "\(county.villages.count) villages; coordinates in \(county.sourceCRS); measured in \(county.measuringCRS)"
        ]
        for table in reading.tables {
            lines.append(
                isZh
                    ? "\(table.file):表头在第 \(table.headerRow) 行,数据 \(table.rowsIn) 行,采用 \(table.rowsUsed) 行"
                    : "\(table.file): header in row \(table.headerRow), \(table.rowsIn) rows, \(table.rowsUsed) used")
            for header in table.headers where !header.header.isEmpty {
                let field = header.field.map { "\($0) (\($0.label))" } ?? (isZh ? "未采用" : "not used")
                let year = header.year.map { isZh ? ",\($0)年" : ", \($0)" } ?? ""
                lines.append("  \(header.header) → \(field)\(year)")
            }
        }
        let graph = setup.graph
        let borders = graph.edges.filter { $0.kind == .border }.count
        lines.append(
            isZh
                ? "相邻 \(graph.edges.count) 条(共界 \(borders)),\(graph.componentCount) 个连通块,孤立 \(graph.islands.count) 个村"
                : "\(graph.edges.count) pairs of neighbours (\(borders) by a border), \(graph.componentCount) components, \(graph.islands.count) islands"
        )
        let counts = VillageClass.allCases.map { kind in
            "\(kind.label.text(language)) \(setup.classes.classes.filter { $0 == kind }.count)"
        }
        lines.append(
            counts.joined(separator: isZh ? "," : ", ")
                + (isZh ? "(按\(setup.classes.measure.label))" : " (by \(setup.classes.measure))"))
        return lines.joined(separator: "\n")
    }

    static func json(_ reading: CountyReading, _ setup: PlanningCase, _ findings: [Finding], _ language: Language)
        -> JSONValue
    {
        let errors = findings.filter { $0.severity == .error }
        let others = findings.filter { $0.severity != .error }
        return .object([
            ("schema", .text("1.0")), ("ok", .integer(errors.isEmpty ? 1 : 0)),
            ("villages", .integer(reading.county.villages.count)), ("source_crs", .text(reading.county.sourceCRS)),
            ("measuring_crs", .text(reading.county.measuringCRS)), ("edges", .integer(setup.graph.edges.count)),
            ("components", .integer(setup.graph.componentCount)), ("islands", .integer(setup.graph.islands.count)),
            (
                "tables",
                .list(
                    reading.tables.map { table in
                        .object([
                            ("file", .text(table.file)), ("header_row", .integer(table.headerRow)),
                            ("rows_in", .integer(table.rowsIn)), ("rows_used", .integer(table.rowsUsed)),
                            (
                                "fields",
                                .object(table.headers.map { ($0.header, $0.field.map { .text($0.name) } ?? .null) })
                            ),
                        ])
                    })
            ), ("errors", .list(errors.map { FindingText.json($0, language) })),
            ("warnings", .list(others.map { FindingText.json($0, language) })),
        ])
    }
}
