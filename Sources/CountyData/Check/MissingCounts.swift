import CountyModel

/// Which numbers are missing, by field and township.
package enum MissingCounts {
    /// The villages of one township without a value.
    package struct Town: Sendable, Equatable {
        /// Name of the township.
        package let name: String
        /// Number of its villages.
        package let villages: Int
        /// Indices of those without a value, ascending.
        package let missing: [Int]
    }

    /// Fields whose values are asked of every village: numbers of the county's columns.
    ///
    /// Flags, texts and lists are left out: there a blank cell says no.
    package static func fields(_ county: County) -> [Field] {
        county.attributes.fields.filter { field in
            let kind = field.described?.kind
            return kind == .integer || kind == .real
        }
    }

    /// The townships in the order of their first village, with what is missing of a field.
    ///
    /// - Parameter rowsOnly: leaves out villages that no table has a row for, of which every field is missing.
    package static func towns(_ county: County, _ field: Field, rowsOnly: Bool = false) -> [Town] {
        towns(townships(county), county, field, rowsOnly: rowsOnly)
    }

    /// The townships in the order of their first village, with their villages.
    private static func townships(_ county: County) -> [(name: String, villages: [Int])] {
        var order: [(name: String, villages: [Int])] = []
        var numbers: [String: Int] = [:]
        for (index, village) in county.villages.enumerated() {
            let number = numbers[village.townName] ?? order.count
            if number == order.count {
                numbers[village.townName] = number
                order.append((village.townName, []))
            }
            order[number].villages.append(index)
        }
        return order
    }

    private static func towns(
        _ townships: [(name: String, villages: [Int])], _ county: County, _ field: Field, rowsOnly: Bool
    ) -> [Town] {
        let knowsRows = county.villages.indices.contains { county.attributes.origin(of: field, $0) != nil }
        func isGap(_ village: Int) -> Bool {
            guard county.attributes.value(field, village) == .missing else { return false }
            return !rowsOnly || !knowsRows || county.attributes.origin(of: field, village) != nil
        }
        return townships.map { Town(name: $0.name, villages: $0.villages.count, missing: $0.villages.filter(isGap)) }
    }

    /// One finding per field with gaps, with the counts by township.
    package static func findings(_ county: County) -> [Finding] {
        let townships = townships(county)
        return fields(county).compactMap { field in
            let towns = towns(townships, county, field, rowsOnly: true).filter { !$0.missing.isEmpty }
            let count = towns.reduce(0) { $0 + $1.missing.count }
            guard count > 0, let source = county.attributes.source(of: field) else { return nil }
            func list(_ separator: String) -> String {
                towns.prefix(6).map { "\($0.name) \($0.missing.count)" }.joined(separator: separator)
                    + (towns.count > 6 ? " …" : "")
            }
            return Finding(
                .missingNumbers,
                Bilingual(
                    zh: "\(count) 个村没有“\(field.label)”,分乡镇:\(list("、"))",
                    en: "villages without \(field): \(count); by township: \(list(", "))"),
                at: Place(file: source.file, sheet: source.sheet, column: source.header),
                mend: Bilingual(
                    zh: "请补填;不补的按 indicators.missing 处理,不会当作 0",
                    en: "fill them in; otherwise indicators.missing decides, and they are never 0"))
        }
    }
}
