import CountyData
import CountyModel
import Foundation
import PlanAudit
import Regionalization

/// A plan that exists already: drawn by hand, made by another tool, or by an earlier run.
public struct GivenPlan: Sendable {
    /// Its clusters, with leads where it names them.
    public let clusters: [JudgedCluster]
    /// Rows that could not be used.
    public let findings: [Finding]

    /// A value from its parts; nothing is checked.
    package init(clusters: [JudgedCluster], findings: [Finding]) {
        (self.clusters, self.findings) = (clusters, findings)
    }

    /// Reads a plan from a file (`plan.json`, CSV, XLSX), or from a column of the county's tables such as 现有片区.
    ///
    /// - Parameter source: the path, or the column by field name, label or header.
    /// - Throws: ``PlannerError`` when it is neither, or names villages the map does not have.
    public static func read(_ source: String, _ setup: PlanningCase) throws -> GivenPlan {
        guard FileManager.default.fileExists(atPath: source) else { return try readColumn(source, setup) }
        if source.lowercased().hasSuffix(".json") { return of(try PlanFile.read(path: source), source, setup) }
        let content = try AssignmentFile.read(path: source, named: source, county: setup.county)
        return make(content.clusters, content.named, content.findings, source, setup)
    }

    /// The plan of a `plan.json` that is taken over from an earlier run, held to what the file says of it.
    ///
    /// - Throws: ``PlannerError``: E7319 where the file contradicts itself, was changed, or is not worth what it says.
    package static func rechecked(path: String, _ setup: PlanningCase) throws -> GivenPlan {
        let content = try PlanFile.read(path: path)
        let given = of(content, path, setup)
        let plan = try given.plan(setup, recordedIn: content)
        try PlanRecordCheck.refuseUnknown(content, setup, named: path)
        try PlanRecordCheck.refuseUntrue(
            content, setup, worth: plan.score.total.micropoints, keepsRules: plan.brokenRules.isEmpty, named: path)
        return given
    }

    /// The plan that a `plan.json` holds.
    ///
    /// - Parameter source: how the user calls the file.
    static func of(_ content: PlanFile.Content, _ source: String, _ setup: PlanningCase) -> GivenPlan {
        let named = Set(content.clusters.flatMap(\.members) + content.leftOut + content.excluded)
        return make(content.clusters, named, content.drift(from: setup), source, setup)
    }

    private static func make(
        _ assigned: [AssignedCluster], _ named: Set<VillageCode>, _ noticed: [Finding], _ source: String,
        _ setup: PlanningCase
    ) -> GivenPlan {
        var findings = noticed + absent(named, setup, source)
        let ids = ids(assigned)
        let clusters = assigned.enumerated().map { index, cluster in
            let members = cluster.members.compactMap { code -> Int? in
                if let village = setup.county.index(of: code) { return village }
                findings.append(unknown(code, source))
                return nil
            }
            return JudgedCluster(
                id: ids[index], name: cluster.name,
                lead: cluster.lead.flatMap { setup.county.index(of: $0) }, members: members.sorted())
        }
        return GivenPlan(clusters: clusters.filter { !$0.members.isEmpty }, findings: findings)
    }

    /// The numbers the file gives its clusters, when it gives each its own; else new ones in its order.
    private static func ids(_ clusters: [AssignedCluster]) -> [String] {
        let given = clusters.compactMap(\.id)
        if given.count == clusters.count && Set(given).count == given.count { return given }
        return clusters.indices.map { PlanBuilder.clusterID($0, of: clusters.count) }
    }

    /// Villages that take part and that the file says nothing of, one finding each.
    private static func absent(_ named: Set<VillageCode>, _ setup: PlanningCase, _ file: String) -> [Finding] {
        setup.county.villages.enumerated().compactMap { index, village in
            if named.contains(village.code) || setup.problem.units[index].isExcluded { return nil }
            return Finding(
                .villageNotInPlan,
                Bilingual(
                    zh: "\(village.label)不在文件中,按未组建处理",
                    en: "\(village.label) is not in the file and is taken to be left out"),
                at: Place(file: file, village: village.label),
                mend: Bilingual(
                    zh: "请补上该村的一行(未组建的村片区留空)", en: "add its row, with an empty cluster for a village left out"))
        }
    }

    private static func unknown(_ code: VillageCode, _ file: String) -> Finding {
        Finding(
            .planVillageSkipped,
            Bilingual(
                zh: "方案中的村 \(code) 不在村界图层中,未采用",
                en: "village \(code) of the plan is not on the map; not used"),
            at: Place(file: file, value: code.text), mend: Bilingual(zh: "请核对代码年度", en: "check the year of the codes"))
    }

