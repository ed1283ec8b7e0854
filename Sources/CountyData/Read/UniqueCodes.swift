import CountyModel

/// Finds the column of the codes by what is in it, where its header is in no dictionary (`VILLCODE`, `code`, `kode`).
///
/// A first scenario names the column it found, so that a person sees and confirms it. Reading a county never guesses in
/// this way.
package enum UniqueCodes {
    /// Parts of headers that say that codes may be below.
    private static let words = ["code", "kode", "codigo", "代码", "编码", "编号"]

    /// The one column with a header that may mean codes and a code of its own in every row; `nil` for none or several.
    package static func column(_ names: [String], _ rows: [[String?]]) -> Int? {
        let found = names.indices.filter { column in
            let name = HeaderText.folded(names[column]).lowercased()
            guard words.contains(where: name.contains) else { return false }
            let cells = rows.map { $0[column].map(HeaderText.folded) ?? "" }
            return !cells.isEmpty && cells.allSatisfy(isCode) && Set(cells).count == cells.count
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The column of a table that holds the codes of the map: four villages of five stand in it; `nil` for none or several.
    ///
    /// - Parameter cells: the rows of the table below its header.
    package static func column(of codes: Set<String>, in cells: [[String]], columns: Range<Int>) -> Int? {
        let found = columns.filter { column in
            let own = Set(cells.map { column < $0.count ? HeaderText.folded($0[column]) : "" })
            return own.intersection(codes).count * 5 >= codes.count * 4
        }
        return found.count == 1 ? found[0] : nil
    }

    /// Letters, digits, hyphens and points, with a digit among them, and no fraction.
    private static func isCode(_ cell: String) -> Bool {
        cell.count >= 2 && cell.contains(where: \.isNumber)
            && cell.allSatisfy { $0.isLetter || $0.isNumber || "-._".contains($0) }
    }
}
