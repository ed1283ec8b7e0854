extension PolygonSet {
    /// Length of all rings of a feature, outer ones and holes, in the units of the coordinates.
    package func perimeter(of feature: Int) -> Double {
        var perimeter = 0.0
        for ring in rings(of: feature) {
            for i in ring.dropLast() {
                perimeter += Point(x: x[i], y: y[i]).distance(to: Point(x: x[i + 1], y: y[i + 1]))
            }
        }
        return perimeter
    }

    /// Polsby and Popper's compactness 4πA/P² of a feature, holes counting in both; 1 for a circle, 0 without land.
    package func compactness(of feature: Int) -> Double {
        let perimeter = perimeter(of: feature)
        return perimeter > 0 ? 4 * Double.pi * area(of: feature) / (perimeter * perimeter) : 0
    }
}
