import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanStudies

@Suite("What a sweep says to somebody who has to choose")
struct SweepAdviceTests {
    private func advice(_ values: [[PlanIndicator: Double]?], _ indicators: [PlanIndicator]) -> [Bilingual] {
        let place = Setting(value: .map([]), place: Place())
        let variants = values.indices.map { index in
            SweepVariant(name: "v\(index + 1)", label: "", extends: [], overlay: place)
        }
        let sweep = Sweep(name: "s", variants: variants, indicators: indicators, base: variants[0])
        let outcomes = zip(variants, values).map { variant, values in
            VariantOutcome(variant: variant, values: values, findings: [], isReused: false)
        }
        return SweepAdvice(SweepResult(sweep, outcomes)).sentences
    }

    @Test("Each indicator names the variant that is best in it, fewer clusters across townships being better")
    func best() {
        let told = advice(
            [[.lift: 0.3, .crossTown: 5], [.lift: 0.2, .crossTown: 0], [.lift: 0.28, .crossTown: 1]],
            [.lift, .crossTown])
        #expect(told[0].zh == "若看重薄弱村带动度(0~1)(0.3),选 1 v1;若看重跨乡镇片区少(0),选 2 v2。")
        // 0.28 is 80 % of the way in lift, and 1 of 5 is 80 % in townships.
        #expect(told[1].zh == "各项都不想落后太多,选 3 v3:最弱的一项也达到最好与最差之间的 80%。")
    }

    @Test("A variant that is best in everything is told alone, and one without a plan is never chosen")
    func only() {
        let told = advice([[.lift: 0.3, .crossTown: 0], [.lift: 0.2, .crossTown: 5], nil], [.lift, .crossTown])
        #expect(told.map(\.zh) == ["各项都以 1 v1 为最好或不差,可直接选它。"])
        #expect(advice([nil, nil], [.lift, .crossTown]).isEmpty)
    }
}
