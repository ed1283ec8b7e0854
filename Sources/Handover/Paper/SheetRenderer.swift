import CountyModel
import Foundation
import Planning

/// Turns SVG sheets into PDF and PNG with `rsvg-convert` of librsvg, which draws them with the fonts of the system.
package struct SheetRenderer: Sendable {
    /// What a sheet is turned into.
    package enum Format: String, Sendable {
        case pdf, png
    }

    /// Pixels per inch of pictures unless said otherwise: an A3 sheet then has 3,308 × 2,339.
    package static let standardDPI = 200.0
    /// The range that makes sense: below it nothing can be read, and no printer resolves more.
    package static let dpiRange = 30.0...1_200.0
    /// More pixels along a side are beyond what the renderer can draw.
    private static let mostPixels = 30_000.0

    private let tool: OutsideTool

    /// - Throws: ``PlannerError`` of kind `.output` (E6305) when `rsvg-convert` is not installed.
    package init() throws { try self.init(searchPath: ProcessInfo.processInfo.environment["PATH"]) }

    package init(searchPath: String?) throws {
        guard let tool = OutsideTool("rsvg-convert", searchPath: searchPath) else {
            throw PlannerError(
                .output, .noSheetRenderer,
                Bilingual(
                    zh: "没有 rsvg-convert,不能生成 PDF 和 PNG", en: "PDF and PNG want rsvg-convert, which is not installed"),
                mend: Bilingual(
                    zh: "请安装:apt-get install librsvg2-bin fonts-noto-cjk;或改写 .svg,用浏览器打开后打印成 PDF",
                    en:
                        "install it: apt-get install librsvg2-bin fonts-noto-cjk; or write .svg and print it from a browser"
                ))
        }
        self.tool = tool
    }

    /// The file of a sheet, with what the sheet says of its making in it. The same sheet gives the same bytes on the same system.
    ///
    /// - Parameters:
    ///   - svg: the sheet, with its size in millimetres.
    ///   - dpi: pixels per inch of a picture, within ``dpiRange``; a PDF has none.
    /// - Throws: ``PlannerError`` of kind `.output`: E6306 when the picture would be too large, E6312 when the renderer fails.
    package func render(_ svg: String, as format: Format, dpi: Double = standardDPI) throws -> [UInt8] {
        if format == .png { try refuseHuge(svg, dpi) }
        let resolution = format == .png ? ["-d", NumberText.plain(dpi), "-p", NumberText.plain(dpi)] : []
        let bytes = try draw([svg], format, resolution)
        let (title, manifest) = (Self.content("title", of: svg), Self.content("metadata", of: svg))
        switch format {
        case .pdf: return PDFNote.added(to: bytes, title: title, subject: manifest)
        case .png: return PNGNote.added(to: bytes, [("Title", title), ("Description", manifest)])
        }
    }

    /// One PDF of several sheets, a page each, with what the first of them says of its making.
    ///
    /// - Throws: as ``render(_:as:dpi:)``.
    package func render(pages: [String]) throws -> [UInt8] {
        let bytes = try draw(pages, .pdf, [])
        let first = pages.first ?? ""
        return PDFNote.added(
            to: bytes, title: Self.content("title", of: first), subject: Self.content("metadata", of: first))
    }

    private func draw(_ sheets: [String], _ format: Format, _ options: [String]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let names = sheets.indices.map { "sheet-\($0).svg" }
        for (name, sheet) in zip(names, sheets) {
            try AtomicFile.write(Array(sheet.utf8), to: folder.file(name), overwrite: true)
        }
        let arguments = ["--unlimited", "-f", format.rawValue] + options + ["-o", "sheet.out"] + names
        let (status, output) = try tool.run(arguments, in: folder)
        let data = FileManager.default.contents(atPath: folder.file("sheet.out")) ?? Data()
        let bytes = Array(data)
        guard status == 0, Self.isWhole(bytes, format) else { throw Self.failure(status, output) }
        return bytes
    }

    /// Whether a file has its first and last bytes: a renderer on a full disk may end well with half of it.
    private static func isWhole(_ bytes: [UInt8], _ format: Format) -> Bool {
        switch format {
        case .pdf: bytes.starts(with: Array("%PDF-".utf8)) && bytes.suffix(16).contains(UInt8(ascii: "%"))
        case .png: bytes.starts(with: PNGNote.signature) && bytes.suffix(8).starts(with: Array("IEND".utf8))
        }
    }

    private func refuseHuge(_ svg: String, _ dpi: Double) throws {
        let head = svg.prefix(1_000)
        let sides = ["width", "height"].compactMap { name -> Double? in
            guard let start = head.range(of: "\(name)=\"")?.upperBound else { return nil }
            return Double(head[start...].prefix { $0.isNumber || $0 == "." })
        }
        guard let longest = sides.max(), longest / 25.4 * dpi > Self.mostPixels else { return }
        let pixels = NumberText.plain(longest / 25.4 * dpi, decimals: 0)
        throw PlannerError(
            .output, .pictureTooLarge,
            Bilingual(zh: "图片一边有 \(pixels) 像素,过大", en: "a picture of \(pixels) pixels along a side is too large"),
            mend: Bilingual(zh: "请降低 --dpi、缩小图幅,或输出 PDF", en: "lower --dpi, take a smaller sheet, or write a PDF"))
    }

    private static func failure(_ status: Int32, _ output: String) -> PlannerError {
        let words = output.split(whereSeparator: \.isNewline).first.map(String.init) ?? "code \(status)"
        return PlannerError(
            .output, .drawingFailed,
            Bilingual(zh: "rsvg-convert 未能出图:\(words)", en: "rsvg-convert could not draw the sheet: \(words)"),
            mend: Bilingual(
                zh: "请检查临时文件夹的磁盘空间,或改写 .svg", en: "check the disk of the temporary folder, or write .svg"))
    }

    /// The text of the first element of a name near the head of a sheet of ours.
    private static func content(_ element: String, of svg: String) -> String {
        guard let start = svg.range(of: "<\(element)>"),
            let end = svg.range(of: "</\(element)>", range: start.upperBound..<svg.endIndex)
        else { return "" }
        return XMLText.plain(String(svg[start.upperBound..<end.lowerBound]))
    }

    /// Warns where the system has no font with Chinese characters; empty where it has one, or cannot say.
    package static func fontFindings() -> [Finding] {
        guard let list = OutsideTool("fc-list"), let folder = try? TemporaryFolder(),
            let (status, output) = try? list.run([":lang=zh-cn", "family"], in: folder), status == 0,
            !output.contains(where: { !$0.isWhitespace })
        else { return [] }
        return [
            Finding(
                .noChineseFont,
                Bilingual(
                    zh: "本机没有中文字体,PDF 和 PNG 上的汉字会成方框",
                    en: "no Chinese font is installed; characters become boxes in PDF and PNG"),
                mend: Bilingual(
                    zh: "请安装:apt-get install fonts-noto-cjk", en: "install one: apt-get install fonts-noto-cjk"))
        ]
    }
}
