import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner init`: a folder with a commented scenario, filled with the county's own counts.
struct InitCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: told("为一个县建文件夹,内有带注释的参数文件。", "Make a folder with a commented scenario for a county."))

    @Argument(help: .of("县名,如 示例县。", "Name of the county, such as 示例县."))
    var county: String

    @Option(name: .customLong("county"), help: .of("六位县级代码,如 990101。", "Six-digit county code, such as 990101."))
    var code: String?

    @Option(
        name: .long,
        help: .of("要查看的村界文件,参数文件据此写上村数等。", "Boundary file to look at, so that the scenario carries its counts."))
    var villages: String?

    @Option(name: .long, help: .of("要查看的属性表(可重复)。", "Attribute table to look at (may be repeated)."))
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
        let folder = output.output ?? county
        let path = (folder as NSString).appendingPathComponent("scenario.yaml")
        let gate = output.gate(InputFiles(data: [villages].compactMap { $0 } + table))
        try gate.inputs.refuse([path])
        let text = try ScenarioDraft.text(
            county: county, code: code, villages: villages, tables: table,
            preset: try preset.map { try Preset.named($0, at: Place(column: "--preset", value: $0)) },
            folder: folder, console)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try gate.write([(path, Array(text.utf8))])
        return Reply(FileAnswer(path: path, bytes: text.utf8.count, findings: [])) { console in
            if console.isJSON { return }
            console.say(
                "已写入 \(path)。下一步:核对其中的路径和门槛,然后运行 planner check \(path)",
                "written \(path). Next: check its paths and limits, then run planner check \(path)")
        }
    }
}
