import CountyModel
import Foundation
import Geospatial
import Planning

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

    /// The sheet's number of its map, to which legend and scale bar belong.
    private static let mapNumber = 2

    var markup: Markup {
        let page = MapBox(x: 0, y: 0, width: frames.width, height: frames.height)
        return Templates.sheet.filled([
            "name": .text(say("片区划分图 \(options.paper.rawValue)", "Map of clusters \(options.paper.rawValue)")),
            "page": SheetItem.place(page, number: 1), "paints": SheetItem.paints,
            "page_symbol": .elements(Symbol(.fill, [.area(fill: "#ffffff")]).markup(name: "")),
            "map": SheetItem.place(frames.frame, number: Self.mapNumber), "map_name": .text(say("地图", "map")),
            "extent": .elements(extent.attributes), "arrows": .rows(options.north ? [arrow] : []),
            "bars": .rows(options.scaleBar ? [scaleBar] : []), "head": .elements(.joined(head)),
            "panel": .elements(panel), "foot": .elements(.joined(foot)),
        ])
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

    /// An arrow with the word for north, a picture inside the project so that no folder of pictures is needed.
    private var arrow: Template.Row {
        let frame = frames.frame.inset(4 * factor)
        let box = MapBox(x: frame.right - 13 * factor, y: frame.y, width: 13 * factor, height: 18 * factor)
        let svg = Templates.northArrow.filled(["north": .text(say("北", "N"))]).text.replacing("\n", with: "")
        return [
            "item": SheetItem.place(box, number: 5),
            "picture": .text("base64:" + Data(svg.utf8).base64EncodedString()),
        ]
    }

    private var scaleBar: Template.Row {
        let frame = frames.frame.inset(4 * factor)
        let box = MapBox(x: frame.x, y: frame.bottom - 13 * factor, width: 80 * factor, height: 12 * factor)
        return [
            "item": SheetItem.place(box, number: 6), "map_key": "\(SheetItem.key(Self.mapNumber))",
            "kilometers": "\(NumberText.plain(barKilometers))", "unit": .text(say("公里", "km")),
            "height_mm": "\(SheetItem.mm(1.8 * factor))",
            "text_style": LabelStyle.textStyle(size: 9 * factor, colour: "#1c1c1c"),
        ]
    }

    /// Length of one of four pieces of the bar: 1, 2 or 5 times a power of ten of kilometres.
    private var barKilometers: Double {
        let wanted = (extent.maxX - extent.minX) / 1000 / 16
        var step = 0.001
        while step * 10 <= wanted { step *= 10 }
        return [5.0, 2, 1].map { $0 * step }.first { $0 <= wanted } ?? step
    }

    private var panel: Markup {
        let legend = SheetLegend(layers: layers, choice: choice, factor: factor)
        let box = frames.panel
        let legendBox = MapBox(x: box.x, y: box.bottom - legend.height, width: box.width, height: legend.height)
        let tableBox = MapBox(
            x: box.x, y: box.y, width: box.width, height: box.height - legend.height - 3 * factor)
        let table = layers.filter { $0.layer == .clusters }.map {
            SheetTable(clusters: $0, choice: choice, factor: factor, box: tableBox).markup(number: 9)
        }
        return .joined([legend.markup(legendBox, number: 7, mapNumber: Self.mapNumber)] + table)
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
}

extension Box {
    /// The box as attributes of QGIS.
    var attributes: Markup {
        Templates.sheetExtent.filled([
            "min_x": "\(NumberText.plain(minX))", "min_y": "\(NumberText.plain(minY))",
            "max_x": "\(NumberText.plain(maxX))", "max_y": "\(NumberText.plain(maxY))",
        ])
    }
}
