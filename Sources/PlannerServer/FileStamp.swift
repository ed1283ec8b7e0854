import Foundation

/// How files look from outside, so that a change by another program is noticed without reading them.
struct FileStamp: Sendable, Equatable {
    private let marks: [[Int]]

    init(_ paths: [String]) {
        marks = paths.map { path in
            var found = stat()
            guard stat(path, &found) == 0 else { return [] }
            return [Int(found.st_ino), Int(found.st_size), Int(found.st_mtim.tv_sec), Int(found.st_mtim.tv_nsec)]
        }
    }
}
