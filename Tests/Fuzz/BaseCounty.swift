import CountyData
import CountyGenerator
import CountyModel
import Foundation
import Geospatial
import Planning

/// A small sound county in every format that is read.
struct BaseCounty {
    /// Files by name.
    private(set) var files: [String: [UInt8]] = [:]
    private let county: GeneratedCounty

    init(scratch: URL) throws {
        county = CountyGenerator.make(CountyOptions(villages: 12, seed: 5, towns: 2, averageVertices: 16, exclaves: 1))
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        try makeMaps(scratch)
        try makeTables(scratch)
        try makeEditedPlan(scratch)
        for name in try FileManager.default.contentsOfDirectory(atPath: scratch.path) {
            files[name] = [UInt8](try Data(contentsOf: scratch.appending(path: name)))
        }
        try FileManager.default.removeItem(at: scratch)
    }

    private func makeMaps(_ folder: URL) throws {
        let degrees = try county.polygons.transformed(
            from: try CoordinateReferenceSystem("EPSG:4549"), to: try CoordinateReferenceSystem("EPSG:4490"))
        let formats: [(String, String, [String])] = [
            ("map.shp", "ESRI Shapefile", ["ENCODING=UTF-8"]), ("gbk.shp", "ESRI Shapefile", ["ENCODING=GBK"]),
            ("map.gpkg", "GPKG", []), ("map.geojson", "GeoJSON", []), ("map.fgb", "FlatGeobuf", []),
            ("map.kml", "LIBKML", []),
        ]
        for (name, format, options) in formats {
            let isPlane = ["ESRI Shapefile", "GPKG"].contains(format)
            try VectorWriter.write(
                path: folder.appending(path: name).path, format: format, layer: "map",
                crs: format == "LIBKML" ? "EPSG:4326" : isPlane ? "EPSG:4549" : "EPSG:4490",
                fields: ["ZLDWDM", "ZLDWMC", "XZMC"].map { FieldDefinition(name: $0, kind: .text) },
                geometry: .polygons(isPlane ? county.polygons : degrees), rowCount: county.villages.count,
                options: options
            ) { [.text(county.villages[$0].code), .text(county.villages[$0].name), .text("云桥镇")] }
        }
        // An old shapefile without a word on its encoding.
        try? FileManager.default.removeItem(at: folder.appending(path: "gbk.cpg"))
        try VectorWriter.write(
            path: folder.appending(path: "seats.geojson").path, format: "GeoJSON", layer: "seats", crs: "EPSG:4490",
            fields: [FieldDefinition(name: "村代码", kind: .text)],
            geometry: .points(degrees.pointsInside()), rowCount: county.villages.count
        ) { [.text(county.villages[$0].code)] }
    }

    private mutating func makeTables(_ folder: URL) throws {
        var book = PlainWorkbook()
        book.append([.text("单位:万元、亩、人")])
        book.append(county.columns.map { .text($0.header) })
        var lines = [county.columns.map(\.header).joined(separator: ",")]
        for village in county.villages.indices {
            book.append(county.columns.map { $0[village] })
            lines.append(county.columns.map { Self.text($0[village]) }.joined(separator: ","))
        }
        let text = lines.joined(separator: "\r\n") + "\r\n"
        try book.archive(sheetName: "表").write(to: folder.appending(path: "table.xlsx"))
        try Data(WorkbookParts.old.file()).write(to: folder.appending(path: "table.xls"))
        var plan = PlainWorkbook()
        let header = ["村级代码", "行政村", "片区", "牵头村"]
        plan.append(header.map { .text($0) })
        var planLines = [header.joined(separator: ",")]
        for (index, village) in county.villages.enumerated() {
            let cells = [village.code, village.name, "片区\(index / 4)", index % 4 == 0 ? "是" : ""]
            plan.append(cells.map { .text($0) })
            planLines.append(cells.joined(separator: ","))
        }
        try plan.archive(sheetName: "方案").write(to: folder.appending(path: "plan.xlsx"))
        try Data(planLines.joined(separator: "\n").utf8).write(to: folder.appending(path: "plan.csv"))
        try Data(text.utf8).write(to: folder.appending(path: "utf8.csv"))
        // Core Foundation's number for GB 18030, which Foundation does not name here.
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        try text.data(using: gb18030)?.write(to: folder.appending(path: "gb18030.csv"))
        try (Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data()))
            .write(to: folder.appending(path: "utf16.csv"))
        for (name, format) in [("table.ods", "ODS"), ("deflated.xlsx", "XLSX")] {
            try VectorWriter.write(
                path: folder.appending(path: name).path, format: format, layer: "表", crs: nil,
                fields: county.columns.map { FieldDefinition(name: $0.header, kind: .text) }, geometry: .none,
                rowCount: county.villages.count
            ) { village in county.columns.map { .text(Self.text($0[village])) } }
        }
    }

    /// A plan, and two changes made to it by hand.
    private func makeEditedPlan(_ folder: URL) throws {
        let scenario = folder.appending(path: "scenario.yaml")
        try Data(Self.scenario(map: "map.gpkg", table: "utf8.csv").utf8).write(to: scenario)
        let read = try Scenario.load(path: scenario.path)
        let setup = try PlanningCase(CountyReader.read(read).county, read, threads: 1)
        let proposed = try setup.propose()
        let record = [(name: "plan.json", bytes: PlanFile.bytes(setup, proposed))]
        let plan = folder.appending(path: "plan.json").path
        try PlanFiles.write(record, to: folder.path, overwrite: false)
        var (editor, base) = try PlanFolder.open(plan, PlanOpening(.named(scenario.path), .accepted)).editing()
        if let cluster = proposed.clusters.first { try editor.apply(.lock(clusters: [cluster.id], villages: [])) }
        try editor.apply(.undo)
        try EditFolder(planPath: plan).write(record, base: base, log: editor.log)
        try FileManager.default.removeItem(at: scenario)
    }

    private static func text(_ value: GeneratedValue) -> String {
        switch value {
        case .missing: ""
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        }
    }

    /// The scenario that reads one map and one table.
    static func scenario(map: String, table: String) -> String {
        """
        schema: "1.0"
        name: fuzz
        title: 损坏数据
        data:
          county_code: "990101"
          villages: {path: \(map), encoding: auto, crs: auto, dissolve: true}
          tables:
            - {path: \(table), year: 2024, columns: {}}
          points: seats.geojson
          topology: {snap_m: 1.0, gap_area_m2: 500, fix: report}
        classes:
          income_measure: income_operating
          strong: {min: 50}
          weak: {below: 20}
        must:
          contiguity: {kind: rook, min_shared_m: 50}
          villages: {min: 3, max: 12}
          population: {min: 3000, max: 20000}
        lead:
          rank_by: {income_operating: 0.5, party_members: 0.5}
        solve: {seed: 1, iterations: 1000, restarts: 1, bound: none}

        """
    }
}

extension PolygonSet {
    /// The first vertex of every feature: on its border, which is near enough for a seat.
    fileprivate func pointsInside() -> [Point] {
        (0..<featureCount).map { Point(x: x[vertices(of: $0).lowerBound], y: y[vertices(of: $0).lowerBound]) }
    }
}
