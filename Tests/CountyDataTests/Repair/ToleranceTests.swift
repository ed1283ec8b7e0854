import CountyGenerator
import Geospatial
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("The tolerance chosen from the map, and what is said of its borders")
struct ToleranceTests {
    @Test("Clean borders need no tolerance")
    func clean() {
        #expect(SnapTolerance.suggest(Land.grid(4, 4)).meters == 0)
        let county = CountyGenerator.make(CountyOptions(villages: 200, seed: 2))
        #expect(SnapTolerance.suggest(county.polygons).meters == 0)
    }

    @Test("The proposed tolerance gives the true neighbours", arguments: [1, 2, 3] as [UInt64])
    func generated(seed: UInt64) throws {
        let county = CountyGenerator.make(CountyOptions(villages: 300, seed: seed))
        let dirty = county.digitisedApart(seed: seed)
        let tolerance = SnapTolerance.suggest(dirty)
        #expect(tolerance.meters > 2 && tolerance.meters <= 5)
        #expect(tolerance == SnapTolerance.suggest(dirty, threads: 1))
        let (mended, _) = try TopologyRepair.repair(dirty, options: RepairOptions(snapMeters: tolerance.meters))
        let found = Adjacency.neighbours(mended, AdjacencyOptions())
        let rook = Set(county.trueAdjacency.filter { $0.isRook }.map { PlainContiguity.pair($0.a, $0.b) })
        #expect(Set(found.map { PlainContiguity.pair($0.a, $0.b) }) == rook)
    }

    @Test("A tolerance of auto is taken from the map and said; a number is kept and needs no words")
    func auto() {
        let apart = Land.grid(3, 3, gap: 2)
        let chosen = TopologyOptions().tolerance(for: apart)
        #expect(chosen.meters == SnapTolerance.suggest(apart).meters && chosen.isChosenFromMap)
        #expect(chosen.finding?.code == .chosenTolerance)
        #expect(chosen.finding?.mend?.en == "to fix it, set data.topology.snap_m: 4.1")
        let given = TopologyOptions(snapMeters: 3).tolerance(for: apart)
        #expect(given.meters == 3 && given.finding == nil)
    }

    @Test("A long edge against two short ones, with no vertex in common, is a border under auto")
    func junctionWithoutVertex() {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(1000, 0, 2000, 400)
        land.rectangle(1000, 400, 2000, 1000)
        let tolerance = TopologyOptions().tolerance(for: land.polygons).meters
        #expect(tolerance == 0.1)
        #expect(Adjacency.neighbours(land.polygons, AdjacencyOptions(snapMeters: tolerance)).count == 3)
    }

    @Test("No tolerance above eight metres is proposed")
    func cap() {
        #expect(SnapTolerance.suggest(Land.grid(4, 4, gap: 9)).meters == 8)
    }

    @Test("Villages nine metres apart are neighbours along their sides and not over the crossing, and it is said how")
    func facing() {
        let land = Land.grid(2, 2, gap: 9)
        let tolerance = TopologyOptions().tolerance(for: land)
        #expect(tolerance.facingMeters > 18 && tolerance.facingMeters <= 20)
        let edges = Adjacency.neighbours(
            land, AdjacencyOptions(snapMeters: tolerance.meters, facingMeters: tolerance.facingMeters))
        #expect(edges.map { [$0.a, $0.b] } == [[0, 1], [0, 2], [1, 3], [2, 3]])
        #expect(edges.allSatisfy { abs($0.sharedMeters - 1000) < 40 })
        #expect(tolerance.reason.en.contains("that joins 0% of them"))
        #expect(tolerance.reason.zh.contains("只有沿线相对而行时才算相邻"))
    }

    @Test("A stretch of facing border shorter than three times the distance makes no neighbours")
    func shortFacing() {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(1010, 960, 2000, 2000)
        let near = AdjacencyOptions(snapMeters: 8, facingMeters: 14)
        #expect(Adjacency.neighbours(land.polygons, near).isEmpty)
        var longer = Land()
        longer.rectangle(0, 0, 1000, 1000)
        longer.rectangle(1010, 950, 2000, 2000)
        #expect(Adjacency.neighbours(longer.polygons, near).count == 1)
    }

    @Test("On a coarse map more of the true neighbours are found than with eight metres alone, and none that is false")
    func coarse() {
        let county = CountyGenerator.make(CountyOptions(villages: 600, seed: 6))
        // Each village lies a few metres off its true place, as sheets do that were registered one by one.
        var dirty = county.digitisedApart(seed: 3)
        for village in 0..<dirty.featureCount {
            let (east, north) = (Double(village * 37 % 13) - 6, Double(village * 53 % 11) - 5)
            for vertex in Set(dirty.rings(of: village).flatMap { $0 }) {
                dirty.x[vertex] += east
                dirty.y[vertex] += north
            }
        }
        let tolerance = SnapTolerance.suggest(dirty)
        #expect(tolerance.meters == 8 && tolerance.facingMeters > 10)
        let truth = Set(county.trueAdjacency.filter { $0.isRook }.map { PlainContiguity.pair($0.a, $0.b) })
        func found(_ facingMeters: Double) -> Set<String> {
            let options = AdjacencyOptions(snapMeters: tolerance.meters, facingMeters: facingMeters)
            return Set(Adjacency.neighbours(dirty, options).map { PlainContiguity.pair($0.a, $0.b) })
        }
        let (held, wide) = (found(0), found(tolerance.facingMeters))
        #expect(held.isSubset(of: wide))
        #expect(wide.intersection(truth).count > held.intersection(truth).count)
        #expect(wide.subtracting(truth).count == held.subtracting(truth).count)
        #expect(Double(wide.intersection(truth).count) >= 0.999 * Double(truth.count))
    }

    @Test("Townships six metres apart without common neighbours are reported with the tolerance that joins them")
    func townships() {
        let polygons = Land.grid(1, 2, gap: 6)
        let villages = ["东镇", "西镇"].map { Village(code: VillageCode($0), name: "村", townName: $0) }
        let findings = BorderDoubts.findings(polygons, villages: villages, edges: [])
        #expect(findings.map(\.code) == [.townsDrawnApart])
        #expect(findings[0].mend?.en == "if they should touch, set data.topology.snap_m to at least 6")
        let edges = Adjacency.neighbours(polygons, AdjacencyOptions(snapMeters: 6))
        #expect(edges.count == 1)
        #expect(BorderDoubts.findings(polygons, villages: villages, edges: edges).isEmpty)
        #expect(BorderDoubts.findings(Land.grid(1, 2, gap: 25), villages: villages, edges: []).isEmpty)
    }

    @Test("Overlaps above the limit and real holes are reported with the villages and the area")
    func reported() throws {
        var land = Land()
        land.rectangle(0, 0, 1010, 1000)
        land.rectangle(1000, 0, 2000, 1000)
        let villages = ["甲村", "乙村"].map { Village(code: VillageCode($0), name: $0, townName: "镇") }
        let findings = BorderDoubts.findings(try TopologyReport.measure(land.polygons), villages: villages)
        #expect(findings.map(\.code) == [.overlapOrGap])
        #expect(findings[0].what.en == "甲村(甲村) and 乙村(乙村) overlap by 10000 m² (x 1005, y 500)")
        #expect(findings[0].what.zh.contains("甲村(甲村)与乙村(乙村)的村界重叠"))
    }
}
