import Testing

@testable import CountyModel
@testable import Handover

@Suite("The page's words for rules")
struct RuleWordTests {
    @Test(
        "Every rule that is told of a cluster has its word on a page that tells of it", arguments: PlanRule.ofClusters)
    func words(rule: PlanRule) throws {
        let mark = try #require(rule.entry.mark)
        let entry = "'\(mark.code)': ['\(mark.word.zh)', '\(mark.word.en)'],"
        let isThere = PageAssets.script(telling: [mark.code]).contains(entry)
        #expect(isThere, "\(entry)")
        #expect(PageAssets.ruleWords([]).contains(entry) == mark.isOnEveryPage)
    }

    @Test("The table is a script's, whatever the words: quotes are escaped and no line is much longer than the others")
    func table() {
        let table = PageAssets.ruleWords(Set(PlanRule.ofClusters.compactMap(\.entry.mark?.code)))
        #expect(table.hasPrefix("const ruleWords = {\n  'adjacent.connected': ["))
        #expect(table.hasSuffix(",\n};\n"))
        #expect(table.split(separator: "\n").allSatisfy { $0.count <= 130 })
    }
}
