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
    /// Regions within one town.
    case townCrossing
    /// The number of regions.
    case regionCount
    /// How many units must be covered.
    case cover
}
