/// A unit that may lead a region, with what each unit in its reach gains from being led by it.
package struct LeadCandidate: Hashable, Sendable {
    /// One unit in reach of a lead.
    package struct Reach: Hashable, Sendable {
        /// The unit that can be led.
        package var unit: Int
        /// What the plan gains when the unit is led by this lead; may be negative, 0 for the lead itself.
        package var assist: Score

        /// A unit in reach and its gain.
        package init(unit: Int, assist: Score) {
            self.unit = unit
            self.assist = assist
        }
    }

    /// The unit that leads. A unit may occur once among the candidates.
    package var unit: Int
    /// What the plan loses when this lead is used, any penalty for an appointment included.
    package var fixedCost: Score
    /// Whether the lead would have to be appointed; carried for reports, without effect on the search.
    package var isAppointed: Bool
    /// The most need of the other units of its region; `nil` means no limit.
    package var capacity: Int64?
    /// The units in reach, in any order. A unit that is not listed is out of reach; the lead itself is always in reach.
    package var reach: [Reach]

    /// A lead candidate.
    package init(unit: Int, fixedCost: Score = .zero, isAppointed: Bool = false, capacity: Int64? = nil, reach: [Reach])
    {
        self.unit = unit
        self.fixedCost = fixedCost
        self.isAppointed = isAppointed
        self.capacity = capacity
        self.reach = reach
    }
}
