import CountyModel
import Geospatial
import Planning

/// The printed map of a plan as SVG in millimetres: one sheet that can be looked at, printed and pasted without any other file.
public enum MapSVG {
    /// The map of a plan, or without one the map of strong, middle and weak villages by township.
    ///
    /// The same case, plan and language give the same bytes.
    /// - Throws: `GeospatialError` when the land of a cluster or township cannot be united.
    /// - Complexity: O(v log v) in the vertices, and the squares of the sheet for the labels.
    public static func render(_ setup: PlanningCase, _ plan: Plan?, language: Language) throws -> String {
        try render(
            setup, plan.map { MapStory.of(setup, $0, language) } ?? MapStory.of(setup, language), language: language)
    }

    /// The map that a story tells.
    public static func render(_ setup: PlanningCase, _ story: MapStory, language: Language) throws -> String {
        let county = setup.county
        let sheet = MapSheet.turned(
            setup.scenario.output.map.paper, land: Box(x: county.metric.x, y: county.metric.y))
        let drawing = MapDrawing(setup, story, sheet)
        var svg = SVGText()
        open(sheet, story, &svg)
        drawHead(story, sheet, &svg)
        let nameless = try drawing.draw(&svg, language)
        var story = story
        if nameless > 0 {
            story.remark = [story.remark, remark(nameless, language)].filter { !$0.isEmpty }.joined(separator: " ")
        }
        MapPanel(story: story, sheet: sheet, groupColours: drawing.groupColours, language: language).draw(&svg)
        drawFoot(story, sheet, &svg)
        svg.raw("</svg>")
        return svg.text
    }

    /// Begins a sheet: its size, what it says of itself, and white paper.
    static func open(_ sheet: MapSheet, _ story: MapStory, _ svg: inout SVGText) {
        let (width, height) = (SVGText.mm(sheet.width), SVGText.mm(sheet.height))
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        svg.raw(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)mm\" height=\"\(height)mm\" viewBox=\"0 0 \(width) \(height)\" font-family=\"\(MapStyle.fonts)\">"
        )
        svg.raw("<title>\(XMLText.escaped(story.title))</title>")
        svg.raw("<metadata>\(XMLText.escaped(story.manifest))</metadata>")
        svg.raw(MapStyle.patterns(sheet.factor))
        svg.rectangle(MapBox(x: 0, y: 0, width: sheet.width, height: sheet.height), fill: "#ffffff")
    }

    /// What has no name on the map is said, so that it is not taken for land without a village.
    private static func remark(_ nameless: Int, _ language: Language) -> String {
        Bilingual(
            zh: "有 \(nameless) 个村因图上地块小未注村名。",
            en: "\(nameless) \(Wording.plural(nameless, "village")) too small here for a name."
        ).text(language)
    }

    static func drawHead(_ story: MapStory, _ sheet: MapSheet, _ svg: inout SVGText) {
        let (box, factor) = (sheet.title, sheet.factor)
        let middle = box.x + box.width / 2
        let size = min(8 * factor, box.width / max(1, SVGText.width(story.title) * 1.05))
        svg.text(story.title, x: middle, y: box.y + 8.5 * factor, size: size, anchor: "middle", bold: true)
        let line = [story.document, story.subtitle].filter { !$0.isEmpty }.joined(separator: "  ·  ")
        let second = min(3.6 * factor, box.width / max(1, SVGText.width(line) * 1.05))
        svg.text(
            line, x: middle, y: box.y + 15 * factor, size: second, anchor: "middle", fill: "#444444")
    }

    static func drawFoot(_ story: MapStory, _ sheet: MapSheet, _ svg: inout SVGText) {
        let (box, factor) = (sheet.footer, sheet.factor)
        let sizes = story.notices.indices.map { ($0 == 0 ? 4 : 3.2) * factor }
        let wanted = zip(story.notices, sizes).reduce(0.0) { $0 + SVGText.width($1.0) * $1.1 + 6 * factor }
        let line = SVGText.width(story.origin) * 2.6 * factor
        // On narrow sheets the two share the foot as two lines.
        let isNarrow = wanted + line > box.width
        let squeeze = min(1, box.width / max(1, wanted))
        let base = box.y + (isNarrow ? 4.2 : 6) * factor
        var x = box.x
        for (index, notice) in story.notices.enumerated() {
            let size = sizes[index] * squeeze
            svg.text(notice, x: x, y: base, size: size, bold: index == 0, fill: index == 0 ? "#b00020" : "#444444")
            x += SVGText.width(notice) * size + 6 * factor * squeeze
        }
        let size = min(2.6 * factor, box.width / max(1, SVGText.width(story.origin)))
        svg.text(
            story.origin, x: box.right, y: isNarrow ? base + 4 * factor : base, size: size, anchor: "end",
            fill: "#666666")
    }
}
