import LinearSolver

/// How much work goes into a bound.
///
/// Budgets count passes, rounds and nodes, so that the same problem, plan and options give the same bound for any number
/// of threads; only a time limit or a cancellation makes a difference, and the certificate says so.
package struct BoundOptions: Sendable {
    /// Passes of dual ascent, which needs no solver; at least 1.
    package var passes = 20
    /// Rounds of column generation at most; 0 switches it off.
    package var rounds = 150
    /// Rounds of cuts over triples of units at most, each followed by column generation; 0 switches them off.
    package var cutRounds = 30
    /// Branches at most that are bounded one by one once cuts are used up; 0 switches branching off.
    package var branches = 100
    /// Rounds of column generation in one branch at most.
    package var roundsPerBranch = 12
    /// The work ends when (bound − score) / |bound| is at most this; 0 asks for a proof.
    package var gapWanted = 0.0
    /// Nodes of the pricing tree of one lead at most during dual ascent; 0 means the root alone.
    package var nodesPerLead = 20_000
    /// Nodes of the pricing tree of one lead at most in column generation.
    package var nodesPerLeadExact = 4_000_000
    /// The work ends when about so many steps are done, each about two nanoseconds of one processor; `nil` means that passes,
    /// rounds and branches alone limit it. Counted and not timed, so that the bound is the same on every run.
    package var steps: Int?
    /// Column generation is left out above so many units.
    package var mostUnitsForColumns = 4_000
    /// Whether to look for a better plan among the regions found.
    package var improvesPlan = true
    /// Threads that share the leads, at least 1.
    package var threads = 1
    /// Wall time after which the work stops with the bound reached; `nil` means never.
    package var timeLimitSeconds: Double?
    /// The solver of linear programs; `nil` leaves dual ascent alone.
    package var solver: (any LinearSolver)?

    /// The default options, with the preferred solver of this machine.
    package init() { solver = LinearSolvers.preferred }

    /// Options that suit the size of a problem.
    ///
    /// - Parameter unitCount: the number of units of the problem.
    package static func recommended(unitCount: Int) -> BoundOptions {
        var options = BoundOptions()
        // A round of cuts costs in proportion to the map and more, and gains less of a larger one; so does a branch.
        if unitCount > 100 { options.branches = 24 }
        if unitCount > 400 { (options.cutRounds, options.branches) = (12, 8) }
        if unitCount > 1_000 { options.branches = 0 }
        if unitCount > 4_000 { (options.passes, options.nodesPerLead) = (60, 100_000) }
        if unitCount > 30_000 { (options.passes, options.nodesPerLead) = (40, 50_000) }
        if unitCount > 200_000 { (options.passes, options.nodesPerLead) = (24, 20_000) }
        return options
    }
}

/// A look at the work on a bound.
package struct BoundProgress: Hashable, Sendable {
    /// What is being done.
    package let phase: SolvePhase
    /// How much of the phase is done, 0…1; a proof may end earlier.
    package let phaseShare: Double
    /// What gave the bound.
    package let method: Certificate.Method
    /// Passes and rounds done.
    package let passes: Int
    /// The best score known.
    package let score: Score
    /// The best bound known.
    package let bound: Score
}

/// What the work on a bound gave.
package struct BoundResult: Sendable {
    /// The certificate of the better of the given and the improved plan.
    package let certificate: Certificate
    /// A plan better than the given one, when one was found.
    package let improvedPlan: RegionPlan?
    /// What each unit is worth at the best bound, in micropoints per unit of the problem; 0 for units in no plan. Of two
    /// units with equal rules, the one with the higher price is harder to place well.
    package let unitPrices: [Score]
    /// Where the time of the bound on the score went.
    package let times: BoundTimes
    /// The steps of work it took; see ``BoundOptions/steps``.
    package let steps: Int
}

extension BoundOptions {
    /// Why options are refused.
    package enum Invalid: Error, Hashable, Sendable {
        /// `passes` is below 1.
        case passes(Int)
        /// A number of rounds, nodes or steps is below 0.
        case negative(Int)
        /// `threads` is below 1.
        case threads(Int)
        /// `gapWanted` is below 0 or no number.
        case gapWanted(Double)
        /// `timeLimitSeconds` is not above 0.
        case timeLimit(Double)
    }

    func check() throws(Invalid) {
        if passes < 1 { throw .passes(passes) }
        for number in [
            rounds, cutRounds, branches, roundsPerBranch, nodesPerLead, nodesPerLeadExact, mostUnitsForColumns,
        ] where number < 0 {
            throw .negative(number)
        }
        if let steps, steps < 0 { throw .negative(steps) }
        if !(gapWanted >= 0) { throw .gapWanted(gapWanted) }
        if threads < 1 { throw .threads(threads) }
        if let limit = timeLimitSeconds, !(limit > 0) { throw .timeLimit(limit) }
    }
}
