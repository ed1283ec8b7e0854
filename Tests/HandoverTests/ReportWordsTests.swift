import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanAudit
@testable import Planning

@Suite("What a report says of a plan")
struct ReportWordsTests {
    private func content(
        _ made: (setup: PlanningCase, plan: Plan), findings: [Finding] = [], _ language: Language = .zh
    ) throws -> ReportContent {
        try ReportContent.make(made.setup, made.plan, findings: findings, ReportOptions(language: language))
    }

    private func text(_ content: ReportContent) -> Bilingual {
        let words = content.blocks.flatMap(\.words)
        return Bilingual(
            zh: words.map(\.zh).joined(separator: "\n"), en: words.map(\.en).joined(separator: "\n"))
    }

    @Test("A plan made by hand, or changed by hand, is not told as what the search found")
    func madeByHand() throws {
        let searched = try SmallCase.made()
        #expect(try text(content(searched)).zh.contains("由程序按本县确定的规则测算得出,并经"))
        let given = Plan(
            clusters: searched.plan.clusters, leftOut: searched.plan.leftOut, excluded: searched.plan.excluded,
            score: searched.plan.score, origin: .given)
        let said = try text(content((searched.setup, given)))
        #expect(said.zh.contains("方案由人工编制") && !said.zh.contains("方案由程序") && !said.zh.contains("择优"))
        #expect(said.en.contains("made by hand") && !said.en.contains("was computed"))
        // As a hand-edited plan.json is read for maps and reports.
        var edited = searched.plan
        edited.edits = HandEdits(
            baseSHA256: String(repeating: "0", count: 64), entries: [], lockedClusters: [], lockedVillages: [],
            moved: [2, 3].map { VillageCode(SmallCase.code($0)) })
        try Scratch.folder { folder in
            let path = folder + "/plan.json"
            try AtomicFile.write(PlanFile.bytes(searched.setup, edited), to: path, overwrite: false)
            let read = try recorded(path, searched.setup)
            let sheet = PlanManifest(searched.setup, read)
            #expect(sheet.pairs.first { $0.key == "is_edited" }?.value == "1")
            let said = try text(content((searched.setup, read)))
            #expect(said.zh.contains("后经人工调整(2个村改变归属)") && said.en.contains("changed by hand (2 villages moved)"))
        }
    }

    /// The plan of a file, as every command has it.
    private func recorded(_ path: String, _ setup: PlanningCase) throws -> Plan {
        try GivenPlan.read(path, setup).plan(setup, recordedIn: PlanFile.read(path: path))
    }

    @Test("A bound is told only under the scenario and the data it was proven under")
    func bound() throws {
        let (setup, plan) = try SmallCase.made { $0.change = { $0.solve.bound = .full } }
        try #require(plan.certificate != nil)
        try Scratch.folder { folder in
            let path = folder + "/plan.json"
            try AtomicFile.write(PlanFile.bytes(setup, plan), to: path, overwrite: false)
            #expect(try recorded(path, setup).certificate == plan.certificate)
            var other = SmallCase.Options()
            other.change = { $0.canonicalText = "name: other" }
            let changed = try SmallCase.make(other).setup
            #expect(try recorded(path, changed).certificate == nil)
        }
    }

