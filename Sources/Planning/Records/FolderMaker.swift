import CountyModel
import Foundation

/// Makes folders for files.
package enum FolderMaker {
    /// Makes a folder with those above it; one that exists is fine.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E7303).
    package static func make(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw PlannerError(
                .output, .unwritable,
                Bilingual(
                    zh: "无法建立文件夹 \(path):\(error.localizedDescription)",
                    en: "folder \(path) cannot be made: \(error.localizedDescription)"),
                at: Place(file: path),
                mend: Bilingual(zh: "请换一个可写的位置(-o)", en: "choose a place that can be written (-o)"))
        }
    }
}
