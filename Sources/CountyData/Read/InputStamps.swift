import CountyModel
import Foundation

/// Which states of its input files a county was read in: size, time of the last change, and the file itself, of each with the files
/// that belong to it.
///
/// Digests are of files as they are when they are digested. That these are the bytes that were read holds only where no file has
/// changed in between, and so that is looked at.
struct InputStamps: Equatable, Sendable {
    private let stamps: [String: [Int]]
    private let paths: [String]

    /// Takes the stamps before the first file is opened.
    init(_ scenario: Scenario) {
        paths = InputFiles(scenario).paths
        stamps = Dictionary(paths.map { ($0, Self.stamp($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Throws: ``PlannerError`` of kind `.input` (E6612) for the first file that is another now.
    func refuseChanged() throws(PlannerError) {
        guard let changed = paths.first(where: { stamps[$0] != Self.stamp($0) }) else { return }
        throw PlannerError(
            .input, .changedWhileRead,
            Bilingual(zh: "\(changed) 在读取过程中被改动", en: "\(changed) was changed while it was read"),
            at: Place(file: changed),
            mend: Bilingual(zh: "请等写完后再运行一次", en: "wait until it is written and run again"))
    }

    /// A folder stands for what lies in it, as a file geodatabase is one.
    private static func stamp(_ path: String) -> [Int] {
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        let own = [
            Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(truncatingIfNeeded: status.st_ino),
        ]
        guard status.st_mode & S_IFMT == S_IFDIR else { return own }
        let parts = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return parts.sorted().reduce(into: own) { result, part in
            var inner = stat()
            guard stat(path + "/" + part, &inner) == 0, inner.st_mode & S_IFMT == S_IFREG else { return }
            result += [Int(inner.st_size), inner.st_mtim.tv_sec, inner.st_mtim.tv_nsec]
        }
    }
}
