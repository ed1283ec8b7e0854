/// The numbers of one cluster's reasons, written down as the sentences use them.
struct FactLedger {
    private(set) var facts: [Fact] = []

    /// Notes a number and returns it as the sentences write it.
    mutating func note(_ id: String, _ number: Double, decimals: Int = 0, unit: String = "", source: String) -> String {
        let text = NumberText.plain(number, decimals: decimals)
        if !facts.contains(where: { $0.id == id }) {
            facts.append(Fact(id: id, text: text, unit: unit, source: source))
        }
        return text
    }

    /// Notes a count.
    mutating func count(_ id: String, _ number: Int, source: String) -> String {
        note(id, Double(number), source: source)
    }

    /// Notes the numerals inside a name, so that a reader who looks one up finds where it stands.
    mutating func name(_ name: String) -> String {
        var digits = ""
        for character in name + " " {
            // Full-width digits count, 三 and ③ do not.
            let isDigit = character.unicodeScalars.first?.properties.numericType == .decimal
            if isDigit, let digit = character.wholeNumberValue {
                digits += String(digit)
            } else if !digits.isEmpty {
                if let number = Double(digits) { _ = note("name_\(digits)", number, source: "name") }
                digits = ""
            }
        }
        return name
    }
}

/// Sentences being written in both languages at once.
struct BilingualText {
    private var sentences: [(zh: String, en: String, isOptional: Bool)] = []

    /// Adds a sentence; an optional one is dropped where the whole gets too long.
    mutating func add(_ zh: String, _ en: String, isOptional: Bool = false) { sentences.append((zh, en, isOptional)) }

    /// Goes on with the sentence without a space.
    mutating func append(_ zh: String, _ en: String) {
        guard let last = sentences.indices.last else { return add(zh, en) }
        sentences[last].zh += zh
        sentences[last].en += en
    }

    var value: Bilingual {
        Bilingual(zh: sentences.map(\.zh).joined(), en: sentences.map(\.en).joined(separator: " "))
    }

    /// The text without its last optional sentences, as many as it takes to keep to the lengths.
    func value(zhCount: Int, enCount: Int) -> Bilingual {
        var kept = self
        while kept.value.zh.count > zhCount || kept.value.en.count > enCount {
            guard let last = kept.sentences.lastIndex(where: \.isOptional) else { break }
            kept.sentences.remove(at: last)
        }
        return kept.value
    }
}
