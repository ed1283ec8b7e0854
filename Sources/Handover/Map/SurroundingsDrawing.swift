import CountyModel
import Geospatial
import Planning

/// Roads, rivers and seats on a map: thin, and below everything that the map is about.
struct SurroundingsDrawing {
    let surroundings: Surroundings
    let sheet: MapSheet

    /// Draws roads and rivers.
    func drawLines(_ svg: inout SVGText) {
        let paths = MapPaths(sheet: sheet)
        for (kind, lines) in [
            ("river", surroundings.rivers), ("lane", surroundings.lanes), ("road", surroundings.roads),
        ]
        where !lines.isEmpty {
            svg.path(paths.lines(lines.clipped(to: sheet.shownLand)), MapStyle.line(kind, sheet.factor))
        }
    }

    /// Draws the squares of the seats in sight, the county's own over that of the township it lies in.
    func drawSeats(_ svg: inout SVGText) {
        for (seat, middle) in seats.filter({ !$0.seat.isCounty }) + seats.filter(\.seat.isCounty) {
            svg.raw(Self.square(middle, isCounty: seat.isCounty, sheet.factor))
        }
    }

    /// The seats in sight with their places on the sheet.
    var seats: [(seat: Surroundings.Seat, middle: Point)] {
        let shown = sheet.shownLand
        return surroundings.seats.filter { shown.contains($0.point) }.map { seat in
            (seat, Point(x: sheet.x(seat.point.x), y: sheet.y(seat.point.y)))
        }
    }

    /// Draws the name of a seat beside its square.
    ///
    /// - Returns: whether there was room.
    static func name(
        _ seat: Surroundings.Seat, at middle: Point, _ factor: Double, _ placer: inout LabelPlacer, _ svg: inout SVGText
    ) -> Bool {
        let sizes = (seat.isCounty ? [3.6, 3.0] : [2.8, 2.4]).map { max(2, $0 * factor) }
        let boxes = sizes.map { (width: SVGText.width(seat.name) * $0 * 1.05, height: $0 * 1.15) }
        let reach = (reach(isCounty: seat.isCounty) + 0.4) * factor
        guard let (box, number) = placer.beside(middle, reach: reach, sizes: boxes) else { return false }
        placer.reserve(box)
        svg.text(
            seat.name, x: box.x + box.width / 2, y: box.y + sizes[number] * 0.95, size: sizes[number],
            anchor: "middle", bold: seat.isCounty, fill: "#4a4a4a", halo: 0.6 * factor)
        return true
    }

    /// What the square of a seat takes of the sheet.
    static func box(of middle: Point, isCounty: Bool, _ factor: Double) -> MapBox {
        let reach = reach(isCounty: isCounty) * factor
        return MapBox(x: middle.x - reach, y: middle.y - reach, width: 2 * reach, height: 2 * reach)
    }

    /// Half a side of the square of a seat, in millimetres at A3.
    private static func reach(isCounty: Bool) -> Double { isCounty ? 1.15 : 0.7 }

    /// A small square; that of the county has another inside.
    static func square(_ middle: Point, isCounty: Bool, _ factor: Double) -> String {
        func square(_ reach: Double, _ fill: String) -> String {
            let (x, y) = (SVGText.mm(middle.x - reach), SVGText.mm(middle.y - reach))
            let side = SVGText.mm(2 * reach)
            return
                "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(side)\" height=\"\(side)\" fill=\"\(fill)\" stroke=\"#3a3a3a\" stroke-width=\"\(SVGText.mm(0.22 * factor))\"/>"
        }
        let reach = reach(isCounty: isCounty) * factor
        return square(reach, "#ffffff") + (isCounty ? square(reach * 0.45, "#3a3a3a") : "")
    }
}

extension MapStory {
    /// Adds what lies around to the legend, as far as the county has it.
    mutating func surround(_ setup: PlanningCase, _ language: Language) {
        let around = setup.county.surroundings
        namesSeats = true
        func add(_ isThere: Bool, _ sample: Sample, _ zh: String, _ en: String) {
            if isThere { legend.append((sample, language == .zh ? zh : en)) }
        }
        add(!around.rivers.isEmpty, .line("river"), "河流", "river")
        add(!around.roads.isEmpty, .line("road"), around.lanes.isEmpty ? "道路" : "干线公路", "road")
        add(!around.lanes.isEmpty, .line("lane"), around.roads.isEmpty ? "道路" : "乡村道路", "village road")
        let isCounty = around.seats.contains(where: \.isCounty)
        add(around.seats.contains { !$0.isCounty }, .seat(isCounty: false), "乡镇驻地", "township seat")
        add(isCounty, .seat(isCounty: true), "县城", "county seat")
    }
}
