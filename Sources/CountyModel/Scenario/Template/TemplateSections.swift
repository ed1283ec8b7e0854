extension ScenarioTemplate {
    /// Sections that a preset says nothing of, by their Chinese titles.
    static let besidePresets = ["求解", "输出", "报告用语"]

    /// The sections after `data`, with the values a county may start from.
    ///
    /// Defaults are taken from the table of keys; a value is given here only where a rule would otherwise be off.
    package static let sections: [(title: Bilingual, settings: [(path: String, value: String)])] = [
        (
            Bilingual(zh: "分类标准", en: "strong and weak villages"),
            standard("classes.income_measure", "classes.strong.min", "classes.weak.below", "classes.also_weak")
        ),
        (
            Bilingual(zh: "强弱指数", en: "indices of strength and need"),
            standard("indicators.strength.columns", "indicators.need.columns", "indicators.missing")
        ),
        (
            Bilingual(zh: "硬约束(不写即不限)", en: "hard rules (what is not written is no limit)"),
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
            Bilingual(zh: "牵头村", en: "leads"),
            standard("lead.count", "lead.fixed", "lead.banned", "lead.rank_by", "lead.fallback")
        ),
        (
            Bilingual(zh: "目标权重", en: "what a plan is to reach: weights"),
            standard("prefer.mode")
                + TermCatalogue.inFiles.filter { $0.weight > 0 }.map { (path: "prefer." + $0.key, value: term($0.key)) }
                + standard("prefer.cohesion")
        ),
        (
            Bilingual(zh: "扣分", en: "what a plan pays"),
            standard(
                "costs.committee", "costs.lead_rank", "costs.appointed_lead", "costs.cross_town", "costs.left_out.weak",
                "costs.left_out.backward", "costs.left_out.other")
        ),
        (
            Bilingual(zh: "求解", en: "search"),
            standard("solve.seed", "solve.iterations", "solve.restarts", "solve.threads")
        ),
        (
            Bilingual(zh: "输出", en: "output"),
            standard(
                "output.dir", "output.crs", "output.languages", "output.map.paper",
                "output.map.notice")
        ),
        (Bilingual(zh: "报告用语", en: "words of the report"), standard("terms.committee.zh", "terms.committee.en")),
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
