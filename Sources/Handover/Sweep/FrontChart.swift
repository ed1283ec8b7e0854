import CountyModel
import PlanStudies

/// The trade-offs of a sweep as one picture: the first indicator against each of the others, the front drawn in each panel, and
/// the variants with their numbers beside.
package enum FrontChart {
    /// The picture as SVG in millimetres, A3.
    ///
    /// The same result and language give the same bytes.
    package static func render(_ result: SweepResult, _ language: Language) -> String {
        FrontSheet(result: result, language: language).render()
    }
}

/// The sheet.
private struct FrontSheet {
    let result: SweepResult
    let language: Language

    private let width = 420.0
    private let height = 297.0
    private let panels = MapBox(x: 8, y: 27, width: 268, height: 254)
    private let list = MapBox(x: 284, y: 27, width: 128, height: 254)

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    func render() -> String {
        var svg = SVGText()
        let size = "width=\"\(SVGText.mm(width))mm\" height=\"\(SVGText.mm(height))mm\""
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        svg.raw(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) viewBox=\"0 0 \(SVGText.mm(width)) \(SVGText.mm(height))\" font-family=\"\(MapStyle.fonts)\">"
        )
        let title = say("方案取舍:\(result.sweep.name)", "Trade-offs: \(result.sweep.name)")
        svg.raw("<title>\(XMLText.escaped(title))</title>")
        svg.rectangle(MapBox(x: 0, y: 0, width: width, height: height), fill: "#ffffff")
        svg.text(title, x: width / 2, y: 15, size: 8, anchor: "middle", bold: true)
        let planned = result.outcomes.count { $0.values != nil }
        let front = result.outcomes.indices.filter(result.isOnFront).count
        svg.text(
            say(
                "\(result.outcomes.count) 个方案,\(planned) 个可行,前沿 \(front) 个;指标按基准方案的口径",
                "\(Wording.count(result.outcomes.count, "variant")), \(planned) with a plan, \(front) on the front; measured by the base's definitions"
            ),
            x: width / 2, y: 22, size: 3.6, anchor: "middle", fill: "#444444")
        drawPanels(&svg)
        FrontList(result: result, language: language, box: list).draw(&svg)
        drawLegend(&svg)
        svg.raw("</svg>")
        return svg.text
    }

    private func drawPanels(_ svg: inout SVGText) {
        let others = Array(result.sweep.indicators.dropFirst())
        let columns = others.count <= 1 ? 1 : others.count <= 4 ? 2 : 3
        let rows = (others.count + columns - 1) / columns
        let (w, h) = (panels.width / Double(columns), panels.height / Double(rows))
        for (index, indicator) in others.enumerated() {
            let box = MapBox(
                x: panels.x + Double(index % columns) * w, y: panels.y + Double(index / columns) * h, width: w,
                height: h)
            FrontPanel(
                result: result, language: language, x: result.sweep.indicators[0], y: indicator, box: box
            ).draw(&svg)
        }
    }

    private func drawLegend(_ svg: inout SVGText) {
        let y = height - 9
        FrontPanel.mark(isOnFront: true, x: 12, y: y, &svg)
        svg.text(
            say("前沿:没有别的方案在各项上都不差且有一项更好", "front: no other variant is as good in all and better in one"), x: 16,
            y: y + 1.1, size: 3)
        FrontPanel.mark(isOnFront: false, x: 152, y: y, &svg)
        svg.text(say("被前沿方案压过", "dominated"), x: 156, y: y + 1.1, size: 3)
        svg.line(196, y, 206, y, FrontPanel.frontStyle)
        svg.text(say("仅看该图两项的前沿", "front of the two of a panel"), x: 208, y: y + 1.1, size: 3)
        svg.text("planner \(Engine.version)", x: width - 8, y: y + 1.1, size: 2.6, anchor: "end", fill: "#666666")
    }
}

/// The variants with their numbers and what they reach.
private struct FrontList {
    let result: SweepResult
    let language: Language
    let box: MapBox

