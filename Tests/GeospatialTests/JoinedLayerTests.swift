import Foundation
import Testing

@testable import Geospatial

@Suite("A county's villages in several layers, read as one")
struct JoinedLayerTests {
    /// A KML with a folder for each township, each village a square, and a folder of seats.
    private let folders = """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>
        \(folder("东镇", [("甲村", 0)]))\(folder("西镇", [("乙村", 1), ("丙村", 2)]))
        <Folder><name>村部</name><Placemark><name>甲村村部</name><Point><coordinates>118,30</coordinates></Point></Placemark>
        </Folder>TRACK</Document></kml>
        """

    private static func folder(_ name: String, _ villages: [(name: String, place: Int)]) -> String {
        let marks = villages.map { village in
            let (left, right) = (118 + Double(village.place) * 0.01, 118.01 + Double(village.place) * 0.01)
            return """
                <Placemark><name>\(village.name)</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
                \(left),30 \(right),30 \(right),30.01 \(left),30.01 \(left),30
                </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
                """
        }
        return "<Folder><name>\(name)</name>\(marks.joined())</Folder>"
    }

    private func text(track: String = "") -> [UInt8] { Array(folders.replacing("TRACK", with: track).utf8) }

    private func joined(_ path: String) throws -> VectorLayer {
        var options = VectorReader.Options(layer: VectorLayer.allLayers)
        options.geometry = .polygons
        return try VectorReader.read(path: path, options: options)
    }

    private func names(_ layer: VectorLayer) -> [String?] {
        let field = layer.fieldNames.firstIndex(of: "Name") ?? 0
        return layer.rows.map { $0[field] }
    }

    @Test("The folders of a KML, one for each township, are asked about and then read as one map of villages")
    func kmlFolders() throws {
        let scratch = try Scratch()
        try Data(text()).write(to: URL(fileURLWithPath: scratch.file("a.kml")))
        let error = #expect(throws: GeospatialError.self) { try VectorReader.read(path: scratch.file("a.kml")) }
        #expect(error?.kind == .severalLayers(["东镇", "西镇", "村部"]))
        let land = try joined(scratch.file("a.kml"))
        #expect(names(land).prefix(3) == ["甲村", "乙村", "丙村"])
        #expect(land.polygons.box(of: 2)?.minX == 118.02)
        // The seat lies in the last folder, and is counted on from the villages before it.
        #expect(land.withoutArea.map(\.feature) == [3] && land.points[3] == Point(x: 118, y: 30))
    }

    @Test("A KMZ is read as the KML in it, and a track without times in either does not end the program")
    func tracks() throws {
        let scratch = try Scratch()
        let bare = "<Placemark><name>路</name><gx:Track><gx:coord>118 30 0</gx:coord></gx:Track></Placemark>"
        for (name, bytes) in [
            ("a.kml", text(track: bare)), ("b.kmz", try ZipFile.bytes([("doc.kml", text(track: bare))])),
        ] {
            try Data(bytes).write(to: URL(fileURLWithPath: scratch.file(name)))
            let land = try joined(scratch.file(name))
            let villages = zip(names(land), land.points).filter { $0.0 != "路" && $0.1 == nil }.map(\.0)
            #expect(villages == ["甲村", "乙村", "丙村"])
        }
    }

    private func map(
        _ scratch: Scratch, _ name: String, column: Int, crs: String, field: String, format: String = "GeoJSON"
    )
        throws -> String
    {
        let (left, low) = (500_000 + Double(column) * 1000, 3_300_000.0)
        var square = PolygonSet()
        for (x, y) in [(0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0)] as [(Double, Double)] {
            square.appendVertex(left + x, low + y)
        }
        square.endRing()
        square.endPolygon()
        square.endFeature()
        let path = scratch.file(name)
        try VectorWriter.write(
            path: path, format: format, layer: "a", crs: crs,
            fields: [FieldDefinition(name: "CODE", kind: .text), FieldDefinition(name: field, kind: .text)],
            geometry: .polygons(square), rowCount: 1
        ) { _ in [.text("99010110120\(column)"), .text(field)] }
        return path
    }

    @Test(
        "A zip with a map for each township is read as one, a field that only one of them has staying empty elsewhere")
    func zippedMaps() throws {
        let scratch = try Scratch()
        let paths = [
            try map(scratch, "1.geojson", column: 0, crs: "EPSG:4549", field: "NAME"),
            try map(scratch, "2.geojson", column: 1, crs: "EPSG:4549", field: "MC"),
        ]
        let members = try paths.enumerated().map {
            ("\($0.offset + 1).geojson", [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0.element))))
        }
        try Data(ZipFile.bytes(members)).write(to: URL(fileURLWithPath: scratch.file("all.zip")))
        let land = try joined(scratch.file("all.zip"))
        #expect(land.fieldNames == ["CODE", "NAME", "MC"])
        #expect(land.rows == [["990101101200", "NAME", nil], ["990101101201", nil, "MC"]])
        #expect(land.polygons.box(of: 1)?.minX == 501_000)
    }

    @Test(
        "Maps in different coordinate systems are not put together, whatever the systems are called",
        arguments: [
            ("GeoJSON", "EPSG:4549", "EPSG:4548"),
            (
                "GPKG", "+proj=tmerc +lon_0=119.5 +ellps=GRS80 +type=crs",
                "+proj=tmerc +lon_0=119.6 +ellps=GRS80 +type=crs"
            ),
        ])
    func differentSystems(format: String, one: String, other: String) throws {
        func name(_ stem: String) -> String { stem + (format == "GPKG" ? ".gpkg" : ".geojson") }
        let scratch = try Scratch()
        let first = try VectorReader.read(
            path: try map(scratch, name("1"), column: 0, crs: one, field: "NAME", format: format))
        let second = try VectorReader.read(
            path: try map(scratch, name("2"), column: 1, crs: other, field: "NAME", format: format))
        let error = #expect(throws: GeospatialError.self) {
            try VectorLayer.joined([first, second], path: "all.zip")
        }
        #expect(error?.kind == .systemsDiffer)
    }
}
