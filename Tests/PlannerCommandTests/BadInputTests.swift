import Foundation
import Geospatial
import Testing

@Suite("What each bad input gets")
struct BadInputTests {
    private func run(_ scratch: Scratch, _ scenario: String, lang: String = "en") throws -> Command {
        try Command(["propose", scenario, "-o", scratch.file("out"), "--iterations", "2000", "--lang", lang])
    }

    @Test("A missing scenario and a missing boundary file: code 66 and the name")
    func missingFiles() throws {
        let scratch = try Scratch()
        let none = try run(scratch, scratch.file("none.yaml"))
        #expect(none.status == 66 && none.errors.contains("none.yaml"))
        let scenario = try scratch.county([("path: data/villages.gpkg", "path: data/nowhere.gpkg")])
        let missing = try run(scratch, scenario)
        #expect(missing.status == 66 && missing.errors.contains("data/nowhere.gpkg"))
    }

    @Test("A wrong code column: code 78 and the columns there are")
    func wrongCodeColumn() throws {
        let scratch = try Scratch()
        let result = try run(scratch, scratch.county([("code_field: ZLDWDM", "code_field: CUNDM")]))
        #expect(result.status == 78)
        #expect(result.errors.contains("CUNDM") && result.errors.contains("ZLDWDM"))
    }

    @Test("A column without codes: code 65 and the reason")
    func columnWithoutCodes() throws {
        let scratch = try Scratch()
        let result = try run(scratch, scratch.county([("code_field: ZLDWDM", "code_field: ZLDWMC")]))
        #expect(result.status == 65)
        #expect(result.errors.contains("E1203"))
    }

    @Test("A shapefile without .prj: code 65 and what the numbers look like")
    func noCRS() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county([("path: data/villages.gpkg", "path: data/villages.shp")])
        try convert(scratch, to: "villages.shp", ["-lco", "ENCODING=UTF-8"])
        #expect(try run(scratch, scenario).status == 0)
        try FileManager.default.removeItem(atPath: scratch.file("county/data/villages.prj"))
        let result = try Command(["propose", scenario, "-o", scratch.file("b"), "--iterations", "2000", "--lang", "en"])
        #expect(result.status == 65)
        #expect(result.errors.contains("E1501") && result.errors.contains("Gauss-Kruger"))
    }

    @Test("A shapefile cut in half: code 65 and how many features are missing")
    func halfShapefile() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county([("path: data/villages.gpkg", "path: data/villages.shp")])
        try convert(scratch, to: "villages.shp", ["-lco", "ENCODING=UTF-8"])
        let url = URL(fileURLWithPath: scratch.file("county/data/villages.shp"))
        let whole = try Data(contentsOf: url)
        try whole.prefix(whole.count / 2).write(to: url)
        let result = try run(scratch, scenario)
        #expect(result.status == 65)
        #expect(result.errors.contains("255"))
    }

    @Test("An old datum: code 65 and the advice to have it converted")
    func oldDatum() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county([("code_take: 12}", "code_take: 12, crs: \"EPSG:2385\"}")])
        let result = try run(scratch, scenario, lang: "zh")
        #expect(result.status == 65)
        #expect(result.errors.contains("CGCS2000"))
    }

    @Test("A misspelt key: code 78, line and column, and the nearest key")
    func misspeltKey() throws {
        let scratch = try Scratch()
        let result = try run(scratch, scratch.county([("weak_per_strong:", "weak_per_strnog:")]))
        #expect(result.status == 78)
        #expect(result.errors.contains("weak_per_strong"))
    }

    @Test("A folder that cannot be made: code 73 and no scraps")
    func notWritable() throws {
        let result = try Command([
            "propose", Bundled.scenario, "-o", "/dev/null/out", "--iterations", "2000", "--lang", "en",
        ])
        #expect(result.status == 73)
    }

    @Test("A standard output that takes no more: code 73 and no crash")
    func fullOutput() throws {
        for more in [[], ["--json"]] {
            let run = try Command(["adjacency", Bundled.scenario] + more, output: "/dev/full")
            #expect(run.status == 73, Comment(rawValue: run.errors))
        }
    }

    @Test("Errors are said even with --quiet")
    func quiet() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county([("county_code: \"990101\"", "county_code: \"330824\"")])
        let run = try Command(["propose", scenario, "-q", "-o", scratch.file("out"), "--iterations", "2000"])
        #expect(run.status == 2)
        #expect(run.errors.contains("E1205"))
    }

    @Test("A KMZ whose track ends the map library: code 66 and a sentence, and the program lives")
    func deadlyMap() throws {
        let scratch = try Scratch()
        let track = "<Placemark><gx:Track><gx:coord>118 29 0</gx:coord></gx:Track></Placemark>"
        func kml(_ more: String) -> [UInt8] {
            Array(
                "<kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:gx=\"http://www.google.com/kml/ext/2.2\"><Document>\(more)</Document></kml>"
                    .utf8)
        }
        // Links inside the archive are followed by the library, and by nobody before it.
        let link = "<NetworkLink><name>a</name><Link><href>layers/a.kml</href></Link></NetworkLink>"
        let archive = try ZipFile.bytes([
            ("doc.kml", kml(link)), ("layers/a.kml", kml("<Folder><name>b</name>\(track)</Folder>")),
        ])
        let scenario = try scratch.county([
            ("path: data/villages.gpkg", "path: data/villages.kmz, layer: \"*\"")
        ])
        try Data(archive).write(to: URL(fileURLWithPath: scratch.file("county/data/villages.kmz")))
        let result = try run(scratch, scenario)
        #expect(result.status == 66)
        #expect(result.errors.contains("E6602") && result.errors.contains("breaks down on it"))
    }

    @Test("Where all layers are read as one, those without villages are named")
    func passedOver() throws {
        let scratch = try Scratch()
        let scenario = try scratch.county([("code_field: ZLDWDM", "code_field: ZLDWDM, layer: \"*\"")])
        try convert(
            scratch, to: "villages.gpkg",
            ["-update", "-nln", "seats", "-dialect", "sqlite", "-sql", "SELECT ST_PointOnSurface(geom) FROM cjdcq"])
        let result = try Command(["check", "-v", scenario, "--lang", "en"])
        #expect(result.errors.contains("N6606") && result.errors.contains("seats"))
    }

    @Test("Wrong arguments: code 64")
    func usage() throws {
        #expect(try Command(["propose"]).status == 64)
        #expect(try Command(["propose", Bundled.scenario, "--threads", "0"]).status == 64)
        #expect(try Command(["nonsense"]).status == 64)
    }

    private func convert(_ scratch: Scratch, to name: String, _ options: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["ogr2ogr", "-q", scratch.file("county/data/\(name)"), scratch.file("county/data/villages.gpkg")] + options
        try process.run()
        process.waitUntilExit()
    }
}
