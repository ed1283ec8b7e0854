import CountyModel
import Regionalization

/// Says why a rule cannot be kept: what is counted, how much of it there is and how much there may be.
enum ConflictReason {
    /// The reason, without an end mark and without the villages.
    static func text(_ conflict: Conflict) -> Bilingual {
        switch conflict.reason {
        case .componentTooSmall, .tooLittle: tooLittle(conflict)
        case .tooMuch: tooMuch(conflict)
        case .disconnected: Bilingual(zh: "这些村不连片", en: "these villages do not touch each other")
        case .tooFarApart: Bilingual(zh: "相隔太远,一个片区容不下", en: "too far apart for one cluster")
        case .noLead: noLead(conflict)
        case .needAboveEveryCapacity:
            Bilingual(zh: "需求超过任何牵头村的带动能力", en: "their need is above what any lead can carry")
        case .notACandidate:
            conflict.against == .kept
                ? Bilingual(
                    zh: "保留的片区写明的牵头村不具备牵头条件(lead.qualify)",
                    en: "the lead that a kept cluster names may not lead (lead.qualify)")
                : Bilingual(zh: "该村不具备牵头条件", en: "the village may not lead")
        case .contradiction: contradiction(conflict)
        case .countOutOfRange: outOfRange(conflict)
        case .cannotBeCovered:
            numbers(conflict).map { numbers in
                Bilingual(
                    zh: "至少 \(numbers.actual) 村无法纳入,允许 \(numbers.limit) 村",
                    en:
                        "at least \(Wording.count(numbers.actual, "village")) cannot be covered where \(numbers.limit) may be left out"
                )
            } ?? Bilingual(zh: "这些村无法全部纳入", en: "these villages cannot all be covered")
        case .notFound: notFound(conflict)
        }
    }

    private static func numbers(_ conflict: Conflict) -> (limit: Int, actual: Int)? {
        guard let limit = conflict.limit, let actual = conflict.actual else { return nil }
        return (Int(limit), Int(actual))
    }

    /// The family whose numbers are told; closed townships are told for another rule that they make impossible.
    private static func counted(_ conflict: Conflict) -> RuleFamily {
        conflict.family == .closedTowns ? conflict.against ?? .closedTowns : conflict.family
    }

    /// An amount with what is counted, such as 5 个村 or 帮扶需求 2.3.
    private static func amount(_ number: Int64, _ family: RuleFamily) -> Bilingual {
        let measure = family.entry.limit.measure
        let text = NumberText.plain(Double(number) / (measure?.scale ?? 1), decimals: 2)
        guard let measure else { return Bilingual(zh: text, en: text) }
        if measure.counted.zh.isEmpty {
            return Bilingual(zh: "\(measure.word.zh) \(text)", en: "\(measure.word.en) of \(text)")
        }
        return Bilingual(zh: "\(text) \(measure.counted.zh)", en: text + Wording.one(text, measure.counted.en))
    }

    /// What has the amount.
    private static func subject(_ conflict: Conflict) -> Bilingual {
        switch conflict.against {
        case .kept: Bilingual(zh: "保留的片区", en: "the kept cluster has")
        case .fixedLeads: Bilingual(zh: "指定牵头村连同带得到的村合计", en: "the fixed lead and all that it reaches have")
        case .together: Bilingual(zh: "必须同片区的各村合计", en: "the villages that must be together have")
        // Whatever else is against it, the villages are only counted.
        default:  // open: all other rules
            Bilingual(zh: "这些村合计", en: "these villages together have")
        }
    }

    private static func tooLittle(_ conflict: Conflict) -> Bilingual {
        guard let limit = conflict.limit, let actual = conflict.actual else {
            return Bilingual(zh: "达不到下限", en: "less than the rule asks for")
        }
        let (subject, family) = (subject(conflict), counted(conflict))
        let (has, asked) = (amount(actual, family), amount(limit, family))
        return Bilingual(
            zh: "\(subject.zh)只有 \(has.zh),每片区至少 \(asked.zh)",
            en: "\(subject.en) only \(has.en) where a cluster needs \(asked.en)")
    }

    private static func tooMuch(_ conflict: Conflict) -> Bilingual {
        let (subject, family) = (subject(conflict), counted(conflict))
        guard let limit = conflict.limit, let actual = conflict.actual else {
            return Bilingual(zh: "超过上限", en: "more than the rule allows")
        }
        if family == .strongOnly {
            return Bilingual(
                zh: "其中 \(actual) 村不是强村",
                en: "\(Wording.count(Int(actual), "village")) of it \(actual == 1 ? "is" : "are") not strong")
        }
        let (has, allowed) = (amount(actual, family), amount(limit, family))
        switch family {
        case .weakPerStrong:
            return Bilingual(
                zh: "\(subject.zh)有 \(has.zh),其中的强村至多带 \(allowed.zh)",
                en:
                    "\(subject.en) \(has.en) where its strong ones carry \(limit) at most"
            )
        case .capacity:
            return Bilingual(
                zh: "\(subject.zh)\(has.zh),牵头村至多带 \(NumberText.plain(Double(limit) / 1e6, decimals: 2))",
                en:
                    "\(subject.en) a \(has.en) where the lead carries \(NumberText.plain(Double(limit) / 1e6, decimals: 2))"
            )
        default:  // open: all other sums
            return Bilingual(
                zh: "\(subject.zh)有 \(has.zh),每片区至多 \(allowed.zh)",
                en: "\(subject.en) \(has.en) where a cluster may have \(allowed.en)")
        }
    }

