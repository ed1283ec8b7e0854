import CountyModel
import PlanStudies
import Planning

/// A comparison as text: tables of tab-separated columns, as the other commands print them.
package enum CompareText {
    /// Everything of a comparison: three sentences for each plan beside the reference, marks and indicators, what became of clusters
    /// and villages, and at the end what statisticians ask for. Of more than two plans no lists.
    ///
    /// - Parameter eachVillage: whether every moved village has a line of its own, instead of those that go the same way one together.
    package static func text(_ table: ComparisonTable, _ language: Language, eachVillage: Bool = true) -> String {
        var lines: [String] = []
        for index in table.comparisons.indices {
            lines += CompareStory(table, other: index + 1).sentences.map { $0.text(language) } + [""]
        }
        lines += indicatorLines(table, language)
        if table.comparisons.count == 1 {
            lines += [""] + pair(table.comparisons[0], language, eachVillage: eachVillage)
        }
        return (lines + [""] + annex(table, language)).joined(separator: "\n")
    }

    private static func indicatorLines(_ table: ComparisonTable, _ language: Language) -> [String] {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let labels = table.plans.map(\.label)
        var lines = [
            ([say("指标", "indicator"), labels[0] + say("(参照)", " (reference)")] + labels.dropFirst()).joined(
                separator: "\t")
        ]
        for mark in ScorecardMark.allCases {
            let values = table.scorecards.map { $0.value(mark) }
            if values.allSatisfy({ $0 == nil }) { continue }
            let texts = values.map { $0.map(Scorecard.text) ?? "—" }
            let cells = zip(values, texts).dropFirst().map { value, text in
                "\(text) \(standing(values[0], value).mark.text(language))"
            }
            lines.append(
                ([mark.label.text(language) + say("(0~100)", " (0-100)"), texts[0]] + cells).joined(separator: "\t"))
        }
        for indicator in PlanIndicator.allCases {
            let reference = table.indicators[0][indicator]
            var cells = [table.label(of: indicator).text(language), indicator.text(reference)]
            for values in table.indicators.dropFirst() {
                let standing = Standing(indicator, reference, values[indicator])
                cells.append("\(indicator.text(values[indicator])) \(standing.mark.text(language))")
            }
            lines.append(cells.joined(separator: "\t"))
        }
        func row(_ title: String, _ value: (PlanComparison) -> String) -> String {
            ([title, "–"] + table.comparisons.map(value)).joined(separator: "\t")
        }
        return lines + [
            row(say("移动的村", "villages moved")) { String($0.moves.count) },
            row(say("延续的片区换牵头村", "clusters that go on under another lead")) { String($0.leadChanges.count) },
            row(say("参数不同", "parameters that differ")) { String($0.parameters.count) },
            row(say("数据不同", "cells that differ")) { String($0.data.cells.count) },
        ]
    }

    /// How a mark stands to that of the reference.
    static func standing(_ reference: Double?, _ value: Double?) -> Standing {
        guard let reference, let value else { return .different }
        return Scorecard.text(reference) == Scorecard.text(value) ? .same : value > reference ? .better : .worse
    }

    /// Indices of agreement, with what they mean.
    private static func annex(_ table: ComparisonTable, _ language: Language) -> [String] {
        let title =
            language == .zh
            ? "附:两种分法的一致程度(调整兰德指数 1 为相同、0 为如同随机;信息差异 0 为相同)"
            : "annex: how far the groupings agree (adjusted Rand index: 1 the same, 0 as by chance; variation of information: 0 the same)"
        return [title]
            + table.comparisons.map { comparison in
                "  \(comparison.other.label)\(language == .zh ? ":" : ": ")"
                    + CompareWords.agreement(comparison.agreement).text(language)
            }
    }

    /// What two plans have differently, line by line.
    package static func pair(_ comparison: PlanComparison, _ language: Language, eachVillage: Bool) -> [String] {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        var lines = [
            comparison.parameters.isEmpty
                ? say("参数相同", "the scenarios set nothing differently")
                : say(
                    "参数不同 \(comparison.parameters.count) 项:",
                    "\(Wording.count(comparison.parameters.count, "parameter")) \(Wording.plural(comparison.parameters.count, "differs", "differ")):"
                )
        ]
        lines += comparison.parameters.map { "  " + $0.words.text(language) }
        lines += CompareWords.data(comparison.data, language)
        lines += [CompareWords.changes(comparison.changes, language)]
        for change in comparison.changes where change.kind != .kept {
            lines.append("  " + CompareWords.change(change, comparison).text(language))
        }
        for plan in [comparison.reference, comparison.other] where !plan.report.leftOut.isEmpty {
            let told = plan.leftOutGroups.lines(language)
            lines += [plan.label + say(":", ": ") + told[0]] + told.dropFirst()
        }
        if !comparison.leadChanges.isEmpty {
            lines.append(
                say(
                    "牵头村变化 \(comparison.leadChanges.count) 处:",
                    "\(Wording.count(comparison.leadChanges.count, "lead")) changed:"))
            lines += comparison.leadChanges.map { "  " + CompareWords.lead($0, comparison) }
        }
        if comparison.moves.isEmpty { return lines + [say("没有村移动", "no village moved")] }
        return lines + moves(comparison, language, eachVillage: eachVillage)
    }

    private static func moves(_ comparison: PlanComparison, _ language: Language, eachVillage: Bool) -> [String] {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let count = comparison.moves.count
        if eachVillage {
            return [
                say("移动的村 \(count) 个:", "\(Wording.count(count, "village")) moved:"),
                say("村\t乡镇\t原处\t新处\t原因\t说明", "village\ttownship\tfrom\tto\tcause\twhy"),
            ]
                + comparison.moves.map { move in
                    [
                        "\(move.name)(\(move.village))", move.town,
                        CompareWords.from(move, comparison).text(language),
                        CompareWords.to(move, comparison).text(language), move.cause.kind.label.text(language),
                        move.cause.text.text(language),
                    ].joined(separator: "\t")
                }
        }
        return [
            say(
                "移动的村 \(count) 个(-v 逐村说明原因):",
                "\(Wording.count(count, "village")) moved (-v tells the cause of each):"),
            say("原因\t原处\t新处\t村数\t村", "cause\tfrom\tto\tvillages\twho"),
        ]
            + MoveGroup.of(comparison).map { group in
                [
                    group.cause.text(language), group.from.text(language), group.to.text(language),
                    String(group.moves.count), group.names.text(language),
                ].joined(separator: "\t")
            }
    }
}
