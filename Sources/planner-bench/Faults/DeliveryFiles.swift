import CountyGenerator
import Foundation
import Geospatial

/// Writes a delivery with its scenario and the truth about its faults.
enum DeliveryFiles {
    static let truthFile = "truth.csv"

    static func write(_ faulty: FaultyDelivery, to folder: URL) throws {
        let delivery = faulty.delivery
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try writeMap(delivery, to: folder.appending(path: delivery.mapFileName))
        for table in [delivery.main, delivery.named] {
            try workbook(table).write(to: folder.appending(path: table.file))
        }
        try VectorWriter.write(
            path: folder.appending(path: Delivery.seatFile).path, format: "GeoJSON", layer: "seats", crs: "EPSG:4490",
            fields: [FieldDefinition(name: "村代码", kind: .text)], geometry: .points(delivery.seats.map(\.place)),
            rowCount: delivery.seats.count
        ) { [.text(delivery.seats[$0].code)] }
        try Data(scenario(delivery).utf8).write(to: folder.appending(path: "scenario.yaml"))
        try truth(faulty.truth).write(to: folder.appending(path: truthFile))
    }

    private static func writeMap(_ delivery: Delivery, to file: URL) throws {
        var polygons = delivery.polygons
        if delivery.hasSwappedAxes {
            polygons = try polygons.transformed(
                from: try CoordinateReferenceSystem("EPSG:4549"), to: try CoordinateReferenceSystem("EPSG:4490"))
            swap(&polygons.x, &polygons.y)
        }
        try VectorWriter.write(
            path: file.path, format: delivery.hasSwappedAxes ? "GeoJSON" : "GPKG", layer: "cjdcq",
            crs: delivery.hasSwappedAxes ? nil : "EPSG:4549",
            fields: ["ZLDWDM", "ZLDWMC", "XZMC"].map { FieldDefinition(name: $0, kind: .text) },
            geometry: .polygons(polygons), rowCount: delivery.features.count
        ) { index in
            let feature = delivery.features[index]
            return [feature.code, feature.name, feature.town].map { $0.map { .text($0) } ?? .missing }
        }
    }

    private static func workbook(_ table: DeliveredTable) -> Data {
        var book = PlainWorkbook()
        for line in table.above { book.append([.text(line)]) }
        book.append(table.headers.map { .text($0) })
        for row in table.rows { book.append(row.cells) }
        return book.archive(sheetName: "Sheet1")
    }

    private static func scenario(_ delivery: Delivery) -> String {
        """
        schema: "1.0"
        name: faults
        title: 数据体检样例
        data:
          county_code: "990101"
          villages: {path: \(delivery.mapFileName), code_field: ZLDWDM, name_field: ZLDWMC, town_field: XZMC, code_take: 12}
          tables:
            - {path: \(delivery.main.file), join: [village_code]}
            - {path: \(delivery.named.file), join: [town_name, village_name]}
          points: \(Delivery.seatFile)
          topology: {snap_m: 1.0, gap_area_m2: 500}
        must:
          leave_out: {allowed: true, max_share: 0.5}

        """
    }

    private static func truth(_ faults: [PlantedFault]) -> Data {
        var text = CommaText()
        text.append(["kind", "file", "row", "village_code", "name", "codes"])
        for fault in faults {
            text.append([
                fault.kind.rawValue, fault.file, fault.row.map(String.init) ?? "", fault.villageCode, fault.name,
                fault.kind.codes.joined(separator: "|"),
            ])
        }
        return text.data
    }

    /// The truth of a folder, as `write` left it.
    static func readTruth(_ folder: URL) throws -> [PlantedFault] {
        let text = try String(contentsOf: folder.appending(path: truthFile), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        return lines[1...].compactMap { line in
            // No name in it has a comma.
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 6, let kind = FaultKind(rawValue: cells[0]) else { return nil }
            return PlantedFault(kind: kind, file: cells[1], row: Int(cells[2]), villageCode: cells[3], name: cells[4])
        }
    }
}
