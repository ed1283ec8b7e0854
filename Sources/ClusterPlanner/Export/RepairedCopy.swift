import Foundation
import Geospatial

/// Writes a map whose gaps and overlaps are repaired. The map it was read from is never touched.
public enum RepairedCopy {
    /// Repairs a county's map within its tolerance and writes it as GeoPackage, in the system it was measured in.
    ///
    /// - Returns: what was done, village by village.
    /// - Throws: ``PlannerError`` of kind `.output` when the file exists or cannot be written; `GeospatialError` when the
    ///   repair fails.
    public static func write(_ county: County, _ scenario: Scenario, to path: String, overwrite: Bool) throws
        -> [Finding]
    {
        if !overwrite && FileManager.default.fileExists(atPath: path) { throw OutputErrors.exists(path) }
        let topology = scenario.data.topology
        let threads = scenario.solve.threads ?? 2
        let (polygons, report) = try TopologyRepair.repair(
            county.metric,
            options: RepairOptions(
                snapMeters: topology.tolerance(for: county.metric, threads: threads).meters,
                gapAreaSquareMeters: topology.gapAreaSquareMeters, threads: threads))
        let fields = ["village_code", "village_name", "town_name"].map { FieldDefinition(name: $0, kind: .text) }
        do {
            try VectorWriter.write(
                path: path, format: "GPKG", layer: "villages", crs: definition(county.measuringCRS), fields: fields,
                geometry: .polygons(polygons), rowCount: county.villages.count
            ) { index in
                let village = county.villages[index]
                return [.text(village.code.text), .text(village.name), .text(village.townName)]
            }
        } catch let error as GeospatialError {
            throw PlannerError(
                .output, "E7302",
                Bilingual(zh: "无法写入 \(path):\(error.message)", en: "\(path) cannot be written: \(error.message)"),
                at: Place(file: path), mend: Bilingual(zh: "请换一个可写的位置", en: "choose a place that can be written"))
        }
        return BorderDoubts.findings(report, villages: county.villages)
    }

    /// The code or definition inside the label of a coordinate system.
    private static func definition(_ label: String) -> String {
        if let open = label.firstIndex(of: "("), label.hasPrefix("LAEA") {
            return String(label[label.index(after: open)...].dropLast())
        }
        return label.split(separator: " ").first.map(String.init) ?? label
    }
}
