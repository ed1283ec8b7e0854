internal import CGDAL
import Foundation
import Synchronization

/// Reads a map in a process of its own first, where the library could break down on it and take the program with it.
///
/// GeoPackage, shapefile, GeoJSON and FlatGeobuf are read here at once: damaged by the hundred thousand, none of them has ended the
/// library. For all other formats the helper reads the file once and throws the result away; where it dies, the file is refused by
/// a sentence. That costs the start of a process and a second reading. Without a helper, as in the library, nothing is tried.
package enum MapProbe {
    /// The first argument of the helper, before what is to be read.
    package static let word = "read-map-and-exit"

    private struct State {
        var helper: String?
        /// Files that were read without harm, by path, size and time of change.
        var harmless: Set<String> = []
    }

    private static let state = Mutex(State())

    /// Names the program that reads maps when it is called with ``word``: the command itself.
    package static func use(helper path: String?) { state.withLock { $0 = State(helper: path) } }

    /// What the helper does: reads a map and forgets it. Whether it can be read is found out again by whoever asked.
    ///
    /// - Parameter arguments: path, layer, encoding (empty for none), and what the layer is to hold.
    package static func read(_ arguments: [String]) {
        guard arguments.count == 4, !arguments[0].isEmpty else { return }
        // It may die, but needs no picture of its memory on disk for that.
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        limit(arguments[0])
        let (layer, encoding) = (arguments[1], arguments[2])
        var options = VectorReader.Options(
            layer: layer.isEmpty ? nil : layer, encoding: encoding.isEmpty ? nil : encoding)
        options.geometry = VectorReader.Options.Geometry(rawValue: arguments[3]) ?? .any
        _ = try? VectorReader.read(path: arguments[0], options: options)
    }

    /// The helper ends with whoever asked it, and no map keeps it at work for ever: a view of a database can.
    private static func limit(_ path: String) {
        planner_end_with_parent()
        var status = stat()
        let bytes = stat(path, &status) == 0 ? Int(status.st_size) : 0
        let seconds = rlim_t(30 + bytes / 1_000_000)
        var work = rlimit(rlim_cur: seconds, rlim_max: seconds)
        setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &work)
        var none = sigset_t()
        sigemptyset(&none)
        sigprocmask(SIG_SETMASK, &none, nil)
    }

    /// - Throws: ``GeospatialError`` of kind `endsLibrary` where the helper dies of the file.
    static func check(_ source: SourceFile, path: String, options: VectorReader.Options) throws {
        let arguments = [path, options.layer ?? "", options.encoding ?? "", options.geometry.rawValue]
        guard let helper = state.withLock(\.helper), !source.members.allSatisfy({ isSturdy($0) && !hasViews($0) }),
            let mark = mark(path, arguments)
        else { return }
        if state.withLock({ $0.harmless.contains(mark) }) { return }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: helper)
        process.arguments = [word] + arguments
        // A death that is expected needs no report.
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        // A helper that cannot be started says nothing of the file.
        guard (try? process.run()) != nil else { return }
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal {
            throw GeospatialError(.endsLibrary, path, "signal \(process.terminationStatus)")
        }
        state.withLock { _ = $0.harmless.insert(mark) }
    }

    /// Whether a database has views: queries of the file's own, which may never end.
    private static func hasViews(_ inner: String) -> Bool {
        guard inner.lowercased().hasSuffix(".gpkg") || inner.lowercased().hasSuffix(".sqlite") else { return false }
        let flags = UInt32(GDAL_OF_VECTOR) | UInt32(GDAL_OF_READONLY)
        guard
            let dataset = withCStringList(
                ["GPKG"], { GDALOpenEx(inner, flags, $0.map { constant($0) } ?? nil, nil, nil) })
        else { return false }
        defer { GDALClose(dataset) }
        let query = "SELECT count(*) FROM sqlite_master WHERE type = 'view'"
        guard let result = GDALDatasetExecuteSQL(dataset, query, nil, nil) else { return false }
        defer { GDALDatasetReleaseResultSet(dataset, result) }
        guard let feature = OGR_L_GetNextFeature(result) else { return false }
        defer { OGR_F_Destroy(feature) }
        return OGR_F_GetFieldAsInteger(feature, 0) > 0
    }

    /// What is remembered of a reading; `nil` for what is no file, such as a database.
    private static func mark(_ path: String, _ arguments: [String]) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let time = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
        return (arguments + ["\(status.st_size)", time]).joined(separator: "\t")
    }

    /// Whether the first bytes are those of a format that is read at once.
    private static func isSturdy(_ inner: String) -> Bool {
        let lower = inner.lowercased()
        if lower.hasSuffix(".dbf") { return true }
        guard let file = VSIFOpenL(inner, "rb") else {
            // A folder of shapefiles; a FileGDB is a folder too.
            return !lower.contains(".gdb")
        }
        defer { _ = VSIFCloseL(file) }
        var head = [UInt8](repeating: 0, count: 64)
        let count = head.withUnsafeMutableBytes { VSIFReadL($0.baseAddress, 1, $0.count, file) }
        let bytes = head.prefix(count)
        let heads: [[UInt8]] = [Array("SQLite format 3".utf8), [0, 0, 0x27, 0x0A], Array("fgb".utf8)]
        if heads.contains(where: bytes.starts) { return true }
        let text = bytes.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        return text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[")
    }
}
