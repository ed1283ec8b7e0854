import CountyModel
import Geospatial

/// Polygons as path data, in hundredths of a millimetre and relative steps, which keeps files small.
struct MapPaths {
    package let sheet: MapSheet
    /// Places are rounded to this many hundredths of a millimetre; neighbours round alike, so that no gap opens.
    package let step: Int

    /// - Parameter vertices: how many vertices the county has; with millions of them hundredths cannot be seen and
    ///   would make the file huge.
    init(sheet: MapSheet, vertices: Int = 0) { (self.sheet, step) = (sheet, vertices > 1_000_000 ? 5 : 1) }

    private func place(_ set: PolygonSet, _ vertex: Int) -> (Int, Int) {
        place(Point(x: set.x[vertex], y: set.y[vertex]))
    }

    private func place(_ point: Point) -> (Int, Int) {
        let scale = 100 / Double(step)
        return (
            Int((sheet.x(point.x) * scale).rounded()) * step, Int((sheet.y(point.y) * scale).rounded()) * step
        )
    }

    /// All rings of a feature; holes follow from the even-odd rule.
    package func data(_ set: PolygonSet, _ feature: Int) -> String {
        var out = ByteText()
        for run in set.rings(of: feature) {
            let points = run.dropLast().map { place(set, $0) }
            write(points, closed: true, to: &out)
        }
        return out.text
    }

    /// The borders of all features, each stretch once though it belongs to two of them, so that dashes do not fill up.
    package func borders(_ set: PolygonSet) -> String {
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

    /// Lines as they are.
    package func lines(_ set: LineStrings) -> String {
        var out = ByteText()
        for line in 0..<set.count {
            write(set[line].map { place(Point(x: set.x[$0], y: set.y[$0])) }, closed: false, to: &out)
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
