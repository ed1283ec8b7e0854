import CountyGenerator
import Geospatial
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Gaps and overlaps, mended in a copy")
struct TopologyRepairTests {
    @Test("A slit open to the outside closes; both villages then share the border bit for bit")
    func slit() throws {
        let (polygons, report) = try repair(Land.grid(1, 2, gap: 2), snap: 3)
        #expect(Adjacency.neighbours(polygons, AdjacencyOptions()).map(\.sharedMeters) == [1000])
        #expect(report.changes.map(\.village) == [1] && report.changes.map(\.largestMove) == [2])
    }

    @Test("Where four corners were torn apart they meet in one point again, and nobody gains a neighbour")
    func corners() throws {
        let (polygons, report) = try repair(Land.grid(3, 3, gap: 2), snap: 3)
        let whole = Adjacency.neighbours(Land.grid(3, 3), AdjacencyOptions(kind: .queen))
        let mended = Adjacency.neighbours(polygons, AdjacencyOptions(kind: .queen))
        #expect(mended.map { [$0.a, $0.b] } == whole.map { [$0.a, $0.b] })
        #expect(mended.map(\.kind) == whole.map(\.kind))
        #expect(report.movedFurther.isEmpty)
    }

    @Test("An overlap wider than the tolerance goes to one village; the border that moved further is listed")
    func wideOverlap() throws {
        var land = Land()
        land.rectangle(0, 0, 1010, 1000)
        land.rectangle(1000, 0, 2000, 1000)
        let (polygons, report) = try repair(land.polygons, snap: 2)
        #expect(polygons.area(of: 0) + polygons.area(of: 1) == 2_000_000)
        #expect(report.overlapAreaAssigned == 10_000)
        #expect(report.movedFurther == [1] && report.changes.map(\.largestMove) == [0, 10])
        #expect(try clean(polygons))
    }

    @Test("With tolerance 0 nothing is pulled together, and overlaps are still assigned")
    func zeroTolerance() throws {
        var land = Land()
        land.rectangle(0, 0, 1001, 1000)
        land.rectangle(1000, 0, 2000, 1000)
        let (polygons, report) = try repair(land.polygons, snap: 0)
        #expect(report.overlapAreaAssigned == 1000 && report.movedFurther == [1])
        #expect(polygons.area(of: 1) == 999_000)
        #expect(try repair(Land.grid(1, 2, gap: 2), snap: 0).0 == Land.grid(1, 2, gap: 2))
    }

    @Test("A small hole goes to the village with the longest border along it; a larger one stays")
    func holes() throws {
        var land = Land()
        land.village([(0, 0), (100, 0), (100, 40), (60, 40), (60, 60), (100, 60), (100, 100), (0, 100)])
        land.rectangle(100, 0, 200, 100)
        let (polygons, report) = try repair(land.polygons, snap: 1, gap: 1000)
        #expect(polygons.area(of: 0) == 10_000 && polygons.area(of: 1) == 10_000)
        #expect(report.gapAreaClosed == 800 && report.changes.filter { $0.gapsClosed == 1 }.map(\.village) == [0])
        let kept = try repair(land.polygons, snap: 1, gap: 500).0
        #expect(kept.area(of: 0) == 9_200)
        #expect(try TopologyReport.measure(kept).largerGaps.map(\.area) == [800])
    }

    @Test("A narrow slit that leads to a real hole closes, and the hole stays")
    func slitToHole() throws {
        var land = Land()
        land.village([(0, 0), (999, 0), (999, 400), (900, 400), (900, 600), (999, 600), (999, 1000), (0, 1000)])
        land.rectangle(1000, 0, 2000, 1000)
        let (polygons, _) = try repair(land.polygons, snap: 2)
        let holes = try TopologyReport.measure(polygons).largerGaps
        #expect(holes.count == 1 && holes.allSatisfy { abs($0.area - 20_000) < 250 })
        #expect(Adjacency.neighbours(polygons, AdjacencyOptions()).allSatisfy { $0.sharedMeters == 800 })
    }

    @Test("Long straight borders that cross at a small angle close where they are near, without a vertex to hold on to")
    func scissors() throws {
        var land = Land()
        land.village([(0, 0), (1000, 0), (1000, 1000), (0, 1000)])
        land.village([(1020, 0), (2000, 0), (2000, 1000), (980, 1000)])
        let (polygons, _) = try repair(land.polygons, snap: 5)
        let shared = Adjacency.neighbours(polygons, AdjacencyOptions()).map(\.sharedMeters)
        #expect(shared.count == 1 && shared.allSatisfy { $0 > 240 })
        #expect(try TopologyReport.measure(polygons).overlaps.isEmpty)
    }

