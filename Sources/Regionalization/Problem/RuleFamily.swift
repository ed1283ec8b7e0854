/// A family of rules, as the unit of explanation: what a conflict breaks and what a relaxation gives up.
public enum RuleFamily: String, CaseIterable, Hashable, Sendable {
    /// A region is connected in the contiguity graph.
    case contiguity
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
    /// Regions within one zone of another division of the map, or within so many.
    case zoneCrossing
    /// The number of regions.
    case regionCount
    /// How many units must be covered.
    case cover
}
