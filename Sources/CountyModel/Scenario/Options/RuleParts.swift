/// When two villages count as neighbours.
public struct ContiguityOptions: Sendable, Equatable {
    /// What they must share.
    package enum Kind: String, Sendable, CaseIterable {
        /// A line.
        case rook
        /// A line or a point.
        case queen
    }

    /// What neighbours must share. Default `.rook`.
    package var kind: Kind
    /// Shortest shared border that counts, in metres, from 0. Default 50. A shared point needs no length under `.queen`.
    package var minSharedMeters: Double

    /// The options from their parts; everything has a default.
    package init(kind: Kind = .rook, minSharedMeters: Double = 50) {
        (self.kind, self.minSharedMeters) = (kind, minSharedMeters)
    }
}

/// Two villages.
package struct VillagePair: Sendable, Equatable {
    /// One of them, as written first.
    package var first: VillageCode
    /// The other.
    package var second: VillageCode

    /// A pair of villages.
    package init(_ first: VillageCode, _ second: VillageCode) { (self.first, self.second) = (first, second) }
}

/// Pairs that count as neighbours although a river or a road lies between them.
public struct BridgeOptions: Sendable, Equatable {
    /// How far apart the two villages of a listed pair may be, in metres, from 0. `nil` (default): any distance.
    package var maxGapMeters: Double?
    /// Pairs that count as neighbours at any distance. Default none.
    package var pairs: [VillagePair]

    /// The options from their parts; by default there is no bridge.
    package init(maxGapMeters: Double? = nil, pairs: [VillagePair] = []) {
        (self.maxGapMeters, self.pairs) = (maxGapMeters, pairs)
    }
}

/// How a village without neighbours is treated.
public enum IslandRule: String, Sendable, CaseIterable {
    /// It becomes the neighbour of the nearest village.
    case nearest
    /// It stays without neighbours.
    case allow
    /// The run stops and names it.
    case error
}

/// Whether a cluster may cross township borders.
public struct TownRule: Sendable, Equatable {
    /// What is allowed.
    package enum Crossing: String, Sendable, CaseIterable {
        /// A cluster lies in one township.
        case forbid
        /// It may cross, and every township beyond the first costs `costs.cross_town` points.
        case allowWithPenalty = "allow_with_penalty"
        /// It may cross.
        case allow
    }

    /// What is allowed. Default `.allow`.
    package var cross: Crossing
    /// At most so many townships per cluster, from 1; `nil` (default) sets no limit.
    package var maximum: Int?
    /// Names of townships whose villages may not share a cluster with those of another one. Default none.
    package var noCross: [String]

    /// The rule from its parts; by default it is off.
    package init(cross: Crossing = .allow, maximum: Int? = nil, noCross: [String] = []) {
        (self.cross, self.maximum, self.noCross) = (cross, maximum, noCross)
    }
}

/// A division of the map into zones by a column, such as watersheds or the sides of a road, and whether clusters may
/// cross the borders of zones.
public struct ZoneRule: Sendable, Equatable {
    /// The column that names each village's zone; a village without a value is in no zone and is not counted.
    package var field: Field
    /// What is allowed. Default `.forbid`.
    package var cross: TownRule.Crossing
    /// What each zone of a cluster beyond the first costs, points, under `allow_with_penalty`. From 0, default 0.3.
    package var cost: Double
    /// At most so many zones per cluster, from 1; `nil` (default) sets no limit.
    package var maximum: Int?

    /// The rule from its parts; all but the field have a default.
    package init(_ field: Field, cross: TownRule.Crossing = .forbid, cost: Double = 0.3, maximum: Int? = nil) {
        (self.field, self.cross, self.cost, self.maximum) = (field, cross, cost, maximum)
    }
}

/// An existing cluster that a plan must keep as it is.
public struct KeptCluster: Sendable, Equatable {
    /// Its name; `nil` when it has none.
    package var name: String?
    /// Its villages.
    package var members: [VillageCode]
    /// Its lead village, one of the members; `nil` leaves the choice to the program.
    package var lead: VillageCode?
    /// Its number in the plan it was locked in, such as `P03`, which it keeps; `nil` when it comes from the scenario.
    package var id: String?

    /// A cluster from its parts.
    package init(name: String? = nil, members: [VillageCode], lead: VillageCode? = nil, id: String? = nil) {
        (self.name, self.members, self.lead, self.id) = (name, members, lead, id)
    }
}

/// Whether villages may be left without a cluster.
public struct LeaveOutRule: Sendable, Equatable {
    /// Whether any may. Default `false`: every village that is not excluded must be in a cluster.
    package var allowed: Bool
    /// Largest share of the villages taking part that may, 0…1. Default 1. Without effect unless `allowed`.
    package var maxShare: Double
    /// Largest number of villages that may; `nil` (default) leaves it to `maxShare`. Without effect unless `allowed`.
    package var maximum: Int?
    /// Whether leaving out as little as possible comes before the score. Default `false`. Without effect unless `allowed`.
    package var fewestFirst: Bool
    /// What each village left out weighs where the fewest come first.
    package var weights: LeaveOutWeights

    /// The rule from its parts; by default nothing may be left out.
    package init(
        allowed: Bool = false, maxShare: Double = 1, maximum: Int? = nil, fewestFirst: Bool = false,
        weights: LeaveOutWeights = LeaveOutWeights()
    ) {
        (self.allowed, self.maxShare, self.maximum) = (allowed, maxShare, maximum)
        (self.fewestFirst, self.weights) = (fewestFirst, weights)
    }
}

/// What a village left out weighs, by its class; the largest weight that applies counts.
package struct LeaveOutWeights: Sendable, Equatable {
    /// A weak village, 1…1,000. Default 1.
    package var weak: Int
    /// A backward village, 1…1,000. Default 1.
    package var backward: Int
    /// Any other village, 1…1,000. Default 1.
    package var other: Int

    /// The weights from their parts; by default every village weighs the same.
    package init(weak: Int = 1, backward: Int = 1, other: Int = 1) {
        (self.weak, self.backward, self.other) = (weak, backward, other)
    }
}
