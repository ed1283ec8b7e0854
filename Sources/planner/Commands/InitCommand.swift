import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner init`: a folder with a commented scenario, filled with the county's own counts.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a folder with a commented scenario for a county.")

    @Argument(help: "Name of the county, such as 示例县.")
    var county: String

    @Option(name: .customLong("county"), help: "Six-digit county code, such as 990101.")
    var code: String?

    @Option(name: .long, help: "Boundary file to look at, so that the scenario carries its counts.")
    var villages: String?

    @Option(name: .long, help: "Attribute table to look at (may be repeated).")
    var table: [String] = []

    @Option(name: .long, help: "Start from the rules of a preset, such as lanling; planner presets lists them.")
    var preset: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func validate() throws {
        if let code, code.count != 6 || Int(code) == nil {
            throw UsageError.of(
                "--county 应为六位县级代码,如 990101,不能是 \(code)。",
                "--county wants the six digits of the county, such as 990101, not \(code).")
        }
    }

    func run() throws {
        try running(common) { console in
            let folder = output.output ?? county
            let path = folder + "/scenario.yaml"
            let text = try ScenarioDraft.text(
                county: county, code: code, villages: villages, tables: table,
                preset: try preset.map { try Preset.named($0, at: Place(column: "--preset", value: $0)) },
                folder: folder, console)
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try AtomicFile.write(Array(text.utf8), to: path, overwrite: output.force)
            console.say(
                "已写入 \(path)。下一步:核对其中的路径和门槛,然后运行 planner check \(path)",
                "written \(path). Next: check its paths and limits, then run planner check \(path)")
        }
    }
}
