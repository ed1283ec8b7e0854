import Geospatial

/// The sheet: its size, the frames on it, and the way from metres to millimetres.
struct MapSheet {
    let width: Double
    let height: Double
    /// 1 on A3; sizes of type and lines follow the sheet, but less than in proportion.
    let factor: Double
    let title: MapBox
    let frame: MapBox
    let panel: MapBox
    let footer: MapBox
    /// Millimetres of paper per metre of land.
    let scale: Double
    private let originX: Double
    private let originY: Double

    init(_ paper: MapOptions.Paper, land: Box?) {
        (width, height) = Self.size(paper)
        factor = (width / 420).squareRoot()
        let margin = 8 * factor
        let titleHeight = 19 * factor
        let footerHeight = 9 * factor
        let panelWidth = 98 * factor
        let inner = MapBox(x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin)
        title = MapBox(x: inner.x, y: inner.y, width: inner.width, height: titleHeight)
        footer = MapBox(x: inner.x, y: inner.bottom - footerHeight, width: inner.width, height: footerHeight)
        let middle = inner.height - titleHeight - footerHeight
        panel = MapBox(x: inner.right - panelWidth, y: inner.y + titleHeight, width: panelWidth, height: middle)
        frame = MapBox(
            x: inner.x, y: inner.y + titleHeight, width: inner.width - panelWidth - 4 * factor, height: middle)
        (scale, originX, originY) = Self.fit(land, in: frame, factor)
    }

    /// The same sheet with the map in a smaller frame, for several maps on one sheet.
    init(_ sheet: MapSheet, frame: MapBox, land: Box?) {
        (width, height, factor) = (sheet.width, sheet.height, sheet.factor)
        (title, panel, footer, self.frame) = (sheet.title, sheet.panel, sheet.footer, frame)
        (scale, originX, originY) = Self.fit(land, in: frame, sheet.factor)
    }

    /// Scale and origin that bring the land into the middle of a frame.
    private static func fit(_ land: Box?, in frame: MapBox, _ factor: Double) -> (Double, Double, Double) {
        let room = frame.inset(5 * factor)
        let box = land ?? Box(minX: 0, minY: 0, maxX: 1, maxY: 1)
        let (w, h) = (max(1, box.maxX - box.minX), max(1, box.maxY - box.minY))
        let scale = min(room.width / w, room.height / h)
        return (
            scale, room.x + (room.width - w * scale) / 2 - box.minX * scale,
            room.y + (room.height + h * scale) / 2 + box.minY * scale
        )
    }

    /// Width and height of a sheet lying on its long side, in millimetres (ISO 216).
    static func size(_ paper: MapOptions.Paper) -> (Double, Double) {
        switch paper {
        case .a0: (1189, 841)
        case .a1: (841, 594)
        case .a2: (594, 420)
        case .a3: (420, 297)
        case .a4: (297, 210)
        }
    }

    func x(_ easting: Double) -> Double { originX + easting * scale }

    func y(_ northing: Double) -> Double { originY - northing * scale }
}

/// Polygons as path data, in hundredths of a millimetre and relative steps, which keeps files small.
struct MapPaths {
    let sheet: MapSheet

    private func place(_ set: PolygonSet, _ vertex: Int) -> (Int, Int) {
        (Int((sheet.x(set.x[vertex]) * 100).rounded()), Int((sheet.y(set.y[vertex]) * 100).rounded()))
    }

    /// All rings of a feature; holes follow from the even-odd rule.
    func data(_ set: PolygonSet, _ feature: Int) -> String {
        var out = ByteText()
        for run in set.rings(of: feature) {
            let points = run.dropLast().map { place(set, $0) }
            write(points, closed: true, to: &out)
        }
        return out.text
    }

    /// The borders of all features, each stretch once though it belongs to two of them, so that dashes do not fill up.
    func borders(_ set: PolygonSet) -> String {
        var seen: Set<Stretch> = []
        var out = ByteText()
        for feature in 0..<set.featureCount {
            for run in set.rings(of: feature) {
                var piece: [(Int, Int)] = []
                for vertex in run.dropLast() {
                    let (a, b) = (place(set, vertex), place(set, vertex + 1))
                    if a == b { continue }
                    if seen.insert(a < b ? Stretch(a, b) : Stretch(b, a)).inserted {
                        if piece.isEmpty { piece = [a] }
                        piece.append(b)
                    } else {
                        write(piece, closed: false, to: &out)
                        piece = []
                    }
                }
                write(piece, closed: false, to: &out)
            }
        }
        return out.text
    }

    /// A straight piece of border, its lower end first.
    private struct Stretch: Hashable {
        let x1, y1, x2, y2: Int32

        init(_ a: (Int, Int), _ b: (Int, Int)) {
            (x1, y1, x2, y2) = (Int32(a.0), Int32(a.1), Int32(b.0), Int32(b.1))
        }
    }

    private func write(_ points: [(Int, Int)], closed: Bool, to out: inout ByteText) {
        guard points.count > 1, let first = points.first else { return }
        out.append("M")
        append(first, to: &out)
        var last = first
        for point in points.dropFirst() where point != last {
            out.append("l")
            append((point.0 - last.0, point.1 - last.1), to: &out)
            last = point
        }
        if closed { out.append("z") }
    }

    private func append(_ point: (Int, Int), to out: inout ByteText) {
        out.append(fixed: Int64(point.0), decimals: 2, keepsPoint: false)
        if point.1 >= 0 { out.append(" ") }
        out.append(fixed: Int64(point.1), decimals: 2, keepsPoint: false)
    }
}
