/// One value of a scenario file with the place it stands at: the YAML tree, freed from the YAML library.
public struct Setting: Sendable {
    /// A key with its value.
    package struct Entry: Sendable {
        package var key: String
        /// Where the key stands.
        package var place: Place
        package var value: Setting

        /// An value from its parts; nothing is checked.
        package init(key: String, place: Place, value: Setting) {
            (self.key, self.place, self.value) = (key, place, value)
        }
    }

    package indirect enum Value: Sendable {
        /// A text; `isPlain` when it stands without quotes, so that it may mean a number, a flag or nothing.
        case scalar(text: String, isPlain: Bool)
        case list([Setting])
        case map([Entry])
    }

    package var value: Value
    /// Where it stands: file, line and column.
    package var place: Place
    /// Whether characters that nobody sees, or look-alikes, were left out or replaced in it.
    package var isCleaned = false

    /// Whether nothing is written, or the word `null` or `~`.
    var isNull: Bool {
        if case .scalar(let text, true) = value { ScalarText.isNull(text) } else { false }
    }

    /// Its keys; none when it is not a map.
    package var entries: [Entry] { if case .map(let entries) = value { entries } else { [] } }

    /// Its items; none when it is not a list.
    package var items: [Setting] { if case .list(let items) = value { items } else { [] } }

    /// A value from its parts; nothing is checked.
    package init(value: Value, place: Place) {
        (self.value, self.place) = (value, place)
    }

    /// What stands behind a key; `nil` when absent or null.
    package subscript(key: String) -> Setting? {
        guard let found = entries.first(where: { $0.key == key })?.value, !found.isNull else { return nil }
        return found
    }

    /// What stands at a path of keys; `nil` when absent or null.
    package func at(_ path: String) -> Setting? {
        path.split(separator: ".").reduce(Optional(self)) { $0?[String($1)] }
    }
}

extension Setting {
    /// The places of all values in it that were cleaned, in the order of the file.
    var cleanedPlaces: [Place] {
        switch value {
        case .scalar: isCleaned ? [place] : []
        case .list(let items): items.flatMap(\.cleanedPlaces)
        case .map(let entries): entries.flatMap(\.value.cleanedPlaces)
        }
    }

    /// The text as written, whatever it means; `nil` for lists, maps and null.
    package var text: String? {
        if case .scalar(let text, _) = value, !isNull { text } else { nil }
    }

    /// The text without quotes; `nil` when it is quoted.
    package var plainText: String? {
        if case .scalar(let text, true) = value, !isNull { text } else { nil }
    }

    /// The whole number it means.
    package var integer: Int? { plainText.flatMap(ScalarText.integer) }

    /// The number it means.
    package var number: Double? { plainText.flatMap(ScalarText.number) }

    /// The flag it means.
    package var flag: Bool? { plainText.flatMap(ScalarText.flag) }

    /// The texts of a list.
    package var texts: [String] { items.compactMap(\.text) }

    /// The fields of a list.
    package var fields: [Field] { texts.map { Field($0) } }

    /// The codes of a list.
    package var codes: [VillageCode] { texts.map { VillageCode($0) } }

    /// The word of an enumeration.
    package func word<Word: RawRepresentable>(_ type: Word.Type) -> Word? where Word.RawValue == String {
        text.flatMap { Word(rawValue: $0) }
    }
}
