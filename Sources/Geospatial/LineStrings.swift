/// Lines packed in flat arrays: line `i` is the run of vertices `lineStart[i]..<lineStart[i + 1]`.
package struct LineStrings: Sendable, Equatable {
    /// First coordinate of every vertex: longitude in degrees or easting in metres.
    package private(set) var x: [Double] = []
    /// Second coordinate of every vertex: latitude in degrees or northing in metres.
    package private(set) var y: [Double] = []
    /// First vertex of every line, and one past the last.
    package private(set) var lineStart: [Int] = [0]
    /// The feature of the layer that each line is of, from 0; a feature may have several.
    package private(set) var feature: [Int] = []

    /// A set without lines.
    package init() {}

    /// How many lines there are.
    package var count: Int { feature.count }

    /// Whether there is nothing to draw.
    package var isEmpty: Bool { feature.isEmpty }

    /// The vertices of a line.
    package subscript(line: Int) -> Range<Int> { lineStart[line]..<lineStart[line + 1] }

    /// Adds a line; fewer than two places are none.
    package mutating func append(_ places: [Point], of feature: Int) {
        if places.count < 2 { return }
        x += places.map(\.x)
        y += places.map(\.y)
        lineStart.append(x.count)
        self.feature.append(feature)
    }

    /// The lines of some features.
    package func filter(_ isWanted: (Int) -> Bool) -> LineStrings {
        var result = LineStrings()
        for line in 0..<count where isWanted(feature[line]) {
            result.append(self[line].map { Point(x: x[$0], y: y[$0]) }, of: feature[line])
        }
        return result
    }

    /// The same lines in another system.
    ///
    /// - Throws: ``GeospatialError`` when a vertex has no image.
    package func transformed(_ transformer: Transformer) throws -> LineStrings {
        var result = self
        try transformer.transform(x: &result.x, y: &result.y)
        return result
    }

    /// What of the lines lies in a box, cut at its sides; a line that leaves and comes back becomes several. Vertices that are no
    /// finite numbers end a line.
    ///
    /// - Complexity: O(vertices).
    package func clipped(to box: Box) -> LineStrings {
        var result = LineStrings()
        for line in 0..<count {
            var piece: [Point] = []
            for vertex in self[line].dropLast() {
                let (a, b) = (Point(x: x[vertex], y: y[vertex]), Point(x: x[vertex + 1], y: y[vertex + 1]))
                guard let inside = box.part(from: a, to: b) else {
                    result.append(piece, of: feature[line])
                    piece = []
                    continue
                }
                if piece.last != inside.from {
                    result.append(piece, of: feature[line])
                    piece = [inside.from]
                }
                piece.append(inside.to)
            }
            result.append(piece, of: feature[line])
        }
        return result
    }
}

extension Box {
    /// Whether a place lies in it or on its sides.
    package func contains(_ point: Point) -> Bool {
        minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
    }

    /// The part of a straight stretch that lies in the box (Liang and Barsky 1984); `nil` where none does, or where an end is no
    /// finite place.
    func part(from a: Point, to b: Point) -> (from: Point, to: Point)? {
        guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { return nil }
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        var (start, end) = (0.0, 1.0)
        for (step, room) in [(-dx, a.x - minX), (dx, maxX - a.x), (-dy, a.y - minY), (dy, maxY - a.y)] {
            if step == 0 {
                if room < 0 { return nil }
            } else if step < 0 {
                start = max(start, room / step)
            } else {
                end = min(end, room / step)
            }
        }
        // To touch a corner is not to lie in the box.
        if start >= end { return nil }
        func at(_ share: Double) -> Point { Point(x: a.x + share * dx, y: a.y + share * dy) }
        // The ends themselves, so that stretches of one line meet.
        return (start == 0 ? a : at(start), end == 1 ? b : at(end))
    }
}
