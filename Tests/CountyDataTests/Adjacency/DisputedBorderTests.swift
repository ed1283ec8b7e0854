import CountyGenerator
import Geospatial
import Testing

@testable import CountyData
@testable import CountyModel
@testable import PlanAudit

@Suite("Villages that claim the same land, and townships that meet at a point")
struct DisputedBorderTests {
    private func neighbours(_ land: Land, snap: Double, kind: ContiguityOptions.Kind = .rook) -> [ContiguityEdge] {
        Adjacency.neighbours(land.polygons, AdjacencyOptions(kind: kind, snapMeters: snap))
    }

    @Test("Two villages that overlap by thirty metres are neighbours along the whole overlap, whatever the tolerance")
    func overlap() {
        var land = Land()
        land.rectangle(0, 0, 1030, 1000)
        land.rectangle(1000, 0, 2000, 1000)
        for snap in [0.0, 1, 8] {
            let edges = neighbours(land, snap: snap)
            #expect(edges.map(\.kind) == [.border])
            // Half the way around 30 × 1,000 metres, less what the ends have in common with no one.
            #expect(edges.allSatisfy { abs($0.sharedMeters - 1000) <= 31 })
        }
    }

    @Test(
        "An overlap that is nowhere deeper than the tolerance needs the tolerance; without one, ten metres are needed")
    func shallow() {
        var land = Land()
        land.rectangle(0, 0, 1005, 1000)
        land.rectangle(1000, 0, 2000, 1000)
        #expect(neighbours(land, snap: 0).isEmpty)
        #expect(neighbours(land, snap: 2).count == 1)
        #expect(neighbours(land, snap: 5).count == 1)
    }

    @Test("Two villages that overlap crosswise share half the way around the land both claim")
    func crossing() {
        var land = Land()
        land.rectangle(0, 400, 1000, 600)
        land.rectangle(400, 0, 600, 1000)
        let edges = neighbours(land, snap: 5, kind: .queen)
        #expect(edges.map(\.kind) == [.border])
        #expect(edges.allSatisfy { abs($0.sharedMeters - 400) < 1e-6 })
    }

    @Test("A village drawn on top of another, with no hole left for it, is its neighbour")
    func onTop() {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(400, 400, 500, 500)
        let edges = neighbours(land, snap: 1)
        #expect(edges.count == 1 && edges.allSatisfy { abs($0.sharedMeters - 200) < 1e-6 })
    }

    @Test("Land that is claimed on the far side of a third village makes no neighbours of those that do not claim it")
    func third() {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(1000, 0, 1500, 1000)
        land.rectangle(1460, 0, 2500, 1000)
        #expect(neighbours(land, snap: 2).map { [$0.a, $0.b] } == [[0, 1], [1, 2]])
    }

    @Test("A village wedged in between two of its township meets the other township at its tip")
    func tip() {
        var land = Land()
        // Three villages above; the middle one comes down to a point at (1000, 3). One village below, three metres away.
        land.village([(0, 3), (1000, 3), (500, 1000), (0, 1000)])
        land.village([(1000, 3), (1500, 1000), (500, 1000)])
        land.village([(1000, 3), (2000, 3), (2000, 1000), (1500, 1000)])
        land.rectangle(0, -1000, 2000, 0)
        let queen = neighbours(land, snap: 5, kind: .queen)
        #expect(queen.contains(ContiguityEdge(1, 3, sharedMeters: 0, kind: .corner)))
        #expect(queen.filter { $0.kind == .border }.map { [$0.a, $0.b] } == [[0, 1], [0, 3], [1, 2], [2, 3]])
        #expect(!neighbours(land, snap: 2, kind: .queen).contains { $0.b == 3 })
    }

    @Test("The audit, which measures overlaps by another method, bears out the common border of disputed land")
    func audited() throws {
        var land = Land()
        land.rectangle(0, 0, 1030, 1000)
        land.rectangle(1000, 0, 2000, 1000)
        let ruler = BorderRuler(land.polygons, toleranceMeters: 1)
        let claimed = try #require(neighbours(land, snap: 1).first).sharedMeters
        #expect(ruler.sharedMeters(0, 1) < claimed)
        let overlap = try #require(try land.polygons.overlaps([(0, 1)]).first ?? nil)
        #expect(overlap.perimeter == 2060 && ruler.sharedMeters(0, 1) + overlap.perimeter / 2 >= claimed)
    }

    @Test("No overlap is made up on borders digitised apart", arguments: [2.0, 5, 8])
    func dirtyTwin(snap: Double) {
        let county = CountyGenerator.make(CountyOptions(villages: 400, seed: 12))
        let found = Adjacency.neighbours(
            county.digitisedApart(seed: 13), AdjacencyOptions(kind: .queen, snapMeters: snap))
        let rook = Set(county.trueAdjacency.filter(\.isRook).map { PlainContiguity.pair($0.a, $0.b) })
        let queen = Set(county.trueAdjacency.map { PlainContiguity.pair($0.a, $0.b) })
        #expect(Set(found.filter { $0.kind == .border }.map { PlainContiguity.pair($0.a, $0.b) }) == rook)
        #expect(Set(found.map { PlainContiguity.pair($0.a, $0.b) }) == queen)
    }
}
