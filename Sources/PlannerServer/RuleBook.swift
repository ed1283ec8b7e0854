import ClusterPlanner
import Foundation

/// One scenario of the workspace as it lies there: its text, what was done to it, and what it says.
struct RuleBook: Sendable {
    /// How the workspace calls it.
    let name: String
    /// Where it lies.
    let path: String
    let bytes: [UInt8]
    let log: RuleLog
    /// What it says; the faults of a file that cannot be read.
    let scenario: Result<Scenario, PlannerError>

    /// - Throws: ``PlannerError`` (E6601) for a name that is no scenario of the workspace.
    init(_ name: String, in workspace: String) throws(PlannerError) {
        let path = try WorkspaceScenarios.required(name, in: workspace)
        guard let bytes = ScenarioLoader.readFile(path) else { throw ReadErrors.missing(name) }
        (self.name, self.path, self.bytes) = (name, path, bytes)
        log = RuleLog(of: path, now: bytes)
        do { scenario = .success(try Scenario.load(path: path)) } catch { scenario = .failure(error) }
    }

    /// The text of the file.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What tells one state of the file from another; a page says with each change which one it has seen.
    var digest: String { RuleLog.digest(bytes) }

    private var folder: String { ScenarioPath.folder(of: path) }

    private var loader: ScenarioLoader { ScenarioLoader.disk(within: folder) }

    /// What it would say with other values.
    ///
    /// - Throws: ``PlannerError`` with what the table of keys, or the check of all keys together, refuses.
    func scenario(with changes: [RuleChange]) throws(PlannerError) -> Scenario {
        let tree = try changed(changes)
        return try loader.scenario(of: tree, file: path, baseFolder: folder)
    }

    private func changed(_ changes: [RuleChange]) throws(PlannerError) -> Setting {
        var editor = try ScenarioEditor(text, file: path)
        for change in changes { editor = try editor.trying(change.path, change.value) }
        return editor.root
    }

    /// The text with other values; nothing is written.
    ///
    /// - Throws: ``PlannerError`` as ``scenario(with:)``, and (E7822) where the text cannot be edited safely.
    func text(with changes: [RuleChange]) throws(PlannerError) -> String {
        _ = try scenario(with: changes)
        var text = text
        for change in changes {
            text = try ScenarioEditor(text, file: path).text(setting: change.path, to: change.value)
        }
        return text
    }

    /// The form that it makes.
    ///
    /// - Throws: ``PlannerError`` where it cannot be read.
    func form() throws(PlannerError) -> ScenarioForm {
        let scenario = try scenario.get()
        let tree = try loader.tree(of: try YamlSource.read(text, file: path), file: path, baseFolder: folder)
        var texts = [path: Self.lines(text)]
        for file in scenario.files where texts[file] == nil {
            texts[file] = ScenarioLoader.readFile(file).map { Self.lines(String(decoding: $0, as: UTF8.self)) }
        }
        for preset in Preset.all { texts[Preset.prefix + preset.name] = Self.lines(preset.text(of: scenario.version)) }
        return ScenarioForm(scenario, tree: tree, file: path, texts: texts)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// Writes another text, with what it changes in the log first: a step that is written down and not made is given up when the log
    /// is read again.
    ///
    /// - Throws: ``PlannerError`` of kind `.output`; the file is then as it was.
    func write(_ new: [UInt8], _ log: RuleLog) throws {
        try AtomicFile.write(log.bytes, to: RuleLog.path(of: path), overwrite: true)
        try AtomicFile.write(new, to: path, overwrite: true)
    }
}

/// A key and the value that somebody gives it; without one the default, or what the file extends, holds again.
struct RuleChange: Sendable, Decodable {
    let path: String
    let value: ScenarioValue?

    /// What it changes, in words.
    func told(in editor: ScenarioEditor) -> Bilingual {
        let shape = ScenarioKeys.shape(of: path) ?? .anything
        return SettingText.changed(path, from: editor.written(at: path), to: value?.written(as: shape))
    }
}
