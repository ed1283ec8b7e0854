/// How good a plan is at worst: its score, a proven bound on the score of every plan, and how the bound was obtained.
///
/// The bound is a sum of whole micropoints made from whole prices and exact (or rounded up) bounds on single regions,
/// so no solver's tolerance enters it. It holds even where the work was cut short; more work can only lower it.
public struct Certificate: Hashable, Sendable {
    /// What gave the bound.
    public enum Method: String, Hashable, Sendable, Codable {
        /// Lagrangian relaxation: prices for the units, moved step by step; no linear program.
        case lagrangian
        /// Prices from a linear program over regions, to which pricing adds regions until none is missing.
        case columnGeneration
        /// Column generation with cuts over triples of units.
        case cuts
        /// The plans left after branching were all bounded.
        case branchAndBound
    }

    /// The score of the plan.
    public let score: Score
    /// No plan that keeps the rules (and leaves out no more units than ``leftOut``) scores more.
    public let bound: Score
    /// What gave the bound.
    public let method: Method
    /// The name of the linear solver, `nil` when none was used.
    public let solver: String?
    /// Passes of dual ascent done.
    public let passes: Int
    /// Rounds of column generation done.
    public let rounds: Int
    /// Nodes of all pricing trees.
    public let nodes: Int
    /// Whether time or a cancellation ended the work before its budget was used or nothing was left to do.
    public let wasCutShort: Bool
    /// The first objective, when not all units that must be covered are.
    public let leftOut: LeftOutCertificate?

    /// The part of the bound that is still open: (bound − score) / |bound|, at least 0; 0 when both are 0.
    public var gap: Double {
        let open = bound - score
        return open <= .zero ? 0 : Double(open.micropoints) / Double(max(1, bound.micropoints.magnitude))
    }

    /// The same bound beside the score of another plan of the problem.
    public func of(score: Score) -> Certificate {
        Certificate(
            score: score, bound: bound, method: method, solver: solver, passes: passes, rounds: rounds, nodes: nodes,
            wasCutShort: wasCutShort, leftOut: leftOut)
    }

    /// Whether no plan can score more.
    public var isProvenOptimal: Bool { bound == score }
}

/// How few units can be left out: the first objective where the rules ask for more cover than the plan has.
public struct LeftOutCertificate: Hashable, Sendable {
    /// Units that the plan leaves out.
    public let plan: Int
    /// Units that every plan leaves out at least: counted, bounded in whole numbers like the score, or by an integer program over
    /// the units that few leads reach, where the solver's word is taken that a smaller number is impossible.
    public let atLeast: Int

    /// Whether no plan leaves out fewer.
    public var isProvenFewest: Bool { plan == atLeast }
}
