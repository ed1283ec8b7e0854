import CountyModel

/// One change of a plan that an answer proposes.
package struct PlanMove: Sendable, Equatable {
    /// The villages that go, ascending; empty where only the lead changes.
    package let villages: [Int]
    /// Number of the cluster they leave; `nil` when they were left out.
    package let from: String?
    /// Number of the cluster they join; `nil` when they are left out, ``newCluster`` for one of their own.
    package let to: String?
    /// The new lead of `to`, where it changes or is new.
    package let lead: Int?

    /// What a cluster is called that the plan does not have.
    package static let newCluster = "new"

    package func text(_ plan: Plan, _ county: County, _ ledger: inout FactLedger) -> Bilingual {
        func cluster(_ id: String?) -> Bilingual? {
            guard let id else { return nil }
            guard let cluster = plan.clusters.first(where: { $0.id == id }) else {
                return Bilingual(zh: "另设的片区", en: "a cluster of its own")
            }
            return ledger.cluster(cluster)
        }
        let (source, target) = (cluster(from), cluster(to))
        let leader = lead.map { ledger.village($0, county) }
        if villages.isEmpty {
            return Bilingual(
                zh: "\(target?.zh ?? "")改由\(leader?.zh ?? "")牵头",
                en: "\(target?.en ?? "") is led by \(leader?.en ?? "")")
        }
        let names = ledger.villages(villages, most: villages.count, county)
        let start = source.map { Bilingual(zh: "\(names.zh)由\($0.zh)", en: "\(names.en) from \($0.en)") } ?? names
        guard let target else {
            return Bilingual(zh: "\(start.zh)改为暂不组建", en: "\(names.en) left out of \(source?.en ?? "all clusters")")
        }
        return Bilingual(
            zh: "\(start.zh)划入\(target.zh)" + (leader.map { ",由\($0.zh)牵头" } ?? ""),
            en: "\(start.en) to \(target.en)" + (leader.map { ", led by \($0.en)" } ?? ""))
    }

    package func json(_ county: County) -> JSONValue {
        .object([
            ("villages", .list(villages.map { .text(county.villages[$0].code.text) })),
            ("from", from.map { .text($0) } ?? .null), ("to", to.map { .text($0) } ?? .null),
            ("lead", lead.map { .text(county.villages[$0].code.text) } ?? .null),
        ])
    }
}
