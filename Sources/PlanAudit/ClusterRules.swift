import CountyModel

/// Rules on the villages of one cluster; those on its lead are in `LeadRules`.
enum ClusterRules {
    package static func check(_ cluster: AuditCluster, pieces: [[Int]], _ given: AuditCase) -> [AuditViolation] {
        connected(cluster, pieces, given) + sizes(cluster, given) + missing(cluster, given) + classes(cluster, given)
            + excluded(cluster, given) + towns(cluster, given) + ZoneRules.check(cluster, given)
    }

    private static func connected(_ cluster: AuditCluster, _ pieces: [[Int]], _ given: AuditCase) -> [AuditViolation] {
        guard given.must.connected, pieces.count > 1 else { return [] }
        let cutOff = Array(pieces.dropFirst().joined()).sorted()
        let names = given.names(cutOff)
        return [
            given.violation(
                .connected, cluster, cutOff, limit: "1", actual: "\(pieces.count)",
                zh: "片区不连片,分成 \(pieces.count) 块;与主体不相邻的村:\(names.zh)",
                en: "the cluster falls into \(pieces.count) pieces; cut off from the rest: \(names.en)")
        ]
    }

    private static func sizes(_ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        var villages = given.must.villages
        villages.minimum = max(1, villages.minimum ?? 1)
        let sums = AuditSum.all.map {
            ($0.rule, given.must.sums[$0.rule], given.facts.sums.total($0.rule, cluster.members))
        }
        return ([(.villages, villages, cluster.members.count)] + sums).compactMap { rule, bounds, actual in
            if bounds.contains(actual) { return nil }
            let (word, limit) = (rule.entry.limit.measure?.word ?? rule.name, rule.words(bounds.real))
            let (names, has) = (given.names(cluster.members), NumberText.grouped(Double(actual)))
            let unit = rule.entry.limit.measure.map { " " + $0.unit } ?? ""
            return given.violation(
                rule, cluster, cluster.members, bounds: bounds.real, actual: "\(actual)",
                zh: "\(word.zh) \(has)\(unit),要求 \(limit.zh);本片区:\(names.zh)",
                en: "\(word.en) \(has), \(limit.en) wanted; its villages: \(names.en)")
        }
    }

    private static func missing(_ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        zip(AuditSum.all, given.facts.sums.numbers).compactMap { sum, numbers in
            let without = cluster.members.filter { numbers.isNeeded && numbers.values[$0] == nil }
            if without.isEmpty { return nil }
            let names = given.names(without)
            return given.violation(
                sum.whereMissing, cluster, without, limit: "0", actual: "\(without.count)",
                zh: "缺少“\(sum.column.label)”的村不能入片区:\(names.zh)",
                en: "villages without \(sum.column.englishName) can be in no cluster: \(names.en)")
        }
    }

    private static func classes(_ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        let strong = cluster.members.filter { given.facts.isStrong[$0] }
        let weak = cluster.members.filter { given.facts.isWeak[$0] }
        let count = strong.count + sent(cluster, given)
        var found: [AuditViolation] = []
        let bounds = given.must.strongPerCluster
        if !bounds.contains(count) {
            // Where there are too many, the strong villages are named; where too few, the whole cluster.
            let isShort = bounds.minimum.map { count < $0 } ?? false
            let shown = isShort ? cluster.members : strong
            let (limit, names) = (bounds.real.words(unit: "个"), given.names(shown))
            let uncounted = isShort ? uncounted(cluster, given) : Bilingual(zh: "", en: "")
            found.append(
                given.violation(
                    .strong, cluster, shown, bounds: bounds.real, actual: "\(count)",
                    zh: "强村 \(count) 个,要求 \(limit.zh)\(uncounted.zh);\(isShort ? "本片区" : "强村"):\(names.zh)",
                    en:
                        "\(Wording.count(count, "strong village")), \(limit.en) wanted\(uncounted.en); \(isShort ? "its" : "strong") villages: \(names.en)"
                ))
        }
        if given.facts.scenario.holdsStrongOnly {
            let others = cluster.members.filter { !given.facts.isStrong[$0] }
            let names = given.names(others)
            if !others.isEmpty {
                found.append(
                    given.violation(
                        .strongOnly, cluster, others, limit: "0", actual: "\(others.count)",
                        zh: "强强联合的片区内有不是强村的村:\(names.zh)", en: "villages that are not strong are in it: \(names.en)"))
            }
        }
        // The margin undoes the rounding of ratios such as 0.1.
        if let most = given.must.weakPerStrong.maximum, Double(weak.count) > most * Double(count) + 1e-9 {
            let limit = NumberText.plain(most)
            let names = given.names(weak)
            found.append(
                given.violation(
                    .weakPerStrong, cluster, weak, bounds: Bounds(maximum: most), actual: "\(weak.count)/\(count)",
                    zh: "\(count) 个强村带 \(weak.count) 个薄弱村,每个强村最多带 \(limit) 个:\(names.zh)",
                    en:
                        "\(Wording.count(weak.count, "weak village")) for \(count) strong, at most \(limit) each: \(names.en)"
                ))
        }
        return found
    }

