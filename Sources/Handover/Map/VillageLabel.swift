/// The name of a village on one line or two.
struct VillageLabel {
    package let lines: [String]
    package let size: Double

    init(_ lines: [String], _ size: Double) { (self.lines, self.size) = (lines, size) }

    package var box: (width: Double, height: Double) {
        let widest = lines.map(SVGText.width).max() ?? 0
        return (widest * size + 0.4, size * (1.1 * Double(lines.count)))
    }

    /// A name in two lines: a long one at its blank, a Chinese one of four or more in its middle.
    static func halves(of name: String) -> [String]? {
        if let blank = name.firstIndex(of: " ") {
            return [String(name[..<blank]), String(name[name.index(after: blank)...])]
        }
        guard name.count > 3, name.unicodeScalars.allSatisfy({ $0.value >= 0x2000 }) else { return nil }
        let middle = name.index(name.startIndex, offsetBy: (name.count + 1) / 2)
        return [String(name[..<middle]), String(name[middle...])]
    }

    package func draw(in box: MapBox, bold: Bool, fill: String, halo: Double, _ svg: inout SVGText) {
        for (number, line) in lines.enumerated() {
            svg.text(
                line, x: box.x + box.width / 2, y: box.y + size * (0.93 + 1.1 * Double(number)), size: size,
                anchor: "middle", bold: bold, fill: fill, halo: halo)
        }
    }

    /// Draws the name of a village where it fits: on one line, on two, and where that is too much a little over the border.
    ///
    /// - Parameter sizes: millimetres, the one wanted most first.
    /// - Returns: whether there was room.
    @discardableResult
    package static func place(
        _ name: String, at village: Int, _ squares: [Int32], sizes: [Double], _ placer: inout LabelPlacer, bold: Bool,
        fill: String, halo: Double, _ svg: inout SVGText
    ) -> Bool {
        let whole = sizes.map { VillageLabel([name], $0) }
        let parts = halves(of: name).map { halves in sizes.suffix(3).map { VillageLabel(halves, $0) } } ?? []
        let last = Array(whole.suffix(1) + parts.suffix(1))
        for (labels, isInside) in [(whole + parts, true), (last, false)] {
            let boxes = labels.map(\.box)
            let found =
                isInside
                ? placer.inside(village, squares: squares, sizes: boxes)
                : placer.across(village, squares: squares, sizes: boxes)
            guard let (box, number) = found else { continue }
            placer.reserve(box)
            labels[number].draw(in: box, bold: bold, fill: fill, halo: halo, &svg)
            return true
        }
        return false
    }
}
