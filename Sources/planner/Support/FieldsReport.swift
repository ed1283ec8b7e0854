import ClusterPlanner

/// What `fields` answers: how a table is understood.
struct FieldsAnswer: Answer {
    let look: TableLook
    /// The scenario that answers go into, if one is named.
    let scenario: String?

    func json(_ language: Language) -> JSONValue { FieldsReport.json(look, scenario: scenario, language) }

    func text(_ language: Language) -> String? { FieldsReport.text(look, scenario: scenario, language) }
}

/// How a table is understood, for people and for machines.
enum FieldsReport {
    /// One line for the table, one for each column, and the command that answers each question.
    static func text(_ look: TableLook, scenario: String?, _ language: Language) -> String {
        var lines = [heading(look, language)]
        lines += look.columns.map { line($0, language) }
        let questions = look.columns.filter { $0.match.way == .ambiguous }
        if !questions.isEmpty {
            lines.append(language == .zh ? "回答(从所列字段中选一个):" : "Answer with one of the fields listed:")
            lines += questions.map { "  " + answer(to: $0.match, look, scenario) }
        }
        return lines.joined(separator: "\n")
    }

    fileprivate static func json(_ look: TableLook, scenario: String?, _ language: Language) -> JSONValue {
        .object([
            ("schema", .text("1.0")), ("ok", .integer(1)), ("file", .text(look.file)),
            ("sheet", look.sheet.map { .text($0) } ?? .null),
            ("header_first_row", .integer(look.headerRows.lowerBound)),
            ("header_row", .integer(look.headerRows.upperBound)),
            ("unit_row", look.unitRow.map { .integer($0) } ?? .null), ("rows", .integer(look.rowCount)),
            ("rows_set_aside", .integer(look.setAsideCount)),
            ("fields", .list(look.columns.map { json($0, look, scenario) })),
            ("warnings", .list(look.findings.map { FindingText.json($0, language) })),
        ])
    }

    private static func heading(_ look: TableLook, _ language: Language) -> String {
        let (first, last) = (look.headerRows.lowerBound, look.headerRows.upperBound)
        let rows = first == last ? "\(first)" : "\(first)–\(last)"
        let used = look.columns.count { $0.match.field != nil }
        guard language == .zh else {
            let sheet = look.sheet.map { ", sheet \($0)" } ?? ""
            let unit = look.unitRow.map { ", units in row \($0)" } ?? ""
            return
                "\(look.file)\(sheet): header in row \(rows)\(unit), \(Wording.count(look.rowCount, "row")), \(look.setAsideCount) of them no villages; \(used) of \(look.columns.count) columns used"
        }
        let sheet = look.sheet.map { ",工作表/图层 \($0)" } ?? ""
        let unit = look.unitRow.map { ",单位行第 \($0) 行" } ?? ""
        return
            "\(look.file)\(sheet):表头第 \(rows) 行\(unit),数据 \(look.rowCount) 行(其中合计、说明等 \(look.setAsideCount) 行);\(look.columns.count) 列中采用 \(used) 列"
    }

    private static func line(_ column: TableLook.Column, _ language: Language) -> String {
        let match = column.match
        let isZh = language == .zh
        var extra: [String] = []
        if let unit = match.unit ?? match.field?.described?.unit, !unit.isEmpty { extra.append(unit) }
        if let year = match.year { extra.append(isZh ? "\(year)年" : "\(year)") }
        if !column.samples.isEmpty {
            extra.append((isZh ? "例:" : "e.g. ") + column.samples.joined(separator: isZh ? "、" : ", "))
        }
        let tail = extra.isEmpty ? "" : " [\(extra.joined(separator: isZh ? "," : ", "))]"
        let choices = match.choices.map { "\($0)(\($0.label))" }.joined(separator: " / ")
        switch match.way {
        case .ambiguous: return "? \(match.shownHeader) → \(isZh ? "含义不明:" : "ambiguous: ")\(choices)\(tail)"
        case .personal: return "- \(match.shownHeader) → \(isZh ? "个人信息,不读取" : "personal data, not read")"
        case .duplicate:
            return "- \(match.shownHeader) → \(isZh ? "未采用,另有一列是 " : "not used, another column is ")\(choices)\(tail)"
        case .unknown: return "- \(match.shownHeader) → \(isZh ? "未采用" : "not used")\(tail)"
        case .scenario, .alias, .contained, .cutOff, .similar:
            let name = match.field.map { $0.described == nil ? $0.name : "\($0) (\($0.label))" } ?? ""
            return "+ \(match.shownHeader) → \(name) \(match.way.rawValue)\(tail)"
        }
    }

    /// The command that answers for one column, ready to be copied.
    private static func answer(to match: HeaderMatch, _ look: TableLook, _ scenario: String?) -> String {
        let field = match.choices.first?.name ?? "FIELD"
        let twins = look.columns.filter { $0.match.shownHeader == match.shownHeader }
        let number = twins.firstIndex { $0.match.column == match.column }.map { $0 + 1 } ?? 1
        let header = match.shownHeader + (twins.count > 1 ? "#\(number)" : "")
        return
            "planner fields \(quoted(look.file)) --set \(quoted("\(header)=\(field)")) --scenario \(quoted(scenario ?? "scenario.yaml"))"
    }

    private static func json(_ column: TableLook.Column, _ look: TableLook, _ scenario: String?) -> JSONValue {
        let match = column.match
        return .object([
            ("header", .text(match.shownHeader)), ("column", .integer(match.column + 1)),
            ("field", match.field.map { .text($0.name) } ?? .null), ("way", .text(match.way.rawValue)),
            ("unit", match.unit.map { .text($0) } ?? .null), ("year", match.year.map { .integer($0) } ?? .null),
            ("samples", .list(column.samples.map { .text($0) })),
            ("choices", .list(match.choices.map { .text($0.name) })),
            ("answer", match.way == .ambiguous ? .text(answer(to: match, look, scenario)) : .null),
        ])
    }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "._-/=#".contains($0) } && word.first != "#"
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
