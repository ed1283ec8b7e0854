import CountyModel
import PlanStudies
import Workbook

/// The sheet of villages that a second plan has elsewhere.
enum MoveList {
    package static func make(_ comparison: PlanComparison) -> ListSheet<MoveRow> {
        let (reference, other) = (comparison.reference, comparison.other)
        let words = ColumnWords(
            reference.setup, adding: [("{reference}", .same(reference.label)), ("{other}", .same(other.label))])
        var list = ListSheet(
            name: Bilingual(zh: "对比", en: "Comparison"),
            columns: ColumnLists.sheet(MoveColumns.all, reference.setup, words),
            rows: comparison.moves.map { MoveRow(comparison: comparison, move: $0, isOfSeveral: false) },
            frozenColumns: 2)
        list.tabColour = 0xFF_C000
        return list
    }
}

/// The indicators of two plans beside each other, and how much the plans agree.
enum IndicatorSheet {
    package static func make(_ table: ComparisonTable, _ language: Language) -> Sheet {
        let widths: [Double] = [40, 16, 16, 12]
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let header = [say("指标", "indicator"), table.plans[0].label, table.plans[1].label, say("对比方案", "the other is")]
        var rows = [header.map { Cell.text($0, SheetStyles.header) }]
        rows += PlanIndicator.allCases.map { indicator in
            let (a, b) = (table.indicators[0][indicator], table.indicators[1][indicator])
            let style = TableStyles.style(
                indicator.decimals == 0 ? .count : .number(decimals: indicator.decimals))
            func cell(_ value: Double?) -> Cell {
                value.map { Cell(.number(NumberText.rounded($0, indicator.decimals)), style) } ?? Cell(.blank, style)
            }
            return [
                .text(table.label(of: indicator).text(language), SheetStyles.body), cell(a), cell(b),
                .text(Standing(indicator, a, b).mark.text(language), SheetStyles.middle),
            ]
        }
        let name = say("对比指标", "Indicators")
        var sheet = Sheet(name: name, widths: widths, rows: rows)
        sheet.headerRow = 0
        sheet.frozenColumns = 1
        for (standing, colours) in [(Standing.better, TableStyles.strong), (.worse, TableStyles.weak)] {
            sheet.marks.append(
                Sheet.Mark(
                    column: 3, text: standing.mark.text(language), colour: colours.colour, fill: colours.fill))
        }
        let comparison = table.comparisons[0]
        let last = sheet.rows.count
        let text = CompareWords.agreement(comparison.agreement).text(language)
        sheet.rows.append([.text(text, SheetStyles.lead)])
        sheet.spans = [(last, 0...3)]
        sheet.heights[last] = SheetStyles.height([(text, widths.reduce(0, +))])
        sheet.tabColour = 0xFF_C000
        return sheet
    }
}
