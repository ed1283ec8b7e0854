import ClusterPlanner
import Foundation

/// The scenarios of a workspace: YAML files at its top and in `variants/`.
enum WorkspaceScenarios {
    private static let folders = [".", "variants"]
    private static let most = 200

    /// Their paths from the workspace on, `scenario.yaml` first.
    static func list(_ workspace: String) -> [String] {
        let found = folders.flatMap { folder -> [String] in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace + "/" + folder)) ?? []
            return names.filter { isScenario($0, in: workspace + "/" + folder) }.sorted()
                .map { folder == "." ? $0 : "\(folder)/\($0)" }
        }
        return Array((found.filter { $0 == first } + found.filter { $0 != first }).prefix(most))
    }

    /// The path of a scenario on disk; `nil` for a name that ``list(_:)`` does not have.
    static func path(_ name: String, in workspace: String) -> String? {
        list(workspace).contains(name) ? workspace + "/" + name : nil
    }

    /// The path of a scenario that has to be there.
    ///
    /// - Throws: ``PlannerError`` (E6601) for a name that ``list(_:)`` does not have.
    static func required(_ name: String, in workspace: String) throws(PlannerError) -> String {
        if let path = path(name, in: workspace) { return path }
        throw PlannerError(
            .input, .missingFile,
            Bilingual(zh: "工作文件夹中没有参数文件 \(name)", en: "the folder has no scenario \(name)"), at: Place(file: name))
    }

    /// The name that `planner init` gives.
    static let first = "scenario.yaml"

    private static func isScenario(_ name: String, in folder: String) -> Bool {
        guard !name.hasPrefix("."), name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return false }
        var found = stat()
        guard lstat(folder + "/" + name, &found) == 0, found.st_mode & S_IFMT == S_IFREG, found.st_size < 1 << 20,
            let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        else { return false }
        // Other YAML files, such as those of sweeps, lie beside them.
        return text.split(separator: "\n").contains { $0.hasPrefix("data:") || $0.hasPrefix("extends:") }
    }
}
