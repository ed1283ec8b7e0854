import CountyModel

/// The blocks of a report as the body of a word processor's document (WordprocessingML, ECMA-376 part 1).
struct WordBody {
    package let language: Language
    /// Width between the margins, in millimetres.
    let textWidthMM: Double
    /// The pictures, in the order in which the body names them.
    private(set) var pictures: [ReportPicture] = []
    private var out = ByteText()

    init(_ content: ReportContent) {
        (language, textWidthMM) = (content.options.language, content.options.textWidthMM)
        for block in content.blocks { write(block) }
    }

    package var markup: Markup { Markup(text: out.text) }

    private mutating func write(_ block: ReportBlock) {
        switch block {
        case .title(let title): paragraph("Title", run(title))
        case .subtitle(let line): paragraph("Subtitle", run(line))
        case .heading(let heading, let level, let startsPage):
            paragraph("Heading\(level)", run(heading), startsPage ? "<w:pageBreakBefore/>" : "")
        case .paragraph(let words): paragraph("BodyText", run(words))
        case .reason(let words): paragraph("AnnexText", run(words))
        case .note(let words): paragraph("Note", run(words))
        case .items(let items):
            // Written out: a list's own numbers would be the reader's, and their style the viewer's.
            for (index, item) in items.enumerated() {
                paragraph("BodyText", run(text: "\(index + 1). \(item.text(language))"))
            }
        case .table(let table): write(table)
        case .picture(let picture): paragraph("Picture", image(picture))
        case .side(let picture, let facts): write(picture, facts)
        }
    }

    private mutating func paragraph(_ style: String, _ runs: String, _ properties: String = "") {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(runs)</w:p>\n")
    }

    private func run(_ words: Bilingual, isBold: Bool = false) -> String {
        run(text: words.text(language), isBold: isBold)
    }

    private func run(text: String, isBold: Bool = false) -> String {
        if text.isEmpty { return "" }
        let bold = isBold ? "<w:rPr><w:b/></w:rPr>" : ""
        return "<w:r>\(bold)<w:t xml:space=\"preserve\">\(XMLText.escaped(UnbrokenText.of(text)))</w:t></w:r>"
    }

    /// The head of a table: its style, and its columns in twentieths of a point.
    private mutating func openTable(_ style: String, _ shares: [Double]) {
        out.append(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(style)\"/><w:tblW w:w=\"\(twips(1))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        )
        for share in shares { out.append("<w:gridCol w:w=\"\(twips(share))\"/>") }
        out.append("</w:tblGrid>\n")
    }

    /// A share of the text's width in twentieths of a point.
    private func twips(_ share: Double) -> Int { Int(share * textWidthMM / 25.4 * 1440) }

    private mutating func write(_ table: ReportTable) {
        openTable("Grid", table.columns.map { $0.share(language) })
        writeRow(table.columns.map(\.title), table, properties: "<w:tblHeader/>", isBold: true)
        for row in table.rows { writeRow(row, table) }
        if !table.total.isEmpty { writeRow(table.total, table, isBold: true) }
        out.append("</w:tbl>\n")
    }

    private mutating func writeRow(
        _ cells: [Bilingual], _ table: ReportTable, properties: String = "", isBold: Bool = false
    ) {
        // A row that goes on over the page is read as two.
        out.append("<w:tr><w:trPr><w:cantSplit/>\(properties)</w:trPr>")
        for (cell, column) in zip(cells, table.columns) {
            let shade = isBold ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E6ECF2\"/>" : ""
            out.append(
                "<w:tc><w:tcPr><w:tcW w:w=\"\(twips(column.share(language)))\" w:type=\"dxa\"/>\(shade)</w:tcPr>")
            let side = column.isNumber ? "<w:jc w:val=\"right\"/>" : ""
            paragraph(
                table.isSmall && language == .en ? "SmallCell" : "Cell", run(cell, isBold: isBold), side)
            out.append("</w:tc>")
        }
        out.append("</w:tr>\n")
    }

    private mutating func write(_ picture: ReportPicture, _ facts: [(name: Bilingual, value: Bilingual)]) {
        let left = picture.widthMM / textWidthMM + 0.02
        openTable("Plain", [left, 1 - left])
        out.append(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"\(twips(left))\" w:type=\"dxa\"/></w:tcPr>"
        )
        paragraph("Picture", image(picture), "<w:jc w:val=\"left\"/>")
        out.append("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"\(twips(1 - left))\" w:type=\"dxa\"/></w:tcPr>")
        let colon = language == .zh ? ":" : ": "
        for fact in facts {
            paragraph("Facts", run(text: fact.name.text(language) + colon, isBold: true) + run(fact.value))
        }
        // A cell without a paragraph is no cell.
        if facts.isEmpty { paragraph("Facts", "") }
        out.append("</w:tc></w:tr></w:tbl>\n")
    }

    private mutating func image(_ picture: ReportPicture) -> String {
        pictures.append(picture)
        return Templates.wordPicture.filled([
            "number": "\(pictures.count)", "width": "\(Self.units(picture.widthMM))",
            "height": "\(Self.units(picture.heightMM))",
            "words": .elements(Markup(text: XMLText.escaped(picture.words.text(language)))),
        ]).text
    }

    /// Millimetres in the units of drawings, of which an inch has 914,400.
    private static func units(_ millimetres: Double) -> Int { Int(millimetres * 36_000) }
}
