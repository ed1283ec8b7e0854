import CountyModel
import Digest
import Foundation

/// Finds the scenario a plan was made under.
///
/// A plan says its scenario's digest and not its path, so that the same run gives the same bytes wherever it is written.
/// A file is taken only when its digest is the plan's: nothing is guessed.
package enum ScenarioOfPlan {
    /// Folders below the starting places that are looked into.
    private static let depth = 3
    /// Files tried at most.
    private static let mostFiles = 400

    /// The scenario of a plan, as an opening looks for it.
    ///
    /// - Parameters:
    ///   - content: the plan; `nil` for a table or a column.
    ///   - path: where the plan lies.
    /// - Throws: ``PlannerError``: E1804 for a table or column of which nothing is said, E3020 when none is found; whatever
    ///   reading it throws.
    package static func scenario(of content: PlanFile.Content?, at path: String, _ search: PlanOpening.Search) throws
        -> Scenario
    {
        switch search {
        case .named(let given?): return try Scenario.load(path: given)
        case .named(nil):
            guard let content else { throw unknown(path) }
            return try Self.scenario(of: content, at: path)
        case .among(let files, let own, let like):
            guard let content else {
                if let own { return try Scenario.load(path: own) }
                if let like { return like }
                throw unknown(path)
            }
            // A scenario that was changed since is told of when the plan is read under it.
            if let found = scenario(of: content, among: files) { return found }
            if let near = try? Self.scenario(of: content, at: path) { return near }
            guard let own else { throw notFound(content, path) }
            return try Scenario.load(path: own)
        }
    }

    /// The scenario with the plan's digest among files and those beside them.
    private static func scenario(of content: PlanFile.Content, among files: [String]) -> Scenario? {
        let beside = files.map(ScenarioPath.folder).flatMap { folder in
            // Of a folder with hundreds of YAML files only the first 200 are tried.
            yamlFiles(in: folder, depth: 0).prefix(200).map {
                ScenarioPath.join(folder: folder, ScenarioPath.fileName(of: $0))
            }
        }
        var seen: Set<String> = []
        for file in files + beside where seen.insert(ScenarioPath.normalized(file)).inserted {
            if let scenario = try? Scenario.load(path: file), hasDigest(scenario, content) { return scenario }
        }
        return nil
    }

    private static func hasDigest(_ scenario: Scenario, _ content: PlanFile.Content) -> Bool {
        SHA256.hex(of: Array(scenario.canonicalText.utf8)) == content.scenarioSHA256
    }

    /// The scenario as it was before an upgrade, where the plan was made under that.
    private static func earlier(_ file: String, _ content: PlanFile.Content) -> Scenario? {
        guard let bytes = ScenarioLoader.readFile(file), let text = String(validating: bytes, as: UTF8.self) else {
            return nil
        }
        for before in ScenarioUpgrade.earlier(text) {
            guard
                var scenario = try? Scenario.parse(before, file: file, baseFolder: ScenarioPath.folder(of: file)),
                hasDigest(scenario, content)
            else { continue }
            scenario.files.insert(file, at: 0)
            scenario.findings.append(
                Finding(
                    .earlierScenario,
                    Bilingual(
                        zh: "方案是在 \(file) 升级之前编制的,按升级前的内容判定",
                        en: "the plan was made before \(file) was upgraded, and is judged by what that said then"),
                    at: Place(file: file)))
            return scenario
        }
        return nil
    }

    /// The scenario: that of the first file with the plan's digest beside the plan, in the three folders above it, in the current
    /// folder, or below that; where none has it, one that had it before it was upgraded.
    ///
    /// - Parameters:
    ///   - content: the plan.
    ///   - path: where the plan lies.
    /// - Throws: ``PlannerError`` (E3020) when none is found.
    /// - Complexity: reads up to 400 YAML files.
    private static func scenario(of content: PlanFile.Content, at path: String) throws -> Scenario {
        var seen: Set<String> = []
        var tried = 0
        var found: Scenario?
        var upgraded: Scenario?
        var barred: PlannerError?
        for (folder, depth) in places(path) {
            for file in yamlFiles(in: folder, depth: depth) where seen.insert(file).inserted {
                tried += 1
                if tried > mostFiles {
                    if let found = found ?? upgraded { return found }
                    throw barred ?? notFound(content, path)
                }
                let scenario: Scenario
                do { scenario = try Scenario.load(path: file) } catch {
                    // It may be the one, were it allowed to take over what it extends.
                    if error.findings.first?.code == .extendsOutside, barred == nil { barred = error }
                    continue
                }
                guard hasDigest(scenario, content) else {
                    if upgraded == nil { upgraded = earlier(file, content) }
                    continue
                }
                // A copy that lies beside none of its files is no county to read.
                if hasVillages(scenario) { return scenario }
                if found == nil { found = scenario }
            }
        }
        if let found = found ?? upgraded { return found }
        throw barred ?? notFound(content, path)
    }

    private static func hasVillages(_ scenario: Scenario) -> Bool {
        FileManager.default.fileExists(atPath: scenario.resolve(scenario.data.villages.path))
    }

    private static func places(_ plan: String) -> [(folder: String, depth: Int)] {
        let own = ScenarioPath.folder(of: plan)
        let here = FileManager.default.currentDirectoryPath
        var above = [URL(fileURLWithPath: own).standardizedFileURL]
        for _ in 0..<3 { above.append(above[above.count - 1].deletingLastPathComponent()) }
        // Only what the user works in: beside and above the plan, and in and below the current folder. Folders beside those
        // may hold other people's copies of the same scenario over other data.
        let below = URL(fileURLWithPath: here).pathComponents.count > 2 ? [(here, depth)] : []
        return above.map { ($0.path, 0) } + [(here, 0)] + below
    }

    /// YAML files of a folder and those below it, in order of their names.
    private static func yamlFiles(in folder: String, depth: Int) -> [String] {
        let manager = FileManager.default
        guard let names = try? manager.contentsOfDirectory(atPath: folder).sorted() else { return [] }
        var files = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { "\(folder)/\($0)" }
        if depth == 0 { return files }
        for name in names where !name.hasPrefix(".") {
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(name)"
            guard manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { continue }
            files += yamlFiles(in: path, depth: depth - 1)
            if files.count > mostFiles { break }
        }
        return files
    }

    /// The plan is a table or a column, which says nothing of its scenario.
    private static func unknown(_ path: String) -> PlannerError {
        let isFile = FileManager.default.fileExists(atPath: path)
        let what =
            isFile
            ? Bilingual(zh: "不知道 \(path) 是按哪个参数文件做的", en: "no scenario file is known that \(path) was made from")
            : Bilingual(
                zh: "没有文件 \(path);若 \(path) 是属性表的一列,还不知道由哪个参数文件读表",
                en: "there is no file \(path); if it is a column of the tables, which scenario reads them is not known")
        let way =
            isFile
            ? mend
            : Bilingual(
                zh: "请检查路径;若是列名,请用 --scenario 指明参数文件",
                en: "check the path; for a column, name the scenario file with --scenario")
        return PlannerError(.input, .unnamedScenario, what, at: Place(file: path), mend: way)
    }

    private static let mend = Bilingual(zh: "请用 --scenario 指明参数文件", en: "name the scenario file with --scenario")

    private static func notFound(_ content: PlanFile.Content, _ path: String) -> PlannerError {
        let digest = content.scenarioSHA256.prefix(12)
        return PlannerError(
            .input, .lostScenario,
            Bilingual(
                zh: "找不到 \(path) 所用的参数文件(摘要 \(digest)…),或该文件在出方案之后已改动",
                en: "the scenario of \(path) (digest \(digest)…) was not found near it, or was changed since"),
            at: Place(file: path), mend: mend)
    }
}
