/// Sentences being written in both languages at once.
package struct BilingualText: Sendable {
    private var sentences: [(zh: String, en: String, weight: Int)] = []

    /// Weight of a sentence that is never left out.
    package static let always = Int.max

    /// Adds a sentence; where the whole gets too long, the sentences of the lowest weight go first.
    package mutating func add(_ zh: String, _ en: String, weight: Int = always) { sentences.append((zh, en, weight)) }

    /// Appends to the last sentence without a space.
    package mutating func append(_ zh: String, _ en: String) {
        guard let last = sentences.indices.last else { return add(zh, en) }
        sentences[last].zh += zh
        sentences[last].en += en
    }

    package var value: Bilingual {
        Bilingual(zh: sentences.map(\.zh).joined(), en: sentences.map(\.en).joined(separator: " "))
    }

    /// A value from its parts; nothing is checked.
    package init(sentences: [(zh: String, en: String, weight: Int)] = []) {
        self.sentences = sentences
    }

    /// The text cut to the given lengths: sentences of the lowest weight are left out first, of equal ones the last.
    package func value(zhCount: Int, enCount: Int) -> Bilingual {
        var kept = self
        while kept.value.zh.count > zhCount || kept.value.en.count > enCount {
            let least = kept.sentences.map(\.weight).min() ?? Self.always
            guard least < Self.always, let gone = kept.sentences.lastIndex(where: { $0.weight == least }) else { break }
            kept.sentences.remove(at: gone)
        }
        return kept.value
    }
}

/// English words that go with numbers and lists.
package enum Wording {
    /// `1 village`, `2 villages`.
    package static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(plural(count, one, many))"
    }

    /// `village` for one, `villages` for any other number.
    package static func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        count == 1 ? one : many ?? one + "s"
    }

    /// `point` for a number written as 1, `points` for any other.
    package static func of(_ number: String, _ one: String) -> String { number == "1" ? one : one + "s" }

    /// ` village` of ` villages`, ` person` of ` people` for a number written as 1; the words as they are for any other.
    package static func one(_ number: String, _ counted: String) -> String {
        if number != "1" { return counted }
        return counted == " people" ? " person" : counted.hasSuffix("s") ? String(counted.dropLast()) : counted
    }

    /// `a`, `a and b`, `a, b and c`.
    package static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
