import Foundation
import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanStudies
@testable import Planning

@Suite("A plan as a workbook")
struct PlanWorkbookTests {
    /// A sheet as another program reads it: name, rows of cells as text, and its XML.
    private struct ReadSheet: Decodable {
        let name: String
        let rows: [[ReadCell?]]
        let xml: String

        func column(_ title: String) -> [ReadCell?] {
            guard let place = rows.first?.firstIndex(where: { $0?.text == title }) else { return [] }
            return rows.dropFirst().map { place < $0.count ? $0[place] : nil }
        }
    }

    private struct ReadCell: Decodable {
        /// `s` for text, `n` for a number.
        let kind: String
        let text: String
        let format: String
    }

    /// Reads a workbook with Python's zip and XML modules, which know nothing of the library that wrote it.
    private static let reader = #"""
        import json,re,sys,zipfile
        import xml.etree.ElementTree as E
        n={'m':'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
        z=zipfile.ZipFile(sys.argv[1])
        strings=[''.join(t.text or '' for t in s.iter('{%s}t'%n['m'])) for s in E.fromstring(z.read('xl/sharedStrings.xml')).findall('m:si',n)]
        strings=[re.sub(r'_x([0-9A-F]{4})_',lambda m:chr(int(m[1],16)),s) for s in strings]
        styles=E.fromstring(z.read('xl/styles.xml'))
        own={f.get('numFmtId'):f.get('formatCode') for f in styles.findall('.//m:numFmt',n)}
        own['49']='@'
        formats=[own.get(x.get('numFmtId'),'') for x in styles.find('m:cellXfs',n)]
        names=[s.get('name') for s in E.fromstring(z.read('xl/workbook.xml')).findall('.//m:sheet',n)]
        def column(r):
            k=0
            for c in re.match('[A-Z]+',r)[0]: k=k*26+ord(c)-64
            return k-1
        out=[]
        for i,name in enumerate(names):
            xml=z.read('xl/worksheets/sheet%d.xml'%(i+1)).decode()
            rows=[]
            for row in E.fromstring(xml).findall('.//m:row',n):
                cells=[]
                for c in row.findall('m:c',n):
                    v=c.find('m:v',n)
                    while len(cells)<=column(c.get('r')): cells.append(None)
                    if v is None: continue
                    kind='s' if c.get('t')=='s' else 'n'
                    cells[-1]={'kind':kind,'text':strings[int(v.text)] if kind=='s' else v.text,'format':formats[int(c.get('s','0'))]}
                rows.append(cells)
            out.append({'name':name,'rows':rows,'xml':xml})
        print(json.dumps(out))
        """#

    private func read(_ bytes: [UInt8]) throws -> [ReadSheet] {
        try PageSamples.withFile(bytes, "xlsx") { path in
            let result = try PageSamples.run(["python3", "-c", Self.reader, path])
            try #require(result.status == 0, Comment(rawValue: result.output))
            return try JSONDecoder().decode([ReadSheet].self, from: Data(result.output.utf8))
        }
    }

    private func sheet(_ name: String, _ sheets: [ReadSheet]) throws -> ReadSheet {
        try #require(sheets.first { $0.name == name }, Comment(rawValue: name))
    }

    @Test(
        "Every village of the county has one row, with its cluster, and those in none stand in their own sheet with the reason"
    )
    func everyVillage() throws {
        let handover = try PageSamples.plan()
        let sheets = try read(PlanWorkbook.make(handover, language: .zh))
        #expect(sheets.map(\.name) == ["说明", "片区", "理由", "村", "牵头与班子", "未组建", "未组建原因", "相邻", "字段说明"])
        let villages = try sheet("村", sheets)
        let codes = villages.column("村级代码").compactMap { $0?.text }
        #expect(codes.sorted() == handover.setup.county.villages.map(\.code.text))
        for (code, id) in zip(codes, villages.column("编号")) {
            let village = try #require(handover.setup.county.index(of: VillageCode(code)))
            let cluster = handover.plan.clusters.first { $0.members.contains(village) }
            #expect(id?.text == cluster?.id)
        }
        let outside = try sheet("未组建", sheets)
        #expect(outside.column("理由").count == handover.plan.leftOut.count + handover.plan.excluded.count)
        #expect(outside.column("理由").allSatisfy { $0?.text.isEmpty == false })
        // By cause: all of them in the first row, then each group.
        let causes = try sheet("未组建原因", sheets)
        let told = LeftOutGroups(handover.setup, leftOut: handover.plan.leftOut)
        #expect(
            causes.column("原因").compactMap { $0?.text } == ([told.headline] + told.groups.map(\.cause)).map(\.zh))
        // Every group says where it is: whole places, or the townships that it lies in.
        let places = causes.column("乡镇或分区").map { $0?.text ?? "" }
        #expect(places.dropFirst().allSatisfy { !$0.isEmpty } && places.count == told.groups.count + 1, "\(places)")
        let isPart = told.groups.map(\.names.isEmpty)
        #expect(zip(places.dropFirst(), isPart).allSatisfy { $0.hasSuffix("(部分)") == $1 }, "\(places)")
        let sizes = try sheet("片区", sheets).column("村数(个)").compactMap { $0?.text }.compactMap { Double($0) }
        #expect(sizes.last == Double(handover.plan.coveredCount) && sizes.dropLast().reduce(0, +) == sizes.last)
        #expect(try sheet("相邻", sheets).rows.count == handover.setup.graph.edges.count + 1)
    }

    @Test(
        "Villages and borders have rows of one height, and paper has them without their sentences, borders between clusters only"
    )
    func paper() throws {
        let handover = try PageSamples.plan()
        let sheets = try read(PlanWorkbook.make(handover, language: .zh))
        for name in ["村", "相邻"] {
            let rows = try sheet(name, sheets).xml.matches(of: /<row r="([0-9]+)"[^>]* ht="([0-9.]+)"/)
            #expect(Set(rows.filter { $0.output.1 != "1" }.map(\.output.2)).count == 1, "\(name)")
        }
        let home = handover.plan.clusterOfVillage(count: handover.setup.county.villages.count)
        let parting = handover.setup.graph.edges.count { home[$0.a] == nil || home[$0.a] != home[$0.b] }
        let borders = try sheet("相邻", sheets)
        let same = borders.column("同片区").map { $0?.text }
        #expect(same.prefix(parting).allSatisfy { $0 != "是" } && same.dropFirst(parting).allSatisfy { $0 == "是" })
        #expect(borders.rows.count == handover.setup.graph.edges.count + 1, "none is left out of the sheet")
    }

    @Test("The lead stands first in its cluster, no gap is below zero, and distances and scores are not added up")
    func orderAndSums() throws {
        let handover = try PageSamples.plan()
        let sheets = try read(PlanWorkbook.make(handover, language: .zh))
        let villages = try sheet("村", sheets)
        let rows = zip(villages.column("编号").map { $0?.text }, villages.column("村级代码").map { $0?.text })
        var firsts: [String: String] = [:]
        for case (let id?, let code?) in rows where firsts[id] == nil { firsts[id] = code }
        for cluster in handover.plan.clusters {
            #expect(firsts[cluster.id] == handover.setup.county.villages[cluster.lead].code.text)
        }
        let gaps = villages.column("缺口(万元)").compactMap { $0.flatMap { Double($0.text) } }
        #expect(gaps.count == 12 && gaps.contains(0) && gaps.allSatisfy { $0 >= 0 })
        let clusters = try sheet("片区", sheets)
        for title in ["到牵头村最远(公里)", "得分(村均)"] {
            let cells = clusters.column(title)
            try #require(cells.count == handover.plan.clusters.count + 1)
            #expect(
                cells.last.flatMap { $0 } == nil && cells.dropLast().allSatisfy { $0 != nil }, Comment(rawValue: title))
        }
    }

    @Test("A form of organisation stands only where every village of the cluster has its Party members")
    func forms() throws {
        var options = SmallCase.Options()
        options.change = { $0.orgForms = [OrgForm(minMembers: 3, form: "党支部", approve: "乡镇党委")] }
        func forms(_ options: SmallCase.Options) throws -> [String?] {
            try sheet("牵头与班子", read(PlanWorkbook.make(PageSamples.plan(options), language: .zh))).column("可设组织")
                .map { $0?.text }
        }
        #expect(try forms(options).allSatisfy { $0 == "党支部" })
        options.missing[.partyMembers] = [0]
        let lacking = try forms(options)
        #expect(lacking.count { $0 == nil } == 1 && lacking.contains("党支部"))
        let made = try SmallCase.make(options)
        let table = try PlanLayers(made.setup, made.plan, made.reasons).layers[0].table
        #expect(try #require(table.columns.first { $0.name == "org_form" }).values.count { $0 == .text("") } == 1)
    }

    @Test("A bound proven for another score does not stand in the workbook")
    func boundOfAnotherScore() throws {
        var options = SmallCase.Options()
        options.change = { $0.solve.bound = .full }
        let made = try SmallCase.make(options)
        let certificate = try #require(made.plan.certificate)
        var plan = made.plan
        func read() throws -> Plan {
            let content = try PlanFile.read(PlanFile.bytes(made.setup, plan))
            return try GivenPlan(clusters: plan.judgedClusters, findings: []).plan(made.setup, recordedIn: content)
        }
        #expect(try read().certificate == certificate)
        plan.certificate = certificate.of(score: certificate.score + certificate.score)
        #expect(throws: PlannerError.self) { try read() }
    }

    @Test("Codes are text in cells that stay text, missing incomes are blank and no zeros")
    func codesAndBlanks() throws {
        let sheets = try read(
            PlanWorkbook.make(PageSamples.plan(SmallCase.Options(missingIncome: [3, 5])), language: .zh))
        for (name, title) in [("村", "村级代码"), ("相邻", "代码甲"), ("牵头与班子", "牵头村代码")] {
            let cells = try sheet(name, sheets).column(title)
            #expect(!cells.isEmpty && cells.allSatisfy { $0?.kind == "s" && $0?.format == "@" })
        }
        let incomes = try sheet("村", sheets).column("经营性收入(万元)")
        #expect(incomes.count { $0 == nil } == 2)
        #expect(incomes.compactMap { $0 }.allSatisfy { $0.kind == "n" && $0.text != "0" })
    }

    @Test("A sum over part of the villages says so beside it, in the workbook, and on the page")
    func sumsThatLack() throws {
        let whole = try PageSamples.plan()
        #expect(
            try ClusterRemarks(whole.setup, whole.plan, ClusterViolations(whole.setup, whole.plan)).texts.allSatisfy {
                !$0.zh.contains("缺")
            })
        let handover = try PageSamples.plan(SmallCase.Options(missingIncome: [3, 5]))
        let remarks = try ClusterRemarks(
            handover.setup, handover.plan, ClusterViolations(handover.setup, handover.plan)
        ).texts
        for (cluster, remark) in zip(handover.plan.clusters, remarks) {
            let count = cluster.members.count { $0 == 3 || $0 == 5 }
            #expect(remark.zh.contains("收入缺\(count)村") == (count > 0))
            #expect(remark.en.contains("income of") == (count > 0))
        }
        #expect(remarks.contains { $0.zh.contains("收入缺") })
        let sheets = try read(PlanWorkbook.make(handover, language: .zh))
        let notes = try sheet("片区", sheets).column("提醒").dropLast().map { $0?.text ?? "" }
        #expect(zip(notes, remarks).allSatisfy { $0.hasPrefix($1.zh) })
        let page = try OfflinePage.make(handover, leaflet: try LeafletFiles.read(), language: .zh)
        let text = String(decoding: page.bytes, as: UTF8.self)
        for remark in remarks where !remark.zh.isEmpty {
            let isThere = text.contains(remark.zh) && text.contains(remark.en)
            #expect(isThere)
        }
    }

    @Test("A village name that begins like a formula is text, and comes back as it was")
    func noFormulas() throws {
        let sheets = try read(
            PlanWorkbook.make(PageSamples.plan(SmallCase.Options(names: PageSamples.hostile)), language: .zh))
        for sheet in sheets { #expect(!sheet.xml.contains("<f>") && !sheet.xml.contains("<f ")) }
        let names = try sheet("村", sheets).column("村")
        for name in ["=1+1", "+8613", "-55", "@SUM(A1)", "\t=1", "\r=2", "<script>window.hacked=1</script>"] {
            #expect(names.contains { $0?.text == name && $0?.kind == "s" }, Comment(rawValue: name))
        }
    }

    @Test("Lists keep their header in sight, can be filtered, and print it on every page of A4 in landscape")
    func printing() throws {
        let (a, b) = try PageSamples.two()
        let sheets = try read(PlanWorkbook.make(a, beside: b, language: .zh))
        for name in ["片区", "村", "牵头与班子", "相邻", "字段说明"] {
            let xml = try sheet(name, sheets).xml
            #expect(xml.contains("state=\"frozen\"") && xml.contains("<autoFilter "), Comment(rawValue: name))
            #expect(xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\""))
        }
        #expect(try sheet("村", sheets).xml.contains("<conditionalFormatting "))
        // A form that people write in is not printed smaller to save a page.
        #expect(try sheet("牵头与班子", sheets).xml.contains("fitToWidth=\"2\""))
    }

    @Test(
        "The notice stands at the bottom of every sheet on one line, whatever is written in it",
        arguments: Language.allCases)
    func notice(language: Language) throws {
        var options = SmallCase.Options()
        options.change = { $0.output.map.notice = "内部 & 使用\n" + String(repeating: "&", count: 300) }
        for notice in ["内部工作用图 未经审图不得公开", "内部 &amp;&amp; 使用 &amp;&amp;"] {
            let (a, b) = try notice.hasPrefix("内部 ") ? PageSamples.two(options) : PageSamples.two()
            for sheet in try read(PlanWorkbook.make(a, beside: b, language: language)) {
                let footer = try #require(sheet.xml.firstMatch(of: /<oddFooter>([^<]*)<\/oddFooter>/)?.1)
                #expect(footer.contains(notice) && footer.contains("&amp;P"), Comment(rawValue: sheet.name))
                #expect(footer.replacing("&amp;", with: "&").count <= 255)
                #expect(footer.split(separator: "\n").count == 2)
            }
        }
    }

    @Test("With a second plan, every moved village is listed with its cause and the indicators stand beside each other")
    func comparison() throws {
        let (a, b) = try PageSamples.two()
        let sheets = try read(PlanWorkbook.make(a, beside: b, language: .zh))
        let comparison = try PlanComparison(a.compared, b.compared)
        #expect(!comparison.moves.isEmpty)
        #expect(try sheet("对比", sheets).column("村级代码").map { $0?.text } == comparison.moves.map(\.village.text))
        let indicators = try sheet("对比指标", sheets)
        #expect(indicators.rows.count == PlanIndicator.allCases.count + 2)
        // Small clusters reach fewer villages: the other plan is worse for it.
        let table = try ComparisonTable([a.compared, b.compared])
        var differing = 0
        for (row, indicator) in zip(indicators.rows.dropFirst(), PlanIndicator.allCases) {
            guard indicator.direction == .higher, let mine = table.indicators[0][indicator],
                let theirs = table.indicators[1][indicator], abs(mine - theirs) > 0.5
            else { continue }
            differing += 1
            #expect(
                row.last.flatMap { $0?.text } == (theirs > mine ? "▲好" : "▼差"), Comment(rawValue: indicator.rawValue))
        }
        #expect(differing > 0)
    }

    @Test("Every column of every list is explained, and the first sheet says what the plan was made from")
    func explained() throws {
        let handover = try PageSamples.plan()
        let sheets = try read(PlanWorkbook.make(handover, language: .zh))
        let fields = try sheet("字段说明", sheets)
        let explained = Set(
            zip(fields.column("工作表"), fields.column("栏目")).map { "\($0?.text ?? "") \($1?.text ?? "")" })
        for name in ["片区", "理由", "村", "牵头与班子", "未组建", "未组建原因", "相邻"] {
            for cell in try sheet(name, sheets).rows[0] { #expect(explained.contains("\(name) \(cell?.text ?? "")")) }
        }
        #expect(fields.column("含义").allSatisfy { $0?.text.isEmpty == false })
        let about = try sheet("说明", sheets).rows.joined().compactMap { $0?.text }.joined(separator: "\n")
        let info = PlanInfo(handover.setup, handover.plan.origin)
        for wanted in [
            info.inputSHA256, info.scenarioSHA256, String(try #require(info.seed)), Engine.version, "内部工作用图 未经审图不得公开",
        ] {
            #expect(about.contains(wanted), Comment(rawValue: wanted))
        }
    }

    @Test("The same plans give the same bytes, and an English workbook says the same")
    func deterministic() throws {
        let (a, b) = try PageSamples.two()
        #expect(try PlanWorkbook.make(a, beside: b, language: .zh) == PlanWorkbook.make(a, beside: b, language: .zh))
        let sheets = try read(PlanWorkbook.make(a, beside: b, language: .en))
        #expect(
            sheets.map(\.name) == [
                "About", "Clusters", "Reasons", "Villages", "Leads", "Left out", "Left out by cause", "Comparison",
                "Indicators", "Borders", "Fields",
            ])
        #expect(try sheet("Villages", sheets).column("village code").count == a.setup.county.villages.count)
        #expect(try sheet("Villages", sheets).rows[0].contains { $0?.text == "operating income (wan yuan)" })
    }
}
