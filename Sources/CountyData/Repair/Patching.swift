import Geospatial

/// The second step of the repair: what the first leaves is cut into faces, and each face gets one village.
package enum Patching {
    /// What became of land that no village or several had.
    package struct Filled: Sendable, Equatable {
        /// The village that has it now.
        package let village: Int
        /// The villages that claimed it, none for a gap.
        package let claimed: [Int]
        /// Area in square metres.
        package let area: Double
        /// A point inside.
        package let point: Point
    }

    static func patched(_ polygons: PolygonSet, options: RepairOptions) throws -> (PolygonSet, [Filled]) {
        let places = PlaceMap(polygons)
        let edges = EdgeMap(polygons, places)
        let locator = FeatureLocator(polygons)
        var isInvolved = try involved(polygons, places, edges, locator, options)
        while true {
            guard isInvolved.contains(true) else { return (polygons, []) }
            let (result, filled) = try rebuilt(polygons, places, edges, locator, isInvolved, options)
            let more = newlyTorn(before: edges, polygons, after: result, isInvolved)
            if more.isEmpty { return (result, filled) }
            for village in more { isInvolved[village] = true }
        }
    }

    /// Villages at a face that has not exactly one village, and invalid ones with all they touch.
    private static func involved(
        _ polygons: PolygonSet, _ places: PlaceMap, _ edges: EdgeMap, _ locator: FeatureLocator,
        _ options: RepairOptions
    ) throws -> [Bool] {
        var isInvolved = [Bool](repeating: false, count: polygons.featureCount)
        let patchwork = try Patchwork(polygons, places, edges, locator, threads: options.threads) {
            !edges.edges[$0].isMatched
        }
        for face in patchwork.cover.indices where patchwork.cover[face].count != 1 {
            if patchwork.cover[face].isEmpty, patchwork.faces.area(of: face) > options.gapAreaSquareMeters { continue }
            guard let box = patchwork.faces.box(of: face) else { continue }
            for village in locator.features(touching: box) { isInvolved[village] = true }
        }
        for repair in try polygons.madeValid(threads: options.threads).repairs {
            guard let box = polygons.box(of: repair.feature) else { continue }
            for village in locator.features(touching: box) { isInvolved[village] = true }
        }
        return isInvolved
    }

    private static func rebuilt(
        _ polygons: PolygonSet, _ places: PlaceMap, _ edges: EdgeMap, _ locator: FeatureLocator, _ isInvolved: [Bool],
        _ options: RepairOptions
    ) throws -> (PolygonSet, [Filled]) {
        let patchwork = try Patchwork(polygons, places, edges, locator, threads: options.threads) { index in
            let edge = edges.edges[index]
            if !edge.isMatched { return true }
            return isInvolved[Int(edge.left)] || isInvolved[Int(edge.right)]
        }
        let owner = FaceOwners(patchwork, gapAreaSquareMeters: options.gapAreaSquareMeters).owner
        var groups = [[Int]](repeating: [], count: polygons.featureCount)
        var filled: [Filled] = []
        for (face, village) in owner.enumerated() where village >= 0 {
            if isInvolved[village] { groups[village].append(face) }
            let claimed = patchwork.cover[face]
            let area = patchwork.faces.area(of: face)
            if claimed.count != 1, area >= TopologyReport.leastArea, let point = patchwork.points[face] {
                filled.append(Filled(village: village, claimed: claimed, area: area, point: point))
            }
        }
        let villages = isInvolved.indices.filter { isInvolved[$0] }
        let joined = try patchwork.faces.joined(villages.map { groups[$0] })
        var result = PolygonSet()
        var next = 0
        for feature in 0..<polygons.featureCount {
            guard isInvolved[feature] else {
                result.appendFeature(feature, of: polygons)
                continue
            }
            if haveSameEdges(polygons, feature, joined, next) {
                result.appendFeature(feature, of: polygons)
            } else {
                result.appendFeature(next, of: joined)
            }
            next += 1
        }
        return (result, filled)
    }

    /// Whether two features have the same borders, wherever their rings start and whichever way they run.
    private static func haveSameEdges(_ a: PolygonSet, _ i: Int, _ b: PolygonSet, _ j: Int) -> Bool {
        guard a.vertices(of: i).count == b.vertices(of: j).count else { return false }
        return a.sortedEdges(of: i).elementsEqual(b.sortedEdges(of: j)) { $0 == $1 }
    }

    /// Villages left out whose edges were matched before and are not after: a new node was put on their border.
    private static func newlyTorn(
        before: EdgeMap, _ polygons: PolygonSet, after: PolygonSet, _ isInvolved: [Bool]
    ) -> [Int] {
        let edges = EdgeMap(after, PlaceMap(after))
        var torn: [Int] = []
        var offset = 0
        for feature in 0..<polygons.featureCount {
            let (old, new) = (polygons.vertices(of: feature), after.vertices(of: feature))
            if !isInvolved[feature] {
                offset = new.lowerBound - old.lowerBound
                let isTorn = old.contains { vertex in
                    let (a, b) = (before.ofVertex[vertex], edges.ofVertex[vertex + offset])
                    return a >= 0 && b >= 0 && before.edges[Int(a)].isMatched && !edges.edges[Int(b)].isMatched
                }
                if isTorn { torn.append(feature) }
            }
        }
        return torn
    }
}
