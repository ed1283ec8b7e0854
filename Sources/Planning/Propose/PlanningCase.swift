import CountyData
import CountyModel
import Regionalization

/// A county under a scenario, ready to be planned: everything that follows from the data before any plan is made.
public struct PlanningCase: Sendable {
    /// The county.
    public let county: County
    /// The parameters.
    public private(set) var scenario: Scenario
    /// Who borders whom.
    public let graph: ContiguityGraph
    /// Strong, middle, weak.
    public let classes: VillageClasses
    /// Strength index per village.
    package let strength: VillageIndex
    /// Need index per village.
    package let need: VillageIndex
    /// The weighted terms.
    package let terms: PairTerms
    /// The terms between neighbours.
    package let borderTerms: BorderTerms
    /// The terms about clusters.
    package let clusterTerms: ClusterTerms
    /// Who may lead.
    package let ranking: LeadRanking
    /// Villages that do not take part because a number a rule rests on is missing.
    package let unjudged: [Int: Field]
    /// Everything noticed since reading.
    public let findings: [Finding]
    /// The same case as a regionalization problem: villages as areal units, clusters as regions.
    package let problem: RegionalizationProblem
    /// Why no plan can keep the rules; `nil` when that was not found before the search.
    package let impossible: Impossible?
    /// What every plan must leave out, as far as counting shows it.
    package let shortages: Shortages

    /// Prepares a county.
    ///
    /// - Parameter acceptsContradictions: whether rules that contradict each other or the map are reported in
    ///   ``impossible`` instead of thrown; proposing then says which rules would have to be given up.
    /// - Throws: ``PlannerError``: `.data` where a needed column is absent, `.scenario` where a named village is unknown,
    ///   `.infeasible` where the rules contradict each other or the map.
    public init(_ county: County, _ scenario: Scenario, threads: Int = 2, acceptsContradictions: Bool = false) throws {
        var findings: [Finding] = []
        let (graph, seen) = try ContiguityGraph.make(of: county, scenario, threads: threads)
        findings += seen
        let classes = try VillageClasses.classify(county, scenario, &findings)
        let indicators = scenario.indicators
        strength = try VillageIndex.compute(
            indicators.strength, missing: indicators.missing, county: county, classes: scenario.classes, &findings)
        need = try VillageIndex.compute(
            indicators.need, missing: indicators.missing, county: county, classes: scenario.classes, &findings)
        let named = try ScenarioVillages(scenario, county)
        let numbers = try RuleNumbers(county, scenario, &findings)
        unjudged = Dictionary(numbers.unjudged.map { ($0.village, $0.field) }, uniquingKeysWith: { first, _ in first })
        let out = Set(named.excluded).union(unjudged.keys)
        let ranking = try LeadRanking.make(
            county, graph, scenario, classes, barred: out.union(named.bannedLeads), fixed: Set(named.fixedLeads),
            &findings)
        try Self.refuseNothingToPlan(
            out, ranking, county, findings, at: Self.placeOfAbsence(county, scenario, unjudged))
        let zonings = try ZoneNumbers.zonings(county, scenario, &findings)
        let terms = PairTerms(county, scenario, classes)
        borderTerms = BorderTerms(county, scenario, classes)
        let inputs = ClusterInputs(
            county: county, scenario: scenario, classes: classes, need: need,
            takesPart: county.villages.indices.map { !out.contains($0) })
        clusterTerms = ClusterTerms(inputs)
        findings += inputs.gaps
        findings += TermColumns.findings(county, scenario)
        let builder = ProblemBuilder(
            county: county, scenario: scenario, graph: graph, classes: classes, need: need, terms: terms,
            borderTerms: borderTerms, clusterTerms: clusterTerms, ranking: ranking, named: named, numbers: numbers,
            excluded: out, zonings: zonings)
        (problem, impossible, shortages) = try builder.problem()
        if let impossible, !acceptsContradictions {
            throw ConflictText.error(impossible, problem, county, scenario, classes)
        }
        // Where a plan is impossible for it, the same is said as an error.
        if impossible == nil {
            let words = ShortageText(
                county: county, scenario: scenario, classes: classes, problem: problem, names: ShortNames(county))
            findings += ShortageText.grouped(shortages.all).map(words.finding)
        }
        (self.county, self.scenario, self.graph, self.classes) = (county, scenario, graph, classes)
        (self.terms, self.ranking, self.findings) = (terms, ranking, findings)
    }

    /// Why no plan can keep the rules, in words; `nil` when that was not found before the search.
    package var contradiction: PlannerError? {
        impossible.map { ConflictText.error($0, problem, county, scenario, classes) }
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
        _ out: Set<Int>, _ ranking: LeadRanking, _ county: County, _ findings: [Finding], at place: Place
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

    /// The terms about clusters under other wishes, over the same county.
    func clusterTerms(of scenario: Scenario) -> ClusterTerms {
        ClusterTerms(
            ClusterInputs(
                county: county, scenario: scenario, classes: classes, need: need,
                takesPart: problem.units.map { !$0.isExcluded }))
    }

    /// Asks for one plan, whatever the scenario says.
    package mutating func proposeOne() { scenario.solve.plans = 1 }

    /// The same case with a notice in front of the scenario's own, for everything that is written.
    func noticing(_ notice: String) -> PlanningCase {
        var copy = self
        copy.scenario.output.map.notice =
            notice + (scenario.output.map.notice.isEmpty ? "" : " · ") + scenario.output.map.notice
        return copy
    }
}
