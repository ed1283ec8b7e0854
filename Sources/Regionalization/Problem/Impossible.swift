/// One reason why the rules cannot be kept, as data: the family, what is wrong, where, and the numbers that show it.
package struct Conflict: Hashable, Sendable {
    /// What is wrong. `limit` and `actual` of the conflict hold the numbers named here.
    package enum Reason: String, Hashable, Sendable {
        /// A connected part of the map has `actual`, the rule asks for at least `limit`.
        case componentTooSmall
        /// The units asked for have `actual`, the rule allows at most `limit`.
        case tooMuch
        /// The units asked for have `actual`, the rule asks for at least `limit`.
        case tooLittle
        /// The units asked for are not connected, or lie in different parts of the map.
        case disconnected
        /// Joining the two units takes `actual` units, the rule allows at most `limit`.
        case tooFarApart
        /// No lead candidate reaches the unit, or none can lead the units.
        case noLead
        /// The unit's need is `actual`; the largest capacity among the leads in reach is `limit`.
        case needAboveEveryCapacity
        /// The unit is not a lead candidate.
        case notACandidate
        /// Two rules ask for opposite things of these units.
        case contradiction
        /// At least (or most) `actual` regions are possible, the rule asks for `limit`.
        case countOutOfRange
        /// `actual` units cannot be covered, the rule allows `limit`.
        case cannotBeCovered
        /// The search formed no region, or missed a demand by `actual`; `limit` is what was asked for.
        case notFound
    }

    /// The family of rules that cannot be kept.
    package var family: RuleFamily
    /// What is wrong.
    package var reason: Reason
    /// The units concerned, ascending.
    package var units: [Int]
    /// The number the rule states, when there is one.
    package var limit: Int64?
    /// The number that the data show, when there is one.
    package var actual: Int64?
    /// The family of the second rule in a contradiction.
    package var against: RuleFamily?
    /// The proof by counting that the conflict rests on, if it does.
    package var shortage: Shortage?

    /// A conflict; the units are put into ascending order.
    package init(
        _ family: RuleFamily, _ reason: Reason, units: [Int], limit: Int64? = nil, actual: Int64? = nil,
        against: RuleFamily? = nil
    ) {
        self.family = family
        self.reason = reason
        self.units = units.sorted()
        self.limit = limit
        self.actual = actual
        self.against = against
    }
}

/// No plan keeps the rules, or none was found.
package struct Impossible: Error, Sendable {
    /// How sure it is that no plan exists.
    package enum Certainty: String, Hashable, Sendable {
        /// The conflicts prove that no plan exists.
        case proven
        /// The search did not find one; more iterations may.
        case notFound
    }

    /// Whether this is proven or only not found.
    package var certainty: Certainty
    /// All reasons that were seen, in a fixed order.
    package var conflicts: [Conflict]
    /// When a search failed: the plan that came closest. It keeps the rules of regions but misses a demand on the whole.
    package var closestPlan: RegionPlan?
    /// The rules that are enough to rule every plan out, where every region was listed and they were looked for.
    package var cause: SettledCause?

    /// Says that no plan exists or was found.
    package init(certainty: Certainty, conflicts: [Conflict], closestPlan: RegionPlan? = nil) {
        self.certainty = certainty
        self.conflicts = conflicts
        self.closestPlan = closestPlan
    }
}

/// The input is not a problem at all: an index or number is outside its range. A mistake of the calling program.
package struct MalformedProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is malformed, in plain words with the position in the input.
    package var description: String
}
