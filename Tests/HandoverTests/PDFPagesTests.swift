import Testing

@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("Several PDFs put into one")
struct PDFPagesTests {
    private static let hasRenderer = TestFont.isThere && OutsideTool("rsvg-convert") != nil

    private func sheet(_ words: String) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"50mm\" height=\"40mm\" viewBox=\"0 0 50 40\"><title>\(words)</title><rect x=\"5\" y=\"5\" width=\"20\" height=\"9\" fill=\"#7bbcf6\" fill-opacity=\"0.5\"/><text x=\"5\" y=\"30\" font-size=\"6\">\(words)</text></svg>"
    }

    @Test("The pages stand in their order, and each keeps what was drawn on it", .enabled(if: hasRenderer))
    func pages() throws {
        let words = ["Alpha", "Beta", "Gamma"]
        let made = try SheetRenderer().render(pages: words.map(sheet), threads: 2)
        #expect(made.each.count == 3 && made.all.starts(with: Array("%PDF-".utf8)))
        guard let reader = OutsideTool("pdftotext") else { return }
        let folder = try TemporaryFolder()
        try AtomicFile.write(made.all, to: folder.file("all.pdf"), overwrite: false)
        let (status, _) = try reader.run(["all.pdf", "all.txt"], in: folder)
        #expect(status == 0)
        let text = try #require(try PlainFile.contents(folder.file("all.txt"), named: "all.txt"))
        let pages = String(decoding: text, as: UTF8.self).split(separator: "\u{0C}")
            .map { $0.filter(\.isLetter) }.filter { !$0.isEmpty }
        #expect(pages == words)
    }

    @Test("A file that is built in another way is not taken apart", .enabled(if: hasRenderer))
    func otherForm() throws {
        let one = try SheetRenderer().render(pages: [sheet("Alpha")], threads: 1).each[0]
        #expect(PDFPages.joined([Array("%PDF-1.7\nno table\n%%EOF\n".utf8)]) == nil)
        #expect(PDFPages.joined([one, Array(one.prefix(one.count / 2))]) == nil)
        #expect(PDFPages.joined([[]]) == nil)
    }
}
