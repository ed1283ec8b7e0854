import CountyModel
import Geospatial

/// Cells without characters that nobody sees.
enum CleanCells {
    /// The table with such characters left out, and one note per column that had some.
    static func cleaned(_ table: RawTable) -> RawTable {
        var rows = table.rows
        var found: [Int: [Int]] = [:]
        for row in rows.indices {
            for column in rows[row].indices {
                guard let clean = PlainText.cleaned(rows[row][column]) else { continue }
                rows[row][column] = clean
                found[column, default: []].append(row)
            }
        }
        if found.isEmpty { return table }
        return table.with(
            rows,
            notes: found.keys.sorted().map { column in
                note(
                    (found[column] ?? []).map { $0 + 1 },
                    Place(file: table.file, sheet: table.sheet, column: String(column + 1)))
            })
    }

    /// Notes on the columns of a layer that are used for codes and names.
    static func findings(_ layer: VectorLayer, columns: [Int], file: String) -> [Finding] {
        columns.compactMap { column in
            let rows = layer.rows.indices.filter { layer.rows[$0][column].flatMap(PlainText.cleaned) != nil }
            if rows.isEmpty { return nil }
            return note(
                rows.map { $0 + 1 }, Place(file: file, sheet: layer.name, column: layer.fieldNames[column]))
        }
    }

    private static func note(_ rows: [Int], _ place: Place) -> Finding {
        var place = place
        place.row = rows.first
        let list = rows.prefix(10).map(String.init).joined(separator: "、") + (rows.count > 10 ? "…" : "")
        place.value = list
        return Finding(
            .invisibleCharacters,
            Bilingual(
                zh: "\(rows.count) 个单元格含看不见的字符或形似字符,已去除或替换",
                en:
                    "\(Wording.count(rows.count, "cell")) \(Wording.plural(rows.count, "holds", "hold")) characters that nobody sees or look-alikes; left out or replaced"
            ),
            at: place)
    }
}
