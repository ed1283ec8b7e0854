/// Leaves out points of a line that lie within a tolerance of the line through the others (Douglas and Peucker 1973).
enum LineSimplifier {
    typealias GridPoint = PageTopology.GridPoint

    /// The line with its ends kept. A closed line keeps at least a triangle.
    ///
    /// - Parameter tolerance: in steps of the grid.
    /// - Complexity: O(n log n) as a rule, O(n²) at worst.
    package static func simplified(_ line: [GridPoint], tolerance: Double) -> [GridPoint] {
        guard line.count > 2 else { return line }
        var keeps = [Bool](repeating: false, count: line.count)
        keeps[0] = true
        keeps[line.count - 1] = true
        var open: [(Int, Int)] = []
        if line[0] == line[line.count - 1] {
            // Without two more points a closed line would fall together.
            let far = farthest(line, 0, line.count - 1)?.index ?? line.count / 2
            keeps[far] = true
            open = [(0, far), (far, line.count - 1)]
            if let third = [(0, far), (far, line.count - 1)].compactMap({ farthest(line, $0.0, $0.1) })
                .max(by: { ($0.squared, $1.index) < ($1.squared, $0.index) })
            {
                keeps[third.index] = true
            }
        } else {
            open = [(0, line.count - 1)]
        }
        let limit = tolerance * tolerance
        while let (first, last) = open.popLast() {
            guard let found = farthest(line, first, last), found.squared > limit else { continue }
            keeps[found.index] = true
            open.append((first, found.index))
            open.append((found.index, last))
        }
        return line.indices.compactMap { keeps[$0] ? line[$0] : nil }
    }

    /// The point between two others that is farthest from the stretch between them, the first of equals.
    private static func farthest(_ line: [GridPoint], _ first: Int, _ last: Int) -> (index: Int, squared: Double)? {
        guard last - first > 1 else { return nil }
        let (ax, ay) = (Double(line[first].x), Double(line[first].y))
        let (dx, dy) = (Double(line[last].x) - ax, Double(line[last].y) - ay)
        let length = dx * dx + dy * dy
        var best: (index: Int, squared: Double) = (first + 1, -1)
        for index in first + 1..<last {
            let (px, py) = (Double(line[index].x) - ax, Double(line[index].y) - ay)
            let share = length > 0 ? min(1, max(0, (px * dx + py * dy) / length)) : 0
            let (ex, ey) = (px - share * dx, py - share * dy)
            let squared = ex * ex + ey * ey
            if squared > best.squared { best = (index, squared) }
        }
        return best
    }
}
