import CountyModel

/// Rules on the lead of one cluster.
enum LeadRules {
    package static func check(_ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        guard let lead = cluster.lead else { return [none(cluster, given)] }
        var found: [AuditViolation] = []
        if !cluster.members.contains(lead) {
            found.append(
                given.violation(
                    .leadInside, cluster, [lead], limit: "1", actual: "0",
                    zh: "牵头村 \(given.name(lead).zh) 不在本片区",
                    en: "the lead \(given.name(lead).en) is not one of its villages"))
        }
        return found + standing(lead, cluster, given) + distance(lead, cluster, given) + steps(lead, cluster, given)
            + capacity(lead, cluster, given)
    }

    private static func none(_ cluster: AuditCluster, _ given: AuditCase) -> AuditViolation {
        let names = given.names(cluster.members)
        return given.violation(
            .lead, cluster, cluster.members, limit: "1", actual: "0",
            zh: "没有可任牵头村的村:\(names.zh)", en: "none of its villages may lead: \(names.en)")
    }

    private static func standing(_ lead: Int, _ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        let name = given.name(lead)
        func broken(_ rule: PlanRule, limit: String, actual: String, zh: String, en: String) -> [AuditViolation] {
            [given.violation(rule, cluster, [lead], limit: limit, actual: actual, zh: zh, en: en)]
        }
        switch given.leads.standing[lead] {
        case .qualified, .appointable: return []
        case .out:
            // Where it is a member of the cluster, the rule that excludes it reports it already.
            if cluster.members.contains(lead) { return [] }
            return broken(
                .exclude, limit: "0", actual: "1", zh: "牵头村 \(name.zh) 不参加分片", en: "the lead \(name.en) takes no part")
        case .banned:
            return broken(
                .banned, limit: "0", actual: "1", zh: "\(name.zh) 被列为不任牵头村,却牵头",
                en: "\(name.en) leads although it is banned")
        case .unqualified: return unqualified(lead, cluster, given)
        }
    }

    /// Says which of the three ways to become lead the village comes nearest to, and what is missing.
    private static func unqualified(_ lead: Int, _ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        let (options, facts, name) = (given.facts.scenario.lead, given.facts, given.name(lead))
        let town = facts.town(lead)
        if options.fallback == .none {
            let failing = failure(lead, given)
            return [
                given.violation(
                    .qualified, cluster, [lead], limit: failing.limit, actual: failing.actual,
                    zh: "\(name.zh) 不具备牵头条件(\(failing.what.zh))",
                    en: "\(name.en) does not qualify as lead (\(failing.what.en))")
            ]
        }
        if let able = given.leads.qualifiedOfTown[town] {
            let (names, failing) = (given.names(able), failure(lead, given))
            return [
                given.violation(
                    .fallback, cluster, [lead], limit: "0", actual: "\(able.count)",
                    zh: "\(name.zh) 不具备牵头条件(\(failing.what.zh)),\(town)另有合格的村,不得由乡镇干部牵头:\(names.zh)",
                    en:
                        "\(name.en) does not qualify (\(failing.what.en)), and no cadre may be sent as \(LatinName.of(town)) has villages that do: \(names.en)"
                )
            ]
        }
        return [
            given.violation(
                .appointedPerTown, cluster, [lead], bounds: Bounds(maximum: Double(options.appointedPerTown)),
                actual: "\(place(lead, given))",
                zh: "\(name.zh) 不在\(town)可由乡镇干部牵头的前 \(options.appointedPerTown) 个村之内",
                en:
                    "\(name.en) is not among the \(options.appointedPerTown) best-ranked villages of \(LatinName.of(town)) that a cadre may lead"
            )
        ]
    }

    /// Place of a village among those its township might appoint, from 1.
    private static func place(_ lead: Int, _ given: AuditCase) -> Int {
        let (facts, scores) = (given.facts, given.leads.rankScore)
        let before = facts.county.villages.indices.filter { other in
            guard other != lead, facts.town(other) == facts.town(lead) else { return false }
            switch given.leads.standing[other] {
            case .out, .banned, .qualified: return false
            case .appointable, .unqualified: return (scores[lead], other) < (scores[other], lead)
            }
        }
        return before.count + 1
    }

