import Foundation

/// How data and weights are shaken to see which parts of a plan stand firm.
public struct StabilityOptions: Sendable, Equatable {
    /// Trials, from 1.
    public var runs = 20
    /// Relative error of numbers, 0…1, unless ``errors`` says otherwise: every number is multiplied by 1 ± at most this.
    public var dataError = 0.05
    /// Relative error by field, 0…1.
    public var errors: [Field: Double] = [:]
    /// Relative change of every weight of `prefer`, 0…1.
    public var weightRange = 0.2
    /// Tried moves of each search; `nil` for the scenario's.
    public var iterations: Int?
    /// Random valid plans the plan is placed among; 0 for none.
    public var sample = 10_000
    /// Starting value of the random numbers.
    public var seed: UInt64 = 1
    /// Threads; the result does not depend on them.
    public var threads = 2

    /// The default options.
    public init() {}
}

/// How firmly a plan stands.
public struct StabilityReport: Sendable, Equatable {
    /// Two villages that share a border and a cluster of the plan.
    public struct Pair: Sendable, Equatable {
        /// The village with the lower index.
        public let a: Int
        /// The other.
        public let b: Int
        /// Trials in which they share a cluster.
        public let together: Int
    }

    /// Trials that gave a plan.
    public let runs: Int
    /// Trials under whose data no plan kept the rules; they count for nothing.
    public let failed: Int
    /// Per village the trials in which it was in the cluster that matches its own, or left out like before; `nil` for those
    /// that take no part.
    public let stays: [Int?]
    /// Per cluster the trials in which the matching cluster had the same lead.
    public let leadStays: [Int]
    /// Neighbours that share a cluster, by index.
    public let pairs: [Pair]
    /// How the plan stands among random valid plans; `nil` when none were drawn.
    public let place: SamplePlace?

    /// So many trials or more are taken for an answer.
    public static let enoughRuns = 20

    /// The share of trials, 0…1, that a village may move in at most though it stayed in all `runs`, at a confidence of 95 %:
    /// 1 − 0.05^(1/runs), from the binomial distribution; 1 without trials.
    public var unseenShare: Double { runs > 0 ? 1 - pow(0.05, 1 / Double(runs)) : 1 }

    /// How little few trials prove; `nil` from ``enoughRuns`` on.
    public var caution: Bilingual? {
        guard runs < Self.enoughRuns else { return nil }
        // Rounded up, as a limit has to be.
        let share = NumberText.plain((unseenShare * 100).rounded(.up))
        return Bilingual(
            zh: "只有 \(runs) 次试算,说明不了多少:即使每次都不变的村,实际会变的可能仍可达 \(share)%(95% 置信);建议 --runs \(Self.enoughRuns) 以上",
            en:
                "\(Wording.count(runs, "trial")) \(Wording.plural(runs, "proves", "prove")) little: even a village that stayed in every one may still move in up to \(share)% of cases (95% confidence); give --runs \(Self.enoughRuns) or more"
        )
    }

    /// The share of trials in which villages stay, 0…1, averaged; 0 for none and without trials.
    ///
    /// - Parameter villages: indices; those that take no part do not count.
    public func share(of villages: [Int]) -> Double {
        let known = villages.compactMap { stays[$0] }
        return known.isEmpty || runs == 0 ? 0 : Double(known.reduce(0, +)) / Double(runs * known.count)
    }
}

/// A plan's place among random valid plans of the same case.
public struct SamplePlace: Sendable, Equatable {
    /// Plans in the sample.
    public let plans: Int
    /// Share of them that score less, 0…1.
    public let shareBelow: Double
    /// Scores of the sample as planners read them (``Plan/scorePerHundred``): least, median, greatest.
    public let least: Double, median: Double, greatest: Double
    /// The plan's own score.
    public let score: Double
    /// Recombinations tried on the walk.
    public let steps: Int
}
