extension VectorLayer {
    /// The word that stands for all layers of a file, or all maps of an archive, read as one.
    package static let allLayers = "*"

    /// Layers one after the other as if they were one: a KML with a folder for each township, a zip with a map for each.
    ///
    /// Fields are told apart by their names, in the order in which they first appear; a layer without a field has no cell there.
    ///
    /// - Parameter layers: at least one.
    /// - Throws: ``GeospatialError`` of kind `systemsDiffer` where not all have the same coordinate system.
    /// - Complexity: O(vertices + cells).
    static func joined(_ layers: [VectorLayer], path: String) throws -> VectorLayer {
        guard let first = layers.first else { throw GeospatialError(.unreadable, path, "no layer") }
        if layers.count == 1 { return first }
        if let other = layers.first(where: { !isSame($0.crs, first.crs) }) {
            throw GeospatialError(
                .systemsDiffer, path,
                "\(first.name): \(first.crs?.name ?? "—"); \(other.name): \(other.crs?.name ?? "—")")
        }
        var names: [String] = []
        for name in layers.flatMap(\.fieldNames) where !names.contains(name) { names.append(name) }
        var joined = JoinedParts(fieldNames: names)
        for layer in layers { joined.add(layer) }
        return VectorLayer(
            name: allLayers, format: first.format, encoding: layers.compactMap(\.encoding).first, crs: first.crs,
            fieldNames: names, rows: joined.rows, polygons: joined.polygons, points: joined.points,
            lines: joined.lines, withoutArea: joined.withoutArea, changes: joined.changes,
            warnings: layers.flatMap(\.warnings),
            unreadable: joined.unreadable, untrueLabel: layers.compactMap(\.untrueLabel).first)
    }

    /// By what they are and not by how they are written: two files may spell one system in two ways, and two unnamed systems may
    /// have the same name.
    private static func isSame(_ one: CoordinateReferenceSystem?, _ other: CoordinateReferenceSystem?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.name == other.name && one.datum == other.datum && one.ellipsoid == other.ellipsoid
            && one.method == other.method && one.metersPerUnit == other.metersPerUnit
            && one.transverseMercator == other.transverseMercator
    }
}

/// What layers add up to.
private struct JoinedParts {
    let fieldNames: [String]
    var rows: [[String?]] = []
    var polygons = PolygonSet()
    var points: [Point?] = []
    var lines = LineStrings()
    var withoutArea: [(feature: Int, geometry: String)] = []
    var changes = GeometryChanges()
    var unreadable: [(feature: Int, field: Int)] = []

    init(fieldNames: [String]) { self.fieldNames = fieldNames }

    mutating func add(_ layer: VectorLayer) {
        let start = rows.count
        let places = layer.fieldNames.map { fieldNames.firstIndex(of: $0) ?? 0 }
        for row in layer.rows {
            var cells = [String?](repeating: nil, count: fieldNames.count)
            for (field, cell) in row.enumerated() where field < places.count { cells[places[field]] = cell }
            rows.append(cells)
        }
        for feature in 0..<layer.polygons.featureCount { polygons.appendFeature(feature, of: layer.polygons) }
        points += layer.points
        for line in 0..<layer.lines.count {
            let places = layer.lines[line].map { Point(x: layer.lines.x[$0], y: layer.lines.y[$0]) }
            lines.append(places, of: layer.lines.feature[line] + start)
        }
        withoutArea += layer.withoutArea.map { ($0.feature + start, $0.geometry) }
        changes.linearized += layer.changes.linearized.map { $0 + start }
        changes.flattened += layer.changes.flattened.map { $0 + start }
        changes.closed += layer.changes.closed.map { $0 + start }
        unreadable += layer.unreadable.map { cell in
            let field = places.indices.contains(cell.field) ? places[cell.field] : cell.field
            return (cell.feature < 0 ? cell.feature : cell.feature + start, field)
        }
    }
}
