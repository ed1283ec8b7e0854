import ClusterPlanner

/// What `check` answers.
struct CheckAnswer: Answer {
    let look: CountyLook
    let report: CheckReport
    let written: [String]

    func json(_ language: Language) -> JSONValue { CheckText.json(look, report, written, language) }

    func text(_ language: Language) -> String? { look.reading == nil ? nil : CheckText.text(look, language) }
}

/// The parts of what `check` answers.
enum CheckText {
    fileprivate static func text(_ look: CountyLook, _ language: Language) -> String {
        guard let reading = look.reading else { return "" }
        let county = reading.county
        let isZh = language == .zh
        var lines = [
            isZh
                ? "村界 \(county.villages.count) 个村;坐标系 \(county.sourceCRS);量算用 \(county.measuringCRS)"
                : "\(Wording.count(county.villages.count, "village")); coordinates in \(county.sourceCRS); measured in \(county.measuringCRS)"
        ]
        for table in reading.tables {
            let listed = table.rowsListed.reduce(0) { $0 + $1.count }
            let codes = table.rowsListed.map { "\($0.code) \($0.count)" }.joined(separator: isZh ? "、" : ", ")
            let reasons = codes.isEmpty ? "" : isZh ? "(\(codes))" : " (\(codes))"
            lines.append(
                isZh
                    ? "\(table.file):表头在第 \(table.headerRow) 行,数据 \(table.rowsIn) 行 = 采用 \(table.rowsUsed) + 未采用 \(listed)\(reasons)"
                    : "\(table.file): header in row \(table.headerRow), \(Wording.count(table.rowsIn, "row")) = \(table.rowsUsed) used + \(listed) not used\(reasons)"
            )
            for header in table.headers where !header.header.isEmpty {
                let field = header.field.map { "\($0) (\($0.label))" } ?? (isZh ? "未采用" : "not used")
                let year = header.year.map { isZh ? ",\($0)年" : ", \($0)" } ?? ""
                lines.append("  \(PersonalData.masked(header.header)) → \(field)\(year)")
            }
        }
        guard let setup = look.setup else { return lines.joined(separator: "\n") }
        let graph = setup.graph
        let borders = graph.edges.filter { $0.kind == .border }.count
        lines.append(
            isZh
                ? "相邻 \(graph.edges.count) 条(共界 \(borders)),\(graph.componentCount) 个连通块,孤立 \(graph.islands.count) 个村"
                : "\(Wording.count(graph.edges.count, "pair")) of neighbours (\(borders) by a border), \(Wording.count(graph.componentCount, "component")), \(Wording.count(graph.islands.count, "island"))"
        )
        lines.append(classes(setup).text(language))
        return lines.joined(separator: "\n")
    }

    /// How many villages each class has.
    static func classes(_ setup: PlanningCase) -> Bilingual {
        func counts(_ language: Language) -> [String] {
            VillageClass.allCases.map { kind in
                "\(kind.label.text(language)) \(setup.classes.classes.count { $0 == kind })"
            }
        }
        return Bilingual(
            zh: counts(.zh).joined(separator: ",") + "(按\(setup.classes.measure.label))",
            en: counts(.en).joined(separator: ", ") + " (by \(setup.classes.measure))")
    }

    fileprivate static func json(_ look: CountyLook, _ report: CheckReport, _ written: [String], _ language: Language)
        -> JSONValue
    {
        let errors = report.findings.filter { $0.severity == .error }
        let others = report.findings.filter { $0.severity != .error }
        var members: [(String, JSONValue)] = [("schema", .text("1.0")), ("ok", .integer(errors.isEmpty ? 1 : 0))]
        members.append(("exit_code", .integer(Int(look.exitCode ?? 0))))
        if let county = look.reading?.county {
            members += [
                ("villages", .integer(county.villages.count)), ("source_crs", .text(county.sourceCRS)),
                ("measuring_crs", .text(county.measuringCRS)),
            ]
        }
        if let graph = look.setup?.graph {
            members += [
                ("edges", .integer(graph.edges.count)), ("components", .integer(graph.componentCount)),
                ("islands", .integer(graph.islands.count)),
            ]
        }
        members += [
            ("tables", .list((look.reading?.tables ?? []).map(table))),
            ("causes", .list(report.causes.map { cause($0, language) })),
            ("errors", .list(errors.map { FindingText.json($0, language) })),
            ("warnings", .list(others.map { FindingText.json($0, language) })),
            ("written", .list(written.map { .text($0) })),
        ]
        return .object(members)
    }

