import CountyModel

/// A piece of a report, in both languages: what is said, not how it looks.
enum ReportBlock {
    /// The title of the document.
    case title(Bilingual)
    /// A line below the title.
    case subtitle(Bilingual)
    /// A heading of the first (一、) or second (（一）) level; a page begins with it where asked for.
    case heading(Bilingual, level: Int, startsPage: Bool = false)
    case paragraph(Bilingual)
    /// A paragraph of an annex, in smaller type: the reason of a cluster.
    case reason(Bilingual)
    /// Small type: captions, sources.
    case note(Bilingual)
    /// Numbered items (1. 2. 3.).
    case items([Bilingual])
    case table(ReportTable)
    /// A picture over the whole width.
    case picture(ReportPicture)
    /// A picture with lines of a name and a value beside it.
    case side(ReportPicture, [(name: Bilingual, value: Bilingual)])
}

/// A sheet drawn into a report.
struct ReportPicture: Sendable {
    package let svg: String
    /// Pixels per inch where it is turned into pixels: what has larger type needs fewer.
    var dpi = 150.0
    let widthMM: Double
    let heightMM: Double
    /// Said to those who cannot see it.
    package let words: Bilingual
}

/// A table of a report.
struct ReportTable {
    package struct Column {
        package let title: Bilingual
        /// Share of the width; all of a table add up to 1.
        package let share: Double
        package var isNumber = false
        /// Share in an English report, where names stand in two scripts and words are longer; as in Chinese without one.
        var englishShare: Double?

        package func share(_ language: Language) -> Double { language == .en ? englishShare ?? share : share }
    }

    package let columns: [Column]
    package let rows: [[Bilingual]]
    package var total: [Bilingual] = []
    /// Smaller type in an English document, whose rows are longer, so that the table ends on its page.
    package var isSmall = false
}

/// Numbers of headings as official papers have them.
enum ReportNumbering {
    private static let digits = Array("零一二三四五六七八九")

    /// 一, 十二, 一百零五; for 1 to 999.
    package static func chinese(_ number: Int) -> String {
        func digit(_ value: Int) -> String { String(digits[value]) }
        switch number {
        case ..<1: return String(number)
        case ..<10: return digit(number)
        case ..<20: return "十" + (number == 10 ? "" : digit(number - 10))
        case ..<100: return digit(number / 10) + "十" + (number % 10 == 0 ? "" : digit(number % 10))
        case ..<1000:
            let rest = number % 100
            let tens =
                rest == 0
                ? "" : rest < 10 ? "零" + digit(rest) : digit(rest / 10) + "十" + (rest % 10 == 0 ? "" : digit(rest % 10))
            return digit(number / 100) + "百" + tens
        default: return String(number)
        }
    }

    /// 一、 and 1. for the first level, （一） and 1.1 for the second.
    package static func label(_ chapter: Int, _ section: Int?) -> Bilingual {
        guard let section else { return Bilingual(zh: chinese(chapter) + "、", en: "\(chapter). ") }
        return Bilingual(zh: "（\(chinese(section))）", en: "\(chapter).\(section) ")
    }
}
