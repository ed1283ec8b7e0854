/// A rule that a plan is judged by: the catalogue of rules.
///
/// Names, keys, limits and remedies are said here and nowhere else; `Documentation/add-a-rule.md` says what else a new rule needs.
public enum PlanRule: String, Sendable, CaseIterable {
    /// A village is in one cluster at most.
    case oneCluster
    /// A cluster is connected in the contiguity graph.
    case connected
    /// Neighbours in the contiguity graph are neighbours on the map, too.
    case border
    /// Villages per cluster.
    case villages
    /// Registered population per cluster.
    case population
    /// Party members per cluster.
    case partyMembers
    /// A village without a number that a rule needs is in no cluster: population.
    case missingPopulation
    /// A village without a number that a rule needs is in no cluster: Party members.
    case missingMembers
    /// Strong villages per cluster.
    case strong
    /// Strong villages only.
    case strongOnly
    /// Weak villages per strong one.
    case weakPerStrong
    /// Need that a lead can carry.
    case capacity
    /// A cluster has a lead.
    case lead
    /// The lead is one of the cluster's villages.
    case leadInside
    /// The lead meets the conditions.
    case qualified
    /// A township appoints a lead only where none of its villages qualifies.
    case fallback
    /// A township appoints only its few best-ranked villages.
    case appointedPerTown
    /// A banned village does not lead.
    case banned
    /// A fixed lead leads.
    case fixedLead
    /// Distance from the lead.
    case leadDistance
    /// Steps over the map from the lead.
    case leadSteps
    /// Villages that share a cluster.
    case together
    /// Villages that do not share one.
    case apart
    /// Villages that take no part.
    case exclude
    /// Existing clusters kept as they are.
    case keep
    /// Clusters across township borders.
    case townCrossing
    /// Townships per cluster.
    case townCount
    /// Borders of zones (`must.zones`) that clusters do not cross.
    case zone
    /// Closed townships (`must.towns.no_cross`): their villages share no cluster with those of others.
    case noCross
    /// A cluster encloses no village that is not its own.
    case noHoles
    /// Width over length of a cluster.
    case widthToLength
    /// Number of clusters.
    case clusterCount
    /// Villages of a first batch.
    case firstBatch
    /// Villages left out.
    case cover
}

