extension ScenarioKeys {
    /// The keys of `costs`.
    static let costRows: [ScenarioKey] = [
        .section("costs", zh: "扣分(一个村带得最好得 1 分)", en: "what a plan pays, in points"),
        .init("costs.committee", .amount, \.costs.committee, decimals: 1, unit: "分", zh: "每设一个片区", en: "per cluster"),
        .init(
            "costs.lead_rank", .amount, \.costs.leadRank, decimals: 1, unit: "分", zh: "牵头村排名越低多付的分(末位付足)",
            en: "what the lowest-ranked lead costs more than the highest"),
        .init(
            "costs.appointed_lead", .amount, \.costs.appointedLead, decimals: 1, unit: "分", zh: "由乡镇干部牵头",
            en: "per appointed lead, beside the cluster"),
        .init(
            "costs.cross_town", .amount, \.costs.crossTown, decimals: 1, unit: "分", zh: "片区每多跨一个乡镇",
            en: "per further township of a cluster"),
        .section("costs.left_out", zh: "暂不组建的每个村", en: "per village left out"),
        .init(
            "costs.left_out.weak", .amount, \.costs.leftOut.weak, decimals: 1, unit: "分", zh: "薄弱村", en: "a weak one"),
        .init(
            "costs.left_out.backward", .amount, \.costs.leftOut.backward, decimals: 1, unit: "分", zh: "后进村",
            en: "a backward one"),
        .init("costs.left_out.other", .amount, \.costs.leftOut.other, decimals: 1, unit: "分", zh: "其他村", en: "another"),
        .init(
            "costs.capacity", .section, \.costs.capacity, zh: "牵头村帮带能力;不写则不限",
            en: "weakness a lead can carry; absent: no limit"),
        .init(
            "costs.capacity.base", .amount, \.costs.limitedCapacity.base, unit: "个", zh: "每个牵头村可带的需求(需求指数之和)",
            en: "what every lead can carry"),
        .init(
            "costs.capacity.per_surplus", .amount, \.costs.limitedCapacity.perSurplus, unit: "个", zh: "富余每满一份再加",
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
