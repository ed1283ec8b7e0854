/// Whether this version of the program does anything with a key.
package enum KeyUse: Sendable {
    /// The key has an effect.
    case used
    /// It is accepted and kept, and a note says that it has no effect yet.
    case notYet
}

/// Where the value of a key goes.
package enum KeyDestination<Root: KeyedOptions>: Sendable {
    /// Into the options, by this step.
    case options(@Sendable (Setting, inout Root) -> Void)
    /// Nowhere itself: the keys inside it have their own destinations.
    case inside
    /// Into an item of the list or table it is in, which the key of that list reads.
    case item
    /// To the other files of the scenario, followed before anything is read.
    case files
    /// Nowhere: it is accepted, so that files of other versions can be read, and a finding says that it has no effect.
    case nowhere
}

/// One key that a scenario file may have: its name, shape, default, unit and texts, and where its value goes.
///
/// A key cannot be made without saying where its value goes. Its default is read from untouched options, so that it is
/// written in one place: the type of the options.
package struct KeyRecord<Root: KeyedOptions>: Sendable {
    /// Path from the top, such as `must.villages.min`; `[]` stands for the items of a list, `*` for free names.
    package let path: String
    /// What may stand behind it.
    package let shape: ScenarioShape
    /// The default as it would be written; empty when the key is absent by default.
    package let standard: String
    /// What some options hold, as it would be written.
    let written: @Sendable (Root) -> String
    /// Unit of its number (万元, 米, 个 …); empty when it has none.
    package let unit: String
    /// What it does, one sentence in Chinese and in English.
    package let meaning: Bilingual
    /// What papers call it, where `meaning` speaks of how it is written.
    let label: Bilingual?
    /// What each of its words says; empty for keys that take no word of a fixed set.
    let words: [String: Bilingual]
    /// Whether this version of the program does anything with it.
    package let use: KeyUse
    /// Where its value goes.
    package let destination: KeyDestination<Root>

    /// From all parts; the other initializers need fewer of them.
    init(
        path: String, shape: ScenarioShape, unit: String = "", meaning: Bilingual, label: Bilingual? = nil,
        words: [String: Bilingual] = [:], use: KeyUse = .used, destination: KeyDestination<Root>,
        written: @escaping @Sendable (Root) -> String = { _ in "" }
    ) {
        (self.path, self.shape, self.unit, self.meaning, self.use) = (path, shape, unit, meaning, use)
        (self.label, self.words) = (label, words)
        (self.destination, self.written, self.standard) = (destination, written, written(Root.blank))
    }

    /// What may stand behind it, in words: kind and range.
    package var expected: Bilingual { shape.wording }

    /// What it sets, as papers say it.
    package var title: Bilingual { label ?? meaning }

    /// One of its words as a person says it; `nil` for what is no word of it.
    package func said(_ word: String) -> Bilingual? { words[word] }

    /// The last part of the path: the key as it is written.
    package var name: String { String(path.split(separator: ".").last ?? "") }

    /// The path of the section it is in; empty at the top.
    package var parent: String { path.contains(".") ? String(path.dropLast(name.count + 1)) : "" }

    /// Puts what is written into the options; what cannot be read leaves the default.
    func write(_ setting: Setting, to root: inout Root) {
        if case .options(let write) = destination { write(setting, &root) }
    }
}

/// A key of a scenario file.
package typealias ScenarioKey = KeyRecord<Scenario>

extension KeyRecord where Root == Scenario {
    /// The default in files of a version, as it would be written.
    package func standard(of version: ScenarioVersion) -> String {
        version == .newest ? standard : written(Scenario(of: version))
    }
}

/// Options that keys are read into.
package protocol KeyedOptions: Sendable {
    /// Untouched options, from which the defaults of keys are taken.
    static var blank: Self { get }
}

extension Scenario: KeyedOptions {
    /// As the newest version of the file has it: what template, schema and manual show.
    package static let blank = Scenario(of: .newest)
}
