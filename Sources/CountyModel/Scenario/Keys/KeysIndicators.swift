extension ScenarioKeys {
    /// The keys of one index.
    private static func index(
        _ path: String, _ target: WritableKeyPath<Scenario, IndexOptions> & Sendable, zh: String, en: String,
        label: Bilingual? = nil
    ) -> [ScenarioKey] {
        [.section(path, zh: zh, en: en, label: label)]
            + IndexOptions.keys.map {
                $0.placed(in: path) {
                    $0[keyPath: target]
                } change: {
                    $1(&$0[keyPath: target])
                }
            }
    }

    /// The keys of `indicators`.
    static let indicatorRows: [ScenarioKey] = [
        [.section("indicators", zh: "强弱指数", en: "how strength and need are computed")],
        index("indicators.strength", \.indicators.strength, zh: "强度指数", en: "what makes a village strong"),
        index(
            "indicators.need", \.indicators.need, zh: "需求指数(income_gap 为距薄弱线的缺口,由程序计算)",
            en: "what makes a village need help (income_gap is computed: weak line − income)",
            label: Bilingual(zh: "需求指数", en: "what makes a village need help")),
        [
            .init(
                "indicators.missing", word: \.indicators.missing,
                zh: "缺值:ask 停下列出,exclude_from_score 不计该项,town_median 用乡镇中位数",
                en: "what happens when a village lacks a number",
                label: Bilingual(zh: "村缺数时", en: "where a village lacks a number"))
        ],
    ].flatMap { $0 }
}

extension IndexOptions: KeyedOptions {
    package static var blank: IndexOptions { IndexOptions(columns: []) }

    /// The keys of one index.
    fileprivate static let keys: [KeyRecord<IndexOptions>] = [
        .init(
            "weights", word: \.weights, zh: "权重来源:given 按本文件,entropy 熵权法,equal 等权", en: "where the weights come from",
            label: Bilingual(zh: "权重从何而来", en: "where the weights come from")),
        .init(
            "standardize", word: \.standardize, zh: "标准化:rank 按名次,minmax 按极差,zscore 按标准差",
            en: "how a column is brought to 0…1",
            label: Bilingual(zh: "怎样化为 0 至 1", en: "how a column is brought to 0 to 1")),
        .init(
            "columns", .table(.weight, fieldKeys: true), \.columns, zh: "字段: 权重", en: "columns and weights",
            label: Bilingual(zh: "各项及其权重", en: "columns and weights")),
    ]
}
