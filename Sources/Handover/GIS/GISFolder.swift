import CountyModel
import Foundation
import Planning

/// The folder an export is written to.
package struct GISFolder: Sendable {
    private let path: String

    /// - Parameter path: the folder; made where it does not exist.
    package init(path: String) { self.path = path }

    /// Writes all files or none.
    ///
    /// Where files may be replaced, layers, styles and indexes of an earlier export that this one does not have are removed where it
    /// writes the same kind of files, so that nothing is left over from another plan.
    ///
    /// - Throws: ``PlannerError`` of kind `.output`: E7301 when a file exists and may not be replaced, E6204 when the
    ///   GeoPackage is open in another program, E7302 or E7303 when writing fails. What stood there before then still stands.
    package func write(_ files: [(name: String, bytes: [UInt8])], _ gate: OutputGate) throws {
        // Files that are removed below are lost like files that are overwritten.
        try gate.inputs.refuse((files.map(\.name) + Self.names(files.map(\.name))).map { path + "/" + $0 })

        let folders = Set(files.map { folder(of: $0.name) }).sorted()
        if files.contains(where: { $0.name == GeoPackageFile.name }) { try refuseOpenDatabase() }
        try FolderMaker.making(folders, below: path) {
            try gate.write(files.map { (path + "/" + $0.name, $0.bytes) })
        }
        guard gate.overwrite else { return }
        let written = Set(files.map { path + "/" + $0.name })
        for stale in Self.names(files.map(\.name)).map({ path + "/" + $0 }) where !written.contains(stale) {
            unlink(stale)
        }
    }

    private func folder(of name: String) -> String {
        let parts = name.split(separator: "/").dropLast()
        return ([path] + parts.map(String.init)).joined(separator: "/")
    }

    /// The names that an export of the same kinds of files may leave behind.
    private static func names(_ written: [String]) -> [String] {
        func has(_ ending: String) -> Bool { written.contains { $0.hasSuffix(ending) } }
        var endings: [String] = []
        if has(".geojson") { endings += [".geojson", ".qml"] }
        // Spatial and attribute indexes of other programs would point into the old file.
        if has(".shp") {
            endings += ["shp", "shx", "dbf", "prj", "cpg", "qix", "sbn", "sbx", "ain", "aih", "shp.xml", "sld"].map {
                "shp:" + $0
            }
        }
        if has(".fgb") { endings.append("fgb:fgb") }
        if written.contains(where: { $0.hasPrefix("csv/") }) { endings.append("csv:csv") }
        return PlanLayer.ofPlan.map(\.rawValue).flatMap { layer in
            endings.map { ending in
                let parts = ending.split(separator: ":")
                return parts.count == 2 ? "\(parts[0])/\(layer).\(parts[1])" : layer + ending
            }
        }
    }

    /// A GeoPackage with a log beside it is open in a program, or was when that broke off: the log would be played into the
    /// new file.
    private func refuseOpenDatabase() throws {
        let log = "\(path)/\(GeoPackageFile.name)-wal"
        guard let size = (try? FileManager.default.attributesOfItem(atPath: log))?[.size] as? Int, size > 0 else {
            return
        }
        throw PlannerError(
            .output, .fileInUse,
            Bilingual(
                zh: "\(path)/\(GeoPackageFile.name) 正在被其他程序(如 QGIS)使用,未覆盖",
                en: "\(path)/\(GeoPackageFile.name) is open in another program such as QGIS; not replaced"),
            at: Place(file: log),
            mend: Bilingual(
                zh: "请关闭打开它的程序;若已关闭,用该程序再打开、关闭一次",
                en: "close that program; if it is closed, open and close the file in it"))
    }
}
