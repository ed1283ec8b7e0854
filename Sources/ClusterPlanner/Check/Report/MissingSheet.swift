import Workbook

extension CheckWorkbook {
    /// How many villages of each township have no value, field by field, and which villages they are.
    func missing(_ county: County) -> Sheet {
        let counts = MissingCounts.fields(county).map { ($0, MissingCounts.towns(county, $0)) }
            .filter { $0.1.contains { !$0.missing.isEmpty } }
        let name = say("村缺数据", "Missing")
        guard let towns = counts.first?.1 else {
            var sheet = Sheet(name: name, widths: [60], rows: [[.text(say("各村数字齐全", "no number is missing"))]])
            sheet.footer = footer(name)
            return sheet
        }
        var rows: [[Cell]] = towns.indices.map { town in
            [.text(towns[town].name, SheetStyles.body), .number(towns[town].villages, SheetStyles.number)]
                + counts.map { count($0.1[town].missing.count) }
        }
        let total = counts.map { Cell.number($0.1.reduce(0) { $0 + $1.missing.count }, SheetStyles.sum) }
        rows.append([.text(say("合计", "all"), SheetStyles.sum), .number(county.villages.count, SheetStyles.sum)] + total)
        let headers = [say("乡镇", "township"), say("村数", "villages")] + counts.map { label($0.0) }
        let matrixWidths = [18, 8] + counts.map { max(10, min(16, SheetStyles.width(label($0.0)) + 3)) }
        var sheet = table(name, matrixWidths, headers, rows)
        // The list below the matrix would be torn by a filter.
        sheet.hasFilter = false
        sheet.frozenColumns = 1
        list(county, counts, matrixWidths, &sheet)
        return sheet
    }

    private func label(_ field: Field) -> String { language == .zh ? field.label : field.name }

    private func count(_ count: Int) -> Cell {
        count == 0 ? Cell(.blank, SheetStyles.number) : .number(count, SheetStyles.gap)
    }

    private func list(
        _ county: County, _ counts: [(Field, [MissingCounts.Town])], _ widths: [Double], _ sheet: inout Sheet
    ) {
        var fields: [Int: [String]] = [:]
        for (field, towns) in counts {
            for village in towns.flatMap(\.missing) { fields[village, default: []].append(label(field)) }
        }
        sheet.rows.append([])
        sheet.rows.append([.text(say("缺数据的村", "Villages with gaps"), SheetStyles.section)])
        let last = max(widths.count - 1, 3)
        let width = widths.dropFirst(3).reduce(0, +)
        for village in fields.keys.sorted() {
            let text = (fields[village] ?? []).joined(separator: say("、", ", "))
            let row = sheet.rows.count
            let label = county.villages[village].label
            sheet.rows.append(
                [.text(county.villages[village].townName, SheetStyles.body), .text(label, SheetStyles.body)]
                    + [Cell(.blank, SheetStyles.body), .text(text, SheetStyles.body)]
                    + (4...max(last, 4)).map { _ in Cell(.blank, SheetStyles.body) })
            sheet.spans += [(row, 1...2), (row, 3...max(last, 4))]
            sheet.heights[row] = SheetStyles.height([(label, (widths.dropFirst().prefix(2)).reduce(0, +)), (text, max(width, 10))])
        }
    }
}
