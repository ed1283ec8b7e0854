import CountyModel
import Regionalization

/// Says which rules, given up, would make a plan possible.
enum RelaxationText {
    /// Above this many villages the searches that find out would take minutes.
    static let mostVillages = 5_000

    /// What giving up families of rules would change; empty for a county too large to find out.
    ///
    /// - Complexity: one short search per family, and per pair of families where no single one is enough.
    static func relaxations(_ problem: RegionalizationProblem, _ scenario: Scenario) throws -> [Relaxation] {
        guard problem.units.count <= mostVillages else { return [] }
        var options = SearchOptions()
        options.seed = scenario.solve.seed
        options.iterations = 100_000
        return try explainFailure(
            units: problem.units, edges: problem.allEdges, leads: problem.leads, rules: problem.rules,
            wishes: problem.wishes, options: options)
    }

    /// The same in words, what resolves everything first.
    package static func findings(
        _ problem: RegionalizationProblem, _ county: County, _ scenario: Scenario
    ) throws -> [Finding] {
        findings(try relaxations(problem, scenario), problem, county, scenario)
    }

    package static func findings(
        _ relaxations: [Relaxation], _ problem: RegionalizationProblem, _ county: County, _ scenario: Scenario
    ) -> [Finding] {
        relaxations.prefix(4).map { relaxation in
            let rules = names(relaxation.families, scenario)
            let names = relaxation.units.prefix(6).map { county.villages[$0].label }
            let more = relaxation.units.count > 6 ? " …" : ""
            let zh =
                relaxation.resolves
                ? "放宽规则\(rules.zh)后可以得到方案"
                : "放宽规则\(rules.zh)后,未满足的由 \(relaxation.unmetBefore) 处减为 \(relaxation.unmet) 处"
            let en =
                relaxation.resolves
                ? "relaxing \(rules.en) makes a plan possible"
                : "relaxing \(rules.en) reduces what is unmet from \(relaxation.unmetBefore) to \(relaxation.unmet)"
            let villages = Bilingual(
                zh: names.isEmpty ? "" : ";涉及:\(names.joined(separator: "、"))\(more)",
                en: names.isEmpty ? "" : "; villages: \(names.joined(separator: ", "))\(more)")
            let towns = ClosedTowns.ending(relaxation.families, relaxation.units, problem, county, scenario)
            return Finding(
                .relaxation, Bilingual(zh: zh + villages.zh + towns.zh, en: en + villages.en + towns.en),
                at: Place(column: keys(relaxation.families, scenario).joined(separator: ", ")))
        }
    }

    /// Names and keys of families, joined.
    package static func names(_ families: [RuleFamily], _ scenario: Scenario) -> Bilingual {
        let rules = families.map { $0.rule(in: scenario) }
        return Bilingual(
            zh: rules.map { "“\($0.name.zh)”(\($0.entry.familyKey))" }.joined(separator: "和"),
            en: rules.map { "'\($0.name.en)' (\($0.entry.familyKey))" }.joined(separator: " and "))
    }

    private static func keys(_ families: [RuleFamily], _ scenario: Scenario) -> [String] {
        families.map { $0.rule(in: scenario).entry.familyKey }
    }
}
