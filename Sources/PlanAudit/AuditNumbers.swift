import CountyModel

/// A column of whole numbers that a rule may rest on, read by the judge itself.
struct AuditNumbers {
    /// Number per village as the rules count it; `nil` where it is missing and may not be replaced.
    package let values: [Int?]
    /// Whether a rule rests on the column, so that a village without a number can be in no cluster.
    package let isNeeded: Bool

    /// - Parameter isNeeded: whether a rule is on that needs the column; only then does a median replace what is
    ///   missing.
    init(_ field: Field, isNeeded: Bool, _ county: County, _ missing: IndicatorOptions.MissingValue) {
        self.isNeeded = isNeeded
        let raw = county.villages.indices.map { county.attributes.number(field, $0) }
        let isFilled = isNeeded && missing == .townMedian
        let numbers = isFilled ? Self.filled(raw, county.villages.map(\.townName)) : raw
        values = numbers.map { $0.map { Int($0.rounded()) } }
    }

    /// The median of the township replaces a missing number, or that of the county where the township has none.
    static func filled(_ raw: [Double?], _ towns: [String]) -> [Double?] {
        let ofCounty = middle(raw.compactMap { $0 })
        return raw.indices.map { village in
            if let number = raw[village] { return number }
            return middle(raw.indices.filter { towns[$0] == towns[village] }.compactMap { raw[$0] }) ?? ofCounty
        }
    }

    private static func middle(_ numbers: [Double]) -> Double? {
        if numbers.isEmpty { return nil }
        let sorted = numbers.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
