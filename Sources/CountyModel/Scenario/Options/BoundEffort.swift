/// How much work goes into proving how good a plan is.
public enum BoundEffort: String, Sendable, CaseIterable {
    /// None: the plan comes without a bound.
    case none
    /// Column generation with cuts, and better plans met on the way, until the gap is at most 1 % or the budget is used.
    case quick
    /// Column generation to its end, cuts, and better plans from the regions found.
    case full
}
