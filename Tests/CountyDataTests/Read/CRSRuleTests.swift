import Geospatial
import TestCounties
import Testing

@testable import CountyModel

@Suite("The coordinate system of a map of villages")
struct CRSRuleTests {
    private let row = [CountyFolder.Row(CountyFolder.code(0))]

    private func folder(at corner: Point, side: Double, crs: String?) throws -> CountyFolder {
        let folder = try CountyFolder()
        try folder.map(row, CountyFolder.squares(1, corner: corner, side: side), crs: crs)
        return folder
    }

    @Test(
        "A map in an old datum is refused and sent to the land office",
        arguments: ["EPSG:2385", "EPSG:4610", "EPSG:2437", "EPSG:4214"])
    func oldDatum(crs: String) throws {
        let isDegrees = crs == "EPSG:4610" || crs == "EPSG:4214"
        let folder = try folder(
            at: isDegrees ? Point(x: 119, y: 29) : Point(x: 500_000, y: 3_200_000), side: isDegrees ? 0.01 : 1000,
            crs: crs)
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.findings.map(\.code) == [.oldDatum])
        #expect(error?.findings.first?.mend?.zh == "请由自然资源部门转换为 CGCS2000 后再导入")
        folder.scenario.data.villages.crs = crs
        #expect(throws: PlannerError.self) { try folder.read() }
    }

    @Test(
        "A map without a system is refused with the advice that the size of its numbers suggests",
        arguments: [
            (119.0, 29.0, 0.01, "EPSG:4490"), (2.3, 48.8, 0.01, "EPSG:4326"), (-70.0, -33, 0.01, "EPSG:4326"),
            (29.0, 119.0, 0.01, "颠倒"), (40_345_270, 3_225_832, 1000, "EPSG:4528"),
            (25_500_000, 3_225_832, 1000, "EPSG:4513"),
            (20_345_270, 3_225_832, 1000, "EPSG:4498"),
            (345_270, 3_225_832, 1000, "中央经线无法判断;浙江省可能是 EPSG:4548(117°E)、EPSG:4549(120°E)、EPSG:4550(123°E)"),
            (3_225_832, 345_270, 1000, "swap_axes"), (3_225_832, 40_345_270, 1000, "swap_axes"),
            (-5_000, -9_000, 1000, ".prj"), (3_000_000, 2_000_000, 1000, ".prj"),
        ])
    func unknown(x: Double, y: Double, side: Double, advice: String) throws {
        let folder = try folder(at: Point(x: x, y: y), side: side, crs: nil)
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.findings.map(\.code) == [.unknownCRS])
        #expect(error?.findings.first?.mend?.zh.contains(advice) == true)
    }

    @Test("The system in the scenario goes before a file that names none")
    func given() throws {
        let folder = try folder(at: Point(x: 345_270.84, y: 3_225_832.10), side: 1000, crs: nil)
        folder.scenario.data.villages.crs = "EPSG:4549"
        let county = try folder.read().county
        #expect(county.measuringCRS.hasPrefix("EPSG:4549"))
        #expect(abs(county.geographic.x[0] - 118.41) < 1e-6 && abs(county.geographic.y[0] - 29.14) < 1e-6)
    }

    @Test(
        "A system in the scenario that is none is refused with the code that is meant, or with what the numbers suggest",
        arguments: [
            ("4549", "请写 data.villages.crs: EPSG:4549"), ("EPSG4549", "请写 data.villages.crs: EPSG:4549"),
            ("ＥＰＳＧ：4549", "请写 data.villages.crs: EPSG:4549"), ("epsg 4549", "请写 data.villages.crs: EPSG:4549"),
            ("CGCS2000 / 3-degree", "EPSG:4549(120°E)"), ("乱", "EPSG:4549(120°E)"), ("zone", "EPSG:4549(120°E)"),
            ("", "EPSG:4549(120°E)"), ("999999", "EPSG:4549(120°E)"), ("EPSG:999999", "EPSG:4549(120°E)"),
            // Metres from the middle of the earth.
            ("EPSG:4936", "EPSG:4549(120°E)"), ("4936", "EPSG:4549(120°E)"),
        ])
    func mistyped(crs: String, advice: String) throws {
        let folder = try folder(at: Point(x: 345_270, y: 3_225_832), side: 1000, crs: "EPSG:4549")
        folder.scenario.data.villages.crs = crs
        let finding = try #require(#expect(throws: PlannerError.self) { try folder.read() }?.findings.first)
        #expect(finding.code == .unusableCRS && finding.place.column == "data.villages.crs")
        #expect(finding.mend?.zh.contains(advice) == true, "\(finding.mend?.zh ?? "")")
        #expect((crs.isEmpty || finding.what.zh.contains(crs)) && !finding.what.en.contains("proj"))
    }

    @Test("A map in a Gauss-Krüger zone is measured in its own numbers", arguments: [500_000.0, 40_500_000])
    func ownZone(x: Double) throws {
        let crs = x > 1e6 ? "EPSG:4528" : "EPSG:4549"
        let county = try folder(at: Point(x: x, y: 3_200_000), side: 1000, crs: crs).read().county
        #expect(county.measuringCRS.hasPrefix(crs))
        #expect(county.metric == CountyFolder.squares(1, corner: Point(x: x, y: 3_200_000)))
    }

    @Test(
        "A map in degrees is measured in the zone of its place: Gauss-Krüger in China, UTM elsewhere",
        arguments: [
            (119.0, 29.0, "EPSG:4490", "EPSG:4549"), (118.4, 29.0, "EPSG:4326", "EPSG:4548"),
            (75.2, 39, "EPSG:4490", "EPSG:4534"), (134.6, 48, "EPSG:4490", "EPSG:4554"),
            (2.3, 48.8, "EPSG:4326", "EPSG:32631"), (-70.6, -33.4, "EPSG:4326", "EPSG:32719"),
            (-58, -34, "EPSG:4326", "EPSG:32721"),
        ])
    func zones(x: Double, y: Double, source: String, measuring: String) throws {
        let county = try folder(at: Point(x: x, y: y), side: 0.01, crs: source).read().county
        #expect(county.measuringCRS.hasPrefix(measuring))
        let square = county.metric.area(of: 0) / 1e6
        let expected = 1.113 * 1.113 * cosine(y)
        #expect(abs(square / expected - 1) < 0.01)
    }

    private func cosine(_ degrees: Double) -> Double {
        let x = degrees * .pi / 180
        return 1 - x * x / 2 + x * x * x * x / 24 - x * x * x * x * x * x / 720
    }

    @Test("A map wider than a zone is measured in an equal-area system")
    func wide() throws {
        let folder = try CountyFolder()
        var polygons = CountyFolder.squares(1, corner: Point(x: 100, y: 30), side: 0.01)
        polygons.appendFeature(0, of: CountyFolder.squares(1, corner: Point(x: 112, y: 30), side: 0.01))
        try folder.map([.init(CountyFolder.code(0)), .init(CountyFolder.code(1))], polygons, crs: "EPSG:4326")
        let county = try folder.read().county
        #expect(county.measuringCRS.hasPrefix("LAEA"))
        #expect(abs(county.metric.area(of: 0) / county.metric.area(of: 1) - 1) < 1e-6)
    }

    @Test("A map in Web Mercator, whose metres are too long, is measured in the zone of its place")
    func webMercator() throws {
        // 119.5° E, 29° N; a square of 1,000 such metres is 875 metres wide.
        let county = try folder(at: Point(x: 13_302_679, y: 3_373_044), side: 1000, crs: "EPSG:3857").read().county
        #expect(county.measuringCRS.hasPrefix("EPSG:4549"))
        #expect(abs(county.metric.area(of: 0) / (875 * 875) - 1) < 0.02)
    }

    @Test("Metres in a GeoJSON, which are always degrees, are not taken for degrees")
    func metresAsDegrees() throws {
        let folder = try folder(at: Point(x: 500_000, y: 3_200_000), side: 1000, crs: "EPSG:4326")
        let error = #expect(throws: PlannerError.self) { try folder.read() }
        #expect(error?.findings.map(\.code) == [.contradictedCRS])
    }
}
