import CountyModel
import PlanStudies

/// A comparison as text: tables of tab-separated columns, as the other commands print them.
package enum CompareText {
    /// Everything of a comparison; of more than two plans, one table and no lists.
    ///
    /// - Parameter mostMoves: so many moves are listed for a pair of plans; the rest is counted.
    package static func text(_ table: ComparisonTable, _ language: Language, mostMoves: Int = .max) -> String {
        var lines = indicatorLines(table, language)
        if table.comparisons.count == 1 {
            lines += [""] + pair(table.comparisons[0], language, mostMoves)
        }
        return lines.joined(separator: "\n")
    }

    private static func indicatorLines(_ table: ComparisonTable, _ language: Language) -> [String] {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let labels = table.plans.map(\.label)
        var lines = [
            ([say("指标", "indicator"), labels[0] + say("(参照)", " (reference)")] + labels.dropFirst()).joined(
                separator: "\t")
        ]
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
        func number(_ value: Double, _ decimals: Int = 3) -> String { NumberText.plain(value, decimals: decimals) }
        lines += [
            row(say("移动的村", "villages moved")) { String($0.moves.count) },
            row(say("牵头村变化", "leads changed")) { String($0.leadChanges.count) },
            row(say("调整兰德指数", "adjusted Rand index")) { number($0.agreement.all.adjustedRandIndex) },
            row(say("信息差异(0 为相同)", "variation of information (0: equal)")) {
                "\(number($0.agreement.all.variationOfInformation)) / \(number($0.agreement.all.largestVariation))"
            },
            row(say("参数不同", "parameters that differ")) { String($0.parameters.count) },
            row(say("数据不同", "cells that differ")) { String($0.data.cells.count) },
        ]
        return lines
    }

    /// What two plans have differently, line by line.
    package static func pair(_ comparison: PlanComparison, _ language: Language, _ mostMoves: Int) -> [String] {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        var lines = [CompareWords.agreement(comparison.agreement).text(language)]
        lines.append(
            comparison.parameters.isEmpty
                ? say("参数相同", "the scenarios set nothing differently")
                : say(
                    "参数不同 \(comparison.parameters.count) 项:",
                    "\(Wording.count(comparison.parameters.count, "parameter")) \(Wording.plural(comparison.parameters.count, "differs", "differ")):"
                ))
        lines += comparison.parameters.map { "  " + $0.text(language) }
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
        lines.append(
            say("移动的村 \(comparison.moves.count) 个:", "\(Wording.count(comparison.moves.count, "village")) moved:"))
        lines.append(
            say("村\t乡镇\t原处\t新处\t原因\t说明", "village\ttownship\tfrom\tto\tcause\twhy"))
        for move in comparison.moves.prefix(mostMoves) {
            lines.append(
                [
                    "\(move.name)(\(move.village))", move.town, CompareWords.from(move, comparison).text(language),
                    CompareWords.to(move, comparison).text(language), move.cause.kind.label.text(language),
                    move.cause.text.text(language),
                ].joined(separator: "\t"))
        }
        if comparison.moves.count > mostMoves {
            let rest = comparison.moves.count - mostMoves
            lines.append(say("… 还有 \(rest) 个(-v 或 -o 查看全部)", "… \(rest) more (-v or -o shows all)"))
        }
        return lines
    }
}
