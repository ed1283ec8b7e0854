import CountyModel
import Geospatial

/// The boundary layer after reading: one entry per village, nothing projected yet.
package struct Boundary {
    package var codes: [VillageCode] = []
    package var names: [String?] = []
    package var towns: [String?] = []
    /// Seats from longitude and latitude columns of the layer, in degrees.
    package var seats: [Point?] = []
    /// First feature of each village, from 0.
    package var features: [Int] = []
    package var polygons = PolygonSet()
    /// Land without a code.
    package var other = OtherLand()
    package var source: CoordinateReferenceSystem

    /// The villages of some indices, ascending; other land stays.
    func keeping(_ kept: [Int]) -> Boundary {
        var result = self
        result.codes = kept.map { codes[$0] }
        result.names = kept.map { names[$0] }
        result.towns = kept.map { towns[$0] }
        result.seats = kept.map { seats[$0] }
        result.features = kept.map { features[$0] }
        result.polygons = polygons.reordered(kept)
        return result
    }
}

/// Reads the boundary file into one multipolygon per village code.
enum BoundaryReader {
    package static func read(_ data: DataOptions, path: String, _ findings: inout [Finding]) throws -> Boundary {
        let options = data.villages
        let file = options.path
        let layer: VectorLayer
        do {
            var reading = VectorReader.Options(
                layer: options.layer, encoding: options.encoding == .auto ? nil : options.encoding.rawValue)
            reading.geometry = .polygons
            layer = try VectorReader.read(path: path, options: reading)
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: file) }
        findings += EncodingNotes.findings(layer, file: file)
        if !layer.passedOver.isEmpty { findings.append(BoundaryWords.passedOver(layer.passedOver, file)) }
        let shapes = BoundaryShapes(layer, swapAxes: options.swapAxes, file: file)
        findings += shapes.findings
        try shapes.refuseNoPolygons(layer, file)
        let columns = try Columns(layer, options, file: file)
        findings += CleanCells.findings(
            layer, columns: [columns.code, columns.name, columns.town].compactMap { $0 }, file: file)
        for name in [columns.name, columns.town].compactMap({ $0 }) {
            let found = layer.rows.indices.filter { PersonalData.isFound(inWords: layer.rows[$0][name] ?? "") }
            if let first = found.first {
                let place = Place(file: file, sheet: layer.name, row: first + 1, column: layer.fieldNames[name])
                findings.append(PersonalCells.finding(layer.fieldNames[name], found.count, place))
            }
        }
        let county = data.countyCode ?? layer.rows.lazy.compactMap { $0[columns.code] }.first
        let source = try CRSRule.source(
            of: layer, box: shapes.box, wanted: options.crs, county: county, file: file, &findings)
        var reading = FeatureReading(layer: layer, columns: columns, data: data, shapes: shapes)
        reading.sortFeatures(&findings)
        guard !reading.rows.isEmpty else {
            throw BoundaryWords.noVillages(file, layer.fieldNames[columns.code], findings)
        }
        reading.dropCopies(&findings)
        return try reading.merged(source, &findings)
    }
}

/// The features of a layer on their way to villages.
struct FeatureReading {
    package let layer: VectorLayer
    package let columns: Columns
    package let data: DataOptions
    package let shapes: BoundaryShapes
    /// Features with a usable code, by code and then by feature.
    package private(set) var rows: [(code: VillageCode, feature: Int)] = []
    private var other = OtherLand()

    init(layer: VectorLayer, columns: Columns, data: DataOptions, shapes: BoundaryShapes) {
        (self.layer, self.columns, self.data, self.shapes) = (layer, columns, data, shapes)
    }

    private func name(_ feature: Int) -> String? {
        columns.name.flatMap { NameText.cleaned(PersonalCells.name(layer.rows[feature][$0])) }
    }

    private func place(_ feature: Int) -> Place {
        Place(
            file: data.villages.path, sheet: layer.name, row: feature + 1, column: layer.fieldNames[columns.code],
            village: columns.name.flatMap { PersonalCells.name(layer.rows[feature][$0]) })
    }

