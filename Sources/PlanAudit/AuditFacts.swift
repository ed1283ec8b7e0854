import CountyData
import CountyModel

/// What the judge knows of a county before it looks at a plan; computed from tables and scenario, not taken from the search.
struct AuditFacts {
    package let county: County
    package let scenario: Scenario
    package let names: AuditNames
    package let sums: AuditSums
    /// Income on the named measure per village, 万元.
    package let incomeWan: [Double?]
    package let isStrong: [Bool]
    package let isWeak: [Bool]
    /// Villages that take no part.
    package let isOut: [Bool]
    /// Need of each village in millionths, as `costs.capacity` counts it; empty when that rule is off.
    package let need: [Int64]

    init(_ county: County, _ scenario: Scenario) throws {
        (self.county, self.scenario) = (county, scenario)
        names = try AuditNames(scenario, county)
        sums = AuditSums(county, scenario)
        let incomes = county.villages.indices.map { county.attributes.number(scenario.classes.incomeMeasure, $0) }
        incomeWan = incomes
        isWeak = county.villages.indices.map { Self.isWeak($0, incomes[$0], county, scenario.classes) }
        isStrong = zip(county.villages.indices, isWeak).map { village, isWeak in
            !isWeak && Self.isStrong(village, incomes[village], county, scenario.classes)
        }
        var isOut = [Bool](repeating: false, count: county.villages.count)
        for village in names.excluded { isOut[village] = true }
        for numbers in sums.numbers where numbers.isNeeded {
            for (village, number) in numbers.values.enumerated() where number == nil { isOut[village] = true }
        }
        self.isOut = isOut
        need =
            scenario.costs.capacity == nil
            ? []
            : try AuditNeed(county, scenario).shares(scenario.indicators.need).map { AuditScore.micropoints($0) }
    }

    /// Weak by income, or by a list whatever the income.
    private static func isWeak(_ village: Int, _ income: Double?, _ county: County, _ options: ClassOptions) -> Bool {
        if let income, income < options.weakBelowWan { return true }
        return options.alsoWeak.contains { county.attributes.flag($0, village) == true }
    }

    /// Strong by a list or by income, for a village that is not weak.
    private static func isStrong(_ village: Int, _ income: Double?, _ county: County, _ options: ClassOptions) -> Bool {
        if options.alsoStrong.contains(where: { county.attributes.flag($0, village) == true }) { return true }
        return income.map { $0 >= options.strongMinWan } ?? false
    }

    /// Registered population per village, in whole persons; 0 where it is missing.
    var people: [Int] {
        county.villages.indices.map { Int((county.attributes.number(.popRegistered, $0) ?? 0).rounded()) }
    }

    /// The unit of a column, empty where none is known.
    func unit(of field: Field) -> Bilingual {
        let unit = VillageClasses.unit(of: field, county)
        // English has no words for counting people and villages; the column says what is counted.
        let isWord = !unit.en.unicodeScalars.contains { $0.properties.isIdeographic }
        return Bilingual(zh: unit.zh, en: isWord ? unit.en : "")
    }

    package func town(_ village: Int) -> String { county.villages[village].townName }

    /// Names of the townships of some villages, ascending, each once.
    package func towns(_ villages: [Int]) -> [String] {
        villages.map { town($0) }.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// Whether two villages may share a cluster under `must.towns.no_cross`.
    func mayShareTown(_ a: Int, _ b: Int) -> Bool {
        let closed = scenario.must.towns.noCross
        return town(a) == town(b) || !(closed.contains(town(a)) || closed.contains(town(b)))
    }

    /// Straight distance between the points of two villages, kilometres.
    package func km(_ a: Int, _ b: Int) -> Double { county.points[a].distance(to: county.points[b]) / 1000 }

    /// How much need a lead can carry, in millionths; `nil` when there is no limit.
    package func capacity(_ lead: Int) -> Int64? {
        guard let capacity = scenario.costs.capacity else { return nil }
        let surplus = max(0, (incomeWan[lead] ?? 0) - scenario.classes.weakBelowWan)
        return AuditScore.micropoints(
            capacity.base + capacity.perSurplus * min(1, surplus / scenario.prefer[LiftTerm.self].surplusWan))
    }
}
