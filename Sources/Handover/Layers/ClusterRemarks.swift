import CountyModel
import Planning

/// What a reader of a list of clusters has to know beside its numbers: rules broken, townships crossed, and whose numbers the sums
/// lack, for a sum over part of the villages looks like any other.
struct ClusterRemarks {
    /// One per cluster; empty where there is nothing to say.
    package let texts: [Bilingual]

    /// What every list adds up beside the income.
    package static let usual: [Field] = [.popRegistered, .partyMembers]

    /// - Parameters:
    ///   - violations: the rules that the plan's clusters break.
    ///   - sums: what the list adds up beside the income.
    init(_ setup: PlanningCase, _ plan: Plan, _ violations: ClusterViolations, sums: [Field] = Self.usual) {
        let summed = Self.summed(setup, sums)
        texts = plan.clusters.enumerated().map { index, cluster in
            let parts = [violations.words(index), Self.missing(summed, cluster.members, setup)].filter {
                !$0.zh.isEmpty
            }
            return Bilingual(
                zh: parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
        }
    }

    /// What the list adds up, where the county has it.
    private static func summed(_ setup: PlanningCase, _ sums: [Field]) -> [(field: Field, name: Bilingual)] {
        let income = (setup.classes.measure, Bilingual(zh: "收入", en: "income"))
        let others = sums.map { ($0, Bilingual(zh: $0.label, en: $0.englishName)) }
        return ([income] + others).filter { setup.county.attributes.has($0.0) }
    }

    private static func missing(
        _ summed: [(field: Field, name: Bilingual)], _ members: [Int], _ setup: PlanningCase
    ) -> Bilingual {
        let lacks = summed.compactMap { field, name -> Bilingual? in
            let count = MemberSums(attributes: setup.county.attributes).missing(field, members)
            return count == 0
                ? nil : Bilingual(zh: "\(name.zh)缺\(count)村", en: "\(name.en) of \(Wording.count(count, "village"))")
        }
        if lacks.isEmpty { return Bilingual(zh: "", en: "") }
        return Bilingual(
            zh: "合计中" + lacks.map(\.zh).joined(separator: "、"),
            en: "sums lack " + lacks.map(\.en).joined(separator: ", "))
    }
}
