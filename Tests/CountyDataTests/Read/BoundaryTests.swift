import Foundation
import Geospatial
import TestCounties
import Testing

@testable import CountyModel

@Suite("The map of villages")
struct BoundaryTests {
    private static let codes = (0..<3).map(CountyFolder.code)

    @Test("Two polygons with one code are one village with two parts, and a note says so")
    func parts() throws {
        let folder = try CountyFolder()
        let rows = [Self.codes[0], Self.codes[1], Self.codes[0]].map { CountyFolder.Row($0 + "0000000", "石溪村") }
        try folder.map(rows)
        let reading = try folder.read()
        #expect(reading.county.villages.map(\.code.text) == [Self.codes[0], Self.codes[1]])
        #expect(reading.codes == ["N1404", "N1416"])
        #expect(reading.places("N1404").map(\.row) == [1])
        #expect(abs(reading.county.metric.area(of: 0) - 2_000_000) < 1)
        folder.scenario.data.villages.dissolve = false
        #expect(try folder.read().codes == ["E1204", "N1416"])
    }

    @Test("Two touching polygons with one code are dissolved to one ring")
    func dissolved() throws {
        let folder = try CountyFolder()
        try folder.map([.init(Self.codes[0]), .init(Self.codes[0])])
        let county = try folder.read().county
        #expect(county.metric.rings(of: 0).count == 1)
        #expect(abs(county.metric.area(of: 0) - 2_000_000) < 1)
    }

    @Test("A village without a polygon is listed, whether its geometry is empty or absent")
    func noPolygon() throws {
        let folder = try CountyFolder()
        var polygons = CountyFolder.squares(1)
        polygons.endFeature()
        try folder.map([.init(Self.codes[0], "甲村"), .init(Self.codes[1], "乙村")], polygons)
        let reading = try folder.read()
        #expect(reading.county.villages.count == 1)
        #expect(reading.places("E1401").map(\.row) == [2])
        #expect(reading.places("E1401").map(\.village) == ["乙村"])

        let square = "[[[119,29],[119.01,29],[119.01,29.01],[119,29.01],[119,29]]]"
        func feature(_ code: String, _ geometry: String) -> String {
            "{\"type\":\"Feature\",\"properties\":{\"VCODE\":\"\(code)\"},\"geometry\":\(geometry)}"
        }
        let features = [
            feature(Self.codes[0], "{\"type\":\"Polygon\",\"coordinates\":\(square)}"), feature(Self.codes[1], "null"),
            feature(Self.codes[2], "{\"type\":\"Point\",\"coordinates\":[119,29]}"),
        ]
        try folder.write(
            "map.geojson",
            Data("{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}".utf8))
        folder.scenario.data.villages.path = "map.geojson"
        let second = try folder.read()
        #expect(second.places("E1401").map(\.row) == [2, 3])
        #expect(second.county.villages.count == 1)
    }

    @Test("A village whose border crosses itself is mended in memory and listed with the place")
    func invalid() throws {
        let folder = try CountyFolder()
        var polygons = CountyFolder.squares(1)
        // A bow tie: two triangles of a quarter square kilometre each.
        for (x, y) in [(0.0, 0.0), (1000, 1000), (1000, 0), (0, 1000), (0, 0)] {
            polygons.appendVertex(501_000 + x, 3_200_000 + y)
        }
        polygons.endRing()
        polygons.endPolygon()
        polygons.endFeature()
        try folder.map([.init(Self.codes[0]), .init(Self.codes[1], "云桥村")], polygons)
        let reading = try folder.read()
        #expect(abs(reading.county.metric.area(of: 1) - 500_000) < 1)
        let found = try #require(reading.findings.first { $0.code == .mendedPolygon })
        #expect(found.place.row == 2)
        #expect(found.place.village == "云桥村")
        #expect(found.what.zh.contains("(501500, 3200500)"))
    }

    @Test("Land without a code and land with a damaged code is listed and not used")
    func badCodes() throws {
        let folder = try CountyFolder()
        try folder.map([.init(Self.codes[0]), .init("", "丙村"), .init("3.30781E+11", "乙村")])
        let reading = try folder.read()
        #expect(reading.county.villages.count == 1)
        #expect(reading.codes == ["E1202", "E1203"])
        #expect(reading.findings.map(\.place.village) == ["丙村", "乙村"])
    }

    @Test("A map without one usable code of a village is refused, with what to write")
    func noCodes() throws {
        let folder = try CountyFolder()
        try folder.map([.init("75056"), .init("75057")])
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.kind == .data)
        #expect(error?.findings.map(\.code) == [.noUsableCode, .damagedCode, .damagedCode])
        #expect(error?.findings.first?.mend?.zh.contains("data.code_kind: any") == true)
        folder.scenario.data.codeKind = .any
        #expect(try folder.read().county.villages.map(\.code.text) == ["75056", "75057"])
    }

    @Test("The field of the code can be named, and a name that no village's map has is refused with the choice")
    func fieldNames() throws {
        let folder = try CountyFolder()
        try folder.map([.init(Self.codes[0], Self.codes[1])])
        folder.scenario.data.villages.codeField = "vname"
        #expect(try folder.read().county.villages.map(\.code.text) == [Self.codes[1]])
        folder.scenario.data.villages.codeField = "DM"
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.kind == .scenario)
        #expect(error?.findings.first?.mend?.zh.contains("VCODE、VNAME、TNAME") == true)
    }

    @Test(
        "Names of villages in other languages keep their blanks and apostrophes, Chinese ones lose blanks inside",
        arguments: [
            ("L'Haÿ-les-Roses", "L'Haÿ-les-Roses"), (" Saint  Denis ", "Saint Denis"), ("N’Djamena", "N’Djamena"),
            ("高 合　村", "高合村"), ("Thôn Ba Đình", "Thôn Ba Đình"),
        ])
    func names(written: String, kept: String) throws {
        let folder = try CountyFolder()
        try folder.map([.init(Self.codes[0], written)])
        #expect(try folder.read().county.villages[0].name == kept)
    }
}
