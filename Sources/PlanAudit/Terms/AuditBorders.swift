import CountyData
import CountyModel
import Geospatial

/// One term between neighbours as the judge computes it.
protocol AuditBorderStatement: Sendable {
    /// Name of the term in scenarios.
    static var key: String { get }
    init(_ facts: AuditFacts)
    /// The value of two neighbours with so many metres of common border, 0…1.
    func value(_ a: Int, _ b: Int, sharedMeters: Double) -> Double
}

/// What neighbours gain by lying in one cluster, beside cohesion.
struct AuditBorderTerms {
    /// Every term between neighbours of the catalogue needs one here.
    private static let all: [any AuditBorderStatement.Type] = [AuditShape.self, AuditWholeTown.self]

    /// Keys of the terms that the judge can compute.
    static let keys = all.map { $0.key }

    private let statements: [(weight: Double, statement: any AuditBorderStatement)]

    init(_ facts: AuditFacts) {
        let weights = facts.scenario.prefer.weights
        statements = Self.all.filter { weights[$0.key] > 0 }.map { (weights[$0.key], $0.init(facts)) }
    }

    /// Millionths of a point of two neighbours, each term rounded by itself.
    func micropoints(_ edge: ContiguityEdge) -> Int64 {
        statements.reduce(0) { sum, item in
            let value = item.statement.value(edge.a, edge.b, sharedMeters: edge.sharedMeters)
            return sum + AuditScore.micropoints(item.weight * value)
        }
    }
}

/// Common border of two villages, counted for both, over both their outlines; at most 1.
struct AuditShape: AuditBorderStatement {
    static let key = "shape"
    private let around: [Double]

    init(_ facts: AuditFacts) {
        let land = facts.county.metric
        around = facts.county.villages.indices.map { village in
            var metres = 0.0
            for ring in land.rings(of: village) {
                var last: Point?
                for vertex in ring {
                    let here = Point(x: land.x[vertex], y: land.y[vertex])
                    if let last { metres += last.distance(to: here) }
                    last = here
                }
            }
            return metres
        }
    }

    func value(_ a: Int, _ b: Int, sharedMeters: Double) -> Double {
        let both = around[a] + around[b]
        return both > 0 ? min(1, 2 * sharedMeters / both) : 0
    }
}

/// The same for two villages of one township; nothing across townships.
struct AuditWholeTown: AuditBorderStatement {
    static let key = "whole_town"
    private let facts: AuditFacts
    private let shape: AuditShape

    init(_ facts: AuditFacts) { (self.facts, shape) = (facts, AuditShape(facts)) }

    func value(_ a: Int, _ b: Int, sharedMeters: Double) -> Double {
        facts.town(a) == facts.town(b) ? shape.value(a, b, sharedMeters: sharedMeters) : 0
    }
}
