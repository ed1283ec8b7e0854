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
    /// What would help against it.
    let remedies: Remedies

    /// Prepares a county.
    ///
    /// - Parameter acceptsContradictions: whether rules that contradict each other or the map are reported in
    ///   ``impossible`` instead of thrown; proposing then says which rules would have to be given up.
    /// - Throws: ``PlannerError``: `.data` where a needed column is absent, `.scenario` where a named village is unknown,
    ///   `.infeasible` where the rules contradict each other or the map.
    public init(_ county: County, _ scenario: Scenario, threads: Int = 2, acceptsContradictions: Bool = false) throws {
        let (graph, seen) = try ContiguityGraph.make(of: county, scenario, threads: threads)
        try self.init(county, scenario, graph, seen, acceptsContradictions: acceptsContradictions, isTrial: false)
    }

    /// The same county under other settings, to tell what a plan is worth under them: who borders whom is taken over where they ask
    /// alike, and what would help against shortages is not looked for.
    ///
    /// - Throws: ``PlannerError`` as the other initializer does; rules that contradict each other are in ``impossible``.
    package init(under scenario: Scenario, like known: PlanningCase, threads: Int = 2) throws {
        let (old, new) = (known.scenario, scenario)
        let isAlike =
            old.must.contiguity == new.must.contiguity && old.must.bridges == new.must.bridges
            && old.must.islands == new.must.islands && old.data.topology == new.data.topology
        let (graph, seen) =
            isAlike ? (known.graph, []) : try ContiguityGraph.make(of: known.county, scenario, threads: threads)
        try self.init(known.county, scenario, graph, seen, acceptsContradictions: true, isTrial: true)
    }

    private init(
        _ county: County, _ scenario: Scenario, _ graph: ContiguityGraph, _ seen: [Finding],
        acceptsContradictions: Bool,
        isTrial: Bool
    ) throws {
        var findings = seen
        let parts = try CaseParts(county, scenario, graph, &findings)
        (classes, strength, need, ranking) = (parts.classes, parts.strength, parts.need, parts.ranking)
        (terms, borderTerms, clusterTerms) = (parts.terms, parts.borderTerms, parts.clusterTerms)
        unjudged = parts.unjudged
        (problem, impossible, shortages) = try parts.builder.problem()
        var remedies = Remedies(county, scenario, graph)
        var words = ShortageText(
            county: county, scenario: scenario, classes: classes, problem: problem, remedies: remedies,
            names: ShortNames(county))
        if let impossible, !acceptsContradictions { throw ConflictText.error(impossible, words) }
        // Where a plan is impossible for it, the same is said as an error.
        if impossible == nil {
            let causes = ShortageText.grouped(shortages.all)
            if !isTrial { remedies.find(causes, words) }
            words.remedies = remedies
            findings += causes.map(words.finding)
        }
        self.remedies = remedies
        (self.county, self.scenario, self.graph, self.findings) = (county, scenario, graph, findings)
    }

    /// Why no plan can keep the rules, in words; `nil` when that was not found before the search.
    package var contradiction: PlannerError? {
        impossible.map { ConflictText.error($0, messageWords) }
    }

    /// Words for messages about what no plan can cover, which stand beside no map.
    var messageWords: ShortageText {
        var words = shortageWords
        words.names = ShortNames(county)
        return words
    }

    /// Words for what no plan can cover.
    var shortageWords: ShortageText {
        ShortageText(county: county, scenario: scenario, classes: classes, problem: problem, remedies: remedies)
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
