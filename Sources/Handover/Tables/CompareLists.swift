import CountyModel
import PlanStudies
import Workbook

/// The sheet of villages that a second plan has elsewhere.
enum MoveList {
    package static func make(_ comparison: PlanComparison) -> ListSheet<VillageMove> {
        let (a, b) = (comparison.reference.label, comparison.other.label)
        let columns: [ListColumn<VillageMove>] = [
            .init("村级代码", "village code", 15, .code, means: Bilingual(zh: "文本", en: "as text")) {
                .text($0.village.text)
            },
            .init("村", "village", 14, .text, means: Bilingual(zh: "行政村名称", en: "name")) { .text($0.name) },
            .init("乡镇", "township", 12, .text, means: Bilingual(zh: "所属乡镇", en: "its township")) { .text($0.town) },
            .init("本方案片区", "in this plan", 20, .text, means: Bilingual(zh: "在“\(a)”中的片区", en: "its cluster in \(a)")) {
                .both(CompareWords.from($0, comparison))
            },
            .init(
                "对比方案片区", "in the other plan", 20, .text, means: Bilingual(zh: "在“\(b)”中的片区", en: "its cluster in \(b)")
            ) {
                .both(CompareWords.to($0, comparison))
            },
            .init(
                "原因", "cause", 8, .word, means: Bilingual(zh: "人工、参数、数据、规则、得分、搜索、相当", en: "why the plans differ here")
            ) {
                .both($0.cause.kind.label)
            },
            .init("参数", "key", 20, .text, means: Bilingual(zh: "引起变动的参数", en: "the key that matters")) {
                .text($0.cause.key ?? "")
            },
            .init("说明", "why", 60, .text, means: Bilingual(zh: "归属变动的原因", en: "in a sentence")) {
                .both($0.cause.text)
            },
        ]
        var list = ListSheet(
            name: Bilingual(zh: "对比", en: "Comparison"), columns: columns, rows: comparison.moves, frozenColumns: 2)
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
