import CountyModel
import PlanStudies

/// One panel: two indicators of all variants against each other.
struct FrontPanel {
    package let result: SweepResult
    package let language: Language
    package let x: PlanIndicator
    package let y: PlanIndicator
    package let box: MapBox

    static let frontStyle = "stroke=\"#33506e\" stroke-width=\"0.45\" stroke-dasharray=\"2 1\" fill=\"none\""

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private var plot: MapBox { MapBox(x: box.x + 17, y: box.y + 5, width: box.width - 23, height: box.height - 23) }

    package func draw(_ svg: inout SVGText) {
        let points = result.outcomes.enumerated().compactMap { index, outcome -> (index: Int, x: Double, y: Double)? in
            guard let values = outcome.values, let a = values[x], let b = values[y] else { return nil }
            return (index, a, b)
        }
        let (across, up) = (FrontScale(points.map(\.x)), FrontScale(points.map(\.y)))
        func place(_ a: Double, _ b: Double) -> (x: Double, y: Double) {
            (plot.x + across.share(a) * plot.width, plot.bottom - up.share(b) * plot.height)
        }
        svg.rectangle(plot, fill: "#fcfdfe", stroke: "#8a8a8a", width: 0.2)
        drawAxes(across, up, place, &svg)
        drawFront(points.map { ($0.x, $0.y) }, place, &svg)
        // The front lies above the others, and marks above their neighbours' numbers.
        let order = points.sorted {
            (result.isOnFront($0.index) ? 1 : 0, $0.index) < (result.isOnFront($1.index) ? 1 : 0, $1.index)
        }
        var taken: [MapBox] = []
        for point in order {
            let at = place(point.x, point.y)
            Self.mark(isOnFront: result.isOnFront(point.index), x: at.x, y: at.y, &svg)
            taken.append(MapBox(x: at.x - 1.3, y: at.y - 1.3, width: 2.6, height: 2.6))
        }
        for point in order.reversed() {
            let at = place(point.x, point.y)
            number(result.number(point.index), at.x, at.y, isBold: result.isOnFront(point.index), &taken, &svg)
        }
    }

    /// A filled star for the front, an empty circle for what it beats.
    package static func mark(isOnFront: Bool, x: Double, y: Double, _ svg: inout SVGText) {
        if isOnFront {
            svg.path(
                MapStyle.star(x: x, y: y, radius: 1.7), "fill=\"#b3261e\" stroke=\"#ffffff\" stroke-width=\"0.15\"")
        } else {
            svg.raw(
                "<circle cx=\"\(SVGText.mm(x))\" cy=\"\(SVGText.mm(y))\" r=\"1.1\" fill=\"#ffffff\" stroke=\"#666666\" stroke-width=\"0.3\"/>"
            )
        }
    }

    private func drawAxes(
        _ across: FrontScale, _ up: FrontScale, _ place: (Double, Double) -> (x: Double, y: Double),
        _ svg: inout SVGText
    ) {
        let grid = "stroke=\"#e3e6ea\" stroke-width=\"0.2\""
        for tick in across.ticks {
            let at = place(tick, up.low)
            svg.line(at.x, plot.y, at.x, plot.bottom, grid)
            svg.text(across.text(tick), x: at.x, y: plot.bottom + 4, size: 2.8, anchor: "middle", fill: "#444444")
        }
        for tick in up.ticks {
            let at = place(across.low, tick)
            svg.line(plot.x, at.y, plot.right, at.y, grid)
            svg.text(up.text(tick), x: plot.x - 1.5, y: at.y + 1, size: 2.8, anchor: "end", fill: "#444444")
        }
        let better = (
            across: x.direction == .higher
                ? say(" 越大越好 →", " higher is better →") : say("← 越小越好 ", "← lower is better "),
            up: y.direction == .higher ? say(" ↑ 越大越好", " ↑ higher is better") : say(" ↓ 越小越好", " ↓ lower is better")
        )
        let words =
            x.direction == .higher
            ? result.label(of: x).text(language) + better.across : better.across + result.label(of: x).text(language)
        svg.text(words, x: plot.x + plot.width / 2, y: plot.bottom + 9.5, size: 3.1, anchor: "middle", bold: true)
        svg.text(result.label(of: y).text(language) + better.up, x: plot.x, y: plot.y - 1.5, size: 3.1, bold: true)
    }

