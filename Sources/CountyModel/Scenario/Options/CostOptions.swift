/// The `costs:` section: what a plan pays, in points; one village led perfectly gains one point.
public struct CostOptions: Sendable, Equatable {
    /// A committee, whatever its size; larger values make fewer and larger clusters. From 0, default 0.5.
    public var committee: Double
    /// What a lead of the lowest rank (`lead.rank_by`) costs more than one of the highest; in between in proportion. From 0,
    /// default 1.5.
    public var leadRank: Double
    /// A lead that had to be appointed because no village qualifies, beside the committee. From 0, default 1.0.
    public var appointedLead: Double
    /// Each township of a cluster beyond the first, under `allow_with_penalty`. From 0, default 0.3.
    public var crossTown: Double
    /// A village left out.
    public var leftOut: LeftOutCosts
    /// How much weakness a lead can carry; `nil` (default) sets no limit.
    public var capacity: HelpCapacity?

    /// The section from its parts; everything has a default.
    package init(
        committee: Double = 0.5, leadRank: Double = 1.5, appointedLead: Double = 1.0, crossTown: Double = 0.3,
        leftOut: LeftOutCosts = LeftOutCosts(), capacity: HelpCapacity? = nil
    ) {
        (self.committee, self.leadRank) = (committee, leadRank)
        (self.appointedLead, self.crossTown) = (appointedLead, crossTown)
        (self.leftOut, self.capacity) = (leftOut, capacity)
    }
}

/// What a village left out costs, in points, by its class; the largest that applies counts.
public struct LeftOutCosts: Sendable, Equatable {
    /// A weak village. From 0, default 0.5.
    package var weak: Double
    /// A backward village. From 0, default 0.6.
    package var backward: Double
    /// Any other village. From 0, default 0.15.
    package var other: Double

    /// The costs from their parts; everything has a default.
    package init(weak: Double = 0.5, backward: Double = 0.6, other: Double = 0.15) {
        (self.weak, self.backward, self.other) = (weak, backward, other)
    }
}

/// How much weakness a lead can carry: `base` + `perSurplus` × its surplus, a weak village of full gap needing 1.
public struct HelpCapacity: Sendable, Equatable {
    /// What every lead can carry, need units, from 0. Default 3.
    package var base: Double
    /// What a lead can carry more per full surplus (`prefer.lift.surplus_wan`), need units, from 0. Default 3.
    package var perSurplus: Double

    /// The capacity from its parts; everything has a default.
    package init(base: Double = 3, perSurplus: Double = 3) { (self.base, self.perSurplus) = (base, perSurplus) }
}
