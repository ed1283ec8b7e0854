import Foundation
import Geospatial
import TestCounties
import Testing

@testable import CountyModel

@Suite("Maps of villages whose numbers and coordinate system disagree")
struct CoordinateFaultTests {
    private func folder(x: Double, y: Double, side: Double = 1000, crs: String) throws -> CountyFolder {
        let folder = try CountyFolder()
        let squares = CountyFolder.squares(1, corner: Point(x: x, y: y), side: side)
        try folder.map([.init(CountyFolder.code(0))], squares, crs: crs)
        return folder
    }

    private func fault(_ folder: CountyFolder) -> Finding? {
        do {
            _ = try folder.read()
            return nil
        } catch { return (error as? PlannerError)?.findings.first }
    }

    @Test(
        "A system that cannot hold the village's numbers is refused, with the one that can",
        arguments: [
            // Zone prefix promised, none written; none promised, one written; another zone written; degrees in a metric system.
            (345_270.0, 3_225_832.0, 1000.0, "EPSG:4528", "E1503", "EPSG:4549"),
            (40_345_270, 3_225_832, 1000, "EPSG:4549", "E1503", "EPSG:4528"),
            (39_345_270, 3_225_832, 1000, "EPSG:4528", "E1503", "EPSG:4527"),
            (119, 29, 0.01, "EPSG:4549", "E1503", "EPSG:4490"),
            // Metres called degrees.
            (500_000, 3_200_000, 1000, "EPSG:4490", "E1503", "浙江省可能是"),
            // Latitude first.
            (29, 119, 0.01, "EPSG:4490", "E1504", "swap_axes: true"),
            (29, 119, 0.01, "EPSG:4326", "E1504", "swap_axes: true"),
            (3_225_832, 345_270, 1000, "EPSG:4549", "E1504", "swap_axes: true"),
        ])
    func contradictions(x: Double, y: Double, side: Double, crs: String, code: String, advice: String) throws {
        let found = fault(try folder(x: x, y: y, side: side, crs: crs))
        #expect(found?.code.text == code)
        #expect(found?.mend?.zh.contains(advice) == true, "\(found?.mend?.zh ?? "")")
    }

    @Test("With swap_axes the village lies where it should, and a note says so; on a good map it is refused")
    func swapped() throws {
        let folder = try folder(x: 29, y: 119, side: 0.01, crs: "EPSG:4490")
        folder.scenario.data.villages.swapAxes = true
        let reading = try folder.read()
        #expect(reading.codes == ["N1508"])
        #expect(abs(reading.county.geographic.x[0] - 119) < 1e-9 && abs(reading.county.geographic.y[0] - 29) < 1e-9)
        let good = try self.folder(x: 119, y: 29, side: 0.01, crs: "EPSG:4490")
        good.scenario.data.villages.swapAxes = true
        #expect(fault(good)?.code == .swappedAxes)
    }

    @Test("Villages in two zones of one file are refused: no system holds both")
    func zones() throws {
        let folder = try CountyFolder()
        var polygons = CountyFolder.squares(1, corner: Point(x: 39_700_000, y: 3_225_832))
        polygons.appendFeature(0, of: CountyFolder.squares(1, corner: Point(x: 40_345_270, y: 3_225_832)))
        try folder.map([.init(CountyFolder.code(0)), .init(CountyFolder.code(1))], polygons, crs: "EPSG:4528")
        #expect(fault(folder)?.code == .mixedZones)
    }

    @Test("A village hundreds of kilometres from the others is named with its feature")
    func farOff() throws {
        let folder = try CountyFolder()
        var polygons = CountyFolder.squares(4)
        polygons.appendFeature(0, of: CountyFolder.squares(1, corner: Point(x: 790_000, y: 3_200_000)))
        try folder.map((0..<5).map { .init(CountyFolder.code($0)) }, polygons)
        #expect(try folder.read().places("W1509").map(\.row) == [5])
    }

    /// A `.prj` as other programs write it, with its own name, datum, ellipsoid and numbers.
    private func prj(
        _ name: String, datum: String = "D_China_2000", ellipsoid: String = "\"CGCS2000\",6378137.0,298.257222101",
        easting: Double = 500_000, meridian: Double = 120
    ) -> String {
        """
        PROJCS["\(name)",GEOGCS["GCS_User",DATUM["\(datum)",SPHEROID[\(ellipsoid)]],PRIMEM["Greenwich",0.0],\
        UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",\(easting)],\
        PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",\(meridian)],PARAMETER["Scale_Factor",1.0],\
        PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
        """
    }

    private func shapefile(_ prj: String, x: Double = 345_270.84) throws -> CountyFolder {
        let folder = try CountyFolder()
        let squares = CountyFolder.squares(1, corner: Point(x: x, y: 3_225_832.10))
        try folder.map([.init(CountyFolder.code(0))], squares, crs: nil)
        try folder.write("map.prj", Data(prj.utf8))
        return folder
    }

    @Test("A .prj with odd names is recognised by its numbers, and the village lies at 118.41° E, 29.14° N")
    func oddNames() throws {
        let cases: [(prj: String, x: Double, code: String)] = [
            (prj("CGCS2000_3_Degree_GK_CM_120E"), 345_270.84, "EPSG:4549"),
            (prj("自定义坐标系", datum: "D_User_Defined"), 345_270.84, "EPSG:4549"),
            (prj("my_zone_40", datum: "unknown", easting: 40_500_000), 40_345_270.84, "EPSG:4528"),
            (prj("CGCS2000_GK_Zone_40", datum: "D_CGCS2000", easting: 40_500_000), 40_345_270.84, "EPSG:4528"),
        ]
        for (prj, x, code) in cases {
            let county = try shapefile(prj, x: x).read().county
            #expect(county.sourceCRS.hasPrefix(code), "\(county.sourceCRS)")
            #expect(abs(county.geographic.x[0] - 118.41) < 1e-6 && abs(county.geographic.y[0] - 29.14) < 1e-6)
        }
        let reading = try shapefile(prj("自定义坐标系", datum: "D_User_Defined")).read()
        let note = try #require(reading.findings.first { $0.code == .recognisedCRS })
        #expect(note.what.zh.contains("自定义坐标系") && note.what.zh.contains("EPSG:4549"))
    }

    @Test("An old datum is known by its ellipsoid when its name was made up")
    func oldEllipsoid() throws {
        for ellipsoid in ["\"Krasovsky_1940\",6378245.0,298.3", "\"IAG_75\",6378140.0,298.257"] {
            let found = fault(try shapefile(prj("village_map", datum: "D_User_Defined", ellipsoid: ellipsoid)))
            #expect(found?.code == .oldDatum)
            #expect(found?.mend?.zh == "请由自然资源部门转换为 CGCS2000 后再导入")
        }
    }

    @Test("A name that states another central meridian than the numbers is a warning")
    func nameAndNumbers() throws {
        let reading = try shapefile(prj("CGCS2000_3_Degree_GK_CM_117E", datum: "D_User_Defined")).read()
        #expect(reading.codes.filter { $0.hasPrefix("W") } == [])
        let other = try shapefile(
            prj("Local_GK_CM_117E", datum: "D_WGS_1984", ellipsoid: "\"WGS_1984\",6378137.0,298.257223563"))
        #expect(try other.read().codes.contains("W1507"))
    }
}
