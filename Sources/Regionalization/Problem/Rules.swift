/// The hard rules that every plan must keep.
///
/// Ranges are inclusive; the default of each rule forbids nothing but regions that are not connected.
package struct Rules: Hashable, Sendable {
    /// Whether a region may cross town boundaries.
    package enum TownCrossing: Hashable, Sendable {
        /// A region lies within one town.
        case forbid
        /// Each town of a region beyond the first costs this much.
        case penalise(Score)
        /// Towns do not matter.
        case allow
    }

    /// A division of the map into zones, such as watersheds, and whether a region may cross their borders.
    package struct Zoning: Hashable, Sendable {
        /// The zone of each unit, any number; `nil` for a unit in no zone, which is not counted.
        package var zoneOf: [Int?]
        /// Whether a region may lie in several zones, and what each beyond the first costs.
        package var crossing: TownCrossing
        /// At most so many zones per region, at least 1; `nil` means no limit.
        package var most: Int?

        /// A division of the map.
        package init(zoneOf: [Int?], crossing: TownCrossing, most: Int? = nil) {
            (self.zoneOf, self.crossing, self.most) = (zoneOf, crossing, most)
        }

        /// The most zones of a region; `Int.max` means no limit.
        package var limit: Int { crossing == .forbid ? 1 : most ?? Int.max }

        /// What each zone beyond the first costs.
        package var price: Score {
            if case .penalise(let price) = crossing { return price }
            return .zero
        }
    }

    /// How many units must be covered.
    package enum Cover: Hashable, Sendable {
        /// Units may be left out, at most so many when a number is given.
        case partial(maxLeftOut: Int?)
        /// Every unit that is not excluded must lie in a region.
        case full
        /// So many units lie in regions, kept ones included: a first batch of about so many.
        case between(ClosedRange<Int>)
    }

    /// Two units that may not lie in one region.
    package struct ApartPair: Hashable, Sendable {
        /// One of the units.
        package var u: Int
        /// The other unit.
        package var v: Int

        /// A pair to hold apart; the order does not matter.
        package init(_ u: Int, _ v: Int) {
            self.u = u
            self.v = v
        }
    }

    /// Units that form a region exactly as given.
    package struct KeptRegion: Hashable, Sendable {
        /// The units of the region, in any order.
        package var units: [Int]
        /// The lead; `nil` lets the program choose the best one.
        package var lead: Int?

        /// A region to keep.
        package init(units: [Int], lead: Int? = nil) {
            self.units = units
            self.lead = lead
        }
    }

    /// Whether a region is connected in the contiguity graph; `false` is for groups that need not touch.
    package var requiresContiguity = true
    /// The units that touch the outside of the map: when given, no region may cut other land off from it. `nil` asks nothing.
    package var outerUnits: [Int]?
    /// How wide a region must be for its length; `nil` asks nothing.
    package var outline: Outline?
    /// The limits on sums over a region.
    package var sums = SumLimits()
    /// At most so many weak units for each strong unit of the region; `nil` means no limit.
    package var weakPerStrong: Double?
    /// Whether a lead that was appointed counts as a strong unit of its region in the limits on strong units and on weak units
    /// for each strong one.
    package var appointedCountsAsStrong = false
    /// Whether a region holds strong units only.
    package var strongOnly = false
    /// Whether a region may cross town boundaries.
    package var townCrossing = TownCrossing.allow
    /// At most so many towns per region, at least 1; `nil` means no limit.
    package var townsPerRegion: Int?
    /// Towns whose units share no region with those of another town.
    package var closedTowns: Set<Int> = []
    /// Further divisions of the map into zones whose borders regions may not, or should not, cross.
    package var zonings: [Zoning] = []
    /// Groups of units that lie in one region or are all left out.
    package var together: [[Int]] = []
    /// Pairs of units that may not lie in one region.
    package var apart: [ApartPair] = []
    /// Regions that must be in the plan exactly as given.
    package var kept: [KeptRegion] = []
    /// Units that must lead a region.
    package var fixedLeads: [Int] = []
    /// The number of regions, kept ones included; `nil` means any.
    package var regionCount: ClosedRange<Int>?
    /// How many units must be covered.
    package var cover = Cover.partial(maxLeftOut: nil)
    /// Whether leaving out as little as possible, by ``ArealUnit/leaveOutWeight``, comes before the score.
    package var fewestLeftOutFirst = false

    /// The most towns of a region; `Int.max` means no limit.
    package var townLimit: Int { townCrossing == .forbid ? 1 : townsPerRegion ?? Int.max }

    /// Rules that forbid nothing; set what is needed.
    package init() {}
}

extension Rules {
    /// Units per region, the lead included.
    package var unitCount: ClosedRange<Int> {
        get { sums.unitCount }
        set { sums.unitCount = newValue }
    }
    /// Inhabitants per region.
    package var population: ClosedRange<Int> {
        get { sums.population }
        set { sums.population = newValue }
    }
    /// Members per region.
    package var members: ClosedRange<Int> {
        get { sums.members }
        set { sums.members = newValue }
    }
    /// Strong units per region.
    package var strongPerRegion: ClosedRange<Int> {
        get { sums.strong }
        set { sums.strong = newValue }
    }
}
