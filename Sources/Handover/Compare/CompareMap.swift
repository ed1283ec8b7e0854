import CountyData
import CountyModel
import Geospatial
import PlanStudies
import Planning

/// Two plans on one sheet: the reference on the left, the other on the right, paired clusters in one colour, moved villages
/// hatched and outlined on both.
package enum CompareMap {
    /// The sheet as SVG in millimetres, A3 or what the reference's scenario asks for.
    ///
    /// The same comparison and language give the same bytes.
    /// - Throws: ``PlannerError`` when land cannot be united.
    package static func render(_ comparison: PlanComparison, _ language: Language) throws -> String {
        do {
            return try CompareSheet(comparison, language).render()
        } catch let error as GeospatialError {
            throw ReadErrors.from(error, file: comparison.reference.setup.scenario.data.villages.path)
        }
    }
}

/// The sheet with both maps.
private struct CompareSheet {
    let comparison: PlanComparison
    let language: Language
    let sheet: MapSheet
    let frames: [MapSheet]

    init(_ comparison: PlanComparison, _ language: Language) {
        (self.comparison, self.language) = (comparison, language)
        let setups = [comparison.reference.setup, comparison.other.setup]
        let boxes = setups.compactMap { Box(x: $0.county.metric.x, y: $0.county.metric.y) }
        let land = boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
        sheet = MapSheet(setups[0].scenario.output.map.paper, land: land)
        let f = sheet.factor
        // What a plan leaves out stands between its heading and its map.
        let isPartial = [comparison.reference, comparison.other].contains { !$0.report.leftOut.isEmpty }
        let top = sheet.title.bottom + (isPartial ? 10.5 : 6) * f
        let height = sheet.footer.y - top - 11 * f
        let gap = 4 * f
        let width = (sheet.title.width - gap) / 2
        frames = [0.0, 1].map { [sheet] side in
            let frame = MapBox(x: sheet.title.x + side * (width + gap), y: top, width: width, height: height)
            return MapSheet(sheet, frame: frame, land: land)
        }
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    func render() throws -> String {
        let (a, b) = (comparison.reference, comparison.other)
        let panels = [
            ComparePanel(a, frames[0], marks(ofReference: true)), ComparePanel(b, frames[1], marks(ofReference: false)),
        ]
        let colours = colours
        var svg = SVGText()
        let (width, height) = (SVGText.mm(sheet.width), SVGText.mm(sheet.height))
        let title = say("方案比较:\(a.label) 与 \(b.label)", "\(a.label) and \(b.label) compared")
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        svg.raw(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)mm\" height=\"\(height)mm\" viewBox=\"0 0 \(width) \(height)\" font-family=\"\(MapStyle.fonts)\">"
        )
        svg.raw("<title>\(XMLText.escaped(title))</title>")
        svg.raw(MapStyle.patterns(sheet.factor))
        svg.raw(ComparePanel.pattern(sheet.factor))
        svg.rectangle(MapBox(x: 0, y: 0, width: sheet.width, height: sheet.height), fill: "#ffffff")
        drawHead(title, &svg)
        for (index, panel) in panels.enumerated() {
            let frame = frames[index].frame
            let plan = index == 0 ? a : b
            let heading =
                (index == 0 ? say("参照:", "reference: ") : say("对比:", "other: ")) + plan.label
                + say(
                    "(\(plan.clusters.count) 个片区,\(plan.coveredCount) 村)",
                    " (\(Wording.count(plan.clusters.count, "cluster")), \(Wording.count(plan.coveredCount, "village")))"
                )
            let f = sheet.factor
            let outside = outside(plan)
            let isPartial = frame.y > sheet.title.bottom + 8 * f
            svg.text(heading, x: frame.x, y: frame.y - (isPartial ? 6.3 : 1.8) * f, size: 4 * f, bold: true)
            if let outside {
                let size = min(3 * f, frame.width / max(1, SVGText.width(outside) * 1.02))
                svg.text(outside, x: frame.x, y: frame.y - 1.8 * f, size: size, fill: "#444444")
            }
            try panel.draw(&svg, colours: colours[index])
        }
        drawLegend(&svg)
        drawFoot(&svg)
        svg.raw("</svg>")
        return svg.text
    }

    /// What a plan leaves out, by groups; `nil` where it leaves out nothing.
    private func outside(_ plan: ComparedPlan) -> String? {
        plan.report.leftOut.isEmpty ? nil : plan.leftOutGroups.headline.text(language)
    }

    /// Per cluster of one of the plans what became of it, in a word, and the moved villages of that county.
    private func marks(ofReference: Bool) -> ComparePanel.Marks {
        let plan = ofReference ? comparison.reference : comparison.other
        var words = [String](repeating: "", count: plan.clusters.count)
        for change in comparison.changes {
            guard let index = ofReference ? change.reference : (change.kind == .merged ? nil : change.other) else {
                continue
            }
            var word = change.kind.label.text(language)
            if change.kind == .grown || change.kind == .changed { word += " +\(change.gained)" }
            if change.kind == .shrunk || change.kind == .changed { word += " −\(change.lost)" }
            words[index] = word
        }
        let county = plan.setup.county
        return ComparePanel.Marks(words: words, moved: comparison.moves.compactMap { county.index(of: $0.village) })
    }

