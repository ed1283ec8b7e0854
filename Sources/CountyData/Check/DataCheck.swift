import CountyModel

/// Looks at the values of a county beside each other: what reading alone cannot see, because every cell is right by itself.
///
/// Nothing is changed; all findings are warnings for somebody who knows the villages.
public enum DataCheck {
    /// Runs every check.
    ///
    /// - Parameters:
    ///   - reading: the county as it was read.
    ///   - scenario: the income lines, the grades and the county's code.
    /// - Returns: findings check by check, each in the order of the villages; every one names file, sheet, row, column, village
    ///   and value where a table has them.
    /// - Complexity: O(villages × columns).
    public static func run(_ reading: CountyReading, _ scenario: Scenario) -> [Finding] {
        let villages = ValueRules.all.flatMap { $0.findings(reading.county, scenario) }
        let endings = scenario.data.nameMatch.strip
        let tables = reading.tables.flatMap { TableIdentity($0, reading, endings: endings).findings() }
        return tables + villages + UnchangedValues.findings(reading) + MissingCounts.findings(reading.county)
    }
}
