import CountyModel
import Digest
import Foundation
import PlanAudit
import Regionalization

/// A plan after edits by hand, and how the audit judges it.
public struct EditedPlan: Sendable {
    /// The plan; rules may be broken, and then ``Plan/brokenRules`` says which.
    package let plan: Plan
    /// The judgement.
    package let report: AuditReport
    /// Clusters that lost their lead, with the village that leads them now, in the order of the clusters.
    package let successors: [(cluster: String, lead: Int)]
}

/// Changes a plan by hand. The log is all it keeps: the same base, log, data and scenario give the same bytes.
public struct PlanEditor: Sendable {
    /// The case the plan belongs to.
    package let setup: PlanningCase
    /// What was done so far.
    package private(set) var log: EditLog
    /// The clusters as they are now.
    package private(set) var clusters: EditedClusters
    private let base: PlanFile.Content
    private let labels: [VillageCode: String]

    /// - Parameters:
    ///   - base: the bytes of the plan before the first edit.
    ///   - log: what was done since; `nil` for nothing.
    ///   - file: how the user calls the plan, for messages.
    /// - Throws: ``PlannerError``: the base is not a plan, or the log belongs to another plan (E3037) or cannot be
    ///   followed.
    public init(base: [UInt8], log: EditLog?, setup: PlanningCase, named file: String = "plan.json") throws {
        let content = try PlanFile.read(base, named: file)
        let digest = SHA256.hex(of: base)
        if let log, log.baseSHA256 != digest {
            throw PlannerError(
                .data, .logOfOtherPlan,
                Bilingual(
                    zh: "修改记录不属于方案 \(file):该文件在修改开始之后已改动",
                    en: "the edits belong to another plan than \(file): it was changed after they began"),
                at: Place(file: file),
                mend: Bilingual(
                    zh: "请恢复原来的 plan.base.json;或删除 edits.jsonl 和 plan.base.json,从现在的 plan.json 重新开始",
                    en:
                        "put the old plan.base.json back, or delete edits.jsonl and plan.base.json to begin anew from plan.json as it is"
                ))
        }
        let log = log ?? EditLog(baseSHA256: digest)
        labels = Dictionary(setup.county.villages.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
        clusters = try EditedClusters(content, log.standing, labels: labels)
        (self.base, self.setup, self.log) = (content, setup, log)
    }

    /// Makes a change and writes it down.
    ///
    /// - Throws: ``PlannerError`` when the change cannot be made, or changes nothing (E3036); nothing is then changed or logged.
    public mutating func apply(_ edit: PlanEdit, note: String = "") throws(PlannerError) {
        var log = log
        try log.append(edit, note: note)
        let changed = try EditedClusters(base, log.standing, labels: labels)
        if changed.isSame(as: clusters), edit != .undo, edit != .redo { throw EditErrors.nothingChanges(reason(edit)) }
        (clusters, self.log) = (changed, log)
    }

    /// Whether a plan is what the first edits of the log gave, some or none of them: its file was then written before the others were
    /// made, and nothing in it is lost when it is written anew.
    package func hasPassed(_ plan: PlanFile.Content) -> Bool {
        (0..<log.entries.count).contains { count in
            let before = EditLog(baseSHA256: log.baseSHA256, entries: Array(log.entries.prefix(count)))
            return (try? EditedClusters(base, before.standing, labels: labels))?.agree(with: plan) ?? false
        }
    }

    /// Why an edit changes nothing.
    private func reason(_ edit: PlanEdit) -> Bilingual {
        func names(_ villages: [VillageCode]) -> (zh: String, en: String) {
            let words = villages.map { labels[$0] ?? $0.text }
            return (words.joined(separator: "、"), Wording.list(words))
        }
        switch edit {
        case .move(let villages, let cluster):
            let (zh, en) = names(villages)
            return Bilingual(
                zh: "\(zh) 已在片区 \(cluster)",
                en: "\(en) \(Wording.plural(villages.count, "is", "are")) in cluster \(cluster) already")
        case .leaveOut(let villages):
            let (zh, en) = names(villages)
            return Bilingual(
                zh: "\(zh) 本来就未组建", en: "\(en) \(Wording.plural(villages.count, "is", "are")) left out already")
        case .lead(let cluster, let village):
            let (zh, en) = names([village])
            return Bilingual(zh: "\(zh) 已是片区 \(cluster) 的牵头村", en: "\(en) leads cluster \(cluster) already")
        case .lock: return Bilingual(zh: "所列的都已锁定", en: "what is named is locked already")
        case .unlock: return Bilingual(zh: "所列的都没有锁定", en: "nothing of what is named is locked")
        case .merge, .split, .open, .undo, .redo:
            return Bilingual(zh: "\(edit.action) 没有效果", en: "\(edit.action) has no effect")
        }
    }

    /// The plan as it is now, judged from scratch.
    ///
    /// A cluster that lost its lead gets the successor that reasons name (``Successor``); where no village of it may lead, its first
    /// village, which the judgement then reports.
    ///
    /// - Parameter judge: one for the case of the plan; `nil` for a new one.
    /// - Throws: ``PlannerError`` when a village of the plan is not on the map (E7313).
    public func current(judge: PlanJudge? = nil) throws -> EditedPlan {
        let county = setup.county
        func index(_ code: VillageCode) throws -> Int {
            if let index = county.index(of: code) { return index }
            throw PlannerError(
                .data, .planVillageGone,
                Bilingual(zh: "方案中的村 \(code) 不在村界图层中", en: "village \(code) of the plan is not on the map"),
                mend: Bilingual(zh: "请核对代码年度", en: "check the year of the codes"))
        }
        var judged = try clusters.items.map { item in
            JudgedCluster(
                id: item.id, name: item.name ?? item.id, lead: try item.lead.map(index),
                members: try item.members.map(index).sorted())
        }
        let names = ClusterNames(setup)
        let check = RegionCheck(setup)
        var successors: [(cluster: String, lead: Int)] = []
        for place in judged.indices where judged[place].lead == nil {
            let members = judged[place].members
            let lead = Successor.best(of: members, setup.problem, check)?.lead ?? members[0]
            judged[place].lead = lead
            successors.append((judged[place].id, lead))
        }
        for place in judged.indices where clusters.items[place].name == nil {
            judged[place].name = names.name(lead: judged[place].lead ?? judged[place].members[0])
        }
        // Judged as it is written, with the leads that were filled in.
        let judge = try judge ?? PlanJudge(county, setup.scenario, setup.graph)
        let report = try judge.judge(judged)
        let regions = judged.map { (lead: $0.lead ?? $0.members[0], units: $0.members) }
        let region = try RegionPlan(regions: regions, of: setup.problem)
        return EditedPlan(
            plan: try plan(region, judged, report, regions.map(\.lead)), report: report, successors: successors)
    }

    private func plan(
        _ region: RegionPlan, _ judged: [JudgedCluster], _ report: AuditReport, _ leads: [Int]
    ) throws -> Plan {
        let names = ClusterNames(setup)
        let villages = setup.county.villages
        let before = Dictionary(base.clusters.map { ($0.id ?? "", $0.lead) }, uniquingKeysWith: { first, _ in first })
        let built = zip(judged, leads).map { cluster, lead in
            let item = clusters.items.first { $0.id == cluster.id }
            let oldLead = before[cluster.id].flatMap { $0 }.flatMap(setup.county.index)
            let isNamedAfterLead = item?.name == nil || oldLead.map { names.name(lead: $0) } == item?.name
            return Cluster(
                id: cluster.id, name: isNamedAfterLead ? names.name(lead: lead) : cluster.name, lead: lead,
                isAppointed: setup.ranking.standing[lead] == .appointable, members: cluster.members,
                isKept: setup.keptArea(of: cluster.members) != nil)
        }
        let score = setup.problem.score(of: region)
        var plan = Plan(
            clusters: built, leftOut: region.leftOut,
            excluded: villages.indices.filter { setup.problem.units[$0].isExcluded }, score: score,
            origin: base.origin)
        plan.brokenRules = report.hardViolations
        // The bound holds only for plans that keep the rules, on the same data and with the clusters that were locked
        // for the search.
        let isBounded = plan.brokenRules.isEmpty && drift.isEmpty && base.origin.lockSHA256 == nil
        plan.certificate = isBounded ? base.certificate?.of(score: score.total) : nil
        if !log.entries.isEmpty { plan.edits = edits }
        return plan
    }

    /// What was done, as plans carry it.
    package var edits: HandEdits {
        HandEdits(
            baseSHA256: log.baseSHA256, entries: log.entries, lockedClusters: clusters.lockedClusters,
            lockedVillages: clusters.lockedVillages, moved: clusters.moved)
    }

    /// What differs between the files the plan was made from and those at hand.
    package var drift: [Finding] { base.drift(from: setup) }
}
