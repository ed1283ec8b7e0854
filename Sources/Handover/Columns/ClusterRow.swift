import CountyModel
import Geospatial
import Planning

/// What columns of clusters are computed from: a plan, with what is found out about all of its clusters at once.
final class ClusterCase: Sendable {
    package let setup: PlanningCase
    package let plan: Plan
    package let reasons: PlanReasons
    package let facts: [ClusterFacts]
    package let violations: ClusterViolations
    package let remarks: [Bilingual]
    package let info: PlanInfo
    /// Fill of each cluster on the printed map; empty where no layer is made.
    package let colours: [Int]
    /// Shape of each cluster.
    package let shapes: [AreaShape]

    /// - Parameters:
    ///   - sums: what the list beside the columns adds up, for the remarks on missing numbers.
    ///   - colours: one per cluster where a layer is made.
    ///   - shapes: one per cluster, where they are measured already.
    /// - Throws: `RegionPlan.Malformed` for a plan that contradicts itself; `GeospatialError` when the land of a cluster cannot
    ///   be measured.
    init(
        _ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons, sums: [Field] = ClusterRemarks.usual,
        colours: [Int] = [], shapes: [AreaShape]? = nil
    ) throws {
        (self.setup, self.plan, self.reasons) = (setup, plan, reasons)
        self.colours = colours
        self.shapes = try shapes ?? PlanShapes(setup, plan).shapes
        facts = ClusterFacts.all(setup, plan)
        violations = try ClusterViolations(setup, plan)
        remarks = ClusterRemarks(setup, plan, violations, sums: sums).texts
        info = PlanInfo(setup, plan.origin)
    }

    /// The rows, in the order of the plan's clusters.
    package var rows: [ClusterRow] { plan.clusters.indices.map { ClusterRow(at: $0, in: self) } }
}

/// One cluster of a plan as a row of layers and sheets.
struct ClusterRow: Sendable {
    package let index: Int
    package let whole: ClusterCase

    init(at index: Int, in whole: ClusterCase) { (self.index, self.whole) = (index, whole) }

    package var cluster: Cluster { whole.plan.clusters[index] }
    package var members: [Int] { cluster.members }
    package var setup: PlanningCase { whole.setup }
    package var facts: ClusterFacts { whole.facts[index] }
    package var sums: MemberSums { MemberSums(attributes: setup.county.attributes) }
    package var lead: Village { setup.county.villages[cluster.lead] }
    package var shape: AreaShape { whole.shapes[index] }
    package var reason: ClusterReason { whole.reasons.clusters[index] }
    /// Place in the plan of the villages that the classes call weak.
    package var weak: [Int] { members.filter { setup.classes.classes[$0] == .weak } }
    /// Incomes of the members that have one, in the unit of the measure.
    package var incomes: [Double] { members.compactMap { setup.classes.incomeWan[$0] } }
    /// Square kilometres of the members' land.
    package var areaKm2: Double { members.reduce(0) { $0 + setup.county.metric.area(of: $1) } / 1e6 }

    /// Share of the members that lie in the township which has most of them, 0…1.
    package var mainTownShare: Double {
        let towns = members.map { setup.county.villages[$0].townName }
        let most = Dictionary(grouping: towns) { $0 }.values.map(\.count).max() ?? 0
        return Double(most) / Double(max(1, towns.count))
    }

    /// The sum of a field over the members that have it; `nil` when none does.
    package func sum(_ field: Field) -> Double? { sums.sum(field, members) }

    /// Names or codes of the members.
    package func list(_ text: (Village) -> String, joinedBy separator: String) -> String {
        members.map { text(setup.county.villages[$0]) }.joined(separator: separator)
    }

    /// Names of the members, the lead's first.
    package var leadFirst: String {
        ([cluster.lead] + members.filter { $0 != cluster.lead }).map { setup.county.villages[$0].name }
            .joined(separator: "、")
    }

    /// Where the secretary comes from; a lead may qualify without counting as strong.
    package var secretary: Bilingual {
        if cluster.isAppointed { return Self.appointed }
        return setup.classes.classes[cluster.lead] == .strong
            ? Bilingual(zh: "强村书记", en: "of a strong lead") : Bilingual(zh: "牵头村书记", en: "of the lead")
    }

    package static let appointed = Bilingual(zh: "乡镇下派", en: "sent by the township")

    /// The form of organisation that the members allow; `nil` where a number is missing or none fits.
    package var form: OrgForm? { sums.form(members, setup.scenario) }

    /// Industries of two villages at least, the most widespread first.
    package var industries: String {
        ClusterIndustries.shared(members, setup.county.attributes).prefix(4).map(\.name).joined(separator: "、")
    }
}
