import CountyModel

/// A report as one HTML file that needs no other, prints to paper, and runs nothing.
struct ReportHTML {
    package let content: ReportContent
    private var pictures = 0
    private var out = ByteText()

    init(_ content: ReportContent) { self.content = content }

    private var language: Language { content.options.language }

    package mutating func make() -> String {
        out.append(
            "<!DOCTYPE html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\">\n<head>\n<meta charset=\"utf-8\">\n")
        out.append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
        )
        out.append("<meta name=\"viewport\" content=\"width=device-width\">\n")
        let manifest = JSONText.text(PlanManifest(content.setup, content.plan).json)
        out.append("<meta name=\"plan\" content=\"\(XMLText.escaped(manifest))\">\n")
        out.append("<title>\(text(content.title))</title>\n")
        out.append("<style>\n\(ReportStyle.css(content.options.paper))</style>\n")
        out.append("</head>\n<body>\n")
        for block in content.blocks { write(block) }
        let notice = content.setup.scenario.output.map.notice
        if !notice.isEmpty { out.append("<p class=\"foot\">\(XMLText.escaped(notice))</p>\n") }
        out.append("</body>\n</html>\n")
        return out.text
    }

    private func text(_ text: Bilingual) -> String { XMLText.escaped(UnbrokenText.of(text.text(language))) }

    private mutating func write(_ block: ReportBlock) {
        switch block {
        case .title(let title): out.append("<h1 class=\"title\">\(text(title))</h1>\n")
        case .subtitle(let line): paragraph("subtitle", line)
        case .heading(let heading, let level, let startsPage):
            let name = startsPage ? " class=\"page\"" : ""
            out.append("<h\(level + 1)\(name)>\(text(heading))</h\(level + 1)>\n")
        case .paragraph(let words): out.append("<p>\(text(words))</p>\n")
        case .reason(let words): paragraph("reason", words)
        case .note(let words): paragraph("note", words)
        case .items(let items):
            // Written out: a list's own numbers would be the reader's, and their style the viewer's.
            for (index, item) in items.enumerated() { out.append("<p>\(index + 1). \(text(item))</p>\n") }
        case .table(let table): write(table)
        case .picture(let picture): out.append("<div class=\"map\">\(image(picture))</div>\n")
        case .side(let picture, let facts): write(picture, facts)
        }
    }

    private mutating func paragraph(_ name: String, _ words: Bilingual) {
        out.append("<p class=\"\(name)\">\(text(words))</p>\n")
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
            out.append("<\(element)\(column.isNumber ? " class=\"number\"" : "")>\(text(cell))</\(element)>")
        }
        out.append("</tr>\n")
    }

    private mutating func write(_ picture: ReportPicture, _ facts: [(name: Bilingual, value: Bilingual)]) {
        let lines = facts.map { "<p><b>\(text($0.name))</b> \(text($0.value))</p>" }.joined()
        let share = Int((picture.widthMM / content.options.textWidthMM * 100).rounded())
        out.append(
            "<table class=\"side\"><colgroup><col style=\"width:\(share + 2)%\"><col style=\"width:\(98 - share)%\"></colgroup><tbody><tr><td>\(image(picture))</td><td class=\"facts\">\(lines)</td></tr></tbody></table>\n"
        )
    }

    private mutating func image(_ picture: ReportPicture) -> String {
        pictures += 1
        // Patterns and clips are found by name in the whole page.
        var svg = picture.svg
        for id in ["weak", "excluded", "frame"] {
            svg = svg.replacing("id=\"\(id)\"", with: "id=\"\(id)-\(pictures)\"")
                .replacing("url(#\(id))", with: "url(#\(id)-\(pictures))")
        }
        return svg.replacing(
            "<svg ", with: "<svg role=\"img\" aria-label=\"\(text(picture.words))\" ", maxReplacements: 1)
    }
}