    func draw(_ svg: inout SVGText) {
        let count = result.outcomes.count
        let rowHeight = min(7, max(4.2, (box.height - 14) / Double(max(1, count))))
        let room = Int((box.height - 14) / rowHeight)
        // The front first, as that is what one reads for; then the others by number.
        let order = result.outcomes.indices.sorted {
            (result.isOnFront($0) ? 0 : 1, $0) < (result.isOnFront($1) ? 0 : 1, $1)
        }
        let shown = order.count <= room ? order : Array(order.prefix(max(0, room - 1)))
        let size = min(3, rowHeight * 0.62)
        let indicators = result.shownIndicators
        let width = indicators.count > 5 ? 74.0 : 62
        let numbers = width / Double(indicators.count)
        let left = box.width - width
        svg.rectangle(MapBox(x: box.x, y: box.y, width: box.width, height: 13), fill: "#33506e")
        svg.text(language == .zh ? "方案" : "variant", x: box.x + 2, y: box.y + 8, size: 3, bold: true, fill: "#ffffff")
        for (column, indicator) in indicators.enumerated() {
            // Two short lines: names of indicators are longer than their numbers.
            let middle = box.x + left + (Double(column) + 0.5) * numbers
            let words = Self.heading(indicator, result.label(of: indicator), language)
            svg.text(
                SVGText.fitted(words.0, numbers / 2.2), x: middle, y: box.y + 5, size: 2.2, anchor: "middle",
                fill: "#ffffff")
            svg.text(
                SVGText.fitted(words.1, numbers / 2.2), x: middle, y: box.y + 8.2, size: 2.2, anchor: "middle",
                fill: "#ffffff")
            let arrow = indicator.direction == .higher ? "↑" : "↓"
            svg.text(arrow, x: middle, y: box.y + 11.8, size: 2.8, anchor: "middle", fill: "#ffffff")
        }
        for (row, index) in shown.enumerated() {
            let outcome = result.outcomes[index]
            let line = MapBox(x: box.x, y: box.y + 13 + Double(row) * rowHeight, width: box.width, height: rowHeight)
            if row % 2 == 1 { svg.rectangle(line, fill: "#f4f6f8") }
            let base = line.y + rowHeight / 2 + size * 0.36
            let isFront = result.isOnFront(index)
            let mark = isFront ? "★" : outcome.values == nil ? "–" : "○"
            let text = "\(mark) \(result.number(index)) \(outcome.variant.title.text(language))"
            name(text, x: box.x + 2, line, width: left - 3, size, isFront, &svg)
            for (column, indicator) in indicators.enumerated() {
                let right = box.x + left + Double(column + 1) * numbers - 1.5
                svg.text(
                    indicator.text(outcome.values?[indicator]), x: right, y: base, size: size, anchor: "end",
                    bold: isFront)
            }
        }
        if shown.count < order.count {
            let y = box.y + 13 + Double(shown.count) * rowHeight + rowHeight * 0.7
            let more = order.count - shown.count
            svg.text(
                language == .zh ? "… 另有 \(more) 个,见 summary.csv" : "… \(more) more in summary.csv", x: box.x + 2, y: y,
                size: size,
                fill: "#555555")
        }
    }

    /// A name on one line, or on two smaller ones where it is too long and the row is high enough.
    private func name(
        _ text: String, x: Double, _ row: MapBox, width: Double, _ size: Double, _ isBold: Bool, _ svg: inout SVGText
    ) {
        let base = row.y + row.height / 2 + size * 0.36
        let small = min(size, row.height * 0.36)
        let lines = SVGText.wrapped(text, (width - 4) / small)
        guard SVGText.width(text) * size > width, small >= 1.9, lines.count > 1 else {
            return svg.text(SVGText.fitted(text, width / size), x: x, y: base, size: size, bold: isBold)
        }
        let middle = row.y + row.height / 2
        svg.text(lines[0], x: x, y: middle - small * 0.15, size: small, bold: isBold)
        let rest = SVGText.fitted(lines.dropFirst().joined(separator: language == .zh ? "" : " "), (width - 4) / small)
        svg.text(rest, x: x + 4, y: middle + small * 0.95, size: small, bold: isBold)
    }

    private static func heading(_ indicator: PlanIndicator, _ label: Bilingual, _ language: Language) -> (
        String, String
    ) {
        let isZh = language == .zh
        switch indicator {
        case .lift: return isZh ? ("薄弱村", "带动度") : ("lift of", "the weak")
        case .industry: return isZh ? ("产业", "相近") : ("industry", "alike")
        case .compactness: return isZh ? ("紧凑", "度") : ("compact-", "ness")
        case .crossTown: return isZh ? ("跨乡镇", "片区") : ("across", "towns")
        case .weakCovered: return isZh ? ("纳入", "薄弱村") : ("weak", "covered")
        case .covered: return isZh ? ("纳入", "村数") : ("villages", "covered")
        case .scoreByYardstick: return isZh ? ("得分", "(按基准)") : ("score by", "the base")
        case .brokenByYardstick: return isZh ? ("违反", "基准规则") : ("base rules", "broken")
        case .leftOut: return isZh ? ("暂不", "组建") : ("left", "out")
        case .score, .clusters, .weakGapCovered, .reock, .widthToLength, .leadKm, .farthestKm, .appointed, .smallest,
            .largest, .broken:
            let words = label.text(language)
            return (String(words.prefix(isZh ? 6 : 12)), String(words.dropFirst(isZh ? 6 : 12).prefix(isZh ? 6 : 12)))
        }
    }
}