    /// Colours of both plans' clusters as the page has them: the reference's are those of its own map, and a cluster of the other plan
    /// that continues one has its colour, unless a neighbour has that already.
    private var colours: [[String]] {
        let (a, b) = (comparison.reference, comparison.other)
        let own = PageColours.of(a.setup, a.clusterOf, count: a.clusters.count)
        let wanted = b.clusters.indices.map { index in comparison.matching.referenceOf[index].map { own[$0] } }
        let other = PageColours.of(b.setup, b.clusterOf, count: b.clusters.count, wanted: wanted)
        return [own, other].map { $0.map { MapColours.palette[$0] } }
    }

    private func drawHead(_ title: String, _ svg: inout SVGText) {
        let (box, f) = (sheet.title, sheet.factor)
        let middle = box.x + box.width / 2
        let size = min(8 * f, box.width / max(1, SVGText.width(title) * 1.05))
        svg.text(title, x: middle, y: box.y + 8.5 * f, size: size, anchor: "middle", bold: true)
        let parts = [
            say("移动 \(comparison.moves.count) 村", "\(Wording.count(comparison.moves.count, "village")) moved"),
            // Counts of what has not changed are no news.
            comparison.leadChanges.isEmpty
                ? ""
                : say(
                    "牵头村变化 \(comparison.leadChanges.count) 处",
                    "\(Wording.count(comparison.leadChanges.count, "lead")) changed"),
            comparison.parameters.isEmpty
                ? ""
                : say(
                    "参数不同 \(comparison.parameters.count) 项",
                    "\(Wording.count(comparison.parameters.count, "parameter")) \(Wording.plural(comparison.parameters.count, "differs", "differ"))"
                ),
        ]
        svg.text(
            parts.filter { !$0.isEmpty }.joined(separator: "  ·  "), x: middle, y: box.y + 15 * f, size: 3.6 * f,
            anchor: "middle",
            fill: "#444444")
    }

    private func drawLegend(_ svg: inout SVGText) {
        let f = sheet.factor
        let y = frames[0].frame.bottom + 3 * f
        var x = sheet.title.x
        func item(_ text: String, _ draw: (MapBox, inout SVGText) -> Void) {
            draw(MapBox(x: x, y: y, width: 8 * f, height: 4 * f), &svg)
            svg.text(text, x: x + 9.5 * f, y: y + 3.1 * f, size: 3 * f)
            x += (9.5 + SVGText.width(text) * 3 + 5) * f
        }
        item(say("移动的村", "village moved")) { box, svg in
            svg.rectangle(box, fill: "url(#moved)", stroke: ComparePanel.movedColour, width: 0.45 * f)
        }
        item(say("牵头村", "lead village")) { box, svg in
            svg.path(
                MapStyle.star(x: box.x + box.width / 2, y: box.y + 2 * f, radius: 1.9 * f), MapDrawing.starStyle(f))
        }
        item(say("暂不组建或不参加", "left out or excluded")) { box, svg in
            svg.rectangle(box, fill: MapColours.leftOut, stroke: "#8a8a8a", width: 0.15 * f)
        }
        for (kind, text) in [("cluster", say("片区界", "cluster border")), ("town", say("乡镇界", "township border"))] {
            item(text) { box, svg in
                svg.path(
                    "M\(SVGText.mm(box.x)) \(SVGText.mm(box.y + 2 * f))H\(SVGText.mm(box.right))",
                    MapStyle.line(kind, f))
            }
        }
        svg.text(say("左右同色为对应的片区", "one colour left and right: paired clusters"), x: x, y: y + 3.1 * f, size: 3 * f)
    }

    private func drawFoot(_ svg: inout SVGText) {
        let (box, f) = (sheet.footer, sheet.factor)
        var story = MapStory()
        let (a, b) = (comparison.reference, comparison.other)
        story.warn(a.setup, language)
        let base = box.y + 6 * f
        var x = box.x
        for (index, notice) in story.notices.enumerated() {
            let size = (index == 0 ? 3.6 : 3) * f
            svg.text(notice, x: x, y: base, size: size, bold: index == 0, fill: index == 0 ? "#b00020" : "#444444")
            x += SVGText.width(notice) * size + 6 * f
        }
        func digest(_ plan: ComparedPlan) -> String {
            let info = PlanInfo(plan.setup, plan.origin)
            return "\(plan.label): \(info.scenarioSHA256.prefix(8))/\(info.inputSHA256.prefix(8))"
        }
        let origin = "\(digest(a))  ·  \(digest(b))  ·  \(Engine.version)"
        svg.text(origin, x: box.right, y: base, size: 2.6 * f, anchor: "end", fill: "#666666")
    }
}
