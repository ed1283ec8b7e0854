import Foundation

/// A folder that is removed when the test ends.
final class PaperScratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "paper-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}
