/// A cluster to be judged: from the search, from a file, from a column or drawn by hand.
public struct JudgedCluster: Sendable, Equatable {
    /// Short name for messages, such as `P01`.
    public var id: String
    /// Name of the cluster.
    public var name: String
    /// Index of the lead village; `nil` when the plan does not say.
    public var lead: Int?
    /// Indices of its villages, in any order.
    public var members: [Int]

    /// A cluster from its parts; nothing is checked.
    public init(id: String, name: String, lead: Int?, members: [Int]) {
        (self.id, self.name, self.lead, self.members) = (id, name, lead, members)
    }
}
