extension ScenarioKeys {
    /// The lines on the map that clusters may not cross.
    static let zoneRows = ScenarioKey.list(
        "must.zones", \.must.zones, zh: "不得跨越的分区线(流域、道路两侧等)", en: "further lines that clusters may not cross",
        keys: ZoneRule.keys)

    /// The rules on single villages.
    static let villageRows: [ScenarioKey] = [
        .init(
            "must.together", .list(.list(.code, atLeast: 2)), \.must.together, zh: "必须同片区的村(或都不组建)",
            en: "groups that share a cluster or are left out together"),
        .init(
            "must.apart", .list(.list(.code, atLeast: 2)), \.must.apart, zh: "不得同片区的村",
            en: "groups no two of which share one"),
        .init("must.exclude", .list(.code), \.must.exclude, zh: "不参加分片的村", en: "villages that take no part"),
    ]

    /// The clusters that stay.
    static let keepRows = ScenarioKey.list(
        "must.keep", \.must.keep, zh: "锁定的现有片区", en: "existing clusters kept as they are", keys: KeptCluster.keys)

    /// The villages without a cluster.
    static let leaveOutRows: [ScenarioKey] = [
        .section("must.leave_out", zh: "暂不组建的村", en: "villages without a cluster"),
        .init("must.leave_out.allowed", .flag, \.must.leaveOut.allowed, zh: "可否有村暂不组建", en: "whether any are allowed"),
        .init(
            "must.leave_out.max_share", .number(0...1), \.must.leaveOut.maxShare, zh: "暂不组建的村最多占几成(0~1)",
            en: "their share at most, 0…1"),
        .init(
            "must.leave_out.max", .count, \.must.leaveOut.maximum, unit: "个", zh: "暂不组建的村最多几个",
            en: "their number at most"),
        .init(
            "must.leave_out.fewest_first", .flag, \.must.leaveOut.fewestFirst, zh: "先求暂不组建的村最少,再求得分最高",
            en: "whether leaving out as few as possible comes before the score"),
        .section(
            "must.leave_out.weights", zh: "fewest_first 时各类村的权数", en: "what each kind weighs then",
            label: Bilingual(zh: "先求暂不组建最少时,各类村的权数", en: "what each kind weighs where the fewest are left out")),
        .init(
            "must.leave_out.weights.weak", .integer(1...1_000), \.must.leaveOut.weights.weak, zh: "薄弱村",
            en: "a weak village"),
        .init(
            "must.leave_out.weights.backward", .integer(1...1_000), \.must.leaveOut.weights.backward, zh: "后进村",
            en: "a backward village"),
        .init(
            "must.leave_out.weights.other", .integer(1...1_000), \.must.leaveOut.weights.other, zh: "其他村",
            en: "any other village"),
    ]
}

extension ZoneRule: KeyedOptions {
    package static var blank: ZoneRule { ZoneRule(Field("")) }

    /// The keys of one item of `must.zones`.
    fileprivate static let keys: [KeyRecord<ZoneRule>] = [
        .init("field", .field, \.field, zh: "写明各村所在分区的字段", en: "the column that names each village's zone"),
        .init(
            "cross", word: \.cross, zh: "forbid 不许跨,allow_with_penalty 可跨但扣分,allow 可跨",
            en: "whether a cluster may cross them", label: Bilingual(zh: "片区可否跨越", en: "may a cluster cross")),
        .init(
            "cost", .points, \.cost, unit: UnitWords.hundredPoints, zh: "每多跨一个分区的扣分", en: "what each further zone costs"
        ),
        .init("max", .integer(1...1_000_000), \.maximum, unit: "个", zh: "每片区最多涉及几个分区", en: "zones per cluster at most"),
    ]
}

extension KeptCluster: KeyedOptions {
    package static var blank: KeptCluster { KeptCluster(members: []) }

    /// The keys of one item of `must.keep`.
    fileprivate static let keys: [KeyRecord<KeptCluster>] = [
        .init("name", .text, \.name, zh: "片区名", en: "name of the cluster"),
        .init("members", .list(.code, atLeast: 1), \.members, zh: "成员村", en: "its villages"),
        .init("lead", .code, \.lead, zh: "牵头村", en: "its lead village"),
    ]
}
