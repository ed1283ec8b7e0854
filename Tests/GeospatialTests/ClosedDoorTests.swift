import Foundation
import Geospatial
import Testing

@Suite("Files that point elsewhere")
struct ClosedDoorTests {
    private static let polygon =
        #""geometry":{"type":"Polygon","coordinates":[[[120,29],[120.1,29],[120.1,29.1],[120,29]]]}"#
    private static let feature = #"{"type":"Feature","properties":{"ZLDWDM":"990101001001"},\#(polygon)}"#

    private func put(_ text: String, _ scratch: Scratch, _ name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.file(name)))
        return scratch.file(name)
    }

    private func refusal(_ path: String) -> GeospatialError.Refusal? {
        do {
            _ = try VectorReader.read(path: path)
        } catch let error as GeospatialError {
            if case .refused(let refusal) = error.kind { return refusal }
        } catch {}
        return nil
    }

    @Test(
        "XML that lists sources elsewhere is refused under the name of any format, and nobody is asked",
        arguments: [
            "gpkg", "shp", "dbf", "geojson", "json", "fgb", "kml", "gml", "kmz", "tab", "mif", "csv", "xlsx", "ods",
        ])
    func disguised(ending: String) throws {
        let scratch = try Scratch()
        let listener = try Listener()
        let other = try put(#"{"type":"FeatureCollection","features":[\#(Self.feature)]}"#, scratch, "other.geojson")
        let sources = [
            "<OGRVRTDataSource><OGRVRTLayer name=\"other\"><SrcDataSource>\(other)</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
            "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/vsicurl/\(listener.address)/a.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
            "<OGRWFSDataSource><URL>\(listener.address)/wfs</URL></OGRWFSDataSource>",
            "<?xml version=\"1.0\"?><!-- a --><OGRCSWDataSource><URL>\(listener.address)/csw</URL></OGRCSWDataSource>",
        ]
        for text in sources {
            let found = refusal(try put(text, scratch, "a.\(ending)"))
            guard case .otherContent(_, let root) = found else {
                Issue.record("\(ending): \(String(describing: found))")
                continue
            }
            #expect(root.hasPrefix("OGR"))
        }
        #expect(listener.connections() == 0)
    }

    @Test("A map inside an archive is what its name says there, too")
    func member() throws {
        let scratch = try Scratch()
        let listener = try Listener()
        let text = "<OGRWFSDataSource><URL>\(listener.address)/wfs</URL></OGRWFSDataSource>"
        let archive = try ZipFile.bytes([("a/villages.gpkg", Array(text.utf8))])
        try Data(archive).write(to: URL(fileURLWithPath: scratch.file("a.zip")))
        #expect(
            refusal(scratch.file("a.zip")) == .otherContent(format: "GeoPackage", root: "OGRWFSDataSource"))
        let none = try ZipFile.bytes([("a/readme.txt", Array(text.utf8))])
        try Data(none).write(to: URL(fileURLWithPath: scratch.file("b.zip")))
        #expect(refusal(scratch.file("b.zip")) == .noMapInside)
        #expect(listener.connections() == 0)
    }

    @Test("Names of servers, programs and the library's own file systems are no paths, and nobody is asked")
    func addresses() throws {
        let listener = try Listener()
        let at = listener.address
        for path in [
            "WFS:\(at)/a", "OAPIF:\(at)/a", "CSW:\(at)/a", "ES:\(at)/", "NGW:\(at)/a", "GMLAS:\(at)/a",
            "\(at)/a.geojson",
            "MYSQL:a,host=127.0.0.1,port=\(listener.port)", "/vsicurl/\(at)/a.geojson", "CSV:/etc/passwd",
            "/vsizip//vsicurl/\(at)/a.zip", "GPSBABEL:gpx:/etc/passwd", "GeoJSON:\(at)/a", "OGCAPI:\(at)",
        ] { #expect(refusal(path) == .notAPath, "\(path)") }
        #expect(listener.connections() == 0)
    }

    @Test(
        "A coordinate system that is an address makes the map refused, with the address, and nobody is asked",
        arguments: ["link", "url", "name"])
    func systemElsewhere(kind: String) throws {
        let scratch = try Scratch()
        let listener = try Listener()
        let at = "\(listener.address)/crs.wkt"
        let text =
            #"{"type":"FeatureCollection","crs":{"type":"\#(kind)","properties":{"href":"\#(at)","url":"\#(at)","name":"\#(at)"}},"features":[\#(Self.feature)]}"#
        let path = try put(text, scratch, "a.geojson")
        let error = #expect(throws: GeospatialError.self) { try VectorReader.read(path: path) }
        #expect(error?.kind == .refused(.pointsOutside) && error?.message == at)
        #expect(listener.connections() == 0)
    }

    @Test("A table of a GeoPackage that is a view of another file is not read")
    func virtualTable() throws {
        let scratch = try Scratch()
        let path = scratch.file("a.gpkg")
        try VectorWriter.write(
            path: path, format: "GPKG", layer: "villages", crs: nil,
            fields: [FieldDefinition(name: "CODE", kind: .text)], geometry: .none, rowCount: 1
        ) { _ in [.text("990101001001")] }
        let secret = try put("secret\n", scratch, "secret.txt")
        let table = "CREATE VIRTUAL TABLE evil USING VirtualText('\(secret)', 'UTF-8', 0)"
        let script = """
            import sqlite3, sys
            base = sqlite3.connect(sys.argv[1])
            base.execute("pragma writable_schema = 1")
            base.execute("insert into sqlite_master values ('table', 'evil', 'evil', 0, ?)", (sys.argv[2],))
            base.execute("insert into gpkg_contents (table_name, data_type, identifier) values ('evil', 'attributes', 'evil')")
            base.commit()
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, path, table]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let error = #expect(throws: GeospatialError.self) {
            try VectorReader.read(path: path, options: .init(layer: "evil"))
        }
        #expect(error?.kind == .refused(.pointsOutside) && error?.message == "VirtualText")
    }

    @Test("A pipe and a device are refused at once and not waited for")
    func pipes() throws {
        let scratch = try Scratch()
        #expect(mkfifo(scratch.file("a.gpkg"), 0o600) == 0)
        #expect(refusal(scratch.file("a.gpkg")) == .notAFile)
        #expect(refusal("/dev/zero") == .notAFile)
    }

    @Test("A name that says no format is refused with those that are read")
    func ending() throws {
        let scratch = try Scratch()
        guard case .unknownEnding(let endings) = refusal(try put("a,b\n", scratch, "a.dat")) else {
            Issue.record("read all the same")
            return
        }
        #expect(endings.contains(".gpkg") && endings.contains(".shp"))
    }

    @Test("Archives of tens of thousands of members, or of folders in folders, are refused before anybody looks inside")
    func members() throws {
        let scratch = try Scratch()
        let deep = String(repeating: "a/", count: 40) + "villages.geojson"
        let map = Array(#"{"type":"FeatureCollection","features":[\#(Self.feature)]}"#.utf8)
        try Data(try ZipFile.bytes([(deep, map)])).write(to: URL(fileURLWithPath: scratch.file("deep.zip")))
        #expect(refusal(scratch.file("deep.zip")) == .tooManyMembers(count: 1, depth: 40))
        let many = (0..<5000).map { (name: "\($0).txt", bytes: [UInt8(65)]) } + [(name: "v.geojson", bytes: map)]
        try Data(try ZipFile.bytes(many)).write(to: URL(fileURLWithPath: scratch.file("many.zip")))
        #expect(refusal(scratch.file("many.zip")) == .tooManyMembers(count: 5001, depth: 0))
        let usual = (0..<50).map { (name: "a/b/\($0).txt", bytes: [UInt8(65)]) } + [(name: "v.geojson", bytes: map)]
        try Data(try ZipFile.bytes(usual)).write(to: URL(fileURLWithPath: scratch.file("usual.zip")))
        #expect(try VectorReader.read(path: scratch.file("usual.zip")).rows.count == 1)
    }
}
