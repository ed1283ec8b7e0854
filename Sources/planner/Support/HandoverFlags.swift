import ArgumentParser
import ClusterPlanner
import Foundation

/// What the verbs share that write one file of a plan, or of two.
enum HandoverFlags {
    static func validate(_ scenarios: [String], _ other: String?) throws {
        if scenarios.count > (other == nil ? 1 : 2) {
            throw ValidationError("--scenario is given once for all plans or once for each.")
        }
    }

    /// Refuses to write over what is read, with or without `--force`.
    ///
    /// - Throws: ``PlannerError`` (E6411).
    static func refuseInputs(_ path: String, _ names: [String], _ plans: [HandoverPlan]) throws {
        func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        var inputs = names.flatMap { [$0, EditFolder(planPath: $0).planPath] }
        for plan in plans {
            let data = plan.setup.scenario.data
            let files =
                [data.villages.path] + data.tables.map(\.path) + [data.points, data.villageAliases].compactMap { $0 }
            inputs += files.map { plan.setup.scenario.resolve($0) }
        }
        guard Set(inputs.map(real)).contains(real(path)) else { return }
        throw PlannerError(
            .output, "E6411", Bilingual(zh: "\(path) 是输入文件,不能写入", en: "\(path) is an input and is not written to"),
            at: Place(file: path), mend: Bilingual(zh: "请换一个文件名", en: "choose another name"))
    }

    /// Says what was written, and ends with code 2 on findings the user asked about.
    static func finish(
        _ path: String, _ bytes: Int, _ plans: [HandoverPlan], _ common: CommonOptions, _ console: Console,
        notes: [Finding] = []
    ) throws {
        let findings = plans.flatMap(\.compared.findings) + notes
        if console.isJSON {
            try console.print(
                .object([
                    ("schema", .text(Engine.schema)), ("ok", .integer(1)), ("file", .text(path)),
                    ("bytes", .integer(bytes)),
                    ("warnings", .list(findings.map { FindingText.json($0, common.language) })),
                ]))
        } else {
            console.report(findings)
            let size = NumberText.plain(Double(bytes) / 1000, decimals: 0)
            console.say("已写入 \(path)(\(size) KB)", "written to \(path) (\(size) kB)")
        }
        if common.failOn.fails(findings) { throw ExitCode(2) }
    }
}
