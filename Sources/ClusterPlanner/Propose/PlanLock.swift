/// Locking clusters of an earlier plan, so that the rest is planned anew around them.
public enum PlanLock {
    /// Keeps clusters of a plan as they are: members, lead, name and number.
    ///
    /// - Parameters:
    ///   - content: the earlier plan.
    ///   - ids: the clusters to lock, such as `P03`; empty locks all of them.
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
        for (id, cluster) in zip(known, content.clusters) where ids.isEmpty || ids.contains(id) {
            // What the scenario keeps already is kept once.
            scenario.must.keep.removeAll { Set($0.members) == Set(cluster.members) }
            scenario.must.keep.append(
                KeptCluster(name: cluster.name, members: cluster.members, lead: cluster.lead, id: id))
        }
    }
}
