/// The table of a map: rows that shrink to fit their boxes, from the first box to the last; what does not fit even so is counted.
struct MapTable {
    package let table: MapStory.Table
    let groupColours: [String]?
    package let factor: Double
    let blocks: [MapBox]

    /// Heights of a row tried, in millimetres at A3; below the last it cannot be read.
    private static let heights = stride(from: 6.8, through: 3.5, by: -0.1)
    /// Height of a line of a note, as a share of the row's.
    private static let noteShare = 0.62

    private struct Layout {
        let rowHeight: Double
        /// Lines of the note of each row that found room.
        var notes: [[String]] = []
        /// Rows of each block.
        var blocks: [Range<Int>] = []
        var isComplete = false

        func height(_ lines: [String]) -> Double { rowHeight * (1 + MapTable.noteShare * Double(lines.count)) }
    }

    package func draw(_ svg: inout SVGText) {
        guard !table.columns.isEmpty else { return }
        let layout = chosen()
        for (block, rows) in zip(blocks, layout.blocks) {
            draw(rows, in: block, layout, isLast: rows.upperBound == layout.blocks.last?.upperBound, &svg)
        }
    }

    private func chosen() -> Layout {
        let endLines = table.total.isEmpty ? 0 : 1
        for height in Self.heights {
            let layout = flowed(height * factor, endLines: endLines)
            if layout.isComplete { return layout }
        }
        // One line more, to say how many are missing.
        return flowed(3.5 * factor, endLines: endLines + 1)
    }

    private func flowed(_ rowHeight: Double, endLines: Int) -> Layout {
        let size = fontSize(rowHeight)
        let noteSize = size * 0.85
        let width = blocks.first.map { ($0.width - indent - 1.5 * factor) / noteSize } ?? 0
        func wrapped(_ row: Int) -> [String] {
            guard row < table.rows.count, !table.rows[row].note.isEmpty else { return [] }
            return SVGText.wrapped(table.rows[row].note, width)
        }
        var layout = Layout(rowHeight: rowHeight)
        var next = 0
        // Only rows that may find room are wrapped: of thousands a sheet shows dozens.
        var note = wrapped(0)
        for block in blocks {
            let start = next
            var room = block.height - rowHeight * Double(1 + endLines)
            while next < table.rows.count, room >= layout.height(note) {
                room -= layout.height(note)
                layout.notes.append(note)
                next += 1
                note = wrapped(next)
            }
            layout.blocks.append(start..<next)
        }
        // Short tables need no second box, and their total belongs below them.
        while layout.blocks.count > 1, layout.blocks.last?.isEmpty == true { layout.blocks.removeLast() }
        layout.isComplete = next == table.rows.count
        return layout
    }

    private func fontSize(_ rowHeight: Double) -> Double {
        min((table.columns.count > 6 ? 2.7 : 3.1) * factor, rowHeight * 0.66)
    }

    private var hasSwatches: Bool { groupColours != nil || table.rows.contains { $0.colour != nil } }

    private var indent: Double { (hasSwatches ? 3.8 : 1.5) * factor }

    private func draw(_ rows: Range<Int>, in box: MapBox, _ layout: Layout, isLast: Bool, _ svg: inout SVGText) {
        let (rowHeight, size) = (layout.rowHeight, fontSize(layout.rowHeight))
        let head = MapBox(x: box.x, y: box.y, width: box.width, height: rowHeight)
        svg.rectangle(head, fill: "#33506e")
        drawCells(table.columns.map(\.title), head, size, bold: true, fill: "#ffffff", &svg)
        var y = head.bottom
        for index in rows {
            let row = MapBox(x: box.x, y: y, width: box.width, height: layout.height(layout.notes[index]))
            if (index - rows.lowerBound) % 2 == 1 { svg.rectangle(row, fill: "#f4f6f8") }
            if let colour = table.rows[index].colour ?? groupColours?[index] {
                let swatch = MapBox(
                    x: row.x + 0.6 * factor, y: row.y + rowHeight * 0.2, width: 2.4 * factor, height: rowHeight * 0.6)
                svg.rectangle(swatch, fill: colour, stroke: "#33506e", width: 0.15 * factor)
            }
            let line = MapBox(x: row.x, y: row.y, width: row.width, height: rowHeight)
            drawCells(table.rows[index].cells, line, size, bold: false, fill: "#222222", &svg)
            for (number, note) in layout.notes[index].enumerated() {
                svg.text(
                    note, x: row.x + indent,
                    y: line.bottom + rowHeight * (Self.noteShare * (Double(number) + 0.55) - 0.08), size: size * 0.85,
                    fill: "#555555")
            }
            y = row.bottom
        }
        if isLast { y = drawEnd(box, y, layout, shown: rows.upperBound, &svg) }
        svg.rectangle(
            MapBox(x: box.x, y: box.y, width: box.width, height: y - box.y), stroke: "#33506e", width: 0.25 * factor)
    }

    /// The total, and how many rows found no room.
    private func drawEnd(_ box: MapBox, _ y: Double, _ layout: Layout, shown: Int, _ svg: inout SVGText) -> Double {
        let (rowHeight, size) = (layout.rowHeight, fontSize(layout.rowHeight))
        var y = y
        if shown < table.rows.count {
            let text = "… \(table.rows.count - shown) \(table.more)"
            svg.text(text, x: box.x + indent, y: y + rowHeight * 0.7, size: size, fill: "#555555")
            y += rowHeight
        }
        if table.total.isEmpty { return y }
        let foot = MapBox(x: box.x, y: y, width: box.width, height: rowHeight)
        svg.rectangle(foot, fill: "#e6ecf2")
        drawCells(table.total, foot, size, bold: true, fill: "#222222", &svg)
        return foot.bottom
    }

    private func drawCells(
        _ cells: [String], _ row: MapBox, _ size: Double, bold: Bool, fill: String, _ svg: inout SVGText
    ) {
        let width = row.width - indent - 1.5 * factor
        var x = row.x + indent
        let base = row.y + row.height / 2 + size * 0.36
        for (index, (cell, column)) in zip(cells, table.columns).enumerated() {
            let room = column.share * width
            // Words may run on over the empty cells beside them.
            let after = zip(cells, table.columns).dropFirst(index + 1).prefix { $0.0.isEmpty }
            let free = after.reduce(room) { $0 + $1.1.share * width }
            let text = SVGText.fitted(cell, ((column.isNumber ? room : free) - 0.8 * factor) / size)
            if column.isNumber {
                svg.text(text, x: x + room, y: base, size: size, anchor: "end", bold: bold, fill: fill)
            } else if !text.isEmpty {
                svg.text(text, x: x, y: base, size: size, bold: bold, fill: fill)
            }
            x += room
        }
    }
}
