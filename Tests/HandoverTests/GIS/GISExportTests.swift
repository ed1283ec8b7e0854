import Foundation
import Geospatial
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("Files for GIS programs")
struct GISExportTests {
    private func export(_ options: GISOptions, _ county: SmallCase.Options = .init()) throws -> (
        files: [String: [UInt8]], notes: [Finding]
    ) {
        let (setup, plan, reasons) = try SmallCase.make(county)
        let made = try GISExport.make(setup, plan, reasons, options)
        return (Dictionary(uniqueKeysWithValues: made.files.map { ($0.name, $0.bytes) }), made.notes)
    }

    /// A layer of an export as our own reader has it.
    private func read(_ files: [String: [UInt8]], _ file: String, _ layer: String?) throws -> VectorLayer {
        var result: VectorLayer?
        try Scratch.folder { folder in
            for (name, bytes) in files where name.hasPrefix(String(file.split(separator: ".")[0])) {
                let path = folder + "/" + (name.split(separator: "/").last.map(String.init) ?? name)
                try Data(bytes).write(to: URL(fileURLWithPath: path))
            }
            let name = file.split(separator: "/").last.map(String.init) ?? file
            result = try VectorReader.read(path: folder + "/" + name, options: .init(layer: layer))
        }
        return try #require(result)
    }

    @Test("The GeoJSON of an export is byte for byte what propose writes")
    func sameGeoJSON() throws {
        let proposed = try SmallCase.files().files
        let exported = try export(GISOptions(formats: [.geojson])).files
        for (name, bytes) in proposed where name.hasSuffix(".geojson") || name.hasSuffix(".qml") {
            #expect(exported[name] == bytes, Comment(rawValue: name))
        }
        let layers = proposed.keys.filter { $0.hasSuffix(".geojson") || $0.hasSuffix(".qml") }
        #expect(layers.count == 8 && Set(exported.keys) == Set(layers + ["manifest.json"]))
    }

    @Test("The same plan gives the same bytes in every format")
    func deterministic() throws {
        let all = GISOptions(formats: GISFormat.allCases)
        #expect(try export(all).files == export(all).files)
    }

    /// Where a format has the villages: its file and the layer in it; `nil` for the layer where the file is one.
    private func villages(in format: GISFormat) -> (file: String, layer: String?) {
        switch format {
        case .geojson: ("villages.geojson", nil)
        // A project has no villages of its own but brings its GeoPackage.
        case .gpkg, .qgz: ("plan.gpkg", "villages")
        case .shp: ("shp/villages.shp", nil)
        case .kml: ("plan.kml", "villages")
        case .fgb: ("fgb/villages.fgb", nil)
        case .csv: ("csv/villages.csv", nil)
        }
    }