    private static func failure(_ lead: Int, _ given: AuditCase) -> (limit: String, actual: String, what: Bilingual) {
        guard case .unqualified(let condition?) = given.leads.standing[lead] else {
            return ("strong", "—", Bilingual(zh: "不是强村", en: "it is not strong"))
        }
        let value = given.facts.county.attributes.value(condition.field, lead)
        let unit = given.facts.unit(of: condition.field)
        let (limit, has) = (AuditConditionText.words(condition.test, unit), AuditConditionText.words(value, unit))
        let what = Bilingual(
            zh: "\(condition.field.label)要求\(limit.zh),实际\(has.zh)",
            en: "\(condition.field.englishName): \(limit.en) wanted, \(has.en) there")
        return (AuditConditionText.limit(condition.test), AuditConditionText.value(value), what)
    }

    private static func distance(_ lead: Int, _ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        guard let most = given.must.leadFarKm.maximum else { return [] }
        let beyond = cluster.members.filter { $0 != lead && given.facts.km(lead, $0) > most }
        guard let farthest = beyond.map({ given.facts.km(lead, $0) }).max() else { return [] }
        let (limit, actual) = (NumberText.plain(most), NumberText.plain(farthest, decimals: 3))
        let names = given.names(beyond)
        return [
            given.violation(
                .leadDistance, cluster, beyond, bounds: Bounds(maximum: most), unit: " km", actual: actual,
                zh: "距牵头村 \(given.name(lead).zh) 超过 \(limit) 公里(最远 \(actual) 公里):\(names.zh)",
                en:
                    "more than \(limit) km from the lead \(given.name(lead).en) (the farthest \(actual) km): \(names.en)"
            )
        ]
    }

    private static func steps(_ lead: Int, _ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        guard let most = given.must.leadFarSteps.maximum else { return [] }
        var stepsTo = [lead: 0]
        var frontier = [lead]
        // The search stops after the allowed steps; a village not met by then is out of reach.
        for step in 1...max(1, most) {
            frontier = frontier.flatMap { given.neighbours[$0] }.filter { stepsTo[$0] == nil }
            for village in frontier { stepsTo[village] = step }
            frontier = Set(frontier).sorted()
            if frontier.isEmpty { break }
        }
        let beyond = cluster.members.filter { stepsTo[$0] == nil }
        if beyond.isEmpty { return [] }
        let names = given.names(beyond)
        return [
            given.violation(
                .leadSteps, cluster, beyond, bounds: Bounds(maximum: Double(most)), actual: ">\(most)",
                zh: "距牵头村 \(given.name(lead).zh) 超过 \(most) 步:\(names.zh)",
                en: "more than \(Wording.count(most, "step")) from the lead \(given.name(lead).en): \(names.en)")
        ]
    }

    private static func capacity(_ lead: Int, _ cluster: AuditCluster, _ given: AuditCase) -> [AuditViolation] {
        guard let most = given.facts.capacity(lead) else { return [] }
        let led = cluster.members.filter { $0 != lead && given.facts.need[$0] > 0 }
        let need = led.reduce(Int64(0)) { $0 + given.facts.need[$1] }
        if need <= most { return [] }
        let (limit, actual) = (NumberText.plain(Double(most) / 1_000_000), NumberText.plain(Double(need) / 1_000_000))
        let names = given.names(led)
        return [
            given.violation(
                .capacity, cluster, led, bounds: Bounds(maximum: Double(most) / 1_000_000), actual: actual,
                zh: "帮扶需求 \(actual) 超过牵头村 \(given.name(lead).zh) 的带动能力 \(limit):\(names.zh)",
                en: "need \(actual) is more than the lead \(given.name(lead).en) can carry, \(limit): \(names.en)")
        ]
    }
}
