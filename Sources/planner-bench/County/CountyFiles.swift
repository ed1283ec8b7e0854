import CountyGenerator
import Foundation
import Geospatial

/// Writes a made-up county to a folder, in the formats and with the habits of a real delivery.
enum CountyFiles {
    private static let crs = "EPSG:4549"
    /// Spreadsheets end a little above a million rows, and long before that nobody opens them.
    private static let longestWorkbook = 50_000

    /// Writes all files; the folder is made when it is missing and files of the same names are replaced.
    static func write(_ county: GeneratedCounty, dirty: PolygonSet? = nil, to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try writeVillages(county, county.polygons, to: folder.appending(path: "villages.gpkg"))
        if let dirty { try writeVillages(county, dirty, to: folder.appending(path: "villages-dirty.gpkg")) }
        if county.villages.count <= longestWorkbook {
            try workbook(county).write(to: folder.appending(path: "行政村基本情况表.xlsx"))
        }
        try table(county).write(to: folder.appending(path: "villages.csv"))
        try writeLines(county.rivers, kind: "river_class", to: folder.appending(path: "rivers.gpkg"), layer: "rivers")
        try writeLines(county.roads, kind: "road_class", to: folder.appending(path: "roads.gpkg"), layer: "roads")
        try places(county).write(to: folder.appending(path: "places.csv"))
        try adjacency(county).write(to: folder.appending(path: "true-adjacency.csv"))
    }

    /// The layer 村级调查区 of the land survey: 19-digit codes, the first 12 being the village's.
    private static func writeVillages(_ county: GeneratedCounty, _ polygons: PolygonSet, to file: URL) throws {
        try VectorWriter.write(
            path: file.path, format: "GPKG", layer: "cjdcq", crs: crs,
            fields: [FieldDefinition(name: "ZLDWDM", kind: .text), FieldDefinition(name: "ZLDWMC", kind: .text)],
            geometry: .polygons(polygons), rowCount: county.villages.count
        ) { [.text(county.villages[$0].code + "0000000"), .text(county.villages[$0].name)] }
    }

    private static func writeLines(_ lines: [GeneratedLine], kind: String, to file: URL, layer: String) throws {
        try VectorWriter.write(
            path: file.path, format: "GPKG", layer: layer, crs: crs,
            fields: [FieldDefinition(name: "name", kind: .text), FieldDefinition(name: kind, kind: .text)],
            geometry: .lines(lines.map(\.points)), rowCount: lines.count
        ) { [.text(lines[$0].name), .text(lines[$0].kind)] }
    }

    /// The sheet as offices send it: a title, a line with units, then the header.
    private static func workbook(_ county: GeneratedCounty) throws -> Data {
        var book = PlainWorkbook()
        book.append([.text("附件1 \(county.name)行政村基本情况表")])
        book.append([.text("单位:万元、亩、人")])
        book.append([.text("序号")] + county.columns.map { .text($0.header) })
        for village in county.villages.indices {
            book.append([.integer(village + 1)] + county.columns.map { $0[village] })
        }
        return book.archive(sheetName: "行政村基本情况表")
    }

    private static func table(_ county: GeneratedCounty) -> Data {
        var text = CommaText()
        text.append(["序号"] + county.columns.map(\.header))
        for village in county.villages.indices {
            text.append(
                ["\(village + 1)"]
                    + county.columns.map { column in
                        switch column[village] {
                        case .missing: ""
                        case .text(let value): value
                        case .integer(let value): "\(value)"
                        case .real(let value): "\(value)"
                        }
                    })
        }
        return text.data
    }

    /// Seats of the county and of its towns, in degrees of CGCS2000 and in metres.
    private static func places(_ county: GeneratedCounty) throws -> Data {
        let plane = try CoordinateReferenceSystem(crs)
        let degrees = try Transformer(from: plane, to: try CoordinateReferenceSystem("EPSG:4490"))
        var text = CommaText()
        text.append(["place_name", "place_kind", "village_code", "lon", "lat", "x", "y"])
        func add(_ name: String, _ kind: String, _ index: Int) throws {
            let village = county.villages[index]
            let place = try degrees.transform(Point(x: village.x, y: village.y))
            text.append([
                name, kind, village.code, fixed(place.x, 7), fixed(place.y, 7), fixed(village.x, 3),
                fixed(village.y, 3),
            ])
        }
        try add(county.name, "县城", county.countySeat)
        for town in county.towns {
            try add(town.name, town.kind == .street ? "街道办事处" : "乡镇政府", town.seat)
        }
        return text.data
    }

    private static func adjacency(_ county: GeneratedCounty) -> Data {
        var text = CommaText()
        text.append(["a", "b", "shared_m", "kind"])
        for border in county.trueAdjacency {
            text.append([
                county.villages[border.a].code, county.villages[border.b].code, fixed(border.sharedMeters, 3),
                border.isRook ? "rook" : "queen",
            ])
        }
        return text.data
    }

    private static func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}
