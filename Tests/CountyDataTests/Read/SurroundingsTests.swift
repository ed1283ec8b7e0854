import ClusterPlanner
import Foundation
import Geospatial
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Roads, rivers and seats around the villages")
struct SurroundingsTests {
    /// Three villages of a kilometre in a row, from (500000, 3200000) on.
    private func folder() throws -> CountyFolder {
        let folder = try CountyFolder()
        try folder.map((0..<3).map { .init(CountyFolder.code($0)) })
        return folder
    }

    private func lines(_ crs: String?, _ features: [(kind: String, places: [(Double, Double)])]) -> Data {
        let list = features.map { feature in
            let places = feature.places.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
            return
                "{\"type\":\"Feature\",\"properties\":{\"road_class\":\"\(feature.kind)\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[\(places)]}}"
        }
        let system = crs.map { "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"\($0)\"}}," } ?? ""
        return Data("{\"type\":\"FeatureCollection\",\(system)\"features\":[\(list.joined(separator: ","))]}".utf8)
    }

    @Test("Roads end at the county's box, and those between villages are told from the others")
    func roads() throws {
        let folder = try folder()
        try folder.write(
            "roads.geojson",
            lines(
                "urn:ogc:def:crs:EPSG::4549",
                [
                    ("县道", [(499_000, 3_200_500), (501_500, 3_200_500)]),
                    ("村道", [(500_100, 3_200_100), (500_900, 3_200_100)]),
                    ("国道", [(400_000, 3_000_000), (400_000, 3_100_000)]),
                ]))
        folder.scenario.data.roads = "roads.geojson"
        let reading = try folder.read()
        let around = reading.county.surroundings
        #expect(reading.codes.isEmpty)
        #expect(around.roads.count == 1 && around.lanes.count == 1)
        #expect(abs((around.roads.x.min() ?? 0) - 500_000) < 0.01 && abs((around.roads.x.max() ?? 0) - 501_500) < 0.01)
    }

    @Test("Each of the three files is among the inputs that a plan is traced to")
    func digests() throws {
        let folder = try folder()
        let river = lines("urn:ogc:def:crs:EPSG::4549", [("", [(500_100, 3_200_100), (502_900, 3_200_900)])])
        try folder.write("a.geojson", river)
        try folder.write("b.geojson", river)
        try folder.write("c.csv", Data("名称,经度,纬度\n东镇,120.005,28.9\n".utf8))
        (folder.scenario.data.roads, folder.scenario.data.rivers) = ("a.geojson", "b.geojson")
        folder.scenario.data.places = "c.csv"
        let files = try folder.read().county.digests.map(\.file)
        for file in ["a.geojson", "b.geojson", "c.csv"] { #expect(files.contains(file)) }
    }

    @Test("A file of another county is told with its name, and nothing of it is drawn")
    func elsewhere() throws {
        let folder = try folder()
        try folder.write(
            "rivers.geojson", lines("urn:ogc:def:crs:EPSG::4549", [("", [(400_000, 3_000_000), (400_000, 3_001_000)])]))
        folder.scenario.data.rivers = "rivers.geojson"
        let reading = try folder.read()
        #expect(reading.codes == ["W1430"] && reading.county.surroundings == Surroundings())
        #expect(reading.findings[0].what.zh.contains("rivers.geojson"))
    }

    @Test("A shapefile without a coordinate system is read in that of the villages, which a note says")
    func noSystem() throws {
        let folder = try folder()
        try VectorWriter.write(
            path: folder.scenario.resolve("rivers.shp"), format: "ESRI Shapefile", layer: "rivers", crs: nil,
            fields: [FieldDefinition(name: "N", kind: .text)],
            geometry: .lines([[Point(x: 500_100, y: 3_200_100), Point(x: 502_900, y: 3_200_900)]]),
            rowCount: 1
        ) { _ in [.text("江")] }
        folder.scenario.data.rivers = "rivers.shp"
        let reading = try folder.read()
        #expect(reading.codes == ["N1431"] && reading.county.surroundings.rivers.count == 1)
    }

    @Test("A seat stands where its degrees say, else in the village of its code; one without either is told")
    func seats() throws {
        let folder = try folder()
        let code = CountyFolder.code(1)
        try folder.write(
            "places.csv",
            Data(
                "place_name,place_kind,village_code,lon,lat\n甲县,县城,\(code),,\n东镇,乡镇政府,\(code),120.0051,28.9164\n西镇,乡镇政府,,,\n北镇,乡镇政府,,121,29\n"
                    .utf8))
        folder.scenario.data.places = "places.csv"
        let reading = try folder.read()
        let seats = reading.county.surroundings.seats
        #expect(seats.map(\.name) == ["甲县", "东镇"] && seats.map(\.isCounty) == [true, false])
        #expect(seats[0].point == reading.county.points[1])
        #expect(abs(seats[1].point.x - 500_497) < 5)
        #expect(reading.codes == ["W1432", "W1432"] && reading.places("W1432").map(\.row) == [4, 5])
        #expect(reading.findings.map(\.what.zh).contains { $0.contains("北镇不在本县范围内") })
    }

    @Test("A missing file stops the reading, as every file that a scenario names does")
    func missing() throws {
        let folder = try folder()
        folder.scenario.data.roads = "none.gpkg"
        #expect(throws: PlannerError.self) { try folder.read() }
    }

    @Test("A table without places is refused with the headers that are wanted")
    func noHeaders() throws {
        let folder = try folder()
        try folder.write("places.csv", Data("名称,备注\n东镇,甲\n".utf8))
        folder.scenario.data.places = "places.csv"
        do {
            _ = try folder.read()
            Issue.record("a table without places was read")
        } catch let error as PlannerError {
            #expect(error.findings.first?.mend?.zh.contains("经度") == true)
        }
    }
}
