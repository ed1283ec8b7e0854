import CountyModel
import Geospatial
import Planning

/// Writes layers as GeoJSON the way QGIS, ArcGIS and SuperMap really take it.
///
/// Longitude and latitude without a `crs` member; one geometry type per file; the same keys in the same order in every
/// feature; a first record without nulls; real columns with a decimal point; string ids that are also a property; no nested
/// values; UTF-8 without a byte order mark; one feature per line.
package enum GeoJSONWriter {
    /// The bytes of a layer, or `nil` for one without features, which SuperMap cannot import, and what was noticed.
    ///
    /// - Parameter decimals: digits after the point of coordinates, 0…7; 7 is about one centimetre.
    /// - Complexity: O(vertices + cells).
    package static func write(_ table: FeatureTable, info: PlanInfo, decimals: Int = 7) -> (
        bytes: [UInt8]?, notes: [Finding]
    ) {
        guard table.count > 0 else { return (nil, [omitted(table.name)]) }
        let decimals = min(7, max(0, decimals))
        let records = RecordOrder(table)
        let shapes = Shapes(table.geometry, decimals)
        var out = ByteText()
        out.reserve(table.count * 400 + shapes.vertexCount * 26)
        out.append("{\n\"type\": \"FeatureCollection\",\n\"name\": ")
        JSONText.write(table.name, to: &out)
        if let box = shapes.box {
            out.append(",\n\"bbox\": [")
            for (index, side) in box.enumerated() {
                if index > 0 { out.append(", ") }
                out.append(fixed: side, decimals: decimals)
            }
            out.append("]")
        }
        out.append(",\n\"plan_info\": ")
        JSONText.write(info.json, to: &out)
        out.append(",\n\"features\": [\n")
        let keys = records.columns.map { column in
            var key = ByteText()
            JSONText.write(column.name, to: &key)
            key.append(":")
            return key
        }
        for (index, row) in records.order.enumerated() {
            out.append(index > 0 ? ",\n{\"type\":\"Feature\",\"id\":" : "{\"type\":\"Feature\",\"id\":")
            JSONText.write(table.columns[0].values[row], to: &out)
            out.append(",\"properties\":{")
            for (number, column) in records.columns.enumerated() {
                if number > 0 { out.append(",") }
                out.append(keys[number])
                JSONText.write(column.values[row], to: &out)
            }
            out.append("},\"geometry\":")
            shapes.write(row, to: &out)
            out.append("}")
        }
        out.append("\n]\n}\n")
        return (out.bytes, records.notes + vanished(shapes.vanished, table))
    }

    /// What ``write(_:info:decimals:)`` would notice, without writing: the same layers go into formats of other kinds.
    package static func notes(_ table: FeatureTable, decimals: Int) -> [Finding] {
        guard table.count > 0 else { return [omitted(table.name)] }
        guard case .areas(let set) = table.geometry else { return RecordOrder(table).notes }
        let areas = RoundedAreas(set, decimals: min(7, max(0, decimals)))
        return RecordOrder(table).notes + vanished(areas.vanished, table)
    }

    private static func omitted(_ name: String) -> Finding {
        Finding(
            .emptyLayer, Bilingual(zh: "图层 \(name) 没有要素,未写出", en: "layer \(name) has no features and is not written"),
            at: Place(file: name))
    }

    private static func vanished(_ features: [Int], _ table: FeatureTable) -> [Finding] {
        features.map { feature in
            var id = ""
            if case .text(let text) = table.columns[0].values[feature] { id = text }
            return Finding(
                .emptyShape,
                Bilingual(
                    zh: "图层 \(table.name) 的 \(id) 没有面积,写为空图形",
                    en: "\(id) of layer \(table.name) has no area; written as an empty shape"),
                at: Place(file: table.name, village: id), mend: Bilingual(zh: "请检查村界图形", en: "check its boundary"))
        }
    }
}

/// Shapes on the grid of the written decimals.
private struct Shapes {
    private let areas: RoundedAreas?
    /// Coordinates of a point or of the ends of a line.
    private let places: [[Int64]]
    private let decimals: Int
    /// West, south, east, north.
    let box: [Int64]?

    init(_ geometry: LayerGeometry, _ decimals: Int) {
        self.decimals = decimals
        switch geometry {
        case .areas(let set):
            let rounded = RoundedAreas(set, decimals: decimals)
            (areas, places) = (rounded, [])
            box = Self.box(rounded.x, rounded.y)
        case .lines(let ends):
            let scale = RoundedAreas.scale(decimals)
            places = ends.map { line in
                [line.0.x, line.0.y, line.1.x, line.1.y].map { Int64(($0 * scale).rounded()) }
            }
            areas = nil
            box = Self.box(places.flatMap { [$0[0], $0[2]] }, places.flatMap { [$0[1], $0[3]] })
        case .points(let points):
            let scale = RoundedAreas.scale(decimals)
            places = points.map { point in [point.x, point.y].map { Int64(($0 * scale).rounded()) } }
            areas = nil
            box = Self.box(places.map { $0[0] }, places.map { $0[1] })
        }
    }

    private static func box(_ x: [Int64], _ y: [Int64]) -> [Int64]? {
        guard let west = x.min(), let south = y.min(), let east = x.max(), let north = y.max() else { return nil }
        return [west, south, east, north]
    }

    var vertexCount: Int { areas?.x.count ?? places.count * 2 }

    var vanished: [Int] { areas?.vanished ?? [] }

    func write(_ feature: Int, to out: inout ByteText) {
        guard let areas else {
            let line = places[feature]
            if line.count == 2 {
                out.append("{\"type\":\"Point\",\"coordinates\":")
                writePoint(line[0], line[1], to: &out)
                out.append("}")
                return
            }
            out.append("{\"type\":\"LineString\",\"coordinates\":[")
            writePoint(line[0], line[1], to: &out)
            out.append(",")
            writePoint(line[2], line[3], to: &out)
            out.append("]}")
            return
        }
        out.append("{\"type\":\"MultiPolygon\",\"coordinates\":[")
        let polygons = areas.featureStart[feature]..<areas.featureStart[feature + 1]
        for polygon in polygons {
            out.append(polygon > polygons.lowerBound ? ",[" : "[")
            let rings = areas.polygonStart[polygon]..<areas.polygonStart[polygon + 1]
            for ring in rings {
                out.append(ring > rings.lowerBound ? ",[" : "[")
                let run = areas.ringStart[ring]..<areas.ringStart[ring + 1]
                for vertex in run {
                    if vertex > run.lowerBound { out.append(UInt8(ascii: ",")) }
                    writePoint(areas.x[vertex], areas.y[vertex], to: &out)
                }
                out.append("]")
            }
            out.append("]")
        }
        out.append("]}")
    }

    private func writePoint(_ x: Int64, _ y: Int64, to out: inout ByteText) {
        out.append(UInt8(ascii: "["))
        out.append(fixed: x, decimals: decimals)
        out.append(UInt8(ascii: ","))
        out.append(fixed: y, decimals: decimals)
        out.append(UInt8(ascii: "]"))
    }
}
