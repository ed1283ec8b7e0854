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
        #expect(told[0].zh == "若看重薄弱村带动度(0~1)(0.3),选第 1 个方案(v1);若看重跨乡镇片区少(0),选第 2 个方案(v2)。")
        // 0.28 is 80 % of the way in lift, and 1 of 5 is 80 % in townships.
        #expect(told[1].zh == "各项都不想落后太多,选第 3 个方案(v3):最弱的一项也达到最好与最差之间的 80%。")
    }

    @Test("A variant that is best in everything is told alone, and one without a plan is never chosen")
    func only() {
        let told = advice([[.lift: 0.3, .crossTown: 0], [.lift: 0.2, .crossTown: 5], nil], [.lift, .crossTown])
        #expect(told.map(\.zh) == ["各项都以第 1 个方案(v1)为最好或不差,可直接选它。"])
        #expect(advice([nil, nil], [.lift, .crossTown]).isEmpty)
    }

    @Test("Every variant has its number in every panel of the picture, on no other number, however close the marks are")
    func labels() throws {
        let place = Setting(value: .map([]), place: Place())
        let variants = (1...14).map {
            SweepVariant(name: "v\($0)", label: "", extends: [], overlay: place, title: "做法 \($0)")
        }
        let sweep = Sweep(
            name: "s", variants: variants, indicators: [.lift, .compactness, .weakCovered], base: variants[0])
        let outcomes = variants.enumerated().map { index, variant in
            // Two heaps of marks that lie on each other.
            let values: [PlanIndicator: Double] = [
                .lift: 0.3 + 0.0002 * Double(index), .compactness: index < 7 ? 0.4 : 0.41, .weakCovered: 100,
            ]
            return VariantOutcome(variant: variant, values: values, findings: [], isReused: false)
        }
        let svg = FrontChart.render(SweepResult(sweep, outcomes), .zh)
        let numbers = SheetText.all(in: svg).filter { Int($0.text) != nil && $0.size == 3 && $0.box.x < 276 }
        for number in 1...14 { #expect(numbers.count { $0.text == "\(number)" } >= 2, "\(number)") }
        let own = numbers.map(\.box)
        for (index, box) in own.enumerated() {
            #expect(
                !own[..<index].contains {
                    $0.x + 0.1 < box.right && box.x + 0.1 < $0.right && $0.y + 0.6 < box.bottom
                        && box.y + 0.6 < $0.bottom
                })
        }
        #expect(SheetText.all(in: svg).contains { $0.text.contains("做法 3") } && !svg.contains("v3"))
    }
}
