import CountyModel

/// The table of clusters on a print sheet: number on its colour, name, lead, villages, weak ones, Party members.
struct SheetTable {
    package let clusters: ExportedLayer
    package let choice: ExportChoice
    package let factor: Double
    package let box: MapBox

    private struct Column {
        let name: String
        let zh: String
        let en: String
        let share: Double
        let isNumber: Bool
    }

    private var columns: [Column] {
        let all = [
            Column(name: "cluster_id", zh: "编号", en: "id", share: 0.14, isNumber: false),
            Column(name: "cluster_name", zh: "片区", en: "cluster", share: 0.27, isNumber: false),
            Column(name: "lead_name", zh: "牵头村", en: "lead", share: 0.25, isNumber: false),
            Column(name: "village_count", zh: "村", en: "vill.", share: 0.10, isNumber: true),
            Column(name: "weak_count", zh: "薄弱", en: "weak", share: 0.11, isNumber: true),
            Column(name: "party_members", zh: "党员", en: "Party", share: 0.13, isNumber: true),
        ]
        let there = clusters.table.names.columns.map(\.field.name)
        return all.filter { there.contains($0.name) }
    }

    /// Millimetres of a row: as many rows as there are clusters, between two sizes that can be read.
    private var rowHeight: Double {
        min(6.8 * factor, max(3.9 * factor, box.height / Double(clusters.table.order.count + 1)))
    }

    /// Rows there is room for, the last one left to ``more(number:points:)`` where not all fit.
    private var rows: Int {
        let room = max(1, Int(box.height / rowHeight) - 1)
        return clusters.table.order.count <= room ? room : max(1, room - 1)
    }

    private func written(_ column: String) -> String {
        FieldNames.name(column, in: clusters.table.table, choice.naming)
    }

    func markup(number: Int) -> Markup {
        // Cells are as high as their type and a margin above and below.
        let points = min(9 * factor, rowHeight * 0.52 / 0.3528)
        let margin = max(0.3, (rowHeight - points * 0.3528 * 1.32) / 2)
        let width = columns.reduce(0) { $0 + $1.share }
        let shown = columns.map { column -> Template.Row in
            // Margins and grid are added to every column.
            let room = max(2, column.share / width * (box.width - 0.3) - 2 * margin - 0.15)
            return [
                "name": .text(written(column.name)), "heading": .text(choice.language == .zh ? column.zh : column.en),
                "align": column.isNumber ? "2" : "1", "width_mm": "\(NumberText.plain(room, decimals: 2))",
            ]
        }
        let table = Templates.sheetTable.filled([
            "item": SheetItem.place(box, number: number), "paints": SheetItem.paints,
            "frame_key": "\(SheetItem.key(number))", "table_key": "\(SheetItem.key(number + 1))",
            "width": "\(NumberText.plain(box.width))", "height": "\(NumberText.plain(box.height))",
            "layer": .text(clusters.id), "layer_name": .text(clusters.title(choice.language)),
            "source": .text(clusters.source), "rows": "\(rows)",
            "margin_mm": "\(NumberText.plain(margin, decimals: 2))",
            "header_style": LabelStyle.textStyle(size: points, colour: "#ffffff", isBold: true),
            "text_style": LabelStyle.textStyle(size: points, colour: "#222222"), "columns": .rows(shown),
            "sorted_by": .text(written("cluster_id")),
        ])
        return .joined([table] + more(number: number + 2, points: points))
    }

    /// Says how many clusters there is no room for.
    private func more(number: Int, points: Double) -> [Markup] {
        let left = clusters.table.order.count - rows
        guard left > 0 else { return [] }
        let text =
            choice.language == .zh
            ? "… 另有 \(left) 个片区,见图层“片区”的属性表" : "… \(left) more clusters in the table of the layer Clusters"
        let line = MapBox(x: box.x, y: box.bottom - 4 * factor, width: box.width, height: 4 * factor)
        return [SheetItem.label(text, line, number: number, points: points, colour: "#555555")]
    }
}
