/// One areal unit: the smallest piece that a plan puts into a region or leaves out.
///
/// A unit is known by its index in the problem's list of units.
package struct ArealUnit: Hashable, Sendable {
    /// What is added up over a region.
    package var amounts = UnitAmounts()
    /// How much of a lead's capacity the unit uses when another unit leads it, at least 0, in the caller's units.
    package var need: Int64
    /// Whether the unit counts as strong in the rules on strong and weak units.
    package var isStrong: Bool
    /// Whether the unit counts as weak in the rules on strong and weak units.
    package var isWeak: Bool
    /// The number of the town the unit belongs to; any number, equal numbers mean the same town.
    package var town: Int
    /// What the plan loses when the unit is left out.
    package var leaveOutPenalty: Score
    /// How much leaving the unit out weighs where the fewest left out come before the score, at least 1.
    package var leaveOutWeight: Int
    /// Whether the unit takes no part: it may join no region and does not count as left out.
    package var isExcluded: Bool

    /// Inhabitants, at least 0.
    package var population: Int {
        get { amounts.population }
        set { amounts.population = newValue }
    }
    /// Members of the organisation that is being grouped, at least 0.
    package var members: Int {
        get { amounts.members }
        set { amounts.members = newValue }
    }

    /// A unit; what is not named is zero or false, its weight 1.
    package init(
        population: Int = 0, members: Int = 0, need: Int64 = 0, isStrong: Bool = false, isWeak: Bool = false,
        town: Int = 0, leaveOutPenalty: Score = .zero, leaveOutWeight: Int = 1, isExcluded: Bool = false
    ) {
        (amounts.population, amounts.members) = (population, members)
        self.need = need
        self.isStrong = isStrong
        self.isWeak = isWeak
        self.town = town
        self.leaveOutPenalty = leaveOutPenalty
        self.leaveOutWeight = leaveOutWeight
        self.isExcluded = isExcluded
    }
}

/// Two neighbouring units and what the plan gains when one region holds both.
package struct Edge: Hashable, Sendable {
    /// The unit with the lower index.
    package var u: Int
    /// The unit with the higher index.
    package var v: Int
    /// What is gained when both lie in one region; may be negative.
    package var cohesion: Score

    /// An edge; `u < v` is checked when the problem is made.
    package init(u: Int, v: Int, cohesion: Score = .zero) {
        self.u = u
        self.v = v
        self.cohesion = cohesion
    }
}
