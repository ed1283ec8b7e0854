import CountyData
import CountyModel
import PlanAudit

/// A plan by the counties' own criteria, each from 0 to 100, with the figures that a mark is made of.
///
/// A mark compares the plan with what single villages could have at best: every village with the lead that suits it best among
/// those that may lead within its reach. No plan has all of that at once, so 100 is seldom reached; the score and its bound
/// say how good a plan is as a whole, the marks say in what.
package struct Scorecard: Sendable, Equatable {
    /// One criterion.
    package struct Entry: Sendable, Equatable {
        package let mark: ScorecardMark
        /// From 0 to 100.
        package let value: Double
        /// What the plan has, in kilometres, villages, people or money.
        package let figure: Bilingual
        /// The range over the clusters with the worst of them; `nil` where the criterion is no matter of single clusters.
        package let range: Bilingual?
    }

    /// The criteria that can be told of this county, in the order of the catalogue.
    package let entries: [Entry]

    /// Marks a plan.
    ///
    /// - Parameters:
    ///   - setup: the county under its scenario.
    ///   - clusters: the plan; clusters without a lead count where no lead is asked for.
    ///   - leftOut: villages that take part and are in no cluster.
    /// - Complexity: O(leads × villages in their reach).
    package init(_ setup: PlanningCase, _ clusters: [JudgedCluster], leftOut: [Int]) {
        let figures = ScorecardFigures(setup, clusters, leftOut: leftOut)
        entries = ScorecardMark.allCases.compactMap(figures.entry)
    }

    /// Marks a plan as it was proposed.
    package init(_ setup: PlanningCase, _ plan: Plan) {
        self.init(setup, plan.judgedClusters, leftOut: plan.leftOut)
    }

    /// The mark of a criterion; `nil` where the county has no figures for it.
    package func value(_ mark: ScorecardMark) -> Double? { entries.first { $0.mark == mark }?.value }
}
