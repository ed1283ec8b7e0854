/// A sentence in both languages of the program.
public struct Bilingual: Sendable, Hashable {
    /// The sentence in Chinese.
    public var zh: String
    /// The sentence in English.
    public var en: String

    /// One sentence, said twice.
    public init(zh: String, en: String) { (self.zh, self.en) = (zh, en) }

    /// The sentence in one language.
    public func text(_ language: Language) -> String { language == .zh ? zh : en }

    /// The same in both languages: numbers and codes.
    package static func same(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }

    package static let empty = same("")

    /// Words one after the other, as each language parts them: `甲村、乙村` and `甲村, 乙村`.
    package static func list(_ words: [String]) -> Bilingual {
        Bilingual(zh: words.joined(separator: "、"), en: words.joined(separator: ", "))
    }
}

/// A language the program speaks.
public enum Language: String, Sendable, CaseIterable {
    /// Chinese.
    case zh
    /// English.
    case en
}

/// Where in the user's data something is: as much of it as is known.
public struct Place: Sendable, Hashable {
    /// File as the user named it.
    public var file: String?
    /// Sheet or layer.
    public var sheet: String?
    /// Row as a spreadsheet counts it, from 1; feature number from 1 in a layer; line in a text file.
    public var row: Int?
    /// Column header or field name, or the column number of a text file.
    public var column: String?
    /// Name and code of the village.
    public var village: String?
    /// The offending value as it was read.
    public var value: String?

    /// A place from the parts that are known.
    package init(
        file: String? = nil, sheet: String? = nil, row: Int? = nil, column: String? = nil, village: String? = nil,
        value: String? = nil
    ) {
        (self.file, self.sheet, self.row) = (file, sheet, row)
        (self.column, self.village, self.value) = (column, village, value)
    }
}

/// Something noticed in the data: what, where, and how to mend it.
public struct Finding: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable, Comparable {
        /// For information: what the program did by itself, such as converting a unit or recognising a file.
        case note
        /// The run goes on, but somebody should look.
        case warning
        /// The run cannot use this row, file or village.
        case error

        /// A note is less than a warning, a warning less than an error.
        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
        private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
    }

    /// What it is, with its stable code.
    public let code: FindingCode
    /// What was found.
    public let what: Bilingual
    /// Where.
    public let place: Place
    /// How to mend it.
    public let mend: Bilingual?
    /// Codes of the villages that a sentence of a few names stands for; empty where it names all there are.
    package let villages: [String]

    /// How much it matters, as the register says.
    public var severity: Severity { code.severity }

    /// A finding of a kind that the register knows.
    ///
    /// Whatever it quotes of a user's cells and headers is told without telephone and identity numbers and names beside posts:
    /// every message of the program is made here.
    package init(
        _ code: FindingCode, _ what: Bilingual, at place: Place = Place(), mend: Bilingual? = nil,
        villages: [String] = []
    ) {
        (self.code, self.what, self.place) = (code, what.withoutPersons, place.withoutPersons)
        (self.mend, self.villages) = (mend?.withoutPersons, villages)
    }
}
