import CountyModel
import Regionalization

/// The part of the score that falls most when a village moves from one cluster to another.
struct MainReason {
    private let setup: PlanningCase

    init(_ setup: PlanningCase) { self.setup = setup }

    /// The part of the score that falls most; `nil` where none falls.
    ///
    /// - Parameters:
    ///   - own: the cluster it leaves, itself among the villages.
    ///   - other: the cluster it joins, without it.
    package func text(_ village: Int, from own: Cluster, to other: Cluster) -> Bilingual? {
        var parts = setup.terms.weighted.map { weighted in
            let term = weighted.term
            let change =
                term.value(lead: own.lead, village: village) - term.value(lead: other.lead, village: village)
            return (key: type(of: term).key, loss: weighted.weight * change)
        }
        func cohesion(_ members: [Int]) -> Score {
            members.reduce(Score.zero) { $0 + setup.problem.cohesion(village, $1) }
        }
        let rest = own.members.filter { $0 != village }
        parts.append(("cohesion", (cohesion(rest) - cohesion(other.members)).points))
        func more(_ cost: ([Int]) -> Score) -> Double {
            (cost(rest) + cost(other.members + [village]) - cost(own.members) - cost(other.members)).points
        }
        parts.append(("cross_town", more(setup.problem.townCost)))
        parts.append(("cross_zone", more(setup.problem.zoneCost)))
        guard let most = parts.max(by: { ($0.loss, $1.key) < ($1.loss, $0.key) }), most.loss > 0 else { return nil }
        return TermCatalogue.term(most.key)?.loss ?? Self.words[most.key]
    }

    /// Reasons that are not terms between a village and its lead.
    private static let words = [
        "cohesion": Bilingual(zh: "与邻村联系减弱", en: "its ties to neighbouring villages are weaker"),
        "cross_town": Bilingual(zh: "多跨一个乡镇", en: "another township is crossed"),
        "cross_zone": Bilingual(zh: "多跨一个分区", en: "another zone is reached over"),
    ]
}
