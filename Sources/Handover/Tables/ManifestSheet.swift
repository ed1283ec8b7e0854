import CountyModel
import Workbook

/// The first sheet: what the workbook is, what is in it, and what it was made from.
enum ManifestSheet {
    package static func make(_ handover: HandoverPlan, beside other: HandoverPlan?, _ language: Language) -> Sheet {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let widths: [Double] = [18, 100]
        var page = Page(widths: widths)
        let (setup, manifest) = (handover.setup, HandoverManifest(handover))
        let title = setup.scenario.title.isEmpty ? setup.county.name : setup.scenario.title
        page.line(title, SheetStyles.title, height: 30)
        page.line(
            manifest.notice.text(language), CellStyle(isBold: true, points: 12, colour: 0xB0_0020), height: 22)
        page.line(contents(other != nil, language), SheetStyles.lead, height: 52)
        table(manifest, say("一、本方案", "1. This plan"), language, &page)
        if let other {
            table(HandoverManifest(other), say("二、对比方案", "2. The plan beside it"), language, &page)
        }
        var sheet = Sheet(name: say("说明", "About"), widths: widths, rows: page.rows)
        (sheet.spans, sheet.heights) = (page.spans, page.heights)
        sheet.hasGrid = false
        sheet.tabColour = 0xB0_0020
        return sheet
    }

    private static func table(
        _ manifest: HandoverManifest, _ title: String, _ language: Language, _ page: inout Page
    ) {
        page.line(title, SheetStyles.section, height: 24)
        for line in manifest.lines {
            page.row([
                .text(line.label.text(language), SheetStyles.header),
                .text(line.value.text(language), SheetStyles.body),
            ])
        }
    }

    private static func contents(_ hasOther: Bool, _ language: Language) -> String {
        if language == .en {
            return """
                Clusters: one row each. Reasons: why they are as they are. Villages: all of them, with cluster, class and reason. Leads: lead villages and \
                committees, with columns to fill in. Left out: villages in no cluster, and why.\
                \(hasOther ? " Comparison and Indicators: this plan beside another." : "") Borders: pairs of neighbours. Fields: \
                what each column means. Codes are text, blanks are missing numbers and no zeros. On paper, Villages and Borders are without their \
                last column, and Borders are those between clusters.
                """
        }
        return """
            片区:每个片区一行。理由:各片区的组建理由。村:全部行政村及所在片区、类别和理由。牵头与班子:牵头村与可设组织,浅黄色栏由组织部门填写。未组建:未纳入片区的村及理由。\
            \(hasOther ? "对比、对比指标:与另一方案逐村、逐项比较。" : "")相邻:相邻的村及共界长度。字段说明:各栏含义。代码为文本格式;空白表示缺数,不是 0。打印时,“村”“相邻”不印最后一栏的说明文字,“相邻”只印片区之间的界线。
            """
    }
}

/// The last sheet: what each column of the others means.
enum DescriptionSheet {
    package static func make(_ columns: [ColumnDescription], _ language: Language) -> Sheet {
        var list = ListSheet(
            name: Bilingual(zh: "字段说明", en: "Fields"),
            columns: [
                .init("工作表", "sheet", 14, .text, means: Bilingual(zh: "", en: "")) { .both($0.sheet) },
                .init("栏目", "column", 26, .text, means: Bilingual(zh: "", en: "")) { .both($0.title) },
                .init("含义", "meaning", 70, .text, means: Bilingual(zh: "", en: "")) { .both($0.meaning) },
            ] as [ListColumn<ColumnDescription>], rows: columns, frozenColumns: 0)
        list.printScale = 60
        return list.sheets(language)[0]
    }
}
