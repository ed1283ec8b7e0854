import Foundation
import Repeatable
import Testing

@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("A plan as a word processor's document")
struct ReportDocumentTests {
    private func content(
        _ language: Language = .zh, _ change: (inout SmallCase.Options) -> Void = { _ in }
    ) throws -> ReportContent {
        var options = SmallCase.Options()
        change(&options)
        let made = try SmallCase.make(options)
        return try ReportContent.make(
            made.setup, made.plan, findings: [], ReportOptions(language: language))
    }

    private static let hasRenderer = TestFont.isThere && OutsideTool("rsvg-convert") != nil
    private static let hasPython = OutsideTool("python3") != nil

    @Test("Without the program that draws maps a sentence says what to install")
    func noRenderer() {
        #expect { try ReportDocument(searchPath: "/nowhere") } throws: { error in
            guard let finding = (error as? PlannerError)?.findings.first else { return false }
            return finding.code == .noSheetRenderer && finding.mend?.zh.contains("librsvg2-bin") == true
        }
    }

    @Test(
        "The document is the same each time, names the fonts of official papers, and numbers its pages",
        .enabled(if: hasRenderer))
    func sameBytes() throws {
        let content = try content()
        let document = try ReportDocument()
        let bytes = try document.bytes(content)
        #expect(try document.bytes(content) == bytes)
        // Its files are stored as they are.
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("仿宋_GB2312") && text.contains("方正小标宋简体") && text.contains(" PAGE "))
        #expect(!text.contains("dcterms"), "a date would differ from day to day")
    }

    @Test(
        "Rows stay on one page, the head of a table comes again on the next, and every chapter is a heading"
    )
    func tables() throws {
        let content = try content()
        let body = WordBody(content).markup.text
        func count(_ part: String) -> Int { body.components(separatedBy: part).count - 1 }
        let tables = content.blocks.count { if case .table = $0 { true } else { false } }
        let sides = content.blocks.count { if case .side = $0 { true } else { false } }
        #expect(count("<w:tblHeader/>") == tables && tables > 3 && sides > 1)
        #expect(count("<w:tbl>") == tables + sides)
        #expect(count("<w:tr>") == count("<w:cantSplit/>"))
        let headings = content.blocks.count { if case .heading = $0 { true } else { false } }
        #expect(count("<w:pStyle w:val=\"Heading") == headings)
        #expect(count("r:embed=\"picture1\"") == 1 && WordBody(content).pictures.count == sides + 1)
    }

    @Test("Names that look like markup stay words in the document")
    func hostileNames() throws {
        let content = try content { $0.names = [1: "</w:t><w:evil/>", 2: "\"&\u{202E}村"] }
        let body = WordBody(content).markup.text
        #expect(!body.contains("<w:evil/>") && body.contains("&lt;/w:t&gt;&lt;w:evil/&gt;"))
        #expect(!body.unicodeScalars.contains("\u{202E}"))
    }

    @Test("HTML and document tell the same words in the same order", arguments: Language.allCases)
    func oneDescription(language: Language) throws {
        let content = try content(language)
        var html = ReportHTML(content)
        func words(_ markup: String) -> [String] {
            markup.replacing(#/<svg .*?<\/svg>/#.dotMatchesNewlines(), with: "").replacing(
                #/<[^>]*>/#, with: " "
            )
            .replacing(":", with: " ").split(whereSeparator: \.isWhitespace).map(String.init)
        }
        let page = html.make().split(separator: "<body>").last.map(String.init) ?? ""
        let notice = content.setup.scenario.output.map.notice
        var expected = words(WordBody(content).markup.text)
        if !notice.isEmpty { expected += words(notice) }
        #expect(words(page) == expected && expected.count > 100)
    }

    @Test("A number and its unit stay on one line; other blanks may break")
    func unbroken() {
        #expect(UnbrokenText.of("50 万元 和 12 km, from 3 on") == "50\u{A0}万元 和 12\u{A0}km, from 3 on")
        #expect(UnbrokenText.of("共3个村") == "共3个村")
    }

    @Test("An archive is read by another program, byte for byte", .enabled(if: hasPython))
    func archive() throws {
        var archive = StoredArchive()
        archive.add("村/a.txt", Array("甲乙".utf8))
        archive.add("empty", [])
        archive.add("b.bin", (0..<2_000).map { UInt8(truncatingIfNeeded: $0 * 7) })
        let folder = try TemporaryFolder()
        try Data(archive.bytes()).write(to: URL(fileURLWithPath: folder.file("a.zip")))
        let script = """
            import zipfile
            z = zipfile.ZipFile("a.zip")
            assert z.testzip() is None
            print(z.namelist() == ["村/a.txt", "empty", "b.bin"], z.read("村/a.txt").decode() == "甲乙", len(z.read("b.bin")))
            """
        let tool = try #require(OutsideTool("python3"))
        let said = try tool.run(["-c", script], in: folder)
        #expect(
            said.status == 0 && said.output.contains("True True 2000"), Comment(rawValue: said.output))
    }
}
