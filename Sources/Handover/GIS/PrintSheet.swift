import CountyModel
import Foundation
import Geospatial

/// A sheet to print in a QGIS project: title, map, table of clusters, legend, scale bar, north arrow, notice.
struct PrintSheet {
    /// What the map shows, in the units of the project.
    package let extent: Box
    private let story: MapStory
    private let frames: MapSheet
    private let layers: [ExportedLayer]
    private let choice: ExportChoice
    private let options: MapOptions

    init(story: MapStory, land: Box, layers: [ExportedLayer], choice: ExportChoice, options: MapOptions) {
        frames = MapSheet(options.paper, land: nil)
        (self.story, self.layers, self.choice, self.options) = (story, layers, choice, options)
        extent = Self.fit(land, frames.frame)
    }

    /// The land with a margin, widened to the shape of the frame.
    private static func fit(_ land: Box, _ frame: MapBox) -> Box {
        let margin = 1.06
        let perMillimeter = max(
            (land.maxX - land.minX) * margin / frame.width, (land.maxY - land.minY) * margin / frame.height)
        let (x, y) = ((land.minX + land.maxX) / 2, (land.minY + land.maxY) / 2)
        let (w, h) = (frame.width * perMillimeter / 2, frame.height * perMillimeter / 2)
        return Box(minX: x - w, minY: y - h, maxX: x + w, maxY: y + h)
    }

    private func say(_ zh: String, _ en: String) -> String { choice.language == .zh ? zh : en }

    private var factor: Double { frames.factor }

    var markup: Markup {
        let page = MapBox(x: 0, y: 0, width: frames.width, height: frames.height)
        let pages = Markup(
            "PageCollection", [],
            [SheetItem.pageSymbol, SheetItem.item(65638, page, number: 1, [], [SheetItem.pageSymbol])])
        let name = say("片区划分图 \(options.paper.rawValue)", "Map of clusters \(options.paper.rawValue)")
        return Markup(
            "Layout", [("name", name), ("units", "mm"), ("printResolution", "300"), ("worldFileMap", "")],
            [pages] + head + [map] + furniture + panel + foot)
    }

    private var head: [Markup] {
        let box = frames.title
        let title = MapBox(x: box.x, y: box.y, width: box.width, height: 11 * factor)
        let line = MapBox(x: box.x, y: box.y + 11 * factor, width: box.width, height: 6 * factor)
        return [
            SheetItem.label(
                story.title, title, number: 3, points: Self.fitted(story.title, 24 * factor, title), isBold: true,
                colour: "#111111", align: .middle),
            SheetItem.label(
                story.subtitle, line, number: 4, points: 10 * factor, colour: "#444444", align: .middle),
        ]
    }

    private var map: Markup {
        SheetItem.item(
            65639, frames.frame, number: 2,
            [
                ("frame", "true"), ("keepLayerSet", "false"), ("drawCanvasItems", "false"), ("followPreset", "false"),
                ("mapRotation", "0"), ("mapFlags", "0"), ("labelMargin", "0,mm"), ("id", say("地图", "map")),
            ],
            [
                Markup(
                    "Extent",
                    [
                        ("xmin", NumberText.plain(extent.minX)), ("ymin", NumberText.plain(extent.minY)),
                        ("xmax", NumberText.plain(extent.maxX)), ("ymax", NumberText.plain(extent.maxY)),
                    ]), Markup("LayerSet"), Markup("AtlasMap", [("atlasDriven", "0")]),
            ])
    }

    private var furniture: [Markup] {
        var items: [Markup] = []
        let frame = frames.frame.inset(4 * factor)
        if options.north {
            let box = MapBox(
                x: frame.right - 13 * factor, y: frame.y, width: 13 * factor, height: 18 * factor)
            items.append(SheetItem.picture(Self.arrow(say("北", "N")), box, number: 5))
        }
        if options.scaleBar {
            let kilometers = barKilometers
            let box = MapBox(x: frame.x, y: frame.bottom - 13 * factor, width: 80 * factor, height: 12 * factor)
            items.append(
                SheetItem.scaleBar(
                    box, number: 6, mapNumber: 2, kilometersPerSegment: kilometers, unit: say("公里", "km"),
                    points: 9 * factor, height: 1.8 * factor))
        }
        return items
    }

    /// Length of one of four pieces of the bar: 1, 2 or 5 times a power of ten of kilometres.
    private var barKilometers: Double {
        let wanted = (extent.maxX - extent.minX) / 1000 / 16
        var step = 0.001
        while step * 10 <= wanted { step *= 10 }
        return [5.0, 2, 1].map { $0 * step }.first { $0 <= wanted } ?? step
    }

    private var panel: [Markup] {
        let legend = SheetLegend(layers: layers, choice: choice, factor: factor)
        let box = frames.panel
        let legendBox = MapBox(x: box.x, y: box.bottom - legend.height, width: box.width, height: legend.height)
        let tableBox = MapBox(
            x: box.x, y: box.y, width: box.width, height: box.height - legend.height - 3 * factor)
        guard let clusters = layers.first(where: { $0.name == "clusters" }) else {
            return legend.markup(legendBox, number: 7, mapNumber: 2)
        }
        let table = SheetTable(clusters: clusters, choice: choice, factor: factor, box: tableBox)
        return legend.markup(legendBox, number: 7, mapNumber: 2) + table.markup(number: 9)
    }

    private var foot: [Markup] {
        let box = frames.footer
        let left = MapBox(x: box.x, y: box.y + 2 * factor, width: box.width * 0.34, height: 6 * factor)
        let middle = MapBox(x: left.right, y: left.y, width: box.width * 0.28, height: left.height)
        let right = MapBox(x: middle.right, y: left.y, width: box.width * 0.38, height: left.height)
        let notice = story.notices.first ?? ""
        let others = story.notices.dropFirst().joined(separator: "   ")
        return [
            SheetItem.label(
                notice, left, number: 21, points: Self.fitted(notice, 11 * factor, left), isBold: true,
                colour: "#b00020"),
            SheetItem.label(
                others, middle, number: 22, points: Self.fitted(others, 9 * factor, middle), colour: "#444444"),
            SheetItem.label(
                story.origin, right, number: 23, points: Self.fitted(story.origin, 7.2 * factor, right),
                colour: "#666666", align: .end),
        ]
    }

    /// A size at which the text fits on one line of a box.
    private static func fitted(_ text: String, _ points: Double, _ box: MapBox) -> Double {
        let millimetersPerPoint = 0.3528
        return min(points, box.width / max(1, SVGText.width(text) * millimetersPerPoint * 1.08))
    }

    /// An arrow with the word for north, drawn here so that no folder of pictures is needed.
    private static func arrow(_ word: String) -> String {
        let svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"13mm\" height=\"18mm\" viewBox=\"0 0 130 180\">"
            + "<path d=\"M65 50L92 150L65 128Z\" fill=\"#1c1c1c\"/>"
            + "<path d=\"M65 50L38 150L65 128Z\" fill=\"#ffffff\" stroke=\"#1c1c1c\" stroke-width=\"4\"/>"
            + "<text x=\"65\" y=\"38\" font-size=\"38\" text-anchor=\"middle\" fill=\"#1c1c1c\">\(word)</text></svg>"
        return "base64:" + Data(svg.utf8).base64EncodedString()
    }
}
