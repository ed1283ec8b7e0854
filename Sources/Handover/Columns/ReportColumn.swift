import CountyModel

/// One column of a table of the report, told in this one place: its heading with the unit, what it holds, how wide it is, and where
/// its cells come from. Cells note their numbers and names in the report's ledger.
struct ReportColumn<Row>: Sendable {
    /// What the cells hold.
    enum Kind: Sendable { case text, number }

    /// Heading, which may leave open what ``ColumnWords`` fill in.
    package let title: Bilingual
    package let kind: Kind
    /// Part of the width, beside the other columns that the county has.
    let share: Double
    /// The same in an English report, where names stand in two scripts and words are longer.
    let englishShare: Double
    /// What a county must have for it.
    let need: ColumnNeed
    let cell: @Sendable (Row, inout ReportLedger) -> Bilingual

    init(
        _ zh: String, _ en: String, _ kind: Kind = .text, share: Double, english: Double? = nil,
        needs need: ColumnNeed = .nothing, cell: @escaping @Sendable (Row, inout ReportLedger) -> Bilingual
    ) {
        (title, self.kind, self.need, self.cell) = (Bilingual(zh: zh, en: en), kind, need, cell)
        (self.share, englishShare) = (share, english ?? share)
    }
}

extension ReportContent {
    /// A table of the columns that the county has.
    ///
    /// - Parameter total: the row of its last line; `nil` for none.
    mutating func table<Row>(
        _ columns: [ReportColumn<Row>], _ rows: [Row], total: Row? = nil, isSmall: Bool = false
    ) -> ReportTable {
        let shown = columns.filter { $0.need.isMet(setup) }
        let words = ColumnWords(setup)
        let (sum, english) = (shown.reduce(0) { $0 + $1.share }, shown.reduce(0) { $0 + $1.englishShare })
        return ReportTable(
            columns: shown.map {
                ReportTable.Column(
                    title: words.fill($0.title), share: $0.share / sum, isNumber: $0.kind == .number,
                    englishShare: $0.englishShare / english)
            },
            rows: rows.map { row in shown.map { $0.cell(row, &ledger) } },
            total: total.map { row in shown.map { $0.cell(row, &ledger) } } ?? [], isSmall: isSmall)
    }
}
