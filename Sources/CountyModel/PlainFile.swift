import Foundation

/// Files as data lie in: bytes on a disk. A pipe would be waited for without end, and a device never ends.
package enum PlainFile {
    /// The bytes of a file; `nil` where there is none, or it is a folder, or may not be read.
    ///
    /// - Parameter named: how the user calls it.
    /// - Throws: ``PlannerError`` of kind `.input` (E6602) for a pipe, a device or a socket.
    package static func contents(_ path: String, named: String) throws(PlannerError) -> Data? {
        try refuseSpecial(path, named: named)
        return FileManager.default.contents(atPath: path)
    }

    /// Refuses what is there and is neither a file nor a folder.
    ///
    /// - Throws: ``PlannerError`` of kind `.input` (E6602).
    package static func refuseSpecial(_ path: String, named: String) throws(PlannerError) {
        var status = stat()
        guard stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { return }
        throw PlannerError(
            .input, .unopenableFile,
            Bilingual(
                zh: "\(named) 是管道、设备或其他特殊文件,不能作为输入", en: "\(named) is a pipe, a device or the like, and no input"),
            at: Place(file: named),
            mend: Bilingual(zh: "请先存为普通文件", en: "save what it gives as a plain file first"))
    }
}
