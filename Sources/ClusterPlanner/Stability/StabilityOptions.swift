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
    /// Total scores of the sample: least, median, greatest; 100 is all that one village can gain.
    public let least: Double, median: Double, greatest: Double
    /// The plan's own score, counted alike.
    public let points: Double
    /// Recombinations tried on the walk.
    public let steps: Int
}
