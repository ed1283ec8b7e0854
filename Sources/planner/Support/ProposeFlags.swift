import ArgumentParser
import ClusterPlanner

/// How progress is told.
enum ProgressStyle: String, ExpressibleByArgument, CaseIterable {
    case auto, json, none
}

/// Options of `propose` that change how the search goes.
struct SearchFlags: ParsableArguments {
    @Option(name: .long, help: .of("随机数种子(默认用参数文件的)。", "Seed of the random numbers (default: the scenario's)."))
    var seed: UInt64?

    @Option(name: .long, help: .of("每次重启的尝试步数(默认用参数文件的)。", "Tried moves per restart (default: the scenario's)."))
    var iterations: Int?

    @Option(
        name: .long,
        help: .of("时限(秒);能用的步数事先算好并记录。", "Time limit in seconds; the moves that fit are planned ahead and recorded."))
    var time: Double?

    @Option(
        name: .long,
        help: .of(
            "原样重复该方案(plan.json 或其文件夹)记录的求解。",
            "Repeat the run recorded in this plan (plan.json or its folder), moves and all."))
    var replay: String?

    @Option(
        name: .long,
        help: .of(
            "求几个不同的方案;第二个起写到 plan-2/、plan-3/ …",
            "Different plans to propose; the second and later go to plan-2/, plan-3/ …"))
    var plans: Int?

    @Option(
        name: .customLong("min-difference"),
        help: .of("各方案之间至少多大比例的村归属不同,0…1。", "Least share of villages outside matching clusters between plans, 0…1."))
    var minDifference: Double?

    @Option(
        name: .customLong("max-loss"),
        help: .of("其他方案的得分最多比第一个低多大比例,0…1。", "Largest share of score a further plan may lose to the first, 0…1."))
    var maxLoss: Double?

    @Option(
        name: .long,
        help: .of(
            "证明任何方案最多还能好多少:none、quick 或 full(默认用参数文件的)。",
            "Prove how much better any plan could be: none, quick or full (default: the scenario's)."))
    var bound: BoundEffort?

    func validate() throws {
        if let iterations, !(1...1_000_000_000).contains(iterations) {
            throw UsageError.of(
                "--iterations 应为 1 到 1000000000,不能是 \(iterations)。",
                "--iterations wants 1 to 1000000000, not \(iterations).")
        }
        if let time, !(time > 0 && time <= 1_000_000) {
            throw UsageError.of(
                "--time 应为大于 0、至多 1000000 的秒数,不能是 \(time)。",
                "--time wants seconds above 0, 1000000 at most, not \(time).")
        }
        if let plans, !(1...20).contains(plans) {
            throw UsageError.of("--plans 应为 1 到 20,不能是 \(plans)。", "--plans wants 1 to 20, not \(plans).")
        }
        for (name, share) in [("--min-difference", minDifference), ("--max-loss", maxLoss)] {
            if let share, !(0...1).contains(share) {
                throw UsageError.of("\(name) 应为 0 到 1 的比例,不能是 \(share)。", "\(name) wants a share 0…1, not \(share).")
            }
        }
        let changes = seed != nil || iterations != nil || time != nil || plans != nil
        if replay != nil && (changes || minDifference != nil || maxLoss != nil) {
            throw UsageError.of(
                "--replay 原样重复一次记录的求解,不能再用 --seed、--iterations、--time、--plans、--min-difference、--max-loss 改变它。",
                "--replay repeats a recorded run; --seed, --iterations, --time, --plans, --min-difference and --max-loss cannot change it."
            )
        }
    }

    /// The options of a scenario with the changes asked for.
    func apply(to solve: inout SolveOptions) {
        solve.seed = seed ?? solve.seed
        solve.iterations = iterations ?? solve.iterations
        solve.timeSeconds = time ?? solve.timeSeconds
        solve.plans = plans ?? solve.plans
        solve.minDifference = minDifference ?? solve.minDifference
        solve.maxLoss = maxLoss ?? solve.maxLoss
        solve.bound = bound ?? solve.bound
    }
}

/// Options of `propose` that start from an earlier plan or go beyond the rules.
struct StartFlags: ParsableArguments {
    @Option(
        name: .long,
        help: .of(
            "保留该方案(plan.json 或其文件夹)的片区不变,只安排其余各村。",
            "Keep clusters of this plan (plan.json or its folder) as they are and plan the rest."))
    var lock: String?

    @Option(
        name: .long,
        help: .of(
            "与 --lock 同用:要保留的片区,如 P03,P04(默认全部)。",
            "With --lock: the clusters to keep, such as P03,P04 (default: all of them)."))
    var only: String?

    @Option(
        name: .customLong("warm-start"),
        help: .of(
            "从该方案(plan.json 或其文件夹、CSV、XLSX)出发改进。",
            "Start from this plan (plan.json or its folder, CSV or XLSX) and improve it."))
    var warmStart: String?

    @Flag(
        name: .long,
        help: .of(
            "没有方案能满足规则时,写出违反最少的试算方案;退出码仍为 3。",
            "Where no plan keeps the rules, write a trial plan that breaks least; still exit code 3."))
    var elastic = false

    @Option(
        name: .long,
        help: .of(
            "进度:auto(终端上一行)、json(标准错误上逐行)或 none。",
            "Progress: auto (a line on a terminal), json (lines on standard error) or none."))
    var progress: ProgressStyle = .auto

    func validate() throws {
        if only != nil && lock == nil {
            throw UsageError.of(
                "--only 指明保留 --lock 中的哪些片区,须与 --lock 同用。", "--only says which clusters of --lock to keep.")
        }
    }

    /// The clusters named by `--only`.
    var onlyClusters: [String] { (only ?? "").split(whereSeparator: { ",、, ".contains($0) }).map { String($0) } }
}

extension BoundEffort: ExpressibleByArgument {}
