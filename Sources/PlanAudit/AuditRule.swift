/// A rule that a plan is judged by.
package enum AuditRule: String, Sendable, CaseIterable {
    /// A village is in one cluster at most.
    case oneCluster
    /// A cluster hangs together on the contiguity graph.
    case connected
    /// Neighbours on the contiguity graph are neighbours by their land too.
    case border
    /// Villages per cluster.
    case villages
    /// Registered population per cluster.
    case population
    /// Party members per cluster.
    case partyMembers
    /// A village without a number that a rule needs is in no cluster: population.
    case missingPopulation
    /// A village without a number that a rule needs is in no cluster: Party members.
    case missingMembers
    /// Strong villages per cluster.
    case strong
    /// Strong villages only.
    case strongOnly
    /// Weak villages per strong one.
    case weakPerStrong
    /// Need that a lead can carry.
    case capacity
    /// A cluster has a lead.
    case lead
    /// The lead is one of the cluster's villages.
    case leadInside
    /// The lead meets the conditions.
    case qualified
    /// A township appoints a lead only where none of its villages qualifies.
    case fallback
    /// A township appoints only its few best-ranked villages.
    case appointedPerTown
    /// A banned village does not lead.
    case banned
    /// A fixed lead leads.
    case fixedLead
    /// Distance from the lead.
    case leadDistance
    /// Steps over the map from the lead.
    case leadSteps
    /// Villages that share a cluster.
    case together
    /// Villages that do not share one.
    case apart
    /// Villages that take no part.
    case exclude
    /// Existing clusters kept as they are.
    case keep
    /// Clusters across township borders.
    case townCrossing
    /// Townships per cluster.
    case townCount
    /// Lines of other divisions that are not crossed.
    case zone
    /// Townships that keep to themselves.
    case noCross
    /// Number of clusters.
    case clusterCount
    /// Villages left out.
    case cover

    /// The scenario key that sets the rule; the section `must` for what no key can switch off.
    package var key: String {
        switch self {
        case .oneCluster: "must"
        case .connected: "must.connected"
        case .border: "must.contiguity"
        case .villages: "must.villages"
        case .population, .missingPopulation: "must.population"
        case .partyMembers, .missingMembers: "must.party_members"
        case .strong: "must.strong_per_cluster"
        case .strongOnly: "must.strong_only"
        case .weakPerStrong: "must.weak_per_strong"
        case .capacity: "costs.capacity"
        case .lead, .leadInside: "lead"
        case .qualified: "lead.qualify"
        case .fallback: "lead.fallback"
        case .appointedPerTown: "lead.appointed_per_town"
        case .banned: "lead.banned"
        case .fixedLead: "lead.fixed"
        case .leadDistance: "must.lead_far_km"
        case .leadSteps: "must.lead_far_steps"
        case .together: "must.together"
        case .apart: "must.apart"
        case .exclude: "must.exclude"
        case .keep: "must.keep"
        case .townCrossing: "must.towns.cross"
        case .townCount: "must.towns.max"
        case .zone: "must.zones"
        case .noCross: "must.towns.no_cross"
        case .clusterCount: "lead.count"
        case .cover: "must.leave_out"
        }
    }
}
