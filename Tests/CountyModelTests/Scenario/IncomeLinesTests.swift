import Testing

@testable import CountyModel

@Suite("Lines of income that a county starts from")
struct IncomeLinesTests {
    private func lines(_ incomes: [Double?], listed: [Bool?] = []) -> IncomeLines? {
        let villages = incomes.enumerated().map { (income: $1, isListed: $0 < listed.count ? listed[$0] : nil) }
        return IncomeLines(of: villages, measure: .incomeOperating)
    }

    @Test("A fifth of the villages are strong and two fifths weak")
    func shares() throws {
        let found = try #require(lines((1...100).map(Double.init)))
        #expect(found.strong == 81 && found.weak == 41 && found.listedAlike == nil)
        #expect(found.strongCount == 20 && found.weakCount == 40 && found.villageCount == 100)
    }

    @Test("The lines have two digits, whatever the incomes are counted in")
    func rounding() throws {
        let yuan = try #require(lines((1...100).map { Double($0) * 10_130 }))
        #expect(yuan.strong == 820_000 && yuan.weak == 420_000)
        let small = try #require(lines((1...100).map { Double($0) * 0.01013 }))
        #expect(small.strong == 0.82 && small.weak == 0.42)
    }

    @Test("The county's list of weak villages decides the weak line, one wrong entry of it does not")
    func list() throws {
        let incomes = (1...50).map { Double($0) }
        var listed = incomes.map { Optional($0 < 13) }
        listed[30] = true
        let found = try #require(lines(incomes, listed: listed))
        #expect(found.weak == 13 && found.listedAlike == 49)
        #expect(found.explained.zh.contains("49 村相符"))
    }

    @Test("Where half of the villages have no income at all, those are the weak ones")
    func zeros() throws {
        let found = try #require(lines(Array(repeating: 0, count: 50) + (1...50).map { Double($0) + 4 }))
        #expect(found.weak == 5 && found.weakCount == 50)
    }

    @Test("Nine villages, or villages that are all alike, give no lines; missing incomes do not count")
    func nothing() throws {
        #expect(lines((1...9).map(Double.init)) == nil)
        #expect(lines(Array(repeating: 7, count: 40)) == nil)
        #expect(lines((1...9).map(Double.init) + Array(repeating: nil, count: 40)) == nil)
    }

    @Test("The lines go into the scenario with where they come from, and the measure wherever the usual one stands")
    func written() throws {
        let villages = (1...100).map { (income: Optional(Double($0)), isListed: Bool?.none) }
        var facts = ScenarioTemplate.CountyFacts(name: "甲县", boundaryPath: "v.gpkg")
        facts.lines = IncomeLines(of: villages, measure: Field.incomeRegular)
        let scenario = try Scenario.parse(ScenarioTemplate.text(for: facts))
        #expect(scenario.findings.isEmpty && scenario.classes.incomeMeasure == .incomeRegular)
        #expect(scenario.classes.strongMinWan == 81 && scenario.classes.weakBelowWan == 41)
        #expect(!ScenarioTemplate.text(for: facts).contains("income_operating"))
        #expect(ScenarioTemplate.text(for: facts).contains("100 村中 20 村不低于 81"))
    }
}
