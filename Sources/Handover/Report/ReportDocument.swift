import CountyModel
import Foundation
import Planning

/// Turns a report into a word processor's document with `pandoc`, which takes fonts, margins and headings from a document of ours.
struct ReportDocument {
    private let tool: OutsideTool
    private let renderer: SheetRenderer

    /// Pixels per inch of the maps in it.
    private static let dpi = 220.0

    /// - Throws: ``PlannerError`` of kind `.output`: E6308 when `pandoc` is not installed, E6305 when `rsvg-convert` is not.
    init(searchPath: String? = ProcessInfo.processInfo.environment["PATH"]) throws {
        guard let tool = OutsideTool("pandoc", searchPath: searchPath) else {
            throw PlannerError(
                .output, .noDocumentMaker,
                Bilingual(zh: "没有 pandoc,不能生成 DOCX", en: "DOCX wants pandoc, which is not installed"),
                mend: Bilingual(
                    zh: "请安装:apt-get install pandoc librsvg2-bin;或改写 .html,用文字处理软件打开后另存",
                    en:
                        "install it: apt-get install pandoc librsvg2-bin; or write .html and open that in a word processor"
                ))
        }
        self.tool = tool
        renderer = try SheetRenderer(searchPath: searchPath)
    }

    /// The bytes of the document; the same report gives the same bytes on the same system.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E6309) when the converter fails.
    package func bytes(_ content: ReportContent) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        var html = ReportHTML(content, use: .document)
        let text = html.make()
        var files: [(path: String, bytes: [UInt8])] = [
            (folder.file("report.html"), Array(text.utf8)),
            (folder.file("reference.docx"), Self.reference(content.options.paper)),
        ]
        for one in html.pictures {
            files.append(
                (folder.file("\(one.name).png"), try renderer.render(one.picture.svg, as: .png, dpi: Self.dpi)))
        }
        try AtomicFile.writeAll(files, overwrite: true)
        let (status, output) = try tool.run(
            [
                "--from", "html", "--to", "docx", "--reference-doc", "reference.docx", "--output", "report.docx",
                "report.html",
            ], in: folder)
        let bytes = Array(FileManager.default.contents(atPath: folder.file("report.docx")) ?? Data())
        // An archive ends with its list of contents; half of one does not.
        let isWhole = bytes.starts(with: [0x50, 0x4B]) && bytes.suffix(22).starts(with: [0x50, 0x4B, 5, 6])
        guard status == 0, isWhole else {
            let words = output.split(whereSeparator: \.isNewline).first.map(String.init) ?? "code \(status)"
            throw PlannerError(
                .output, .documentFailed,
                Bilingual(zh: "pandoc 未能生成文档:\(words)", en: "pandoc could not make the document: \(words)"),
                mend: Bilingual(
                    zh: "请检查临时文件夹的磁盘空间,或改写 .html", en: "check the disk of the temporary folder, or write .html"))
        }
        return bytes
    }

    private static func reference(_ paper: ReportOptions.Paper) -> [UInt8] {
        paper == .a4 ? PackageResources.reference_a4_docx : PackageResources.reference_a3_docx
    }
}
