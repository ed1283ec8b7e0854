import Geospatial

/// The boundary layer after reading: one entry per village, nothing projected yet.
struct Boundary {
    var codes: [VillageCode] = []
    var names: [String?] = []
    var towns: [String?] = []
    var polygons = PolygonSet()
    var source: CoordinateReferenceSystem
}

/// Reads the boundary file into one multipolygon per village code.
enum BoundaryReader {
    static func read(_ data: DataOptions, path: String, _ findings: inout [Finding]) throws -> Boundary {
        let options = data.villages
        let file = options.path
        let layer: VectorLayer
        do {
            layer = try VectorReader.read(
                path: path,
                options: .init(
                    layer: options.layer, encoding: options.encoding == .auto ? nil : options.encoding.rawValue))
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: file) }
        if let encoding = layer.encoding {
            findings.append(
                Finding(
                    "N1001", Bilingual(zh: "\(file) 文字编码:\(encoding)", en: "text encoding of \(file): \(encoding)"),
                    at: Place(file: file)))
        }
        let source = try CRSRule.source(of: layer, wanted: options.crs, file: file)
        let columns = try Columns(layer, options, file: file)
        var rows: [(code: VillageCode, feature: Int)] = []
        for feature in layer.rows.indices {
            let place = Place(
                file: file, sheet: layer.name, row: feature + 1, column: layer.fieldNames[columns.code],
                village: columns.name.flatMap { layer.rows[feature][$0] })
            if let bare = layer.withoutArea.first(where: { $0.feature == feature }) {
                findings.append(withoutArea(bare.geometry, place))
                continue
            }
            switch CodeReader.read(layer.rows[feature][columns.code] ?? "", kind: data.codeKind, take: options.codeTake)
            {
            case .code(let code): rows.append((code, feature))
            case .missing: findings.append(withoutCode(place))
            case .wrong(let what, let mend): findings.append(Finding("E1203", what, at: place, mend: mend))
            }
        }
        guard !rows.isEmpty else { throw noVillages(file, layer.fieldNames[columns.code], findings) }
        rows.sort { ($0.code, $0.feature) < ($1.code, $1.feature) }
        return try merged(rows, layer, columns, source, options, &findings)
    }

    /// Several polygons with one code are one village.
    private static func merged(
        _ rows: [(code: VillageCode, feature: Int)], _ layer: VectorLayer, _ columns: Columns,
        _ source: CoordinateReferenceSystem, _ options: BoundaryOptions, _ findings: inout [Finding]
    ) throws -> Boundary {
        var boundary = Boundary(source: source)
        var groups: [[Int]] = []
        for row in rows {
            if boundary.codes.last == row.code {
                groups[groups.count - 1].append(row.feature)
                continue
            }
            boundary.codes.append(row.code)
            boundary.names.append(columns.name.flatMap { NameText.cleaned(layer.rows[row.feature][$0]) })
            boundary.towns.append(columns.town.flatMap { NameText.cleaned(layer.rows[row.feature][$0]) })
            groups.append([row.feature])
        }
        let order = groups.flatMap { $0 }
        let (valid, repairs) = try layer.polygons.reordered(order).madeValid()
        for repair in repairs { findings.append(repaired(repair, layer, columns, order, options.path)) }
        var position = 0
        let mergedGroups = groups.map { group in
            defer { position += group.count }
            return Array(position..<position + group.count)
        }
        for (village, group) in groups.enumerated() where group.count > 1 {
            let name = boundary.names[village] ?? ""
            let names = Set(
                group.compactMap { part in columns.name.flatMap { NameText.cleaned(layer.rows[part][$0]) } })
            if names.count > 1 {
                findings.append(differentNames(names.sorted(), boundary.codes[village], group, options.path))
                continue
            }
            findings.append(
                Finding(
                    options.dissolve ? "N1404" : "E1204",
                    Bilingual(
                        zh:
                            "\(name)(\(boundary.codes[village]))有 \(group.count) 个图斑\(options.dissolve ? ",合并为一个村" : ",代码重复")",
                        en:
                            "\(name) (\(boundary.codes[village])) has \(group.count) polygons\(options.dissolve ? ", taken as one village" : ": duplicate code")"
                    ),
                    at: Place(file: options.path, row: group[0] + 1, village: name)))
        }
        boundary.polygons = try valid.dissolved(mergedGroups)
        return withoutLandless(boundary, groups, options.path, &findings)
    }

    /// A village whose polygon turned out to have no area cannot be measured, drawn or joined.
    private static func withoutLandless(
        _ boundary: Boundary, _ groups: [[Int]], _ file: String, _ findings: inout [Finding]
    ) -> Boundary {
        let kept = boundary.codes.indices.filter { boundary.polygons.area(of: $0) > 0 }
        if kept.count == boundary.codes.count { return boundary }
        for village in boundary.codes.indices where boundary.polygons.area(of: village) <= 0 {
            findings.append(
                withoutArea(
                    "0 m²", Place(file: file, row: groups[village][0] + 1, village: boundary.names[village])))
        }
        var result = Boundary(source: boundary.source)
        result.codes = kept.map { boundary.codes[$0] }
        result.names = kept.map { boundary.names[$0] }
        result.towns = kept.map { boundary.towns[$0] }
        result.polygons = boundary.polygons.reordered(kept)
        return result
    }

    private static func differentNames(_ names: [String], _ code: VillageCode, _ group: [Int], _ file: String)
        -> Finding
    {
        let rows = group.map { String($0 + 1) }.joined(separator: "、")
        return Finding(
            "E1204",
            Bilingual(
                zh: "代码 \(code) 有 \(group.count) 个图斑而名称不同(\(names.joined(separator: "、"))),已合并为一个村",
                en:
                    "code \(code) has \(group.count) polygons of different names (\(names.joined(separator: ", "))); taken as one village"
            ),
            at: Place(file: file, row: group[0] + 1, value: rows),
            mend: Bilingual(zh: "请核对是否有一个代码填错", en: "check whether one of the codes is wrong"))
    }

    private static func repaired(
        _ repair: ValidityRepair, _ layer: VectorLayer, _ columns: Columns, _ order: [Int], _ file: String
    ) -> Finding {
        let feature = order[repair.feature]
        let name = columns.name.flatMap { layer.rows[feature][$0] }
        let at = "(\(NumberText.plain(repair.location.x)), \(NumberText.plain(repair.location.y)))"
        let change = repair.areaBefore > 0 ? (repair.areaAfter / repair.areaBefore - 1) * 100 : 0
        let percent = NumberText.plain(change, decimals: 4)
        return Finding(
            "W1401",
            Bilingual(
                zh: "图形无效已修正(仅在内存中):\(repair.reason),位置 \(at),面积变化 \(percent)%",
                en: "invalid polygon mended in memory: \(repair.reason) at \(at), area changed by \(percent)%"),
            at: Place(file: file, sheet: layer.name, row: feature + 1, village: name),
            mend: Bilingual(zh: "请在 GIS 软件中检查该处", en: "look at that place in a GIS program"))
    }

    private static func withoutArea(_ geometry: String, _ place: Place) -> Finding {
        Finding(
            "E1401",
            Bilingual(zh: "该要素没有面图形(\(geometry)),未使用", en: "this feature has no polygon (\(geometry)); not used"),
            at: place, mend: Bilingual(zh: "请补绘村界面", en: "draw the village's polygon"))
    }

    private static func withoutCode(_ place: Place) -> Finding {
        Finding(
            "E1202", Bilingual(zh: "该图斑没有村代码,未使用", en: "this polygon has no village code; not used"), at: place,
            mend: Bilingual(
                zh: "如为林场等非村地块可不处理,否则请补代码", en: "fill in the code, unless it is land that belongs to no village"))
    }

    private static func noVillages(_ file: String, _ column: String, _ findings: [Finding]) -> PlannerError {
        PlannerError(
            .data,
            [
                Finding(
                    "E1203",
                    Bilingual(
                        zh: "\(file) 的 \(column) 列没有一个可用的村代码",
                        en: "column \(column) of \(file) holds no usable village code"),
                    at: Place(file: file, column: column),
                    mend: Bilingual(
                        zh: "请在 data.villages.code_field 指定代码列;非 12 位代码请写 data.code_kind: any",
                        en:
                            "name the code column in data.villages.code_field; for other than 12-digit codes set data.code_kind: any"
                    ))
            ] + findings.filter { $0.severity == .error }.prefix(20))
    }
}

