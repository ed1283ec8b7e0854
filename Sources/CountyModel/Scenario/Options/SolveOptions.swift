/// The `solve:` section: how long the search runs and where it starts. The same seed and iterations give the same plan.
public struct SolveOptions: Sendable, Equatable {
    /// Start of the random numbers. Default 1.
    public var seed: UInt64
    /// Moves tried per restart, 1…10¹⁰. Default 200,000.
    public var iterations: Int
    /// Running time in seconds from which the search computes its number of moves; `nil` (default) sets none. That
    /// number is recorded, so that the run can be repeated.
    public var timeSeconds: Double?
    /// Independent searches, of which the best is taken, 1…1,000. Default 4.
    public var restarts: Int
    /// Threads at work, 1…1,024; `nil` (default, written `auto`) takes what the computer has. No result depends on it.
    public var threads: Int?
    /// Different plans proposed, 1…20. Default 1.
    public var plans: Int
    /// How much plans differ at least: share of villages outside matching clusters, 0…1. Default 0.10.
    public var minDifference: Double
    /// How much lower a further plan may score than the first, as a share of its score, 0…1. Default 0.05.
    public var maxLoss: Double

    /// How much work goes into proving how good the plan is. Default `.none`.
    public var bound: BoundEffort

    /// The section from its parts; everything has a default.
    package init(
        seed: UInt64 = 1, iterations: Int = 200_000, timeSeconds: Double? = nil, restarts: Int = 4,
        threads: Int? = nil, plans: Int = 1, minDifference: Double = 0.10, maxLoss: Double = 0.05,
        bound: BoundEffort = .quick
    ) {
        (self.seed, self.iterations, self.timeSeconds) = (seed, iterations, timeSeconds)
        (self.restarts, self.threads, self.plans) = (restarts, threads, plans)
        (self.minDifference, self.maxLoss, self.bound) = (minDifference, maxLoss, bound)
    }
}