    @Test("Without a notice no sentence begins with a full stop, and no bracket or line is empty")
    func noNotice() throws {
        let made = try SmallCase.made { $0.change = { $0.output.map.notice = "" } }
        let content = try content(made)
        for block in content.blocks {
            for word in block.words { #expect(!word.zh.hasPrefix("。") && !word.en.contains("()")) }
            if case .note(let note) = block { #expect(!note.zh.isEmpty) }
        }
        var html = ReportHTML(content)
        #expect(!html.make().contains("class=\"foot\""))
    }

    @Test("A village named by a Chinese numeral has its reading in English, one with digits has them once")
    func readings() throws {
        let made = try SmallCase.made { $0.names = [0: "三合村", 1: "3号村"] }
        var ledger = ReportLedger()
        #expect(ledger.village(0, made.setup.county).en == "Sanhe 三合村")
        #expect(ledger.village(1, made.setup.county).en == "3号村")
    }

    @Test("Where a village lacks its Party members the sum is marked, and no form of organisation follows from it")
    func missingMembers() throws {
        let lacking = try SmallCase.made {
            $0.missing[.partyMembers] = Set(0..<12).subtracting([1])
            $0.change = { $0.orgForms = [OrgForm(minMembers: 3, form: "党支部", approve: "乡镇党委")] }
        }
        let said = try text(content(lacking))
        #expect(!said.zh.contains("党支部") && said.zh.contains("21†"))
        let whole = try SmallCase.made {
            $0.change = { $0.orgForms = [OrgForm(minMembers: 3, form: "党支部", approve: "乡镇党委")] }
        }
        let told = try text(content(whole))
        #expect(told.zh.contains("党支部") && !told.zh.contains("1†") && told.zh.contains("乡镇党委"))
    }

    @Test("A cluster over two townships is to be decided on, and names each township once")
    func crossing() throws {
        let made = try SmallCase.made { $0.change = { $0.must.villages = Bounds(minimum: 6, maximum: 12) } }
        let towns = made.plan.clusters.map { cluster in
            Set(cluster.members.map { made.setup.county.villages[$0].townName }).count
        }
        try #require(towns.contains(2))
        let content = try content(made)
        #expect(text(content).zh.contains("跨乡镇组建的片区,须经县委组织部同意"))
        for (cluster, count) in zip(made.plan.clusters, towns) { #expect(content.towns(of: cluster).count == count) }
    }

    @Test("Broken rules and doubts about the data are in the report in their own words")
    func brokenAndDoubtful() throws {
        let (setup, found) = try SmallCase.made()
        var plan = found
        let rule = Bilingual(zh: "某片区村数过多", en: "a cluster has too many villages")
        plan.brokenRules = [
            AuditViolation(
                rule: .oneCluster, isHard: true, cluster: plan.clusters[0].id, villages: [0], limit: "1", actual: "2",
                bounds: nil,
                what: rule, box: nil)
        ]
        let doubt = Finding(.missingNumbers, Bilingual(zh: "若干村缺收入", en: "some villages lack an income"))
        let said = try text(content((setup, plan), findings: [doubt]))
        #expect(said.zh.contains("更正:某片区村数过多。") && said.zh.contains("不符合规则:某片区村数过多。"))
        #expect(said.en.contains("Mend: a cluster has too many villages."))
        #expect(said.zh.contains("W1601") && said.zh.contains("需留意的情况有1类"))
        let line = PlanManifest(setup, plan).line(.zh)
        #expect(said.zh.contains(line) && line.contains("数据摘要"))
        #expect(PlanManifest(setup, plan).pairs.first { $0.key == "is_valid" }?.value == "0")
    }

    @Test("Of many names the first few are told, and how many there are")
    func manyNames() {
        var ledger = ReportLedger()
        let names = (1...20).map { Bilingual(zh: "甲\($0)", en: "A\($0)") }
        let list = ledger.list(names, most: 3, id: "x")
        #expect(list == Bilingual(zh: "甲1、甲2、甲3等20个", en: "A1, A2, A3 and others, 20 in all"))
        #expect(ledger.list(Array(names.prefix(3)), most: 3, id: "x").zh == "甲1、甲2、甲3")
    }

    @Test("Every cluster begins a page")
    func pages() throws {
        let made = try SmallCase.made { $0.change = { $0.must.villages = Bounds(minimum: 2, maximum: 3) } }
        try #require(made.plan.clusters.count > 2)
        var html = ReportHTML(try content(made))
        let page = html.make()
        // The first stands below the heading of its chapter, the map has a page too.
        #expect(page.components(separatedBy: "<h3 class=\"page\">").count - 1 == made.plan.clusters.count)
        #expect(page.contains(".page { break-before: page;"))
    }

    /// Text of the pages of a document as a word processor sets them; `nil` where there is none.
    private func typeset(_ bytes: [UInt8]) throws -> [String]? {
        guard let shell = OutsideTool("env"), let reader = OutsideTool("pdftotext") else { return nil }
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: URL(fileURLWithPath: folder.file("r.docx")))
        let profile = "-env:UserInstallation=file://" + folder.file("profile")
        let convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "r.docx"]
        let made = try shell.run([TestFont.setting] + convert, in: folder)
        try #require(made.status == 0, Comment(rawValue: made.output))
        try #require(try reader.run(["-layout", "r.pdf", "r.txt"], in: folder).status == 0)
        let text = try String(contentsOfFile: folder.file("r.txt"), encoding: .utf8)
        return text.components(separatedBy: "\u{C}").filter { $0.contains { !$0.isWhitespace } }
    }

    private static let hasWordProcessor =
        TestFont.isThere
        && ["soffice", "pdftotext", "rsvg-convert"].allSatisfy { OutsideTool($0) != nil }

    @Test(
        "A cluster of twelve villages stands on one page of a document in either language",
        .enabled(if: hasWordProcessor), arguments: Language.allCases)
    func onePageEach(language: Language) throws {
        var options = SmallCase.Options()
        (options.columns, options.rows) = (6, 4)
        let ordinary = ["暖岭坑村", "北柏港村", "石溪社区"]
        for village in 0..<24 { options.names[village] = ordinary[village % 3] }
        options.change = { $0.must.villages = Bounds(minimum: 12, maximum: 12) }
        let made = try SmallCase.make(options)
        try #require(made.plan.clusters.map(\.members.count) == [12, 12])
        let report = ReportOptions(language: language)
        let pages = try #require(
            try typeset(Report.docx(made.setup, made.plan, findings: [], report)))
        // From the page of the first cluster to the next chapter there are two.
        let first = try #require(pages.lastIndex { $0.contains(language == .zh ? "三、" : "3. The clusters") })
        let next = try #require(pages.lastIndex { $0.contains(language == .zh ? "四、暂不" : "4. Villages") })
        #expect(next - first == 2)
    }

    @Test("The picture of a cluster hatches its weak villages, stars its lead, and keeps names off the scale bar")
    func pictures() throws {
        var options = SmallCase.Options()
        (options.columns, options.rows) = (8, 8)
        for village in 0..<64 { options.names[village] = "北柏港\(village)村" }
        options.change = { $0.solve.bound = .none }
        let made = try SmallCase.make(options)
        let pictures = ReportPictures(made.setup, made.plan, .zh)
        for (index, cluster) in made.plan.clusters.enumerated() {
            let svg = try pictures.cluster(index, widthMM: 93, heightMM: 69).svg
            let weak = cluster.members.count { made.setup.classes.classes[$0] == .weak }
            #expect(svg.components(separatedBy: "url(#weak)").count - 1 == weak)
            #expect(svg.components(separatedBy: MapDrawing.starStyle(0.75)).count == 2)
            let texts = SheetText.all(in: svg)
            let bar = texts.filter { $0.text == "0" || $0.text.hasSuffix("公里") }
            try #require(bar.count == 2)
            // The white ground of the bar.
            let ground = MapBox(x: 0.3, y: 69 - 0.3 - 9, width: bar[1].box.right - 0.3, height: 9)
            for name in texts where name.text.contains("村") {
                #expect(!name.box.overlaps(ground), "\(name.text) of \(cluster.id)")
            }
        }
    }
}
