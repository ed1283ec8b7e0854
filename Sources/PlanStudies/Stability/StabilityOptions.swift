import CountyModel
import Foundation
import Planning

/// How data and weights are shaken to see which parts of a plan stand firm.
public struct StabilityOptions: Sendable, Equatable {
    /// Runs, from 1.
    package var runs = 20
    /// Relative error of numbers, 0…1, unless ``errors`` says otherwise: every number is multiplied by 1 ± at most this.
    package var dataError = 0.05
    /// Relative error by field, 0…1.
    package var errors: [Field: Double] = [:]
    /// Relative change of every weight of `prefer`, 0…1.
    package var weightRange = 0.2
    /// Tried moves of each search; `nil` for the scenario's.
    package var iterations: Int?
    /// Random valid plans the plan is placed among; 0 for none.
    package var sample = 10_000
    /// Starting value of the random numbers.
    package var seed: UInt64 = 1
    /// Threads; the result does not depend on them.
    package var threads = 2

    /// The default options.
    public init() {}
}

/// How firmly a plan stands.
public struct StabilityReport: Sendable, Equatable {
    /// Two villages that share a border and a cluster of the plan.
    package struct Pair: Sendable, Equatable {
        /// The village with the lower index.
        package let a: Int
        /// The other.
        package let b: Int
        /// Runs in which they share a cluster.
        package let together: Int
    }

    /// Runs that gave a plan.
    public let runs: Int
    /// Runs under whose data no plan kept the rules; they are not counted.
    package let failed: Int
    /// Per village the runs in which it was in the cluster that matches its own, or left out like before; `nil` for those
    /// that take no part.
    public let stays: [Int?]
    /// Per cluster the runs in which the matching cluster had the same lead.
    package let leadStays: [Int]
    /// Neighbours that share a cluster, by index.
    package let pairs: [Pair]
    /// How the plan stands among random valid plans; `nil` when none were drawn.
    package let place: SamplePlace?

    /// So many runs or more are taken for an answer.
    package static let enoughRuns = 20

    /// The share of runs, 0…1, that a village may move in at most though it stayed in all `runs`, at a confidence of 95 %:
    /// 1 − 0.05^(1/runs), from the binomial distribution; 1 without runs.
    package var unseenShare: Double { runs > 0 ? 1 - pow(0.05, 1 / Double(runs)) : 1 }

    /// How little few runs prove; `nil` from ``enoughRuns`` on.
    package var caution: Bilingual? {
        guard runs < Self.enoughRuns else { return nil }
        // Rounded up, as a limit has to be.
        let share = NumberText.plain((unseenShare * 100).rounded(.up))
        return Bilingual(
            zh: "只有 \(runs) 次重算,说明不了多少:即使每次都不变的村,实际会变的可能仍可达 \(share)%(95% 置信);建议 --runs \(Self.enoughRuns) 以上",
            en:
                "\(Wording.count(runs, "run")) \(Wording.plural(runs, "proves", "prove")) little: even a village that stayed in every one may still move in up to \(share)% of cases (95% confidence); give --runs \(Self.enoughRuns) or more"
        )
    }

    /// A value from its parts; nothing is checked.
    package init(runs: Int, failed: Int, stays: [Int?], leadStays: [Int], pairs: [Pair], place: SamplePlace?) {
        (self.runs, self.failed, self.stays, self.leadStays) = (runs, failed, stays, leadStays)
        (self.pairs, self.place) = (pairs, place)
    }

    /// The share of runs in which villages stay, 0…1, averaged; 0 for none and without runs.
    ///
    /// - Parameter villages: indices; those that take no part do not count.
    package func share(of villages: [Int]) -> Double {
        let known = villages.compactMap { stays[$0] }
        return known.isEmpty || runs == 0 ? 0 : Double(known.reduce(0, +)) / Double(runs * known.count)
    }
}

/// A plan's place among random valid plans of the same case.
package struct SamplePlace: Sendable, Equatable {
    /// Plans in the sample.
    package let plans: Int
    /// Share of them that score less, 0…1.
    package let shareBelow: Double
    /// Scores of the sample as planners read them (``Plan/scorePerHundred``): least, median, greatest.
    package let least: Double, median: Double, greatest: Double
    /// The plan's own score.
    package let score: Double
    /// Recombinations tried on the walk.
    package let steps: Int

    /// A value from its parts; nothing is checked.
    package init(
        plans: Int, shareBelow: Double, least: Double, median: Double, greatest: Double, score: Double, steps: Int
    ) {
        (self.plans, self.shareBelow, self.score, self.steps) = (plans, shareBelow, score, steps)
        (self.least, self.median, self.greatest) = (least, median, greatest)
    }
}
