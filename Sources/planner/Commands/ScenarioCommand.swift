import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner scenario upgrade`: an older scenario file in the newest version.
struct ScenarioCommand: Verb {
    /// What can be done with a scenario file.
    enum Action: String, ExpressibleByArgument, CaseIterable { case upgrade }

    static let configuration = CommandConfiguration(
        commandName: "scenario",
        abstract: told(
            "把旧版参数文件升到新版,写明新增各项及其理由。",
            "Bring an older scenario file to the newest version, with what is new and why."),
        discussion: told(
            "旧版参数文件不升级也能用,并得到与当时相同的方案。不带 -o 时打印新文件;-o 写到另一个文件,原文件不动。",
            "Older files work as they are and give the plan they gave. Without -o the new file is printed; -o writes it to another file and leaves the old one as it is."
        ))

    @Argument(help: .of("upgrade。", "upgrade."))
    var action: Action

    @Argument(help: .scenarioFile)
    var scenario: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func reply(_ console: Console) throws -> Reply<FileAnswer> {
        let loader = ScenarioLoader.disk(within: ScenarioPath.folder(of: scenario))
        let text = try loader.text(of: scenario, namedAt: Place(file: scenario))
        let folder = (scenario as NSString).deletingLastPathComponent
        guard
            let result = try ScenarioUpgrade.upgraded(
                text, file: scenario, baseFolder: folder.isEmpty ? "." : folder, common.language)
        else { throw Self.notEditable(scenario) }
        let added = ("added", JSONValue.list(result.added.map { .text($0) }))
        guard let path = output.output, path != "-" else {
            return Reply(
                FileAnswer(
                    path: nil, bytes: result.text.utf8.count, findings: [], content: String(result.text.dropLast()),
                    more: [added]))
        }
        try output.gate(InputFiles(data: [scenario])).write([(path, Array(result.text.utf8))])
        return Reply(FileAnswer(path: path, bytes: result.text.utf8.count, findings: [], more: [added])) { console in
            if console.isJSON { return }
            console.say(
                "已写入 \(path):\(result.added.isEmpty ? "已是新版" : "新增 \(result.added.count) 项")",
                "written \(path): \(result.added.isEmpty ? "of the newest version already" : Wording.count(result.added.count, "new key"))"
            )
            console.next(.upgraded(path: path))
        }
    }

    private static func notEditable(_ path: String) -> PlannerError {
        PlannerError(
            .scenario, .unsafeRewrite,
            Bilingual(zh: "\(path) 的写法不便自动升级", en: "\(path) is laid out in a way that cannot be upgraded safely"),
            at: Place(file: path),
            mend: Bilingual(
                zh: "请在文件开头写 schema: \"\(ScenarioVersion.newest.rawValue)\"",
                en: "write schema: \"\(ScenarioVersion.newest.rawValue)\" at its top yourself"))
    }
}
