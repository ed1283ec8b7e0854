extension ScenarioKeys {
    /// The keys of `prefer`: those of the terms come from the terms themselves.
    static let preferRows: [ScenarioKey] =
        [modeRows, TermCatalogue.inFiles.flatMap { $0.rows }, cohesionRows].flatMap { $0 }

    private static let modeRows: [ScenarioKey] = [
        .section(
            "prefer", zh: "目标权重,合计自动归一;写 0 关闭;1 即 100 分",
            en: "what a plan is scored by; 0 switches a term off, 1 is 100 points",
            label: Bilingual(zh: "希望做到的(权重,0 为不计)", en: "wishes and their weights (0: off)")),
        .init(
            "prefer.mode", PreferOptions.Mode.choice, \.prefer.mode, zh: "以强带弱,或强强联合",
            en: "lift: strong villages lift weak ones; alike: strong ones of a kind join",
            label: Bilingual(zh: "片区怎样组合", en: "what clusters are formed for"), words: PreferOptions.Mode.said),
    ]

    private static let cohesionRows: [ScenarioKey] = [
        .init(
            "prefer.cohesion", .weight, \.prefer.cohesion, decimals: 2, unit: UnitWords.hundredPoints,
            zh: "相邻村同片区的加分,不参与归一",
            en: "points for neighbours kept together, outside the sum")
    ]
}

extension PreferTerm {
    /// The keys of the term in a scenario file: its weight, by itself or in a section with what else it asks for.
    fileprivate static var rows: [ScenarioKey] {
        let path = "prefer.\(key)"
        let key = key
        let target: WritableKeyPath<Scenario, Double> & Sendable = \.prefer.weights[key]
        func weight(_ path: String, _ shape: ScenarioShape, _ meaning: Bilingual) -> ScenarioKey {
            .init(
                path, shape, target, decimals: 2, unit: scope == .pair ? "" : UnitWords.hundredPoints, zh: meaning.zh,
                en: meaning.en)
        }
        if keys.isEmpty { return [weight(path, .weight, meaning)] }
        return [
            weight(path, .anyOf([.weight, .section]), meaning),
            weight("\(path).weight", .weight, Bilingual(zh: "权重", en: "weight")),
        ]
            + keys.map {
                $0.placed(in: path) {
                    $0.prefer[Self.self]
                } change: {
                    $1(&$0.prefer[Self.self])
                }
            }
    }
}
