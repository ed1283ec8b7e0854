/// A value that somebody gives a key, before it is written.
package indirect enum ScenarioValue: Sendable, Equatable {
    /// A text, a word, a code or a name.
    case text(String)
    /// A number.
    case number(Double)
    /// Yes or no.
    case flag(Bool)
    /// A list.
    case list([ScenarioValue])
    /// Names with values, in their order.
    case table([Entry])

    /// One name with its value.
    package struct Entry: Sendable, Equatable {
        let name: String
        let value: ScenarioValue

        /// A name with its value.
        package init(_ name: String, _ value: ScenarioValue) { (self.name, self.value) = (name, value) }
    }

    /// As YAML on one line. What does not fit the shape is written as it is, so that the check of the file says what is wrong.
    package func written(as shape: ScenarioShape) -> String {
        switch self {
        case .number(let number): ScalarText.canonical(number)
        case .flag(let flag): flag ? "true" : "false"
        case .text(let text): Self.isPlain(text) && shape != .code ? text : SettingCanonical.quoted(text)
        case .list(let items): "[" + items.map { $0.written(as: shape.item) }.joined(separator: ", ") + "]"
        case .table(let entries):
            "{" + entries.map { "\(Self.key($0.name)): \($0.value.written(as: shape.item))" }.joined(separator: ", ")
                + "}"
        }
    }

    /// A key as it is written.
    static func key(_ name: String) -> String { isPlain(name) ? name : SettingCanonical.quoted(name) }

    /// Whether every reader of YAML takes a text for the text it is without quotes.
    static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
        let isWord = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
        }
        return isWord && !ScalarText.isNull(text) && ScalarText.flag(text) == nil && !ScalarText.isOldFlag(text)
    }
}

extension ScenarioValue: Decodable {
    /// A value as JSON has it; names of a table come in the order of the alphabet.
    package init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if let flag = try? single.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? single.decode(Double.self) {
            self = .number(number)
        } else if let text = try? single.decode(String.self) {
            self = .text(text)
        } else if let items = try? single.decode([ScenarioValue].self) {
            self = .list(items)
        } else {
            let table = try single.decode([String: ScenarioValue].self)
            self = .table(table.sorted { $0.key < $1.key }.map { Entry($0.key, $0.value) })
        }
    }
}

extension ScenarioShape {
    /// What each value of a list or a table is.
    var item: ScenarioShape {
        switch self {
        case .list(let item, _), .table(let item, _): item
        case .section, .sections, .text, .slug, .path, .flag, .integer, .seed, .number, .positive, .choice, .code,
            .countyCode, .field, .anyOf, .anything:
            .anything
        }
    }
}
