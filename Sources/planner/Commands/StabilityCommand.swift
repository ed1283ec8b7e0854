import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner stability`: how firmly a plan stands.
struct StabilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stability",
        abstract: "Shake data and weights, plan anew each time, and say what stays; place the plan among random ones.")

    @Argument(help: "Plan: plan.json, or the folder it lies in.")
    var plan: String

    @Option(name: .long, help: "Scenario file (default: the one the plan was made under, found by its digest).")
    var scenario: String?

    @Option(name: .long, help: "Trials.")
    var runs = 20

    @Option(name: .customLong("data-error"), help: "Error of all numbers in percent.")
    var dataError = 5.0

    @Option(name: .long, help: "Error of one field in percent, such as income_operating=10; may be repeated.")
    var error: [String] = []

    @Option(name: .customLong("weight-range"), help: "Change of the weights of prefer in percent.")
    var weightRange = 20.0

    @Option(name: .long, help: "Tried moves of each search (default: the scenario's).")
    var iterations: Int?

    @Option(name: .long, help: "Random valid plans to place the plan among; 0 for none.")
    var sample = 10_000

    @Option(name: .long, help: "Seed of the random numbers.")
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func validate() throws {
        if runs < 1 { throw UsageError.of("--runs 应不小于 1,不能是 \(runs)。", "--runs wants 1 or more, not \(runs).") }
        if sample < 0 {
            throw UsageError.of("--sample 应不小于 0,不能是 \(sample)。", "--sample wants 0 or more, not \(sample).")
        }
        if let iterations, iterations < 1 {
            throw UsageError.of(
                "--iterations 应不小于 1,不能是 \(iterations)。", "--iterations wants 1 or more, not \(iterations).")
        }
        for (name, value) in [("--data-error", dataError), ("--weight-range", weightRange)] where !(0...100 ~= value) {
            throw UsageError.of(
                "\(name) 应为 0 到 100 的百分数,不能是 \(value)。", "\(name) wants percent from 0 to 100, not \(value).")
        }
        _ = try errors()
        try output.refuseFileName(verb: "stability")
    }

    private func errors() throws -> [Field: Double] {
        var result: [Field: Double] = [:]
        for text in error {
            let parts = text.split(separator: "=")
            guard parts.count == 2, let percent = Double(parts[1]), 0...100 ~= percent else {
                throw UsageError.of(
                    "--error 应写 字段=百分数,如 income_operating=10,不能是 \(text)。",
                    "--error wants FIELD=PERCENT, such as income_operating=10, not \(text).")
            }
            result[Field(String(parts[0]))] = percent / 100
        }
        return result
    }

    private var options: StabilityOptions {
        get throws {
            var options = StabilityOptions()
            (options.runs, options.dataError, options.weightRange) = (runs, dataError / 100, weightRange / 100)
            (options.errors, options.iterations, options.sample) = (try errors(), iterations, sample)
            (options.seed, options.threads) = (seed, common.threadCount)
            return options
        }
    }

    func run() throws {
        try running(common) { console in
            let read = try GivenCase.read(plan, scenario: scenario, common)
            let setup = read.setup
            for field in try errors().keys.sorted() where !setup.county.attributes.has(field) {
                throw PlannerError(
                    .input, "E6604", Bilingual(zh: "数据中没有字段 \(field)", en: "the data have no field \(field)"),
                    at: Place(column: "--error"),
                    mend: Bilingual(zh: "字段名见 planner fields", en: "planner fields lists the names"))
            }
            console.report(read.findings)
            let given = try read.given.plan(setup)
            Interruption.watch()
            let report = try Stability.run(
                setup, given, try options,
                progress: { done in
                    console.progress(console.language == .zh ? "试算 \(done)/\(runs)" : "trial \(done)/\(runs)")
                },
                isCancelled: { Interruption.requested })
            console.endProgress()
            if let target = output.output {
                let files = try StabilityFiles.make(setup, given, report, language: common.language)
                if !output.force { for file in files { try AtomicFile.refuse("\(target)/\(file.name)") } }
                try FolderMaker.make(target)
                try AtomicFile.writeAll(files.map { ("\(target)/\($0.name)", $0.bytes) }, overwrite: output.force)
                console.say(
                    "已写入 \(target):\(files.map(\.name).joined(separator: "、"))",
                    "written to \(target): \(files.map(\.name).joined(separator: ", "))")
            }
            if console.isJSON {
                try console.print(StabilityFiles.json(setup, given, report))
            } else {
                try console.print(StabilityReportText.text(setup, given, report, common.language))
            }
            if Interruption.requested {
                let done = report.runs + report.failed
                console.warn(
                    "已中断:\(runs) 次试算只完成 \(done) 次",
                    "interrupted: \(done) of \(Wording.count(runs, "trial")) \(Wording.plural(done, "was", "were")) done"
                )
                throw ExitCode(PlannerError.Kind.interrupted.rawValue)
            }
        }
    }
}
