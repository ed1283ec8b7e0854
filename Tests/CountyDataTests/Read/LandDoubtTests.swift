import Foundation
import Geospatial
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Odd land of villages")
struct LandDoubtTests {
    private typealias Ring = [(Double, Double)]

    private func square(_ x: Double, _ y: Double, _ side: Double = 1000) -> Ring {
        [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    }

    /// Features as lists of polygons, each a list of rings, in metres from a corner in Zhejiang.
    private func set(_ features: [[[Ring]]]) -> PolygonSet {
        var set = PolygonSet()
        for feature in features {
            for polygon in feature {
                for ring in polygon {
                    for (x, y) in ring { set.appendVertex(500_000 + x, 3_200_000 + y) }
                    set.endRing()
                }
                set.endPolygon()
            }
            set.endFeature()
        }
        return set
    }

    private func read(_ rows: [CountyFolder.Row], _ features: [[[Ring]]]) throws -> CountyReading {
        let folder = try CountyFolder()
        try folder.map(rows, set(features))
        return try folder.read()
    }

    private func row(_ index: Int, _ name: String? = nil) -> CountyFolder.Row { .init(CountyFolder.code(index), name) }

    @Test("A forest farm without a code is no village; its area and the villages around it are told")
    func forestFarm() throws {
        let reading = try read(
            [row(0, "甲村"), .init("", "青山林场"), row(1, "乙村")],
            [[[square(0, 0)]], [[square(1000, 0)]], [[square(2000, 0)]]])
        #expect(reading.county.villages.count == 2)
        #expect(reading.codes == ["W1412"])
        let found = reading.findings[0]
        #expect(found.place.row == 2 && found.what.zh.contains("1 平方公里") && found.what.zh.contains("甲村、乙村"))
    }

    @Test("A village inside another is named with the one around it, and they are neighbours")
    func enclave() throws {
        let reading = try read(
            [row(0, "外村"), row(1, "内村")],
            [[[square(0, 0), square(400, 400, 200).reversed()]], [[square(400, 400, 200)]]])
        #expect(reading.codes == ["N1415"])
        #expect(reading.findings[0].place.village?.hasPrefix("内村") == true)
        let edges = Adjacency.neighbours(reading.county.metric, AdjacencyOptions())
        #expect(edges.map(\.sharedMeters) == [800])
    }

    @Test("An exclave is told; a splinter below a hundredth of the village and the area of drawing faults is doubted")
    func pieces() throws {
        let reading = try read(
            [row(0), row(1)],
            [[[square(0, 0)], [square(3000, 0, 500)]], [[square(1000, 0)], [square(2500, 0, 20)]]])
        #expect(reading.codes == ["N1416", "W1414"])
        #expect(reading.findings[0].what.zh.contains("2 块") && reading.findings[0].what.zh.contains("20%"))
        #expect(reading.findings[1].what.zh.contains("400 平方米"))
    }

    @Test("The same polygon under two codes is an error with both; the same polygon and code twice is used once")
    func copies() throws {
        let turned: Ring = [(1000, 1000), (1000, 0), (0, 0), (0, 1000), (1000, 1000)]
        let reading = try read([row(0, "甲村"), row(1, "乙村")], [[[square(0, 0)]], [[turned]]])
        #expect(reading.codes == ["E1413"])
        #expect(reading.findings[0].what.zh.contains("\(CountyFolder.code(0))、\(CountyFolder.code(1))"))
        let twice = try read(
            [row(0, "甲村"), row(0, "甲村"), row(1)], [[[square(0, 0)]], [[turned]], [[square(1000, 0)]]])
        #expect(twice.codes == ["N1413"] && twice.county.metric.area(of: 0) == 1_000_000)
    }

    @Test("A village with a coordinate that is no number is left out and named; the others are read")
    func notFinite() throws {
        let folder = try CountyFolder()
        func row(_ village: Int, _ last: String) -> String {
            "\"POLYGON ((500000 3200000, 501000 3200000, \(last), 500000 3200000))\",\(CountyFolder.code(village))\n"
        }
        let text = "WKT,VCODE\n" + row(0, "501000 3201000") + row(1, "1e999 3201000")
        try folder.write("map.csv", Data(text.utf8))
        folder.scenario.data.villages.path = "map.csv"
        folder.scenario.data.villages.crs = "EPSG:4549"
        let reading = try folder.read()
        #expect(reading.codes == ["E1411"] && reading.places("E1411").map(\.row) == [2])
        #expect(reading.county.villages.count == 1)
    }

    @Test("Repeated vertices change neither the area of a village nor its neighbours")
    func repeatedVertices() throws {
        let doubled: Ring = square(0, 0).flatMap { [$0, $0] }
        let county = try read([row(0), row(1)], [[[doubled]], [[square(1000, 0)]]]).county
        #expect(county.metric.area(of: 0) == 1_000_000)
        #expect(Adjacency.neighbours(county.metric, AdjacencyOptions()).map(\.sharedMeters) == [1000])
    }

    @Test("A layer of points instead of villages is refused as such")
    func points() throws {
        let folder = try CountyFolder()
        try folder.write("map.geojson", Data(Self.geoJSON("{\"type\":\"Point\",\"coordinates\":[119,29]}").utf8))
        folder.scenario.data.villages.path = "map.geojson"
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.findings.map(\.code) == [.notPolygons])
    }

    @Test("Heights are left out and unclosed rings are closed, and both are told")
    func changes() throws {
        let folder = try CountyFolder()
        let open = "{\"type\":\"Polygon\",\"coordinates\":[[[119,29,5],[119.01,29,5],[119.01,29.01,5],[119,29.01,5]]]}"
        try folder.write("map.geojson", Data(Self.geoJSON(open).utf8))
        folder.scenario.data.villages.path = "map.geojson"
        let reading = try folder.read()
        #expect(reading.codes == ["N1418", "W1419"])
        #expect(reading.places("W1419").map(\.row) == [1])
    }

    @Test("A border drawn as an arc is taken as a line of short pieces, and the village is named")
    func curve() throws {
        let folder = try CountyFolder()
        let circle =
            "CURVEPOLYGON (CIRCULARSTRING (500000 3200000, 501000 3201000, 502000 3200000, 501000 3199000, 500000 3200000))"
        try folder.write("map.csv", Data("WKT,VCODE\n\"\(circle)\",\(CountyFolder.code(0))\n".utf8))
        folder.scenario.data.villages.path = "map.csv"
        folder.scenario.data.villages.crs = "EPSG:4549"
        let reading = try folder.read()
        #expect(reading.places("N1417").map(\.row) == [1])
        #expect(abs(reading.county.metric.area(of: 0) / (Double.pi * 1e6) - 1) < 0.001)
    }

    private static func geoJSON(_ geometry: String) -> String {
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"VCODE":"\(CountyFolder.code(0))"},
        "geometry":\(geometry)}]}
        """
    }
}