    /// Tells villages from land without a code and from what cannot be used.
    mutating func sortFeatures(_ findings: inout [Finding]) {
        var bare = layer.withoutArea[...]
        for feature in layer.rows.indices {
            if let first = bare.first, first.feature == feature {
                bare.removeFirst()
                findings.append(BoundaryWords.withoutArea(first.geometry, place(feature)))
                continue
            }
            if shapes.isUnusable[feature] {
                findings.append(BoundaryWords.notFinite(place(feature)))
                continue
            }
            if shapes.isAtOrigin[feature], !shapes.isLocal {
                findings.append(BoundaryWords.zeroVertex(place(feature)))
                continue
            }
            let text = layer.rows[feature][columns.code] ?? ""
            switch CodeReader.read(text, kind: data.codeKind, take: data.villages.codeTake) {
            case .code(let code): rows.append((code, feature))
            case .missing:
                // Land that nobody has given to a village has neither code nor name.
                if OtherLand.isNamedSo(name(feature)) || columns.name != nil && name(feature) == nil {
                    other.add(name(feature) ?? "无名地块", place(feature), feature, of: shapes.polygons)
                } else {
                    findings.append(BoundaryWords.withoutCode(place(feature)))
                }
            case .wrong(let what, let mend):
                findings.append(Finding(.damagedCode, what, at: place(feature), mend: mend))
            }
        }
        rows.sort { ($0.code, $0.feature) < ($1.code, $1.feature) }
    }

    /// Leaves out polygons that stand in the file twice under one code, and reports those under two.
    mutating func dropCopies(_ findings: inout [Finding]) {
        let copies = EqualShapes.groups(shapes.polygons, among: rows.map(\.feature).sorted())
        guard !copies.isEmpty else { return }
        var codeOf: [Int: VillageCode] = [:]
        for row in rows { codeOf[row.feature] = row.code }
        var dropped: Set<Int> = []
        for group in copies {
            var kept: [Int] = []
            for feature in group {
                if let first = kept.first(where: { codeOf[$0] == codeOf[feature] }) {
                    dropped.insert(feature)
                    findings.append(BoundaryWords.copied(place(feature), of: first + 1))
                } else {
                    kept.append(feature)
                }
            }
            if kept.count > 1 {
                let codes = kept.compactMap { codeOf[$0]?.text }
                findings.append(BoundaryWords.sameLand(place(kept[0]), codes, rows: kept.map { $0 + 1 }))
            }
        }
        rows.removeAll { dropped.contains($0.feature) }
    }

    /// Several polygons with one code are one village.
    package func merged(_ source: CoordinateReferenceSystem, _ findings: inout [Finding]) throws -> Boundary {
        var boundary = Boundary(other: other, source: source)
        var groups: [[Int]] = []
        for row in rows {
            if boundary.codes.last == row.code {
                groups[groups.count - 1].append(row.feature)
                continue
            }
            boundary.codes.append(row.code)
            boundary.names.append(name(row.feature))
            boundary.towns.append(
                columns.town.flatMap { NameText.cleaned(PersonalCells.name(layer.rows[row.feature][$0])) })
            boundary.seats.append(seat(row.feature))
            boundary.features.append(row.feature)
            groups.append([row.feature])
        }
        let order = groups.flatMap { $0 }
        let (valid, repairs) = try shapes.polygons.reordered(order).madeValid()
        for repair in repairs {
            var at = place(order[repair.feature])
            at.column = nil
            findings.append(BoundaryWords.repaired(repair, at))
        }
        var position = 0
        let mergedGroups = groups.map { group in
            defer { position += group.count }
            return Array(position..<position + group.count)
        }
        for (village, group) in groups.enumerated() where group.count > 1 {
            findings.append(severalPolygons(boundary, village, group))
        }
        boundary.polygons = try valid.dissolved(mergedGroups)
        return withoutLandless(boundary, &findings)
    }

    private func severalPolygons(_ boundary: Boundary, _ village: Int, _ group: [Int]) -> Finding {
        let names = Set(group.compactMap(name)).sorted()
        if names.count > 1 {
            return BoundaryWords.differentNames(names, boundary.codes[village], group, data.villages.path)
        }
        return BoundaryWords.joined(
            boundary.names[village], boundary.codes[village], group, data.villages.dissolve, data.villages.path)
    }

    private func seat(_ feature: Int) -> Point? {
        guard let (longitude, latitude) = columns.seat, let x = layer.rows[feature][longitude].flatMap(Double.init),
            let y = layer.rows[feature][latitude].flatMap(Double.init), abs(x) <= 180, abs(y) <= 90, x != 0 || y != 0
        else { return nil }
        return Point(x: x, y: y)
    }

    /// A village whose polygon turned out to have no area cannot be measured, drawn or joined.
    private func withoutLandless(_ boundary: Boundary, _ findings: inout [Finding]) -> Boundary {
        let kept = boundary.codes.indices.filter { boundary.polygons.area(of: $0) > 0 }
        if kept.count == boundary.codes.count { return boundary }
        for village in boundary.codes.indices where boundary.polygons.area(of: village) <= 0 {
            var at = place(boundary.features[village])
            at.column = nil
            findings.append(BoundaryWords.withoutArea("0 m²", at))
        }
        return boundary.keeping(kept)
    }
}
