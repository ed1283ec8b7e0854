/// What a run is doing at the moment.
public enum SolvePhase: String, Hashable, Sendable, CaseIterable {
    /// Looking for a plan.
    case search
    /// Proof: prices of the units are moved step by step.
    case prices
    /// Proof: regions are added to a linear program until none is missing.
    case regions
    /// Proof: cuts are added to the linear program.
    case cuts
    /// A better plan is looked for among the regions met.
    case rounding
    /// Proof: what is left open is split into parts.
    case branches
}
