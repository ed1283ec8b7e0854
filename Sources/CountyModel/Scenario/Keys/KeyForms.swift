extension KeyRecord {
    /// A key with a value.
    ///
    /// - Parameters:
    ///   - target: where the value goes and, in blank options, where the default comes from.
    ///   - decimals: least digits behind the point of the default as it is written; 0 is always `0`.
    ///   - absent: how the default is written where the options hold nothing; by the shape when not given.
    ///   - isRequired: whether the key must be written, so that it has no default.
    ///   - label: what papers call it, where the meaning speaks of how it is written.
    ///   - words: what each of its words says, where it takes words of a fixed set.
    ///   - reading: what the value is made of; how values of its type are read when not given.
    package init<Value: SettingValue>(
        _ path: String, _ shape: ScenarioShape, _ target: WritableKeyPath<Root, Value> & Sendable, decimals: Int = 0,
        absent: String? = nil, isRequired: Bool = false, unit: String = "", zh: String, en: String,
        label: Bilingual? = nil, words: [String: Bilingual] = [:], use: KeyUse = .used,
        reading: @escaping @Sendable (Setting) -> Value? = { Value(reading: $0) }
    ) {
        let nothing = absent ?? shape.nothing
        self.init(
            path: path, shape: shape, unit: unit, meaning: Bilingual(zh: zh, en: en), label: label,
            words: words, use: use,
            destination: .options { setting, root in
                if let value = reading(setting) { root[keyPath: target] = value }
            },
            written: { isRequired ? "" : $0[keyPath: target].written(decimals: decimals) ?? nothing })
    }

    /// A key with one word of an enumeration.
    package init<Word: SettingWord>(
        _ path: String, word target: WritableKeyPath<Root, Word> & Sendable, zh: String, en: String,
        label: Bilingual? = nil
    ) {
        self.init(
            path: path, shape: .choice(Word.allCases.map(\.rawValue)), meaning: Bilingual(zh: zh, en: en),
            label: label, words: Word.words,
            destination: .options { setting, root in
                if let word = setting.word(Word.self) { root[keyPath: target] = word }
            },
            written: { $0[keyPath: target].rawValue })
    }

    /// A key with a list of words of an enumeration, each kept once.
    package init<Word: SettingWord>(
        _ path: String, words target: WritableKeyPath<Root, [Word]> & Sendable, atLeast least: Int = 0, zh: String,
        en: String, label: Bilingual? = nil
    ) {
        self.init(
            path: path, shape: .list(.choice(Word.allCases.map(\.rawValue)), atLeast: least),
            meaning: Bilingual(zh: zh, en: en), label: label, words: Word.words,
            destination: .options { setting, root in root[keyPath: target] = Self.words(setting) },
            written: { "[" + $0[keyPath: target].map(\.rawValue).joined(separator: ", ") + "]" })
    }

    /// A key with a list of words of an enumeration that is absent unless it is written.
    package init<Word: SettingWord>(
        _ path: String, words target: WritableKeyPath<Root, [Word]?> & Sendable, zh: String, en: String,
        label: Bilingual? = nil
    ) {
        self.init(
            path: path, shape: .list(.choice(Word.allCases.map(\.rawValue))), meaning: Bilingual(zh: zh, en: en),
            label: label, words: Word.words,
            destination: .options { setting, root in root[keyPath: target] = Self.words(setting) },
            written: { _ in "" })
    }

    /// The words of a list, each once.
    private static func words<Word: SettingWord>(_ setting: Setting) -> [Word] {
        var words: [Word] = []
        for item in setting.items {
            if let word = item.word(Word.self), !words.contains(word) { words.append(word) }
        }
        return words
    }

    /// A section, whose keys are records of their own.
    ///
    /// - Parameter label: what people call it, where the meaning speaks of how it is written.
    package static func section(
        _ path: String, zh: String, en: String, label: Bilingual? = nil, use: KeyUse = .used
    ) -> KeyRecord {
        KeyRecord(
            path: path, shape: .section, meaning: Bilingual(zh: zh, en: en), label: label, use: use,
            destination: .inside)
    }

    /// A key that is accepted although it has no effect.
    package static func kept(
        _ path: String, _ shape: ScenarioShape = .anything, zh: String, en: String, use: KeyUse = .notYet
    ) -> KeyRecord {
        KeyRecord(
            path: path, shape: shape, meaning: Bilingual(zh: zh, en: en), use: use,
            destination: .nowhere)
    }

    /// The key that names other scenario files.
    package static func files(_ path: String, _ shape: ScenarioShape, zh: String, en: String) -> KeyRecord {
        KeyRecord(
            path: path, shape: shape, meaning: Bilingual(zh: zh, en: en), destination: .files)
    }
}

extension KeyRecord where Root == Scenario {
    /// A list of groups of keys with the keys of one group.
    ///
    /// - Parameter arranged: the order in which the items are kept; that of the file when not given.
    static func list<Item: KeyedOptions>(
        _ path: String, _ target: WritableKeyPath<Scenario, [Item]> & Sendable, zh: String, en: String,
        keys: [KeyRecord<Item>], arranged: @escaping @Sendable ([Item]) -> [Item] = { $0 }
    ) -> [ScenarioKey] {
        let list = ScenarioKey(
            path: path, shape: .sections, meaning: Bilingual(zh: zh, en: en),
            destination: .options { setting, root in
                root[keyPath: target] = arranged(setting.items.map { Item(reading: $0, by: keys) })
            },
            written: { _ in "[]" })
        return [list] + keys.map { $0.placed(in: "\(path)[]") }
    }
}

extension KeyRecord {
    /// The same key inside a list or a table of a scenario file, which its items are read with.
    func placed(in section: String) -> ScenarioKey {
        let standard = standard
        return ScenarioKey(
            path: "\(section).\(path)", shape: shape, unit: unit, meaning: meaning, label: label, words: words,
            use: use,
            destination: .item,
            written: { _ in standard })
    }

    /// The same key inside a section of a scenario file.
    ///
    /// - Parameters:
    ///   - options: where the options of the section are.
    ///   - change: changes them there.
    func placed(
        in section: String, _ options: @escaping @Sendable (Scenario) -> Root,
        change: @escaping @Sendable (inout Scenario, (inout Root) -> Void) -> Void
    ) -> ScenarioKey {
        let (destination, written) = (destination, written)
        return ScenarioKey(
            path: "\(section).\(path)", shape: shape, unit: unit, meaning: meaning, label: label, words: words,
            use: use,
            destination: .options { setting, scenario in
                if case .options(let write) = destination { change(&scenario) { write(setting, &$0) } }
            },
            written: { written(options($0)) })
    }
}

extension KeyedOptions {
    /// Options read from a group of keys; what is absent keeps its default.
    init(reading setting: Setting, by keys: [KeyRecord<Self>]) {
        self = Self.blank
        for key in keys { if let value = setting.at(key.path) { key.write(value, to: &self) } }
    }
}

extension ScenarioShape {
    /// How an empty value is written.
    fileprivate var nothing: String {
        switch self {
        case .list(_, atLeast: 0): "[]"
        case .table: "{}"
        case .anyOf(let shapes) where shapes.contains(.choice(["auto"])): "auto"
        case .section, .sections, .text, .slug, .path, .flag, .integer, .seed, .number, .positive, .choice, .code,
            .countyCode, .field, .list, .anyOf, .anything:
            ""
        }
    }
}
