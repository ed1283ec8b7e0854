import Foundation
import Geospatial
import Testing

@Suite("Files made in memory")
struct WrittenFileTests {
    private func layer(_ name: String, _ geometry: LayerGeometry, count: Int) -> WrittenLayer {
        WrittenLayer(
            name: name, crs: "EPSG:4549",
            fields: [.init(name: "CODE", kind: .text), .init(name: "N", kind: .shortInteger)], geometry: geometry,
            rowCount: count
        ) { [.text("99010110120\($0)"), $0 == 1 ? .missing : .integer($0)] }
    }

    private func layers() -> [WrittenLayer] {
        [
            layer("villages", .polygons(Squares.grid(rows: 2, columns: 2)), count: 4),
            layer("leads", .points([Point(x: 345_500, y: 3_225_500), Point(x: 346_500, y: 3_225_500)]), count: 2),
        ]
    }

    @Test("A data source of several layers holds each with its villages and missing cells, and what it says of itself")
    func severalLayers() throws {
        let scratch = try Scratch()
        let files = try VectorWriter.files(
            name: "a.gpkg", format: "GPKG", layers: layers(), metadata: [(key: "notice", value: "内部工作用图")])
        #expect(files.map(\.name) == ["a.gpkg"])
        try Data(files[0].bytes).write(to: URL(fileURLWithPath: scratch.file("a.gpkg")))
        #expect(try VectorReader.layerNames(path: scratch.file("a.gpkg")).sorted() == ["leads", "villages"])
        let villages = try VectorReader.read(path: scratch.file("a.gpkg"), options: .init(layer: "villages"))
        #expect(villages.rows.map { $0[1] } == ["0", nil, "2", "3"])
        let leads = try VectorReader.read(path: scratch.file("a.gpkg"), options: .init(layer: "leads"))
        #expect(leads.points.compactMap { $0 } == [Point(x: 345_500, y: 3_225_500), Point(x: 346_500, y: 3_225_500)])
        #expect(String(decoding: files[0].bytes, as: UTF8.self).contains("内部工作用图"))
    }

    @Test("A database with a log that another program has not finished is read from a copy: both stay as they were")
    func unfinishedLog() throws {
        let scratch = try Scratch()
        let files = try VectorWriter.files(name: "a.gpkg", format: "GPKG", layers: [layers()[0]])
        let (path, log) = (scratch.file("a.gpkg"), Data("not finished".utf8))
        try Data(files[0].bytes).write(to: URL(fileURLWithPath: path))
        try log.write(to: URL(fileURLWithPath: path + "-wal"))
        #expect(try VectorReader.read(path: path).rows.count == 4)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(files[0].bytes))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path + "-wal")) == log)
        #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
    }

    @Test("The same layers give the same bytes, also on several threads at once")
    func deterministic() async throws {
        let first = try VectorWriter.files(name: "a.gpkg", format: "GPKG", layers: layers())[0].bytes
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<4 {
                group.addTask { try VectorWriter.files(name: "a.gpkg", format: "GPKG", layers: layers())[0].bytes }
            }
            for try await bytes in group { #expect(bytes == first) }
        }
    }

    @Test("A format of several files gives all of them, and one that is not there is told")
    func formats() throws {
        var villages = layers()[0]
        villages.options = ["ENCODING=UTF-8"]
        let names = try VectorWriter.files(name: "v.shp", format: "ESRI Shapefile", layers: [villages]).map(\.name)
        #expect(names == ["v.cpg", "v.dbf", "v.prj", "v.shp", "v.shx"])
        #expect(throws: GeospatialError.self) {
            try VectorWriter.files(name: "v.x", format: "NoSuchFormat", layers: [villages])
        }
    }

    @Test("An archive is opened by unzip and gives the same bytes every time")
    func zip() throws {
        let files = [
            (name: "plan.qgs", bytes: Array("<qgis/>".utf8)), (name: "b", bytes: [UInt8](repeating: 7, count: 9_999)),
        ]
        let bytes = try ZipFile.bytes(files)
        #expect(try ZipFile.bytes(files) == bytes)
        #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) && bytes.count < 1_000)
    }

    @Test("A system in full is understood again")
    func wkt() throws {
        for code in ["EPSG:4549", "EPSG:4490", "+proj=laea +lat_0=46 +lon_0=2 +datum=WGS84 +units=m +type=crs"] {
            let crs = try CoordinateReferenceSystem(code)
            let wkt = try crs.wkt()
            let again = try CoordinateReferenceSystem(wkt)
            #expect(again.authority == crs.authority && again.isGeographic == crs.isGeographic)
            #expect(!wkt.contains("\n"))
        }
    }
}
