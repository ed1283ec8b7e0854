import CountyModel

/// Adds the rows of old villages that are one village now.
enum MergedRows {
    /// Units of what adds up. Money per head, stars and distances do not.
    private static let additive: Set<String> = ["人", "户", "个", "家", "宗", "亩", "万元"]

    /// Whether values of a field may be added over old villages.
    static func adds(_ field: Field) -> Bool {
        guard let described = field.described, described.kind == .integer || described.kind == .real else {
            return false
        }
        return additive.contains(described.unit)
    }

    /// The values of all parts together: a sum where the field adds up, else the first part's.
    ///
    /// A part without a number makes the sum missing: it is not zero.
    package static func value(of parts: [AttributeValue], _ field: Field) -> AttributeValue {
        guard let first = parts.first else { return .missing }
        guard parts.count > 1, adds(field) else { return first }
        var sum = 0.0
        for part in parts {
            guard case .number(let number) = part else { return .missing }
            sum += number
        }
        // Decimal amounts leave dust in the last bits of their sum.
        return .number(NumberText.rounded(sum, 9))
    }
}
