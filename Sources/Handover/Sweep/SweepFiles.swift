import CountyModel
import Foundation
import PlanStudies
import Planning

/// What a sweep writes beside the folders of its variants.
package enum SweepFiles {
    /// Names of the files.
    package static let names = ["summary.csv", "summary.json", "front.svg"]

    /// The folder of a sweep that names none: its name, beside its file.
    package static func folder(of sweep: Sweep, file: String) -> String {
        ScenarioPath.join(folder: ScenarioPath.folder(of: file), sweep.name)
    }

    /// Fails before any work is done where files exist already; those of an earlier run of a sweep may be replaced.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E7301).
    package static func refuse(_ folder: String, overwrite: Bool) throws {
        if overwrite || isOfASweep(folder) { return }
        for name in names { try AtomicFile.refuse("\(folder)/\(name)") }
    }

    private static func isOfASweep(_ folder: String) -> Bool {
        guard let data = FileManager.default.contents(atPath: folder + "/summary.json"),
            let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { return false }
        return object["sweep"] is String && object["variants"] is [Any]
    }

    /// Writes all of them, or none.
    ///
    /// - Returns: their paths.
    /// - Throws: ``PlannerError`` of kind `.output`.
    package static func write(_ result: SweepResult, to folder: String, _ language: Language) throws -> [String] {
        let files: [(path: String, bytes: [UInt8])] = [
            ("\(folder)/summary.csv", SweepTable.csv(result)),
            ("\(folder)/summary.json", JSONText.pretty(SweepTable.json(result, language), depth: 3)),
            ("\(folder)/front.svg", Array(FrontChart.render(result, language).utf8)),
        ]
        try FolderMaker.making([folder]) { try AtomicFile.writeAll(files, overwrite: true) }
        return files.map(\.path)
    }
}
