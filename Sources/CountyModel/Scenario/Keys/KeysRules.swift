extension ScenarioKeys {
    /// The keys of `must`. A rule that is absent is off.
    static let ruleRows: [ScenarioKey] = [
        neighbourRows, sizeRows, clusterRows, outlineRows, zoneRows, villageRows, keepRows, leaveOutRows,
    ].flatMap { $0 }

    private static let neighbourRows: [ScenarioKey] = [
        .section(
            "must", zh: "硬约束;不写即不限", en: "the hard rules; one that is absent is off",
            label: Bilingual(zh: "必须做到的规则", en: "rules that every plan keeps")),
        .init(
            "must.connected", .flag, \.must.connected, zh: "片区内部必须连片;飞地抱团写 false",
            en: "whether a cluster must hang together; false for groups that need not touch",
            label: Bilingual(zh: "片区内部必须连片", en: "must a cluster hang together")),
        .section("must.contiguity", zh: "何为相邻", en: "when two villages are neighbours"),
        .init(
            "must.contiguity.kind", word: \.must.contiguity.kind, zh: "rook 须有共界;queen 点相接也算",
            en: "rook: a shared line; queen: a point is enough",
            label: Bilingual(zh: "两村怎样算相邻", en: "when two villages are neighbours")),
        .init(
            "must.contiguity.min_shared_m", .amount, \.must.contiguity.minSharedMeters, unit: "米", zh: "共界短于此数不算相邻",
            en: "shortest shared border that counts"),
        .section("must.bridges", zh: "隔河、隔路也算相邻", en: "neighbours across a river or a road"),
        .init(
            "must.bridges.max_gap_m", .amount, \.must.bridges.maxGapMeters, unit: "米", zh: "list 中的村对最多相距多少米",
            en: "how far apart a listed pair may be",
            label: Bilingual(zh: "点名的村对最多相距", en: "how far apart a named pair may be")),
        .init(
            "must.bridges.list", .list(.list(.code, atLeast: 2)), \.must.bridges.pairs, zh: "点名的村对",
            en: "pairs named one by one"),
        .init(
            "must.islands", word: \.must.islands, zh: "无邻村的村:nearest 接最近的村,allow 保持,error 停止",
            en: "what becomes of a village without neighbours",
            label: Bilingual(zh: "没有邻村的村", en: "a village without neighbours")),
    ]

    private static let sizeRows = SumRuleKeys.all.flatMap(\.rows)

    private static let outlineRows: [ScenarioKey] = [
        .init(
            "must.no_holes", .flag, \.must.noHoles, zh: "片区内不得围住别的村",
            en: "whether a cluster may enclose no other village"),
        .section(
            "must.width_to_length", zh: "片区宽长比(最小外接矩形)", en: "width over length of the rectangle around a cluster"),
        .init(
            "must.width_to_length.min", .number(0...1), \.must.widthToLength, zh: "宽长比至少(0~1,正方形为 1)",
            en: "at least, 0…1, 1 for a square"),
        .section("must.first_batch", zh: "只排第一批", en: "a first batch only"),
        .init(
            "must.first_batch.clusters", .integer(1...1_000_000), \.must.firstBatch.clusters, unit: "个", zh: "第一批片区数",
            en: "clusters of the batch"),
        .init(
            "must.first_batch.villages", .integer(1...1_000_000), \.must.firstBatch.villages, unit: "个",
            zh: "第一批约纳入几个村(上下 5%,至少 1 个)", en: "villages in it, within a twentieth"),
    ]

    private static let clusterRows: [ScenarioKey] = [
        .init(
            "must.strong_only", .flag, \.must.strongOnly, zh: "片区内只有强村;不写则只在强强联合时为 true",
            en: "whether clusters hold strong villages only; when absent, under the alike mode of prefer.mode",
            label: Bilingual(
                zh: "片区内只有强村(未设时只在强强联合时如此)",
                en: "strong villages only (where not set: only where strong ones of a kind join)")),
        .section("must.weak_per_strong", zh: "一个强村带几个薄弱村", en: "weak villages per strong one"),
        .init(
            "must.weak_per_strong.max", .amount, \.must.weakPerStrong.maximum, unit: "个", zh: "一个强村最多带几个薄弱村",
            en: "weak villages per strong one at most"),
        .section("must.lead_far_km", zh: "牵头村到最远村的直线距离", en: "distance to the farthest village"),
        .init(
            "must.lead_far_km.max", .amount, \.must.leadFarKm.maximum, unit: "公里", zh: "牵头村到最远村的直线距离上限",
            en: "distance from the lead at most"),
        .section("must.lead_far_steps", zh: "牵头村到最远村隔几步(相邻为一步)", en: "steps over the map from the lead"),
        .init(
            "must.lead_far_steps.max", .integer(1...1_000_000), \.must.leadFarSteps.maximum, unit: "步",
            zh: "牵头村到最远村的步数上限", en: "steps from the lead at most, a neighbour being one"),
        .section("must.lead_far_min", zh: "牵头村到最远村的车程", en: "driving time from the lead", use: .notYet),
        .init(
            "must.lead_far_min.max", .amount, \.must.leadFarMinutes.maximum, unit: "分钟", zh: "车程上限",
            en: "driving time at most", use: .notYet),
        .section("must.towns", zh: "跨乡镇", en: "township borders"),
        .init(
            "must.towns.cross", word: \.must.towns.cross, zh: "forbid 不许跨,allow_with_penalty 可跨但扣分,allow 可跨",
            en: "whether a cluster may cross them",
            label: Bilingual(zh: "片区可否跨乡镇", en: "may a cluster cross township borders")),
        .init(
            "must.towns.max", .integer(1...1_000_000), \.must.towns.maximum, unit: "个", zh: "每片区最多涉及几个乡镇",
            en: "townships per cluster at most"),
        .init(
            "must.towns.no_cross", .list(.text), \.must.towns.noCross, zh: "不许跨出的乡镇",
            en: "townships that keep to themselves"),
    ]
}
