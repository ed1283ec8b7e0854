import ClusterPlanner
import Foundation

/// Scenarios that say only what differs from another one, in the folder `variants` of the workspace.
enum VariantFile {
    private static let folder = "variants"

    /// A name for a new file, if it is one and no scenario has it.
    static func free(_ name: String, in workspace: String) -> String? {
        guard PlanName.isName(name) else { return nil }
        var found = stat()
        return lstat("\(workspace)/\(folder)/\(name).yaml", &found) == 0 ? nil : name
    }

    /// Writes it.
    ///
    /// - Returns: how the workspace calls it.
    /// - Throws: ``PlannerError`` where a value is refused or the file cannot be written.
    static func write(
        _ name: String, over book: RuleBook, preset: String?, _ changes: [RuleChange], in workspace: String
    ) throws -> String {
        let path = "\(workspace)/\(folder)/\(name).yaml"
        var text = start(name, over: book, preset: preset)
        for change in changes {
            text = try ScenarioEditor(text, file: path).text(setting: change.path, to: change.value)
        }
        _ = try Scenario.parse(text, file: path, baseFolder: "\(workspace)/\(folder)")
        try FolderMaker.making(["\(workspace)/\(folder)"]) {
            try AtomicFile.write(Array(text.utf8), to: path, overwrite: false)
        }
        return "\(folder)/\(name).yaml"
    }

    private static func start(_ name: String, over book: RuleBook, preset: String?) -> String {
        let base = book.name.hasPrefix(folder + "/") ? ScenarioPath.fileName(of: book.name) : "../" + book.name
        let extended = [base] + (preset.map { [Preset.prefix + $0] } ?? [])
        let title = (try? book.scenario.get().title) ?? ""
        let own = name.allSatisfy { $0.isASCII } ? "name: \(SettingCanonical.quoted(name))\n" : ""
        return """
            # 以 \(book.name) 为基础,只写不同之处 / only what differs from \(book.name)
            \(own)title: \(SettingCanonical.quoted(title.isEmpty ? name : "\(title)(\(name))"))
            extends: [\(extended.map(SettingCanonical.quoted).joined(separator: ", "))]
            output: {dir: \(SettingCanonical.quoted("../out/" + name))}

            """
    }
}
