import CountyModel

/// Which column holds which field, and how the program came to think so.
package struct HeaderMatch: Sendable, Equatable {
    /// Why a column was taken for a field, or why not.
    package enum Way: String, Sendable {
        /// The scenario says so.
        case scenario
        /// The header is the field's name or one of its aliases.
        case alias
        /// The header contains an alias.
        case contained
        /// The header is the beginning of an alias that a shapefile cut off at ten bytes.
        case cutOff = "cut_off"
        /// The header differs from an alias in one character; used, with a warning.
        case similar
        /// Not recognised: the column is not used.
        case unknown
        /// The header may mean several fields: the column is not used until the scenario says which.
        case ambiguous
        /// Another column was taken for the same field.
        case duplicate
        /// The column holds personal data and is not read.
        case personal
    }

    /// Column, counted from 0.
    package let column: Int
    /// The header as it stands; the levels of a header of several rows are joined with `_`.
    package let header: String
    /// The field; `nil` when the column is not used.
    package var field: Field?
    /// How it was matched.
    package var way: Way
    /// The unit in the header or its neighbourhood.
    package var unit: String?
    /// The year in the header.
    package let year: Int?
    /// The fields it could be, when it is not used for being ambiguous.
    package var choices: [Field] = []

    /// The header on one line, without numbers and names of persons.
    package var shownHeader: String {
        let isChinese = header.unicodeScalars.contains { $0.properties.isIdeographic }
        let line = header.split(whereSeparator: \.isNewline).joined(separator: isChinese ? "" : " ")
        return PersonalData.masked(line)
    }
}

extension HeaderMatch {
    /// The same column, not used.
    package func unused(_ way: Way, choices: [Field] = []) -> HeaderMatch {
        var result = self
        (result.field, result.way, result.choices) = (nil, way, choices)
        return result
    }
}
