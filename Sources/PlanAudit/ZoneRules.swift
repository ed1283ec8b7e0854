import CountyModel

/// Rules on townships and zones whose borders clusters may not cross.
enum ZoneRules {
    package static func check(_ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        townCount(cluster, given) + given.must.zones.flatMap { zone($0, cluster, given) }
    }

    private static func townCount(_ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        let towns = given.facts.towns(cluster.members)
        guard let most = given.must.towns.maximum, towns.count > most else { return [] }
        return [
            given.violation(
                .townCount, cluster, cluster.members, bounds: Bounds(maximum: Double(most)), actual: "\(towns.count)",
                zh: "涉及 \(towns.count) 个乡镇,最多 \(most) 个:\(towns.joined(separator: "、"))",
                en:
                    "lies in \(Wording.count(towns.count, "township")), at most \(most): \(towns.map(LatinName.of).joined(separator: ", "))"
            )
        ]
    }

    /// Zones of a cluster by name with their villages, in order of names; villages without a value are in none.
    package static func zones(_ field: Field, _ members: [Int], _ county: County) -> [(name: String, villages: [Int])] {
        var villagesOf: [String: [Int]] = [:]
        for village in members {
            let name: String? =
                switch county.attributes.value(field, village) {
                case .missing: nil
                case .text(let text): text.isEmpty ? nil : text
                case .number(let number): NumberText.plain(number)
                case .flag(let flag): "\(flag)"
                case .list(let items): items.isEmpty ? nil : items.joined(separator: "、")
                }
            if let name { villagesOf[name, default: []].append(village) }
        }
        return villagesOf.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func zone(_ rule: ZoneRule, _ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        let zones = zones(rule.field, cluster.members, given.facts.county)
        let most = rule.cross == .forbid ? 1 : rule.maximum
        let isBroken = most.map { zones.count > $0 } ?? false
        guard isBroken || (rule.cross == .allowWithPenalty && zones.count > 1) else { return [] }
        // The zone with most villages counts as the cluster's own; the villages of the others are named as those across
        // its border.
        let home = zones.max { ($0.villages.count, $1.name) < ($1.villages.count, $0.name) }?.name
        let others = zones.filter { $0.name != home }.flatMap(\.villages)
        let names = given.names(others)
        let list = zones.map(\.name)
        return [
            given.violation(
                .zone, cluster, others, limit: "\(isBroken ? most ?? 1 : 1)", actual: "\(zones.count)",
                isHard: isBroken,
                zh:
                    "跨“\(rule.field.label)”的 \(zones.count) 个分区(\(list.joined(separator: "、"))),\(home ?? "")以外的村:\(names.zh)",
                en:
                    "reaches over \(Wording.count(zones.count, "zone")) of \(rule.field.englishName) (\(list.map(LatinName.of).joined(separator: ", "))); outside \(home.map(LatinName.of) ?? ""): \(names.en)"
            )
        ]
    }
}
