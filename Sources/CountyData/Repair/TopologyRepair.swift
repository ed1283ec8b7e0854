import Geospatial

/// What the repair may do.
package struct RepairOptions: Sendable, Equatable {
    /// How far a point of a border may move, in metres.
    package var snapMeters: Double
    /// Gaps up to this area in square metres are closed whatever their width.
    package var gapAreaSquareMeters: Double
    /// Number of threads; the result does not depend on it.
    package var threads: Int

    /// One metre and 500 m², as the scenario has it.
    package init(snapMeters: Double = 1, gapAreaSquareMeters: Double = 500, threads: Int = 2) {
        (self.snapMeters, self.gapAreaSquareMeters, self.threads) = (snapMeters, gapAreaSquareMeters, threads)
    }
}

/// Mends gaps and overlaps in a copy of the map.
package enum TopologyRepair {
    /// The repaired copy, with what was done to each village.
    ///
    /// First, borders of different villages that run within the tolerance of each other are pulled together
    /// (``BorderZip``). What gaps and overlaps are left then is cut into faces: one that several villages claim goes to the one
    /// with the longest border along it, so does a gap up to the area limit; larger gaps stay. At last neighbours have every
    /// vertex of their common border with the same bits.
    ///
    /// Guarantees: villages whose borders are clean keep every bit; a point of a border moves at most `snapMeters` (measured after
    /// each step), save where a wider gap or overlap was assigned, and such villages are listed with their move; features stay valid; a village that
    /// would lose all its land keeps it and is listed as vanishing.
    ///
    /// - Parameters:
    ///   - polygons: villages in metres.
    ///   - options: tolerance and area limit.
    /// - Throws: ``Geospatial/GeospatialError`` when GEOS fails.
    /// - Complexity: O(v log v), and O(s log s) in what the first step leaves.
    package static func repair(_ polygons: PolygonSet, options: RepairOptions = RepairOptions()) throws -> (
        polygons: PolygonSet, report: RepairReport
    ) {
        let valid = try polygons.madeValid(threads: options.threads).polygons
        var zip = CheckedZip(valid, options)
        let locator = FeatureLocator(valid)
        var pass = 0
        while true {
            let (joined, filled) = try Patching.patched(zip.zipped(), options: options)
            let (kept, vanished) = keepingVanished(joined, original: valid)
            let report = RepairReport(before: polygons, after: kept, filled, vanished: vanished, options)
            let blamed = villagesToPin(report, filled, locator)
            pass += 1
            if pass == 5 || !zip.pin(blamed) { return (kept, report) }
        }
    }

    /// Villages that moved further than the tolerance although all land around them that the second step gave away had one
    /// village in the given map: there the zip itself went wrong, and the next pass leaves them alone.
    private static func villagesToPin(
        _ report: RepairReport, _ filled: [Patching.Filled], _ locator: FeatureLocator
    ) -> [Int] {
        guard let last = report.movedFurther.last else { return [] }
        var isExcused = [Bool](repeating: false, count: last + 1)
        for land in filled where locator.features(at: land.point).count != 1 {
            for village in land.claimed + [land.village] where village <= last { isExcused[village] = true }
        }
        return report.movedFurther.filter { !isExcused[$0] }
    }

    /// A village without land left gets its old land back: an overlap is better than a hole in the list of villages.
    private static func keepingVanished(_ repaired: PolygonSet, original: PolygonSet) -> (PolygonSet, [Int]) {
        let vanished = (0..<original.featureCount).filter {
            repaired.area(of: $0) <= 0 && original.area(of: $0) > 0
        }
        guard !vanished.isEmpty else { return (repaired, []) }
        var result = PolygonSet()
        for feature in 0..<original.featureCount {
            result.appendFeature(feature, of: vanished.contains(feature) ? original : repaired)
        }
        return (result, vanished)
    }
}
