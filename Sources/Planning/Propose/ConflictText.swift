import CountyModel
import Regionalization

/// Says in words which rule and which villages make a plan impossible.
enum ConflictText {
    package static func error(_ impossible: Impossible, _ county: County, _ scenario: Scenario) -> PlannerError {
        let findings = grouped(impossible.conflicts).map { conflict in
            finding(conflict, county, scenario, isProven: impossible.certainty == .proven)
        }
        return PlannerError(.infeasible, findings.isEmpty ? [nothingFound()] : findings)
    }

    /// One conflict per rule and reason: a rule that fails for two hundred villages is one sentence, not two hundred.
    private static func grouped(_ conflicts: [Conflict]) -> [Conflict] {
        var result: [Conflict] = []
        for conflict in conflicts {
            let same = result.firstIndex {
                ($0.family, $0.reason, $0.against) == (conflict.family, conflict.reason, conflict.against)
                    && $0.limit == conflict.limit && $0.actual == conflict.actual && conflict.units.count == 1
            }
            if let same {
                result[same].units = (result[same].units + conflict.units).sorted()
            } else {
                result.append(conflict)
            }
        }
        return result
    }

    private static func nothingFound() -> Finding {
        Finding("E3001", Bilingual(zh: "没有找到满足全部规则的方案", en: "no plan was found that keeps every rule"))
    }

    private static func finding(_ conflict: Conflict, _ county: County, _ scenario: Scenario, isProven: Bool) -> Finding
    {
        let rule = RuleText.name(conflict.family)
        let reason = RuleText.reason(conflict)
        let (namesZh, namesEn) = names(conflict.units, county)
        let against = conflict.against.map { RuleText.name($0) }
        let zh =
            "规则“\(rule.zh)”\(isProven ? "无法满足" : "未能满足(已搜索,未证明不可能)"):\(reason.zh)"
            + (against.map { ",与规则“\($0.zh)”冲突" } ?? "") + (namesZh.isEmpty ? "" : ";涉及:\(namesZh)")
        let en =
            "rule '\(rule.en)' \(isProven ? "cannot be kept" : "was not met (searched, not proven impossible)"): \(reason.en)"
            + (against.map { ", against rule '\($0.en)'" } ?? "") + (namesEn.isEmpty ? "" : "; villages: \(namesEn)")
        let key = RuleText.key(conflict.family)
        return Finding(
            "E3001", Bilingual(zh: zh, en: en),
            at: Place(column: key, village: conflict.units.first.map { county.villages[$0].label }),
            mend: mend(conflict.family, key))
    }

    private static func mend(_ family: RuleFamily, _ key: String) -> Bilingual {
        if family == .cover {
            return Bilingual(
                zh: "请允许更多村暂不组建(must.leave_out),或把这些村列入 must.exclude,或放宽其他规则",
                en:
                    "allow more villages to be left out (must.leave_out), list these under must.exclude, or relax another rule"
            )
        }
        return Bilingual(
            zh: "请放宽 \(key),或把这些村列入 must.exclude,或允许暂不组建(must.leave_out)",
            en: "relax \(key), list these villages under must.exclude, or allow leaving out (must.leave_out)")
    }

    private static func names(_ units: [Int], _ county: County) -> (String, String) {
        let shown = units.prefix(8).map { county.villages[$0].label }
        let more = units.count > 8
        return (
            shown.joined(separator: "、") + (more ? " 等 \(units.count) 个村" : ""),
            shown.joined(separator: ", ") + (more ? " … (\(units.count) villages)" : "")
        )
    }
}

