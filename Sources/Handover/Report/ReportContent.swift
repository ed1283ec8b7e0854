import CountyData
import CountyModel
import Geospatial
import Planning

/// What a report says: the chapters of a proposal as blocks in both languages, with every number noted.
struct ReportContent {
    package let setup: PlanningCase
    package let plan: Plan
    package let reasons: [ClusterReason]
    package let causes: [Cause]
    package let options: ReportOptions
    package var ledger = ReportLedger()
    private(set) var blocks: [ReportBlock] = []
    private var chapter = 0
    private var section = 0

    /// - Parameter findings: what reading and checking the data gave rise to.
    init(_ setup: PlanningCase, _ plan: Plan, findings: [Finding], _ options: ReportOptions) {
        (self.setup, self.plan, self.options) = (setup, plan, options)
        let check = RegionCheck(setup)
        reasons = plan.clusters.map { cluster in
            var explainer = ClusterExplainer(setup, cluster, check)
            return explainer.reason()
        }
        causes = CheckReport(findings, nil).causes
    }

    /// The title of the document; empty before there is one.
    package var title: Bilingual {
        blocks.lazy.compactMap { block -> Bilingual? in
            if case .title(let text) = block { text } else { nil }
        }.first ?? .empty
    }

    package var county: County { setup.county }
    package var sums: MemberSums { MemberSums(attributes: setup.county.attributes) }
    package var committee: Bilingual { setup.scenario.terms.committee }

    /// Writes the whole report.
    ///
    /// - Throws: `GeospatialError` when land cannot be united for a picture.
    package static func make(_ setup: PlanningCase, _ plan: Plan, findings: [Finding], _ options: ReportOptions) throws
        -> ReportContent
    {
        var content = ReportContent(setup, plan, findings: findings, options)
        try content.writeSummary()
        content.writeClusterTable()
        try content.writeClusterPages()
        content.writeLeftOut()
        try content.writeMethod()
        content.writeDataQuality()
        content.writeApproval()
        // Keys, codes and digests are for those who check the work; nothing above names one.
        content.writeParameters()
        content.writeDoubts()
        content.writeOrigin()
        return content
    }

    package mutating func add(_ block: ReportBlock) { blocks.append(block) }

    mutating func paragraph(_ zh: String, _ en: String) { blocks.append(.paragraph(Bilingual(zh: zh, en: en))) }

    package mutating func note(_ zh: String, _ en: String) { blocks.append(.note(Bilingual(zh: zh, en: en))) }

    /// A heading of the first level with the next number.
    mutating func openChapter(_ zh: String, _ en: String, startsPage: Bool = false) {
        chapter += 1
        section = 0
        let label = ReportNumbering.label(chapter, nil)
        let text = Bilingual(zh: label.zh + zh, en: ledger.name(label.en, "numbering") + en)
        add(.heading(text, level: 1, startsPage: startsPage))
    }

    /// The heading of an annex; the first begins a page.
    mutating func openAnnex(_ number: Int, _ zh: String, _ en: String) {
        let label = ledger.count("annex", number, "numbering")
        add(.heading(Bilingual(zh: "附件\(label) \(zh)", en: "Annex \(label). \(en)"), level: 1, startsPage: number == 1))
    }

    /// A heading of the second level with the next number.
    mutating func openSection(_ title: Bilingual, startsPage: Bool) {
        section += 1
        let label = ReportNumbering.label(chapter, section)
        let text = Bilingual(zh: label.zh + title.zh, en: ledger.name(label.en, "numbering") + title.en)
        add(.heading(text, level: 2, startsPage: startsPage))
    }

    package func towns(of cluster: Cluster) -> [String] { cluster.townNames(in: county) }

    package func count(_ kind: VillageClass, in members: [Int]) -> Int {
        members.count { setup.classes.classes[$0] == kind }
    }

    /// The form of organisation that the members of a cluster allow; `nil` where a number is missing or none fits.
    package func form(of cluster: Cluster) -> OrgForm? { sums.form(cluster.members, setup.scenario) }

    /// The body that governs a cluster: the county's own word where its members allow a committee, else the form they
    /// allow.
    func governs(_ cluster: Cluster) -> Bilingual {
        guard let form = form(of: cluster), form.form != "党委" else { return committee }
        let stem = committee.zh.hasSuffix("党委") ? String(committee.zh.dropLast(2)) : "片区联合"
        return Bilingual(zh: stem + form.form, en: OrgFormRule.english(form.form))
    }
}

extension Cluster {
    /// Its townships, the lead's first.
    package func townNames(in county: County) -> [String] {
        var towns = [county.villages[lead].townName]
        for village in members where !towns.contains(county.villages[village].townName) {
            towns.append(county.villages[village].townName)
        }
        return towns
    }
}
