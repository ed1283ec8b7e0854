/// A plan of a first batch: the best so many clusters, which hold about so many villages. All others wait for later.
package struct FirstBatchRule: Sendable, Equatable {
    /// Clusters of the batch; `nil` (default) leaves it to `lead.count`.
    package var clusters: Int?
    /// Villages of the batch, within a twentieth of them; `nil` (default) leaves it to `must.leave_out`, and where that allows none, to
    /// the clusters of the batch.
    package var villages: Int?

    /// The rule from its parts; by default it is off.
    package init(clusters: Int? = nil, villages: Int? = nil) { (self.clusters, self.villages) = (clusters, villages) }

    /// How many villages may be in clusters: a twentieth more or less than asked for, at least one; `nil` when nothing is asked.
    package var covered: ClosedRange<Int>? {
        villages.map { max(1, $0 - max(1, $0 / 20))...($0 + max(1, $0 / 20)) }
    }
}