/// Names of rules and reasons in both languages, and the scenario key a rule is set by.
package enum RuleText {
    package static func name(_ family: RuleFamily) -> Bilingual {
        switch family {
        case .contiguity: Bilingual(zh: "片区内部连片", en: "contiguous clusters")
        case .unitCount: Bilingual(zh: "每片区村数", en: "villages per cluster")
        case .population: Bilingual(zh: "片区人口", en: "population of a cluster")
        case .members: Bilingual(zh: "片区党员数", en: "Party members of a cluster")
        case .strong: Bilingual(zh: "每片区强村数", en: "strong villages per cluster")
        case .strongOnly: Bilingual(zh: "片区内只有强村", en: "strong villages only")
        case .weakPerStrong: Bilingual(zh: "每强村带薄弱村数", en: "weak villages per strong one")
        case .capacity: Bilingual(zh: "牵头村带动能力", en: "what a lead can carry")
        case .lead: Bilingual(zh: "牵头村条件", en: "qualified lead")
        case .reach: Bilingual(zh: "与牵头村距离", en: "distance from the lead")
        case .together: Bilingual(zh: "必须同片区", en: "must be together")
        case .apart: Bilingual(zh: "不得同片区", en: "must be apart")
        case .kept: Bilingual(zh: "保留现有片区", en: "kept clusters")
        case .fixedLeads: Bilingual(zh: "指定牵头村", en: "fixed leads")
        case .excluded: Bilingual(zh: "不参加分片", en: "excluded villages")
        case .townCrossing: Bilingual(zh: "不跨乡镇", en: "no crossing of townships")
        case .zoneCrossing: Bilingual(zh: "不跨分区线", en: "lines that are not crossed")
        case .regionCount: Bilingual(zh: "片区个数", en: "number of clusters")
        case .cover: Bilingual(zh: "全部纳入或暂不组建上限", en: "cover, or the share left out")
        }
    }

    package static func key(_ family: RuleFamily) -> String {
        switch family {
        case .contiguity: "must.connected"
        case .unitCount: "must.villages"
        case .population: "must.population"
        case .members: "must.party_members"
        case .strong: "must.strong_per_cluster"
        case .strongOnly: "must.strong_only"
        case .weakPerStrong: "must.weak_per_strong"
        case .capacity: "costs.capacity"
        case .lead: "lead.qualify"
        case .reach: "must.lead_far_km"
        case .together: "must.together"
        case .apart: "must.apart"
        case .kept: "must.keep"
        case .fixedLeads: "lead.fixed"
        case .excluded: "must.exclude"
        case .townCrossing: "must.towns"
        case .zoneCrossing: "must.zones"
        case .regionCount: "lead.count"
        case .cover: "must.leave_out"
        }
    }

    package static func reason(_ conflict: Conflict) -> Bilingual {
        let limit = conflict.limit.map(String.init) ?? "—"
        let actual = conflict.actual.map(String.init) ?? "—"
        let numbers = Bilingual(zh: "(限值 \(limit),实际 \(actual))", en: " (limit \(limit), actual \(actual))")
        let shown = conflict.limit == nil && conflict.actual == nil ? Bilingual(zh: "", en: "") : numbers
        let text: Bilingual =
            switch conflict.reason {
            case .componentTooSmall: Bilingual(zh: "所在的连片地块太小", en: "the contiguous piece they lie in is too small")
            case .tooMuch: Bilingual(zh: "超过上限", en: "above the limit")
            case .tooLittle: Bilingual(zh: "达不到下限", en: "below the limit")
            case .disconnected: Bilingual(zh: "这些村不连片", en: "these villages do not touch each other")
            case .tooFarApart: Bilingual(zh: "相隔太远,一个片区容不下", en: "too far apart for one cluster")
            case .noLead: Bilingual(zh: "没有合格的牵头村能带到", en: "no qualified lead reaches them")
            case .needAboveEveryCapacity:
                Bilingual(zh: "需求超过任何牵头村的带动能力", en: "their need is above what any lead can carry")
            case .notACandidate: Bilingual(zh: "该村不具备牵头条件", en: "the village may not lead")
            case .contradiction: Bilingual(zh: "规则之间互相矛盾", en: "the rules contradict each other")
            case .countOutOfRange: Bilingual(zh: "片区个数达不到要求", en: "the number of clusters cannot be reached")
            case .cannotBeCovered: Bilingual(zh: "这些村无法全部纳入", en: "these villages cannot all be covered")
            case .notFound: Bilingual(zh: "没有找到满足它的方案", en: "no plan that keeps it was found")
            }
        return Bilingual(zh: text.zh + shown.zh, en: text.en + shown.en)
    }
}
