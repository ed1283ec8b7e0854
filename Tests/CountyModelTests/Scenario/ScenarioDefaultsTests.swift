import TestCounties
import Testing

@testable import CountyModel

@Suite("Defaults and canonical text")
struct ScenarioDefaultsTests {
    @Test("A scenario that only names its boundaries has every default and no finding")
    func smallest() throws {
        var expected = Scenario()
        expected.data.villages.path = "border.gpkg"
        var read = try Scenario.parse(scenarioText())
        read.canonicalText = ""
        #expect(read == expected)
    }

    @Test("The shares of the terms add to one whatever was written")
    func weights() throws {
        let prefer = try Scenario.parse(scenarioText("prefer: {lift: 3, compact: {weight: 1}, industry: 0}")).prefer
        let shares = prefer.weights.shares
        let sum = TermCatalogue.ofPairs.reduce(0) { $0 + shares[$1.key] }
        #expect(abs(sum - 1) < 1e-12 && shares["industry"] == 0)
        #expect(abs(shares["lift"] / shares["compact"] - 3) < 1e-12)
    }

    @Test(
        "The number of clusters may be auto, a number or a range",
        arguments: [
            ("auto", Bounds<Int>()), ("7", Bounds(minimum: 7, maximum: 7)), ("{min: 3}", Bounds(minimum: 3)),
        ])
    func leadCount(text: String, expected: Bounds<Int>) throws {
        #expect(try Scenario.parse(scenarioText("lead: {count: \(text)}")).lead.count == expected)
    }

    @Test("No conditions and empty conditions are different things")
    func qualify() throws {
        #expect(try Scenario.parse(scenarioText()).lead.qualify == nil)
        #expect(try Scenario.parse(scenarioText("lead: {qualify: {}}")).lead.qualify == [])
    }

    @Test("That names of people are to be written is of no use where they are not read, and a warning says so")
    func people() throws {
        func codes(_ read: String) throws -> [FindingCode] {
            let text = "data: {villages: {path: border.gpkg}\(read)}\noutput: {names_of_people: true}\n"
            return try Scenario.parse(text).findings.map(\.code)
        }
        #expect(try codes("") == [.namesNotRead] && codes(", with_names: true") == [])
        #expect(!Scenario().data.withNames && !Scenario().output.namesOfPeople)
    }

    @Test("JSON is accepted, with tabs for indentation too")
    func json() throws {
        let text = "{\n\t\"data\": {\"villages\": {\"path\": \"b.gpkg\"}},\n\t\"must\":{\"villages\":{\"min\":4}}\n}"
        #expect(try Scenario.parse(text).must.villages.minimum == 4)
    }

    @Test("A county of another land has codes of its own kind")
    func otherCodes() throws {
        let text = "data: {code_kind: any, villages: {path: a}}\nmust: {exclude: [\"IT-0012\", \"007\"]}\n"
        #expect(try Scenario.parse(text).must.exclude == [VillageCode("IT-0012"), VillageCode("007")])
    }

    @Test("The canonical text reads back to the same scenario and to itself")
    func canonical() throws {
        let first = try Scenario.parse(FullScenario.text)
        var second = try Scenario.parse(first.canonicalText)
        #expect(second.canonicalText == first.canonicalText)
        second.findings = first.findings
        #expect(second == first)
    }

    @Test("The canonical text does not depend on the order of known keys, quotes or the form of numbers")
    func canonicalForm() throws {
        let a = scenarioText("must: {villages: {min: 3, max: 9}}\nname: \"x\"\nprefer: {lift: 0.50}")
        let b =
            "prefer:\n  lift: {weight: .5}\nname: x\nmust:\n  villages: {max: 9, min: 3}\n  population: null\n"
            + scenarioText()
        #expect(try Scenario.parse(a).canonicalText == Scenario.parse(b).canonicalText)
    }

    @Test("The canonical text keeps the order of free keys, as it decides which column counts first")
    func canonicalOrder() throws {
        let a = try Scenario.parse(scenarioText("lead: {rank_by: {debt: 1, assets: 1}}"))
        let b = try Scenario.parse(scenarioText("lead: {rank_by: {assets: 1, debt: 1}}"))
        #expect(a.canonicalText != b.canonicalText)
    }

    @Test("A condition says what a missing value means")
    func conditions() {
        #expect(LeadCondition(.isBackward, .equals(.flag(false))).holds(for: .missing))
        #expect(!LeadCondition(.isBackward, .equals(.flag(true))).holds(for: .missing))
        #expect(LeadCondition(.leadOk, .isNot(.flag(false))).holds(for: .missing))
        #expect(!LeadCondition(.leadOk, .isNot(.flag(false))).holds(for: .number(0)))
        #expect(!LeadCondition(.debt, .within(Bounds(maximum: 9))).holds(for: .missing))
        #expect(LeadCondition(.debt, .within(Bounds(maximum: 9))).holds(for: .number(9)))
        #expect(LeadCondition(.mainIndustry, .equals(.text("茶叶"))).holds(for: .list(["茶叶", "旅游"])))
    }
}
