import Foundation

/// The files that this test was built from.
package enum Repository {
    package static let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
        url.deletingLastPathComponent()
    }

    /// Path and text of every file below a folder whose name has one of these ends.
    package static func texts(below folder: String, ends: [String]) throws -> [(path: String, text: String)] {
        try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).sorted()
            .filter { path in ends.contains { path.hasSuffix($0) } }
            .map { path in
                let own = folder + "/" + path
                return (own, try String(contentsOf: root.appending(path: own), encoding: .utf8))
            }
    }
}
