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

    /// Writes several files so that either all of them appear or none, in their order: the last one to take its name says that all
    /// have theirs.
    ///
    /// A run that is ended in the middle leaves ``Leftovers``, from which the next one brings the old files back.
    ///
    /// - Parameter removing: files that vanish with the change, where they are there.
    /// - Throws: as ``write(_:to:overwrite:)``, for the first file that fails.
    package static func writeAll(
        _ files: [(path: String, bytes: [UInt8])], overwrite: Bool, removing: [String] = []
    ) throws {
        let isAlone = files.count + removing.count == 1
        let targets = files.map { FileTarget($0.path, isAlone: isAlone) }
        for target in targets where !overwrite && target.exists { throw OutputErrors.exists(target.path) }
        let folders = Set(targets.filter { !$0.isStream }.map(\.folder)).sorted()
        Leftovers(folders, of: targets.map(\.name)).settle()
        var written: [FileTarget] = []
        var locks: [Int32] = []
        defer {
            for target in written { unlink(target.beside) }
            for lock in locks { close(lock) }
        }
        for (target, file) in zip(targets, files) {
            written.append(target)
            if let lock = try target.writeBeside(file.bytes) { locks.append(lock) }
        }
        let gone = removing.map { FileTarget($0) }
        var changed: [FileTarget] = []
        do {
            for (index, target) in targets.enumerated() {
                if index == targets.count - 1 {
                    for target in gone where target.exists {
                        changed.append(target)
                        try target.stepAside()
                    }
                }
                changed.append(target)
                try target.takeName(overwrite: overwrite)
            }
        } catch {
            for target in changed.reversed() { target.giveBackName() }
            throw error
        }
        // That of the last one goes last: with it goes what tells whose the others are.
        for target in gone + targets { target.forgetOld() }
        for folder in folders { FileTarget.syncFolder(folder) }
    }
}

/// One file that is being written, with the names used on the way.
struct FileTarget {
    package let path: String
    package let folder: String
    package let name: String
    /// Where the new bytes wait; in the same folder, as a rename cannot cross file systems.
    package let beside: String
    /// Where the old file waits until all the others have their names.
    package let old: String
    /// Says of a file that is one of several that it was not there before.
    private let fresh: String
    private let isAlone: Bool

    /// - Parameter isAlone: whether no other file is written with it, so that taking its name is all there is.
    init(_ given: String, isAlone: Bool = true) {
        path = given
        self.isAlone = isAlone
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        name = parts.last.map(String.init) ?? path
        let head = parts.dropLast().joined(separator: "/")
        folder = parts.count == 1 ? "." : head.isEmpty ? "/" : head
        let stem = "\(folder)/.\(name).\(getpid())"
        (beside, old, fresh) = (stem + ".part", stem + ".old", stem + ".new")
    }

    /// Whether a file stands there that would be lost; devices and pipes are not.
    package var exists: Bool { mode != nil && !isStream }

    /// Whether the path is a device or a pipe, which takes bytes directly; also by the names that processes have for what they have
    /// open, whatever that is.
    package var isStream: Bool {
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
        try keepOld()
        guard rename(beside, path) == 0 else { throw OutputErrors.failure(errno, path, folder) }
    }

    /// Takes a file that is there away, so that it can come back.
    func stepAside() throws {
        guard mode.map({ $0 & S_IFMT != S_IFDIR }) == true else { return }
        try keepOld()
        guard unlink(path) == 0 || errno == ENOENT else { throw OutputErrors.failure(errno, path, folder) }
    }

    private func keepOld() throws {
        unlink(old)
        // Memory sticks have no second names; there the old file steps aside for a moment.
        guard link(path, old) == 0 || rename(path, old) == 0 else { throw OutputErrors.failure(errno, path, folder) }
    }

    private func takeNewName(overwrite: Bool) throws {
        if !isAlone {
            unlink(fresh)
            let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
            guard file >= 0 else { throw OutputErrors.failure(errno, path, folder) }
            close(file)
        }
        // A link fails where a file has appeared meanwhile; a rename would replace it.
        if link(beside, path) == 0 {
            unlink(beside)
            return
        }
        if errno == EEXIST {
            // Somebody else's file, which stays when this one is given up.
            unlink(fresh)
            if !overwrite { throw OutputErrors.exists(path) }
        }
        guard rename(beside, path) == 0 else { throw OutputErrors.failure(errno, path, folder) }
    }

    /// Makes what ``takeName(overwrite:)`` or ``stepAside()`` did, or half did, undone.
    func giveBackName() {
        if isStream { return }
        if unlink(fresh) == 0 { unlink(path) }
        rename(old, path)
        // Two names of one file stay two when one is renamed to the other.
        unlink(old)
    }

    func forgetOld() {
        unlink(old)
        unlink(fresh)
    }

    static func syncFolder(_ folder: String) {
        let file = open(folder, O_RDONLY | O_CLOEXEC)
        if file >= 0 {
            fsync(file)
            close(file)
        }
    }
}
