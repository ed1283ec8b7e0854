import Foundation

/// A disk of 64 kilobytes in memory, where the system lets us mount one; it is gone with the value.
final class SmallDisk {
    let path: String

    /// - Parameter path: a folder that is made.
    init?(_ path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard Self.run(["/bin/mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", path]) else { return nil }
    }

    deinit { _ = Self.run(["/bin/umount", path]) }

    static let isAllowed: Bool = {
        guard let scratch = try? Scratch() else { return false }
        return (try? SmallDisk(scratch.file("disk"))) != nil
    }()

    private static func run(_ words: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
