import CountyModel
import Foundation
import Planning

/// Several plans beside one of them: the first is the reference.
package struct ComparisonTable: Sendable {
    /// All plans, the reference first, with labels that differ.
    package let plans: [ComparedPlan]
    /// The indicators of each plan, measured by the reference's scenario.
    package let indicators: [[PlanIndicator: Double]]
    /// The marks of each plan, each by its own scenario.
    package let scorecards: [Scorecard]
    /// The reference beside each of the others.
    package let comparisons: [PlanComparison]

    /// Compares plans with the first of them.
    ///
    /// - Parameter plans: at least two; those of equal labels get the folder or file behind it that tells them apart, or else a
    ///   number.
    /// - Throws: ``PlannerError`` where a plan cannot be judged.
    package init(_ plans: [ComparedPlan]) throws {
        precondition(plans.count > 1, "a comparison needs two plans")
        let named = Self.labelled(plans)
        let yardstick = Yardstick(named[0].setup.scenario)
        self.plans = named
        indicators = try named.map { try yardstick.measure($0) }
        scorecards = named.map { Scorecard($0.setup, $0.clusters, leftOut: $0.report.leftOut) }
        comparisons = try named.dropFirst().map { try PlanComparison(named[0], $0) }
    }

    /// What an indicator is, with its unit: that of the reference's income measure, by which all plans are measured.
    package func label(of indicator: PlanIndicator) -> Bilingual {
        indicator.label(unit: plans[0].setup.classes.unit)
    }

    /// Whether any village or lead is elsewhere in any of the others.
    package var isDifferent: Bool { comparisons.contains(where: \.isDifferent) }

    private static func labelled(_ plans: [ComparedPlan]) -> [ComparedPlan] {
        var result: [ComparedPlan] = []
        for plan in entitled(plans).map({ toldApart($0, from: plans) }) {
            var (copy, number) = (plan, 1)
            while result.contains(where: { $0.label == copy.label }) {
                number += 1
                copy.label = "\(plan.label) (\(number))"
            }
            result.append(copy)
        }
        return result
    }

    /// Plans by their titles where each has one and all differ, without what all titles have in common: `基准` and `不跨乡镇` of
    /// `示例县建议方案(基准)` and `示例县建议方案(不跨乡镇)`.
    private static func entitled(_ plans: [ComparedPlan]) -> [ComparedPlan] {
        let titles = plans.map(\.title)
        guard !titles.contains(""), Set(titles).count == titles.count else { return plans }
        let short = apart(titles)
        return zip(plans, short).map { plan, title in
            var copy = plan
            copy.label = title
            return copy
        }
    }

    /// Titles without a common part in front up to a bracket, and the bracket's end; as they are where that is not how they differ.
    private static func apart(_ titles: [String]) -> [String] {
        func inner(_ title: String) -> (front: Substring, own: String)? {
            guard let last = title.last, ")）".contains(last), let open = title.lastIndex(where: { "(（".contains($0) })
            else { return nil }
            let own = title[title.index(after: open)...].dropLast().trimmingCharacters(in: .whitespaces)
            return own.isEmpty ? nil : (title[..<open], own)
        }
        let parts = titles.compactMap(inner)
        guard parts.count == titles.count, Set(parts.map(\.front)).count == 1 else { return titles }
        return parts.map(\.own)
    }

    /// The plan with as much of its path behind the label as tells it from the others of that label, from the end.
    private static func toldApart(_ plan: ComparedPlan, from plans: [ComparedPlan]) -> ComparedPlan {
        let others = plans.filter { $0.label == plan.label && $0.path != plan.path }
        guard !others.isEmpty, !plan.path.isEmpty else { return plan }
        func tail(_ plan: ComparedPlan, _ count: Int) -> ArraySlice<String> { plan.path.suffix(count) }
        let count = (1...plan.path.count).first { count in !others.contains { tail($0, count) == tail(plan, count) } }
        var copy = plan
        copy.label += " [\(tail(plan, count ?? plan.path.count).joined(separator: "/"))]"
        return copy
    }
}
