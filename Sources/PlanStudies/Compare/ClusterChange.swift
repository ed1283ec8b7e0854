import CountyModel

/// What became of a cluster of the reference, or where a cluster of the other plan comes from.
package struct ClusterChange: Sendable, Equatable {
    /// The kinds of change.
    package enum Kind: String, Sendable, CaseIterable {
        /// Paired, with the same villages.
        case kept
        /// Paired; it has all its villages and more.
        case grown
        /// Paired; it lost villages and took none.
        case shrunk
        /// Paired; it lost some and took some.
        case changed
        /// Not paired; at least half of its villages went to one cluster of the other plan.
        case merged
        /// Not paired; its villages went to several clusters or to none.
        case dissolved
        /// A cluster of the other plan without a pair; at least half of its villages come from one cluster of the reference.
        case split
        /// A cluster of the other plan without a pair, made of villages of several clusters or of none.
        case new

        /// The word for it.
        package var label: Bilingual {
            switch self {
            case .kept: Bilingual(zh: "保持", en: "kept")
            case .grown: Bilingual(zh: "扩大", en: "grown")
            case .shrunk: Bilingual(zh: "缩小", en: "shrunk")
            case .changed: Bilingual(zh: "调整", en: "changed")
            case .merged: Bilingual(zh: "并入", en: "merged")
            case .dissolved: Bilingual(zh: "拆散", en: "dissolved")
            case .split: Bilingual(zh: "分出", en: "split off")
            case .new: Bilingual(zh: "新设", en: "new")
            }
        }
    }

    /// What happened.
    package let kind: Kind
    /// Index of the cluster in the reference; `nil` for those split off or new. For those split off, ``origin`` says from where.
    package let reference: Int?
    /// Index of the cluster in the other plan; for a merged one, the cluster it went to; `nil` for those dissolved.
    package let other: Int?
    /// For a cluster split off: the cluster of the reference it comes from.
    package let origin: Int?
    /// Villages of both.
    package let common: Int
    /// Villages lost.
    package let lost: Int
    /// Villages taken.
    package let gained: Int
}

extension ClusterChange {
    /// The changes of all clusters of the reference in their order, then of those the other plan has beside them.
    ///
    /// - Parameters:
    ///   - reference: members of each cluster, in a numbering both plans share.
    ///   - other: the same of the other plan.
    package static func all(_ reference: [[Int]], _ other: [[Int]], _ matching: ClusterMatching) -> [ClusterChange] {
        var changes: [ClusterChange] = []
        for (index, members) in reference.enumerated() {
            guard let pair = matching.otherOf[index] else {
                let target = mostCommon(members, other)
                let isMerged = target.map { 2 * $0.common >= members.count } ?? false
                changes.append(
                    ClusterChange(
                        kind: isMerged ? .merged : .dissolved, reference: index,
                        other: isMerged ? target?.cluster : nil,
                        origin: nil, common: isMerged ? target?.common ?? 0 : 0, lost: members.count, gained: 0))
                continue
            }
            let common = Set(members).intersection(other[pair]).count
            let (lost, gained) = (members.count - common, other[pair].count - common)
            let kind: Kind = lost == 0 ? (gained == 0 ? .kept : .grown) : gained == 0 ? .shrunk : .changed
            changes.append(
                ClusterChange(
                    kind: kind, reference: index, other: pair, origin: nil, common: common, lost: lost, gained: gained))
        }
        for (index, members) in other.enumerated() where matching.referenceOf[index] == nil {
            let source = mostCommon(members, reference)
            let isSplit = source.map { 2 * $0.common >= members.count } ?? false
            changes.append(
                ClusterChange(
                    kind: isSplit ? .split : .new, reference: nil, other: index,
                    origin: isSplit ? source?.cluster : nil,
                    common: isSplit ? source?.common ?? 0 : 0, lost: 0, gained: members.count))
        }
        return changes
    }

    /// The cluster that has most of some villages, the first of equals; `nil` when none has any.
    private static func mostCommon(_ members: [Int], _ clusters: [[Int]]) -> (cluster: Int, common: Int)? {
        let wanted = Set(members)
        var best: (cluster: Int, common: Int)?
        for (index, cluster) in clusters.enumerated() {
            let common = cluster.filter(wanted.contains).count
            if common > best?.common ?? 0 { best = (index, common) }
        }
        return best
    }
}
