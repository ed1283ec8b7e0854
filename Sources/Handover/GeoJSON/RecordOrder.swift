import CountyModel

/// Brings a table into the form that GIS programs read a schema from: the first record has no nulls.
struct RecordOrder {
    /// The columns that are written.
    package let columns: [LayerColumn]
    /// Features in the order in which they are written.
    package let order: [Int]
    package let notes: [Finding]

    init(_ table: FeatureTable) {
        var notes: [Finding] = []
        let kept = table.columns.filter { column in column.values.contains { $0 != .null } }
        let empty = table.columns.map(\.name).filter { name in !kept.contains { $0.name == name } }
        if !empty.isEmpty {
            let list = empty.joined(separator: ", ")
            notes.append(
                Finding(
                    .emptyFields,
                    Bilingual(
                        zh: "图层 \(table.name) 的 \(list) 全部为空,未写出",
                        en: "layer \(table.name): \(list) are empty everywhere and left out"),
                    at: Place(file: table.name)))
        }
        func nulls(_ row: Int) -> [String] { kept.filter { $0.values[row] == .null }.map(\.name) }
        var order = Array(0..<table.count)
        if table.count > 0, !nulls(0).isEmpty {
            // ArcGIS takes the types of all columns from the first record.
            var best = (row: 0, nulls: nulls(0).count)
            for row in order where best.nulls > 0 {
                let count = nulls(row).count
                if count < best.nulls { best = (row, count) }
            }
            order.remove(at: best.row)
            order.insert(best.row, at: 0)
            if best.nulls > 0 {
                let list = nulls(best.row).joined(separator: ", ")
                notes.append(
                    Finding(
                        .noCompleteRecord,
                        Bilingual(
                            zh: "图层 \(table.name) 没有一条各列齐全的记录,首条记录缺 \(list),ArcGIS 可能认错列的类型",
                            en:
                                "layer \(table.name) has no complete record; the first lacks \(list), and ArcGIS may guess its type wrong"
                        ),
                        at: Place(file: table.name), mend: Bilingual(zh: "请补齐这些列", en: "fill in these columns")))
            }
        }
        (columns, self.order, self.notes) = (kept, order, notes)
    }
}
