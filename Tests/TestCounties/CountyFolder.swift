import ClusterPlanner
import Foundation
import Geospatial

/// A folder with the real files of a small county, gone when the test ends.
///
/// The map is a row of squares from west to east; village 0 has code 330781101200, village 1 330781101201 and so on.
package final class CountyFolder {
    private let url: URL
    /// The scenario that names the files; change it before reading.
    package var scenario = Scenario()

    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "county-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        scenario.baseFolder = url.path
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    package static func code(_ village: Int) -> String { "330781101" + String(200 + village) }

    /// Codes of the townships after the first: its villages come after all of this one's.
    package static func code(_ village: Int, town: Int) -> String { "330781\(101 + town)" + String(200 + village) }

    /// A folder with a map of so many villages and a table of comma-separated text.
    package static func with(_ villages: Int, table: String...) throws -> CountyFolder {
        let folder = try CountyFolder()
        try folder.map((0..<villages).map { Row(code($0)) })
        try folder.table(table.joined(separator: "\n") + "\n")
        return folder
    }

    /// One feature of the map.
    package struct Row {
        package var code: String
        package var name: String?
        package var town: String?

        package init(_ code: String, _ name: String? = nil, town: String? = nil) {
            (self.code, self.name, self.town) = (code, name, town)
        }
    }

    /// Squares in a row, the first with its lower left corner at `corner`.
    package static func squares(_ count: Int, corner: Point = Point(x: 500_000, y: 3_200_000), side: Double = 1000)
        -> PolygonSet
    {
        var set = PolygonSet()
        for index in 0..<count {
            for (right, up) in [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)] {
                set.appendVertex(corner.x + Double(index + right) * side, corner.y + Double(up) * side)
            }
            set.endRing()
            set.endPolygon()
            set.endFeature()
        }
        return set
    }

    /// Writes the map; as a shapefile without `.prj` when `crs` is `nil`.
    package func map(_ rows: [Row], _ polygons: PolygonSet? = nil, crs: String? = "EPSG:4549") throws {
        let name = crs == nil ? "map.shp" : "map.gpkg"
        func text(_ text: String?) -> FieldValue { text.map { .text($0) } ?? .missing }
        try VectorWriter.write(
            path: url.appending(path: name).path, format: crs == nil ? "ESRI Shapefile" : "GPKG", layer: "map",
            crs: crs,
            fields: ["VCODE", "VNAME", "TNAME"].map { FieldDefinition(name: $0, kind: .text) },
            geometry: .polygons(polygons ?? Self.squares(rows.count)), rowCount: rows.count
        ) { [text(rows[$0].code), text(rows[$0].name), text(rows[$0].town)] }
        scenario.data.villages.path = name
    }

    /// Writes a text file, in UTF-8 unless the bytes are given.
    package func write(_ name: String, _ bytes: Data) throws { try bytes.write(to: url.appending(path: name)) }

    /// Writes a text table and names it in the scenario.
    package func table(_ text: String, _ name: String = "table.csv") throws { try table(Data(text.utf8), name) }

    package func table(_ bytes: Data, _ name: String = "table.csv") throws {
        try write(name, bytes)
        scenario.data.tables.append(TableOptions(path: name))
    }

    /// Writes a workbook of one sheet and names it in the scenario.
    package func workbook(_ rows: [[Workbook.Cell]]) throws {
        try table(Workbook(sheet: "基本情况", rows: rows).data, "table.xlsx")
    }

    package func read() throws -> CountyReading { try CountyReader.read(scenario) }
}

extension CountyReading {
    /// Codes of all findings, in their order.
    package var codes: [String] { findings.map(\.code.text) }

    /// Places of the findings with one code, in their order.
    package func places(_ code: String) -> [Place] { findings.filter { $0.code.text == code }.map(\.place) }

    /// Numbers of a field, one per village.
    package func numbers(_ field: Field) -> [Double?] {
        county.villages.indices.map { county.attributes.number(field, $0) }
    }
}
