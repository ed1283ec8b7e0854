import CountyData
import CountyModel
import Regionalization

/// What of a case follows from county, scenario and map before its problem is built.
struct CaseParts {
    let classes: VillageClasses
    let strength: VillageIndex
    let need: VillageIndex
    let terms: PairTerms
    let borderTerms: BorderTerms
    let clusterTerms: ClusterTerms
    let ranking: LeadRanking
    /// Villages that take no part because a number that a rule rests on is missing.
    let unjudged: [Int: Field]
    let builder: ProblemBuilder

    /// - Throws: ``PlannerError`` as ``PlanningCase/init(_:_:threads:acceptsContradictions:)``, but for rules that contradict each
    ///   other.
    init(_ county: County, _ scenario: Scenario, _ graph: ContiguityGraph, _ findings: inout [Finding]) throws {
        classes = try VillageClasses.classify(county, scenario, &findings)
        let indicators = scenario.indicators
        strength = try VillageIndex.compute(
            indicators.strength, missing: indicators.missing, county: county, classes: scenario.classes, &findings)
        need = try VillageIndex.compute(
            indicators.need, missing: indicators.missing, county: county, classes: scenario.classes, &findings)
        let named = try ScenarioVillages(scenario, county)
        let numbers = try RuleNumbers(county, scenario, &findings)
        unjudged = Dictionary(numbers.unjudged.map { ($0.village, $0.field) }, uniquingKeysWith: { first, _ in first })
        let out = Set(named.excluded).union(unjudged.keys)
        ranking = try LeadRanking.make(
            county, graph, scenario, classes, barred: out.union(named.bannedLeads), fixed: Set(named.fixedLeads),
            &findings)
        try Self.refuseNothingToPlan(
            out, ranking, county, scenario, classes, findings,
            at: Self.placeOfAbsence(county, scenario, unjudged))
        let zonings = try ZoneNumbers.zonings(county, scenario, &findings)
        terms = PairTerms(county, scenario, classes)
        borderTerms = BorderTerms(county, scenario, classes)
        let inputs = ClusterInputs(
            county: county, scenario: scenario, classes: classes, need: need,
            takesPart: county.villages.indices.map { !out.contains($0) })
        clusterTerms = ClusterTerms(inputs)
        findings += inputs.gaps
        findings += TermColumns.findings(county, scenario)
        findings += SettingConflicts.findings(
            county, scenario, takingPart: county.villages.indices.filter { !out.contains($0) })
        builder = ProblemBuilder(
            county: county, scenario: scenario, graph: graph, classes: classes, need: need, terms: terms,
            borderTerms: borderTerms, clusterTerms: clusterTerms, ranking: ranking, named: named, numbers: numbers,
            excluded: out, zonings: zonings)
    }

    /// Where to look when nobody takes part: the first village that lacks a number which a rule needs, else `must.exclude`.
    private static func placeOfAbsence(_ county: County, _ scenario: Scenario, _ unjudged: [Int: Field]) -> Place {
        guard let (village, field) = unjudged.min(by: { $0.key < $1.key }) else {
            return Place(file: scenario.files.first, column: "must.exclude")
        }
        let origin = county.attributes.origin(of: field, village)
        let column = origin?.column ?? county.attributes.source(of: field)
        return Place(
            file: column?.file, sheet: column?.sheet, row: origin?.row, column: column?.header ?? field.label,
            village: county.villages[village].label)
    }

    /// Without a village that can take part, or one that may lead, no search is needed to know that there is no plan.
    private static func refuseNothingToPlan(
        _ out: Set<Int>, _ ranking: LeadRanking, _ county: County, _ scenario: Scenario, _ classes: VillageClasses,
        _ findings: [Finding], at place: Place
    ) throws {
        if out.count == county.villages.count {
            let causes = findings.filter { $0.severity == .error }
            throw PlannerError(
                .data,
                causes + [
                    Finding(
                        .nobodyTakesPart, Bilingual(zh: "没有一个村能参加分片", en: "no village can take part"), at: place,
                        mend: Bilingual(
                            zh: "请检查缺失的数据和 must.exclude", en: "look at the missing data and at must.exclude"))
                ])
        }
        if ranking.candidates.isEmpty {
            if scenario.lead.qualify == nil { throw nobodyStrong(county, scenario, classes) }
            throw PlannerError(
                .infeasible, .noPlan,
                Bilingual(
                    zh: "规则“牵头村条件”无法满足:没有一个村符合 lead.qualify,也没有可由乡镇选派的村",
                    en:
                        "rule 'qualified lead' cannot be kept: no village meets lead.qualify, nor may a township send a cadre to one"
                ),
                at: Place(column: "lead.qualify"),
                mend: Bilingual(
                    zh: "请放宽 lead.qualify,或写 lead.fallback: township_cadre",
                    en: "relax lead.qualify, or set lead.fallback: township_cadre"))
        }
    }

    /// Where being strong is what makes a lead and no village is: the line, and the richest village beside it.
    private static func nobodyStrong(_ county: County, _ scenario: Scenario, _ classes: VillageClasses) -> PlannerError
    {
        let line = NumberText.plain(scenario.classes.strongMinWan, decimals: 4)
        let highest = classes.incomeWan.compactMap { $0 }.max().map { NumberText.plain($0, decimals: 4) }
        let unit = classes.unit
        let lower = highest.map {
            Bilingual(zh: "把强村线降到 \($0) \(unit.zh)", en: "lower the strong line to \($0) \(unit.en)")
        }
        let others = [
            Bilingual(zh: "写 lead.qualify 的条件", en: "write conditions into lead.qualify"),
            Bilingual(zh: "写 lead.fallback: township_cadre", en: "set lead.fallback: township_cadre"),
        ]
        let ways = (lower.map { [$0] } ?? []) + others
        return PlannerError(
            .infeasible, .noPlan,
            Bilingual(
                zh: "没有一个村达到强村线 \(line) \(unit.zh)\(highest.map { "(最高 \($0) \(unit.zh))" } ?? ""),因此没有可牵头的村",
                en:
                    "no village reaches the strong line of \(line) \(unit.en)\(highest.map { " (the highest has \($0))" } ?? ""), so none may lead"
            ),
            at: Place(column: "classes.strong"),
            mend: Bilingual(
                zh: "请" + ways.map(\.zh).joined(separator: ",或"), en: ways.map(\.en).joined(separator: ", or "))
        )
    }
}
