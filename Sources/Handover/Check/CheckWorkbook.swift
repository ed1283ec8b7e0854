import CountyData
import CountyModel
import Workbook

/// Puts a report into a workbook.
struct CheckWorkbook {
    package let report: CheckReport
    package let language: Language

    init(_ report: CheckReport, _ language: Language) { (self.report, self.language) = (report, language) }

    package func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    package func bytes() throws -> [UInt8] {
        var sheets = [summary(), details()]
        if let reading = report.reading { sheets += [headers(reading), missing(reading)] }
        return try TableSheet.bytes(sheets, title: say("数据检查报告", "Data check"))
    }

    /// A sheet of one table with a header row that stays in sight.
    package func table(_ name: String, _ widths: [Double], _ headers: [String], _ rows: [[Cell]]) -> Sheet {
        TableSheet.make(name, widths, headers, rows, language)
    }

    package func footer(_ name: String) -> String {
        TableSheet.footer(name, language)
    }

    /// All findings, one a row.
    private func details() -> Sheet {
        // The header and a last line that tells of the rest fit too.
        let limit = WorkbookBytes.rowLimit - 2
        var rows = report.findings.prefix(limit).map(row)
        if report.findings.isEmpty {
            rows = [[.text(say("没有发现问题", "nothing was found"))]]
        } else if report.findings.count > limit {
            let rest = report.findings.count - limit
            rows.append([.text(say("另有 \(rest) 条,见 CSV 报告", "\(rest) more in the CSV report"))])
        }
        var sheet = table(
            say("明细", "Findings"), [7, 8, 18, 9, 6, 14, 21, 15, 46, 38], CheckColumns.headers(language), rows)
        sheet.marks = [Finding.Severity.error, .warning, .note].map { severity in
            let (colour, fill) = SheetStyles.colours(severity)
            return Sheet.Mark(column: 0, text: severity.label.text(language), colour: colour, fill: fill)
        }
        sheet.frozenColumns = 2
        return sheet
    }

    private func row(_ finding: Finding) -> [Cell] {
        CheckColumns.cells(finding, language).enumerated().map { column, text in
            switch column {
            case 0, 1: .text(text, SheetStyles.middle)
            case 4: finding.place.row.map { Cell.number($0, SheetStyles.middle) } ?? Cell(.blank, SheetStyles.middle)
            default: .text(text, SheetStyles.body)
            }
        }
    }

    /// Every header and what it was taken for.
    private func headers(_ reading: CountyReading) -> Sheet {
        let rows = reading.tables.flatMap { table in
            table.headers.filter { !$0.header.isEmpty }.map { match -> [Cell] in
                let field = match.field
                let source = field.flatMap { reading.county.attributes.source(of: $0) }
                let isSource = source?.file == table.file && source?.header == match.header
                let year = match.year ?? (isSource ? source?.year : nil)
                return [
                    .text(table.file, SheetStyles.body), .text(table.sheet ?? "", SheetStyles.body),
                    .text(Self.letters(match.column), SheetStyles.middle),
                    .text(PersonalData.masked(match.header), SheetStyles.body),
                    .text(field?.label ?? say("未采用", "not used"), SheetStyles.body),
                    .text(field?.name ?? "", SheetStyles.body), .text(way(match.way), SheetStyles.body),
                    .text(match.unit ?? "", SheetStyles.middle),
                    .text(isSource ? source?.conversion ?? "" : "", SheetStyles.middle),
                    year.map { .number($0, SheetStyles.middle) } ?? Cell(.blank, SheetStyles.middle),
                ]
            }
        }
        let names =
            language == .zh
            ? ["文件", "表/层", "列", "表头", "字段", "字段代号", "依据", "单位", "换算", "年份"]
            : ["file", "sheet", "column", "header", "field", "name", "way", "unit", "conversion", "year"]
        return table(say("表头对应", "Headers"), [24, 10, 6, 34, 18, 20, 18, 9, 14, 8], names, rows)
    }

    private func way(_ way: HeaderMatch.Way) -> String {
        let words: [String: (String, String)] = [
            "scenario": ("参数文件指定", "named in the scenario"), "alias": ("别名", "alias"),
            "contained": ("包含别名", "contains an alias"), "cut_off": ("字段名被截断", "name cut off by the file format"),
            "similar": ("相近,请核对", "spelled nearly so: look"), "unknown": ("", ""),
            "ambiguous": ("含义不明,请指定", "ambiguous: say which"), "duplicate": ("重复,未采用", "second of its kind, not used"),
            "personal": ("个人信息,不导入", "personal: not imported"),
        ]
        return words[way.rawValue].map { say($0.0, $0.1) } ?? way.rawValue
    }

    /// The letters of a column as spreadsheets show them: A, B … Z, AA.
    package static func letters(_ column: Int) -> String {
        var (rest, text) = (column, "")
        repeat {
            text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
            rest = rest / 26 - 1
        } while rest >= 0
        return text
    }
}
