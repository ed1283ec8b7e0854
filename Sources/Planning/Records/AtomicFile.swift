import Foundation

/// Writes files so that no file is ever left half written, whatever goes wrong.
package enum AtomicFile {
    /// Writes beside the target, makes sure the bytes are on the disk, then takes the name.
    ///
    /// - Throws: ``PlannerError`` of kind `.output`: E7301 when the file exists and may not be overwritten, E7302 when the
    ///   disk is full, E7303 for any other failure. The target is then as it was, and nothing is left beside it.
    package static func write(_ bytes: [UInt8], to path: String, overwrite: Bool) throws {
        try writeAll([(path, bytes)], overwrite: overwrite)
    }

    /// Fails before any work is done where a file exists already.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E7301).
    package static func refuse(_ path: String) throws {
        if FileTarget(path).exists { throw OutputErrors.exists(path) }
    }

    /// Writes several files so that either all of them appear or none.
    ///
    /// - Throws: as ``write(_:to:overwrite:)``, for the first file that fails.
    package static func writeAll(_ files: [(path: String, bytes: [UInt8])], overwrite: Bool) throws {
        let targets = files.map { FileTarget($0.path) }
        for target in targets where !overwrite && target.exists { throw OutputErrors.exists(target.path) }
        var written: [FileTarget] = []
        var locks: [Int32] = []
        defer {
            for target in written { unlink(target.beside) }
            for lock in locks { close(lock) }
        }
        for (target, file) in zip(targets, files) {
            target.removeLeftovers()
            written.append(target)
            if let lock = try target.writeBeside(file.bytes) { locks.append(lock) }
        }
        var renamed: [FileTarget] = []
        do {
            for target in targets {
                try target.takeName(overwrite: overwrite)
                renamed.append(target)
            }
        } catch {
            for target in renamed.reversed() { target.giveBackName() }
            throw error
        }
        for target in targets { target.forgetOld() }
        for folder in Set(targets.map(\.folder)).sorted() { FileTarget.syncFolder(folder) }
    }
}

/// One file that is being written, with the names used on the way.
struct FileTarget {
    package let path: String
    package let folder: String
    private let name: String
    /// Where the new bytes wait; in the same folder, as a rename cannot cross file systems.
    package let beside: String
    /// Where the old file waits until all the others have their names.
    package let old: String

    init(_ given: String) {
        path = given
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        name = parts.last.map(String.init) ?? path
        let head = parts.dropLast().joined(separator: "/")
        folder = parts.count == 1 ? "." : head.isEmpty ? "/" : head
        let stem = "\(folder)/.\(name).\(getpid())"
        (beside, old) = (stem + ".part", stem + ".old")
    }

    /// Whether a file stands there that would be lost; devices and pipes are not.
    package var exists: Bool { mode != nil && !isStream }

    /// Whether the path is a device or a pipe, which takes bytes directly; also by the names that processes have for what they have
    /// open, whatever that is.
    private var isStream: Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        let isFile = [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
        return !isFile || ["/dev/std", "/dev/fd/", "/proc/"].contains(where: path.hasPrefix)
    }

    /// Of the link itself where it is one: a link is replaced like a file, and what it points at stays as it is.
    private var mode: mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode : nil
    }

    /// Removes what a process that was killed left beside the target: files of an earlier write that no process holds
    /// locked.
    func removeLeftovers() {
        if isStream { return }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for left in names where Self.isLeftover(left, of: name) {
            let place = folder + "/" + left
            let file = open(place, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            if file < 0 { continue }
            if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(place) }
            close(file)
        }
    }

    /// Whether a name is `.NAME.PROCESS.part`.
    private static func isLeftover(_ left: String, of name: String) -> Bool {
        let head = "." + name + "."
        guard left.hasPrefix(head) else { return false }
        let parts = left.dropFirst(head.count).split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && Int32(parts[0]) != nil && parts[1] == "part"
    }

    /// - Returns: the file's descriptor, locked as long as it is open, so that no other process takes the file for a
    ///   leftover; `nil` for a device or a pipe.
    func writeBeside(_ bytes: [UInt8]) throws -> Int32? {
        if isStream {
            let file = open(path, O_WRONLY | O_CLOEXEC)
            guard file >= 0 else { throw OutputErrors.failure(errno, path, folder, isStream: true) }
            defer { close(file) }
            try Self.writeAndSync(bytes, file, path, folder, isStream: true)
            return nil
        }
        unlink(beside)
        let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw OutputErrors.failure(errno, path, folder) }
        // On file systems without locks a leftover cannot be told from a write under way; there it stays.
        flock(file, LOCK_EX | LOCK_NB)
        do {
            try Self.writeAndSync(bytes, file, path, folder)
        } catch {
            close(file)
            throw error
        }
        // Network file systems tell of a full disk only when a descriptor is closed.
        let copy = dup(file)
        guard copy < 0 || close(copy) == 0 else {
            let code = errno
            close(file)
            throw OutputErrors.failure(code, path, folder)
        }
        return file
    }

    static func writeAndSync(
        _ bytes: [UInt8], _ file: Int32, _ path: String, _ folder: String, isStream: Bool = false
    ) throws {
        try bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Foundation.write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else {
                    throw OutputErrors.failure(count < 0 ? errno : ENOSPC, path, folder, isStream: isStream)
                }
                done += count
            }
        }
        // Pipes and some file systems cannot sync; that is no reason to refuse the file.
        guard fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP else {
            throw OutputErrors.failure(errno, path, folder)
        }
    }

    /// The old file gets a second name first, so that it can come back.
    func takeName(overwrite: Bool) throws {
        if isStream { return }
        guard let mode else { return try takeNewName(overwrite: overwrite) }
        guard overwrite else { throw OutputErrors.exists(path) }
        guard mode & S_IFMT != S_IFDIR else { throw OutputErrors.failure(EISDIR, path, folder) }
        if mode & S_IFMT == S_IFREG { chmod(beside, mode & 0o777) }
        unlink(old)
        // Memory sticks have no second names; there the old file steps aside for a moment.
        guard link(path, old) == 0 || rename(path, old) == 0 else { throw OutputErrors.failure(errno, path, folder) }
        guard rename(beside, path) == 0 else {
            let code = errno
            rename(old, path)
            throw OutputErrors.failure(code, path, folder)
        }
    }

    private func takeNewName(overwrite: Bool) throws {
        // A link fails where a file has appeared meanwhile; a rename would replace it.
        if link(beside, path) == 0 {
            unlink(beside)
            return
        }
        if errno == EEXIST && !overwrite { throw OutputErrors.exists(path) }
        guard rename(beside, path) == 0 else { throw OutputErrors.failure(errno, path, folder) }
    }

    func giveBackName() {
        if isStream { return }
        unlink(path)
        rename(old, path)
    }

    func forgetOld() { unlink(old) }

    static func syncFolder(_ folder: String) {
        let file = open(folder, O_RDONLY | O_CLOEXEC)
        if file >= 0 {
            fsync(file)
            close(file)
        }
    }
}
