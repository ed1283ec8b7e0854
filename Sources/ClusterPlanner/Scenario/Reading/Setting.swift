/// One value of a scenario file with the place it stands at: the YAML tree, freed from the YAML library.
struct Setting: Sendable {
    /// A key with its value.
    struct Entry: Sendable {
        var key: String
        /// Where the key stands.
        var place: Place
        var value: Setting
    }

    indirect enum Value: Sendable {
        /// A text; `isPlain` when it stands without quotes, so that it may mean a number, a flag or nothing.
        case scalar(text: String, isPlain: Bool)
        case list([Setting])
        case map([Entry])
    }

    var value: Value
    /// Where it stands: file, line and column.
    var place: Place

    /// Whether it says that there is nothing.
    var isNull: Bool {
        if case .scalar(let text, true) = value { ScalarText.isNull(text) } else { false }
    }

    /// Its keys; none when it is not a map.
    var entries: [Entry] { if case .map(let entries) = value { entries } else { [] } }

    /// Its items; none when it is not a list.
    var items: [Setting] { if case .list(let items) = value { items } else { [] } }

    /// What stands behind a key; `nil` when absent or null.
    subscript(key: String) -> Setting? {
        guard let found = entries.first(where: { $0.key == key })?.value, !found.isNull else { return nil }
        return found
    }

    /// What stands at a path of keys; `nil` when absent or null.
    func at(_ path: String) -> Setting? {
        path.split(separator: ".").reduce(Optional(self)) { $0?[String($1)] }
    }
}

extension Setting {
    /// The text as written, whatever it means; `nil` for lists, maps and null.
    var text: String? {
        if case .scalar(let text, _) = value, !isNull { text } else { nil }
    }

    /// The text without quotes; `nil` when it is quoted.
    var plainText: String? {
        if case .scalar(let text, true) = value, !isNull { text } else { nil }
    }

    /// The whole number it means.
    var integer: Int? { plainText.flatMap(ScalarText.integer) }

    /// The number it means.
    var number: Double? { plainText.flatMap(ScalarText.number) }

    /// The flag it means.
    var flag: Bool? { plainText.flatMap(ScalarText.flag) }

    /// The texts of a list.
    var texts: [String] { items.compactMap(\.text) }

    /// The fields of a list.
    var fields: [Field] { texts.map { Field($0) } }

    /// The codes of a list.
    var codes: [VillageCode] { texts.map { VillageCode($0) } }

    /// The word of an enumeration.
    func word<Word: RawRepresentable>(_ type: Word.Type) -> Word? where Word.RawValue == String {
        text.flatMap { Word(rawValue: $0) }
    }
}