    /// The steps of the best that can be had in the two indicators of this panel.
    private func drawFront(
        _ points: [(Double, Double)], _ place: (Double, Double) -> (x: Double, y: Double), _ svg: inout SVGText
    ) {
        let goods = points.map { [x.direction == .lower ? -$0.0 : $0.0, y.direction == .lower ? -$0.1 : $0.1] }
        let places = ParetoFront.places(goods)
        let front = points.indices.filter { places[$0]?.dominatedBy == nil }.map { points[$0] }.sorted { $0 < $1 }
        guard let first = front.first else { return }
        let start = place(first.0, first.1)
        var path = "M\(SVGText.mm(start.x)) \(SVGText.mm(start.y))"
        for point in front.dropFirst() {
            let b = place(point.0, point.1)
            // The corner of a step is a point that no plan reaches; it lies on the worse side of both plans.
            path +=
                x.direction == .higher
                ? "V\(SVGText.mm(b.y))H\(SVGText.mm(b.x))" : "H\(SVGText.mm(b.x))V\(SVGText.mm(b.y))"
        }
        svg.path(path, Self.frontStyle)
    }

    /// The number of a variant beside its mark where it lies on no other, or where marks are close together at the end of a thin line.
    private func number(
        _ number: Int, _ x: Double, _ y: Double, isBold: Bool, _ taken: inout [MapBox], _ svg: inout SVGText
    ) {
        let (size, text) = (3.0, String(number))
        let (width, height) = (SVGText.width(text) * size, size * 0.8)
        for reach in [0.0, 2.5, 5, 7.5, 10, 13, 16] {
            for (right, down) in Self.directions {
                // The middle of the label: beside the mark, or farther away.
                let (dx, dy) = (right * (2 + width / 2 + reach), down * (2 + height / 2 + reach))
                let label = MapBox(x: x + dx - width / 2, y: y + dy - height / 2, width: width, height: height)
                guard isFree(label, taken) else { continue }
                taken.append(label)
                if reach > 0 {
                    let share = 1 - (1 + height / 2) / (dx * dx + dy * dy).squareRoot()
                    svg.line(
                        x, y, x + dx * share, y + dy * share, "stroke=\"#9aa3ab\" stroke-width=\"0.18\"")
                }
                svg.text(
                    text, x: label.x, y: label.bottom - 0.1, size: size, bold: isBold, fill: "#222222", halo: 0.7)
                return
            }
        }
    }

    /// Ways from a mark to its number, the one that reads best first.
    private static let directions: [(Double, Double)] = [
        (1, -0.1), (-1, -0.1), (0, -1), (0, 1), (0.8, -0.9), (0.8, 0.9), (-0.8, -0.9), (-0.8, 0.9), (0.4, -1),
        (-0.4, -1),
        (0.4, 1), (-0.4, 1),
    ]

    private func isFree(_ label: MapBox, _ taken: [MapBox]) -> Bool {
        let isInside = label.x > plot.x && label.right < plot.right && label.y > plot.y && label.bottom < plot.bottom
        return isInside
            && !taken.contains {
                $0.x < label.right && label.x < $0.right && $0.y < label.bottom && label.y < $0.bottom
            }
    }
}

/// A linear scale with round ticks.
struct FrontScale {
    package let low: Double
    package let high: Double
    package let step: Double

    init(_ values: [Double]) {
        let (least, most) = (values.min() ?? 0, values.max() ?? 1)
        let span = most > least ? most - least : max(abs(most), 1) * 0.1
        var size = 1.0
        while size > span / 4 { size /= 10 }
        while size * 10 <= span / 4 { size *= 10 }
        step = [1.0, 2, 5, 10].map { $0 * size }.first { $0 >= span / 5 } ?? size
        // A little room below, so that marks do not sit on the edge; but nothing counted or measured here is below 0.
        let room = least - span * 0.06
        low = least >= 0 && room < 0 ? room : (room / step).rounded(.down) * step
        high = ((most + span * 0.06) / step).rounded(.up) * step
    }

    var ticks: [Double] {
        let first = Int((low / step - 1e-9).rounded(.up))
        return (first...Int((high / step).rounded())).map { Double($0) * step }
    }

    package func share(_ value: Double) -> Double { (value - low) / (high - low) }

    package func text(_ value: Double) -> String {
        NumberText.plain(value, decimals: step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 4)
    }
}
