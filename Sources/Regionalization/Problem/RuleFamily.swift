/// A family of rules, as the unit of explanation: what a conflict breaks and what a relaxation gives up.
///
/// The one list of rules in the search. A rule on a sum needs nothing more than its lines in this file; any other rule
/// has its meaning in a file of `Constraints/`.
package enum RuleFamily: String, CaseIterable, Hashable, Sendable {
    /// A region is connected in the contiguity graph.
    case contiguity
    /// No other land is enclosed by a region.
    case enclosure
    /// The width of a region as a share of its length.
    case widthToLength
    /// Units per region.
    case unitCount
    /// Inhabitants per region.
    case population
    /// Members per region.
    case members
    /// Strong units per region.
    case strong
    /// Only strong units in a region.
    case strongOnly
    /// Weak units for each strong unit.
    case weakPerStrong
    /// Need of the led units against the lead's capacity.
    case capacity
    /// A region is led by a candidate of its own.
    case lead
    /// Every unit is in reach of its lead.
    case reach
    /// Units that belong together.
    case together
    /// Units that must be apart.
    case apart
    /// Regions kept as they are.
    case kept
    /// Units that must lead.
    case fixedLeads
    /// Units that take no part.
    case excluded
    /// Regions within one town, or within so many.
    case townCrossing
    /// Towns whose units share no region with those of another town.
    case closedTowns
    /// Regions within one zone of another division of the map, or within so many.
    case zoneCrossing
    /// The number of regions.
    case regionCount
    /// How many units must be covered.
    case cover

    /// What the family means in the search.
    package var meaning: any RuleMeaning.Type {
        switch self {
        case .contiguity: ContiguityConstraint.self
        case .enclosure: EnclosureConstraint.self
        case .widthToLength: WidthConstraint.self
        case .unitCount: UnitCountSum.self
        case .population: PopulationSum.self
        case .members: MembersSum.self
        case .strong: StrongSum.self
        case .strongOnly: StrongOnlyConstraint.self
        case .weakPerStrong: WeakPerStrongConstraint.self
        case .capacity: CapacityConstraint.self
        case .lead: LeadConstraint.self
        case .reach: ReachConstraint.self
        case .together: TogetherRule.self
        case .apart: ApartConstraint.self
        case .kept: KeptRule.self
        case .fixedLeads: FixedLeadConstraint.self
        case .excluded: ExcludedConstraint.self
        case .townCrossing: TownConstraint.self
        case .closedTowns: ClosedTownConstraint.self
        case .zoneCrossing: ZoneConstraint.self
        case .regionCount: RegionCountRule.self
        case .cover: CoverRule.self
        }
    }
}

/// Amounts that every unit has and that are added up over a region.
package struct UnitAmounts: Hashable, Sendable, BitwiseCopyable {
    /// Inhabitants, at least 0.
    package var population = 0
    /// Members of the organisation that is being grouped, at least 0.
    package var members = 0

    /// Nothing.
    package init() {}

    @inline(__always)
    static func += (left: inout UnitAmounts, right: UnitAmounts) {
        left.population += right.population
        left.members += right.members
    }

    @inline(__always)
    static func -= (left: inout UnitAmounts, right: UnitAmounts) {
        left.population -= right.population
        left.members -= right.members
    }
}

/// Inclusive limits on what is added up over a region.
package struct SumLimits: Hashable, Sendable {
    /// Units per region, the lead included.
    package var unitCount: ClosedRange<Int> = 1...Int.max
    /// Inhabitants per region.
    package var population: ClosedRange<Int> = 0...Int.max
    /// Members per region.
    package var members: ClosedRange<Int> = 0...Int.max
    /// Strong units per region.
    package var strong: ClosedRange<Int> = 0...Int.max

    /// Limits that forbid nothing.
    package init() {}
}

enum UnitCountSum: SumRule {
    static let family = RuleFamily.unitCount
    static var limits: SumLimit { \.unitCount }
    static func sum(_ tally: RegionTally) -> Int { tally.units }
}

enum PopulationSum: AmountRule {
    static let family = RuleFamily.population
    static var limits: SumLimit { \.population }
    static var amount: UnitAmount { \.population }
}

enum MembersSum: AmountRule {
    static let family = RuleFamily.members
    static var limits: SumLimit { \.members }
    static var amount: UnitAmount { \.members }
}

enum StrongSum: SumRule {
    static let family = RuleFamily.strong
    static var limits: SumLimit { \.strong }
    static func sum(_ tally: RegionTally) -> Int { tally.strong }
}

extension SumLimits {
    /// Whether a region with these sums keeps every limit.
    @inline(__always)
    func admit(_ tally: RegionTally, under lead: LeadFigures) -> Bool {
        unitCount.contains(tally.units) && population.contains(tally.amounts.population)
            && members.contains(tally.amounts.members) && strong.contains(tally.strong + lead.sentStrong)
    }

    /// Whether a region with these sums may still come to keep every limit by taking in more units.
    @inline(__always)
    func leaveRoom(_ tally: RegionTally, under lead: LeadFigures) -> Bool {
        tally.units <= unitCount.upperBound && tally.amounts.population <= population.upperBound
            && tally.amounts.members <= members.upperBound && tally.strong + lead.sentStrong <= strong.upperBound
    }
}
