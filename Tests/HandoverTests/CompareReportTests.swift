import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Handover
@testable import PlanStudies
@testable import Planning

@Suite("What a comparison writes")
struct CompareReportTests {
    private func table(_ others: Int = 1) throws -> ComparisonTable {
        var a = Comparing(rows: 2, columns: 4, "name: base\nlead: {qualify: {}}\nmust: {leave_out: {allowed: true}}")
        a.map.towns = (0..<8).map { $0 % 4 < 2 ? "甲镇" : "乙镇" }
        var b = a
        b.rules = "name: forbid\nlead: {qualify: {}}\nmust: {leave_out: {allowed: true}, towns: {cross: forbid}}"
        let reference = try a.plan("甲 <案>", (0, [0, 1, 2]), (7, [3, 6, 7]), (4, [4, 5]))
        let other = try b.plan("乙\"案", (0, [0, 1]), (7, [2, 3, 6, 7]), (4, [4, 5]))
        return try ComparisonTable([reference] + Array(repeating: other, count: others))
    }

    @Test("The JSON says what the comparison holds, in the same bytes every time")
    func json() throws {
        let table = try table()
        let bytes = JSONText.bytes(CompareJSON.value(table, .en))
        #expect(try JSONText.bytes(CompareJSON.value(self.table(), .en)) == bytes)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let comparison = try #require((root["comparisons"] as? [[String: Any]])?.first)
        let moves = try #require(comparison["moves"] as? [[String: Any]])
        #expect(moves.map { $0["village_name"] as? String } == ["A3"])
        #expect(moves.first?["key"] as? String == "must.towns.cross")
        #expect((comparison["parameters"] as? [[String: Any]])?.map { $0["key"] as? String } == ["must.towns.cross"])
        #expect((root["indicators"] as? [Any])?.count == PlanIndicator.allCases.count)
        let agreement = comparison["agreement"] as? [String: Any]
        #expect(agreement?["in_reference"] as? Int == 8 && agreement?["in_both"] as? Int == 8)
    }

    @Test("The text marks better and worse by words, in both languages with the same numbers")
    func text() throws {
        let table = try table()
        let (zh, en) = (CompareText.text(table, .zh), CompareText.text(table, .en))
        #expect(zh.contains("▲好") && en.contains("▲ better") && zh.contains("跨乡镇片区\t1\t0 ▲好"))
        func numbers(_ text: String) -> [String] {
            text.matches(of: /[0-9]+(\.[0-9]+)?/).map { String($0.output.0) }.sorted()
        }
        let lines = zip(zh.split(separator: "\n"), en.split(separator: "\n")).prefix(24)
        for (one, other) in lines { #expect(numbers(String(one)) == numbers(String(other)), "\(one) | \(other)") }
    }

    @Test(
        "A township left out whole is told with its cause beside the plan, in text and JSON, and the other plan has none"
    )
    func leftOutWhole() throws {
        var map = Comparing(
            rows: 1, columns: 6, "lead: {fallback: none}\nmust: {towns: {cross: forbid}, leave_out: {allowed: true}}"
        ) {
            $0.towns = ["西镇", "西镇", "东镇", "东镇", "东镇", "东镇"]
            $0[.incomeOperating] = [80, 10, 49.9, 30, 30, 30]
        }
        let closed = try map.plan("不跨", (0, [0, 1]))
        map.rules = "lead: {fallback: none}\nmust: {leave_out: {allowed: true}}"
        let table = try ComparisonTable([map.plan("可跨", (0, [0, 1, 2, 3, 4, 5])), closed])
        let (zh, en) = (CompareText.text(table, .zh), CompareText.text(table, .en))
        #expect(zh.contains("\n不跨:暂不组建 4 村,1 个乡镇 4 村整镇未组建\n  · 东镇整镇 4 村未组建:无强村(最高 49.9 万元"))
        #expect(en.contains("\n不跨: 4 villages left out, 1 whole township with 4 villages among them\n"))
        #expect(!zh.contains("可跨:暂不组建"))
        let bytes = JSONText.bytes(CompareJSON.value(table, .en))
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let told = (root["plans"] as? [[String: Any]])?.compactMap { $0["not_covered"] as? [String: Any] }
        #expect(told?.map { $0["villages"] as? Int } == [0, 4])
        let group = try #require((told?.last?["groups"] as? [[String: Any]])?.first)
        #expect(group["extent"] as? String == "townships" && group["names"] as? [String] == ["东镇"])
        #expect(group["proven"] as? Int == 1)
    }

    @Test("Of three plans there is one table with a column each, equal labels numbered")
    func several() throws {
        let table = try table(2)
        #expect(table.plans.map(\.label) == ["甲 <案>", "乙\"案", "乙\"案 (2)"])
        let lines = CompareText.text(table, .en).split(separator: "\n")
        let rows = lines.filter { $0.contains("\t") }
        let marks = ScorecardMark.allCases.count { mark in table.scorecards.contains { $0.value(mark) != nil } }
        #expect(rows.count == 1 + marks + PlanIndicator.allCases.count + 4)
        #expect(rows.allSatisfy { $0.split(separator: "\t").count == 4 })
        // Three sentences for each of the two others in front, and their indices behind.
        #expect(lines.prefix(6).allSatisfy { $0.hasSuffix(".") } && lines.last?.contains("Adjusted Rand index") == true)
    }

    @Test(
        "After a merger the villages of the cluster that was taken in have moved, and the text says merged and split in words"
    )
    func merger() throws {
        let map = Comparing(rows: 2, columns: 4)
        let parts: [(lead: Int, members: [Int])] = [(0, [0, 1, 4]), (3, [2, 3, 5, 6, 7])]
        let (before, after) = (try map.plan("a", parts), try map.plan("b", (0, Array(0..<8))))
        let merger = try PlanComparison(before, after)
        #expect(merger.moves.map(\.village) == [2, 3, 5, 6, 7].map { map.map.code($0) })
        #expect(merger.leadChanges.isEmpty && merger.changes.map(\.kind) == [.grown, .merged])
        let text = try CompareText.text(ComparisonTable([before, after]), .zh)
        #expect(text.contains("P01 → P01 扩大:共有 3 村,减 0,增 5;合并了 P02") && text.contains("P02 并入 P01(5/5 村)"))
        let split = try ComparisonTable([after, before])
        #expect(CompareText.text(split, .en).contains("3 in common, 5 lost, 0 gained; P02 split off from it"))
        #expect(split.comparisons[0].moves.count == 5)
    }

    @Test("Plans of one name are told apart by their folders, and by as little of the path as it takes")
    func labels() throws {
        let map = Comparing(columns: 3)
        func plan(_ path: String) throws -> ComparedPlan {
            var plan = try map.plan("base", (0, [0, 1]))
            plan.path = path.split(separator: "/").map { String($0) }
            return plan
        }
        let plans = try ["x/out/one", "x/out/two", "y/out/two"].map(plan)
        #expect(
            try ComparisonTable(plans).plans.map(\.label) == ["base [one]", "base [x/out/two]", "base [y/out/two]"])
        // One plan beside itself has no path that tells it apart.
        #expect(try ComparisonTable([plans[0], plans[0]]).plans.map(\.label) == ["base", "base (2)"])
    }

