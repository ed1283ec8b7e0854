import Geospatial
import Testing

@testable import CountyData

@Suite("Gaps and overlaps, measured")
struct TopologyReportTests {
    @Test("An overlap of ten by a thousand metres is reported with its pair, area and box")
    func overlap() throws {
        var land = Land()
        land.rectangle(0, 0, 1010, 1000)
        land.rectangle(1000, 0, 2000, 1000)
        let report = try TopologyReport.measure(land.polygons)
        let box = Box(minX: 1000, minY: 0, maxX: 1010, maxY: 1000)
        #expect(report.overlaps == [TopologyReport.Overlap(a: 0, b: 1, area: 10_000, box: box)])
        #expect(report.gaps.isEmpty && report.largerGaps.isEmpty)
    }

    @Test("A village drawn in the middle of another is an overlap, although their borders are far apart")
    func inside() throws {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(400, 400, 500, 500)
        #expect(try TopologyReport.measure(land.polygons).overlaps.map(\.area) == [10_000])
    }

    @Test("Overlaps are found under villages whose own borders are matched on every side")
    func layered() throws {
        var polygons = Land.grid(3, 3)
        var cover = Land()
        cover.rectangle(-10, -10, 3010, 3010)
        polygons.appendFeature(0, of: cover.polygons)
        let report = try TopologyReport.measure(polygons)
        #expect(report.overlaps.map(\.a) == Array(0..<9))
        #expect(report.overlaps.allSatisfy { $0.b == 9 && $0.area == 1_000_000 })
    }

    @Test("A village drawn twice is an overlap of its whole area, although every edge has its twin")
    func twice() throws {
        var land = Land()
        land.rectangle(0, 0, 1000, 1000)
        land.rectangle(0, 0, 1000, 1000, clockwise: true)
        #expect(try TopologyReport.measure(land.polygons).overlaps.map(\.area) == [1_000_000])
    }

    @Test("A hole enclosed by villages is a gap up to the limit and a real hole above it", arguments: [20.0, 30.0])
    func hole(side: Double) throws {
        let report = try TopologyReport.measure(frame(hole: side))
        #expect(report.gaps.map(\.area) == (side == 20 ? [400] : []))
        #expect(report.largerGaps.map(\.area) == (side == 20 ? [] : [900]))
        #expect((report.gaps + report.largerGaps).map(\.villages) == [[0, 1, 2, 3]])
    }

    @Test("A slit that is open to the outside is no gap, and clean borders have nothing to report")
    func nothing() throws {
        for polygons in [Land.grid(1, 2, gap: 2), Land.grid(4, 4)] {
            let report = try TopologyReport.measure(polygons)
            #expect(report.overlaps.isEmpty && report.gaps.isEmpty && report.largerGaps.isEmpty)
        }
    }

    /// Four villages around a square hole.
    private func frame(hole: Double) -> PolygonSet {
        let (low, high) = (500 - hole / 2, 500 + hole / 2)
        var land = Land()
        land.rectangle(0, 0, 1000, low)
        land.rectangle(0, high, 1000, 1000)
        land.rectangle(0, low, low, high)
        land.rectangle(high, low, 1000, high)
        return land.polygons
    }
}
