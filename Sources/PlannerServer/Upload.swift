import ClusterPlanner
import Foundation
import Hummingbird

/// One file on its way from a page into the folder `data`.
enum Upload {
    /// Bytes that a file may have.
    static let mostBytes = 512 << 20
    /// What a file is called while it is written: nobody reads it, and the next upload removes it if its writer is gone.
    private static let mark = ".upload-"

    /// Takes a file: it appears under its name when all of it is on disk, or not at all.
    static func take(_ call: Route.Call, _ body: RequestBody, length: Int?) async -> WebAnswer {
        let name = call["name"].precomposedStringWithCanonicalMapping
        if let refusal = UploadName.refusal(name) { return refusal }
        if let length, length > mostBytes { return tooLarge }
        let folder = DataFolder(call.desk.workspace)
        let mayReplace = call["replace"] == "1"
        if !mayReplace, folder.files.contains(where: { $0.name == name }) { return isThere(name) }
        do { try folder.make() } catch let error as PlannerError { return WebAnswer(error) } catch { return failed }
        removeLeft(in: folder.path)
        let part = folder.path + "/" + mark + PageGate.newToken() + ".part"
        let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { return failed }
        // As long as it is open nobody takes it for a leftover.
        flock(file, LOCK_EX | LOCK_NB)
        defer {
            close(file)
            unlink(part)
        }
        var count = 0
        do {
            for try await piece in body {
                count += piece.readableBytes
                if count > mostBytes { return tooLarge }
                guard write(piece, to: file) else { return full }
            }
        } catch { return broken }
        // A page that went away in the middle has sent less than it said.
        if let length, count < length { return broken }
        if count == 0 { return WebAnswer(refusing: 422, "文件是空的", "the file is empty") }
        guard fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP else { return full }
        let bytes = count
        return await call.desk.perform { desk, _ in
            let lock = try FolderLock(desk.workspace)
            defer { withExtendedLifetime(lock) {} }
            if !mayReplace, folder.files.contains(where: { $0.name == name }) { return isThere(name) }
            try UndoShelf(desk.workspace).record("upload", [DataFolder.name + "/" + name]) {
                guard rename(part, folder.path + "/" + name) == 0 else {
                    throw PlannerError(
                        .output, .unwritable, Bilingual(zh: "无法写入 \(name)", en: "\(name) cannot be written"),
                        at: Place(file: name))
                }
            }
            return WebAnswer(.object([("name", .text(name)), ("bytes", .integer(bytes))]))
        }
    }

    private static func write(_ piece: ByteBuffer, to file: Int32) -> Bool {
        piece.withUnsafeReadableBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Foundation.write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if count < 0 && errno == EINTR { continue }
                if count <= 0 { return false }
                done += count
            }
            return true
        }
    }

    /// Removes what uploads left that were ended in the middle.
    static func removeLeft(in folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(mark) && name.hasSuffix(".part") {
            let file = open(folder + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard file >= 0 else { continue }
            if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(folder + "/" + name) }
            close(file)
        }
    }

    private static func isThere(_ name: String) -> WebAnswer {
        WebAnswer(
            refusing: 409, "已有文件 \(name),未替换", "there is a file \(name) already; it was not replaced",
            [("exists", .text(name))])
    }

    private static let tooLarge = WebAnswer(
        refusing: 413, "文件超过 \(mostBytes >> 20) MB,未收下",
        "the file is larger than \(mostBytes >> 20) MB and was not taken")
    private static let full = WebAnswer(
        refusing: 507, "磁盘写不下,文件未收下", "the disk takes no more; the file was not taken")
    private static let failed = WebAnswer(
        refusing: 500, "工作文件夹不能写入,文件未收下", "the folder cannot be written to; the file was not taken")
    private static let broken = WebAnswer(
        refusing: 400, "文件没有传完,未收下", "the file did not come to its end and was not taken")
}
