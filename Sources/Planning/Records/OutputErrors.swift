import CountyModel
import Foundation

/// Failures of writing, said to the person who waits for the file.
package enum OutputErrors {
    package static func exists(_ path: String) -> PlannerError {
        PlannerError(
            .output, .outputExists, Bilingual(zh: "\(path) 已存在,未覆盖", en: "\(path) exists and is not overwritten"),
            at: Place(file: path),
            mend: Bilingual(zh: "加 -f/--force 覆盖,或换一个输出位置", en: "use -f/--force to overwrite it, or write elsewhere"))
    }

    /// - Parameter isStream: whether it is a device or a pipe, of which the free space of its folder says nothing.
    package static func failure(_ code: Int32, _ path: String, _ folder: String, isStream: Bool = false) -> PlannerError
    {
        if code == ENOSPC || code == EDQUOT { return isStream ? fullStream(path) : full(path, folder) }
        let reason = String(cString: strerror(code))
        return PlannerError(
            .output, .unwritable, Bilingual(zh: "无法写入 \(path):\(reason)", en: "\(path) cannot be written: \(reason)"),
            at: Place(file: path),
            mend: Bilingual(zh: "请检查文件夹是否存在、有无写权限", en: "check that the folder exists and may be written to"))
    }

    private static func full(_ path: String, _ folder: String) -> PlannerError {
        let free = freeMegabytes(folder).map { NumberText.plain($0, decimals: 1) } ?? "?"
        return PlannerError(
            .output, .diskFull,
            Bilingual(
                zh: "磁盘空间不足,\(path) 未写出(可用 \(free) MB)",
                en: "the disk is full; \(path) was not written (\(free) MB free)"),
            at: Place(file: path), mend: Bilingual(zh: "请清理磁盘或换一个输出位置", en: "make room, or write elsewhere"))
    }

    private static func fullStream(_ path: String) -> PlannerError {
        PlannerError(
            .output, .diskFull, Bilingual(zh: "\(path) 已满,没有写完", en: "\(path) takes no more; the rest was not written"),
            at: Place(file: path), mend: Bilingual(zh: "请写到别处", en: "write elsewhere"))
    }

    /// Free space of the file system of a folder, in megabytes.
    private static func freeMegabytes(_ folder: String) -> Double? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        return Double(status.f_bavail) * Double(status.f_frsize) / 1_000_000
    }
}
