import Geospatial

/// What a file shows at first sight, for writing a first scenario.
public struct BoundaryLook: Sendable {
    /// Number of features.
    public let featureCount: Int
    /// Names of its fields.
    public let fieldNames: [String]
    /// The field taken for the village code; `nil` when none is known.
    public let codeField: String?
}

extension CountyReader {
    /// Looks at a boundary file without understanding it as a county.
    ///
    /// - Throws: ``PlannerError`` when it cannot be read.
    public static func look(boundary path: String) throws -> BoundaryLook {
        do {
            let layer = try VectorReader.read(path: path)
            let code = HeaderMatcher.match(layer.fieldNames, given: []).first { $0.field == .villageCode }?.header
            return BoundaryLook(featureCount: layer.rows.count, fieldNames: layer.fieldNames, codeField: code)
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: path) }
    }

    /// Looks at a table and says which header was taken for which field.
    ///
    /// - Throws: ``PlannerError`` when it cannot be read or no header row is found.
    public static func look(table path: String) throws -> [HeaderMatch] {
        var findings: [Finding] = []
        return try TableReader.read(TableOptions(path: path), path: path, &findings).matches
    }
}
