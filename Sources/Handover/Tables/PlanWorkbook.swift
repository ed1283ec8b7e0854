import CountyModel
import PlanStudies
import Workbook

/// A plan as a workbook that is handed on: clusters, villages, borders, leads, who is left out, and what differs from another plan.
public enum PlanWorkbook {
    /// The bytes of the file; the same plans give the same bytes.
    ///
    /// Codes are cells of text, units stand in the headers, the header stays in sight and is printed on every page (A4 in
    /// landscape). No cell is a formula, whatever a name begins with. Missing numbers are blank.
    ///
    /// - Parameters:
    ///   - handover: the plan.
    ///   - other: a second plan to put beside it.
    ///   - language: of headers, words and reasons.
    /// - Throws: ``PlannerError`` of kind `.output` (E6410) when no temporary file can be written; of other kinds where the plans
    ///   cannot be compared.
    /// - Complexity: O(villages + borders).
    public static func make(_ handover: HandoverPlan, beside other: HandoverPlan? = nil, language: Language) throws
        -> [UInt8]
    {
        let whole = try ClusterCase(
            handover.setup, handover.plan, handover.reasons, sums: ClusterRemarks.usual + [.popResident])
        let clusters = ClusterList.make(whole)
        let reasons = ReasonList.make(whole)
        let villages = VillageList.make(handover)
        let borders = BorderList.make(handover)
        let leads = LeadList.make(whole)
        let outside = OutsideList.make(handover)
        let causes = LeftOutCauseList.make(handover)
        var sheets = [ManifestSheet.make(handover, beside: other, language)]
        sheets +=
            clusters.sheets(language) + reasons.sheets(language) + villages.sheets(language) + leads.sheets(language)
        sheets += outside.sheets(language) + causes.sheets(language)
        var descriptions =
            clusters.descriptions + reasons.descriptions + villages.descriptions + leads.descriptions
            + outside.descriptions + causes.descriptions
        if let other {
            let table = try ComparisonTable([handover.compared, other.compared])
            let moves = MoveList.make(table.comparisons[0])
            sheets += moves.sheets(language) + [IndicatorSheet.make(table, language)]
            descriptions += moves.descriptions
        }
        sheets += borders.sheets(language)
        descriptions += borders.descriptions
        sheets.append(DescriptionSheet.make(descriptions, language))
        let notice = HandoverManifest(handover).notice
        for index in sheets.indices {
            sheets[index].footer = TableStyles.footer(sheets[index].name, notice, language)
        }
        let title = handover.setup.scenario.title
        do {
            return try WorkbookBytes.make(sheets, title: title.isEmpty ? handover.setup.county.name : title)
        } catch let error as WorkbookError {
            throw PlannerError(
                .output, .workbookFailed,
                Bilingual(
                    zh: "工作簿无法生成:\(error.message)(\(error.subject))",
                    en: "the workbook cannot be made: \(error.message) (\(error.subject))"),
                mend: Bilingual(
                    zh: "请检查临时文件夹是否可写、有无空间",
                    en: "check that the temporary folder can be written and has room"))
        }
    }
}
