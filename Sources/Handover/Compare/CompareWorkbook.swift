import CountyModel
import PlanStudies
import Planning
import Workbook

/// A comparison as a workbook: indicators, villages left out, moved villages, clusters, parameters and data.
package struct CompareWorkbook: Sendable {
    private let table: ComparisonTable
    private let language: Language

    /// A workbook of a comparison in one language.
    package init(_ table: ComparisonTable, _ language: Language) { (self.table, self.language) = (table, language) }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    /// The bytes of the file; the same comparison gives the same bytes.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E6410) when no temporary file can be written.
    package func bytes() throws -> [UInt8] {
        try TableSheet.bytes(
            [story(), indicators(), notCovered(), moves(), clusters(), differences()],
            title: say("方案比较", "Comparison of plans"))
    }

    private func sheet(_ name: String, _ widths: [Double], _ headers: [String], _ rows: [[Cell]]) -> Sheet {
        TableSheet.make(name, widths, headers, rows, language)
    }

    private func body(_ text: String) -> Cell { .text(text, SheetStyles.body) }
    private func middle(_ text: String) -> Cell { .text(text, SheetStyles.middle) }

    /// The comparison in three sentences for each plan.
    private func story() -> Sheet {
        let rows = table.comparisons.indices.map { index -> [Cell] in
            let sentences = CompareStory(table, other: index + 1).sentences.map { $0.text(language) }
            return [body(table.plans[index + 1].label), body(sentences.joined(separator: "\n"))]
        }
        var sheet = sheet(
            say("要点", "In short"), [20, 110], [say("方案", "plan"), say("与参照相比", "beside the reference")], rows)
        sheet.hasFilter = false
        return sheet
    }

    /// A column of numbers per plan, and beside each but the reference's whether that is better.
    private func indicators() -> Sheet {
        let labels = table.plans.map(\.label)
        var headers = [say("指标", "indicator"), labels[0] + say("(参照)", " (reference)")]
        for label in labels.dropFirst() { headers += [label, say("比较", "beside it")] }
        func number(_ value: Double?, _ decimals: Int) -> Cell {
            value.map { Cell(.number(NumberText.rounded($0, decimals)), SheetStyles.number) }
                ?? Cell(.blank, SheetStyles.number)
        }
        let marks = ScorecardMark.allCases.map { mark -> [Cell] in
            let reference = table.scorecards[0].value(mark)
            return [body(mark.label.text(language) + say("(0~100)", " (0-100)")), number(reference, 0)]
                + table.scorecards.dropFirst().flatMap { card -> [Cell] in
                    let value = card.value(mark)
                    let standing = CompareText.standing(reference, value)
                    return [number(value, 0), middle(standing.mark.text(language))]
                }
        }
        var rows: [[Cell]] =
            marks
            + PlanIndicator.allCases.map { indicator in
                let reference = table.indicators[0][indicator]
                var cells = [body(table.label(of: indicator).text(language)), number(reference, indicator.decimals)]
                for values in table.indicators.dropFirst() {
                    let standing = Standing(indicator, reference, values[indicator])
                    cells += [number(values[indicator], indicator.decimals), middle(standing.mark.text(language))]
                }
                return cells
            }
        func row(_ title: String, _ value: (PlanComparison) -> Double, _ decimals: Int) -> [Cell] {
            [body(title), middle("–")] + table.comparisons.flatMap { [number(value($0), decimals), middle("")] }
        }
        rows += [
            row(say("移动的村", "villages moved"), { Double($0.moves.count) }, 0),
            row(say("延续的片区换牵头村", "clusters that go on under another lead"), { Double($0.leadChanges.count) }, 0),
            row(say("调整兰德指数", "adjusted Rand index"), { $0.agreement.all.adjustedRandIndex }, 4),
            row(say("信息差异", "variation of information"), { $0.agreement.all.variationOfInformation }, 4),
        ]
        var sheet = sheet(
            say("指标", "Indicators"), [34, 14] + table.comparisons.flatMap { _ in [14.0, 12] }, headers, rows)
        sheet.frozenColumns = 1
        sheet.hasFilter = false
        for column in stride(from: 3, to: 3 + 2 * table.comparisons.count, by: 2) {
            sheet.marks.append(
                Sheet.Mark(
                    column: column, text: Standing.better.mark.text(language), colour: 0x1E_5631, fill: 0xD9_EAD3))
            sheet.marks.append(
                Sheet.Mark(column: column, text: Standing.worse.mark.text(language), colour: 0x9C_0006, fill: 0xFF_C7CE)
            )
        }
        return sheet
    }

    /// What each plan leaves out, a row for each group and one for the whole.
    private func notCovered() -> Sheet {
        let rows = table.plans.flatMap { plan -> [[Cell]] in
            let told = plan.leftOutGroups
            let whole = [
                body(plan.label), .number(plan.report.leftOut.count, SheetStyles.middle), body(""),
                body(told.headline.text(language)),
            ]
            return [whole]
                + told.groups.map { group in
                    [
                        body(plan.label), .number(group.villages.count, SheetStyles.middle),
                        body(group.names.map { say($0, LatinName.of($0)) }.joined(separator: say("、", ", "))),
                        body(group.text.text(language)),
                    ]
                }
        }
        let headers =
            language == .zh ? ["方案", "村数", "乡镇或分区", "原因"] : ["plan", "villages", "townships or zones", "why"]
        return sheet(say("未组建", "Not covered"), [16, 8, 24, 90], headers, rows)
    }

    private func moves() -> Sheet {
        let rows = table.comparisons.flatMap { comparison in
            comparison.moves.map { move -> [Cell] in
                [
                    body(comparison.other.label), middle(move.village.text), body(move.name), body(move.town),
                    body(CompareWords.from(move, comparison).text(language)),
                    body(CompareWords.to(move, comparison).text(language)),
                    middle(move.cause.kind.label.text(language)),
                    body(move.cause.key ?? ""), body(move.cause.text.text(language)),
                ]
            }
        }
        let headers =
            language == .zh
            ? ["方案", "村级代码", "村", "乡镇", "原处", "新处", "原因", "参数", "说明"]
            : ["plan", "code", "village", "township", "from", "to", "cause", "key", "why"]
        return sheet(say("移动的村", "Moved villages"), [16, 15, 14, 14, 20, 20, 8, 20, 60], headers, rows)
    }

    private func clusters() -> Sheet {
        let rows = table.comparisons.flatMap { comparison in
            comparison.changes.map { change -> [Cell] in
                let lead = comparison.leadChanges.first { $0.reference == change.reference && change.kind != .merged }
                return [
                    body(comparison.other.label), body(change.reference.map { comparison.reference.name($0) } ?? ""),
                    body(change.other.map { comparison.other.name($0) } ?? ""),
                    middle(change.kind.label.text(language)),
                    .number(change.common, SheetStyles.middle), .number(change.lost, SheetStyles.middle),
                    .number(change.gained, SheetStyles.middle),
                    body(lead.map { CompareWords.lead($0, comparison) } ?? ""),
                ]
            }
        }
        let headers =
            language == .zh
            ? ["方案", "参照片区", "对比片区", "变化", "共有村", "减少", "增加", "牵头村变化"]
            : ["plan", "reference", "other", "change", "common", "lost", "gained", "lead"]
        return sheet(say("片区变化", "Clusters"), [16, 20, 20, 10, 8, 8, 8, 50], headers, rows)
    }

    private func differences() -> Sheet {
        let rows = table.comparisons.flatMap { comparison -> [[Cell]] in
            let label = body(comparison.other.label)
            let keys = comparison.parameters.map {
                [
                    label, middle(say("参数", "parameter")), body($0.key), body($0.reference ?? ""), body($0.other ?? ""),
                    body(""),
                ]
            }
            let cells = comparison.data.cells.map { cell in
                [
                    label, middle(say("数据", "data")), body("\(cell.name)(\(cell.village)) \(cell.field.label)"),
                    body(cell.reference), body(cell.other),
                    body(
                        [cell.place.file, cell.place.row.map { say("第 \($0) 行", "row \($0)") }].compactMap { $0 }
                            .joined(separator: " ")),
                ]
            }
            let villages = [
                (comparison.data.onlyReference, say("只在参照中", "only in the reference")),
                (comparison.data.onlyOther, say("只在对比方案中", "only in the other")),
                (comparison.data.moved, say("边界、乡镇或驻地不同", "other land, township or seat")),
            ].flatMap { codes, what in
                codes.map { [label, middle(say("数据", "data")), body($0.text), body(what), body(""), body("")] }
            }
            return keys + cells + villages
        }
        let headers =
            language == .zh
            ? ["方案", "类别", "项目", "参照", "对比", "位置"] : ["plan", "kind", "item", "reference", "other", "where"]
        return sheet(say("参数与数据", "Parameters and data"), [16, 10, 40, 26, 26, 30], headers, rows)
    }
}
