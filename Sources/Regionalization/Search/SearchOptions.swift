/// How long and with what randomness to search.
///
/// The same problem, seed, iterations, restarts, stops and warm start give the same result for any number of threads.
package struct SearchOptions: Sendable {
    /// Starting value of the random numbers; restart r uses a stream of its own made from it.
    package var seed: UInt64 = 0
    /// Moves tried per restart, at least 0; also the length of the cooling schedule.
    package var iterations = 2_000_000
    /// Independent runs, at least 1; the best plan wins, then the lowest restart.
    package var restarts = 1
    /// Threads that share the restarts, at least 1.
    package var threads = 1
    /// Wall time in which the search shall be done; `nil` means any. The moves that fit are estimated first, so that
    /// cooling is not cut off; should they take longer, the search stops at the next checkpoint. Such a run is repeated
    /// exactly by giving its ``SearchResult/plannedIterations`` as ``iterations`` and its
    /// ``SearchResult/iterationsDone`` as ``stopAfter``, without a limit.
    package var timeLimitSeconds: Double?
    /// Moves after which each restart stops, cooling as if it went on; `nil` means all iterations. Needs one number per
    /// restart.
    package var stopAfter: [Int]?
    /// A plan to start from. Regions that break a rule are dissolved first; the result is never worse than the rest.
    package var warmStart: RegionPlan?

    /// The default options.
    package init() {}

    /// Why options are refused.
    package enum Invalid: Error, Hashable, Sendable {
        /// `iterations` is below 0.
        case iterations(Int)
        /// `restarts` is below 1.
        case restarts(Int)
        /// `threads` is below 1.
        case threads(Int)
        /// `timeLimitSeconds` is not above 0.
        case timeLimit(Double)
        /// `stopAfter` has another length than `restarts`, or a number below 0.
        case stopAfter([Int])
    }

    /// Iterations that give a good plan without waiting long: 4,000 per unit, at least 200,000.
    ///
    /// - Parameter unitCount: the number of units of the problem.
    package static func recommendedIterations(unitCount: Int) -> Int { max(200_000, 4_000 * unitCount) }

    func check() throws(Invalid) {
        if iterations < 0 { throw .iterations(iterations) }
        if restarts < 1 { throw .restarts(restarts) }
        if threads < 1 { throw .threads(threads) }
        if let limit = timeLimitSeconds, !(limit > 0) { throw .timeLimit(limit) }
        if let stops = stopAfter, stops.count != restarts || stops.contains(where: { $0 < 0 }) {
            throw .stopAfter(stops)
        }
    }
}
