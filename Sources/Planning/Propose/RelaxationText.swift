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
        let names = ShortNames(county)
        return relaxations.prefix(4).map { relaxation in
            let (rules, list) = (self.names(relaxation.families, scenario), names.list(relaxation.units))
            let text =
                relaxation.resolves
                ? Bilingual(zh: "放宽规则\(rules.zh)后可以得到方案", en: "relaxing \(rules.en) makes a plan possible")
                : closest(relaxation, rules)
            let villages = Bilingual(
                zh: list.zh.isEmpty ? "" : "。涉及\(list.zh)", en: list.en.isEmpty ? "" : ". Villages: \(list.en)")
            let towns = ClosedTowns.ending(relaxation.families, relaxation.units, problem, county, scenario)
            return Finding(
                .relaxation, Bilingual(zh: text.zh + villages.zh + towns.zh, en: text.en + villages.en + towns.en),
                at: Place(column: keys(relaxation.families, scenario).joined(separator: ", ")),
                villages: relaxation.units.map { county.villages[$0].code.text })
        }
    }

    /// What the closest plan still misses, villages to be covered and rules about the whole, and what it missed before.
    private static func closest(_ relaxation: Relaxation, _ rules: Bilingual) -> Bilingual {
        let demands = (relaxation.unmet - relaxation.unmetUnits, relaxation.unmetBefore - relaxation.unmetUnitsBefore)
        var (zh, en): ([String], [String]) = ([], [])
        if relaxation.unmetUnits > 0 || relaxation.unmetUnitsBefore > 0 && demands.0 == 0 {
            zh.append("差 \(relaxation.unmetUnits) 村纳入(原差 \(relaxation.unmetUnitsBefore) 村)")
            en.append(
                "\(Wording.count(relaxation.unmetUnits, "village")) too few (before: \(relaxation.unmetUnitsBefore))")
        }
        if demands.0 > 0 {
            zh.append("有 \(demands.0) 项整体要求不满足(原有 \(demands.1) 项)")
            en.append("\(Wording.count(demands.0, "demand")) on the whole (before: \(demands.1))")
        }
        return Bilingual(
            zh: "放宽规则\(rules.zh)后,最接近的方案仍\(zh.joined(separator: "、"))",
            en: "relaxing \(rules.en), the closest plan still misses \(en.joined(separator: " and "))")
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
