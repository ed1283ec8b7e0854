import ArgumentParser
import ClusterPlanner

/// `planner sweep`: a grid or a list of variants of one scenario, and their trade-offs.
struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Propose plans for many variants of a scenario and draw their trade-offs.",
        discussion: """
            The sweep file (YAML) names a base scenario and axes (path of a key: list of values), variants, or both. Each \
            variant gets a folder with its scenario and plan.json; summary.csv, summary.json and front.svg lie beside them. \
            Variants whose plan was made before from the same scenario and data are not run again.
            """)

    @Argument(help: "Sweep file (YAML).")
    var sweep: String

    @Flag(name: .customLong("dry-run"), help: "List the variants and check their scenarios; run and write nothing.")
    var dryRun = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func validate() throws {
        try output.refuseFileName(verb: "sweep")
    }

    func run() throws {
        try running(common) { console in
            let read = try Sweep.load(path: sweep)
            let folder = output.output ?? SweepFiles.folder(of: read, file: sweep)
            let run = SweepRun(
                read, file: sweep, folder: folder, threads: common.threadCount, overwrite: output.force)
            if dryRun {
                try run.check()
                for (number, variant) in read.variants.enumerated() {
                    try console.print("\(number + 1)\t\(variant.name)\t\(variant.label)")
                }
                return
            }
            try SweepFiles.refuse(folder, overwrite: output.force)
            Interruption.watch()
            let meter = SweepMeter(console)
            defer { meter.end() }
            let result = try run.run(progress: meter.show, isCancelled: { Interruption.requested })
            meter.end()
            let written = try SweepFiles.write(result, to: folder, common.language)
            if console.isJSON {
                try console.print(SweepTable.json(result, common.language))
            } else {
                try console.print(SweepTable.text(result, common.language))
            }
            console.report(result.findings)
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
