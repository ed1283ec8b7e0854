import CountyModel
import PlanAudit
import Planning

/// A plan with the county and the scenario it is judged by, ready for comparison with others.
public struct ComparedPlan: Sendable {
    /// How tables call it.
    package var label: String
    /// The county under the plan's own scenario.
    package let setup: PlanningCase
    /// The clusters with their leads; where the plan named none, the one the audit judged it with.
    package let clusters: [JudgedCluster]
    /// What the audit says of it under its own scenario.
    package let report: AuditReport
    /// How it was found; `nil` when nothing is recorded.
    package let origin: PlanOrigin?
    /// Villages that somebody moved by hand after it was proposed.
    package let movedByHand: Set<VillageCode>
    /// What was noticed while reading it.
    package let findings: [Finding]
    /// Where it lies, part by part, without the name that all plans have; tells plans of one label apart.
    package var path: [String] = []
    /// What its scenario calls it; empty where that says nothing, or no scenario made it.
    package var title = ""

    /// Has a plan judged under its own scenario.
    ///
    /// - Throws: ``PlannerError`` as ``PlanAudit/judge(clusters:county:scenario:graph:)`` does, and of kind `.data`
    ///   (E1920) when a village stands in two clusters: it then has no single place.
    public init(
        label: String, setup: PlanningCase, clusters: [JudgedCluster], origin: PlanOrigin? = nil,
        movedByHand: [VillageCode] = [], findings: [Finding] = []
    ) throws {
        (self.label, self.setup, self.origin, self.findings) = (label, setup, origin, findings)
        self.movedByHand = Set(movedByHand)
        report = try PlanAudit.judge(
            clusters: clusters, county: setup.county, scenario: setup.scenario, graph: setup.graph)
        self.clusters = report.clusters.map {
            JudgedCluster(id: $0.id, name: $0.name, lead: $0.lead, members: $0.members)
        }
        numbers = self.clusters.map(\.id)
        if let twice = report.violations.first(where: { $0.rule == .oneCluster }) {
            throw PlannerError(
                .data, .comparedVillageTwice, twice.what, at: Place(file: label),
                mend: Bilingual(zh: "一个村只能在一个片区,请先更正", en: "a village has one place only; mend the plan first"))
        }
    }

    /// Numbers of the clusters as comparisons tell them: their own, or those of the clusters of the reference that they continue.
    package private(set) var numbers: [String]

    /// The plan with its clusters under the numbers of those that they continue in a reference. A cluster that continues none keeps
    /// its own, with a star where the reference has another cluster of that number.
    func numbered(like reference: ComparedPlan, _ matching: ClusterMatching) -> ComparedPlan {
        let taken = Set(reference.numbers)
        var copy = self
        copy.numbers = clusters.indices.map { index in
            matching.referenceOf[index].map { reference.numbers[$0] }
                ?? (taken.contains(clusters[index].id) ? clusters[index].id + "*" : clusters[index].id)
        }
        return copy
    }

    /// The cluster of each village, as an index into ``clusters``; `nil` outside.
    package var clusterOf: [Int?] {
        var result = [Int?](repeating: nil, count: setup.county.villages.count)
        for (index, cluster) in clusters.enumerated() { for village in cluster.members { result[village] = index } }
        return result
    }

    /// Number of villages in clusters.
    package var coveredCount: Int { clusters.reduce(0) { $0 + $1.members.count } }

    /// The villages it leaves out, by what they lack.
    ///
    /// - Complexity: as ``LeftOutGroups/init(_:leftOut:)``.
    package var leftOutGroups: LeftOutGroups { LeftOutGroups(setup, leftOut: report.leftOut) }

    /// Short name of a cluster: number and name.
    package func name(_ cluster: Int) -> String {
        let (id, name) = (numbers[cluster], clusters[cluster].name)
        return name.isEmpty || name == clusters[cluster].id ? id : "\(id) \(name)"
    }

    /// The same for sentences in both languages, the English one in Latin letters as reasons have it.
    package func names(_ cluster: Int) -> Bilingual {
        let (id, name) = (numbers[cluster], clusters[cluster].name)
        return Bilingual(
            zh: self.name(cluster),
            en: name.isEmpty || name == clusters[cluster].id ? id : "\(LatinName.ofCluster(name)) (\(id))")
    }
}

/// Villages of two counties by code, so that plans on different data can be compared.
struct VillageTwins {
    /// All codes of both, ascending.
    package let codes: [VillageCode]
    /// Index in the reference of each, `nil` where it does not have the village.
    package let inReference: [Int?]
    /// Index in the other.
    package let inOther: [Int?]
    /// Per village of the reference the index in the other county.
    let toOther: [Int?]
    /// Per village of the other the index in the reference county.
    let toReference: [Int?]

    init(_ reference: County, _ other: County) {
        let all = Set(reference.villages.map(\.code)).union(other.villages.map(\.code)).sorted()
        codes = all
        inReference = all.map { reference.index(of: $0) }
        inOther = all.map { other.index(of: $0) }
        toOther = reference.villages.map { other.index(of: $0.code) }
        toReference = other.villages.map { reference.index(of: $0.code) }
    }
}
