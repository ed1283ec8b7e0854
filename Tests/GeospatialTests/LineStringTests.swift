import Geospatial
import Testing

@Suite("Lines of roads and rivers")
struct LineStringTests {
    private let box = Box(minX: 0, minY: 0, maxX: 10, maxY: 10)

    private func lines(_ places: [(Double, Double)]...) -> LineStrings {
        var set = LineStrings()
        for (index, line) in places.enumerated() { set.append(line.map { Point(x: $0.0, y: $0.1) }, of: index) }
        return set
    }

    private func places(_ set: LineStrings) -> [[Point]] {
        (0..<set.count).map { line in set[line].map { Point(x: set.x[$0], y: set.y[$0]) } }
    }

    @Test("A line is cut where it leaves the box, and one that comes back becomes two")
    func clipped() {
        let inside = lines([(-5, 5), (5, 5), (5, 20), (8, 20), (8, 2)]).clipped(to: box)
        #expect(
            places(inside) == [
                [Point(x: 0, y: 5), Point(x: 5, y: 5), Point(x: 5, y: 10)], [Point(x: 8, y: 10), Point(x: 8, y: 2)],
            ])
        #expect(inside.feature == [0, 0])
    }

    @Test("A stretch that crosses the box with both ends outside is kept, one that passes by is not")
    func across() {
        let inside = lines([(-5, 5), (15, 5)], [(-5, 11), (15, 11)], [(-1, 9), (2, 12)]).clipped(to: box)
        #expect(places(inside) == [[Point(x: 0, y: 5), Point(x: 10, y: 5)]])
    }

    @Test("A place that is no number ends a line and leaves the rest of it")
    func notFinite() {
        let inside = lines([(1, 1), (2, 2), (.nan, 3), (4, 4), (5, 5)]).clipped(to: box)
        #expect(places(inside) == [[Point(x: 1, y: 1), Point(x: 2, y: 2)], [Point(x: 4, y: 4), Point(x: 5, y: 5)]])
    }

    @Test("A layer of areas gives their outlines where lines are asked for, and none where they are not")
    func outlines() throws {
        let scratch = try Scratch()
        try VectorWriter.write(
            path: scratch.file("water.gpkg"), format: "GPKG", layer: "water", crs: "EPSG:4549", fields: [],
            geometry: .polygons(Squares.grid(rows: 1, columns: 2)), rowCount: 2
        ) { _ in [] }
        var options = VectorReader.Options()
        #expect(try VectorReader.read(path: scratch.file("water.gpkg"), options: options).lines.isEmpty)
        options.geometry = .lines
        let layer = try VectorReader.read(path: scratch.file("water.gpkg"), options: options)
        #expect(layer.lines.feature == [0, 1] && layer.lines[0].count == 5)
    }
}