    /// 1 where the township's cadre leads and counts as a strong village (`lead.appointed_counts`), else 0. A village sent a cadre that
    /// is strong itself is not counted twice.
    private static func sent(_ cluster: AuditCluster, _ given: AuditCase) -> Int {
        guard given.facts.scenario.lead.appointedCounts, let lead = cluster.lead, cluster.members.contains(lead),
            given.leads.standing[lead] == .appointable, !given.facts.isStrong[lead]
        else { return 0 }
        return 1
    }

    /// Names the key by which a cadre that leads does not count as a strong village; nothing where none leads, or one counts.
    private static func uncounted(_ cluster: AuditCluster, _ given: AuditCase) -> Bilingual {
        guard !given.facts.scenario.lead.appointedCounts, let lead = cluster.lead, cluster.members.contains(lead),
            given.leads.standing[lead] == .appointable, !given.facts.isStrong[lead]
        else { return Bilingual(zh: "", en: "") }
        return Bilingual(
            zh: "(下派书记的牵头村不计,见 lead.appointed_counts)",
            en: " (a lead with a sent secretary does not count: lead.appointed_counts)")
    }

    private static func excluded(_ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        let inside = cluster.members.filter { given.facts.names.excluded.contains($0) }
        if inside.isEmpty { return [] }
        let names = given.names(inside)
        return [
            given.violation(
                .exclude, cluster, inside, limit: "0", actual: "\(inside.count)",
                zh: "不参加分片的村在片区内:\(names.zh)", en: "villages that take no part are in it: \(names.en)")
        ]
    }

    private static func towns(_ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        let (rule, facts) = (given.must.towns, given.facts)
        let towns = facts.towns(cluster.members)
        guard towns.count > 1, rule.cross != .allow || towns.contains(where: rule.noCross.contains) else { return [] }
        var found: [AuditViolation] = []
        if rule.cross != .allow {
            let home = cluster.lead.map { facts.town($0) } ?? towns[0]
            let others = cluster.members.filter { facts.town($0) != home }
            let names = given.names(others)
            found.append(
                given.violation(
                    .townCrossing, cluster, others, limit: "1", actual: "\(towns.count)", isHard: rule.cross == .forbid,
                    zh: "跨 \(towns.count) 个乡镇(\(towns.joined(separator: "、"))),\(home)以外的村:\(names.zh)",
                    en:
                        "lies in \(Wording.count(towns.count, "township")) (\(towns.map(LatinName.of).joined(separator: ", "))); outside \(LatinName.of(home)): \(names.en)"
                ))
        }
        for town in towns where rule.noCross.contains(town) {
            let inside = cluster.members.filter { facts.town($0) == town }
            let names = given.names(inside)
            found.append(
                given.violation(
                    .noCross, cluster, inside, limit: "1", actual: "\(towns.count)",
                    zh:
                        "\(town)不许与外乡镇同片区,却与 \(towns.filter { $0 != town }.joined(separator: "、")) 同片区;\(town)的村:\(names.zh)",
                    en:
                        "\(LatinName.of(town)) keeps to itself but shares a cluster with \(towns.filter { $0 != town }.map(LatinName.of).joined(separator: ", ")); its villages: \(names.en)"
                ))
        }
        return found
    }
}
