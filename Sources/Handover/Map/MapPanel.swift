import CountyModel
import Geospatial

/// The table and the legend beside the map, or below it on an upright sheet.
struct MapPanel {
    let story: MapStory
    package let sheet: MapSheet
    let groupColours: [String]?
    package let language: Language

    private var factor: Double { sheet.factor }

    package func draw(_ svg: inout SVGText) {
        let box = sheet.panel
        let gap = 4 * factor
        let legendWidth = min(box.width, MapSheet.panelWidth * factor)
        let legend = MapLegend(story: story, factor: factor, language: language, width: legendWidth)
        var blocks: [MapBox]
        if box.width > legendWidth + gap {
            let legendBox = MapBox(
                x: box.right - legendWidth, y: box.y, width: legendWidth, height: min(box.height, legend.height))
            legend.draw(legendBox, &svg)
            let room = box.width - legendWidth - gap
            let count = max(1, Int((room + gap) / (80 * factor + gap)))
            let width = (room - gap * Double(count - 1)) / Double(count)
            blocks = (0..<count).map { block in
                MapBox(x: box.x + Double(block) * (width + gap), y: box.y, width: width, height: box.height)
            }
        } else {
            let height = min(box.height / 2, legend.height)
            legend.draw(MapBox(x: box.x, y: box.bottom - height, width: box.width, height: height), &svg)
            blocks = [MapBox(x: box.x, y: box.y, width: box.width, height: box.height - height - 3 * factor)]
        }
        MapTable(table: story.table, groupColours: groupColours, factor: factor, blocks: blocks).draw(&svg)
    }
}

/// The legend with the remark below it.
struct MapLegend {
    let story: MapStory
    package let factor: Double
    package let language: Language
    package let width: Double

    private static let size = 2.8
    private static let remarkSize = 2.3

    private var lines: Int { (story.legend.count + 1) / 2 }

    private var remark: [String] {
        let size = Self.remarkSize * factor
        return story.remark.isEmpty ? [] : SVGText.wrapped(story.remark, (width - 5 * factor) / size)
    }

    package var height: Double { (9 + Double(lines) * 6 + Double(remark.count) * 3.2) * factor }

    package func draw(_ box: MapBox, _ svg: inout SVGText) {
        svg.rectangle(box, stroke: "#33506e", width: 0.25 * factor)
        let title = Bilingual(zh: "图例", en: "Legend").text(language)
        svg.text(title, x: box.x + 2.5 * factor, y: box.y + 5 * factor, size: 3.3 * factor, bold: true)
        for (index, item) in story.legend.enumerated() {
            let x = box.x + 2.5 * factor + Double(index / lines) * (box.width - 2 * factor) / 2
            let y = box.y + (8 + Double(index % lines) * 6) * factor
            drawSample(item.sample, MapBox(x: x, y: y, width: 8 * factor, height: 4 * factor), &svg)
            let size = Self.size * factor
            let text = SVGText.fitted(item.text, ((box.width - 2 * factor) / 2 - 11 * factor) / size)
            svg.text(text, x: x + 10 * factor, y: y + 3.1 * factor, size: size)
        }
        for (index, line) in remark.enumerated() {
            let y = box.y + (9.5 + Double(lines) * 6 + Double(index) * 3.2) * factor
            svg.text(line, x: box.x + 2.5 * factor, y: y, size: Self.remarkSize * factor, fill: "#555555")
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
        case .seat(let isCounty):
            let place = Point(x: box.x + box.width / 2, y: middle)
            svg.raw(SurroundingsDrawing.square(place, isCounty: isCounty, factor))
        case .dot: svg.raw(MapDrawing.dot(x: box.x + box.width / 2, y: middle, factor))
        case .star:
            svg.path(
                MapStyle.star(x: box.x + box.width / 2, y: middle, radius: 1.9 * factor), MapDrawing.starStyle(factor))
        }
    }
}
