import Regionalization

/// Says which rule, given up, would make a plan possible.
enum RelaxationText {
    /// Above this many villages the searches that find out would take minutes.
    static let mostVillages = 5_000

    /// Findings for every family of rules whose relaxation helps, those that resolve everything first.
    ///
    /// - Complexity: one short search per family.
    static func findings(_ setup: PlanningCase) throws -> [Finding] {
        guard setup.county.villages.count <= mostVillages else { return [] }
        var options = SearchOptions()
        options.seed = setup.scenario.solve.seed
        options.iterations = 100_000
        let problem = setup.problem
        let relaxations = try explainFailure(
            units: problem.units, edges: problem.edges, leads: problem.leads, rules: problem.rules, options: options)
        return relaxations.prefix(4).map { relaxation in
            let rule = RuleText.name(relaxation.family)
            let key = RuleText.key(relaxation.family)
            let names = relaxation.units.prefix(6).map { setup.county.villages[$0].label }
            let more = relaxation.units.count > 6 ? " …" : ""
            let zh =
                relaxation.resolves
                ? "放宽规则“\(rule.zh)”(\(key))后可以得到方案"
                : "放宽规则“\(rule.zh)”(\(key))后,未满足的由 \(relaxation.unmetBefore) 处减为 \(relaxation.unmet) 处"
            let en =
                relaxation.resolves
                ? "relaxing '\(rule.en)' (\(key)) makes a plan possible"
                : "relaxing '\(rule.en)' (\(key)) reduces what is unmet from \(relaxation.unmetBefore) to \(relaxation.unmet)"
            let villages = Bilingual(
                zh: names.isEmpty ? "" : ";涉及:\(names.joined(separator: "、"))\(more)",
                en: names.isEmpty ? "" : "; villages: \(names.joined(separator: ", "))\(more)")
            return Finding("N3002", Bilingual(zh: zh + villages.zh, en: en + villages.en), at: Place(column: key))
        }
    }
}