    @Test("A village drawn twice does not vanish: it keeps its land and is reported as an error")
    func twice() throws {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(0, 0, 1000, 1000)
        let (polygons, report) = try repair(land.polygons, snap: 2)
        #expect(report.vanishing == [1] && polygons.area(of: 1) == 1_000_000)
        let villages = (0..<2).map { Village(code: VillageCode("\($0)"), name: "村", townName: "镇") }
        #expect(BorderDoubts.findings(report, villages: villages).contains { $0.code == .coveredVillage })
    }

    @Test("Clean borders keep every bit, also beside villages that are mended")
    func untouched() throws {
        let clean = Land.grid(3, 3)
        #expect(try repair(clean, snap: 5).0 == clean)
        var polygons = clean
        var far = Land()
        far.rectangle(3002, 0, 4000, 1000)
        polygons.appendFeature(0, of: far.polygons)
        let (mended, report) = try repair(polygons, snap: 5)
        #expect(report.changes.allSatisfy { [2, 9].contains($0.village) })
        for village in [0, 1, 3, 4, 6, 7, 8] {
            #expect(mended.x[mended.vertices(of: village)] == clean.x[clean.vertices(of: village)])
            #expect(mended.y[mended.vertices(of: village)] == clean.y[clean.vertices(of: village)])
        }
    }

    @Test("A county digitised apart gets its true neighbours back at tolerance 0", arguments: [1, 2, 3] as [UInt64])
    func generated(seed: UInt64) throws {
        let county = CountyGenerator.make(CountyOptions(villages: 500, seed: seed))
        let dirty = county.digitisedApart(seed: seed + 1)
        let (polygons, report) = try repair(dirty, snap: 5)
        let found = Adjacency.neighbours(polygons, AdjacencyOptions(kind: .queen))
        let rook = Set(county.trueAdjacency.filter { $0.isRook }.map { PlainContiguity.pair($0.a, $0.b) })
        let queen = Set(county.trueAdjacency.map { PlainContiguity.pair($0.a, $0.b) })
        #expect(Set(found.filter { $0.kind == .border }.map { PlainContiguity.pair($0.a, $0.b) }) == rook)
        #expect(Set(found.map { PlainContiguity.pair($0.a, $0.b) }) == queen)
        #expect(report.movedFurther.isEmpty && report.vanishing.isEmpty)
        #expect(report.changes.allSatisfy { $0.largestMove <= 5 })
        #expect(try clean(polygons))
        #expect(try polygons.madeValid().repairs.isEmpty)
    }

    @Test("The zip alone moves no point further than the tolerance", arguments: [1.0, 2, 3, 8, 15])
    func moves(tolerance: Double) throws {
        let dirty = CountyGenerator.make(CountyOptions(villages: 120, seed: 7)).digitisedApart(seed: 8)
        var zip = CheckedZip(dirty, RepairOptions(snapMeters: tolerance))
        let zipped = zip.zipped()
        for village in 0..<dirty.featureCount {
            #expect(BorderMove.largest(dirty, zipped, village, step: tolerance / 100) <= tolerance * 1.05)
        }
    }

    @Test("A tolerance below the width of the gaps leaves no overlap and no small gap, and lists what moved further")
    func smallTolerance() throws {
        let dirty = CountyGenerator.make(CountyOptions(villages: 200, seed: 9)).digitisedApart(seed: 10)
        let (polygons, report) = try repair(dirty, snap: 1)
        let after = try TopologyReport.measure(polygons)
        #expect(after.overlaps.isEmpty && after.gaps.isEmpty)
        #expect(report.changes.filter { $0.largestMove > 1 + 1e-6 }.map(\.village) == report.movedFurther)
        #expect(try polygons.madeValid().repairs.isEmpty)
    }

    @Test("The result is the same for one thread and for four, and mending twice changes nothing more")
    func threads() throws {
        let dirty = CountyGenerator.make(CountyOptions(villages: 150, seed: 5)).digitisedApart(seed: 6)
        let one = try TopologyRepair.repair(dirty, options: RepairOptions(snapMeters: 3, threads: 1))
        let four = try TopologyRepair.repair(dirty, options: RepairOptions(snapMeters: 3, threads: 4))
        #expect(one.polygons == four.polygons && one.report == four.report)
        let mended = try repair(dirty, snap: 5).0
        #expect(try repair(mended, snap: 5).0 == mended)
    }

    private func repair(_ polygons: PolygonSet, snap: Double, gap: Double = 500) throws -> (PolygonSet, RepairReport) {
        try TopologyRepair.repair(polygons, options: RepairOptions(snapMeters: snap, gapAreaSquareMeters: gap))
    }

    private func clean(_ polygons: PolygonSet) throws -> Bool {
        let report = try TopologyReport.measure(polygons)
        return report.overlaps.isEmpty && report.gaps.isEmpty
    }
}