    private static func noLead(_ conflict: Conflict) -> Bilingual {
        guard conflict.against == .kept else {
            return Bilingual(zh: "没有合格的牵头村能带到", en: "no qualified lead reaches them")
        }
        return conflict.family == .reach
            ? Bilingual(zh: "保留的片区的牵头村带不到这些村", en: "the lead of the kept cluster does not reach them")
            : Bilingual(
                zh: "保留的片区内没有可牵头的村(lead.qualify)", en: "no village of the kept cluster may lead (lead.qualify)")
    }

    /// How many clusters or villages there can be, and how many are asked for.
    private static func outOfRange(_ conflict: Conflict) -> Bilingual {
        guard let (limit, actual) = numbers(conflict) else {
            return Bilingual(zh: "个数达不到要求", en: "the number asked for cannot be reached")
        }
        let isShort = actual < limit
        if conflict.family == .cover {
            return isShort
                ? Bilingual(
                    zh: "要求纳入至少 \(limit) 村,参加的只有 \(actual) 村",
                    en: "at least \(limit) villages are to be in clusters, and only \(actual) take part")
                : Bilingual(
                    zh: "要求纳入至多 \(limit) 村,保留的片区已有 \(actual) 村",
                    en: "at most \(limit) villages are to be in clusters, and kept ones hold \(actual)")
        }
        let by = conflict.against.flatMap { $0 == .cover || $0 == .regionCount ? nil : $0.name }
        return isShort
            ? Bilingual(
                zh: "\(by.map { "按“\($0.zh)”" } ?? "")最多 \(actual) 个片区,要求至少 \(limit) 个",
                en:
                    "\(by.map { "'\($0.en)' leaves" } ?? "there is") room for \(Wording.count(actual, "cluster")) where at least \(limit) are asked for"
            )
            : Bilingual(
                zh: "\(by.map { "按“\($0.zh)”" } ?? "纳入须纳入的村")至少 \(actual) 个片区,要求至多 \(limit) 个",
                en:
                    "\(by.map { "'\($0.en)'" } ?? "covering all that must be") takes at least \(Wording.count(actual, "cluster")) where at most \(limit) may be"
            )
    }

    /// What the closest plan of a search still misses.
    private static func notFound(_ conflict: Conflict) -> Bilingual {
        switch (conflict.family, numbers(conflict)) {
        case (.cover, (limit: 1, actual: 0)?):
            Bilingual(zh: "没有找到一个合规的片区", en: "not one cluster that keeps the rules was found")
        case (.cover, let (limit, actual)?):
            Bilingual(
                zh: "最接近的方案有 \(actual) 村未纳入,\(actual > limit ? "至多" : "至少") \(limit) 村",
                en:
                    "the closest plan leaves out \(Wording.count(actual, "village")) where \(actual > limit ? "at most" : "at least") \(limit) may be"
            )
        case (.regionCount, let (limit, actual)?):
            Bilingual(
                zh: "最接近的方案有 \(actual) 个片区,\(actual > limit ? "至多" : "至少") \(limit) 个",
                en:
                    "the closest plan has \(Wording.count(actual, "cluster")) where \(actual > limit ? "at most" : "at least") \(limit) \(limit == 1 ? "is" : "are") asked for"
            )
        case (.fixedLeads, _):
            Bilingual(zh: "最接近的方案中这些村没有牵头", en: "they lead nothing in the closest plan")
        case (.together, _):
            Bilingual(zh: "最接近的方案中这些村不在同一片区", en: "the closest plan has them in several clusters")
        default:  // open: rules of single clusters, which every plan found keeps
            Bilingual(zh: "没有找到满足它的方案", en: "no plan that keeps it was found")
        }
    }
}

extension ConflictReason {
    /// What two rules ask of the same villages.
    fileprivate static func contradiction(_ conflict: Conflict) -> Bilingual {
        switch (conflict.family, conflict.against) {
        case (.apart, .apart):
            return Bilingual(zh: "该村被列为不得与自己同片区", en: "the village is listed as to be apart from itself")
        case (.apart, .kept):
            return Bilingual(zh: "不得同片区的两村在同一个保留的片区内", en: "the two are in one kept cluster though they must be apart")
        case (.together, .excluded):
            return Bilingual(zh: "必须同片区的村中有不参加分片的", en: "one of those that must be together takes no part")
        case (.together, .kept):
            return Bilingual(
                zh: "必须同片区的村有的在保留的片区内,有的不在",
                en: "some of those that must be together lie in a kept cluster and others outside it")
        case (.kept, .kept):
            return Bilingual(zh: "这些村同时列在两个保留的片区", en: "they are listed in two kept clusters")
        case (.fixedLeads, .excluded):
            return Bilingual(zh: "指定的牵头村不参加分片", en: "the village that must lead takes no part")
        case (.fixedLeads, .kept):
            return Bilingual(
                zh: "指定的牵头村所在的保留片区由他村牵头", en: "the village that must lead is in a kept cluster that another leads")
        case (.fixedLeads, .strongOnly):
            return Bilingual(
                zh: "指定的牵头村不是强村,片区内只能有强村",
                en: "the village that must lead is not strong, and clusters hold strong ones only")
        case (.enclosure, .kept):
            return Bilingual(zh: "保留的片区围住了这些村", en: "a kept cluster encloses them")
        case (.excluded, .kept):
            return Bilingual(zh: "保留的片区内有不参加分片的村", en: "a kept cluster holds villages that take no part")
        case (.closedTowns, .kept):
            return Bilingual(zh: "保留的片区跨出了不得跨界的乡镇", en: "a kept cluster crosses a township that keeps to itself")
        case (_, let against?):
            return Bilingual(
                zh: "对这些村与规则“\(against.name.zh)”的要求相反",
                en: "of these villages it asks the opposite of rule '\(against.name.en)'")
        case (_, nil): return Bilingual(zh: "没有方案守得住", en: "no plan keeps it")
        }
    }
}
