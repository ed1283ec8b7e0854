import ClusterPlanner

/// One finding as people and machines read it.
enum FindingText {
    /// What, where and how to mend, on one to three lines.
    static func lines(_ finding: Finding, _ language: Language, coloured: Bool) -> String {
        var text = label(finding.code, finding.severity, language, coloured: coloured)
        text += language == .zh ? ":" : ": "
        text += finding.what.text(language)
        let place = place(finding.place, language)
        if !place.isEmpty { text += "\n  \(language == .zh ? "位置:" : "where: ")\(place)" }
        if let mend = finding.mend { text += "\n  \(language == .zh ? "处理:" : "mend: ")\(mend.text(language))" }
        return text
    }

    /// Severity and code.
    static func label(_ code: FindingCode, _ severity: Finding.Severity, _ language: Language, coloured: Bool) -> String
    {
        let colour = severity == .error ? "31" : severity == .warning ? "33" : "36"
        let label = "\(severity.label.text(language)) \(code)"
        return coloured ? "\u{1B}[\(colour)m\(label)\u{1B}[0m" : label
    }

    /// File, sheet, row, column, village and value, as far as they are known.
    static func place(_ place: Place, _ language: Language) -> String {
        let isZh = language == .zh
        var parts: [String] = []
        if let file = place.file { parts.append(file) }
        if let sheet = place.sheet { parts.append(isZh ? "表/层 \(sheet)" : "sheet \(sheet)") }
        if let row = place.row { parts.append(isZh ? "第 \(row) 行" : "row \(row)") }
        if let column = place.column {
            // Without a file the place is a key of the scenario.
            let isKey = place.file == nil
            parts.append(isZh ? "\(isKey ? "参数" : "列") \(column)" : "\(isKey ? "setting" : "column") \(column)")
        }
        if let village = place.village { parts.append(village) }
        if let value = place.value, !value.isEmpty { parts.append(isZh ? "值“\(value)”" : "value '\(value)'") }
        return parts.joined(separator: isZh ? "," : ", ")
    }

    /// The machine form: the same keys in every object, and `villages` where a sentence stands for a group of them.
    static func json(_ finding: Finding, _ language: Language) -> JSONValue {
        func text(_ value: String?) -> JSONValue { value.map { .text($0) } ?? .null }
        let place = finding.place
        let villages: [(String, JSONValue)] =
            finding.villages.isEmpty ? [] : [("villages", .list(finding.villages.map { .text($0) }))]
        return .object(
            [
                ("code", .text(finding.code.text)), ("severity", .text(finding.severity.rawValue)),
                ("message", .text(finding.what.text(language))), ("file", text(place.file)),
                ("sheet", text(place.sheet)),
                ("row", place.row.map { .integer($0) } ?? .null), ("field", text(place.column)),
                ("village", text(place.village)), ("value", text(place.value)),
                ("hint", text(finding.mend?.text(language))),
            ] + villages)
    }
}
