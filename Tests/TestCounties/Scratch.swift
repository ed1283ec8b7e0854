import Foundation

/// Folders that tests write into and that are gone afterwards.
package enum Scratch {
    package static func folder(_ body: (String) throws -> Void) throws {
        let path = NSTemporaryDirectory() + "planner-export-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    /// The same for a body that waits.
    package static func folder(_ body: (String) async throws -> Void) async throws {
        let path = NSTemporaryDirectory() + "planner-export-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(path)
    }

    package static func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    package static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A disk of 64 kilobytes in memory, where the system lets us mount one.
package struct SmallDisk {
    private let folder: String

    package init?(_ folder: String) {
        guard Self.run(["/bin/mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]) else { return nil }
        self.folder = folder
    }

    package func unmount() { _ = Self.run(["/bin/umount", folder]) }

    package static let isAllowed: Bool = {
        let folder = NSTemporaryDirectory() + "planner-mount-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard let disk = SmallDisk(folder) else { return false }
        disk.unmount()
        return true
    }()

    private static func run(_ words: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
