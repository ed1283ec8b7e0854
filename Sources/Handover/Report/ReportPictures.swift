import CountyModel
import Geospatial
import Planning

/// The pictures of a report: the county with its clusters, and each cluster with its neighbours.
struct ReportPictures: Sendable {
    private let setup: PlanningCase
    private let plan: Plan
    private let language: Language
    private let boxes: [Box?]
    private let home: [Int?]

    init(_ setup: PlanningCase, _ plan: Plan, _ language: Language) {
        (self.setup, self.plan, self.language) = (setup, plan, language)
        boxes = (0..<setup.county.metric.featureCount).map { setup.county.metric.box(of: $0) }
        home = plan.clusterOfVillage(count: setup.county.villages.count)
    }

    /// The map of the whole plan with its legend below, as wide as the text.
    ///
    /// - Throws: `GeospatialError` when land cannot be united.
    func overview(widthMM: Double, mostHeightMM: Double) throws -> ReportPicture {
        let county = setup.county
        let land = Box(x: county.metric.x, y: county.metric.y)
        let shape = land.map { ($0.maxY - $0.minY) / max(1, $0.maxX - $0.minX) } ?? 1
        let story = MapStory.of(setup, plan, language)
        let factor = 0.72
        let legend = MapLegend(story: story, factor: factor, language: language, width: widthMM)
        let height = min(mostHeightMM, widthMM * shape + 8 + legend.height)
        let sheet = MapSheet(picture: widthMM, height - legend.height - 1, factor: factor, land: land)
        var svg = SVGText()
        Self.open(&svg, widthMM, height, factor)
        _ = try MapDrawing(setup, story, sheet).draw(&svg, language)
        legend.draw(
            MapBox(x: 0.3, y: height - legend.height - 0.3, width: widthMM - 0.6, height: legend.height), &svg)
        svg.raw("</svg>")
        return ReportPicture(
            svg: svg.text, dpi: 200, widthMM: widthMM, heightMM: height,
            words: Bilingual(zh: "片区划分示意图", en: "Map of the clusters"))
    }

    /// A cluster with the land around it: its villages by class, its lead with a star, its neighbours pale with their names.
    ///
    /// - Throws: `GeospatialError` when land cannot be united.
    package func cluster(_ index: Int, widthMM: Double, heightMM: Double) throws -> ReportPicture {
        let cluster = plan.clusters[index]
        let sheet = MapSheet(
            picture: widthMM, heightMM, factor: 0.75, land: land(of: cluster))
        var svg = SVGText()
        Self.open(&svg, widthMM, heightMM, sheet.factor)
        try draw(index, sheet, &svg)
        svg.raw("</svg>")
        return ReportPicture(
            svg: svg.text, widthMM: widthMM, heightMM: heightMM,
            words: Bilingual(
                zh: "\(cluster.name)及相邻村", en: "\(LatinName.of(cluster.name)) and the villages around it"))
    }

    /// Draws a cluster and what is around it into the frame of a sheet.
    ///
    /// - Throws: `GeospatialError` when land cannot be united.
    func draw(_ index: Int, _ sheet: MapSheet, _ svg: inout SVGText) throws {
        let shown = sheet.shownLand
        let visible = boxes.indices.filter { village in
            guard let box = boxes[village] else { return false }
            return box.minX < shown.maxX && box.maxX > shown.minX && box.minY < shown.maxY && box.maxY > shown.minY
        }
        let drawing = ClusterPicture(
            setup: setup, plan: plan, cluster: index, sheet: sheet, visible: visible, home: home, language: language)
        try drawing.draw(&svg)
    }

    /// The land of a cluster with a margin, so that its neighbours can be seen.
    func land(of cluster: Cluster) -> Box? {
        let own = cluster.members.compactMap { boxes[$0] }
        guard let first = own.first else { return nil }
        let box = own.dropFirst().reduce(first) { $0.union($1) }
        let margin = 0.06 * max(box.maxX - box.minX, box.maxY - box.minY)
        return Box(
            minX: box.minX - margin, minY: box.minY - margin, maxX: box.maxX + margin, maxY: box.maxY + margin)
    }

    private static func open(_ svg: inout SVGText, _ width: Double, _ height: Double, _ factor: Double) {
        let (w, h) = (SVGText.mm(width), SVGText.mm(height))
        svg.raw(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(w)mm\" height=\"\(h)mm\" viewBox=\"0 0 \(w) \(h)\" font-family=\"\(MapStyle.fonts)\">"
        )
        svg.raw(MapStyle.patterns(factor))
        svg.rectangle(MapBox(x: 0, y: 0, width: width, height: height), fill: "#ffffff")
    }
}
