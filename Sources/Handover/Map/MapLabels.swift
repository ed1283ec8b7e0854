import CountyModel
import Geospatial
import Planning

/// Names on the map: groups first, then townships, then villages; what does not fit is left away rather than drawn over
/// something.
struct MapLabels {
    private let setup: PlanningCase
    private let story: MapStory
    private let sheet: MapSheet
    private let groupOf: [Int]
    private let raster: MapRaster
    private var placer: LabelPlacer

    init(setup: PlanningCase, story: MapStory, sheet: MapSheet, groupOf: [Int], raster: MapRaster) {
        (self.setup, self.story, self.sheet, self.groupOf) = (setup, story, sheet, groupOf)
        self.raster = raster
        placer = LabelPlacer(raster)
    }

    package mutating func reserve(_ box: MapBox) { placer.reserve(box) }

    mutating func reserveStars() {
        let radius = 2 * sheet.factor
        for village in story.starred {
            let point = place(village)
            reserve(MapBox(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius))
        }
    }

    mutating func reserveDots() {
        let radius = MapDrawing.dotRadius * sheet.factor
        for village in story.dotted {
            let point = place(village)
            reserve(MapBox(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius))
        }
    }

    private var seats: [(seat: Surroundings.Seat, middle: Point)] {
        story.namesSeats ? SurroundingsDrawing(surroundings: setup.county.surroundings, sheet: sheet).seats : []
    }

    mutating func reserveSeats() {
        for (seat, middle) in seats {
            reserve(SurroundingsDrawing.box(of: middle, isCounty: seat.isCounty, sheet.factor))
        }
    }

    /// Draws the names of the seats beside their squares, where there is room.
    ///
    /// - Returns: the names that found some: they need not stand in their townships once more.
    private mutating func drawSeats(_ svg: inout SVGText) -> Set<String> {
        var drawn: Set<String> = []
        let groups = Set(story.groups.map(\.title))
        // The county's own first: it has the choice.
        for (seat, middle) in seats.filter(\.seat.isCounty) + seats.filter({ !$0.seat.isCounty })
        where !groups.contains(seat.name) {
            if SurroundingsDrawing.name(seat, at: middle, sheet.factor, &placer, &svg) { drawn.insert(seat.name) }
        }
        return drawn
    }

    /// - Returns: how many villages have no name because there is no room.
    @discardableResult package mutating func draw(_ svg: inout SVGText) -> Int {
        var nameless = 0
        let count = setup.county.villages.count
        let own = raster.squares(groupOf: Array(0..<count), groups: count)
        for village in story.marked.keys.sorted() where !drawMarked(village, own[village], &svg) { nameless += 1 }
        let squares = raster.squares(groupOf: groupOf, groups: story.groups.count)
        // Large areas first: they have the choice, and small ones take what is left inside them.
        let largest = story.groups.indices.sorted { (squares[$1].count, $0) < (squares[$0].count, $1) }
        var names = SVGText()
        for group in largest { drawGroup(group, squares[group], &names) }
        let named = drawSeats(&names)
        let placeOf = placeOf()
        let land = raster.squares(groupOf: placeOf, groups: story.places.count)
        for index in story.places.indices where !named.contains(story.places[index].name) {
            drawPlace(index, placeOf, land[index], &names)
        }
        // The names of leads go first: the others may do without, as the table does not need them.
        let leads = Set(story.starred)
        let order = story.starred + (0..<count).filter { !leads.contains($0) }
        for village in order where story.marked[village] == nil {
            if !drawVillage(village, own[village], isLead: leads.contains(village), &svg) { nameless += 1 }
        }
        svg.append(names)
        return nameless
    }

    /// Text that stands for a village's name, in bold; shorter ones where the first does not fit.
    private mutating func drawMarked(_ village: Int, _ squares: [Int32], _ svg: inout SVGText) -> Bool {
        let tries = (story.marked[village] ?? []).flatMap { text in
            [2.7, 2.4, 2.2].map { (text, max(2, $0 * sheet.factor)) }
        }
        let boxes = tries.map { (width: SVGText.width($0.0) * $0.1 + 0.4, height: $0.1 * 1.1) }
        guard let (box, number) = placer.inside(village, squares: squares, sizes: boxes) else { return false }
        placer.reserve(box)
        let (text, size) = tries[number]
        svg.text(
            text, x: box.x + box.width / 2, y: box.y + size * 0.93, size: size, anchor: "middle", bold: true,
            fill: "#1c1c1c", halo: 0.55 * sheet.factor)
        return true
    }