extension PlanRule {
    /// Everything that is said of the rule.
    package var entry: RuleEntry {
        switch self {
        case .oneCluster:
            RuleEntry(
                "must", .form, zh: "一村只在一个片区", en: "one cluster per village", limit: .villages, concerns: .village,
                basis: .key, mark: nil)
        case .connected:
            RuleEntry(
                "must.connected", .own, zh: "片区内部连片", en: "contiguous clusters", limit: .villages,
                concerns: .cluster, basis: .borders,
                mark: RuleMark("adjacent.connected", .connected, zh: "连片", en: "contiguous", isOnEveryPage: true))
        case .border:
            RuleEntry(
                "must.contiguity", .within(.connected), zh: "片区内的相邻关系属实", en: "neighbours that touch on the map",
                limit: .villages, concerns: .village, basis: .borders, mark: nil)
        case .villages:
            RuleEntry(
                "must.villages", .own, zh: "每片区村数", en: "villages per cluster",
                limit: .number(RuleMeasure(zh: "村数", en: "villages", unit: "个", counted: ("个村", " villages"))),
                concerns: .cluster, basis: .key,
                mark: RuleMark("size.villages", .sum, zh: "村数", en: "villages", isOnEveryPage: true))
        case .population:
            RuleEntry(
                "must.population", .own, zh: "片区人口", en: "population of a cluster",
                limit: .number(
                    RuleMeasure(zh: "户籍人口", en: "registered population", unit: "人", counted: ("人", " people"))),
                concerns: .cluster, basis: .column(.popRegistered),
                mark: RuleMark("size.population", .sum, zh: "人口", en: "population", isOnEveryPage: true))
        case .partyMembers:
            RuleEntry(
                "must.party_members", .own, zh: "片区党员数", en: "Party members of a cluster",
                limit: .number(RuleMeasure(zh: "党员数", en: "Party members", unit: "人", counted: ("人", " members"))),
                concerns: .cluster, basis: .column(.partyMembers),
                mark: RuleMark("party.members", .sum, zh: "党员", en: "Party members", isOnEveryPage: true))
        case .missingPopulation:
            RuleEntry(
                "must.population", .within(.exclude), zh: "片区内各村有人口数", en: "population known of every village",
                limit: .villages, concerns: .village, basis: .column(.popRegistered), mark: nil)
        case .missingMembers:
            RuleEntry(
                "must.party_members", .within(.exclude), zh: "片区内各村有党员数", en: "Party members known of every village",
                limit: .villages, concerns: .village, basis: .column(.partyMembers), mark: nil)
        case .strong:
            RuleEntry(
                "must.strong_per_cluster", .own, zh: "每片区强村数", en: "strong villages per cluster",
                limit: .number(
                    RuleMeasure(zh: "强村数", en: "strong villages", unit: "个", counted: ("个强村", " strong villages"))),
                concerns: .cluster, basis: .classes,
                mark: RuleMark("size.strong", .sum, zh: "强村", en: "strong villages", isOnEveryPage: true))
        case .strongOnly:
            RuleEntry(
                "must.strong_only", .own, zh: "片区内只有强村", en: "strong villages only", limit: .villages,
                concerns: .village, basis: .classes,
                mark: RuleMark("size.strong_only", .strongOnly, zh: "只有强村", en: "strong only"))
        case .weakPerStrong:
            RuleEntry(
                "must.weak_per_strong", .own, zh: "每强村带薄弱村数", en: "weak villages per strong one",
                limit: .number(
                    RuleMeasure(
                        zh: "薄弱村与强村之比", en: "weak villages per strong one", unit: "",
                        counted: ("个薄弱村", " weak villages"))),
                concerns: .cluster, basis: .classes,
                mark: RuleMark(
                    "size.weak_per_strong", .weakPerStrong, zh: "每个强村带动薄弱村数", en: "weak per strong", isOnEveryPage: true
                ))
        case .capacity:
            RuleEntry(
                "costs.capacity", .own, zh: "牵头村带动能力", en: "what a lead can carry",
                limit: .number(
                    RuleMeasure(zh: "帮扶需求", en: "need to be carried", unit: "", counted: ("", ""), scale: 1e6)),
                concerns: .cluster, basis: .need,
                mark: RuleMark("lead.capacity", .capacity, zh: "帮扶需求", en: "need carried"))
        case .lead:
            RuleEntry(
                "lead", .within(.qualified), zh: "片区有牵头村", en: "a lead for every cluster", limit: .villages,
                concerns: .cluster, basis: .leads, mark: nil)
        case .leadInside:
            RuleEntry(
                "lead", .within(.qualified), zh: "牵头村在片区内", en: "a lead from inside the cluster", limit: .villages,
                concerns: .lead, basis: .leads, mark: nil)
        case .qualified:
            RuleEntry(
                "lead.qualify", .own, zh: "牵头村条件", en: "qualified lead", limit: .villages, concerns: .lead,
                basis: .leads,
                mark: RuleMark("lead.qualified", .lead, zh: "牵头村条件", en: "qualified lead", isOnEveryPage: true))
        case .fallback:
            RuleEntry(
                "lead.fallback", .within(.qualified), zh: "乡镇选派书记的条件", en: "secretaries sent by the township",
                limit: .villages, concerns: .lead, basis: .leads,
                mark: RuleMark("lead.fallback", .lead, zh: "乡镇下派书记", en: "sent secretary", isOnEveryPage: true))
        case .appointedPerTown:
            RuleEntry(
                "lead.appointed_per_town", .within(.qualified), zh: "每乡镇选派书记的村数",
                en: "villages a township may send secretaries to", limit: .villages, concerns: .lead, basis: .leads,
                mark: nil)
        case .banned:
            RuleEntry(
                "lead.banned", .within(.qualified), zh: "不得牵头的村", en: "villages that may not lead",
                limit: .villages, concerns: .lead, basis: .leads, mark: nil)
        case .fixedLead:
            RuleEntry(
                "lead.fixed", .own, zh: "指定牵头村", en: "fixed leads", limit: .villages, concerns: .named, basis: .leads,
                mark: RuleMark("lead.fixed", .lead, zh: "指定牵头村", en: "fixed lead", isOnEveryPage: true))
        case .leadDistance:
            RuleEntry(
                "must.lead_far_km", .own, zh: "与牵头村距离", en: "distance from the lead",
                limit: .reach(
                    RuleMeasure(zh: "与牵头村距离", en: "kilometres from the lead", unit: "公里", counted: ("公里", " km"))),
                concerns: .village, basis: .key,
                mark: RuleMark(
                    "lead.distance_km", .distance, zh: "到牵头村(公里)", en: "to the lead (km)", isOnEveryPage: true))
        case .leadSteps:
            RuleEntry(
                "must.lead_far_steps", .within(.leadDistance), zh: "与牵头村相隔村数", en: "steps from the lead",
                limit: .reach(
                    RuleMeasure(zh: "与牵头村相隔步数", en: "steps from the lead", unit: "步", counted: ("步", " steps"))),
                concerns: .village, basis: .steps,
                mark: RuleMark("lead.steps", .steps, zh: "到牵头村(步)", en: "steps to the lead"))
        case .together:
            RuleEntry(
                "must.together", .own, zh: "必须同片区", en: "must be together", limit: .villages, concerns: .named,
                basis: .key, mark: RuleMark("named.together", .together, zh: "必须同片区", en: "together"))
        case .apart:
            RuleEntry(
                "must.apart", .own, zh: "不得同片区", en: "must be apart", limit: .villages, concerns: .named, basis: .key,
                mark: RuleMark("named.apart", .apart, zh: "不得同片区", en: "apart"))
        case .exclude:
            RuleEntry(
                "must.exclude", .own, zh: "不参加分片", en: "excluded villages", limit: .villages, concerns: .named,
                basis: .key, mark: RuleMark("named.exclude", .exclude, zh: "不参加分片", en: "takes no part"))
        case .keep:
            RuleEntry(
                "must.keep", .own, zh: "保留现有片区", en: "kept clusters", limit: .name, concerns: .named, basis: .key,
                mark: RuleMark("named.keep", .keep, zh: "保留现有片区", en: "kept cluster"))
        case .townCrossing:
            RuleEntry(
                "must.towns.cross", .own, familyKey: "must.towns", zh: "不跨乡镇", en: "no crossing of townships",
                limit: .number(RuleMeasure(zh: "乡镇数", en: "townships", unit: "个", counted: ("个乡镇", " townships"))),
                concerns: .cluster, basis: .key,
                mark: RuleMark("town.cross", .townCrossing, zh: "乡镇数", en: "townships", isOnEveryPage: true))
        case .townCount:
            RuleEntry(
                "must.towns.max", .within(.townCrossing), zh: "每片区乡镇数", en: "townships per cluster",
                limit: .number(RuleMeasure(zh: "乡镇数", en: "townships", unit: "个", counted: ("个乡镇", " townships"))),
                concerns: .cluster, basis: .key,
                mark: RuleMark("town.count", .townCount, zh: "每片区乡镇数", en: "townships at most"))
        case .zone:
            RuleEntry(
                "must.zones", .own, zh: "不跨分区线", en: "lines that are not crossed",
                limit: .number(RuleMeasure(zh: "分区数", en: "zones", unit: "个", counted: ("个分区", " zones"))),
                concerns: .cluster, basis: .zones, mark: RuleMark("zone.cross", .zones, zh: "分区数", en: "zones"))
        case .noCross:
            RuleEntry(
                "must.towns.no_cross", .own, zh: "不得跨界的乡镇", en: "townships that keep to themselves", limit: .towns,
                concerns: .namedTowns, basis: .key,
                mark: RuleMark("town.no_cross", .closedTowns, zh: "不得跨界的乡镇", en: "township by itself"))
        case .noHoles:
            RuleEntry(
                "must.no_holes", .own, zh: "不围住别的村", en: "no enclosed villages", limit: .villages, concerns: .cluster,
                basis: .borders, mark: RuleMark("shape.no_holes", .noHoles, zh: "不围住别的村", en: "no enclosed villages"))
        case .widthToLength:
            RuleEntry(
                "must.width_to_length", .own, zh: "片区宽长比", en: "width to length of a cluster",
                limit: .number(
                    RuleMeasure(
                        zh: "宽长比", en: "width to length", unit: "", counted: ("", ""), scale: 1e6)),
                concerns: .cluster, basis: .key,
                mark: RuleMark("shape.width_to_length", .widthToLength, zh: "宽长比", en: "width to length"))
        case .firstBatch:
            RuleEntry(
                "must.first_batch", .within(.cover), zh: "第一批的规模", en: "size of the first batch",
                limit: .number(
                    RuleMeasure(zh: "纳入的村数", en: "villages in clusters", unit: "个", counted: ("个村", " villages"))),
                concerns: .plan, basis: .key, mark: nil)
        case .clusterCount:
            RuleEntry(
                "lead.count", .own, zh: "片区个数", en: "number of clusters",
                limit: .number(RuleMeasure(zh: "片区数", en: "clusters", unit: "个", counted: ("个片区", " clusters"))),
                concerns: .plan, basis: .key, mark: nil)
        case .cover:
            RuleEntry(
                "must.leave_out", .own, zh: "全部纳入或暂不组建上限", en: "cover, or the share left out",
                limit: .number(
                    RuleMeasure(zh: "未纳入的村数", en: "villages left out", unit: "个", counted: ("个村未纳入", " left out"))),
                concerns: .plan, basis: .key, mark: nil,
                mend: Bilingual(
                    zh: "请允许更多村暂不组建(must.leave_out),或把这些村列入 must.exclude,或放宽其他规则",
                    en:
                        "allow more villages to be left out (must.leave_out), list these under must.exclude, or relax another rule"
                ))
        }
    }

    /// The scenario key that sets the rule; the section `must` for what no key can switch off.
    public var key: String { entry.key }

    /// The rule in words.
    public var name: Bilingual { entry.name }

    /// The rules that are reported for one cluster, in the order in which they are reported.
    package static var ofClusters: [PlanRule] {
        RuleMark.Kind.allCases.flatMap { kind in allCases.filter { $0.entry.mark?.kind == kind } }
    }
}
