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
    /// The numbers of a Transverse Mercator (Gauss–Krüger) projection; `nil` for every other.
    public let transverseMercator: TransverseMercator?
    /// Shape of the earth the datum rests on.
    public let ellipsoid: Ellipsoid

    /// Understands WKT, an authority code or a PROJ string.
    ///
    /// - Throws: ``GeospatialError`` of kind `badCRS` when PROJ does not, or the definition names a file.
    public init(_ definition: String) throws {
        if let grid = NamedGrids.first(in: definition) {
            throw GeospatialError(.badCRS, String(definition.prefix(80)), "it names another file, \(grid.prefix(80))")
        }
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
        let type = proj_get_type(subject)
        // Its three coordinates are metres from the middle of the earth, which no map has.
        if type == PJ_TYPE_GEOCENTRIC_CRS {
            throw GeospatialError(.badCRS, text(proj_get_name(subject)), "not a geographic or projected system")
        }
        self.definition = definition
        name = text(proj_get_name(subject))
        datum = text(proj_get_name(datumObject))
        isGeographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS
        authority = Self.authority(of: subject, session)
        ellipsoid = Self.ellipsoid(of: geodetic, session)
        (metersPerUnit, method, transverseMercator) =
            isGeographic ? (1, "", nil) : Self.projection(of: subject, session)
    }

    /// The system as one line of WKT 2 (2018), for files that name it in full.
    ///
    /// - Throws: ``GeospatialError`` of kind `badCRS`.
    public func wkt() throws -> String {
        let session = ProjSession()
        let crs = proj_create(session.context, definition)
        defer { proj_destroy(crs) }
        guard let text = proj_as_wkt(session.context, crs, PJ_WKT2_2018, nil) else {
            throw GeospatialError(.badCRS, name, session.message)
        }
        return String(cString: text).split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    }

    private static func ellipsoid(of crs: OpaquePointer, _ session: ProjSession) -> Ellipsoid {
        let ellipsoid = proj_get_ellipsoid(session.context, crs)
        defer { proj_destroy(ellipsoid) }
        var (semiMajor, inverseFlattening) = (0.0, 0.0)
        if let ellipsoid {
            proj_ellipsoid_get_parameters(session.context, ellipsoid, &semiMajor, nil, nil, &inverseFlattening)
        }
        return Ellipsoid(semiMajorMeters: semiMajor, inverseFlattening: inverseFlattening)
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

    private static func projection(of crs: OpaquePointer, _ session: ProjSession) -> (
        Double, String, TransverseMercator?
    ) {
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
        guard let conversion, text(method) == "Transverse Mercator" else { return (factor, text(method), nil) }
        func parameter(_ name: String) -> Double? {
            let index = proj_coordoperation_get_param_index(session.context, conversion, name)
            var (value, unit) = (0.0, 1.0)
            guard index >= 0,
                proj_coordoperation_get_param(
                    session.context, conversion, index, nil, nil, nil, &value, nil, &unit, nil, nil, nil, nil) == 1
            else { return nil }
            return value * unit
        }
        guard let meridian = parameter("Longitude of natural origin"),
            let scale = parameter("Scale factor at natural origin"),
            let easting = parameter("False easting"), let northing = parameter("False northing"),
            let latitude = parameter("Latitude of natural origin")
        else { return (factor, text(method), nil) }
        return (
            factor, text(method),
            TransverseMercator(
                centralMeridian: meridian * 180 / .pi, latitudeOfOrigin: latitude * 180 / .pi, scale: scale,
                falseEasting: easting, falseNorthing: northing)
        )
    }
}

/// The numbers of a Transverse Mercator projection.
public struct TransverseMercator: Sendable, Equatable {
    /// Longitude along which the map is true to scale, in degrees.
    public let centralMeridian: Double
    /// Latitude from which northings count, in degrees.
    public let latitudeOfOrigin: Double
    /// Scale along the central meridian.
    public let scale: Double
    /// Easting of the central meridian, in metres.
    public let falseEasting: Double
    /// Northing of the latitude of origin, in metres.
    public let falseNorthing: Double
}

/// Size and shape of the earth as a datum has it.
public struct Ellipsoid: Sendable, Equatable {
    /// Half the longest axis, in metres.
    public let semiMajorMeters: Double
    /// One over the flattening.
    public let inverseFlattening: Double
}

func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }

/// Owns one PROJ context; used by one task at a time, so it is not `Sendable`.
final class ProjSession {
    let context: OpaquePointer
    private(set) var message = ""

    init() {
        guard let context = proj_context_create() else { preconditionFailure("PROJ has no memory for a context") }
        self.context = context
        // Whatever the environment says, no grid is fetched.
        proj_context_set_enable_network(context, 0)
        proj_log_func(context, Unmanaged.passUnretained(self).toOpaque()) { user, _, line in
            guard let user, let line else { return }
            Unmanaged<ProjSession>.fromOpaque(user).takeUnretainedValue().message = String(cString: line)
        }
    }

    deinit { proj_context_destroy(context) }
}
