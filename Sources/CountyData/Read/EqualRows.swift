import CountyModel
import Spreadsheet

/// Rows filled down to the end of a sheet: thousands of equal rows one below the other, which no list of villages has.
///
/// Office programs write such a run in a few bytes; read one by one, each would become a finding of its own.
enum EqualRows {
    /// The table with only the first row of every such run, the others blank, and a finding for each run. Shorter runs are judged row by
    /// row, as duplicates.
    ///
    /// - Complexity: O(cells).
    static func readOnce(_ table: RawTable) -> RawTable {
        var runs: [Range<Int>] = []
        var start = 0
        for row in table.rows.indices where row + 1 == table.rows.count || table.rows[row + 1] != table.rows[row] {
            if row + 1 - start > SheetContent.mostEqualRows, table.rows[row].contains(where: { !$0.isEmpty }) {
                runs.append(start..<row + 1)
            }
            start = row + 1
        }
        if runs.isEmpty, table.around.equalRows.isEmpty { return table }
        var rows = table.rows
        for run in runs {
            for row in run.dropFirst() { rows[row] = [] }
        }
        if let last = rows.lastIndex(where: { !$0.isEmpty }) { rows.removeSubrange((last + 1)...) }
        return table.with(
            rows,
            notes: (runs + table.around.equalRows).sorted { $0.lowerBound < $1.lowerBound }.map { finding($0, table) })
    }

    private static func finding(_ run: Range<Int>, _ table: RawTable) -> Finding {
        let (first, last) = (run.lowerBound + 1, run.upperBound)
        return Finding(
            .equalRows,
            Bilingual(
                zh: "第 \(first) 至 \(last) 行内容完全相同(共 \(run.count) 行),只读取第 \(first) 行",
                en: "rows \(first) to \(last) are all alike (\(run.count) of them); only row \(first) is read"),
            at: Place(file: table.file, sheet: table.sheet, row: first))
    }
}
