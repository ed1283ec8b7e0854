extension ScenarioKeys {
    private static func index(_ path: String, zh: String, en: String, columns: String) -> [ScenarioKey] {
        [
            .init(path, .section, zh: zh, en: en),
            .init(
                "\(path).weights", .choice(IndexOptions.Weighting.allCases.map(\.rawValue)), "given",
                zh: "权重来源:given 按本文件,entropy 熵权法,equal 等权", en: "where the weights come from"),
            .init(
                "\(path).standardize", .choice(IndexOptions.Standardization.allCases.map(\.rawValue)), "rank",
                zh: "标准化:rank 按名次,minmax 按极差,zscore 按标准差", en: "how a column is brought to 0…1"),
            .init(
                "\(path).columns", .table(.weight, fieldKeys: true), columns, zh: "字段: 权重", en: "columns and weights"),
        ]
    }

    /// The keys of `indicators`.
    static let indicatorRows: [ScenarioKey] =
        [.init("indicators", .section, zh: "强弱指数", en: "how strength and need are computed")]
        + index(
            "indicators.strength", zh: "强度指数", en: "what makes a village strong",
            columns: "{income_operating: 0.5, party_members: 0.2, star_rating: 0.1, income_capita: 0.2}")
        + index(
            "indicators.need", zh: "需求指数(income_gap 为距薄弱线的缺口,由程序计算)",
            en: "what makes a village need help (income_gap is computed: weak line − income)",
            columns: "{income_gap: 0.7, is_backward: 0.2, debt: 0.1}")
        + [
            .init(
                "indicators.missing", .choice(IndicatorOptions.MissingValue.allCases.map(\.rawValue)),
                "exclude_from_score", zh: "缺值:ask 停下列出,exclude_from_score 不计该项,town_median 用乡镇中位数",
                en: "what happens when a village lacks a number")
        ]
}
