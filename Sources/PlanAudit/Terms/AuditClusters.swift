import CountyModel

/// One term about a cluster as the judge computes it.
protocol AuditClusterStatement: Sendable {
    /// Name of the term in scenarios.
    static var key: String { get }
    init(_ facts: AuditFacts) throws
    /// Millionths of a point of a cluster, for so many points where it has the term in full.
    func micropoints(_ points: Double, lead: Int?, members: [Int]) -> Int64
}

/// What a cluster gains as a whole.
struct AuditClusterTerms {
    /// Every term about clusters of the catalogue needs one here.
    private static let all: [any AuditClusterStatement.Type] = [
        AuditSize.self, AuditPopulation.self, AuditProportion.self, AuditBalance.self, AuditStrongLead.self,
    ]

    /// Keys of the terms that the judge can compute.
    static let keys = all.map { $0.key }

    private let statements: [(weight: Double, statement: any AuditClusterStatement)]

    init(_ facts: AuditFacts) throws {
        let weights = facts.scenario.prefer.weights
        statements = try Self.all.filter { weights[$0.key] > 0 }.map { (weights[$0.key], try $0.init(facts)) }
    }

    /// Millionths of a point of a cluster by all terms: those on its villages, and those on its lead.
    func micropoints(lead: Int?, members: [Int]) -> (villages: Int64, lead: Int64) {
        statements.reduce((0, 0)) { sum, item in
            let points = item.statement.micropoints(item.weight, lead: lead, members: members)
            return item.statement is AuditStrongLead ? (sum.0, sum.1 + points) : (sum.0 + points, sum.1)
        }
    }
}

/// A straight fall outside a range: all of the points inside it, and so many millionths less for each unit outside.
private func falling(_ points: Double, _ sum: Int, from low: Int, to high: Int, zeroAt fade: Double) -> Int64 {
    let step = AuditScore.micropoints(points / fade)
    let off = sum < low ? low - sum : max(0, sum - high)
    return AuditScore.micropoints(points) - step * Int64(off)
}

/// Villages inside the aim, less by the village outside it.
struct AuditSize: AuditClusterStatement {
    static let key = "size"
    private let wish: SizeTerm

    init(_ facts: AuditFacts) { wish = facts.scenario.prefer[SizeTerm.self] }

    func micropoints(_ points: Double, lead: Int?, members: [Int]) -> Int64 {
        falling(
            points, members.count, from: Int(wish.aim.lower.rounded()), to: Int(wish.aim.upper.rounded()),
            zeroAt: wish.fade)
    }
}

/// People inside the aim, less by the person outside it; a village without a number counts nobody.
struct AuditPopulation: AuditClusterStatement {
    static let key = "population"
    private let wish: PopulationTerm
    private let people: [Int]

    init(_ facts: AuditFacts) {
        wish = facts.scenario.prefer[PopulationTerm.self]
        people = facts.people
    }

    func micropoints(_ points: Double, lead: Int?, members: [Int]) -> Int64 {
        guard let aim = wish.aim else { return 0 }
        let sum = members.reduce(0) { $0 + people[$1] }
        return falling(
            points, sum, from: Int(aim.lower.rounded()), to: Int(aim.upper.rounded()), zeroAt: wish.fade)
    }
}

/// Weak villages for the strong ones: as many as the aim says per strong village, less by the tenth of a village outside.
struct AuditProportion: AuditClusterStatement {
    static let key = "weak_per_strong"
    private let wish: WeakPerStrongTerm
    private let facts: AuditFacts

    init(_ facts: AuditFacts) { (wish, self.facts) = (facts.scenario.prefer[WeakPerStrongTerm.self], facts) }

    func micropoints(_ points: Double, lead: Int?, members: [Int]) -> Int64 {
        let strong = members.count { facts.isStrong[$0] }
        let tenths = 10 * members.count { facts.isWeak[$0] }
        func wanted(_ end: Double) -> Int { Int((10 * end).rounded()) * strong }
        let off = max(0, tenths - wanted(wish.aim.upper)) + max(0, wanted(wish.aim.lower) - tenths)
        return AuditScore.micropoints(points) - AuditScore.micropoints(points / (10 * wish.fade)) * Int64(off)
    }
}

/// Sums near the county's mean per cluster, in equal parts.
struct AuditBalance: AuditClusterStatement {
    static let key = "balance"
    private let sums: [(each: [Int], mean: Int)]

    init(_ facts: AuditFacts) throws {
        let scenario = facts.scenario
        let inside = facts.county.villages.indices.filter { !facts.isOut[$0] }
        let (least, most) = (scenario.lead.count.minimum, scenario.lead.count.maximum)
        let aim = scenario.prefer[SizeTerm.self].aim
        let middling = Double(inside.count) / ((aim.lower + aim.upper) / 2)
        let clusters = max(1, least == most ? least.map { Double($0) } ?? middling : middling)
        sums = try scenario.prefer[BalanceTerm.self].quantities.map { quantity in
            let each: [Int]
            switch quantity {
            case .villages: each = facts.county.villages.map { _ in 1 }
            case .population: each = facts.people
            case .need:
                each = try AuditNeed(facts.county, scenario).shares(scenario.indicators.need).map {
                    Int(($0 * 1000).rounded())
                }
            }
            let total = inside.reduce(0) { $0 + each[$1] }
            return (each, max(1, Int((Double(total) / clusters).rounded())))
        }
    }

    func micropoints(_ points: Double, lead: Int?, members: [Int]) -> Int64 {
        sums.reduce(0) { result, sum in
            let own = members.reduce(0) { $0 + sum.each[$1] }
            let part = points / Double(sums.count)
            return result + falling(part, own, from: sum.mean, to: sum.mean, zeroAt: Double(sum.mean))
        }
    }
}

/// All of the points where a strong village leads.
struct AuditStrongLead: AuditClusterStatement {
    static let key = "strong_lead"
    private let isStrong: [Bool]

    init(_ facts: AuditFacts) { isStrong = facts.isStrong }

    func micropoints(_ points: Double, lead: Int?, members: [Int]) -> Int64 {
        lead.map { isStrong[$0] } == true ? AuditScore.micropoints(points) : 0
    }
}