    private static func readColumn(_ name: String, _ setup: PlanningCase) throws -> GivenPlan {
        let attributes = setup.county.attributes
        let wanted = HeaderText.folded(name)
        let field = attributes.fields.first { field in
            [field.name, field.label, attributes.source(of: field)?.header ?? ""].contains {
                HeaderText.folded($0) == wanted
            }
        }
        guard let field else {
            throw PlannerError(
                .input, .missingFile,
                Bilingual(
                    zh: "\(name) 既不是文件,也不是表中的列",
                    en: "\(name) is neither a file nor a column of the tables"),
                at: Place(value: name),
                mend: Bilingual(
                    zh: "请给出 plan.json、CSV 或 XLSX 的路径,或列名,如 现有片区",
                    en: "give the path of a plan.json, CSV or XLSX, or a column such as 现有片区"))
        }
        var groups: [String: [Int]] = [:]
        for village in setup.county.villages.indices {
            if let text = attributes.text(field, village) { groups[text, default: []].append(village) }
        }
        let marks: Set<String> = ["√", "✓", "是", "否", "有", "无", "1", "0", "Y", "N"]
        if groups.keys.allSatisfy(marks.contains) {
            throw PlannerError(
                .data, .marksForClusters,
                Bilingual(
                    zh: "列“\(name)”只有 √/是/否,是标签,不是片区名称",
                    en: "column '\(name)' holds only marks (√, yes, no): a tag, not names of clusters"),
                at: Place(file: attributes.source(of: field)?.file, column: name),
                mend: Bilingual(zh: "请另设一列,填写每村所属片区的名称", en: "add a column with the name of each village's cluster"))
        }
        // In the order of their first villages, so that numbers follow the map and not the spelling.
        let ordered = groups.sorted { ($0.value[0], $0.key) < ($1.value[0], $1.key) }
        let clusters = ordered.enumerated().map { index, group in
            JudgedCluster(
                id: PlanBuilder.clusterID(index, of: ordered.count), name: group.key, lead: nil, members: group.value)
        }
        return GivenPlan(clusters: clusters, findings: [])
    }

    /// The same as a plan of the optimiser, to start a search from; where it names no lead, the lead chosen by the
    /// audit is used, or else the first village.
    ///
    /// - Throws: ``PlannerError`` when a village is in two clusters.
    package func regions(_ setup: PlanningCase) throws -> RegionPlan {
        let clusters = try plan(setup).clusters
        return try RegionPlan(regions: clusters.map { ($0.lead, $0.members) }, of: setup.problem)
    }

    /// Judges the plan by the rules of the case.
    ///
    /// - Throws: ``PlannerError`` where a number the rules need is not there at all.
    public func judge(_ setup: PlanningCase) throws -> AuditReport {
        try PlanAudit.judge(
            clusters: clusters, county: setup.county, scenario: setup.scenario, graph: setup.graph)
    }

    /// The same as a plan that can be drawn and exported; where it names no lead, the lead chosen by the audit is used,
    /// or else the first village.
    ///
    /// - Throws: ``PlannerError`` when a village is in two clusters.
    public func plan(_ setup: PlanningCase) throws -> Plan { try plan(setup, judged: try judge(setup)) }

    /// The same from what ``judge(_:)`` said, which takes long to say again.
    package func plan(_ setup: PlanningCase, judged report: AuditReport) throws -> Plan {
        if let twice = report.violations.first(where: { $0.rule == .oneCluster }) {
            throw PlannerError(
                .data, .villageInTwoClusters, twice.what,
                mend: Bilingual(zh: "一个村只能在一个片区,请先更正", en: "a village has one place only; mend the plan first"))
        }
        let leads = Dictionary(report.clusters.map { ($0.id, $0.lead) }, uniquingKeysWith: { first, _ in first })
        let regions = clusters.map { cluster in
            (lead: cluster.lead ?? leads[cluster.id].flatMap { $0 } ?? cluster.members[0], units: cluster.members)
        }
        do {
            let region = try RegionPlan(regions: regions, of: setup.problem)
            let plan = PlanBuilder.plan(region, of: setup, origin: .given)
            // Names and numbers are the given plan's, not new ones.
            let named = plan.clusters.map { cluster -> Cluster in
                guard let given = clusters.first(where: { $0.members == cluster.members }) else { return cluster }
                return Cluster(
                    id: given.id, name: given.name, lead: cluster.lead, isAppointed: cluster.isAppointed,
                    members: cluster.members, isKept: cluster.isKept)
            }
            return Plan(
                clusters: named.sorted { ($0.id.count, $0.id) < ($1.id.count, $1.id) }, leftOut: plan.leftOut,
                excluded: plan.excluded,
                score: plan.score, origin: .given)
        } catch {
            throw PlannerError(
                .data, .villageInTwoClusters,
                Bilingual(zh: "方案自相矛盾:\(error)", en: "the plan contradicts itself: \(error)"),
                mend: Bilingual(zh: "请检查是否有村同时在两个片区", en: "check whether a village is in two clusters"))
        }
    }
}
