import ArgumentParser
import ClusterPlanner

/// What `pack` and `tables` share: one plan, or two beside each other.
enum OpenedPair {
    static func validate(_ scenarios: [String], _ other: String?) throws {
        if scenarios.count > (other == nil ? 1 : 2) {
            throw UsageError.of(
                "--scenario 写一次(用于全部方案),或对每个方案各写一次。",
                "--scenario is given once for all plans or once for each.")
        }
    }

    /// Opens the plans as comparisons do: each under the scenario it was made under.
    static func open(_ plan: String, _ other: String?, _ scenarios: [String], _ common: CommonOptions) throws
        -> [PlanFolder]
    {
        try PlanSources(scenarios: scenarios, common.opening(.named(nil), .accepted))
            .open([plan] + [other].compactMap { $0 })
    }
}
