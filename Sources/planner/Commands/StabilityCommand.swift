import ArgumentParser
import ClusterPlanner
import Foundation

/// `planner stability`: how firmly a plan stands.
struct StabilityCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "stability",
        abstract: told(
            "扰动数据和权重,每次重新求解,说明哪些不变;并把方案放在随机方案中比较。",
            "Shake data and weights, plan anew each time, and say what stays; place the plan among random ones."))

    @Argument(help: .of("方案:plan.json 或其文件夹。", "Plan: plan.json, or the folder it lies in."))
    var plan: String

    @Option(
        name: .long,
        help: .of(
            "参数文件(默认按摘要找到出该方案的那份)。", "Scenario file (default: the one the plan was made under, found by its digest)."))
    var scenario: String?

    @Option(name: .long, help: .of("试算次数。", "Trials."))
    var runs = 20

    @Option(name: .customLong("data-error"), help: .of("全部数值的误差,百分数。", "Error of all numbers in percent."))
    var dataError = 5.0

    @Option(
        name: .long,
        help: .of(
            "某个字段的误差,百分数,如 income_operating=10;可重复。",
            "Error of one field in percent, such as income_operating=10; may be repeated."))
    var error: [String] = []

    @Option(
        name: .customLong("weight-range"),
        help: .of("prefer 各权重的变动幅度,百分数。", "Change of the weights of prefer in percent."))
    var weightRange = 20.0

    @Option(name: .long, help: .of("每次求解的尝试步数(默认用参数文件的)。", "Tried moves of each search (default: the scenario's)."))
    var iterations: Int?

    @Option(name: .long, help: .of("用来比较的随机可行方案数;0 为不比较。", "Random valid plans to place the plan among; 0 for none."))
    var sample = 10_000

    @Option(name: .long, help: .of("随机数种子。", "Seed of the random numbers."))
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

    func reply(_ console: Console) throws -> Reply<StabilityAnswer> {
        let opened = try PlanFolder.open(plan, common.opening(.named(scenario), .refused))
        let setup = opened.setup
        for field in try errors().keys.sorted() where !setup.county.attributes.has(field) {
            throw PlannerError(
                .input, .errorOfUnknownField, Bilingual(zh: "数据中没有字段 \(field)", en: "the data have no field \(field)"),
                at: Place(column: "--error"),
                mend: Bilingual(zh: "字段名见 planner fields", en: "planner fields lists the names"))
        }
        console.report(opened.findings)
        let gate = output.gate(opened.inputs)
        if let target = output.output { try gate.inputs.refuse(StabilityFiles.names.map { "\(target)/\($0)" }) }
        let plan = try opened.plan()
        Interruption.watch()
        let report = try Stability.run(
            setup, plan, try options,
            progress: { done in
                console.progress(console.language == .zh ? "试算 \(done)/\(runs)" : "trial \(done)/\(runs)")
            },
            isCancelled: { Interruption.requested })
        console.endProgress()
        if let target = output.output {
            let files = try StabilityFiles.make(setup, plan, report, language: common.language)
            try gate.write(files, to: target)
            let (zh, en) = ("、", ", ")
            console.say(
                "已写入 \(target):\(files.map(\.name).joined(separator: zh))",
                "written to \(target): \(files.map(\.name).joined(separator: en))")
        }
        let interrupted = Interruption.requested
        return Reply(
            StabilityAnswer(setup: setup, plan: plan, report: report),
            exit: interrupted ? PlannerError.Kind.interrupted.rawValue : nil
        ) { console in
            guard interrupted else { return }
            let done = report.runs + report.failed
            console.warn(
                "已中断:\(runs) 次试算只完成 \(done) 次",
                "interrupted: \(done) of \(Wording.count(runs, "trial")) \(Wording.plural(done, "was", "were")) done")
        }
    }
}
