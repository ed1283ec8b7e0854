import CountyModel

/// The numbers of one reason, written down as the sentences use them.
package struct FactLedger {
    package private(set) var facts: [Fact] = []
    /// The reason code that the next facts are told for.
    var serving = ""

    /// Notes a number and returns it as the sentences write it.
    package mutating func note(
        _ id: String, _ number: Double, decimals: Int = 0, unit: String = "", source: String, at place: Place? = nil
    ) -> String {
        let text = NumberText.plain(number, decimals: decimals)
        if !facts.contains(where: { $0.id == id && $0.text == text }) {
            // One id, one number: a second number under the same id gets a name of its own.
            let same = facts.count { $0.id == id || $0.id.hasPrefix(id + "#") }
            facts.append(
                Fact(
                    id: same == 0 ? id : "\(id)#\(same + 1)", text: text, unit: unit, source: source, place: place,
                    serves: serving))
        }
        return text
    }

    /// Notes a count.
    package mutating func count(_ id: String, _ number: Int, unit: String = "", source: String) -> String {
        note(id, Double(number), unit: unit, source: source)
    }

    /// Notes the number of a village in a column of the tables, with the cell it stands in.
    package mutating func cell(
        _ id: String, _ number: Double, decimals: Int, unit: String, _ field: Field, of village: Int, _ county: County
    ) -> String {
        let place = county.attributes.place(of: field, village, county)
        return note(
            id, number, decimals: decimals, unit: unit, source: place.map(Self.words) ?? field.name, at: place)
    }

    /// Notes the numerals inside a name or a text of the user's, so that a reader who looks one up finds where it stands.
    package mutating func name(_ name: String, source: String = "name") -> String {
        for numeral in Self.numerals(in: name) {
            if let number = Double(numeral) {
                let decimals = numeral.firstIndex(of: ".").map { numeral.distance(from: $0, to: numeral.endIndex) - 1 }
                _ = note("name_\(numeral)", number, decimals: decimals ?? 0, source: source)
            }
        }
        return name
    }

    /// Takes over the facts of another reason.
    package mutating func add(_ other: [Fact]) {
        for fact in other where !facts.contains(fact) { facts.append(fact) }
    }

    /// The numerals of a text as a reader sees them: digits of either width, with a decimal point between ASCII ones.
    package static func numerals(in text: String) -> [String] {
        var found: [String] = []
        var digits = ""
        for character in text + " " {
            // Full-width digits count, 三 and ③ do not.
            let isDigit = character.unicodeScalars.first?.properties.numericType == .decimal
            if isDigit, let digit = character.wholeNumberValue {
                digits += String(digit)
            } else if character == ".", !digits.isEmpty, !digits.contains(".") {
                digits += "."
            } else if !digits.isEmpty {
                found.append(digits.hasSuffix(".") ? String(digits.dropLast()) : digits)
                digits = ""
            }
        }
        return found
    }

    /// File, sheet, row and column on one line.
    private static func words(_ place: Place) -> String {
        let parts = [place.file, place.sheet, place.row.map { "row \($0)" }, place.column]
        return parts.compactMap { $0 }.joined(separator: " / ")
    }
}

extension AttributeTable {
    /// The cell that the value of a village stands in, as far as it is known; `nil` for a column that no table has.
    package func place(of field: Field, _ village: Int, _ county: County) -> Place? {
        let origin = origin(of: field, village)
        guard let column = origin?.column ?? source(of: field) else { return nil }
        return Place(
            file: column.file, sheet: column.sheet, row: origin?.row, column: column.header,
            village: county.villages[village].label)
    }
}
