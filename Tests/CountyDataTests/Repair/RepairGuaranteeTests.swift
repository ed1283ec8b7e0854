import CountyGenerator
import Geospatial
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("What the repair guarantees on villages digitised apart at random")
struct RepairGuaranteeTests {
    /// Distance of a point from the border of a village, edge by edge.
    private func distance(_ x: Double, _ y: Double, _ set: PolygonSet, _ village: Int) -> Double {
        var least = Double.infinity
        for run in set.rings(of: village) {
            for i in run.dropLast() {
                let (dx, dy) = (set.x[i + 1] - set.x[i], set.y[i + 1] - set.y[i])
                let square = dx * dx + dy * dy
                let along = square > 0 ? ((x - set.x[i]) * dx + (y - set.y[i]) * dy) / square : 0
                let share = min(1, max(0, along))
                let (ox, oy) = (x - set.x[i] - share * dx, y - set.y[i] - share * dy)
                least = min(least, (ox * ox + oy * oy).squareRoot())
            }
        }
        return least
    }

    /// The furthest that a vertex of either border lies from the other border: the slow twin of the product's measure.
    private func largestMove(_ before: PolygonSet, _ after: PolygonSet, _ village: Int) -> Double {
        let old = before.vertices(of: village).map { distance(before.x[$0], before.y[$0], after, village) }
        let new = after.vertices(of: village).map { distance(after.x[$0], after.y[$0], before, village) }
        return max(old.max() ?? 0, new.max() ?? 0)
    }

    @Test(
        "No border moves further than the tolerance unless listed, no gap or overlap is left, and areas add up",
        arguments: [(21, 2.0), (22, 3), (23, 5), (24, 8), (25, 5), (26, 0.5)] as [(UInt64, Double)])
    func guarantee(seed: UInt64, tolerance: Double) throws {
        let dirty = CountyGenerator.make(CountyOptions(villages: 90, seed: seed)).digitisedApart(seed: seed + 100)
        let (mended, report) = try TopologyRepair.repair(dirty, options: RepairOptions(snapMeters: tolerance))
        #expect(mended.featureCount == dirty.featureCount)
        for village in 0..<dirty.featureCount where !report.movedFurther.contains(village) {
            #expect(largestMove(dirty, mended, village) <= tolerance + 1e-5)
        }
        if tolerance >= 5 { #expect(report.movedFurther.isEmpty) }
        let left = try TopologyReport.measure(mended)
        #expect(left.overlaps.isEmpty && left.gaps.isEmpty)
        #expect(try mended.madeValid().repairs.isEmpty)
        let change = report.changes.reduce(0) { $0 + $1.areaAfter - $1.areaBefore }
        #expect(abs(change - (report.areaAfter - report.areaBefore)) < 1e-3)
        for one in report.changes {
            #expect(abs(one.areaAfter - mended.area(of: one.village)) < 1e-6)
        }
    }

    @Test(
        "A township border with no neighbours across it is named with the tolerance that would join it, each pair of towns once"
    )
    func townships() throws {
        // Two townships of two villages each, four metres apart, and a third that touches the second.
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(0, 1000, 1000, 2000)
        land.rectangle(1004, 0, 2000, 1000)
        land.rectangle(1004, 1000, 2000, 2000)
        land.rectangle(2000, 0, 3000, 2000)
        let towns = ["甲镇", "甲镇", "乙镇", "乙镇", "丙镇"]
        let villages = towns.enumerated().map { Village(code: VillageCode("\($0)"), name: "村", townName: $1) }
        let edges = Adjacency.neighbours(land.polygons, AdjacencyOptions(snapMeters: 0.1))
        let found = BorderDoubts.findings(land.polygons, villages: villages, edges: edges)
        #expect(found.map(\.code) == [.townsDrawnApart])
        #expect(found.first?.place.value == "甲镇 – 乙镇" && found.first?.mend?.en.hasSuffix("at least 4") == true)
        let joined = Adjacency.neighbours(land.polygons, AdjacencyOptions(snapMeters: 4))
        #expect(BorderDoubts.findings(land.polygons, villages: villages, edges: joined).isEmpty)
    }

    @Test("The summary tells faults before and after, the largest move and the change of area")
    func summary() throws {
        var land = Land()
        land.rectangle(0, 0, 1010, 1000)
        land.rectangle(1000, 0, 2000, 1000)
        let options = RepairOptions(snapMeters: 2)
        let (mended, report) = try TopologyRepair.repair(land.polygons, options: options)
        let found = RepairSummary.finding(
            try TopologyReport.measure(land.polygons), try TopologyReport.measure(mended), report, options)
        #expect(found.code == .repairSummary)
        #expect(found.what.en.hasPrefix("before: 1 overlaps above 1 m² (10000 m²)"))
        #expect(found.what.en.contains("after: 0 overlaps") && found.what.en.contains("at most 10 m"))
        #expect(found.what.en.contains("changed by -10000 m²"))
    }
}
