import Foundation
import Testing

@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("A plan as an atlas")
struct AtlasTests {
    private static let hasRenderer = TestFont.isThere && OutsideTool("rsvg-convert") != nil

    private func county() -> SmallCase.Options {
        var options = SmallCase.Options()
        (options.columns, options.rows) = (6, 4)
        options.names = [1: "</svg><script>村", 7: "\"&村"]
        options.change = { $0.solve.bound = .none }
        return options
    }

    @Test(
        "A sheet per cluster tells each of its villages, its lead and why, and names stay words",
        arguments: Language.allCases)
    func sheets(language: Language) throws {
        let made = try SmallCase.make(county())
        let (setup, plan) = (made.setup, made.plan)
        let sheets = try Atlas.sheets(setup, plan, language)
        #expect(sheets.count == plan.clusters.count && sheets.count > 1)
        for (sheet, cluster) in zip(sheets, plan.clusters) {
            #expect(sheet.contains("width=\"210mm\" height=\"297mm\"") && !sheet.contains("<script"))
            let texts = SheetText.all(in: sheet).map { XMLText.plain($0.text) }
            #expect(texts.contains { $0.hasPrefix(cluster.id) })
            for village in cluster.members {
                let name = setup.county.villages[village].name
                #expect(texts.contains { $0.contains(name.prefix(3)) }, "\(name) of \(cluster.id)")
            }
            #expect(texts.count { $0.hasPrefix("★") } == 1)
            #expect(texts.contains { $0.hasPrefix("内部工作用图") || $0.contains("内部工作用图") })
        }
        #expect(try Atlas.sheets(setup, plan, language) == sheets, "the same plan gives the same bytes")
    }

    @Test("Nothing of a sheet lies beyond its paper, with two villages and with sixteen", arguments: [2, 16])
    func fits(members: Int) throws {
        var options = county()
        (options.columns, options.rows) = (8, 4)
        options.change = {
            $0.solve.bound = .none
            $0.must.villages = Bounds(minimum: members, maximum: members)
        }
        let made = try SmallCase.make(options)
        let (setup, plan) = (made.setup, made.plan)
        try #require(plan.clusters.contains { $0.members.count == members })
        for sheet in try Atlas.sheets(setup, plan, .en) {
            for text in SheetText.all(in: sheet) where !text.text.contains("SHA") {
                #expect(text.box.bottom <= 297 && text.box.y >= 0, "\(text.text)")
            }
        }
    }

    @Test("The files are named by their places, with as many digits as the last has")
    func names() {
        #expect(Atlas.names(clusters: 2) == ["atlas.pdf", "sheet-01.pdf", "sheet-02.pdf"])
        #expect(Atlas.names(clusters: 100)[1] == "sheet-001.pdf" && Atlas.names(clusters: 100).count == 101)
    }

    @Test("One file has a page per cluster, and each sheet a file of its own", .enabled(if: hasRenderer))
    func files() throws {
        let made = try SmallCase.make(county())
        let (setup, plan) = (made.setup, made.plan)
        let files = try Atlas.files(setup, plan, .zh, try SheetRenderer())
        #expect(files.map(\.name) == Atlas.names(clusters: plan.clusters.count))
        func pages(_ bytes: [UInt8]) -> Int? {
            // Page trees say how many pages they have: /Count 3.
            String(decoding: bytes, as: UTF8.self).matches(of: #/\/Count (\d+)/#).compactMap { Int($0.1) }.max()
        }
        #expect(pages(files[0].bytes) == plan.clusters.count)
        for file in files.dropFirst() { #expect(pages(file.bytes) == 1) }
        let again = try Atlas.files(setup, plan, .zh, try SheetRenderer())
        #expect(zip(files, again).allSatisfy { $0.bytes == $1.bytes })
    }

    @Test("The map of a plan is titled for itself, names each lead once, and dots the other strong villages")
    func planMap() throws {
        var options = county()
        options.change = {
            $0.solve.bound = .none
            $0.title = "组建方案"
            $0.author = "某局"
            $0.output.map.date = "2026年1月"
        }
        let made = try SmallCase.make(options)
        let (setup, plan) = (made.setup, made.plan)
        let story = MapStory.of(setup, plan, .zh)
        #expect(story.title == "示例县片区划分图" && story.document == "组建方案")
        #expect(story.groups.allSatisfy { $0.subtitle.isEmpty })
        let leads = Set(plan.clusters.map(\.lead))
        let strong = setup.classes.classes.indices.filter { setup.classes.classes[$0] == .strong }
        #expect(story.dotted == strong.filter { !leads.contains($0) })
        #expect(story.table.columns.map(\.title).contains("人口") && story.table.columns.map(\.title).contains("收入"))
        #expect(story.notices.contains("编制单位:某局") && story.notices.contains("日期:2026年1月"))
        #expect(abs(story.table.columns.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    }
}
