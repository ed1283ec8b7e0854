import CountyModel
import Foundation
import Geospatial

/// The seats of townships and of the county, from a layer of points or from a table.
struct TownSeats {
    private let around: SurroundingsReader
    private let file: String
    private let box: Box

    init(around: SurroundingsReader, file: String, _ box: Box) {
        (self.around, self.file, self.box) = (around, file, box)
    }

    /// A seat as it stands in the file.
    private struct Entry {
        let row: Int
        let name: String
        let kind: String
        let code: String
        /// In degrees or in the layer's system; `nil` where nothing is written.
        let point: Point?
    }

    /// - Throws: ``PlannerError`` where the file cannot be read or has no columns of names and places.
    func read(_ findings: inout [Finding]) throws -> [Surroundings.Seat] {
        let ending = (file as NSString).pathExtension.lowercased()
        let isTable = TableFile.texts.contains(ending) || TableFile.workbooks.contains(ending)
        do {
            let (entries, system) = isTable ? (try table(), around.land.geographicSystem) : try layer(&findings)
            let seats = try placed(entries, Transformer(from: system, to: around.land.metricSystem), &findings)
            if seats.isEmpty { findings.append(SurroundingsReader.nothing(in: file)) }
            return seats
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: file) }
    }

    private func placed(_ entries: [Entry], _ transformer: Transformer, _ findings: inout [Finding]) throws
        -> [Surroundings.Seat]
    {
        let index = Dictionary(
            around.villages.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        var seats: [Surroundings.Seat] = []
        for entry in entries {
            var point = entry.point.flatMap { try? transformer.transform($0) }
            let options = around.scenario.data
            if point == nil,
                case .code(let code) = CodeReader.read(
                    entry.code, kind: options.codeKind, take: options.villages.codeTake),
                let village = index[code]
            {
                point = around.points[village]
            }
            guard let point, box.contains(point) else {
                findings.append(notPlaced(entry, isAway: point != nil))
                continue
            }
            let isCounty = ["县", "county"].contains { entry.kind.lowercased().contains($0) }
            seats.append(Surroundings.Seat(name: entry.name, point: point, isCounty: isCounty))
        }
        return seats
    }

    private func notPlaced(_ entry: Entry, isAway: Bool) -> Finding {
        Finding(
            .seatNotPlaced,
            isAway
                ? Bilingual(zh: "\(entry.name)不在本县范围内,未画", en: "\(entry.name) lies outside the county and is not drawn")
                : Bilingual(
                    zh: "\(entry.name)没有可用的位置,未画", en: "\(entry.name) has no place that can be used and is not drawn"),
            at: Place(file: file, row: entry.row))
    }

    /// What columns are called: name, kind, code of the village, longitude, latitude.
    private static let words: [Set<String>] = [
        ["place_name", "名称", "地名", "驻地", "驻地名称", "乡镇", "乡镇名称", "乡镇街道", "name", "mc"],
        ["place_kind", "类型", "类别", "驻地类型", "kind", "type"],
        ["village_code", "行政村代码", "村代码", "村级代码", "代码", "code"], ["lon", "lng", "longitude", "经度"],
        ["lat", "latitude", "纬度"],
    ]

    private static func columns(_ names: [String]) -> [Int?] {
        let folded = names.map { HeaderText.folded($0).lowercased() }
        return words.map { words in folded.firstIndex { words.contains($0) } }
    }

    private func table() throws -> [Entry] {
        let raw = try TableFile.read(
            path: around.scenario.resolve(file), named: file, sheet: nil, encoding: .auto)
        let rows = raw.rows.indices
        guard
            let header = rows.prefix(20).first(where: { row in
                let found = Self.columns(raw.rows[row])
                return found[0] != nil && (found[2] != nil || found[3] != nil && found[4] != nil)
            })
        else {
            throw PlannerError(
                .data, .noHeaderRow,
                Bilingual(
                    zh: "\(file) 中找不到驻地的名称和位置两类表头", en: "\(file) has no headers for the names and places of seats"),
                at: Place(file: file, sheet: raw.sheet),
                mend: Bilingual(
                    zh: "表头应有“名称”,以及“经度”“纬度”或“行政村代码”",
                    en: "it wants a header 'name', and 'lon' and 'lat' or 'village_code'"))
        }
        let found = Self.columns(raw.rows[header])
        return rows.dropFirst(header + 1).compactMap { row in
            let cells = found.map { column in
                column.map { raw.cell(row, $0).trimmingCharacters(in: .whitespacesAndNewlines) } ?? ""
            }
            if cells.allSatisfy(\.isEmpty) { return nil }
            let (x, y) = (Double(HeaderText.folded(cells[3])), Double(HeaderText.folded(cells[4])))
            return Entry(
                row: row + 1, name: cells[0], kind: cells[1], code: cells[2],
                point: x.flatMap { x in y.map { Point(x: x, y: $0) } })
        }
    }

    private func layer(_ findings: inout [Finding]) throws -> ([Entry], CoordinateReferenceSystem) {
        let layer = try around.layer(file, .points, &findings)
        let found = Self.columns(layer.fieldNames)
        let entries = layer.rows.indices.map { row in
            let cells = found.map { column in column.flatMap { layer.rows[row][$0] } ?? "" }
            return Entry(row: row + 1, name: cells[0], kind: cells[1], code: cells[2], point: layer.points[row])
        }
        return (entries, try around.system(of: layer, file, &findings))
    }
}
