import ArgumentParser
import ClusterPlanner

/// Options of `stability` that say what is shaken, how much and how often.
struct TrialFlags: ParsableArguments {
    @Option(name: .long, help: .of("扰动后重算的次数。", "How often the plan is made anew from shaken data."))
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

    func validate() throws {
        if !(1...100_000).contains(runs) {
            throw UsageError.of("--runs 应为 1 到 100000,不能是 \(runs)。", "--runs wants 1 to 100000, not \(runs).")
        }
        if !(0...10_000_000).contains(sample) {
            throw UsageError.of(
                "--sample 应为 0 到 10000000,不能是 \(sample)。", "--sample wants 0 to 10000000, not \(sample).")
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
    }

    func errors() throws -> [Field: Double] {
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

    /// The same as the study takes it.
    ///
    /// - Parameter threads: runs at work at a time.
    func options(threads: Int) throws -> StabilityOptions {
        var options = StabilityOptions()
        (options.runs, options.dataError, options.weightRange) = (runs, dataError / 100, weightRange / 100)
        (options.errors, options.iterations, options.sample) = (try errors(), iterations, sample)
        (options.seed, options.threads) = (seed, threads)
        return options
    }
}
