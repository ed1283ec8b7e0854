/// The hard rules of likeness regions; `nil` leaves a matter free.
package struct LikenessRules: Sendable, Equatable {
    /// Units in a region; at least 1.
    package var unitCount: ClosedRange<Int>?
    /// Population of a region.
    package var population: ClosedRange<Int>?
    /// Whether every region needs a strong unit.
    package var needsStrong: Bool

    /// No rules but contiguity.
    package init() { (unitCount, population, needsStrong) = (nil, nil, false) }

    /// Rules with all their parts.
    package init(unitCount: ClosedRange<Int>?, population: ClosedRange<Int>?, needsStrong: Bool) {
        (self.unitCount, self.population, self.needsStrong) = (unitCount, population, needsStrong)
    }

    /// Whether a unit may have to be left out: only an upper limit or the need for a strong unit can do that to a map in
    /// one piece.
    var mayLeaveOut: Bool { unitCount != nil || population != nil || needsStrong }
}

/// What of the search is chosen by the caller; the same options give the same plan on any number of threads.
package struct LikenessOptions: Sendable, Equatable {
    /// Seed of all chance.
    package var seed: UInt64
    /// Tried moves per run; `nil` for a number by size: 1,500 per unit with rules, 10 without, 600 for max-p.
    package var iterations: Int?
    /// Independent runs, of which the best is kept.
    package var restarts: Int
    /// Threads that share the runs.
    package var threads: Int

    /// Seed 1, one run on one thread.
    package init(seed: UInt64 = 1, iterations: Int? = nil, restarts: Int = 1, threads: Int = 1) {
        (self.seed, self.iterations, self.restarts, self.threads) = (seed, iterations, restarts, threads)
    }
}

/// Why there is no plan, in words.
package struct LikenessError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong and what would mend it.
    package let message: String
    /// The message.
    package var description: String { message }

    init(_ message: String) { self.message = message }
}
