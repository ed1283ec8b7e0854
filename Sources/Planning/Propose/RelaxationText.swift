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
            let given = relaxation.families.flatMap { $0.rules(in: scenario, relaxation.units, problem, county) }
            let (rules, list) = (self.names(given), names.list(relaxation.units))
            let text =
                relaxation.resolves
                ? Bilingual(zh: "放宽规则\(rules.zh)后可以得到方案", en: "relaxing \(rules.en) makes a plan possible")
                : closest(relaxation, rules)
            let villages = Bilingual(
                zh: list.zh.isEmpty ? "" : "。涉及\(list.zh)", en: list.en.isEmpty ? "" : ". Villages: \(list.en)")
            let towns = ClosedTowns.ending(relaxation.families, relaxation.units, problem, county, scenario)
            return Finding(
                .relaxation, Bilingual(zh: text.zh + villages.zh + towns.zh, en: text.en + villages.en + towns.en),
                at: Place(column: given.map(\.entry.familyKey).joined(separator: ", ")),
                villages: relaxation.units.map { county.villages[$0].code.text })
        }
    }

    /// What the closest plan found without the rules still misses, beside what it missed with them.
    private static func closest(_ relaxation: Relaxation, _ rules: Bilingual) -> Bilingual {
        let (units, unitsBefore) = (relaxation.unmetUnits, relaxation.unmetUnitsBefore)
        let (others, othersBefore) = (relaxation.unmet - units, relaxation.unmetBefore - unitsBefore)
        var (zh, en): ([String], [String]) = ([], [])
        if units > 0 || unitsBefore > 0 {
            zh.append("有 \(units) 个应纳入的村没有纳入(不放宽时 \(unitsBefore) 个)")
            en.append(
                "leaves out \(Wording.count(units, "village")) that must be covered (\(unitsBefore) with the \(Wording.plural(relaxation.families.count, "rule")))"
            )
        }
        if others > 0 {
            zh.append("违反 \(others) 条对整个方案的规则(不放宽时 \(othersBefore) 条)")
            en.append(
                "breaks \(Wording.count(others, "rule")) about the whole plan (\(othersBefore) with the \(Wording.plural(relaxation.families.count, "rule")))"
            )
        }
        return Bilingual(
            zh: "放宽规则\(rules.zh)也得不到方案:最接近的仍\(zh.joined(separator: ",并"))",
            en: "relaxing \(rules.en) is not enough: the closest plan \(en.joined(separator: " and "))")
    }

    /// Names and keys of the rules, joined.
    private static func names(_ rules: [PlanRule]) -> Bilingual {
        Bilingual(
            zh: rules.map { "“\($0.name.zh)”(\($0.entry.familyKey))" }.joined(separator: "和"),
            en: rules.map { "'\($0.name.en)' (\($0.entry.familyKey))" }.joined(separator: " and "))
    }
}
