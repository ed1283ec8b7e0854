import Testing

@testable import ClusterPlanner

/// Shorthand of the tests of comparisons: maps of squares, scenarios as text, plans as leads with their villages.
struct Comparing {
    var map: SquareCounty
    var rules: String

    /// Any village may lead and any may be left out, unless the rules say otherwise.
    static let free = "lead: {qualify: {}}\nmust: {leave_out: {allowed: true}}"

    init(rows: Int = 1, columns: Int, _ rules: String = free, _ change: (inout SquareCounty) -> Void = { _ in }) {
        map = SquareCounty(rows: rows, columns: columns)
        self.rules = rules
        change(&map)
    }

    func plan(_ label: String, _ clusters: (lead: Int, members: [Int])...) throws -> ComparedPlan {
        try plan(label, clusters)
    }

    func plan(_ label: String, _ clusters: [(lead: Int, members: [Int])]) throws -> ComparedPlan {
        let scenario = try Scenario.parse(scenarioText(rules))
        let setup = try PlanningCase(map.county, scenario, threads: 1, acceptsContradictions: true)
        return try ComparedPlan(
            label: label, setup: setup,
            clusters: clusters.enumerated().map { index, cluster in
                JudgedCluster(id: "P0\(index + 1)", name: "", lead: cluster.lead, members: cluster.members)
            })
    }
}

extension PlanComparison {
    /// The cause of the move of a village by name.
    func cause(_ name: String) throws -> MoveCause {
        try #require(moves.first { $0.name == name }, "\(name) did not move").cause
    }
}
