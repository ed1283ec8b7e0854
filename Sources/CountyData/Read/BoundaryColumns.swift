import CountyModel
import Geospatial

/// Which fields of the layer hold code, name and township.
package struct Columns {
    package let code: Int
    package let name: Int?
    package let town: Int?
    /// Longitude and latitude of the village's seat, in degrees.
    package let seat: (longitude: Int, latitude: Int)?

    /// - Parameter isSeats: whether the file holds the seats of villages, for which the scenario names no fields.
    package init(_ layer: VectorLayer, _ options: BoundaryOptions, file: String, isSeats: Bool = false) throws {
        let matches = HeaderMatcher.match(layer.fieldNames, given: [], canBeCutOff: true)
        func column(_ wanted: String?, _ field: Field, _ key: String) throws -> Int? {
            guard let wanted else { return matches.first { $0.field == field }?.column }
            if let index = layer.fieldNames.firstIndex(where: { $0.caseInsensitiveCompare(wanted) }) { return index }
            throw PlannerError(
                .scenario, .missingHeader,
                Bilingual(zh: "\(file) 没有字段 \(wanted)", en: "\(file) has no field \(wanted)"),
                at: Place(file: file, column: wanted),
                mend: Bilingual(
                    zh: "\(key) 可写:\(layer.fieldNames.joined(separator: "、"))",
                    en: "\(key) can be: \(layer.fieldNames.joined(separator: ", "))"))
        }
        name = try column(options.nameField, .villageName, "data.villages.name_field")
        town = try column(options.townField, .townName, "data.villages.town_field")
        guard let code = try column(options.codeField, .villageCode, "data.villages.code_field") else {
            throw PlannerError(
                .data, .noCodeColumn,
                Bilingual(zh: "\(file) 中找不到村代码字段", en: "no field of \(file) is known to hold village codes"),
                at: Place(file: file),
                mend: isSeats
                    ? Bilingual(
                        zh: "请把驻地点文件中的村代码字段改名为“村代码”,现有字段:\(layer.fieldNames.joined(separator: "、"))",
                        en:
                            "rename the field with the codes in the points file to 村代码; its fields are: \(layer.fieldNames.joined(separator: ", "))"
                    )
                    : Bilingual(
                        zh: "请在 data.villages.code_field 写明,现有字段:\(layer.fieldNames.joined(separator: "、"))",
                        en:
                            "name it in data.villages.code_field; the fields are: \(layer.fieldNames.joined(separator: ", "))"
                    ))
        }
        self.code = code
        seat = Self.seat(layer.fieldNames)
    }

    private static func seat(_ names: [String]) -> (longitude: Int, latitude: Int)? {
        func column(_ words: [String]) -> Int? { names.firstIndex { words.contains($0.lowercased()) } }
        guard let longitude = column(["lon", "lng", "longitude", "经度", "驻地经度"]),
            let latitude = column(["lat", "latitude", "纬度", "驻地纬度"])
        else { return nil }
        return (longitude, latitude)
    }
}

extension String {
    /// Whether two ASCII names differ in case at most.
    fileprivate func caseInsensitiveCompare(_ other: String) -> Bool { lowercased() == other.lowercased() }
}
