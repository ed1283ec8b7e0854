import ArgumentParser
import ClusterPlanner

/// `planner sweep`: a grid or a list of variants of one scenario, and their trade-offs.
struct SweepCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: told(
            "为一份参数文件的多种变化各求一个方案,画出得失取舍。",
            "Propose plans for many variants of a scenario and draw their trade-offs."),
        discussion: told(
            "sweep 文件(YAML)写明基准参数文件和 axes(键路径: 一列值)、variants,或两者都写。每个变体有一个文件夹,内有其参数文件和 plan.json;summary.csv、summary.json 和 front.svg 在其旁边。以前用同样的参数和数据求过的变体不再重算。",
            """
            The sweep file (YAML) names a base scenario and axes (path of a key: list of values), variants, or both. Each \
            variant gets a folder with its scenario and plan.json; summary.csv, summary.json and front.svg lie beside them. \
            Variants whose plan was made before from the same scenario and data are not run again.
            """))

    @Argument(help: .of("sweep 文件(YAML)。", "Sweep file (YAML)."))
    var sweep: String

    @Flag(
        name: .customLong("dry-run"),
        help: .of("列出各变体并检查其参数,不求解、不写文件。", "List the variants and check their scenarios; run and write nothing."))
    var dryRun = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func check() throws {
        try output.refuseFileName(verb: "sweep")
    }

    func reply(_ console: Console) throws -> Reply<SweepAnswer> {
        let read = try Sweep.load(path: sweep)
        let folder = output.output ?? SweepFiles.folder(of: read, file: sweep)
        let run = SweepRun(read, file: sweep, folder: folder, threads: common.threadCount, overwrite: output.force)
        if dryRun {
            try run.check()
            return Reply(.variants(read))
        }
        let outputs = SweepFiles.names.map { "\(folder)/\($0)" } + run.outputs
        try run.inputs().refuse(outputs)
        try SweepFiles.refuse(folder, overwrite: output.force)
        // Plans of earlier runs are read, and all are written, until the end.
        let (result, written) = try FolderMaker.making([folder]) {
            let lock = try FolderLock(folder)
            defer { withExtendedLifetime(lock) {} }
            Interruption.watch()
            let meter = SweepMeter(console)
            defer { meter.end() }
            let result = try run.run(progress: meter.show, isCancelled: { Interruption.requested })
            meter.end()
            return (result, try SweepFiles.write(result, to: folder, common.language))
        }
        return Reply(.result(result)) { console in
            console.report(result.findings)
            defer { console.next(.swept(folder: folder)) }
            let reused = result.outcomes.count(where: \.isReused)
            console.say(
                "已写入 \(written.joined(separator: " "))" + (reused > 0 ? ";\(reused) 个方案沿用以前的结果" : ""),
                "written to \(written.joined(separator: " "))"
                    + (reused > 0
                        ? "; \(Wording.count(reused, "plan")) of earlier runs \(Wording.plural(reused, "was", "were")) taken"
                        : ""))
        }
    }
}
