import CountyModel
import Geospatial
import Planning
import Regionalization

/// What columns of lines between villages are computed from.
final class EdgeCase: Sendable {
    package let setup: PlanningCase
    package let plan: Plan
    package let reasons: PlanReasons
    package let clusterOf: [Int?]
    package let likeness: IndustryLikeness

    init(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons) {
        (self.setup, self.plan, self.reasons) = (setup, plan, reasons)
        clusterOf = plan.clusterOfVillage(count: setup.county.villages.count)
        likeness = IndustryLikeness(setup.county, chains: setup.scenario.prefer[IndustryTerm.self].chains)
    }

    /// The graph's edges, in their order.
    package var borders: [EdgeRow] {
        setup.graph.edges.enumerated().map { index, edge in
            EdgeRow(
                a: edge.a, b: edge.b, kind: edge.kind == .bridge || edge.kind == .nearest ? .bridge : .adjacent,
                sharedMeters: edge.sharedMeters, gapMeters: edge.gapMeters, reason: reasons.borders[index].text,
                whole: self)
        }
    }

    /// The leads of the plan with the weak villages that they help, cluster by cluster.
    package var pairs: [EdgeRow] {
        plan.clusters.flatMap { cluster in
            cluster.members.filter { $0 != cluster.lead && setup.classes.classes[$0] == .weak }.map { weak in
                EdgeRow(
                    a: cluster.lead, b: weak, kind: .pair,
                    sharedMeters: setup.graph.edge(cluster.lead, weak)?.sharedMeters ?? 0, gapMeters: 0,
                    reason: help(lead: cluster.lead, weak: weak), whole: self)
            }
        }
    }

    private func help(lead: Int, weak: Int) -> Bilingual {
        let (a, b) = (setup.county.villages[lead].name, setup.county.villages[weak].name)
        let isStrong = setup.classes.classes[lead] == .strong
        let text = setup.classes.gap(of: weak, setup.scenario).map { NumberText.plain($0, decimals: 2) }
        let unit = setup.classes.unit
        return Bilingual(
            zh: "\(isStrong ? "强村带弱村" : "牵头村带弱村"):\(a)帮带\(b)" + (text.map { ",缺口\($0)\(unit.zh)" } ?? ""),
            en: "\(isStrong ? "Strong" : "Lead") helps weak" + (text.map { ": gap \($0) \(unit.en)" } ?? ""))
    }
}

/// One line from a village to another as a row of layers and sheets.
struct EdgeRow: Sendable {
    /// What the line stands for; the words of `edge_kind`.
    enum Kind: String, Sendable { case adjacent, bridge, pair }

    package let a: Int
    package let b: Int
    package let kind: Kind
    package let sharedMeters: Double
    let gapMeters: Double
    package let reason: Bilingual
    package let whole: EdgeCase

    private var villages: [Village] { whole.setup.county.villages }
    package var from: Village { villages[a] }
    package var to: Village { villages[b] }

    package var id: String { (kind == .pair ? "pair-" : "") + "\(from.code)-\(to.code)" }

    /// The cluster of an end; `nil` in none.
    package func cluster(_ village: Int) -> String? { whole.clusterOf[village].map { whole.plan.clusters[$0].id } }

    package var isInOneCluster: Bool { whole.clusterOf[a] != nil && whole.clusterOf[a] == whole.clusterOf[b] }

    /// Kilometres in a straight line between the seats.
    package var km: Double { whole.setup.county.points[a].distance(to: whole.setup.county.points[b]) / 1000 }

    /// Likeness of the industries, 0…1; `nil` where those of one end are not known.
    package var likeness: Double? {
        let attributes = whole.setup.county.attributes
        let isKnown = ![a, b].contains { attributes.list(.mainIndustry, $0).isEmpty }
        return isKnown ? whole.likeness.value(lead: a, village: b) : nil
    }

    /// What lies between villages that do not touch.
    package var barrier: Bilingual? {
        let meters = NumberText.plain(gapMeters, decimals: 0)
        return kind == .bridge ? Bilingual(zh: "不相接,相距\(meters)米", en: "\(meters) m apart") : nil
    }
}
