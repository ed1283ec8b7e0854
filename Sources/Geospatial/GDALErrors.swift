internal import CGDAL

/// Messages GDAL reported while a closure ran on this thread.
///
/// GDAL calls its handler on the calling thread; the handler only writes down, and the caller decides what to throw, so that
/// nothing unwinds through C.
final class GDALMessages {
    private(set) var failures: [String] = []
    private(set) var warnings: [String] = []

    /// Runs a closure with a handler of its own and hands it the record.
    static func recording<Result>(_ body: (GDALMessages) throws -> Result) rethrows -> Result {
        registerDrivers
        let record = GDALMessages()
        CPLPushErrorHandlerEx(
            { level, _, text in
                guard let user = CPLGetErrorHandlerUserData(), let text else { return }
                let record = Unmanaged<GDALMessages>.fromOpaque(user).takeUnretainedValue()
                if level == CE_Failure || level == CE_Fatal {
                    record.note(String(cString: text), in: \.failures)
                } else if level == CE_Warning {
                    record.note(String(cString: text), in: \.warnings)
                }
            }, Unmanaged.passUnretained(record).toOpaque())
        defer { CPLPopErrorHandler() }
        return try withExtendedLifetime(record) { try body(record) }
    }

    /// Keeps the first messages of a kind: a spoilt file can complain about every one of a million features.
    private func note(_ text: String, in list: ReferenceWritableKeyPath<GDALMessages, [String]>) {
        // One of a refused address is kept whatever came before it.
        guard self[keyPath: list].count < Self.mostKept || text.contains(ClosedDoors.mark) && outside == nil else {
            return
        }
        self[keyPath: list].append(text)
    }

    private static let mostKept = 20

    /// What the file wanted to open beside itself; `nil` where it kept to itself.
    var outside: String? {
        for text in failures + warnings {
            if let found = text.range(of: ClosedDoors.mark) { return String(text[found.upperBound...]) }
            // How the library says that it keeps to its own rule.
            if text.contains("ALLOW_NETWORK_ACCESS") { return Self.address(in: text) }
            // A table of a database that is a view of another file.
            if let found = text.range(of: "no such module: ") { return String(text[found.upperBound...]) }
        }
        return nil
    }

    private static func address(in text: String) -> String {
        text.split(separator: " ").first { $0.contains("://") }.map(String.init) ?? text
    }

    /// What failed first, in one line; a spoilt file fails twenty times in the same way.
    var text: String { failures.prefix(3).joined(separator: "; ") }

    /// Registered once for the process; Swift runs a global's initialiser once however many threads ask.
    static let registerDrivers: Void = {
        ClosedDoors.close()
        CPLSetConfigOption("OGR_XLSX_HEADERS", "DISABLE")
        CPLSetConfigOption("OGR_XLSX_FIELD_TYPES", "STRING")
        CPLSetConfigOption("OGR_ODS_HEADERS", "DISABLE")
        CPLSetConfigOption("OGR_ODS_FIELD_TYPES", "STRING")
        // GeoPackages carry the time of writing; a fixed one keeps equal content equal byte for byte.
        CPLSetConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z")
        // LIBKML mends the spaces around each typed cell by copying the whole document; untyped cells are left as they are.
        CPLSetConfigOption("LIBKML_USE_SIMPLEFIELD", "NO")
        // A feature of half a million vertices takes 0.4 GB while it is read; the outline of a village has a thousand.
        CPLSetConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "100")
    }()
}

/// A C array of C strings that lives as long as the closure, as GDAL's options want it.
func withCStringList<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
)
    -> Result
{
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    for string in strings { list = CSLAddString(list, string) }
    defer { CSLDestroy(list) }
    return body(list)
}
