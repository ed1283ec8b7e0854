import Testing

@testable import CountyModel
@testable import PlanStudies

@Suite("Sweep files")
struct SweepFileTests {
    private func faults(_ text: String) throws -> [Finding] {
        try #require(throws: PlannerError.self) { try Sweep.parse(text) }.findings
    }

    @Test("A grid has every combination, the last axis running fastest, and the list follows")
    func grid() throws {
        let sweep = try Sweep.parse(
            """
            base: scenario.yaml
            axes:
              must.towns.cross: [forbid, allow]
              prefer.lift: [0.1, 0.5]
            variants: [{name: lanling, extends: preset:lanling}]
            """)
        #expect(
            sweep.variants.map(\.name) == [
                "cross-forbid_lift-0-1", "cross-forbid_lift-0-5", "cross-allow_lift-0-1", "cross-allow_lift-0-5",
                "lanling",
            ])
        #expect(sweep.variants[1].label == "must.towns.cross=forbid, prefer.lift=0.5")
        #expect(sweep.indicators == Sweep.standardIndicators && sweep.name == "sweep")
    }

    @Test("Names tell axes apart, hold no odd characters and stay the same when an axis gets more values")
    func names() throws {
        func names(_ axes: String) throws -> [String] {
            try Sweep.parse("base: a.yaml\naxes: {\(axes)}").variants.map(\.name)
        }
        #expect(
            try names("must.villages.max: [5], must.party_members.max: [300]")
                == ["villages-max-5_party_members-max-300"])
        let modes = try names("prefer.mode: [以强带弱, 强强联合]")
        #expect(Set(modes).count == 2 && modes.allSatisfy(ScalarText.isSlug))
        #expect(try names("prefer.mode: [强强联合, lift, 以强带弱]").contains(modes[1]))
        let long = try names("must.exclude: [[\"330781100001\", \"330781100002\", \"330781100003\", \"330781100004\"]]")
        #expect(long[0].count <= 60)
    }

    @Test("What holds for all is set for all, and what a variant sets stands over it")
    func common() throws {
        let sweep = try Sweep.parse(
            """
            base: a.yaml
            set: {solve.iterations: 5000, must: {villages: {max: 9}}}
            variants:
              - {name: a, set: {must.villages.max: 4}}
              - {name: b, set: {prefer: {lift: 1}}}
            """)
        #expect(sweep.variants[0].overlay.at("must.villages.max")?.text == "4")
        #expect(sweep.variants[1].overlay.at("must.villages.max")?.text == "9")
        #expect(sweep.variants.allSatisfy { $0.overlay.at("solve.iterations")?.text == "5000" })
        #expect(sweep.variants.map(\.label) == ["must.villages.max=4", "prefer.lift=1"])
    }

    @Test("Faults are told with the line they stand on and what was meant")
    func faultPlaces() throws {
        let unknown = try faults("base: a.yaml\naxis: {prefer.lift: [1]}")
        #expect(unknown.map(\.code) == [.badSweepFile] && unknown[0].place.row == 2)
        #expect(unknown[0].mend?.en == "did you mean axes")
        #expect(try faults("axes: {prefer.lift: [1]}")[0].what.en.contains("base"))
        #expect(try faults("base: a.yaml")[0].code == .badSweepFile)
        #expect(try faults("base: a.yaml\naxes: {prefer.lift: 0.2}")[0].place.row == 2)
        #expect(try faults("base: a.yaml\nvariants: [{name: a}, {name: a}]")[0].code == .sameVariantName)
        #expect(try faults("base: a.yaml\nvariants: [{name: 甲}]")[0].code == .badSweepFile)
        let indicator = try faults("base: a.yaml\nvariants: [{name: a}]\nindicators: [lift, compactnes]")
        #expect(indicator[0].mend?.en == "did you mean compactness" && indicator[0].place.row == 3)
        #expect(try faults("base: a.yaml\nvariants: [{name: a}]\nindicators: [lift]")[0].code == .badSweepFile)
        let many = (1...30).map(String.init).joined(separator: ", ")
        #expect(
            try faults("base: a.yaml\naxes: {must.villages.max: [\(many)], must.villages.min: [\(many)]}")[0].code
                == .tooManyVariants)
    }
}
