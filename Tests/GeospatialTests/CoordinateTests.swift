import Geospatial
import Testing

@Suite("Coordinate systems")
struct CoordinateTests {
    @Test("A place in Kaihua has the metres that PROJ's own tool gives, easting first")
    func gaussKruger() throws {
        let degrees = try CoordinateReferenceSystem("EPSG:4490")
        let place = Point(x: 118.41, y: 29.14)
        let plain = try Transformer(from: degrees, to: CoordinateReferenceSystem("EPSG:4549")).transform(place)
        #expect(abs(plain.x - 345270.84) < 0.01 && abs(plain.y - 3225832.10) < 0.01)
        let zoned = try Transformer(from: degrees, to: CoordinateReferenceSystem("EPSG:4528")).transform(place)
        #expect(abs(zoned.x - 40_345_270.84) < 0.01)
    }

    @Test("There and back moves no vertex by a hundredth of a millimetre")
    func roundTrip() throws {
        let set = Squares.grid(rows: 10, columns: 10)
        let (metric, degrees) = (try CoordinateReferenceSystem("EPSG:4549"), try CoordinateReferenceSystem("EPSG:4490"))
        let back = try set.transformed(from: metric, to: degrees).transformed(from: degrees, to: metric)
        for i in set.x.indices {
            #expect(abs(back.x[i] - set.x[i]) < 1e-5 && abs(back.y[i] - set.y[i]) < 1e-5)
        }
    }

    @Test("One thread and three give the same bits")
    func threads() throws {
        let set = Squares.grid(rows: 150, columns: 150)
        let (metric, degrees) = (try CoordinateReferenceSystem("EPSG:4549"), try CoordinateReferenceSystem("EPSG:4490"))
        let one = try set.transformed(from: metric, to: degrees, threads: 1)
        #expect(try set.transformed(from: metric, to: degrees, threads: 3) == one)
    }

    @Test("A .prj in ESRI's words is recognised with its authority code")
    func esriWKT() throws {
        let wkt = """
            PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",\
            DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],\
            UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],\
            PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],\
            PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
            """
        #expect(try CoordinateReferenceSystem(wkt).authority == "EPSG:4549")
    }

    @Test("The datum of an old system is told, and feet are not metres")
    func datumAndUnit() throws {
        #expect(try CoordinateReferenceSystem("EPSG:2385").datum.contains("Xian"))
        #expect(try CoordinateReferenceSystem("EPSG:2437").datum.contains("Beijing"))
        #expect(abs(try CoordinateReferenceSystem("EPSG:2232").metersPerUnit - 0.3048) < 1e-4)
    }

    @Test("Rubbish is no coordinate system")
    func rubbish() { #expect(throws: GeospatialError.self) { try CoordinateReferenceSystem("EPSG:999999") } }

    @Test("A vertex without image in the target is an error that names it")
    func notTransformable() throws {
        let from = try CoordinateReferenceSystem("EPSG:4490")
        let to = try CoordinateReferenceSystem("EPSG:4549")
        #expect(throws: GeospatialError.self) {
            try Transformer(from: from, to: to).transform(Point(x: 118, y: 1_000_000))
        }
    }
}
