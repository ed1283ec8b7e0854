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

/// A sentence being written in both languages at once.
struct BilingualText {
    private(set) var zh = ""
    private(set) var en = ""

    mutating func add(_ zh: String, _ en: String) {
        self.zh += zh
        self.en += (self.en.isEmpty || self.en.hasSuffix(" ") ? "" : " ") + en
    }

    /// Goes on with the sentence without a space.
    mutating func append(_ zh: String, _ en: String) {
        self.zh += zh
        self.en += en
    }

    var value: Bilingual { Bilingual(zh: zh, en: en) }
}
