import Testing

@testable import CountyModel
@testable import PlanAudit
@testable import Planning

@Suite("What an edit did to the rules")
struct ViolationChangesTests {
    private func broken(_ rule: PlanRule, _ cluster: String?, _ villages: [Int], _ actual: String) -> AuditViolation {
        AuditViolation(
            rule: rule, isHard: true, cluster: cluster, villages: villages, limit: "", actual: actual, bounds: nil,
            what: Bilingual(zh: actual, en: actual), box: nil)
    }

    @Test("A cluster cut from 16 villages to 14 still has too many: that is neither broken anew nor mended")
    func stillBroken() {
        let (large, less) = (broken(.villages, "P01", [1, 2, 3], "16"), broken(.villages, "P01", [1, 2], "14"))
        let (far, cut) = (broken(.leadDistance, "P01", [3], "13 km"), broken(.connected, "P02", [3], "2"))
        let changes = ViolationChanges(from: [large, far], to: [cut, less])
        #expect(changes.added == [cut] && changes.changed == [less] && changes.gone == [far])
    }

    @Test("What is as it was is not told, and the same rule in another cluster or in none is another matter")
    func apart() {
        let same = broken(.villages, "P03", [7], "13")
        let (here, there) = (broken(.villages, "P01", [1], "13"), broken(.villages, "P02", [1], "13"))
        let (one, other) = (broken(.together, nil, [4, 5], "2"), broken(.together, nil, [8, 9], "2"))
        let changes = ViolationChanges(from: [same, here, one], to: [there, same, other])
        #expect(changes.added == [there, other] && changes.changed.isEmpty && changes.gone == [here, one])
    }
}
