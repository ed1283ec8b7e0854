internal import CPROJ

/// A coordinate reference system as PROJ understands it, reduced to what the program asks of it.
public struct CoordinateReferenceSystem: Sendable, Equatable {
    /// What it was made from: WKT, `EPSG:4549`, a PROJ string.
    public let definition: String
    /// Name, such as `CGCS2000 / 3-degree Gauss-Kruger CM 120E`.
    public let name: String
    /// Authority and code, such as `EPSG:4549`; `nil` when none is known.
    public let authority: String?
    /// Name of the datum, such as `China 2000`.
    public let datum: String
    /// Whether coordinates are longitude and latitude.
    public let isGeographic: Bool
    /// Metres per unit of a projected system; 1 for metres.
    public let metersPerUnit: Double
    /// Name of the projection method, empty for geographic systems.
    public let method: String

    /// Understands WKT, an authority code or a PROJ string.
    ///
    /// - Throws: ``GeospatialError`` of kind `badCRS` when PROJ does not.
    public init(_ definition: String) throws {
        let session = ProjSession()
        guard let crs = proj_create(session.context, definition) else {
            throw GeospatialError(.badCRS, String(definition.prefix(80)), session.message)
        }
        defer { proj_destroy(crs) }
        // A bound system carries a datum shift of its own; what matters here is the system inside.
        let inner = proj_get_type(crs) == PJ_TYPE_BOUND_CRS ? proj_get_source_crs(session.context, crs) : nil
        defer { proj_destroy(inner) }
        let subject = inner ?? crs
        let geodetic = proj_crs_get_geodetic_crs(session.context, subject)
        defer { proj_destroy(geodetic) }
        guard let geodetic else {
            throw GeospatialError(.badCRS, text(proj_get_name(subject)), "not a geographic or projected system")
        }
        let datumObject = proj_crs_get_datum_forced(session.context, geodetic)
        defer { proj_destroy(datumObject) }
        self.definition = definition
        name = text(proj_get_name(subject))
        datum = text(proj_get_name(datumObject))
        let type = proj_get_type(subject)
        isGeographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS
        authority = Self.authority(of: subject, session)
        (metersPerUnit, method) = isGeographic ? (1, "") : Self.projection(of: subject, session)
    }

    private static func authority(of crs: OpaquePointer, _ session: ProjSession) -> String? {
        if let auth = proj_get_id_auth_name(crs, 0), let code = proj_get_id_code(crs, 0) {
            return "\(text(auth)):\(text(code))"
        }
        // ESRI's .prj files carry no code; PROJ finds the system with the same parameters.
        var confidence: UnsafeMutablePointer<Int32>?
        guard let list = proj_identify(session.context, crs, "EPSG", nil, &confidence) else { return nil }
        defer {
            proj_list_destroy(list)
            proj_int_list_destroy(confidence)
        }
        guard proj_list_get_count(list) > 0, let confidence, confidence[0] >= 70,
            let best = proj_list_get(session.context, list, 0)
        else { return nil }
        defer { proj_destroy(best) }
        guard let auth = proj_get_id_auth_name(best, 0), let code = proj_get_id_code(best, 0) else { return nil }
        return "\(text(auth)):\(text(code))"
    }

    private static func projection(of crs: OpaquePointer, _ session: ProjSession) -> (Double, String) {
        var factor = 1.0
        let axes = proj_crs_get_coordinate_system(session.context, crs)
        defer { proj_destroy(axes) }
        if let axes {
            _ = proj_cs_get_axis_info(session.context, axes, 0, nil, nil, nil, &factor, nil, nil, nil)
        }
        let conversion = proj_crs_get_coordoperation(session.context, crs)
        defer { proj_destroy(conversion) }
        var method: UnsafePointer<CChar>?
        if let conversion { _ = proj_coordoperation_get_method_info(session.context, conversion, &method, nil, nil) }
        return (factor, text(method))
    }
}

func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }

/// Owns one PROJ context; used by one task at a time, so it is not `Sendable`.
final class ProjSession {
    let context: OpaquePointer
    private(set) var message = ""

    init() {
        guard let context = proj_context_create() else { preconditionFailure("PROJ has no memory for a context") }
        self.context = context
        proj_log_func(context, Unmanaged.passUnretained(self).toOpaque()) { user, _, line in
            guard let user, let line else { return }
            Unmanaged<ProjSession>.fromOpaque(user).takeUnretainedValue().message = String(cString: line)
        }
    }

    deinit { proj_context_destroy(context) }
}
