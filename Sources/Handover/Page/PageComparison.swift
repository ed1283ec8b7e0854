import CountyModel
import Geospatial
import PlanStudies
import Planning

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
        let marks = ScorecardMark.allCases.compactMap { mark -> JSONValue? in
            let (a, b) = (table.scorecards[0].value(mark), table.scorecards[1].value(mark))
            if a == nil && b == nil { return nil }
            return .list([
                PageData.both(Bilingual(zh: mark.label.zh + "(0~100)", en: mark.label.en + " (0-100)")),
                .text(a.map(Scorecard.text) ?? "—"), .text(b.map(Scorecard.text) ?? "—"),
                .text(CompareText.standing(a, b).rawValue),
            ])
        }
        return .object([
            ("story", .list(CompareStory(table, other: 1).sentences.map(PageData.both))),
            ("moves", .list(moves)), ("indicators", .list(marks + indicators)),
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
                    comparison.parameters.map { PageData.both($0.words) })
            ),
        ])
    }
}
