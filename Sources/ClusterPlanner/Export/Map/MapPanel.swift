/// The table and the legend beside the map.
struct MapPanel {
    let story: MapStory
    let sheet: MapSheet
    let groupColours: [String]?
    let legendTitle: String

    private var factor: Double { sheet.factor }

    func draw(_ svg: inout SVGText) {
        let lines = (story.legend.count + 1) / 2
        let legendHeight = (9 + Double(lines) * 6) * factor
        let box = sheet.panel
        drawTable(MapBox(x: box.x, y: box.y, width: box.width, height: box.height - legendHeight - 3 * factor), &svg)
        drawLegend(
            MapBox(x: box.x, y: box.bottom - legendHeight, width: box.width, height: legendHeight), &svg)
    }

    private func drawTable(_ box: MapBox, _ svg: inout SVGText) {
        let table = story.table
        let wanted = Double(table.rows.count + 2)
        let rowHeight = min(6.8 * factor, max(3.5 * factor, box.height / wanted))
        let room = Int(box.height / rowHeight) - 2
        let shown = table.rows.count <= room ? table.rows.count : max(0, room - 1)
        let size = min(3.1 * factor, rowHeight * 0.66)
        let head = MapBox(x: box.x, y: box.y, width: box.width, height: rowHeight)
        svg.rectangle(head, fill: "#33506e")
        drawRow(table.columns.map(\.title), head, size, bold: true, fill: "#ffffff", &svg)
        for index in 0..<shown {
            let row = MapBox(x: box.x, y: box.y + Double(index + 1) * rowHeight, width: box.width, height: rowHeight)
            if index % 2 == 1 { svg.rectangle(row, fill: "#f4f6f8") }
            if let colours = groupColours {
                let swatch = MapBox(
                    x: row.x + 0.6 * factor, y: row.y + rowHeight * 0.2, width: 2.4 * factor, height: rowHeight * 0.6)
                svg.rectangle(swatch, fill: colours[index], stroke: "#33506e", width: 0.15 * factor)
            }
            drawRow(table.rows[index].cells, row, size, bold: false, fill: "#222222", &svg)
        }
        var bottom = box.y + Double(shown + 1) * rowHeight
        if shown < table.rows.count {
            let text = "… \(table.rows.count - shown) \(table.more)"
            svg.text(text, x: box.x + 4 * factor, y: bottom + rowHeight * 0.7, size: size, fill: "#555555")
            bottom += rowHeight
        }
        let foot = MapBox(x: box.x, y: bottom, width: box.width, height: table.total.isEmpty ? 0 : rowHeight)
        if !table.total.isEmpty {
            svg.rectangle(foot, fill: "#e6ecf2")
            drawRow(table.total, foot, size, bold: true, fill: "#222222", &svg)
        }
        svg.rectangle(
            MapBox(x: box.x, y: box.y, width: box.width, height: foot.bottom - box.y), stroke: "#33506e",
            width: 0.25 * factor)
    }

    private func drawRow(
        _ cells: [String], _ row: MapBox, _ size: Double, bold: Bool, fill: String, _ svg: inout SVGText
    ) {
        let indent = (groupColours == nil ? 1.5 : 3.8) * factor
        let width = row.width - indent - 1.5 * factor
        var x = row.x + indent
        let base = row.y + row.height / 2 + size * 0.36
        for (cell, column) in zip(cells, story.table.columns) {
            let room = column.share * width
            // A total may run over the empty cell beside it.
            let text = SVGText.fitted(cell, (room - 0.8 * factor) / size)
            if column.isNumber {
                svg.text(text, x: x + room, y: base, size: size, anchor: "end", bold: bold, fill: fill)
            } else {
                svg.text(text, x: x, y: base, size: size, bold: bold, fill: fill)
            }
            x += room
        }
    }

    private func drawLegend(_ box: MapBox, _ svg: inout SVGText) {
        svg.rectangle(box, stroke: "#33506e", width: 0.25 * factor)
        svg.text(legendTitle, x: box.x + 2.5 * factor, y: box.y + 5 * factor, size: 3.3 * factor, bold: true)
        let lines = (story.legend.count + 1) / 2
        for (index, item) in story.legend.enumerated() {
            let x = box.x + (2.5 + Double(index / lines) * 48) * factor
            let y = box.y + (8 + Double(index % lines) * 6) * factor
            drawSample(item.sample, MapBox(x: x, y: y, width: 8 * factor, height: 4 * factor), &svg)
            let size = 2.8 * factor
            let text = SVGText.fitted(item.text, 36 * factor / size)
            svg.text(text, x: x + 10 * factor, y: y + 3.1 * factor, size: size)
        }
    }

    private func drawSample(_ sample: MapStory.Sample, _ box: MapBox, _ svg: inout SVGText) {
        let middle = box.y + box.height / 2
        switch sample {
        case .fill(let colour): svg.rectangle(box, fill: colour, stroke: "#8a8a8a", width: 0.15 * factor)
        case .hatch(let colour, let pattern):
            svg.rectangle(box, fill: colour)
            svg.rectangle(box, fill: "url(#\(pattern))", stroke: "#8a8a8a", width: 0.15 * factor)
        case .line(let kind):
            svg.path(
                "M\(SVGText.mm(box.x)) \(SVGText.mm(middle))H\(SVGText.mm(box.right))", MapStyle.line(kind, factor))
        case .star:
            svg.path(
                MapStyle.star(x: box.x + box.width / 2, y: middle, radius: 1.9 * factor), MapDrawing.starStyle(factor))
        }
    }
}
