import CountyModel

extension VillageClasses {
    /// What a village lacks to the weak line, in the unit of the measure, 0 above the line; `nil` where its income is missing.
    package func gap(of village: Int, _ scenario: Scenario) -> Double? {
        incomeWan[village].map { max(0, scenario.classes.weakBelowWan - $0) }
    }

    /// What weak villages lack together: 0 for no village at all, `nil` where there are some but the income of none is
    /// known.
    package func gap(of weak: [Int], _ scenario: Scenario) -> Double? {
        if weak.isEmpty { return 0 }
        let gaps = weak.compactMap { gap(of: $0, scenario) }
        return gaps.isEmpty ? nil : gaps.reduce(0, +)
    }
}
