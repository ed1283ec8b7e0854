/// The outcome of a search: the best plan and how it was found.
package struct SearchResult: Hashable, Sendable {
    /// The best plan of one restart.
    package struct Alternative: Hashable, Sendable {
        /// The restart, from 0.
        package let restart: Int
        /// Its best plan, which keeps every rule.
        package let plan: RegionPlan
        /// The plan's score.
        package let score: Score
    }

    /// The best plan; it keeps every rule.
    package let plan: RegionPlan
    /// The plan's score.
    package let score: Score
    /// Moves that each restart was planned to try: those asked for, or fewer when a time limit leaves room for fewer.
    package let plannedIterations: Int
    /// Moves tried by each restart.
    package let iterationsDone: [Int]
    /// The restart that found the plan.
    package let winningRestart: Int
    /// Whether time or a cancellation left fewer moves or restarts than were asked for.
    package let wasCutShort: Bool
    /// The best plan of each restart that kept every rule, in order of restart; equal plans may occur.
    package let alternatives: [Alternative]
}

/// A look at a running search.
public struct SearchProgress: Hashable, Sendable {
    /// The restart that reports, from 0.
    public let restart: Int
    /// Moves it has tried.
    public let iterations: Int
    /// Moves it will try.
    public let plannedIterations: Int
    /// The score of its best plan so far.
    public let bestScore: Score
    /// How far that plan is from the demands on the whole: units, regions and fixed leads missing; 0 when all are met.
    public let shortfall: Int
    /// A value that no plan can exceed, when one is known by now.
    public let bound: Score?
    /// What is being done.
    public let phase: SolvePhase
    /// How much of the phase is done, 0…1; a proof that ends early shows too small a share.
    public let phaseShare: Double

    /// How far the best plan may be from the best possible one, as a share of the bound; `nil` without a bound above 0.
    public var gap: Double? {
        guard let bound, bound > .zero else { return nil }
        return max(0, Double(bound.micropoints - bestScore.micropoints) / Double(bound.micropoints))
    }

    /// A report.
    public init(
        restart: Int, iterations: Int, plannedIterations: Int, bestScore: Score, shortfall: Int, bound: Score?,
        phase: SolvePhase = .search, phaseShare: Double? = nil
    ) {
        (self.restart, self.iterations, self.plannedIterations) = (restart, iterations, plannedIterations)
        (self.bestScore, self.shortfall, self.bound) = (bestScore, shortfall, bound)
        self.phase = phase
        self.phaseShare = phaseShare ?? min(1, Double(iterations) / Double(max(1, plannedIterations)))
    }
}
