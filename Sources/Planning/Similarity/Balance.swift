import CountyModel
import Regionalization

/// Clusters near the county's mean.
struct Balance: ClusterTerm {
    package static let key = BalanceTerm.key
    package static let meaning = Bilingual(zh: "规模均衡:接近全县平均", en: "near the county's mean")
    package static let formula = Bilingual(
        zh:
            "prefer.balance.of 各项的 1 − |合计 − 平均| / 平均 的平均值,可为负;平均 = 参加各村的合计 / 片区数,片区数取 lead.count(为一个数时),否则为参加的村数 / prefer.size.aim 的中间值;村数、人数取整,需求精确到千分之一",
        en:
            "mean over prefer.balance.of of 1 − |sum − mean| / mean, without a floor; mean = the sum over the villages that take part / clusters, clusters = lead.count where it is one number, else those villages / the middle of prefer.size.aim; people and villages whole, need in thousandths"
    )

    /// Per quantity: what each village has, and the mean of a cluster.
    private let sums: [(values: [Int], mean: Int)]

    init(_ inputs: ClusterInputs) {
        let villages = inputs.takesPart.count { $0 }
        let count = inputs.scenario.lead.count
        let fixed = count.minimum == count.maximum ? count.minimum.map(Double.init) : nil
        let clusters = fixed ?? Double(villages) / inputs.asked(SizeTerm.self).aim.middle
        sums = inputs.asked(BalanceTerm.self).quantities.map { quantity in
            let values: [Int] =
                switch quantity {
                case .villages: Array(repeating: 1, count: inputs.takesPart.count)
                case .population: inputs.whole(.popRegistered)
                case .need: inputs.need.values.map { Int((($0 ?? 0) * 1000).rounded()) }
                }
            let total = zip(values, inputs.takesPart).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
            return (values, max(1, Int((Double(total) / max(1, clusters)).rounded())))
        }
    }

    package func wishes(_ points: Double) -> [SumWish] {
        sums.map { sum in
            .aimed(sum.values, sum.mean...sum.mean, fade: Double(sum.mean), points: points / Double(sums.count))
        }
    }
}

extension BalanceTerm: MeasuredClusterTerm {
    package static func measured(_ inputs: ClusterInputs) -> some ClusterTerm { Balance(inputs) }
}

/// A strong village that leads.
struct StrongLead: ClusterTerm {
    package static let key = StrongLeadTerm.key
    package static let meaning = Bilingual(zh: "强村牵头:牵头村是强村", en: "a strong village leads")
    package static let formula = Bilingual(
        zh: "牵头村按 classes 为强村时为 1,否则为 0",
        en: "1 when the lead counts as strong by classes, else 0")

    private let isStrong: [Bool]

    init(_ isStrong: [Bool]) { self.isStrong = isStrong }

    package func share(lead: Int) -> Double { isStrong[lead] ? 1 : 0 }
}

extension StrongLeadTerm: MeasuredClusterTerm {
    package static func measured(_ inputs: ClusterInputs) -> some ClusterTerm {
        StrongLead(inputs.classes.classes.map { $0 == .strong })
    }
}
