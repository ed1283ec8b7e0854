import CountyModel

/// Cells longer and rows wider than any spreadsheet holds: a file that is not a table, or a damaged one.
enum LongCells {
    /// A spreadsheet's 32,767 characters at four bytes each.
    package static let limitBytes = 131_068
    /// A spreadsheet's last column is XFD.
    static let limitColumns = 16_384

    /// The table, when all its cells are of a length that a spreadsheet can hold.
    ///
    /// - Throws: ``PlannerError`` E6608 with the row of the first that is not.
    static func refused(_ table: RawTable) throws -> RawTable {
        if let row = table.rows.firstIndex(where: { $0.count > limitColumns }) {
            throw PlannerError(
                .input, .unsoundRow,
                Bilingual(
                    zh: "\(table.file) 第 \(row + 1) 行有 \(table.rows[row].count) 列,不是正常的表格",
                    en: "row \(row + 1) of \(table.file) has \(table.rows[row].count) columns: damaged or not a table"),
                at: Place(file: table.file, sheet: table.sheet, row: row + 1),
                mend: Bilingual(zh: "请检查分隔符,或重新导出", en: "look at the separators, or export the table again"))
        }
        guard let row = table.rows.firstIndex(where: { $0.contains { $0.utf8.count > limitBytes } }) else {
            return table
        }
        throw PlannerError(
            .input, .unsoundRow,
            Bilingual(
                zh: "\(table.file) 第 \(row + 1) 行有超过 32767 字的单元格,不是正常的表格",
                en: "row \(row + 1) of \(table.file) has a cell of more than 32767 characters: damaged or not a table"),
            at: Place(file: table.file, sheet: table.sheet, row: row + 1),
            mend: Bilingual(zh: "请检查该行是否损坏,或重新导出", en: "look whether that row is damaged, or export the table again"))
    }
}
