import CountyData
import CountyModel
import Foundation
import Geospatial
import Planning

/// Writes a map whose gaps and overlaps are repaired. The map it was read from is never touched.
package enum RepairedCopy {
    /// Repairs a county's map within its tolerance and writes it as GeoPackage, in the system it was measured in.
    ///
    /// One row per village in the order of the codes, with the fields its first polygon has in the given map, and two more:
    /// `area_change_m2`, and `move_m`, how far its border moved at most. Land without a village is not in the copy.
    ///
    /// - Returns: what was done, in total and village by village where a border moved further than the tolerance.
    /// - Throws: ``PlannerError`` of kind `.output` when the file exists or cannot be written; `GeospatialError` when the
    ///   repair fails.
    package static func write(_ county: County, _ scenario: Scenario, to path: String, overwrite: Bool) throws
        -> [Finding]
    {
        if !overwrite && FileManager.default.fileExists(atPath: path) { throw OutputErrors.exists(path) }
        let mended = try MendedLand(county.villages, county.metric, scenario)
        let rows = try OriginalFields(scenario, county)
        var change = [RepairReport.Change?](repeating: nil, count: county.villages.count)
        for one in mended.report.changes { change[one.village] = one }
        do {
            try VectorWriter.write(
                path: path, format: "GPKG", layer: "villages", crs: ExportCRS.definition(county.measuringCRS),
                fields: rows.definitions + OriginalFields.added.map { FieldDefinition(name: $0, kind: .real) },
                geometry: .polygons(mended.polygons), rowCount: county.villages.count
            ) { village in
                let area = change[village].map { $0.areaAfter - $0.areaBefore } ?? 0
                return rows.cells(village) + [.real(area), .real(change[village]?.largestMove ?? 0)]
            }
        } catch let error as GeospatialError {
            throw PlannerError(
                .output, .unwritable,
                Bilingual(zh: "无法写入 \(path):\(error.message)", en: "\(path) cannot be written: \(error.message)"),
                at: Place(file: path), mend: Bilingual(zh: "请换一个可写的位置", en: "choose a place that can be written"))
        }
        return mended.findings
    }
}

/// The fields of a boundary file, village by village, for a copy that keeps them.
private struct OriginalFields {
    static let added = ["area_change_m2", "move_m"]
    let definitions: [FieldDefinition]
    private let columns: [Int]
    private let rowOfVillage: [[String?]?]

    init(_ scenario: Scenario, _ county: County) throws {
        let options = scenario.data.villages
        // A county made without a file has its codes and names only.
        guard !options.path.isEmpty else {
            definitions = ["village_code", "village_name", "town_name"].map { FieldDefinition(name: $0, kind: .text) }
            columns = [0, 1, 2]
            rowOfVillage = county.villages.map { [$0.code.text, $0.name, $0.townName] }
            return
        }
        let encoding = options.encoding == .auto ? nil : options.encoding.rawValue
        var reading = VectorReader.Options(layer: options.layer, encoding: encoding)
        reading.geometry = .polygons
        let layer = try VectorReader.read(path: scenario.resolve(options.path), options: reading)
        let code = try Columns(layer, options, file: options.path).code
        // The copy has its own geometry and row numbers.
        let reserved = Self.added + ["fid", "geom", "ogc_fid"]
        columns = layer.fieldNames.indices.filter { !reserved.contains(layer.fieldNames[$0].lowercased()) }
        definitions = columns.map { FieldDefinition(name: layer.fieldNames[$0], kind: .text) }
        var rows = [[String?]?](repeating: nil, count: county.villages.count)
        for cells in layer.rows {
            let outcome = CodeReader.read(cells[code] ?? "", kind: scenario.data.codeKind, take: options.codeTake)
            guard case .code(let own) = outcome, let village = county.index(of: own), rows[village] == nil else {
                continue
            }
            rows[village] = cells
        }
        rowOfVillage = rows
    }

    func cells(_ village: Int) -> [FieldValue] {
        columns.map { rowOfVillage[village]?[$0].map { .text($0) } ?? .missing }
    }
}
