/// Locking clusters of an earlier plan, so that the rest is planned anew around them.
public enum PlanLock {
    /// Keeps clusters of a plan as they are: members, lead, name and number.
    ///
    /// - Parameters:
    ///   - content: the earlier plan.
    ///   - ids: the clusters to lock, such as `P03`; empty locks those that were locked by hand, or all where none was.
    ///   - file: how the user calls the plan, for messages.
    ///   - scenario: gets the clusters among its kept ones.
    /// - Throws: ``PlannerError`` (E3010) naming the clusters that the plan does not have.
    public static func lock(
        _ content: PlanFile.Content, only ids: [String], file: String, in scenario: inout Scenario
    ) throws(PlannerError) {
        let known = content.clusters.enumerated().map { index, cluster in
            cluster.id ?? PlanBuilder.clusterID(index, of: content.clusters.count)
        }
        let unknown = ids.filter { !known.contains($0) }
        if !unknown.isEmpty {
            let list = unknown.joined(separator: ", ")
            throw PlannerError(
                .input, "E3010",
                Bilingual(zh: "\(file) 中没有片区 \(list)", en: "\(file) has no cluster \(list)"),
                at: Place(file: file, column: "--only", value: list),
                mend: Bilingual(
                    zh: "可选:\(known.joined(separator: "、"))", en: "it has \(known.joined(separator: ", "))"))
        }
        let hasLocks = !content.lockedClusters.isEmpty || !content.lockedVillages.isEmpty
        let wanted = !ids.isEmpty ? ids : hasLocks ? content.lockedClusters : known
        for (id, cluster) in zip(known, content.clusters) where wanted.contains(id) {
            // What the scenario keeps already is kept once.
            scenario.must.keep.removeAll { Set($0.members) == Set(cluster.members) }
            scenario.must.keep.append(
                KeptCluster(name: cluster.name, members: cluster.members, lead: cluster.lead, id: id))
        }
        for (id, cluster) in zip(known, content.clusters) where !wanted.contains(id) {
            keepTogether(cluster, content.lockedVillages, in: &scenario)
        }
    }

    /// A locked village of a cluster that is not locked stays with its lead.
    private static func keepTogether(_ cluster: AssignedCluster, _ locked: [VillageCode], in scenario: inout Scenario) {
        let villages = cluster.members.filter(locked.contains)
        guard let lead = cluster.lead, !villages.isEmpty else { return }
        if !scenario.lead.fixed.contains(lead) { scenario.lead.fixed.append(lead) }
        let others = villages.filter { $0 != lead }
        if !others.isEmpty { scenario.must.together.append([lead] + others) }
    }
}
