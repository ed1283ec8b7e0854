import Digest
import Foundation

extension PlanFile {
    /// The scenario file that a plan was made from, found by the digest the plan carries.
    ///
    /// Looks at the scenario files (`.yaml`, `.yml`) beside the plan, in the folders above it and in the working folder; nothing
    /// of where a file lay is kept in a plan, so that it reads the same on every machine.
    ///
    /// - Returns: the path; `nil` when no file there has that digest.
    /// - Throws: ``PlannerError`` when the plan cannot be read.
    public static func scenario(of path: String) throws -> String? {
        let wanted = try read(path: path).scenarioSHA256
        var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        var folders: [String] = []
        for _ in 0..<mostFoldersUp {
            folders.append(folder.path)
            folder = folder.deletingLastPathComponent()
        }
        folders.append(FileManager.default.currentDirectoryPath)
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                guard let scenario = try? Scenario.load(path: "\(folder)/\(name)") else { continue }
                if SHA256.hex(of: Array(scenario.canonicalText.utf8)) == wanted { return "\(folder)/\(name)" }
            }
        }
        return nil
    }

    /// Folders above a plan that are looked through; `out/base/plan-2` lies three below the scenario.
    private static let mostFoldersUp = 5
}

extension PlanFile {
    /// Whether the plan of a file was made under exactly this scenario.
    ///
    /// - Throws: ``PlannerError`` when the plan cannot be read.
    public static func isMade(_ path: String, under scenario: Scenario) throws -> Bool {
        try read(path: path).scenarioSHA256 == SHA256.hex(of: Array(scenario.canonicalText.utf8))
    }
}
