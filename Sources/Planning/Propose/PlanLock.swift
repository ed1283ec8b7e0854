import CountyModel
import PlanAudit

/// Locking clusters of an earlier plan, so that the rest is planned anew around them.
package enum PlanLock {
    /// Keeps clusters of a plan as they are: members, lead, name and number.
    ///
    /// - Parameters:
    ///   - content: the earlier plan.
    ///   - ids: the clusters to lock, such as `P03`; empty locks those that were locked by hand, or all where none was.
    ///   - file: how the user calls the plan, for messages.
    ///   - scenario: gets the clusters among its kept ones.
    /// - Returns: the clusters that are locked.
    /// - Throws: ``PlannerError`` (E3010) naming the clusters that the plan does not have.
    @discardableResult
    package static func lock(
        _ content: PlanFile.Content, only ids: [String], file: String, in scenario: inout Scenario
    ) throws(PlannerError) -> [KeptCluster] {
        let known = content.clusters.enumerated().map { index, cluster in
            cluster.id ?? PlanBuilder.clusterID(index, of: content.clusters.count)
        }
        let unknown = ids.filter { !known.contains($0) }
        if !unknown.isEmpty {
            let list = unknown.joined(separator: ", ")
            throw PlannerError(
                .input, .unknownLockedCluster,
                Bilingual(zh: "\(file) 中没有片区 \(list)", en: "\(file) has no cluster \(list)"),
                at: Place(file: file, column: "--only", value: list),
                mend: Bilingual(
                    zh: "可选:\(known.joined(separator: "、"))", en: "it has \(known.joined(separator: ", "))"))
        }
        let hasLocks = !content.lockedClusters.isEmpty || !content.lockedVillages.isEmpty
        let wanted = !ids.isEmpty ? ids : hasLocks ? content.lockedClusters : known
        var locked: [KeptCluster] = []
        for (id, cluster) in zip(known, content.clusters) where wanted.contains(id) {
            // What the scenario keeps already is kept once.
            scenario.must.keep.removeAll { Set($0.members) == Set(cluster.members) }
            locked.append(KeptCluster(name: cluster.name, members: cluster.members, lead: cluster.lead, id: id))
        }
        scenario.must.keep += locked
        for (id, cluster) in zip(known, content.clusters) where !wanted.contains(id) {
            keepTogether(cluster, content.lockedVillages, in: &scenario)
        }
        return locked
    }

    /// The rules that locked clusters break already, so that no plan around them can keep them.
    ///
    /// - Throws: ``PlannerError`` where the clusters cannot be judged at all.
    package static func broken(_ locked: [KeptCluster], _ setup: PlanningCase) throws -> [Finding] {
        let clusters = locked.map { cluster in
            JudgedCluster(
                id: cluster.id ?? cluster.name ?? "", name: cluster.name ?? "",
                lead: cluster.lead.flatMap { setup.county.index(of: $0) },
                members: cluster.members.compactMap { setup.county.index(of: $0) }.sorted())
        }
        let report = try PlanAudit.judge(
            clusters: clusters, county: setup.county, scenario: setup.scenario, graph: setup.graph)
        return report.hardViolations.filter { $0.cluster != nil && $0.rule != .keep }.map { violation in
            let (rule, key) = (violation.rule.name, violation.rule.key)
            return Finding(
                .lockedClusterBreaksRule,
                Bilingual(
                    zh: "锁定(--lock)的片区违反规则“\(rule.zh)”(\(key)):\(violation.what.zh)",
                    en: "a locked cluster (--lock) breaks the rule '\(rule.en)' (\(key)): \(violation.what.en)"),
                at: Place(column: key, value: violation.cluster),
                mend: Bilingual(
                    zh: "请先用 planner edit 改好该片区,或用 --only 只锁定其他片区,或放宽 \(key)",
                    en: "mend the cluster with planner edit, lock only others with --only, or relax \(key)"))
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