/// Which fields of the layer hold code, name and township.
struct Columns {
    let code: Int
    let name: Int?
    let town: Int?

    init(_ layer: VectorLayer, _ options: BoundaryOptions, file: String) throws {
        let matches = HeaderMatcher.match(layer.fieldNames, given: [], canBeCutOff: true)
        func column(_ wanted: String?, _ field: Field, _ key: String) throws -> Int? {
            guard let wanted else { return matches.first { $0.field == field }?.column }
            if let index = layer.fieldNames.firstIndex(where: { $0.caseInsensitiveCompare(wanted) }) { return index }
            throw PlannerError(
                .scenario, "E1101",
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
                .data, "E1101",
                Bilingual(zh: "\(file) 中找不到村代码字段", en: "no field of \(file) is known to hold village codes"),
                at: Place(file: file),
                mend: Bilingual(
                    zh: "请在 data.villages.code_field 写明,现有字段:\(layer.fieldNames.joined(separator: "、"))",
                    en:
                        "name it in data.villages.code_field; the fields are: \(layer.fieldNames.joined(separator: ", "))"
                ))
        }
        self.code = code
    }
}

extension String {
    /// Whether two ASCII names differ in case at most.
    fileprivate func caseInsensitiveCompare(_ other: String) -> Bool { lowercased() == other.lowercased() }
}
