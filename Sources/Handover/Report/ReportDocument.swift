import CountyModel
import Foundation
import Planning
import Repeatable

/// A report as a word processor's document (`.docx`, ECMA-376) in the habit of official papers (GB/T 9704).
///
/// What every report has stands in templates (`Files/word-*.xml`); pictures are drawn by `rsvg-convert`, some at once.
struct ReportDocument {
    private let renderer: SheetRenderer

    /// - Throws: ``PlannerError`` of kind `.output` (E6305) when `rsvg-convert` is not installed.
    init(searchPath: String? = ProcessInfo.processInfo.environment["PATH"]) throws {
        renderer = try SheetRenderer(searchPath: searchPath)
    }

    /// The bytes of the document; the same report gives the same bytes on the same system.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E6312) when a picture cannot be drawn.
    package func bytes(_ content: ReportContent) throws -> [UInt8] {
        let body = WordBody(content)
        let pictures = body.pictures
        let threads = ProcessInfo.processInfo.activeProcessorCount
        let drawn = try parallelMap(pictures.count, threads: threads) {
            try renderer.render(pictures[$0].svg, as: .png, dpi: pictures[$0].dpi)
        }
        var archive = StoredArchive()
        for (name, part) in parts(content, body) { archive.add(name, part.bytes) }
        for (index, picture) in drawn.enumerated() { archive.add("word/media/picture-\(index + 1).png", picture) }
        return archive.bytes()
    }

    /// All files of the document but the pictures; readers want the types first.
    private func parts(_ content: ReportContent, _ body: WordBody) -> [(String, Markup)] {
        let isLarge = content.options.paper == .a3
        // Twentieths of a point.
        let (width, height) = isLarge ? (16838, 23811) : (11906, 16838)
        let pictures = body.pictures.indices.map { ["number": Template.Value.text("\($0 + 1)")] }
        return [
            ("[Content_Types].xml", Templates.wordContentTypes.filled()),
            ("_rels/.rels", Templates.wordPackage.filled()),
            ("docProps/core.xml", core(content)),
            (
                "word/document.xml",
                Templates.wordDocument.filled([
                    "body": .elements(body.markup), "width": "\(width)", "height": "\(height)",
                ])
            ),
            ("word/_rels/document.xml.rels", Templates.wordRelations.filled(["pictures": .rows(pictures)])),
            ("word/styles.xml", Templates.wordStyles.filled(sizes(content.options.language))),
            ("word/settings.xml", Templates.wordSettings.filled()),
            ("word/fontTable.xml", Templates.wordFonts.filled()),
            ("word/footer.xml", Templates.wordFooter.filled()),
        ]
    }

    private func core(_ content: ReportContent) -> Markup {
        let manifest = JSONText.text(PlanManifest(content.setup, content.plan).json)
        return Templates.wordCore.filled([
            "title": .text(content.title.text(content.options.language)),
            "author": .text(content.setup.scenario.author), "manifest": .text(manifest),
        ])
    }

    /// Half points, and twentieths of one for lines: 三号 and 28 points in Chinese, as papers have it; English takes more letters.
    private func sizes(_ language: Language) -> Template.Row {
        switch language {
        case .zh:
            [
                "size": "32", "line": "560", "indent": "640", "titleSize": "44", "cellSize": "18", "smallSize": "18",
                "bold": .elements(Markup(text: "")),
            ]
        case .en:
            [
                "size": "24", "line": "340", "indent": "480", "titleSize": "36", "cellSize": "18", "smallSize": "16",
                "bold": .elements(Markup(text: "<w:b/>")),
            ]
        }
    }
}