    private static func table(_ table: TableReading) -> JSONValue {
        .object([
            ("file", .text(table.file)), ("header_row", .integer(table.headerRow)),
            ("rows_in", .integer(table.rowsIn)), ("rows_used", .integer(table.rowsUsed)),
            ("rows_listed", .object(table.rowsListed.map { ($0.code.text, .integer($0.count)) })),
            (
                "fields",
                .object(
                    table.headers.map { (PersonalData.masked($0.header), $0.field.map { .text($0.name) } ?? .null) })
            ),
        ])
    }

    private static func cause(_ cause: Cause, _ language: Language) -> JSONValue {
        func text(_ value: String?) -> JSONValue { value.map { .text($0) } ?? .null }
        return .object([
            ("code", .text(cause.code.text)), ("severity", .text(cause.severity.rawValue)),
            ("title", .text(cause.title.text(language))), ("file", text(cause.place.file)),
            ("sheet", text(cause.place.sheet)), ("field", text(cause.place.column)), ("count", .integer(cause.count)),
        ])
    }

    /// A cause with its count, at most so many examples, and how to mend it.
    static func lines(_ cause: Cause, _ language: Language, examples: Int, coloured: Bool) -> String {
        let isZh = language == .zh
        // A cause of one finding is the finding.
        if cause.count == 1 { return FindingText.lines(cause.findings[0], language, coloured: coloured) }
        var place = cause.place
        (place.row, place.village, place.value) = (nil, nil, nil)
        if cause.findings.contains(where: { $0.place.column != place.column }) { place.column = nil }
        let words = FindingText.place(place, language)
        let head = FindingText.label(cause.code, cause.severity, language, coloured: coloured)
        let title = cause.title.text(language)
        let at = words.isEmpty ? "" : isZh ? "(\(words))" : " (\(words))"
        var lines = [isZh ? "\(head):\(title):\(cause.count) 处\(at)" : "\(head): \(title): \(cause.count)\(at)"]
        let mend = shared(cause)
        for finding in cause.findings.prefix(examples) {
            lines.append("  · \(example(finding, isZh))\(finding.what.text(language))")
            guard let own = finding.mend, own != mend else { continue }
            lines.append("    \(isZh ? "处理:" : "mend: ")\(own.text(language))")
        }
        if cause.count > examples {
            let rest = cause.count - examples
            lines.append(isZh ? "  … 还有 \(rest) 处(-v 查看全部)" : "  … \(rest) more (-v shows all)")
        }
        if let mend { lines.append("  \(isZh ? "处理:" : "mend: ")\(mend.text(language))") }
        return lines.joined(separator: "\n")
    }

    /// The mend of most findings, which stands once for all of them; the others have their own below them. `nil` where there is none.
    private static func shared(_ cause: Cause) -> Bilingual? {
        let mends = cause.findings.compactMap(\.mend)
        return mends.first { mend in 2 * mends.count { $0 == mend } > mends.count }
    }

    private static func example(_ finding: Finding, _ isZh: Bool) -> String {
        let row = finding.place.row.map { isZh ? "第 \($0) 行" : "row \($0)" }
        // Sentences about a village of the map begin with its name.
        let village = finding.place.village.flatMap { finding.what.zh.contains($0) ? nil : $0 }
        let parts = [row, village].compactMap { $0 }
        return parts.isEmpty ? "" : parts.joined(separator: " ") + (isZh ? ":" : ": ")
    }
}
