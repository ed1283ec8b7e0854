import CountyModel
import Geospatial

/// How the rules stand with a cluster, and what to watch.
extension ClusterExplainer {
    /// Every rule with its value, and where there is least room.
    mutating func rulesSentence(_ rules: [RuleResult]) {
        ledger.serving = "rules"
        let counted = rules.filter { $0.room != nil && $0.isKept && !$0.isSoft }
        let tight = counted.filter { ($0.room?.share ?? 1) <= 0.1 }
            .min { ($0.room?.share ?? 1, $0.id) < ($1.room?.share ?? 1, $1.id) }
        guard !rules.isEmpty, rules.allSatisfy({ $0.isKept || $0.isSoft }) else { return }
        guard let tight, let room = tight.room else {
            // Rules that count nothing have no room to speak of.
            return counted.isEmpty
                ? text.add("硬性规则均满足。", "Hard rules kept.", weight: Weight.rules)
                : text.add(
                    "硬性规则均满足,各项合计离上下限都还有一成以上。", "Hard rules kept; every sum is over a tenth away from its limits.",
                    weight: Weight.rules)
        }
        let spent = counted.filter { ($0.room?.slack ?? 1) <= 0 }
        guard spent.isEmpty else { return spentSentence(Array(spent.prefix(Self.mostSpent))) }
        let measure = room.measure
        let (value, limit) = figures(tight, room)
        let words = measure.limit(limit, isUpper: room.isUpper)
        text.add(
            "硬性规则均满足,余量最小的是\(measure.word.zh):\(value)\(measure.unit),\(words.zh)\(measure.unit)。",
            "Hard rules kept, least room: \(measure.word.en) \(value), \(words.en).",
            weight: Weight.rules)
    }

    /// What the cluster has of a rule, and its limit, as they are told.
    private mutating func figures(_ rule: RuleResult, _ room: RuleResult.Room) -> (value: String, limit: String) {
        ledger.serving = rule.id
        let unit = room.measure.unit
        let limit = ledger.note("limit_\(rule.id)", room.limit, decimals: 2, unit: unit, source: rule.rule.key)
        let value = ledger.note(
            "value_\(rule.id)", room.value, decimals: 2, unit: unit, source: "sum of the cluster")
        return (value, limit)
    }

    /// Rules without room that are told.
    private static let mostSpent = 2

    /// Rules whose limit is reached.
    private mutating func spentSentence(_ rules: [RuleResult]) {
        var parts: [Bilingual] = []
        for rule in rules {
            guard let room = rule.room else { continue }
            let measure = room.measure
            let (value, limit) = figures(rule, room)
            let isSent =
                rule.rule == .strong && cluster.isAppointed && setup.scenario.lead.appointedCounts
                && !setup.problem.units[cluster.lead].isStrong
            parts.append(
                Bilingual(
                    zh:
                        "\(measure.word.zh)\(value)\(measure.unit)\(isSent ? "(计入选派书记的村)" : ""),已到\(room.isUpper ? "上限" : "下限")\(limit)\(measure.unit)",
                    en:
                        "\(measure.word.en): \(value)\(isSent ? " (the lead with a sent secretary counts)" : ""), \(measure.limit(limit, isUpper: room.isUpper).en)"
                ))
        }
        text.add(
            "硬性规则均满足;\(parts.map(\.zh).joined(separator: ";")),\(parts.count > 1 ? "均" : "")没有余量。",
            "Hard rules kept; no room left in \(parts.map(\.en).joined(separator: "; ")).", weight: Weight.rules)
    }

    /// Consent of another township, thin membership, distance, villages without income: what an office asks about first.
    package mutating func watch() {
        var items: [(zh: String, en: String)] = []
        items += crossing()
        items += thinMembership()
        items += farAway()
        items += unknownIncomes()
        guard !items.isEmpty else { return }
        let (zh, en) = (items.map(\.zh).joined(separator: ";"), items.map(\.en).joined(separator: "; "))
        text.add("需关注:\(zh)。", "Watch: \(en).")
    }

    private mutating func crossing() -> [(zh: String, en: String)] {
        ledger.serving = "town.cross"
        let towns = orderedTowns()
        guard towns.count > 1 else { return [] }
        let others = towns.dropFirst().map { ledger.town($0) }
        let (zh, en) = (others.map(\.zh).joined(separator: "、"), Wording.list(others.map(\.en)))
        guard zh.count <= Self.longestList && en.count <= Self.longestList * 2 else {
            let count = ledger.count("towns", towns.count, source: "townships of the villages")
            return [
                (
                    "涉及\(count)个乡镇,跨乡镇组建须经县委组织部同意",
                    "with \(count) townships, the county organisation department has to agree"
                )
            ]
        }
        return [("涉及\(zh),跨乡镇组建须经县委组织部同意", "it crosses into \(en), so the county organisation department has to agree")]
    }

    /// Members that are hardly enough for the rule, or too few for a committee.
    private mutating func thinMembership() -> [(zh: String, en: String)] {
        ledger.serving = "party.members"
        let known = cluster.members.compactMap { attributes.number(.partyMembers, $0) }
        guard known.count == cluster.members.count else { return [] }
        let total = Int(known.reduce(0, +))
        if let least = setup.scenario.must.partyMembers.minimum, total >= least, total * 10 <= least * 11 {
            let spare = ledger.count(
                "members_spare", total - least, unit: "人", source: "Party members − must.party_members")
            return [("党员数只比下限多\(spare)人", "its Party members are only \(spare) above the least number")]
        }
        let forms = setup.scenario.orgForms.isEmpty ? OrgFormRule.standard : setup.scenario.orgForms
        guard let highest = forms.max(by: { $0.minMembers < $1.minMembers }), total < highest.minMembers else {
            return []
        }
        let line = ledger.count("committee_line", highest.minMembers, unit: "人", source: "org_form")
        return [
            (
                "党员不足\(line)人,不能设\(highest.form)",
                "fewer than \(line) Party members, too few for a \(OrgFormRule.english(highest.form))"
            )
        ]
    }

    private mutating func farAway() -> [(zh: String, en: String)] {
        ledger.serving = "lead.distance_km"
        guard let most = setup.scenario.must.leadFarKm.maximum, let far = farthest, far.km >= most * 0.9 else {
            return []
        }
        let village = ledger.village(far.village, county)
        let limit = ledger.note("lead_far_limit_km", most, decimals: 2, unit: "公里", source: "must.lead_far_km")
        return [
            ("\(village.zh)离牵头村接近\(limit)公里的上限", "\(village.en) lies close to the limit of \(limit) km from the lead")
        ]
    }

    /// Sums and classes that leave out villages without a number say so.
    private mutating func unknownIncomes() -> [(zh: String, en: String)] {
        ledger.serving = "data.missing"
        let unknown = cluster.members.count { setup.classes.incomeWan[$0] == nil }
        guard unknown > 0 else { return [] }
        let count = ledger.count("income_unknown", unknown, unit: "个", source: "missing values of the income measure")
        let villages = Wording.plural(unknown, "village")
        return [("\(count)个村收入不详,合计未含", "the income of \(count) \(villages) is not known and in no sum")]
    }
}
