/// The `must:` section: the hard rules of a plan. A rule that is absent is off.
public struct RuleOptions: Sendable, Equatable {
    /// Whether a cluster must be connected. Default `true`; `false` is for groups that need not touch (飞地抱团).
    public var connected: Bool
    /// When two villages count as neighbours.
    public var contiguity: ContiguityOptions
    /// Pairs that count as neighbours across a river or a road.
    public var bridges: BridgeOptions
    /// How a village without neighbours is treated. Default `.allow`.
    public var islands: IslandRule
    /// Limits of what is added up over the villages of a cluster. Default none.
    package var sums: SumBounds
    /// Whether a cluster holds strong villages only. `nil` (default): under `prefer.mode` 强强联合, and not otherwise.
    public var strongOnly: Bool?
    /// Weak villages per strong village of a cluster; only the maximum is used. Default off.
    public var weakPerStrong: Bounds<Double>
    /// Straight distance from the lead to its farthest village, kilometres; only the maximum is used. Default off.
    public var leadFarKm: Bounds<Double>
    /// Steps over the map from the lead to its farthest village, a neighbour being one step; only the maximum is used.
    /// Default off.
    public var leadFarSteps: Bounds<Int>
    /// Driving time from the lead to its farthest village, minutes; accepted, not used yet.
    public var leadFarMinutes: Bounds<Double>
    /// Whether a cluster may cross township borders.
    public var towns: TownRule
    /// Further divisions of the map into zones whose borders clusters may not, or should not, cross. Default none.
    public var zones: [ZoneRule]
    /// Groups of villages that must share a cluster. Default none.
    public var together: [[VillageCode]]
    /// Groups of villages no two of which may share a cluster. Default none.
    public var apart: [[VillageCode]]
    /// Villages that take no part. Default none.
    public var exclude: [VillageCode]
    /// Existing clusters kept as they are. Default none.
    public var keep: [KeptCluster]
    /// Whether villages may be left without a cluster.
    public var leaveOut: LeaveOutRule
    /// Whether a cluster may enclose no village that is not its own. Default `false`.
    package var noHoles: Bool
    /// Least width over length of the smallest rectangle around a cluster, 0…1; `nil` (default) sets no limit.
    package var widthToLength: Double?
    /// A plan of a first batch of clusters only. Default off.
    package var firstBatch: FirstBatchRule

    /// The section with every rule off; set what is wanted.
    package init(
        connected: Bool = true, contiguity: ContiguityOptions = ContiguityOptions(),
        bridges: BridgeOptions = BridgeOptions(), islands: IslandRule = .allow, sums: SumBounds = SumBounds(),
        strongOnly: Bool? = nil, weakPerStrong: Bounds<Double> = Bounds(),
        leadFarKm: Bounds<Double> = Bounds(), leadFarSteps: Bounds<Int> = Bounds(),
        leadFarMinutes: Bounds<Double> = Bounds(), towns: TownRule = TownRule(), zones: [ZoneRule] = [],
        together: [[VillageCode]] = [], apart: [[VillageCode]] = [], exclude: [VillageCode] = [],
        keep: [KeptCluster] = [], leaveOut: LeaveOutRule = LeaveOutRule(), noHoles: Bool = false,
        widthToLength: Double? = nil, firstBatch: FirstBatchRule = FirstBatchRule()
    ) {
        (self.connected, self.contiguity, self.bridges, self.islands) = (connected, contiguity, bridges, islands)
        (self.sums, self.strongOnly, self.weakPerStrong) = (sums, strongOnly, weakPerStrong)
        (self.leadFarKm, self.leadFarSteps, self.leadFarMinutes) = (leadFarKm, leadFarSteps, leadFarMinutes)
        (self.towns, self.zones) = (towns, zones)
        (self.together, self.apart, self.exclude) = (together, apart, exclude)
        (self.keep, self.leaveOut) = (keep, leaveOut)
        (self.noHoles, self.widthToLength, self.firstBatch) = (noHoles, widthToLength, firstBatch)
    }
}
