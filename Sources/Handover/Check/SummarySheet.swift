import CountyData
import CountyModel
import Workbook

extension CheckWorkbook {
    private static let widths: [Double] = [8, 8, 36, 9, 46, 56]

    /// Causes with counts, rows of each table as a sum, and the files.
    package func summary() -> Sheet {
        var page = Page(widths: Self.widths)
        let county = report.reading?.county
        page.line(title(county?.name ?? ""), SheetStyles.title, height: 28)
        page.line(lead(county), SheetStyles.lead, height: 34)
        causes(&page)
        if let reading = report.reading {
            tables(reading, &page)
            files(reading.county, &page)
        }
        var sheet = Sheet(name: say("汇总", "Summary"), widths: Self.widths, rows: page.rows)
        (sheet.spans, sheet.heights) = (page.spans, page.heights)
        sheet.hasGrid = false
        sheet.tabColour = report.count(.error) > 0 ? 0xC0_0000 : report.count(.warning) > 0 ? 0xFF_C000 : 0x70_AD47
        sheet.footer = footer(sheet.name)
        return sheet
    }

    private func title(_ county: String) -> String {
        if county.isEmpty { return say("数据检查报告", "Data check") }
        // A code before the words would be read as part of them.
        let isCode = county.utf8.allSatisfy { (48...57).contains($0) }
        return say(isCode ? "数据检查报告(\(county))" : "\(county)数据检查报告", "Data check: \(county)")
    }

    private func lead(_ county: County?) -> String {
        let (errors, warnings, notes) = (report.count(.error), report.count(.warning), report.count(.note))
        let villages =
            county.map {
                say("村界 \($0.villages.count) 个村。", "\(Wording.count($0.villages.count, "village")) on the map. ")
            } ?? ""
        let counts = say(
            "错误 \(errors) 条、警告 \(warnings) 条、说明 \(notes) 条。",
            "\(Wording.count(errors, "error")), \(Wording.count(warnings, "warning")), \(Wording.count(notes, "note")). "
        )
        let advice =
            errors > 0
            ? say(
                "错误:所涉的行或数没有使用,请按“处理”一栏改正后重新检查。警告:已经使用,请知情的同志看一看。",
                "Errors: the row or number is not used; mend it and check again. Warnings: used, but somebody should look."
            )
            : warnings > 0
                ? say("没有错误。警告所涉的数已经使用,请知情的同志看一看。", "No errors. What warnings speak of is used; somebody should look.")
                : say("没有发现需要处理的问题。", "Nothing needs mending.")
        return villages + counts + advice
    }

    private func causes(_ page: inout Page) {
        page.line(say("一、问题汇总(按原因)", "1. Causes"), SheetStyles.section, height: 24)
        let names =
            language == .zh
            ? ["级别", "代码", "原因", "数量", "第一处", "处理"] : ["severity", "code", "cause", "count", "first place", "mend"]
        page.row(names.map { .text($0, SheetStyles.header) })
        for cause in report.causes {
            page.row([
                .text(cause.severity.label.text(language), SheetStyles.severity(cause.severity)),
                .text(cause.code.text, SheetStyles.middle), .text(cause.title.text(language), SheetStyles.body),
                .number(cause.count, SheetStyles.middle), .text(place(cause), SheetStyles.body),
                .text(cause.findings[0].mend?.text(language) ?? "", SheetStyles.body),
            ])
        }
        if report.causes.isEmpty { page.line(say("没有", "none"), SheetStyles.lead, height: 18) }
    }

    private func place(_ cause: Cause) -> String {
        let place = cause.place
        var parts = [place.file, place.sheet].compactMap { $0 }
        if let row = place.row { parts.append(say("第 \(row) 行", "row \(row)")) }
        if let column = place.column { parts.append(say("“\(column)”", "'\(column)'")) }
        if let village = place.village { parts.append(village) }
        if let value = place.value, !value.isEmpty { parts.append(say("值 \(value)", "value \(value)")) }
        return parts.joined(separator: say(",", ", "))
    }

    private func tables(_ reading: CountyReading, _ page: inout Page) {
        page.line(say("二、各表行数", "2. Rows of each table"), SheetStyles.section, height: 24)
        page.row(
            [say("表", "table"), "", "", say("数据行", "rows"), say("采用", "used"), say("未采用,原因", "not used, and why")].map {
                .text($0, SheetStyles.header)
            }, span: 0...2)
        for table in reading.tables {
            let listed = table.rowsListed.map { "\($0.code.title.text(language)) \($0.count)" }
            let rest = table.rowsListed.reduce(0) { $0 + $1.count }
            let why = listed.isEmpty ? "" : say(":", ": ") + listed.joined(separator: say("、", ", "))
            page.row(
                [
                    .text([table.file, table.sheet].compactMap { $0 }.joined(separator: "  "), SheetStyles.body),
                    Cell(.blank, SheetStyles.body), Cell(.blank, SheetStyles.body),
                    .number(table.rowsIn, SheetStyles.middle),
                    .text(
                        "\(table.rowsIn) = \(table.rowsUsed) + \(rest)" + say("(采用 + 未采用)", " (used + not used)"),
                        SheetStyles.body),
                    .text(say("\(rest) 行", Wording.count(rest, "row")) + why, SheetStyles.body),
                ], span: 0...2)
        }
    }

    private func files(_ county: County, _ page: inout Page) {
        page.line(say("三、输入文件与校验值(SHA-256)", "3. Input files and their SHA-256"), SheetStyles.section, height: 24)
        for digest in county.digests {
            page.row(
                [
                    .text(digest.file, SheetStyles.body), Cell(.blank, SheetStyles.body),
                    Cell(.blank, SheetStyles.body),
                    .text(digest.sha256, SheetStyles.body), Cell(.blank, SheetStyles.body),
                    Cell(.blank, SheetStyles.body),
                ], span: 0...2, 3...5)
        }
        page.line(
            say(
                "坐标系 \(county.sourceCRS);量算用 \(county.measuringCRS);程序版本 \(Engine.version)",
                "coordinates in \(county.sourceCRS); measured in \(county.measuringCRS); program \(Engine.version)"),
            SheetStyles.lead, height: 18)
    }
}

/// Rows of a sheet that is written from top to bottom.
struct Page {
    package let widths: [Double]
    package private(set) var rows: [[Cell]] = []
    package private(set) var spans: [(row: Int, columns: ClosedRange<Int>)] = []
    package private(set) var heights: [Int: Double] = [:]

    init(widths: [Double]) { self.widths = widths }

    /// A text over the whole width.
    package mutating func line(_ text: String, _ style: CellStyle, height: Double) {
        spans.append((rows.count, 0...(widths.count - 1)))
        heights[rows.count] = height
        rows.append([.text(text, style)])
    }

    /// Cells, some of them over several columns, as high as their texts.
    package mutating func row(_ cells: [Cell], span: ClosedRange<Int>...) {
        var texts: [(text: String, width: Double)] = []
        for (column, cell) in cells.enumerated() {
            guard case .text(let text) = cell.value else { continue }
            let own = span.first { $0.lowerBound == column } ?? column...column
            texts.append((text, widths[own].reduce(0, +)))
        }
        spans += span.map { (rows.count, $0) }
        heights[rows.count] = SheetStyles.height(texts)
        rows.append(cells)
    }
}
