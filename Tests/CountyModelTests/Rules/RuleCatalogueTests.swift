import Testing

@testable import CountyModel

@Suite("The catalogue of rules")
struct RuleCatalogueTests {
    @Test("Every rule is named once, in both languages, and set by a key of the scenario", arguments: PlanRule.allCases)
    func words(rule: PlanRule) {
        let entry = rule.entry
        #expect(!entry.name.zh.isEmpty && !entry.name.en.isEmpty)
        #expect(entry.name.en.unicodeScalars.allSatisfy { $0.value < 0x2E80 })
        #expect(PlanRule.allCases.filter { $0.name == rule.name } == [rule])
        #expect(ScenarioKeys.row(entry.key) != nil && ScenarioKeys.row(entry.familyKey) != nil)
        #expect(entry.mend.zh.contains(entry.familyKey) && entry.mend.en.contains(entry.familyKey))
    }

    @Test("What a rule counts or measures has words of its own in both languages", arguments: PlanRule.allCases)
    func measures(rule: PlanRule) throws {
        guard let measure = rule.entry.limit.measure else {
            #expect(rule.entry.mark?.kind != .sum)
            return
        }
        #expect(!measure.word.zh.isEmpty && !measure.word.en.isEmpty && measure.scale >= 1)
        #expect(measure.counted.zh.isEmpty == measure.counted.en.isEmpty)
        let (most, least) = (measure.limit("3", isUpper: true), measure.limit("3", isUpper: false))
        #expect(most.zh.contains("3") && most.en.contains("3") && most != least)
    }

    @Test("A rule kept as part of another belongs to one that stands for its family", arguments: PlanRule.allCases)
    func families(rule: PlanRule) {
        guard case .within(let head) = rule.entry.family else { return }
        #expect(head.entry.family == .own, "\(head)")
    }

    @Test("Rules told of clusters have codes and page words of their own, and each is told once")
    func marks() {
        let told = PlanRule.ofClusters
        let marks = told.compactMap(\.entry.mark)
        #expect(marks.count == told.count && Set(told).count == told.count)
        #expect(Set(marks.map(\.code)).count == marks.count)
        for mark in marks { #expect(!mark.word.zh.isEmpty && !mark.word.en.isEmpty, "\(mark.code)") }
        #expect(Set(told) == Set(PlanRule.allCases.filter { $0.entry.mark != nil }))
        // A rule that each cluster keeps or breaks by itself is told of each cluster.
        for rule in PlanRule.allCases where rule.entry.concerns != .plan && rule.entry.family == .own {
            #expect(rule.entry.mark != nil, "\(rule)")
        }
        #expect(Set(marks.map(\.kind)) == Set(RuleMark.Kind.allCases))
    }
}
