import CountyData
import CountyModel
import Geospatial
import Planning

/// One cluster on one upright A4 sheet: its villages in their surroundings, why they belong together, and their numbers.
struct AtlasSheet {
    private let setup: PlanningCase
    private let plan: Plan
    private let cluster: Cluster
    private let index: Int
    private let reason: Bilingual
    private let language: Language
    private let base = MapSheet(.a4, land: nil, isUpright: true)

    init(_ setup: PlanningCase, _ plan: Plan, _ index: Int, reason: Bilingual, _ language: Language) {
        (self.setup, self.plan, self.index, self.reason) = (setup, plan, index, reason)
        (cluster, self.language) = (plan.clusters[index], language)
    }

    private var factor: Double { base.factor }

    /// Millimetres of type: the reason, and its lines apart.
    private static let (reasonSize, reasonLine) = (2.9, 4.3)
    /// Height of a row of the table that can be read with ease, in millimetres at A3.
    private static let rowHeight = 6.4
    /// What the map keeps of the sheet at least, in millimetres; the table shrinks before it does.
    private static let leastMap = 90.0

    /// - Parameter pictures: what all sheets of a plan share.
    /// - Throws: `GeospatialError` when land cannot be united.
    func svg(_ pictures: ReportPictures) throws -> String {
        let story = story()
        let (left, width) = (base.title.x, base.title.width)
        let (top, bottom) = (base.title.bottom, base.footer.y - 2 * factor)
        let legend = MapLegend(story: story, factor: factor, language: language, width: width)
        let lines = SVGText.wrapped(reason.text(language), width / Self.reasonSize)
        let words = Double(lines.count) * Self.reasonLine + 2 * factor
        let gap = 3 * factor
        let rest = bottom - top - legend.height - words - 2 * gap
        let table = min(Double(story.table.rows.count + 2) * Self.rowHeight * factor, max(0, rest - Self.leastMap))
        let frame = MapBox(x: left, y: top, width: width, height: rest - table)
        var svg = SVGText()
        MapSVG.open(base, story, &svg)
        MapSVG.drawHead(story, base, &svg)
        try pictures.draw(index, MapSheet(base, frame: frame, land: pictures.land(of: cluster)), &svg)
        var y = frame.bottom + gap
        legend.draw(MapBox(x: left, y: y, width: width, height: legend.height), &svg)
        y += legend.height + 2 * factor
        for line in lines {
            y += Self.reasonLine
            svg.text(line, x: left, y: y - 1, size: Self.reasonSize)
        }
        let box = MapBox(x: left, y: y + gap - 2 * factor, width: width, height: bottom - y - gap + 2 * factor)
        MapTable(table: story.table, groupColours: nil, factor: factor, blocks: [box]).draw(&svg)
        MapSVG.drawFoot(story, base, &svg)
        svg.raw("</svg>")
        return svg.text
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private func name(_ written: String) -> String {
        language == .zh ? written : LatinName.beside(written)
    }

    private func story() -> MapStory {
        var story = MapStory()
        story.title = say(
            "\(cluster.id) \(cluster.name)", "\(cluster.id) \(LatinName.ofCluster(cluster.name)) \(cluster.name)")
        let sums = MemberSums(attributes: setup.county.attributes)
        let measure = setup.classes.measure
        let lead = name(setup.county.villages[cluster.lead].name)
        let people = sums.sum(.popRegistered, cluster.members).map { MapStory.count($0) }
        let income = sums.sum(measure, cluster.members).map { NumberText.plain($0, decimals: 1) }
        story.subtitle = [
            say("牵头村:\(lead)", "lead: \(lead)"),
            say("\(cluster.members.count) 个村", "\(cluster.members.count) villages"),
            people.map { say("户籍人口 \($0) 人", "population \($0)") },
            income.map { value in
                say(
                    "\(measure.label) \(value) \(setup.classes.unit.zh)",
                    "\(measure.englishName) \(value) \(setup.classes.unit.en)")
            },
            cluster.isAppointed ? say("书记由乡镇下派", "secretary sent by the township") : nil,
        ].compactMap { $0 }.joined(separator: "  ·  ")
        story.table = AtlasTable(setup, cluster, language).table
        story.legend = [
            (.star, say("牵头村", "lead village")), (.fill(MapColours.strong), say("强村", "strong village")),
            (.fill(MapColours.middle), say("中间村", "middle village")),
            (.hatch("#ffffff", pattern: "weak"), say("薄弱村", "weak village")),
            (.line("cluster"), say("相邻片区界", "border of other clusters")),
            (.line("town"), say("乡镇界", "township border")),
        ]
        story.surround(setup, language)
        story.sign(setup, plan, language)
        return story
    }
}
