import CountyModel

/// Rules on the plan as a whole.
struct PlanwideRules {
    package let given: AuditCase
    package let clusters: [AuditCluster]
    /// The first cluster of each village, as an index into `clusters`; `nil` outside.
    package let clusterOf: [Int?]
    package let leftOut: [Int]

    package func check() -> [AuditViolation] { together() + apart() + kept() + fixedLeads() + count() + cover() }

    private func place(_ village: Int) -> String { clusterOf[village].map { clusters[$0].id } ?? "—" }

    /// A group is kept whole, in one cluster or, where leaving out is allowed, outside all of them.
    private func together() -> [AuditViolation] {
        given.facts.names.together.compactMap { group in
            let places = group.map { clusterOf[$0] }
            if places.allSatisfy({ $0 == places[0] }) { return nil }
            let listing = group.map {
                (zh: "\(given.name($0).zh) \(place($0))", en: "\(given.name($0).en) \(place($0))")
            }
            return given.violation(
                .together, nil, group, limit: "1", actual: group.map { place($0) }.joined(separator: ", "),
                zh: "必须同片区的村分在各处:\(listing.map(\.zh).joined(separator: "、"))",
                en: "villages that must share a cluster do not: \(listing.map(\.en).joined(separator: ", "))")
        }
    }

    private func apart() -> [AuditViolation] {
        given.facts.names.apart.flatMap { group in
            group.indices.flatMap { i in
                group[(i + 1)...].compactMap { other in
                    guard let cluster = clusterOf[group[i]], clusterOf[other] == cluster, other != group[i] else {
                        return nil
                    }
                    let names = given.names([group[i], other])
                    return given.violation(
                        .apart, clusters[cluster], [group[i], other], limit: "0", actual: "1",
                        zh: "不得同片区的村同片区:\(names.zh)", en: "villages that must be apart share a cluster: \(names.en)")
                }
            }
        }
    }

    private func kept() -> [AuditViolation] {
        given.facts.names.kept.compactMap { area in
            var overlap = [Int](repeating: 0, count: clusters.count)
            for village in area.members { if let cluster = clusterOf[village] { overlap[cluster] += 1 } }
            let most = overlap.max() ?? 0
            let cluster = most > 0 ? overlap.firstIndex(of: most).map { clusters[$0] } : nil
            let gone = area.members.filter { cluster?.members.contains($0) != true }
            let added = cluster?.members.filter { !area.members.contains($0) } ?? []
            let isLeadOther = area.lead != nil && cluster?.lead != area.lead
            if gone.isEmpty && added.isEmpty && !isLeadOther { return nil }
            let name = area.name.map { Bilingual(zh: $0, en: LatinName.of($0)) } ?? given.names(area.members)
            let (less, more) = (given.names(gone), given.names(added))
            let lead = area.lead.flatMap { isLeadOther ? given.name($0) : nil }
            let zh = [
                less.zh.isEmpty ? "" : "缺 " + less.zh, more.zh.isEmpty ? "" : "多 " + more.zh,
                lead.map { "牵头村应为 " + $0.zh } ?? "",
            ]
            let en = [
                less.en.isEmpty ? "" : "without " + less.en, more.en.isEmpty ? "" : "with " + more.en,
                lead.map { "the lead should be " + $0.en } ?? "",
            ]
            let shown = gone.isEmpty && added.isEmpty ? area.lead.map { [$0] } ?? [] : gone + added
            return given.violation(
                .keep, cluster, shown, limit: "\(area.members.count)", actual: "\(most)",
                zh: "应保留的片区“\(name.zh)”变了:\(zh.filter { !$0.isEmpty }.joined(separator: ";"))",
                en: "the kept cluster '\(name.en)' has changed: \(en.filter { !$0.isEmpty }.joined(separator: "; "))")
        }
    }

    private func fixedLeads() -> [AuditViolation] {
        given.facts.names.fixedLeads.filter { lead in !clusters.contains { $0.lead == lead } }.map { lead in
            given.violation(
                .fixedLead, clusterOf[lead].map { clusters[$0] }, [lead], limit: "1", actual: "0",
                zh: "指定的牵头村 \(given.name(lead).zh) 没有牵头", en: "\(given.name(lead).en) must lead but does not")
        }
    }

    private func count() -> [AuditViolation] {
        let batch = given.must.firstBatch.clusters
        let bounds = batch.map { Bounds(minimum: $0, maximum: $0) } ?? given.facts.scenario.lead.count
        if bounds.contains(clusters.count) { return [] }
        let limit = bounds.real.words(unit: "个")
        return [
            given.violation(
                .clusterCount, nil, clusters.compactMap(\.lead), bounds: bounds.real, actual: "\(clusters.count)",
                zh: "片区 \(clusters.count) 个,要求 \(limit.zh)",
                en: "\(Wording.count(clusters.count, "cluster")), \(limit.en) wanted")
        ]
    }

    /// About as many villages in clusters as the first batch is to have.
    private func batch(_ wanted: ClosedRange<Int>) -> [AuditViolation] {
        let covered = clusterOf.indices.filter { clusterOf[$0] != nil && !given.facts.isOut[$0] }
        if wanted.contains(covered.count) { return [] }
        let bounds = Bounds(minimum: Double(wanted.lowerBound), maximum: Double(wanted.upperBound))
        let limit = bounds.words(unit: "个")
        return [
            given.violation(
                .firstBatch, nil, [], bounds: bounds, actual: "\(covered.count)",
                zh: "第一批纳入 \(covered.count) 个村,要求 \(limit.zh)",
                en: "\(Wording.count(covered.count, "village")) in the first batch, \(limit.en) wanted")
        ]
    }

    private func cover() -> [AuditViolation] {
        if let wanted = given.must.firstBatch.covered { return batch(wanted) }
        let rule = given.must.leaveOut
        // So many clusters and no more: the villages outside them wait for a later batch.
        if given.must.firstBatch.clusters != nil && !rule.allowed { return [] }
        let eligible = given.facts.isOut.count { !$0 }
        // A share such as 0.29 of 100 villages is 29 of them, though the product falls just short of it in binary.
        let byShare = rule.allowed ? Int((rule.maxShare * Double(eligible) + 1e-9).rounded(.down)) : 0
        let most = min(byShare, rule.maximum ?? byShare)
        if leftOut.count <= most { return [] }
        let names = given.names(leftOut)
        return [
            given.violation(
                .cover, nil, leftOut, bounds: Bounds(maximum: Double(most)), actual: "\(leftOut.count)",
                zh: "\(leftOut.count) 个村没有纳入片区,最多 \(most) 个:\(names.zh)",
                en:
                    "\(Wording.count(leftOut.count, "village")) \(Wording.plural(leftOut.count, "is", "are")) in no cluster, at most \(most) may be: \(names.en)"
            )
        ]
    }
}
