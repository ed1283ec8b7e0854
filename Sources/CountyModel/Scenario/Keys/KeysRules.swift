extension ScenarioKeys {
    /// A rule with a lower and an upper limit, each optional.
    private static func limits(
        _ path: String, _ shape: ScenarioShape, unit: String, zh: String, en: String, use: ScenarioKey.Use = .used
    ) -> [ScenarioKey] {
        [
            .init(path, .section, zh: zh, en: en, use: use),
            .init("\(path).min", shape, unit: unit, zh: "\(zh):最少", en: "\(en): at least", use: use),
            .init("\(path).max", shape, unit: unit, zh: "\(zh):最多", en: "\(en): at most", use: use),
        ]
    }

    /// The keys of `must`. A rule that is absent is off.
    static let ruleRows: [ScenarioKey] =
        [
            .init("must", .section, zh: "硬约束;不写即不限", en: "the hard rules; one that is absent is off"),
            .init(
                "must.connected", .flag, "true", zh: "片区内部必须连片;飞地抱团写 false",
                en: "whether a cluster must hang together; false for groups that need not touch"),
            .init("must.contiguity", .section, zh: "何为相邻", en: "when two villages are neighbours"),
            .init(
                "must.contiguity.kind", .choice(ContiguityOptions.Kind.allCases.map(\.rawValue)), "rook",
                zh: "rook 须有共界;queen 点相接也算", en: "rook: a shared line; queen: a point is enough"),
            .init(
                "must.contiguity.min_shared_m", .amount, "50", unit: "米", zh: "共界短于此数不算相邻",
                en: "shortest shared border that counts"),
            .init("must.bridges", .section, zh: "隔河、隔路也算相邻", en: "neighbours across a river or a road"),
            .init(
                "must.bridges.max_gap_m", .amount, unit: "米", zh: "list 中的村对最多相距多少米",
                en: "how far apart a listed pair may be"
            ),
            .init(
                "must.bridges.list", .list(.list(.code, atLeast: 2)), "[]", zh: "点名的村对", en: "pairs named one by one"),
            .init(
                "must.islands", .choice(IslandRule.allCases.map(\.rawValue)), "allow",
                zh: "无邻村的村:nearest 接最近的村,allow 保持,error 停止", en: "what becomes of a village without neighbours"),
        ]
        + limits("must.villages", .integer(1...1_000_000), unit: "个", zh: "每片区村数", en: "villages per cluster")
        + limits("must.population", .count, unit: "人", zh: "每片区户籍人口", en: "registered population per cluster")
        + limits("must.party_members", .count, unit: "人", zh: "每片区党员数", en: "Party members per cluster")
        + limits("must.strong_per_cluster", .count, unit: "个", zh: "每片区强村数", en: "strong villages per cluster")
        + [
            .init(
                "must.strong_only", .flag, zh: "片区内只有强村;不写则只在强强联合时为 true",
                en: "whether clusters hold strong villages only; when absent, under the alike mode of prefer.mode"),
            .init("must.weak_per_strong", .section, zh: "一个强村带几个薄弱村", en: "weak villages per strong one"),
            .init(
                "must.weak_per_strong.max", .amount, unit: "个", zh: "一个强村最多带几个薄弱村",
                en: "weak villages per strong one at most"),
            .init("must.lead_far_km", .section, zh: "牵头村到最远村的直线距离", en: "distance to the farthest village"),
            .init(
                "must.lead_far_km.max", .amount, unit: "公里", zh: "牵头村到最远村的直线距离上限", en: "distance from the lead at most"),
            .init("must.lead_far_steps", .section, zh: "牵头村到最远村隔几步(相邻为一步)", en: "steps over the map from the lead"),
            .init(
                "must.lead_far_steps.max", .integer(1...1_000_000), unit: "步", zh: "牵头村到最远村的步数上限",
                en: "steps from the lead at most, a neighbour being one"),
            .init("must.lead_far_min", .section, zh: "牵头村到最远村的车程", en: "driving time from the lead", use: .notYet),
            .init("must.lead_far_min.max", .amount, unit: "分钟", zh: "车程上限", en: "driving time at most", use: .notYet),
            .init("must.towns", .section, zh: "跨乡镇", en: "township borders"),
            .init(
                "must.towns.cross", .choice(TownRule.Crossing.allCases.map(\.rawValue)), "allow",
                zh: "forbid 不许跨,allow_with_penalty 可跨但扣分,allow 可跨", en: "whether a cluster may cross them"),
            .init(
                "must.towns.max", .integer(1...1_000_000), unit: "个", zh: "每片区最多涉及几个乡镇",
                en: "townships per cluster at most"),
            .init("must.towns.no_cross", .list(.text), "[]", zh: "不许跨出的乡镇", en: "townships that keep to themselves"),
            .init(
                "must.zones", .sections, "[]", zh: "不得跨越的分区线(流域、道路两侧等)", en: "further lines that clusters may not cross"
            ),
            .init("must.zones[].field", .field, zh: "写明各村所在分区的字段", en: "the column that names each village's zone"),
            .init(
                "must.zones[].cross", .choice(TownRule.Crossing.allCases.map(\.rawValue)), "forbid",
                zh: "forbid 不许跨,allow_with_penalty 可跨但扣分,allow 可跨", en: "whether a cluster may cross them"),
            .init(
                "must.zones[].cost", .amount, "0.3", unit: "分", zh: "每多跨一个分区扣多少分",
                en: "points lost per further zone"),
            .init(
                "must.zones[].max", .integer(1...1_000_000), unit: "个", zh: "每片区最多涉及几个分区",
                en: "zones per cluster at most"),
            .init(
                "must.together", .list(.list(.code, atLeast: 2)), "[]", zh: "必须同片区的村(或都不组建)",
                en: "groups that share a cluster or are left out together"
            ),
            .init(
                "must.apart", .list(.list(.code, atLeast: 2)), "[]", zh: "不得同片区的村",
                en: "groups no two of which share one"),
            .init("must.exclude", .list(.code), "[]", zh: "不参加分片的村", en: "villages that take no part"),
            .init("must.keep", .sections, "[]", zh: "锁定的现有片区", en: "existing clusters kept as they are"),
            .init("must.keep[].name", .text, zh: "片区名", en: "name of the cluster"),
            .init("must.keep[].members", .list(.code, atLeast: 1), zh: "成员村", en: "its villages"),
            .init("must.keep[].lead", .code, zh: "牵头村", en: "its lead village"),
            .init("must.leave_out", .section, zh: "暂不组建的村", en: "villages without a cluster"),
            .init("must.leave_out.allowed", .flag, "false", zh: "可否有村暂不组建", en: "whether any are allowed"),
            .init(
                "must.leave_out.max_share", .number(0...1), "1", zh: "暂不组建的村最多占几成(0~1)", en: "their share at most, 0…1"),
            .init("must.leave_out.max", .count, unit: "个", zh: "暂不组建的村最多几个", en: "their number at most"),
            .init(
                "must.leave_out.fewest_first", .flag, "false", zh: "先求暂不组建的村最少,再求得分最高",
                en: "whether leaving out as few as possible comes before the score"),
            .init("must.leave_out.weights", .section, zh: "fewest_first 时各类村的权数", en: "what each kind weighs then"),
            .init("must.leave_out.weights.weak", .integer(1...1_000), "1", zh: "薄弱村", en: "a weak village"),
            .init("must.leave_out.weights.backward", .integer(1...1_000), "1", zh: "后进村", en: "a backward village"),
            .init("must.leave_out.weights.other", .integer(1...1_000), "1", zh: "其他村", en: "any other village"),
        ]
}
