import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner init`: a folder with a commented scenario, filled with the county's own counts, its files and a table to fill in.
struct InitCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: told(
            "为一个县建文件夹:带注释的参数文件、数据和填报表。",
            "Make a folder for a county: a commented scenario, its data and a table to fill in."))

    @Argument(help: .of("县名,如 示例县。", "Name of the county, such as 示例县."))
    var county: String

    @Option(name: .customLong("county"), help: .of("六位县级代码,如 990101。", "Six-digit county code, such as 990101."))
    var code: String?

    @Option(
        name: .long,
        help: .of(
            "村界文件:复制到 data/,参数文件写上村数和代码列。",
            "Boundary file: copied into data/; the scenario carries its number of villages and the column of codes."))
    var villages: String?

    @Option(
        name: .long,
        help: .of(
            "属性表(可重复):复制到 data/,强村线、薄弱村线按其收入试定。",
            "Attribute table (may be repeated): copied into data/; class lines are proposed from its incomes."))
    var table: [String] = []

    @Option(
        name: .long,
        help: .of(
            "从某个预设的规则开始,如 lanling;planner presets 列出全部。",
            "Start from the rules of a preset, such as lanling; planner presets lists them."))
    var preset: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func check() throws {
        if let code, code.count != 6 || Int(code) == nil {
            throw UsageError.of(
                "--county 应为六位县级代码,如 990101,不能是 \(code)。",
                "--county wants the six digits of the county, such as 990101, not \(code).")
        }
    }

    func reply(_ console: Console) throws -> Reply<FileAnswer> {
        // A slash at the end says that a folder is meant, and is written once.
        let named = output.output ?? county
        let folder = named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named
        let path = (folder as NSString).appendingPathComponent("scenario.yaml")
        let gate = output.gate(InputFiles(data: [villages].compactMap { $0 } + table))
        try gate.inputs.refuse([path])
        try gate.admit([path])
        let draft = try ScenarioDraft(
            ScenarioDraft.Wish(
                county: county, code: code, villages: villages, tables: table,
                preset: try preset.map { try Preset.named($0, at: Place(column: "--preset", value: $0)) },
                folder: folder),
            console.language)
        if let map = draft.map { tell(map, console) }
        let data = (folder as NSString).appendingPathComponent("data")
        try FolderMaker.making([folder, data]) { try gate.write(draft.files) }
        let start = try InitReport(draft, path: path, looksAt: villages != nil && !table.isEmpty, common)
        return Reply(start.answer) { start.say($0) }
    }

    private func tell(_ look: BoundaryLook, _ console: Console) {
        console.say(
            "村界 \(look.featureCount) 个图斑,字段:\(look.fieldNames.joined(separator: "、"));坐标系:\(look.crsName ?? "文件未注明")",
            "\(Wording.count(look.featureCount, "feature")) with fields \(look.fieldNames.joined(separator: ", ")); coordinates: \(look.crsName ?? "the file names no system")"
        )
        guard let field = look.codeField else { return }
        if look.isFoundByValues {
            console.say(
                "村代码取自字段 \(field):每个图斑各不相同。不是村代码的,请改 data.villages.code_field",
                "codes are taken from \(field), which differs in every feature; if they are not, change data.villages.code_field"
            )
        }
    }
}
