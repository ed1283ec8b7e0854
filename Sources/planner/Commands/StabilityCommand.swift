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

    @Option(name: .long, help: .scenarioOfPlan)
    var scenario: String?

    @OptionGroup var trials: TrialFlags
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func check() throws { try output.refuseFileName(verb: "stability") }

    func reply(_ console: Console) throws -> Reply<StabilityAnswer> {
        let opened = try PlanFolder.open(plan, common.opening(.named(scenario), .refused))
        let setup = opened.setup
        for field in try trials.errors().keys.sorted() where !setup.county.attributes.has(field) {
            throw PlannerError(
                .input, .errorOfUnknownField, Bilingual(zh: "数据中没有字段 \(field)", en: "the data have no field \(field)"),
                at: Place(column: "--error"),
                mend: Bilingual(zh: "字段名见 planner fields", en: "planner fields lists the names"))
        }
        console.reportOpened(opened.findings)
        let gate = output.gate(opened.inputs)
        if let target = output.output { try gate.inputs.refuse(StabilityFiles.names.map { "\(target)/\($0)" }) }
        let plan = try opened.plan()
        Interruption.watch()
        let report = try Stability.run(
            setup, plan, try trials.options(threads: common.threadCount),
            progress: { done in
                console.progress(console.language == .zh ? "重算 \(done)/\(trials.runs)" : "run \(done)/\(trials.runs)")
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
            exit: interrupted ? PlannerError.Kind.interrupted.rawValue : common.exit(for: opened.findings)
        ) { console in
            if !interrupted { return console.next(.stable(plan: self.plan, folder: output.output)) }
            let done = report.runs + report.failed
            console.warn(
                "已中断:\(trials.runs) 次重算只完成 \(done) 次",
                "interrupted: \(done) of \(Wording.count(trials.runs, "run")) \(Wording.plural(done, "was", "were")) done"
            )
        }
    }
}