    @Test("Every village comes back with its code and its land from each format", arguments: GISFormat.allCases)
    func villagesComeBack(format: GISFormat) throws {
        let (setup, _, _) = try SmallCase.make()
        let files = try export(GISOptions(formats: [format])).files
        let codes = Set(setup.county.villages.map(\.code.text))
        let (file, layer) = villages(in: format)
        // A table has no land.
        if format == .csv {
            let rows = String(decoding: try #require(files[file]), as: UTF8.self).components(separatedBy: "\r\n")
            #expect(rows[0].hasPrefix("\u{FEFF}village_code,"))
            #expect(Set(rows.dropFirst().dropLast().map { String($0.prefix { $0 != "," }) }) == codes)
            return
        }
        let read = try read(files, file, layer)
        let column = try #require(read.fieldNames.firstIndex { ["village_code", "VCODE"].contains($0) })
        #expect(Set(read.rows.compactMap { $0[column] }) == codes && read.rows.count == codes.count)
        for (row, cells) in read.rows.enumerated() {
            let village = try #require(setup.county.villages.firstIndex { $0.code.text == cells[column] })
            let box = try #require(read.polygons.box(of: row))
            let wanted = try #require(setup.county.geographic.box(of: village))
            #expect(abs(box.minX - wanted.minX) < 1e-7 && abs(box.maxY - wanted.maxY) < 1e-7)
        }
    }

    @Test(
        "In a zone of Gauss and Krüger a square kilometre is a square kilometre, and GeoJSON stays in degrees and says so"
    )
    func projects() throws {
        let made = try export(GISOptions(formats: [.geojson, .gpkg, .shp], crs: "EPSG:4549"))
        #expect(made.notes.contains { $0.code == .degreesByStandard })
        for (file, layer) in [("plan.gpkg", "villages"), ("shp/villages.shp", nil)] as [(String, String?)] {
            let read = try read(made.files, file, layer)
            #expect(read.crs?.authority == "EPSG:4549")
            for row in read.rows.indices { #expect(abs(read.polygons.area(of: row) / 1e6 - 1) < 0.02) }
        }
        let text = String(decoding: try #require(made.files["villages.geojson"]), as: UTF8.self)
        #expect(text.contains("[118.1,29.1]"))
    }

    @Test("Villages and their cluster keep sharing every vertex in another system")
    func sharesVertices() throws {
        let made = try export(GISOptions(formats: [.gpkg], crs: "EPSG:4547"))
        let villages = try read(made.files, "plan.gpkg", "villages").polygons
        let clusters = try read(made.files, "plan.gpkg", "clusters").polygons
        func places(_ set: PolygonSet) -> Set<[Double]> { Set(zip(set.x, set.y).map { [$0, $1] }) }
        #expect(places(clusters).isSubset(of: places(villages)))
    }

    @Test(
        "An old datum and an unknown system are refused with what to do",
        arguments: [
            ("EPSG:2437", "E6202"), ("EPSG:4610", "E6202"), ("nonsense", "E6201"), ("foo", "E6201"),
            ("WGS 84", "E6201"), ("4549", "E6201"), ("EPSG:", "E6201"), ("EPSG:999999", "E6201"),
        ])
    func refusesSystems(crs: String, code: String) throws {
        let error = #expect(throws: PlannerError.self) { try export(GISOptions(formats: [.gpkg], crs: crs)) }
        #expect(error?.findings.first?.code.text == code && error?.kind == .input && error?.findings.first?.mend != nil)
        // A number alone can mean one thing only, which is then said.
        #expect((error?.findings.first?.mend?.en == "write EPSG:4549") == (crs == "4549"))
    }

    @Test("A county outside the national zones is told so when it asks for its own, and a named system helps")
    func noZone() throws {
        var abroad = SmallCase.Options()
        (abroad.west, abroad.measuringCRS) = (10, "EPSG:32632")
        let error = #expect(throws: PlannerError.self) {
            try export(GISOptions(formats: [.gpkg], crs: "zone"), abroad)
        }
        #expect(error?.findings.first?.code == .noNationalZone && error?.kind == .input)
        #expect(error?.findings.first?.what.en.contains("10.0") == true)
        let named = try export(GISOptions(formats: [.fgb], crs: "EPSG:32632"), abroad)
        #expect(named.files["fgb/villages.fgb"] != nil)
    }

    @Test("What is noticed about the layers does not depend on whether GeoJSON is among the formats")
    func sameNotes() throws {
        var county = SmallCase.Options(missingIncome: Set(0..<12))
        county.change = { $0.output.decimals = 1 }
        func about(_ formats: [GISFormat]) throws -> [String] {
            try export(GISOptions(formats: formats), county).notes.map { "\($0.code) \($0.what.en)" }
        }
        let notes = try about([.geojson, .csv])
        #expect(notes.contains { $0.hasPrefix("N7302") } && notes.contains { $0.hasPrefix("W7304") })
        #expect(try about([.csv]) == notes)
    }

    @Test(
        "Shapefiles have short names, at most 254 bytes of text cut between characters, and say what is not in them",
        arguments: TableEncoding.allCases)
    func shapefile(encoding: TableEncoding) throws {
        var county = SmallCase.Options()
        county.names = [0: String(repeating: "石溪𠮷", count: 90)]
        let made = try export(GISOptions(formats: [.shp], encoding: encoding), county)
        #expect(made.notes.contains { $0.code == .textsCutOff && $0.what.en.contains("VNAME 1") })
        #expect(made.notes.contains { $0.code == .longTextsLeftOut && $0.what.en.contains("rationale_json") })
        #expect(made.files["shp/villages.cpg"] == Array(encoding.rawValue.utf8))
        let table = try DBFTable(try #require(made.files["shp/villages.dbf"]))
        #expect(table.fields.allSatisfy { $0.name.utf8.count <= 10 && $0.width <= 254 })
        #expect(table.fields.filter { $0.decimals > 0 }.allSatisfy { $0.width == 18 && $0.decimals == 4 })
        let name = try #require(table.text("VNAME", 0, encoding))
        #expect(name.hasSuffix("…") && county.names[0]?.hasPrefix(name.dropLast()) == true)
        #expect(CellCutter(encoding).count(name) > 254 - 8 && CellCutter(encoding).count(name) <= 254)
        #expect(table.text("VNAME", 1, encoding) == "村2")
        let list = String(decoding: try #require(made.files["shp/字段说明.csv"]), as: UTF8.self)
        for field in table.fields { #expect(list.contains("villages,\(field.name),"), Comment(rawValue: field.name)) }
        let prj = String(decoding: try #require(made.files["shp/villages.prj"]), as: UTF8.self)
        #expect(prj.hasPrefix("GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\""))
    }

    @Test("Text is cut so that no character is halved and every byte that fits is used")
    func cutsText() {
        let utf8 = CellCutter(.utf8)
        #expect(utf8.cut("石溪村", to: 9) == "石溪村" && utf8.cut("石溪村民", to: 9) == "石溪…" && utf8.cut("abcd", to: 3) == "…")
        let gb = CellCutter(.gb18030)
        #expect(gb.cut("石溪村", to: 6) == "石溪村" && gb.cut("石溪村民", to: 7) == "石溪…")
        // Outside the basic plane a character takes four bytes; a flag is two of them and one for readers.
        #expect(gb.count("𠮷") == 4 && utf8.cut("🇨🇳🇨🇳x", to: 16) == "🇨🇳…")
    }

    @Test("A layer without features is in no format, and said once")
    func omitsEmptyLayers() throws {
        let (setup, found, _) = try SmallCase.make()
        let plan = Plan(
            clusters: [], leftOut: Array(setup.county.villages.indices), excluded: [], score: found.score,
            origin: found.origin)
        let reasons = PlanExplainer.explain(setup, plan)
        let made = try GISExport.make(setup, plan, reasons, GISOptions(formats: GISFormat.allCases))
        let names = made.files.map(\.name)
        #expect(!names.contains { $0.contains("clusters") || $0.contains("leads") })
        #expect(names.contains("shp/villages.shp") && names.contains("plan.qgz"))
        for layer in ["clusters", "leads"] {
            #expect(made.notes.filter { $0.code == .emptyLayer && $0.place.file == layer }.count == 1)
        }
    }

    @Test("The tables for spreadsheets have a byte order mark, CRLF, no formulas, and the place of each lead")
    func tables() throws {
        var county = SmallCase.Options()
        county.names = [0: "=1+2", 1: "甲,\"乙\"\n丙"]
        let files = try export(GISOptions(formats: [.csv]), county).files
        let villages = String(decoding: try #require(files["csv/villages.csv"]), as: UTF8.self)
        #expect(
            villages.unicodeScalars.first == "\u{FEFF}" && villages.contains(",'=1+2,")
                && villages.contains("\"甲,\"\"乙\"\"\n丙\""))
        #expect(villages.components(separatedBy: "\r\n").count == 14)
        let leads = String(decoding: try #require(files["csv/leads.csv"]), as: UTF8.self)
        #expect(leads.components(separatedBy: "\r\n")[0].hasSuffix("colour,lon,lat"))
    }

    @Test("The manifest names data, scenario, seed, version, bound and notice, and the digest of every file beside it")
    func manifest() throws {
        let files = try export(GISOptions(formats: [.geojson, .shp])).files
        for (folder, count) in [("", 34), ("shp/", 25)] {
            let bytes = try #require(files[folder + "manifest.json"])
            let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            for key in ["input_sha256", "scenario", "scenario_sha256", "seed", "engine", "bound", "crs"] {
                #expect(root[key] != nil, Comment(rawValue: key))
            }
            #expect(root["notice"] as? String == "内部工作用图 未经审图不得公开")
            let list = try #require(root["files"] as? [[String: Any]])
            #expect(list.count == count)
            for file in list {
                #expect(files[folder + (file["file"] as? String ?? "")]?.count == file["bytes"] as? Int)
            }
        }
    }

    @Test(
        "A project brings its GeoPackage and points to it beside itself, with the sheet's title, legend, scale and notice"
    )
    func project() throws {
        let (setup, plan, reasons) = try SmallCase.make()
        let made = try GISExport.make(setup, plan, reasons, GISOptions(formats: [.qgz], crs: "EPSG:4549"))
        #expect(made.files.map(\.name) == ["plan.gpkg", "plan.qgz", "manifest.json"])
        #expect(made.notes.contains { $0.code == .packageWrittenToo })
        let crs = try ExportCRS("EPSG:4549", setup)
        let choice = ExportChoice(naming: .en, encoding: .utf8, language: .zh)
        let layers = try PlanLayers(setup, plan, reasons)
        let exported = try layers.layers.map { layer in
            let table = ExportTable(layer.table, .en)
            return ExportedLayer(
                table: table,
                geometry: try ExportGeometry(layer.table.geometry, order: table.order, crs, decimals: 7))
        }
        let project = QGISProject(exported, crs, choice, setup, plan, PlanManifest(setup, plan))
        let text = String(decoding: project.document, as: UTF8.self)
        #expect(text.components(separatedBy: "<datasource>./plan.gpkg|layername=").count == 5)
        #expect(!text.contains("=\"/") && !text.contains("file:"))
        #expect(text.contains("<Absolute type=\"bool\">false</Absolute>"))
        for part in ["type=\"65639\"", "type=\"65642\"", "type=\"65646\"", "type=\"65640\"", "type=\"65649\""] {
            #expect(text.contains(part), Comment(rawValue: part))
        }
        #expect(text.contains("labelText=\"内部工作用图 未经审图不得公开\"") && text.contains("size=\"420,297,mm\""))
    }

    @Test("With --force nothing of an earlier export is left beside the new one, and foreign files stay")
    func removesLeftovers() throws {
        try Scratch.folder { folder in
            let target = GISFolder(path: folder)
            func file(_ name: String) -> (name: String, bytes: [UInt8]) { (name, Array("new".utf8)) }
            try target.write(
                ["clusters.geojson", "shp/clusters.shp", "shp/clusters.dbf"].map(file),
                OutputGate(InputFiles(), overwrite: false))
            for name in ["shp/villages.qix", "shp/clusters.sbn", "mine.txt", "shp/notes.shp.txt"] {
                try Data().write(to: URL(fileURLWithPath: folder + "/" + name))
            }
            #expect(throws: PlannerError.self) {
                try target.write([file("clusters.geojson")], OutputGate(InputFiles(), overwrite: false))
            }
            // Without it nothing that stands there goes.
            try target.write([file("edges.geojson")], OutputGate(InputFiles(), overwrite: false))
            #expect(try Scratch.names(folder).contains("clusters.geojson"))
            try target.write(
                ["villages.geojson", "shp/villages.shp"].map(file), OutputGate(InputFiles(), overwrite: true))
            #expect(try Scratch.names(folder) == ["mine.txt", "shp", "villages.geojson"])
            #expect(try Scratch.names(folder + "/shp") == ["notes.shp.txt", "villages.shp"])
        }
    }

    @Test("A GeoPackage that is open elsewhere is not replaced")
    func refusesOpenDatabase() throws {
        try Scratch.folder { folder in
            let target = GISFolder(path: folder)
            try target.write([("plan.gpkg", [1])], OutputGate(InputFiles(), overwrite: false))
            try Data([0]).write(to: URL(fileURLWithPath: folder + "/plan.gpkg-wal"))
            let error = #expect(throws: PlannerError.self) {
                try target.write([("plan.gpkg", [2])], OutputGate(InputFiles(), overwrite: true))
            }
            #expect(error?.findings.first?.code == .fileInUse)
            #expect(FileManager.default.contents(atPath: folder + "/plan.gpkg") == Data([1]))
        }
    }

    @Test(
        "On a full disk the old export stays whole",
        .enabled(if: SmallDisk.isAllowed, "mounting a small disk is not allowed here"))
    func survivesFullDisk() throws {
        let (setup, plan, reasons) = try SmallCase.make()
        let made = try GISExport.make(setup, plan, reasons, GISOptions()).files
        try Scratch.folder { folder in
            let disk = try #require(SmallDisk(folder))
            defer { disk.unmount() }
            try AtomicFile.write(Array("old".utf8), to: folder + "/plan.gpkg", overwrite: false)
            let error = #expect(throws: PlannerError.self) {
                try GISFolder(path: folder).write(made, OutputGate(InputFiles(), overwrite: true))
            }
            #expect(error?.findings.first?.code == .diskFull)
            #expect(try Scratch.names(folder) == ["plan.gpkg"] && Scratch.text(folder + "/plan.gpkg") == "old")
        }
    }
}
