import Foundation
import Geospatial
import Testing

@Suite("Vector files")
struct VectorFileTests {
    private let names = ["石溪村", "梅坞村", "上坑村", "枫林村"]

    private func write(_ path: String, _ format: String, crs: String? = "EPSG:4549", options: [String] = []) throws {
        try VectorWriter.write(
            path: path, format: format, layer: "villages", crs: crs,
            fields: [
                .init(name: "CODE", kind: .text), .init(name: "NAME", kind: .text), .init(name: "INC", kind: .real),
            ],
            geometry: .polygons(Squares.grid(rows: 2, columns: 2)), rowCount: 4, options: options
        ) { [.text("99010110120\($0)"), .text(names[$0]), $0 == 2 ? .missing : .real(Double($0) + 0.5)] }
    }

    @Test(
        "A layer comes back from every format with the same villages, names, missing cells and metres",
        arguments: [("GPKG", "a.gpkg"), ("ESRI Shapefile", "a.shp"), ("FlatGeobuf", "a.fgb")])
    func roundTrip(format: String, name: String) throws {
        let scratch = try Scratch()
        try write(scratch.file(name), format, options: format == "ESRI Shapefile" ? ["ENCODING=UTF-8"] : [])
        let layer = try VectorReader.read(path: scratch.file(name))
        // FlatGeobuf keeps features in an order of its own.
        let byCode = layer.rows.indices.sorted { (layer.rows[$0][0] ?? "") < (layer.rows[$1][0] ?? "") }
        #expect(byCode.map { layer.rows[$0][1] } == names)
        #expect(layer.rows[byCode[2]][2] == nil)
        #expect(layer.crs?.authority == "EPSG:4549")
        #expect(byCode.map { layer.polygons.area(of: $0) } == [1e6, 1e6, 1e6, 1e6])
    }

    @Test("A file geodatabase comes back, a folder as it is")
    func fileGeodatabase() throws {
        let scratch = try Scratch()
        try write(scratch.file("a.gdb"), "OpenFileGDB")
        let layer = try VectorReader.read(path: scratch.file("a.gdb"))
        #expect(layer.rows.map { $0[layer.fieldNames.firstIndex(of: "NAME") ?? 0] } == names)
        #expect(layer.crs?.authority == "EPSG:4549")
        #expect((0..<4).allSatisfy { abs(layer.polygons.area(of: $0) - 1e6) < 10 })
    }

    @Test(
        "A workbook is written and comes back with its header as the first row and codes as text",
        arguments: ["XLSX", "ODS"])
    func workbook(format: String) throws {
        let scratch = try Scratch()
        try VectorWriter.write(
            path: scratch.file("a.\(format.lowercased())"), format: format, layer: "表", crs: nil,
            fields: [.init(name: "村级代码", kind: .text), .init(name: "行政村", kind: .text)], geometry: .none, rowCount: 4
        ) { [.text("99010110120\($0)"), .text(names[$0])] }
        let sheet = try VectorReader.read(path: scratch.file("a.\(format.lowercased())"))
        #expect(sheet.rows.map { $0[1] } == ["行政村"] + names)
        #expect(sheet.rows[1][0] == "990101101200")
    }

    @Test("KML comes back as longitude and latitude")
    func kml() throws {
        let scratch = try Scratch()
        let degrees = try Squares.grid(rows: 2, columns: 2).transformed(
            from: CoordinateReferenceSystem("EPSG:4549"), to: CoordinateReferenceSystem("EPSG:4326"))
        try VectorWriter.write(
            path: scratch.file("a.kml"), format: "KML", layer: "villages", crs: "EPSG:4326",
            fields: [.init(name: "CODE", kind: .text)], geometry: .polygons(degrees), rowCount: 4
        ) { [.text("99010110120\($0)")] }
        let layer = try VectorReader.read(path: scratch.file("a.kml"))
        #expect(layer.crs?.isGeographic == true)
        #expect(abs(layer.polygons.x[0] - 118.41) < 0.01)
    }

