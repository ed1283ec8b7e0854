/// The forms in which names of villages and townships are compared.
enum NameForm {
    /// A name without blanks and without the endings that tables use at will.
    ///
    /// - Parameter endings: in any order; the longest that fits is taken off, again and again: 石溪村村民委员会 carries two.
    package static func plain(_ name: String, without endings: [String]) -> String {
        var text = HeaderText.folded(name)
        while let ending = ending(of: text, among: endings) { text.removeLast(ending.count) }
        return text
    }

    /// The longest of some endings that a text has before which something is left.
    private static func ending(of text: String, among endings: [String]) -> String? {
        let fitting = endings.filter { !$0.isEmpty && ends(text, with: $0) && text.count > $0.count }
        return fitting.min { ($1.count, $0) < ($0.count, $1) }
    }

    /// Whether a text has an ending. Where no character can be written in two ways, equal text is equal bytes.
    private static func ends(_ text: String, with ending: String) -> Bool {
        guard HeaderText.isFolded(text), HeaderText.isFolded(ending) else { return text.hasSuffix(ending) }
        return text.utf8.reversed().starts(with: ending.utf8.reversed())
    }

    /// The same with one form of each character.
    static func unified(_ name: String, without endings: [String]) -> String {
        plain(VariantCharacters.unified(HeaderText.folded(name)), without: endings)
    }

    /// A township's name as it stands, without blanks.
    package static func town(_ name: String) -> String { HeaderText.folded(name) }

    /// A township's name without 镇, 乡, 街道 and what offices add: 东镇人民政府, 东镇 and 东 are one.
    static func bareTown(_ name: String) -> String {
        var text = VariantCharacters.unified(HeaderText.folded(name))
        for endings in [["人民政府", "办事处"], ["街道", "民族乡", "镇", "乡"]] {
            if let ending = endings.first(where: { ends(text, with: $0) && text.count > $0.count }) {
                text.removeLast(ending.count)
            }
        }
        return text
    }

    /// Whether a character tells nothing: from a private font, or what a failed conversion left behind.
    static func isUnreadable(_ character: Character) -> Bool {
        character.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .privateUse || "\u{FFFD}□〓?".unicodeScalars.contains(scalar)
        }
    }

    /// Whether two names of villages may be one, endings, variant characters and unreadable ones aside.
    static func agree(_ a: String, _ b: String, endings: [String]) -> Bool {
        if a == b { return true }
        let (a, b) = (unified(a, without: endings), unified(b, without: endings))
        return a == b || mayBeEqual(a, b)
    }

    /// Whether two names of equal length differ in unreadable characters only, and at least one character is read in both.
    static func mayBeEqual(_ a: String, _ b: String) -> Bool {
        guard a.count == b.count else { return false }
        var readable = 0
        for (x, y) in zip(a, b) {
            if x == y && !isUnreadable(x) {
                readable += 1
            } else if !isUnreadable(x) && !isUnreadable(y) {
                return false
            }
        }
        return readable > 0
    }
}
