internal import CGDAL

/// Keeps the library from opening anything but the file it was given: no network, no other file, no other program.
///
/// Formats come from a list of those that hold their own data; requests and remote file systems are answered by a refusal that
/// leaves a message with ``mark``, so that the reading that asked for it can be refused in words.
enum ClosedDoors {
    /// Stands before the address in the message of every refusal.
    static let mark = "planner does not follow: "

    /// Formats that are read or written. All others are taken off the library's list: VRT, WFS and their like read what a file
    /// points at, and a query to a server is no file.
    private static let formats: Set<String> = [
        "GPKG", "ESRI Shapefile", "GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRIJSON", "FlatGeobuf", "LIBKML", "KML", "GML",
        "OpenFileGDB", "MapInfo File", "CSV", "XLSX", "ODS", "XLS", "PostgreSQL", "Memory",
    ]

    /// Prefixes of the library's file systems that lie on this machine and name one file: memory and archives.
    private static let fileSystems: Set<String> = ["/vsimem/", "/vsizip/", "/vsigzip/", "/vsisubfile/"]

    /// Closes everything, once for the process and before its first reading.
    static func close() {
        // The list of file systems is made by the first question about it.
        planner_begin_kept_for_ever()
        CSLDestroy(VSIGetFileSystemsPrefixes())
        planner_end_kept_for_ever()
        // No driver from a folder that the environment names.
        CPLSetConfigOption("GDAL_DRIVER_PATH", "disable")
        // Tables of a GeoPackage that are views of other files would be opened by this extension of the database.
        CPLSetConfigOption("SPATIALITE_LOAD", "FALSE")
        OSRSetPROJEnableNetwork(0)
        GDALAllRegister()
        for index in (0..<GDALGetDriverCount()).reversed() {
            guard let driver = GDALGetDriver(index), !formats.contains(string(GDALGetDriverShortName(driver))) else {
                continue
            }
            GDALDeregisterDriver(driver)
            // What is off the list is nobody's, and nothing else frees it.
            GDALDestroyDriver(driver)
        }
        CPLHTTPSetFetchCallback(
            { address, _, _, _, _, _, _ in ClosedDoors.refusal(of: address) }, nil)
        closeFileSystems()
    }

    /// The answer to a request: empty, with a failure.
    private static func refusal(of address: UnsafePointer<CChar>?) -> UnsafeMutablePointer<CPLHTTPResult>? {
        let text = mark + string(address)
        note(text)
        // The library frees it, and the text in it, by its own means.
        let answer = CPLCalloc(1, MemoryLayout<CPLHTTPResult>.size)?.assumingMemoryBound(to: CPLHTTPResult.self)
        answer?.pointee.nStatus = 1
        answer?.pointee.pszErrBuf = CPLStrdup(text)
        return answer
    }

    private static func closeFileSystems() {
        let list = VSIGetFileSystemsPrefixes()
        defer { CSLDestroy(list) }
        guard let refusing = VSIAllocFilesystemPluginCallbacksStruct() else { return }
        defer { VSIFreeFilesystemPluginCallbacksStruct(refusing) }
        refusing.pointee.open = { _, path, _ in
            ClosedDoors.note(ClosedDoors.mark + string(path))
            return nil
        }
        refusing.pointee.stat = { _, path, _, _ in
            ClosedDoors.note(ClosedDoors.mark + string(path))
            return -1
        }
        // Without it the library complains in words of its own.
        refusing.pointee.read_dir = { _, _, _ in nil }
        for index in 0..<CSLCount(list) {
            let prefix = string(CSLGetField(list, index))
            if !fileSystems.contains(prefix) { _ = VSIInstallPluginHandler(prefix, refusing) }
        }
    }

    /// A failure as the library itself would report it.
    private static func note(_ text: String) { planner_report_failure(text) }
}
