extension ScenarioTemplate {
    /// The sections after `data`, with the values a county may start from.
    ///
    /// Defaults are taken from the table of keys; a value is given here only where a rule would otherwise be off.
    package static let sections: [(title: String, settings: [(path: String, value: String)])] = [
        (
            "分类标准",
            standard("classes.income_measure", "classes.strong.min", "classes.weak.below", "classes.also_weak")
        ),
        (
            "强弱指数",
            standard("indicators.strength.columns", "indicators.need.columns", "indicators.missing")
        ),
        (
            "硬约束(不写即不限)",
            standard("must.contiguity.kind", "must.contiguity.min_shared_m")
                + [("must.islands", "nearest"), ("must.villages.min", "3"), ("must.villages.max", "12")]
                + [("must.population.min", "3000"), ("must.population.max", "20000")]
                + [("must.party_members.min", "100"), ("must.strong_per_cluster.min", "1")]
                + [("must.weak_per_strong.max", "6"), ("must.lead_far_km.max", "12")]
                + [("must.towns.cross", "allow_with_penalty")]
                + standard("must.together", "must.apart", "must.exclude")
                + [("must.leave_out.allowed", "true"), ("must.leave_out.max_share", "0.3")]
        ),
        (
            "牵头村",
            standard("lead.count", "lead.fixed", "lead.banned", "lead.rank_by", "lead.fallback")
        ),
        (
            "目标权重",
            standard("prefer.mode")
                + TermCatalogue.inFiles.filter { $0.weight > 0 }.map { (path: "prefer." + $0.key, value: term($0.key)) }
                + standard("prefer.cohesion")
        ),
        (
            "扣分",
            standard(
                "costs.committee", "costs.lead_rank", "costs.appointed_lead", "costs.cross_town", "costs.left_out.weak",
                "costs.left_out.backward", "costs.left_out.other")
        ),
        ("求解", standard("solve.seed", "solve.iterations", "solve.restarts", "solve.threads")),
        (
            "输出",
            standard(
                "output.dir", "output.crs", "output.languages", "output.map.paper",
                "output.map.notice")
        ),
        ("报告用语", standard("terms.committee.zh", "terms.committee.en")),
    ]

    /// The weight of a term, with the aim it has beside it.
    private static func term(_ key: String) -> String {
        let weight = ScenarioKeys.row("prefer.\(key)")?.standard ?? ""
        guard let aim = ScenarioKeys.row("prefer.\(key).aim")?.standard else { return weight }
        return "{aim: \(aim), weight: \(weight)}"
    }

    private static func standard(_ paths: String...) -> [(path: String, value: String)] {
        paths.map { ($0, ScenarioKeys.row($0)?.standard ?? "") }
    }
}
