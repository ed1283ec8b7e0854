import CountyData
import CountyModel
import Geospatial
import Planning

/// One cluster in its surroundings, drawn from the villages that can be seen.
struct ClusterPicture {
    package let setup: PlanningCase
    package let plan: Plan
    package let cluster: Int
    package let sheet: MapSheet
    /// Villages in sight, ascending; everything below counts in their places here.
    let visible: [Int]
    package let home: [Int?]
    package let language: Language

    package func draw(_ svg: inout SVGText) throws {
        let land = setup.county.metric.reordered(visible)
        let paths = MapPaths(sheet: sheet)
        let (frame, f) = (sheet.frame, sheet.factor)
        svg.raw(
            "<clipPath id=\"frame\"><rect x=\"\(SVGText.mm(frame.x))\" y=\"\(SVGText.mm(frame.y))\" width=\"\(SVGText.mm(frame.width))\" height=\"\(SVGText.mm(frame.height))\"/></clipPath>"
        )
        svg.raw("<g clip-path=\"url(#frame)\"><g fill-rule=\"evenodd\">")
        for place in visible.indices { svg.path(paths.data(land, place), "fill=\"\(fill(visible[place]))\"") }
        for place in visible.indices where isOwn(place) && kind(place) == .weak {
            svg.path(paths.data(land, place), "fill=\"url(#weak)\"")
        }
        svg.raw("</g>")
        svg.path(paths.borders(land), MapStyle.line("village", f))
        let around = SurroundingsDrawing(surroundings: setup.county.surroundings, sheet: sheet)
        around.drawLines(&svg)
        svg.path(
            paths.borders(try land.dissolved(groups(by: { home[$0].map { plan.clusters[$0].id } }))),
            MapStyle.line("cluster", f))
        svg.path(
            paths.borders(try land.dissolved(groups(by: { setup.county.villages[$0].townName }))),
            MapStyle.line("town", f))
        let own = try land.dissolved([visible.indices.filter(isOwn)])
        svg.path(
            paths.borders(own),
            "fill=\"none\" stroke=\"#b00020\" stroke-width=\"\(SVGText.mm(0.9 * f))\" stroke-linejoin=\"round\"")
        around.drawSeats(&svg)
        let lead = setup.county.points[plan.clusters[cluster].lead]
        let (x, y) = (sheet.x(lead.x), sheet.y(lead.y))
        svg.path(MapStyle.star(x: x, y: y, radius: 2.2 * f), MapDrawing.starStyle(f))
        var bar = MapFurniture(setup: setup, sheet: sheet, language: language)
        bar.chooseBar()
        drawNames(land, star: (x, y), keepingClear: bar.boxes, &svg)
        svg.raw("</g>")
        svg.rectangle(frame, stroke: "#1c1c1c", width: 0.3 * f)
        bar.draw(&svg)
    }

    private func isOwn(_ place: Int) -> Bool { home[visible[place]] == cluster }

    private func kind(_ place: Int) -> VillageClass { setup.classes.classes[visible[place]] }

    private func fill(_ village: Int) -> String {
        guard let other = home[village] else { return MapColours.leftOut }
        return other == cluster ? MapStory.colour(setup.classes.classes[village]) : "#fafaf7"
    }

    /// Villages in sight that share a key, by their places; those without one are in none.
    private func groups(by key: (Int) -> String?) -> [[Int]] {
        var order: [String] = []
        var groups: [String: [Int]] = [:]
        for place in visible.indices {
            guard let name = key(visible[place]) else { continue }
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(place)
        }
        return order.map { groups[$0] ?? [] }
    }

    /// Its own villages first, then the neighbouring clusters, then the villages around.
    private func drawNames(
        _ land: PolygonSet, star: (x: Double, y: Double), keepingClear boxes: [MapBox], _ svg: inout SVGText
    ) {
        let raster = MapRaster(land, sheet)
        var placer = LabelPlacer(raster)
        let radius = 2.3 * sheet.factor
        for box in boxes { placer.reserve(box) }
        placer.reserve(MapBox(x: star.x - radius, y: star.y - radius, width: 2 * radius, height: 2 * radius))
        let seats = SurroundingsDrawing(surroundings: setup.county.surroundings, sheet: sheet).seats
        for (seat, middle) in seats {
            placer.reserve(SurroundingsDrawing.box(of: middle, isCounty: seat.isCounty, sheet.factor))
        }
        let squares = raster.squares(groupOf: Array(visible.indices), groups: visible.count)
        let lead = plan.clusters[cluster].lead
        let own = visible.indices.filter(isOwn).sorted {
            (visible[$1] == lead ? 1 : 0, $0) < (visible[$0] == lead ? 1 : 0, $1)
        }
        for place in own {
            let isLead = visible[place] == lead
            VillageLabel.place(
                name(place), at: place, squares[place], sizes: [3.6, 3.2, 2.8, 2.4], &placer, bold: isLead,
                fill: isLead ? "#8c1d1d" : "#1c1c1c", halo: 0.6 * sheet.factor, &svg)
        }
        let clusterOf = visible.map { home[$0] ?? -1 }
        let around = Set(clusterOf).subtracting([-1, cluster]).sorted()
        let groupSquares = raster.squares(groupOf: clusterOf, groups: plan.clusters.count)
        for other in around {
            let title = "\(plan.clusters[other].id) \(plan.clusters[other].name)"
            let sizes = [3.0, 2.5].map { (width: SVGText.width(title) * $0 * 1.05 + 0.8, height: $0 * 1.25) }
            guard
                let (box, number) = placer.near(
                    group: other, groupOf: clusterOf, squares: groupSquares[other], avoid: [], sizes: sizes)
            else { continue }
            placer.reserve(box)
            let size = [3.0, 2.5][number]
            svg.text(
                title, x: box.x + box.width / 2, y: box.y + size, size: size, anchor: "middle", bold: true,
                fill: "#5b6b7a", halo: 0.6 * sheet.factor)
        }
        for (seat, middle) in seats { _ = SurroundingsDrawing.name(seat, at: middle, sheet.factor, &placer, &svg) }
        for place in visible.indices where !isOwn(place) {
            VillageLabel.place(
                name(place), at: place, squares[place], sizes: [2.4, 2.1], &placer, bold: false, fill: "#6f6f6f",
                halo: 0,
                &svg)
        }
    }

    private func name(_ place: Int) -> String { setup.county.villages[visible[place]].name }
}
