import CountyModel
import Geospatial

/// A map whose gaps and overlaps are repaired in memory. The file it was read from is never touched.
package struct MendedLand: Sendable {
    /// The villages after the repair, in metres.
    package let polygons: PolygonSet
    /// What was done to each village.
    package let report: RepairReport
    /// What was done, in total and village by village where a border moved further than the tolerance.
    package let findings: [Finding]

    /// Repairs a map within the tolerance of a scenario.
    ///
    /// - Parameters:
    ///   - villages: names of the villages, in the order of the polygons.
    ///   - metric: the villages in metres.
    /// - Throws: ``Geospatial/GeospatialError`` when the repair fails.
    package init(_ villages: [Village], _ metric: PolygonSet, _ scenario: Scenario) throws {
        let topology = scenario.data.topology
        let threads = scenario.solve.threads ?? 2
        let options = RepairOptions(
            snapMeters: topology.tolerance(for: metric, threads: threads).meters,
            gapAreaSquareMeters: topology.gapAreaSquareMeters, threads: threads)
        (polygons, report) = try TopologyRepair.repair(metric, options: options)
        let gapArea = options.gapAreaSquareMeters
        let before = try TopologyReport.measure(metric, gapAreaSquareMeters: gapArea, threads: threads)
        let after = try TopologyReport.measure(polygons, gapAreaSquareMeters: gapArea, threads: threads)
        findings =
            [RepairSummary.finding(before, after, report, options)] + BorderDoubts.findings(report, villages: villages)
    }
}
