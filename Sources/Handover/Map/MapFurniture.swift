import CountyModel
import Planning

/// Scale bar and north arrow, in the corners of the frame that have least land.
struct MapFurniture {
    package let setup: PlanningCase
    package let sheet: MapSheet
    package let language: Language
    private var scaleBox: MapBox?
    private var northBox: MapBox?

    init(setup: PlanningCase, sheet: MapSheet, language: Language) {
        (self.setup, self.sheet, self.language) = (setup, sheet, language)
    }

    /// What the two take of the frame.
    package var boxes: [MapBox] { [scaleBox, northBox].compactMap { $0 } }

    private var factor: Double { sheet.factor }

    mutating func choosePlaces(_ raster: MapRaster) {
        let options = setup.scenario.output.map
        let frame = sheet.frame.inset(2.5 * factor)
        if options.north {
            let size = (width: 13 * factor, height: 18 * factor)
            let left = MapBox(x: frame.x, y: frame.y, width: size.width, height: size.height)
            var right = left
            right.x = frame.right - size.width
            northBox = raster.landShare(right) <= raster.landShare(left) ? right : left
        }
        if options.scaleBar {
            let size = (width: barKm * 1000 * sheet.scale + 14 * factor, height: 13 * factor)
            let left = MapBox(x: frame.x, y: frame.bottom - size.height, width: size.width, height: size.height)
            var right = left
            right.x = frame.right - size.width
            scaleBox = raster.landShare(left) <= raster.landShare(right) ? left : right
        }
    }

    /// A bar in the lower left corner, for a small picture that is full of land.
    mutating func chooseBar() {
        let size = (width: barKm * 1000 * sheet.scale + 14 * factor, height: 12 * factor)
        let frame = sheet.frame
        scaleBox = MapBox(x: frame.x, y: frame.bottom - size.height, width: size.width, height: size.height)
    }

    /// Length of the bar: 1, 2 or 5 times a power of ten of kilometres, about a seventh of the frame.
    private var barKm: Double {
        let wanted = sheet.frame.width / 6 / sheet.scale / 1000
        var step = 0.001
        while step * 10 <= wanted { step *= 10 }
        return [5.0, 2, 1].map { $0 * step }.first { $0 <= wanted } ?? step
    }

    package func draw(_ svg: inout SVGText) {
        if let scaleBox { drawBar(scaleBox, &svg) }
        if let northBox { drawNorth(northBox, &svg) }
    }

    private func drawBar(_ box: MapBox, _ svg: inout SVGText) {
        svg.raw("<g fill-opacity=\"0.85\">")
        svg.rectangle(box, fill: "#ffffff")
        svg.raw("</g>")
        let length = barKm * 1000 * sheet.scale
        let (x, y) = (box.x + 5 * factor, box.y + 8.5 * factor)
        for part in 0..<4 {
            svg.rectangle(
                MapBox(x: x + length / 4 * Double(part), y: y, width: length / 4, height: 1.5 * factor),
                fill: part % 2 == 0 ? "#1c1c1c" : "#ffffff", stroke: "#1c1c1c", width: 0.2 * factor)
        }
        let size = 2.6 * factor
        let base = y - 1.2 * factor
        svg.text("0", x: x, y: base, size: size, anchor: "middle")
        svg.text(NumberText.plain(barKm / 2, decimals: 4), x: x + length / 2, y: base, size: size, anchor: "middle")
        let unit = Bilingual(zh: "公里", en: "km").text(language)
        svg.text(
            "\(NumberText.plain(barKm, decimals: 4)) \(unit)", x: x + length, y: base, size: size, anchor: "middle")
        // Rounded to two figures, as no map printed on any machine can be measured to a third.
        var ratio = 1000 / sheet.scale
        var step = 1.0
        while ratio / step >= 100 { step *= 10 }
        ratio = (ratio / step).rounded() * step
        guard let paper = sheet.paper?.rawValue else { return }
        let text = Bilingual(
            zh: "比例尺约 1:\(MapStory.count(ratio))(\(paper))", en: "about 1:\(MapStory.count(ratio)) on \(paper)")
        svg.text(text.text(language), x: x, y: box.y + 3.5 * factor, size: size)
    }

    private func drawNorth(_ box: MapBox, _ svg: inout SVGText) {
        let x = box.x + box.width / 2
        let (top, bottom, half) = (box.y + 5.5 * factor, box.bottom - 1 * factor, 3.2 * factor)
        let notch = bottom - 3 * factor
        func path(_ side: Double) -> String {
            "M\(SVGText.mm(x)) \(SVGText.mm(top))L\(SVGText.mm(x + side)) \(SVGText.mm(bottom))L\(SVGText.mm(x)) \(SVGText.mm(notch))z"
        }
        let stroke = "stroke=\"#1c1c1c\" stroke-width=\"\(SVGText.mm(0.25 * factor))\" stroke-linejoin=\"round\""
        svg.path(path(-half), "fill=\"#1c1c1c\" \(stroke)")
        svg.path(path(half), "fill=\"#ffffff\" \(stroke)")
        let name = Bilingual(zh: "北", en: "N").text(language)
        svg.text(
            name, x: x, y: box.y + 4.4 * factor, size: 4 * factor, anchor: "middle", bold: true, halo: 0.6 * factor)
    }
}
