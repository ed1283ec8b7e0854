import CountyModel

/// What a cell holds before a format writes it. A missing value is never a zero.
enum ColumnValue: Sendable, Equatable {
    /// A text; layers write a missing one as the empty text, sheets as a blank cell.
    case text(String?)
    /// Words in both languages; a layer has those of its main language.
    case both(Bilingual?)
    /// A whole number.
    case whole(Double?)
    /// A real number and the digits after the point that layers give it.
    case real(Double?, decimals: Int)
    /// Yes or no: 1 or 0 in layers, a word or a blank in sheets.
    case flag(Bool)

    /// A number with digits after the point, or a count without.
    static func number(_ number: Double?, _ decimals: Int?) -> ColumnValue {
        decimals.map { .real(number, decimals: $0) } ?? .whole(number)
    }

    /// What layers say of such a number.
    static func kind(_ decimals: Int?) -> LayerField.Kind { decimals == nil ? .integer : .real }

    /// A count.
    package static func count(_ count: Int) -> ColumnValue { .whole(Double(count)) }

    /// The value as layers hold it.
    package func json(_ language: Language) -> JSONValue {
        switch self {
        case .text(let text): .text(text ?? "")
        case .both(let words): .text(words?.text(language) ?? "")
        case .whole(let number): .whole(number)
        case .real(let number, let decimals): .real(number, decimals)
        case .flag(let flag): .flag(flag)
        }
    }

    /// The value as a sheet holds it.
    ///
    /// - Parameter decimals: digits where the sheet wants others than the layers.
    package func listed<Row>(_ decimals: Int?) -> ListColumn<Row>.Value {
        switch self {
        case .text(let text): text.map { .text($0) } ?? .nothing
        case .both(let words): words.map { .both($0) } ?? .nothing
        // Some counties have half persons; a spreadsheet shows whole ones and adds up what there is.
        case .whole(let number): decimals.map { .rounded(number, $0) } ?? .number(number)
        case .real(let number, let own): .rounded(number, decimals ?? own)
        case .flag(let flag): flag ? .both(Bilingual(zh: "是", en: "yes")) : .nothing
        }
    }

    /// The value as the page holds it, numbers as short as they can be written.
    package func paged(_ decimals: Int) -> JSONValue {
        switch self {
        case .text(let text): .text(PageText.visible(text ?? ""))
        case .both(let words): PageData.both(words ?? Bilingual(zh: "", en: ""))
        case .whole(let number), .real(let number, _): PageData.number(number, decimals)
        case .flag(let flag): .flag(flag)
        }
    }
}
