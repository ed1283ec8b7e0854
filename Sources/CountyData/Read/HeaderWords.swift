import CountyModel

/// The words by which headers are known: the data dictionary, and what a county adds to it.
struct HeaderWords: Sendable {
    /// One word that stands for a field.
    package struct Word: Sendable, Equatable {
        package let text: String
        package let field: Field
    }

    /// Field by word in capitals, with and without what stands in brackets.
    private let exact: [String: Field]
    /// Words of at least three characters, longest first, for headers that contain them.
    private let contained: [(word: Word, bytes: [UInt8])]
    /// Words of at least four characters, for headers that differ in one.
    private let long: [(word: Word, characters: [Character])]
    /// Words as they stand, for names that a shapefile cut off.
    private let whole: [Word]
    /// Whether names of people (联系县领导, 包村干部) may be read.
    package let withNames: Bool

    /// The words of the data dictionary alone.
    package static let dictionary = HeaderWords()

    /// - Parameters:
    ///   - added: words of the county's own, which go before those of the dictionary.
    ///   - withNames: whether names of people may be read.
    init(adding added: [Word] = [], withNames: Bool = false) {
        self.withNames = withNames
        var words: [Word] = []
        for row in Field.dictionary {
            for word in [row.zh, row.field.name, row.short] + row.aliases {
                words.append(Word(text: word, field: row.field))
            }
        }
        words += added
        var exact: [String: Field] = [:]
        for word in words { exact[HeaderText.folded(word.text).uppercased()] = word.field }
        // 闲置宅基地(宗) is a count, but 闲置宅基地 is the land: what is in brackets is left out only where the rest is not
        // another word.
        for word in words {
            let bare = HeaderText(word.text).words.uppercased()
            if exact[bare] == nil { exact[bare] = word.field }
        }
        let own = Set(
            added.flatMap { [HeaderText($0.text).words.uppercased(), HeaderText.folded($0.text).uppercased()] })
        for entry in HeaderMeaning.ambiguous where !own.contains(entry.words) { exact[entry.words] = nil }
        self.exact = exact
        let sorted = exact.map { Word(text: $0.key, field: $0.value) }
            .sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
        let named = sorted.filter { !$0.text.allSatisfy(\.isASCII) && !$0.text.contains("(") }
        contained = named.filter { $0.text.count >= 3 }.map { ($0, Array($0.text.utf8)) }
        long = named.filter { $0.text.count >= 4 }.map { ($0, Array($0.text)) }
        whole = words.map { Word(text: HeaderText.folded($0.text), field: $0.field) }
    }

    /// The field that a word stands for exactly.
    package func field(_ word: String) -> Field? { exact[word.uppercased()] }

    /// The longest word that a header contains, and the fields of others beside it.
    package func longest(in words: String) -> (word: Word, beside: [Field])? {
        // Headers and words are folded alike, so equal text is equal bytes; general searches of text or of collections cost
        // a hundred times more, for some four hundred words a header.
        let header = Array(words.utf8)
        let hits = contained.filter { Self.isPart($0.bytes, of: header) }.map(\.word)
        guard let longest = hits.first else { return nil }
        let beside = hits.filter {
            $0.field != longest.field && !longest.text.contains($0.text) && !HeaderMeaning.keys.contains($0.field)
        }
        return (longest, Array(Set(beside.map(\.field))).sorted())
    }

    private static func isPart(_ word: [UInt8], of header: [UInt8]) -> Bool {
        guard let first = word.first, word.count <= header.count else { return false }
        for start in 0...(header.count - word.count) where header[start] == first {
            if header[start..<(start + word.count)].elementsEqual(word) { return true }
        }
        return false
    }

    /// Fields with a word that differs from the header in one character, and whether that character tells columns apart.
    func similar(to words: String) -> (fields: [Field], isTelling: Bool) {
        guard words.count >= 4 else { return ([], false) }
        var fields: [Field] = []
        var isTelling = false
        let header = Array(words)
        for (word, characters) in long {
            guard let edit = OneEdit(header, characters) else { continue }
            if !fields.contains(word.field) { fields.append(word.field) }
            isTelling = isTelling || edit.characters.contains(where: HeaderMeaning.telling.contains)
        }
        return (fields.sorted(), isTelling)
    }

    /// Fields with a word that a name of at most ten bytes, as shapefiles have, is the beginning of.
    package func cutOff(_ name: String) -> [Field] {
        // Half a character at the end is no character in either encoding.
        let stem = String(name.prefix { $0 != "\u{FFFD}" && $0 != "?" }).uppercased()
        let isDamaged = stem.count < name.count
        guard !stem.isEmpty, !stem.allSatisfy(\.isASCII) else { return [] }
        let wide = stem.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        guard isDamaged || (9...10).contains(wide) || (9...10).contains(stem.utf8.count) else { return [] }
        let hits = whole.filter { $0.text.uppercased().hasPrefix(stem) && $0.text.count > stem.count }
        return Array(Set(hits.map(\.field))).sorted()
    }
}

/// Two words that differ by one character put in, left out or exchanged.
struct OneEdit {
    /// The characters that differ.
    let characters: [Character]

    /// `nil` when the words are equal or differ by more.
    init?(_ a: [Character], _ b: [Character]) {
        // Two words that differ in one place are alike at one end at least.
        guard abs(a.count - b.count) <= 1, a.first == b.first || a.last == b.last, a != b else { return nil }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        let longest = max(a.count, b.count)
        guard head + tail >= longest - 1 else { return nil }
        characters = [a, b].flatMap { word in word.count > head ? Array(word[head..<max(head, word.count - tail)]) : []
        }
    }
}
