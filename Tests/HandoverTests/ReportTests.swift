import Foundation
import Testing

@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("A plan as a document")
struct ReportTests {
    private struct Made {
        let setup: PlanningCase
        let plan: Plan
        let content: ReportContent
    }

    private func made(
        _ language: Language = .zh, findings: [Finding] = [], pages: Int = 300,
        _ change: (inout SmallCase.Options) -> Void = { _ in }
    ) throws -> Made {
        var options = SmallCase.Options()
        change(&options)
        let made = try SmallCase.make(options)
        var report = ReportOptions(language: language)
        report.mostClusterPages = pages
        return Made(
            setup: made.setup, plan: made.plan,
            content: try ReportContent.make(made.setup, made.plan, findings: findings, report))
    }

    /// Numerals without the commas between thousands.
    private func numerals(_ text: String) -> [String] {
        FactLedger.numerals(in: text.replacing(#/(\d),(?=\d{3})/#) { "\($0.1)" })
    }

    @Test("Every number of the report is in its ledger")
    func ledger() throws {
        let finding = Finding(.missingNumbers, Bilingual(zh: "12 个村缺数", en: "12 villages lack it"))
        let made = try made(findings: [finding]) { $0.names = [3: "3号村"] }
        for block in made.content.blocks {
            for text in block.words {
                for numeral in numerals(text.zh) + numerals(text.en) {
                    #expect(made.content.ledger.numerals.contains(numeral), "\(numeral) in \(text.zh) / \(text.en)")
                }
            }
        }
    }

    @Test("Both languages say the same numbers, line by line")
    func sameNumbers() throws {
        let made = try made()
        for block in made.content.blocks {
            if case .heading = block { continue }
            for text in block.words where !text.zh.contains("示例县") {
                #expect(Set(numerals(text.zh)) == Set(numerals(text.en)), "\(text.zh) / \(text.en)")
            }
        }
    }

    @Test("Every village stands in the report once: in its cluster's table or among those in no cluster")
    func everyVillage() throws {
        let made = try made { options in
            options.change = {
                $0.must.villages = Bounds(minimum: 2, maximum: 3)
                $0.must.exclude = [VillageCode(SmallCase.code(11))]
            }
        }
        var seen: [String: Int] = [:]
        for block in made.content.blocks {
            guard case .table(let table) = block, table.columns.contains(where: { $0.title.zh == "类别" }) else {
                continue
            }
            for row in table.rows { seen[row[0].zh.replacing("★ ", with: ""), default: 0] += 1 }
        }
        for village in made.setup.county.villages { #expect(seen[village.name] == 1, "\(village.name)") }
    }

    @Test("A page per cluster up to the limit, and the report says when there are more clusters")
    func limitsPages() throws {
        let all = try made()
        let few = try made(pages: 1)
        func pages(_ content: ReportContent) -> Int {
            content.blocks.count { if case .side = $0 { true } else { false } }
        }
        #expect(pages(all.content) == all.plan.clusters.count && all.plan.clusters.count > 1)
        #expect(pages(few.content) == 1)
        let text = few.content.blocks.flatMap(\.words).map(\.zh).joined()
        #expect(text.contains("以下只列前1个"))
    }

    @Test("The county's own word for the committee is used")
    func committee() throws {
        let made = try made { options in
            options.change = {
                $0.terms.committee = Bilingual(zh: "跨村联合党委", en: "cross-village committee")
                $0.orgForms = [OrgForm(minMembers: 3, form: "党委", approve: "县委")]
            }
        }
        let text = made.content.blocks.flatMap(\.words)
        #expect(text.contains { $0.zh == "跨村联合党委" && $0.en == "cross-village committee" })
        #expect(text.contains { $0.zh.contains("每个片区设一个跨村联合党委") })
        #expect(!text.contains { $0.zh.contains("片区联合党委") })
    }

    @Test("The parameters are told in the reader's words: fields by their names, units, and what a weight weighs")
    func parameters() throws {
        let made = try made {
            $0.change = {
                $0.canonicalText = """
                    classes: {income_measure: income_operating, strong: {min: 50}, also_weak: [is_weak, is_backward]}
                    must: {villages: {min: 2}, towns: {cross: forbid}, leave_out: {allowed: true}}
                    prefer: {lift: {weight: 0.3}}
                    """
            }
        }
        let rows = made.content.blocks.flatMap { block -> [[Bilingual]] in
            if case .table(let table) = block, table.columns.last?.title.zh == "键" { table.rows } else { [] }
        }
        func row(_ key: String) throws -> [Bilingual] { try #require(rows.first { $0[2] == .same(key) }) }
        #expect(try row("classes.income_measure")[1].zh == Field.incomeOperating.label)
        #expect(try row("classes.income_measure")[1].en == "operating income")
        #expect(try row("classes.strong.min")[1] == Bilingual(zh: "50 万元", en: "50 wan yuan"))
        #expect(try row("classes.also_weak")[1].en == "is weak, is backward")
        #expect(try row("must.villages.min")[1] == Bilingual(zh: "2 个", en: "2"))
        #expect(
            try row("must.towns.cross")[0...1] == [
                Bilingual(zh: "片区可否跨乡镇", en: "may a cluster cross township borders"), Bilingual(zh: "不许", en: "no"),
            ])
        #expect(try row("must.leave_out.allowed")[1] == Bilingual(zh: "是", en: "yes"))
        let lift = try row("prefer.lift.weight")[0]
        #expect(lift.zh.hasSuffix(":权重") && lift.zh != "权重" && lift.en.hasSuffix(": weight"))
    }

    @Test("Nothing above the annexes names a command, a key or a digest")
    func plainBody() throws {
        let finding = Finding(.missingNumbers, Bilingual(zh: "12 个村缺数", en: "12 villages lack it"))
        let made = try made(findings: [finding]) {
            $0.change = {
                $0.canonicalText = "must: {towns: {cross: forbid}, leave_out: {allowed: true}}\nsolve: {seed: 7}"
            }
        }
        let blocks = made.content.blocks
        let annex = try #require(
            blocks.firstIndex { if case .heading(let text, _, _) = $0 { text.zh.hasPrefix("附件1") } else { false } })
        let body = blocks[..<annex].flatMap(\.words).flatMap { [$0.zh, $0.en] }.joined(separator: "\n")
        for word in ["planner", "forbid", "true", "seed", "种子", "SHA", "must.", ".geojson", "W1", "`"] {
            #expect(!body.contains(word), "\(word)")
        }
        let rest = blocks[annex...].flatMap(\.words).map(\.zh).joined(separator: "\n")
        #expect(rest.contains("must.towns.cross") && rest.contains("SHA-256") && !rest.contains("forbid"))
    }

    @Test("The HTML asks for nothing, runs nothing, and hostile names stay words")
    func isSafe() throws {
        let made = try made {
            $0.names = [1: "<script>alert(1)</script>", 2: "\"onload='x'&\u{202E}村", 5: "<img src=x>"]
        }
        var html = ReportHTML(made.content)
        let text = html.make()
        let elements = Set(text.matches(of: #/<([a-zA-Z]+)/#).map { String($0.1) })
        #expect(elements.isDisjoint(with: ["script", "img", "iframe", "object", "link", "form", "a"]))
        #expect(text.contains("&lt;script&gt;alert(1)"))
        #expect(
            !text.contains("http://")
                || text.matches(of: #/https?:\/\/[^"]+/#).allSatisfy { $0.0.hasPrefix("http://www.w3.org/") })
        #expect(text.contains("default-src 'none'"))
        #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
        let ids = text.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
        #expect(Set(ids).count == ids.count, "names of patterns are used once")
        for use in text.matches(of: #/url\(#([^)]+)\)/#) { #expect(ids.contains(String(use.1))) }
    }

    @Test("The same plan gives the same bytes, and the other language another text")
    func sameBytes() throws {
        let made = try made()
        let options = ReportOptions(language: .zh)
        let first = try Report.html(made.setup, made.plan, findings: [], options)
        #expect(try Report.html(made.setup, made.plan, findings: [], options) == first)
        let english = try Report.html(made.setup, made.plan, findings: [], ReportOptions(language: .en, paper: .a3))
        #expect(String(decoding: english, as: UTF8.self).contains("size: A3"))
        #expect(String(decoding: english, as: UTF8.self).contains("Villages in no cluster"))
    }

    @Test("Numbers of headings are written as in official papers")
    func numbering() {
        let expected = [
            1: "一", 10: "十", 11: "十一", 20: "二十", 24: "二十四", 100: "一百", 105: "一百零五", 110: "一百一十", 268: "二百六十八",
        ]
        for (number, text) in expected { #expect(ReportNumbering.chinese(number) == text) }
        #expect(ReportNumbering.label(3, 12).zh == "（十二）" && ReportNumbering.label(3, 12).en == "3.12 ")
        #expect(NumberText.grouped("1234567.8") == "1,234,567.8" && NumberText.grouped("-123") == "-123")
    }
}

extension ReportBlock {
    /// All words of a block but its pictures.
    var words: [Bilingual] {
        switch self {
        case .title(let text), .subtitle(let text), .paragraph(let text), .reason(let text), .note(let text): [text]
        case .heading(let text, _, _): [text]
        case .items(let items): items
        case .table(let table): table.columns.map(\.title) + table.rows.flatMap { $0 } + table.total
        case .picture(let picture): [picture.words]
        case .side(let picture, let facts): [picture.words] + facts.flatMap { [$0.name, $0.value] }
        }
    }
}
