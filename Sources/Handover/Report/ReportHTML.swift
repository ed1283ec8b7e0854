import CountyModel

/// A report as one HTML file that needs no other, prints to paper, and runs nothing.
struct ReportHTML {
    /// What the file is for.
    package enum Use {
        /// To be read and printed by a browser: pictures inside.
        case page
        /// To be turned into a word processor's document: pictures beside it, styles by name.
        case document
    }

    package let content: ReportContent
    package let use: Use
    /// Names of the picture files of a document, in the order of the pictures.
    private(set) var pictures: [(name: String, picture: ReportPicture)] = []
    private var out = ByteText()

    init(_ content: ReportContent, use: Use) { (self.content, self.use) = (content, use) }

    private var language: Language { content.options.language }

    package mutating func make() -> String {
        let title = content.blocks.lazy.compactMap { block -> Bilingual? in
            if case .title(let text) = block { text } else { nil }
        }.first
        out.append(
            "<!DOCTYPE html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\">\n<head>\n<meta charset=\"utf-8\">\n")
        if use == .page {
            out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
            )
            out.append("<meta name=\"viewport\" content=\"width=device-width\">\n")
            let manifest = JSONText.text(PlanManifest(content.setup, content.plan).json)
            out.append("<meta name=\"plan\" content=\"\(XMLText.escaped(manifest))\">\n")
        }
        out.append("<title>\(text(title ?? .empty))</title>\n")
        if use == .page { out.append("<style>\n\(ReportStyle.css(content.options.paper))</style>\n") }
        out.append("</head>\n<body>\n")
        for block in content.blocks { write(block) }
        let notice = content.setup.scenario.output.map.notice
        if use == .page && !notice.isEmpty { out.append("<p class=\"foot\">\(XMLText.escaped(notice))</p>\n") }
        out.append("</body>\n</html>\n")
        return out.text
    }

    private func text(_ text: Bilingual) -> String { XMLText.escaped(text.text(language)) }

    private mutating func write(_ block: ReportBlock) {
        switch block {
        case .title(let title):
            // The converter writes the title of the file as the title of the document.
            if use == .page { out.append("<h1 class=\"title\">\(text(title))</h1>\n") }
        case .subtitle(let line): styled("Subtitle", "p", "subtitle", text(line))
        case .heading(let heading, let level, let startsPage): write(heading, level, startsPage)
        case .paragraph(let words): out.append("<p>\(text(words))</p>\n")
        case .reason(let words): styled("Annex Text", "p", "reason", text(words))
        case .note(let words): styled("Note", "p", "note", text(words))
        case .items(let items):
            // Written out: a list's own numbers would be the reader's, and their style the viewer's.
            for (index, item) in items.enumerated() { out.append("<p>\(index + 1). \(text(item))</p>\n") }
        case .table(let table): write(table)
        case .picture(let picture):
            let image = image(picture)
            out.append(
                use == .document
                    ? "<div custom-style=\"Picture\"><p>\(image)</p></div>\n" : "<div class=\"map\">\(image)</div>\n")
        case .side(let picture, let facts): write(picture, facts)
        }
    }

    /// A line in a style of the word processor, or in an element with a class.
    private mutating func styled(_ style: String, _ element: String, _ name: String, _ text: String) {
        out.append(
            use == .document
                ? "<div custom-style=\"\(style)\"><p>\(text)</p></div>\n"
                : "<\(element) class=\"\(name)\">\(text)</\(element)>\n")
    }

    private mutating func write(_ heading: Bilingual, _ level: Int, _ startsPage: Bool) {
        // The typeface of Chinese headings is heavy by itself; Latin letters fall back to one that is not.
        let isBold = use == .document && language == .en
        let words = isBold ? "<b>\(text(heading))</b>" : text(heading)
        if use == .document && startsPage {
            // A style of its own, as HTML has no page breaks that converters keep.
            out.append("<div custom-style=\"Page Heading \(level)\"><p>\(words)</p></div>\n")
        } else {
            let name = startsPage ? " class=\"page\"" : ""
            out.append("<h\(level + 1)\(name)>\(words)</h\(level + 1)>\n")
        }
    }

    private mutating func write(_ table: ReportTable) {
        out.append("<table>\n<colgroup>")
        for column in table.columns {
            out.append("<col style=\"width:\(NumberText.plain(column.share(language) * 100, decimals: 1))%\">")
        }
        out.append("</colgroup>\n<thead>")
        writeRow(table.columns.map(\.title), table, "th")
        out.append("</thead>\n<tbody>\n")
        for row in table.rows { writeRow(row, table, "td") }
        if !table.total.isEmpty { writeRow(table.total, table, "td", "total") }
        out.append("</tbody>\n</table>\n")
    }

    private mutating func writeRow(_ cells: [Bilingual], _ table: ReportTable, _ element: String, _ name: String = "") {
        out.append(name.isEmpty ? "<tr>" : "<tr class=\"\(name)\">")
        for (cell, column) in zip(cells, table.columns) {
            var words = name == "total" && use == .document ? "<b>\(text(cell))</b>" : text(cell)
            if use == .document && table.isSmall && language == .en {
                words = "<div custom-style=\"Small Cell\"><p>\(words)</p></div>"
            }
            out.append("<\(element)\(column.isNumber ? " style=\"text-align:right\"" : "")>\(words)</\(element)>")
        }
        out.append("</tr>\n")
    }

    private mutating func write(_ picture: ReportPicture, _ facts: [(name: Bilingual, value: Bilingual)]) {
        let colon = language == .zh ? ":" : ": "
        let lines = facts.map { fact -> String in
            let (name, value) = (text(fact.name), text(fact.value))
            return use == .document ? "<p><b>\(name)</b>\(colon)\(value)</p>" : "<p><b>\(name)</b> \(value)</p>"
        }.joined()
        let beside = use == .document ? "<div custom-style=\"Facts\">\(lines)</div>" : lines
        let share = Int((picture.widthMM / content.options.textWidthMM * 100).rounded())
        out.append(
            "<table class=\"side\"><colgroup><col style=\"width:\(share + 2)%\"><col style=\"width:\(98 - share)%\"></colgroup><tbody><tr><td>\(image(picture))</td><td class=\"facts\">\(beside)</td></tr></tbody></table>\n"
        )
    }

    private mutating func image(_ picture: ReportPicture) -> String {
        let number = pictures.count + 1
        let name = "picture-\(number)"
        pictures.append((name, picture))
        let words = text(picture.words)
        if use == .document {
            let size = "width=\"\(SVGText.mm(picture.widthMM))mm\" height=\"\(SVGText.mm(picture.heightMM))mm\""
            return "<img src=\"\(name).png\" alt=\"\(words)\" \(size)>"
        }
        // Patterns and clips are found by name in the whole page.
        var svg = picture.svg
        for id in ["weak", "excluded", "frame"] {
            svg = svg.replacing("id=\"\(id)\"", with: "id=\"\(id)-\(number)\"")
                .replacing("url(#\(id))", with: "url(#\(id)-\(number))")
        }
        return svg.replacing("<svg ", with: "<svg role=\"img\" aria-label=\"\(words)\" ", maxReplacements: 1)
    }
}
