import Foundation
import Repeatable
import Testing

@testable import CountyModel
@testable import Handover

@Suite("PDF and PNG of a sheet")
struct SheetRendererTests {
    private static let hasRenderer = OutsideTool("rsvg-convert") != nil

    private func sheet() throws -> String {
        let made = try SmallCase.make()
        return try MapSVG.render(made.setup, made.plan, language: .zh)
    }

    @Test("Without the renderer a sentence says what to install")
    func absent() {
        #expect { try SheetRenderer(searchPath: "/nowhere") } throws: { error in
            guard let finding = (error as? PlannerError)?.findings.first else { return false }
            return finding.code == .noSheetRenderer && finding.mend?.zh.contains("librsvg2-bin") == true
        }
    }

    @Test("A picture carries its notes with check sums that are right, and its pixels stay as they were")
    func notes() {
        // The IEND chunk, whose check sum every PNG ends with.
        #expect(CheckSum.of(Array("IEND".utf8)) == 0xAE42_6082)
        let header = PNGNote.signature + [0, 0, 0, 13] + Array("IHDR".utf8) + [UInt8](repeating: 0, count: 17)
        let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
        let noted = PNGNote.added(to: header + end, [("Title", "示例"), ("Description", "")])
        #expect(noted.starts(with: header) && Array(noted.suffix(12)) == end)
        #expect(String(decoding: noted, as: UTF8.self).contains("示例"))
        #expect(PNGNote.added(to: [1, 2, 3], [("Title", "x")]) == [1, 2, 3])
    }

    @Test(
        "The same sheet gives the same PDF and PNG, with title and source inside and no date",
        .enabled(if: hasRenderer && TestFont.isThere)
    )
    func sameBytes() throws {
        let renderer = try SheetRenderer()
        let svg = try sheet()
        let pdf = try renderer.render(svg, as: .pdf)
        let png = try renderer.render(svg, as: .png, dpi: 40)
        #expect(try renderer.render(svg, as: .pdf) == pdf)
        #expect(try renderer.render(svg, as: .png, dpi: 40) == png)
        let text = String(decoding: pdf, as: UTF8.self)
        // 示例县 in UTF-16.
        #expect(text.contains("/Title <FEFF793A4F8B53BF"))
        // {"schema" in UTF-16: what the sheet was made from.
        #expect(text.contains("/Subject <FEFF007B002200730063"))
        #expect(text.hasSuffix("%%EOF\n"))
        // 420 × 297 mm at 40 to the inch.
        #expect(Array(png[16..<24]) == [0, 0, 2, 0x96, 0, 0, 1, 0xD4] || Array(png[16..<20]) == [0, 0, 2, 0x95])
        #expect(String(decoding: png, as: UTF8.self).contains("input_sha256"))
    }

    @Test("A picture too large to draw is refused with a way out", .enabled(if: hasRenderer))
    func tooLarge() throws {
        let svg = "<svg width=\"1189mm\" height=\"841mm\"/>"
        #expect { try SheetRenderer().render(svg, as: .png, dpi: 1_200) } throws: {
            ($0 as? PlannerError)?.findings.first.map { $0.code == .pictureTooLarge && $0.what.en.contains("56,173") }
                == true
                || ($0 as? PlannerError)?.findings.first?.what.en.contains("56173") == true
        }
    }

    @Test("Nothing of a folder for passing files is left behind")
    func leavesNothing() throws {
        var folder: TemporaryFolder? = try TemporaryFolder()
        let path = try #require(folder?.path)
        try Data([1]).write(to: URL(fileURLWithPath: path + "/x"))
        #expect(FileManager.default.fileExists(atPath: path))
        folder = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("A sheet that cannot be drawn leaves the renderer's own words and no bytes", .enabled(if: hasRenderer))
    func broken() throws {
        #expect { try SheetRenderer().render("<svg", as: .pdf) } throws: { error in
            guard let finding = (error as? PlannerError)?.findings.first else { return false }
            return finding.code == .drawingFailed && finding.what.en.count > 45
        }
    }
}
