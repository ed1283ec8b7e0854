import ClusterPlanner

/// Shorthand of the tests of comparisons: maps of squares, scenarios as text, plans as leads with their villages.
package struct Comparing {
    package var map: SquareCounty
    package var rules: String

    /// Any village may lead and any may be left out, unless the rules say otherwise.
    package static let free = "lead: {qualify: {}}\nmust: {leave_out: {allowed: true}}"

    package init(rows: Int = 1, columns: Int, _ rules: String = free, _ change: (inout SquareCounty) -> Void = { _ in })
    {
        map = SquareCounty(rows: rows, columns: columns)
        self.rules = rules
        change(&map)
    }

    package func plan(_ label: String, _ clusters: (lead: Int, members: [Int])...) throws -> ComparedPlan {
        try plan(label, clusters)
    }

    package func plan(_ label: String, _ clusters: [(lead: Int, members: [Int])]) throws -> ComparedPlan {
        let scenario = try Scenario.parse(scenarioText(rules))
        let setup = try PlanningCase(map.county, scenario, threads: 1, acceptsContradictions: true)
        return try ComparedPlan(
            label: label, setup: setup,
            clusters: clusters.enumerated().map { index, cluster in
                JudgedCluster(id: "P0\(index + 1)", name: "", lead: cluster.lead, members: cluster.members)
            })
    }
}
