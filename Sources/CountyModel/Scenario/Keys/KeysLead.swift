extension ScenarioKeys {
    /// The keys of `lead`.
    static let leadRows: [ScenarioKey] = [
        qualifyingRows, ConditionParts.keys.map { $0.placed(in: "lead.qualify.*") }, fallbackRows,
    ].flatMap { $0 }

    private static let qualifyingRows: [ScenarioKey] = [
        .section("lead", zh: "牵头村", en: "who may lead, and how many"),
        .init(
            "lead.count", .anyOf([.choice(["auto"]), .integer(1...1_000_000), .section]), \.lead.count, unit: "个",
            zh: "片区个数:auto、整数或 {min, max}", en: "number of clusters: auto, a number or {min, max}",
            label: Bilingual(zh: "片区个数", en: "number of clusters")),
        .init(
            "lead.count.min", .integer(1...1_000_000), \.lead.count.minimum, unit: "个", zh: "最少片区数",
            en: "clusters at least"),
        .init(
            "lead.count.max", .integer(1...1_000_000), \.lead.count.maximum, unit: "个", zh: "最多片区数",
            en: "clusters at most"),
        .init("lead.fixed", .list(.code), \.lead.fixed, zh: "指定的牵头村", en: "villages that must lead"),
        .init("lead.banned", .list(.code), \.lead.banned, zh: "不任牵头村的村", en: "villages that must not lead"),
        .init(
            "lead.rank_by", .table(.weight, fieldKeys: true), \.lead.rankBy, zh: "牵头村排名依据 字段: 权重(centrality 为居中程度)",
            en: "what makes a good lead (centrality is computed)",
            label: Bilingual(zh: "牵头村按什么排名,各占多少", en: "what leads are ranked by, with weights")),
        .init(
            "lead.qualify", .table(.anyOf([.flag, .number(-1e12...1e12), .text, .section]), fieldKeys: true),
            \.lead.qualify, absent: "", zh: "牵头村条件;不写则强村均可,{} 则各村均可",
            en: "conditions; absent: the strong villages, {}: every village",
            label: Bilingual(zh: "牵头村须满足的条件", en: "what a lead has to meet")),
    ]

    private static let fallbackRows: [ScenarioKey] = [
        .init(
            "lead.fallback", word: \.lead.fallback, zh: "条件不成熟时:township_cadre 由乡镇干部任书记,none 不设",
            en: "who leads where no village qualifies",
            label: Bilingual(zh: "没有合格牵头村的片区", en: "a cluster without a village fit to lead")),
        .init(
            "lead.appointed_per_town", .integer(0...100), \.lead.appointedPerTown, unit: "个", zh: "每乡镇最多几个村可由乡镇干部牵头",
            en: "villages per township that may lead by appointment"),
        .init(
            "lead.appointed_counts", .flag, \.lead.appointedCounts, zh: "乡镇下派书记的片区,牵头村按一个强村计",
            en: "whether a lead by appointment counts as one strong village of its cluster"),
    ]
}
