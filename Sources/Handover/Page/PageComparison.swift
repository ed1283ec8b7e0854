import CountyModel
import Geospatial
import PlanStudies

/// What the page tells of two plans beside each other.
enum PageComparison {
    package static func json(_ table: ComparisonTable, _ handover: HandoverPlan, _ other: HandoverPlan) -> JSONValue {
        let comparison = table.comparisons[0]
        let county = handover.setup.county
        let (ownPlace, otherPlace) = (handover.clusterOfCompared, other.clusterOfCompared)
        let moves = comparison.moves.map { move -> JSONValue in
            .list([
                .integer(county.index(of: move.village) ?? -1), .text(PageText.visible(move.name)),
                .text(PageText.visible(move.town)), .integer(move.from.map { ownPlace[$0] } ?? -1),
                .integer(move.to.map { otherPlace[$0] } ?? -1), PageData.both(move.cause.kind.label),
                PageData.both(move.cause.text),
            ])
        }
        let indicators = PlanIndicator.allCases.map { indicator -> JSONValue in
            let (a, b) = (table.indicators[0][indicator], table.indicators[1][indicator])
            return .list([
                PageData.both(table.label(of: indicator)), .text(indicator.text(a)), .text(indicator.text(b)),
                .text(Standing(indicator, a, b).rawValue),
            ])
        }
        return .object([
            ("moves", .list(moves)), ("indicators", .list(indicators)),
            (
                "changes",
                .list(
                    comparison.changes.filter { $0.kind != .kept }.map {
                        PageData.both(CompareWords.change($0, comparison))
                    })
            ),
            ("leads", .list(comparison.leadChanges.map { .text(PageText.visible(CompareWords.lead($0, comparison))) })),
            ("agreement", PageData.both(CompareWords.agreement(comparison.agreement))),
            (
                "parameters",
                .list(
                    comparison.parameters.map {
                        PageData.both(Bilingual(zh: $0.text(.zh), en: $0.text(.en)))
                    })
            ),
        ])
    }
}