    /// Label sizes tried, in millimetres at A3: title and second line; zero for none.
    private static let groupSizes: [(title: Double, second: Double)] = [
        (3.7, 2.7), (3.2, 2.4), (2.7, 2.1), (3.2, 0), (2.5, 0),
    ]

    private mutating func drawGroup(_ group: Int, _ squares: [Int32], _ svg: inout SVGText) {
        let label = story.groups[group]
        let factor = sheet.factor
        let tries = Self.groupSizes.map { sizes in
            // The last tries write the number alone, which the table explains.
            (
                title: sizes.second == 0 ? label.short : label.title,
                size: max(2, sizes.title * factor),
                second: label.subtitle.isEmpty || sizes.second == 0 ? 0 : max(2, sizes.second * factor)
            )
        }
        let sizes = tries.map { one in
            let lines = [SVGText.width(one.title) * one.size * 1.04, SVGText.width(label.subtitle) * one.second]
            return (
                width: max(lines[0], lines[1]) + 1.2 * factor,
                height: one.size * 1.2 + one.second * 1.25 + 0.6 * factor
            )
        }
        guard
            let (box, number) = placer.near(
                group: group, groupOf: groupOf, squares: squares, avoid: label.members.map(place), sizes: sizes)
        else {
            return
        }
        placer.reserve(box)
        let chosen = tries[number]
        let middle = box.x + box.width / 2
        let base = box.y + 0.3 * factor + chosen.size * 0.95
        svg.text(
            chosen.title, x: middle, y: base, size: chosen.size, anchor: "middle", bold: true, fill: "#14304d",
            halo: 0.9 * factor)
        if chosen.second > 0 {
            svg.text(
                label.subtitle, x: middle, y: base + chosen.second * 1.2, size: chosen.second, anchor: "middle",
                fill: "#8c1d1d", halo: 0.8 * factor)
        }
    }

    private func placeOf() -> [Int] {
        var result = [Int](repeating: -1, count: setup.county.villages.count)
        for (index, place) in story.places.enumerated() { for village in place.members { result[village] = index } }
        return result
    }

    /// Name of a township, where there is room.
    private mutating func drawPlace(_ index: Int, _ placeOf: [Int], _ squares: [Int32], _ svg: inout SVGText) {
        let place = story.places[index]
        let name = place.name
        let sizes = [3.0, 2.6].map { size in
            (width: (SVGText.width(name) * 1.15 * size + 1) * sheet.factor, height: size * 1.25 * sheet.factor)
        }
        guard
            let (box, number) = placer.near(
                group: index, groupOf: placeOf, squares: squares, avoid: place.members.map(self.place), sizes: sizes)
        else { return }
        placer.reserve(box)
        let size = [3.0, 2.6][number] * sheet.factor
        svg.text(
            name, x: box.x + box.width / 2, y: box.y + size * 1.0, size: size, anchor: "middle", bold: true,
            fill: "#6b6b6b", halo: 0.6 * sheet.factor)
    }

    /// Names shrink to two millimetres, below which they cannot be read; where a line is too long they take two, and
    /// where that is too much they may reach a little over the border.
    private mutating func drawVillage(_ village: Int, _ squares: [Int32], isLead: Bool, _ svg: inout SVGText)
        -> Bool
    {
        VillageLabel.place(
            setup.county.villages[village].name, at: village, squares,
            sizes: [2.7, 2.4, 2.2, 2.0].map { max(2, $0 * sheet.factor) }, &placer, bold: isLead,
            fill: isLead ? "#8c1d1d" : "#333333", halo: story.hatched.isEmpty ? 0 : 0.55 * sheet.factor, &svg)
    }

    private func place(_ village: Int) -> Point {
        let point = setup.county.points[village]
        return Point(x: sheet.x(point.x), y: sheet.y(point.y))
    }
}
