import CountyModel

/// One term as the judge computes it: its formula, from the tables alone.
///
/// No code is shared with the terms of the search, so that a mistake in either shows as a different score.
protocol AuditStatement: Sendable {
    /// Name of the term in scenarios.
    static var key: String { get }
    init(_ facts: AuditFacts)
    /// The value for a village under a lead, 0…1.
    func value(lead: Int, village: Int) -> Double
}

/// What a village gains from its lead, worked out by the judge from the formulas of the scenario's manual and the tables.
struct AuditTerms {
    /// Keys of the terms that the judge can compute.
    static let keys = (ofMeans + ofPlace).map { $0.key }

    private let statements: [(weight: Double, statement: any AuditStatement)]
    private let sum: Double

    init(_ facts: AuditFacts) {
        let weights = facts.scenario.prefer.weights
        // Two sums, as a last digit of difference might round a tie the other way.
        let means = Self.ofMeans.reduce(0) { $0 + weights[$1.key] }
        sum = means + Self.ofPlace.reduce(0) { $0 + weights[$1.key] }
        statements = (Self.ofMeans + Self.ofPlace).filter { weights[$0.key] > 0 }.map {
            (weights[$0.key], $0.init(facts))
        }
    }

    /// Points of a village under a lead, 0…1: Σ weight × term, the weights divided by their sum.
    package func points(lead: Int, village: Int) -> Double {
        if sum <= 0 { return 0 }
        return statements.reduce(0) {
            $0 + $1.weight * (1 / sum) * $1.statement.value(lead: lead, village: village)
        }
    }
}
