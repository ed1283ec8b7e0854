import Foundation
import Testing

@testable import Geospatial

@Suite("Maps that end the library are read by another process first", .serialized)
struct MapProbeTests {
    private let kml =
        "<kml><Placemark><name>a</name><Polygon><outerBoundaryIs><LinearRing><coordinates>118,29 118.1,29 118.1,29.1 118,29"
        + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>"

    /// A helper that writes down what it is asked for and dies of files called `deadly`.
    private func helper(_ scratch: Scratch) throws -> String {
        let path = scratch.file("helper")
        let script = "#!/bin/sh\necho \"$1 $5\" >> \"$2.asked\"\ncase \"$2\" in */deadly*) kill -SEGV $$;; esac\n"
        try Data(script.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    private func write(_ scratch: Scratch, _ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.file(name)))
        return scratch.file(name)
    }

    @Test("A death of the helper is a refusal of the file; other maps are read, each asked about once")
    func deadly() throws {
        let scratch = try Scratch()
        MapProbe.use(helper: try helper(scratch))
        defer { MapProbe.use(helper: nil) }
        let deadly = try write(scratch, "deadly.kml", kml)
        let error = #expect(throws: GeospatialError.self) { try VectorReader.read(path: deadly) }
        #expect(error?.kind == .endsLibrary && error?.message == "signal 11")
        let sound = try write(scratch, "sound.kml", kml)
        var options = VectorReader.Options()
        options.geometry = .polygons
        for _ in 0..<2 { #expect(try VectorReader.read(path: sound, options: options).rows.count == 1) }
        #expect(try String(contentsOfFile: sound + ".asked", encoding: .utf8) == "\(MapProbe.word) polygons\n")
    }

    @Test("Formats that never ended the library are not asked about, and a helper that is not there stops nothing")
    func sturdy() throws {
        let scratch = try Scratch()
        MapProbe.use(helper: try helper(scratch))
        defer { MapProbe.use(helper: nil) }
        let json =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}]}"
        #expect(try VectorReader.read(path: write(scratch, "deadly.geojson", json)).rows.count == 1)
        for (format, name) in [("GPKG", "deadly.gpkg"), ("ESRI Shapefile", "deadly.shp"), ("FlatGeobuf", "deadly.fgb")]
        {
            try VectorWriter.write(
                path: scratch.file(name), format: format, layer: "a", crs: "EPSG:4549",
                fields: [.init(name: "CODE", kind: .text)], geometry: .polygons(Squares.grid(rows: 1, columns: 1)),
                rowCount: 1
            ) { _ in [.text("1")] }
            #expect(try VectorReader.read(path: scratch.file(name)).rows.count == 1)
        }
        MapProbe.use(helper: scratch.file("nowhere"))
        #expect(try VectorReader.read(path: write(scratch, "deadly.kml", kml)).rows.count == 1)
    }
}