    @Test("The layer of moved villages keeps the rules of GeoJSON, and is not written when none moved")
    func layer() throws {
        let table = try table()
        let info = PlanInfo(table.plans[1].setup, table.plans[1].origin)
        let bytes = try #require(GeoJSONWriter.write(try MovedLayer.make(table), info: info).bytes)
        #expect(try GeoJSONLint.faults(bytes).isEmpty)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("\"from_id\":\"P01\",\"from_name\":") && text.contains("\"to_id\":\"P02\""))
        let same = try ComparisonTable([table.plans[0], table.plans[0]])
        #expect(GeoJSONWriter.write(try MovedLayer.make(same), info: info).bytes == nil)
    }

    @Test("The workbook has the same bytes twice and is read back with the moved village and its code as text")
    func workbook() throws {
        let bytes = try CompareWorkbook(table(), .zh).bytes()
        #expect(try CompareWorkbook(table(), .zh).bytes() == bytes)
        let path = NSTemporaryDirectory() + "compare-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let sheet = try TableFile.read(path: path, named: "x", sheet: .name("移动的村"), encoding: .auto)
        #expect(sheet.rows.count == 2)
        #expect(sheet.cell(1, 1) == SquareCounty(rows: 2, columns: 4).code(2).text && sheet.cell(1, 2) == "A3")
        #expect(sheet.cell(1, 7) == "must.towns.cross")
    }

    @Test(
        "The two maps are one well-formed picture with both names, pairs in one colour and moved villages hatched twice"
    )
    func picture() throws {
        let comparison = try #require(try table().comparisons.first)
        let svg = try CompareMap.render(comparison, .zh)
        #expect(try CompareMap.render(comparison, .zh) == svg)
        let parser = XMLParser(data: Data(svg.utf8))
        #expect(parser.parse())
        #expect(svg.contains("甲 &lt;案&gt;") && svg.contains("乙&quot;案"))
        // Once in the legend and once in each map.
        #expect(svg.components(separatedBy: "fill=\"url(#moved)\"").count - 1 == 3)
        let fills = svg.matches(of: /fill="(#[0-9a-f]{6})"\/>/).map { String($0.output.1) }
        let colours = fills.filter { MapColours.palette.contains($0) }
        #expect(colours.count == 6 && Array(colours.prefix(3)) == Array(colours.suffix(3)))
        #expect(Set(colours).count == 3)
    }

    @Test("The printed comparison has the colours that each plan's own map and the page have")
    func colours() throws {
        let comparison = try #require(try table().comparisons.first)
        let svg = try CompareMap.render(comparison, .zh)
        let fills = svg.matches(of: /fill="(#[0-9a-f]{6})"\/>/).map { String($0.output.1) }
            .filter { MapColours.palette.contains($0) }
        let plan = comparison.reference
        let own = PageColours.of(plan.setup, plan.clusterOf, count: plan.clusters.count)
        #expect(Array(fills.prefix(plan.clusters.count)) == own.map { MapColours.palette[$0] })
    }
}
