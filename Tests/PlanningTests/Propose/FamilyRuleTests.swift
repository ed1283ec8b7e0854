import Regionalization
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Families of the search and rules of the catalogue")
struct FamilyRuleTests {
    @Test("Every family has one meaning, its own", arguments: RuleFamily.allCases)
    func meanings(family: RuleFamily) { #expect(family.meaning.family == family) }

    @Test(
        "Every rule that stands for a family stands for one, and every other is kept within one or by the form of a plan"
    )
    func rules() {
        let heads = RuleFamily.allCases.map(\.rule)
        #expect(Set(heads).count == heads.count)
        #expect(Set(heads) == Set(PlanRule.allCases.filter { $0.entry.family == .own }))
        #expect(PlanRule.allCases.filter { $0.entry.family == .form } == [.oneCluster])
    }

    @Test("Every family on a sum takes its limits from the scenario, and its amounts from a column")
    func sums() {
        for family in RuleFamily.allCases {
            let isSum = RuleFamily.sums.contains { $0.family == family }
            #expect((family.limits(RuleOptions()) != nil) == isSum, "\(family)")
            if isSum { #expect(family.entry.mark?.kind == .sum, "\(family)") }
        }
        for amount in RuleFamily.amounts {
            let isColumn = if case .column = amount.family.entry.basis { true } else { false }
            #expect(isColumn, "\(amount.family)")
        }
    }
}
