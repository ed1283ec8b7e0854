import CountyData
import CountyModel
import Workbook

/// The table that a county fills in: one row per village, one column per field, with checks in the cells.
///
/// Headers are those the reader knows, so that the filled table is read as it is.
package enum EntryTable {
    /// A village as far as the map tells.
    package struct Row: Sendable, Equatable {
        package let code: String
        package let name: String
        package let town: String

        /// A row from its parts.
        package init(code: String, name: String, town: String) {
            (self.code, self.name, self.town) = (code, name, town)
        }
    }

    /// How far the checks reach where the villages are not known.
    private static let openRows = 2_000

    /// Fields that name a village; they stand first and are filled in where the map tells them.
    private static let naming: [Field] = [.villageCode, .townName, .villageName]

    /// The bytes of the workbook.
    ///
    /// - Parameters:
    ///   - county: its name, for the title in the properties of the file.
    ///   - rows: the villages of the map; empty where there is none yet.
    ///   - known: fields the county's tables have already; they are not asked for again.
    /// - Returns: `nil` where no field is left to fill in.
    /// - Throws: ``PlannerError`` of kind `.output` (E6410) when no temporary file can be written.
    package static func make(
        county: String, rows: [Row], without known: Set<Field>, _ language: Language
    ) throws -> [UInt8]? {
        let columns = columns(without: known)
        if columns.count == naming.count { return nil }
        let title = language == .zh ? "\(county)行政村基本情况表" : "Villages of \(county)"
        return try TableSheet.bytes(
            [entries(columns, rows, language), explained(columns, language)], title: title)
    }

    /// The columns, those that name a village first. Names of persons are never asked for.
    static func columns(without known: Set<Field>) -> [FieldDescription] {
        let others = Field.dictionary.filter { column in
            !naming.contains(column.field) && !known.contains(column.field)
                && !HeaderMeaning.persons.contains(column.field)
        }
        return naming.compactMap(\.described) + others
    }

    /// The header of a column: the word the reader knows, with its unit.
    static func header(_ column: FieldDescription, _ language: Language) -> String {
        let name = language == .zh ? column.zh : column.field.name
        let unit = UnitWords.both(column.unit).text(language)
        if unit.isEmpty { return name }
        return language == .zh ? "\(name)（\(unit)）" : "\(name) (\(unit))"
    }

    private static func entries(_ columns: [FieldDescription], _ rows: [Row], _ language: Language) -> Sheet {
        let headers = columns.map { column -> Cell in
            var style = SheetStyles.header
            if column.need != .optional { style.fill = 0xFF_E699 }
            return .text(header(column, language), style)
        }
        let code = CellStyle(hasBorder: true, numberFormat: "@")
        let body = CellStyle(hasBorder: true)
        let cells = rows.map { row in
            [Cell.text(row.code, code), .text(row.town, body), .text(row.name, body)]
                + columns.dropFirst(naming.count).map { _ in Cell(.blank, body) }
        }
        let name = language == .zh ? "行政村基本情况表" : "villages"
        var sheet = Sheet(
            name: name, widths: columns.map { max(10, SheetStyles.width(header($0, language)) * 0.7) },
            rows: [headers] + cells)
        (sheet.headerRow, sheet.frozenColumns, sheet.heights) = (0, naming.count, [0: 44])
        sheet.checkedRows = rows.isEmpty ? openRows : rows.count
        sheet.checks = columns.indices.compactMap { check($0, columns[$0], language) }
        sheet.pagesAcross = max(1, columns.count / 12)
        return sheet
    }

    /// What may be entered in a column; texts are free.
    private static func check(_ index: Int, _ column: FieldDescription, _ language: Language) -> Sheet.Check? {
        let rule = demand(column)
        func check(_ kind: Sheet.Check.Kind) -> Sheet.Check {
            Sheet.Check(column: index, kind, message: rule.text(language))
        }
        let range = column.usual
        switch column.kind {
        case .integer: return check(.whole(Int(range?.lowerBound ?? 0)...Int(range?.upperBound ?? 1_000_000_000)))
        case .real: return check(.number((range?.lowerBound ?? 0)...(range?.upperBound ?? 1_000_000_000)))
        case .flag: return check(.oneOf(language == .zh ? ["是", "否"] : ["yes", "no"]))
        case .text, .list: return nil
        }
    }

    /// What is to be filled in, in words.
    private static func demand(_ column: FieldDescription) -> Bilingual {
        let range = column.usual.map { ($0.lowerBound, $0.upperBound) } ?? (0, 1_000_000_000)
        let (low, high) = (NumberText.plain(range.0), NumberText.plain(range.1))
        switch column.kind {
        case .integer:
            return Bilingual(
                zh: "填整数,\(low) 至 \(high);不详的留空,不要填 0",
                en: "a whole number, \(low) to \(high); blank if unknown, not 0")
        case .real:
            return Bilingual(
                zh: "填数,\(low) 至 \(high);不详的留空,不要填 0", en: "a number, \(low) to \(high); blank if unknown, not 0")
        case .flag: return Bilingual(zh: "填“是”或“否”;不详的留空", en: "yes or no; blank if unknown")
        case .list: return Bilingual(zh: "填文字,多项用“、”隔开", en: "words, several separated by commas")
        case .text: return Bilingual(zh: "填文字", en: "words")
        }
    }

    private static func explained(_ columns: [FieldDescription], _ language: Language) -> Sheet {
        let isZh = language == .zh
        let titles = isZh ? ["栏目", "是否必填", "填写要求", "字段名"] : ["column", "needed", "what to fill in", "field"]
        let rows = columns.map { column -> [Cell] in
            let need = column.need == .optional ? (isZh ? "可不填" : "optional") : (isZh ? "必填" : "required")
            return [
                header(column, language), need, demand(column).text(language), column.field.name,
            ].map { .text($0, SheetStyles.body) }
        }
        var sheet = Sheet(
            name: isZh ? "填写说明" : "how to fill in", widths: [26, 12, 60, 22],
            rows: [titles.map { .text($0, SheetStyles.header) }] + rows)
        sheet.headerRow = 0
        return sheet
    }
}