    @Test("A shapefile in GB18030 is read right with a .cpg and without one")
    func gb18030() throws {
        let scratch = try Scratch()
        let path = scratch.file("a.shp")
        try write(path, "ESRI Shapefile", options: ["ENCODING=GB18030"])
        #expect(try VectorReader.read(path: path).rows.map { $0[1] } == names)
        try FileManager.default.removeItem(atPath: scratch.file("a.cpg"))
        let layer = try VectorReader.read(path: path)
        #expect(layer.rows.map { $0[1] } == names)
        #expect(layer.encoding?.contains("GB18030") == true)
    }

    @Test("A shapefile in UTF-8 whose .cpg was lost is not taken for GB18030")
    func utf8WithoutCodePage() throws {
        let scratch = try Scratch()
        try write(scratch.file("a.shp"), "ESRI Shapefile", options: ["ENCODING=UTF-8"])
        try FileManager.default.removeItem(atPath: scratch.file("a.cpg"))
        let layer = try VectorReader.read(path: scratch.file("a.shp"))
        #expect(layer.rows.map { $0[1] } == names)
        #expect(layer.encoding?.contains("UTF-8") == true)
    }

    @Test("A zipped shapefile is read like a plain one")
    func zipped() throws {
        let scratch = try Scratch()
        try write(scratch.file("a.shp.zip"), "ESRI Shapefile", options: ["ENCODING=UTF-8"])
        #expect(try VectorReader.read(path: scratch.file("a.shp.zip")).rows.map { $0[1] } == names)
    }

    @Test("A missing file, a file of rubbish and an unknown layer are told apart")
    func failures() throws {
        let scratch = try Scratch()
        #expect(kind { try VectorReader.read(path: scratch.file("none.gpkg")) } == .missingFile)
        try Data("rubbish".utf8).write(to: URL(fileURLWithPath: scratch.file("a.geojson")))
        #expect(kind { try VectorReader.read(path: scratch.file("a.geojson")) } == .unreadable)
        try write(scratch.file("a.gpkg"), "GPKG")
        let unknown = kind { try VectorReader.read(path: scratch.file("a.gpkg"), options: .init(layer: "towns")) }
        #expect(unknown == .noSuchLayer(present: ["villages"]))
    }

    @Test("A shapefile cut off in the middle says how many features are missing")
    func brokenOff() throws {
        let scratch = try Scratch()
        try write(scratch.file("a.shp"), "ESRI Shapefile", options: ["ENCODING=UTF-8"])
        let url = URL(fileURLWithPath: scratch.file("a.shp"))
        let whole = try Data(contentsOf: url)
        try whole.prefix(whole.count / 2).write(to: url)
        let failure = kind { try VectorReader.read(path: scratch.file("a.shp")) }
        guard case .brokenOff(_, let expected)? = failure else {
            Issue.record("no failure, or another: \(String(describing: failure))")
            return
        }
        #expect(expected == 4)
    }

    @Test("A shapefile without its .shx or .dbf is refused, not half read")
    func partsMissing() throws {
        for part in ["shx", "dbf"] {
            let scratch = try Scratch()
            try write(scratch.file("a.shp"), "ESRI Shapefile", options: ["ENCODING=UTF-8"])
            try FileManager.default.removeItem(atPath: scratch.file("a.\(part)"))
            let layer = try? VectorReader.read(path: scratch.file("a.shp"))
            #expect(layer == nil || layer?.fieldNames.contains("CODE") == false, "without .\(part)")
        }
    }

    @Test("A file that cannot be written leaves the old one and no scraps")
    func notWritable() throws {
        let scratch = try Scratch()
        let path = scratch.file("no/such/folder/a.gpkg")
        try write(scratch.file("old.gpkg"), "GPKG")
        #expect(throws: GeospatialError.self) { try write(path, "NoSuchFormat") }
        #expect(throws: GeospatialError.self) { try write(scratch.file("old.gpkg"), "NoSuchFormat") }
        #expect(try VectorReader.read(path: scratch.file("old.gpkg")).rows.count == 4)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { $0.hasPrefix(".") }.isEmpty)
    }

    private func kind(_ body: () throws -> VectorLayer) -> GeospatialError.Kind? {
        do {
            _ = try body()
            return nil
        } catch { return (error as? GeospatialError)?.kind }
    }
}
