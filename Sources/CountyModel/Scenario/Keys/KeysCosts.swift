extension ScenarioKeys {
    /// The keys of `costs`.
    static let costRows: [ScenarioKey] = [
        .section(
            "costs", zh: "扣分:1 即 100 分,为一个村由牵头村带动最多所得",
            en: "what a plan pays: 1 is 100 points, all that one village can gain from its lead",
            label: Bilingual(zh: "扣分", en: "what a plan pays")),
        .init(
            "costs.committee", .points, \.costs.committee, decimals: 1, unit: UnitWords.hundredPoints, zh: "每设一个片区",
            en: "per cluster"),
        .init(
            "costs.lead_rank", .points, \.costs.leadRank, decimals: 1, unit: UnitWords.hundredPoints,
            zh: "牵头村排名越低扣得越多(末位扣足)",
            en: "what the lowest-ranked lead costs more than the highest"),
        .init(
            "costs.appointed_lead", .points, \.costs.appointedLead, decimals: 1, unit: UnitWords.hundredPoints,
            zh: "由乡镇干部牵头",
            en: "per appointed lead, beside the cluster"),
        .init(
            "costs.cross_town", .points, \.costs.crossTown, decimals: 1, unit: UnitWords.hundredPoints, zh: "片区每多跨一个乡镇",
            en: "per further township of a cluster"),
        .section("costs.left_out", zh: "暂不组建的每个村", en: "per village left out"),
        .init(
            "costs.left_out.weak", .points, \.costs.leftOut.weak, decimals: 1, unit: UnitWords.hundredPoints, zh: "薄弱村",
            en: "a weak one"),
        .init(
            "costs.left_out.backward", .points, \.costs.leftOut.backward, decimals: 1, unit: UnitWords.hundredPoints,
            zh: "后进村",
            en: "a backward one"),
        .init(
            "costs.left_out.other", .points, \.costs.leftOut.other, decimals: 1, unit: UnitWords.hundredPoints,
            zh: "其他村", en: "another"),
        .init(
            "costs.capacity", .section, \.costs.capacity, zh: "牵头村帮带能力;不写则不限",
            en: "weakness a lead can carry; absent: no limit",
            label: Bilingual(zh: "牵头村帮带能力", en: "weakness a lead can carry")),
        .init(
            "costs.capacity.base", .points, \.costs.limitedCapacity.base, unit: "个", zh: "每个牵头村可带的需求(需求指数之和)",
            en: "what every lead can carry"),
        .init(
            "costs.capacity.per_surplus", .points, \.costs.limitedCapacity.perSurplus, unit: "个", zh: "富余每满一份再加",
            en: "what a full surplus adds"),
    ]
}

extension CostOptions {
    /// The capacity, which is limited as soon as one of its keys is written.
    fileprivate var limitedCapacity: HelpCapacity {
        get { capacity ?? HelpCapacity() }
        set { capacity = newValue }
    }
}
