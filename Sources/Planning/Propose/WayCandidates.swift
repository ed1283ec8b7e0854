import CountyModel
import Regionalization

/// Changes of one setting that go farther and farther, the least first; at least one.
struct WaySeries {
    let count: Int
    let at: (Int) -> [Way]

    /// The changes of a list; `nil` for none.
    init?(_ ways: [[Way]]) {
        if ways.isEmpty { return nil }
        (count, at) = (ways.count, { ways[$0] })
    }

    /// Changes by a number that grows or falls by one; `nil` for none.
    init?(_ count: Int, _ at: @escaping (Int) -> Way) {
        if count < 1 { return nil }
        (self.count, self.at) = (count, { [at($0)] })
    }

    /// The same, each with another change.
    func with(_ way: Way) -> WaySeries {
        let at = at
        return WaySeries(count: count) { [way] + at($0) }
    }

    private init(count: Int, at: @escaping (Int) -> [Way]) { (self.count, self.at) = (count, at) }
}

/// The changes that may help against a cause: for each setting those that go farther and farther, the least first.
struct WayCandidates {
    private let words: ShortageText
    private let shortage: Shortage

    init(_ words: ShortageText, _ shortage: Shortage) { (self.words, self.shortage) = (words, shortage) }

    private var scenario: Scenario { words.scenario }
    private var problem: RegionalizationProblem { words.problem }

    /// One series for each setting.
    func series() -> [WaySeries] {
        var series: [WaySeries?] = []
        switch shortage.cause {
        case .noLead:
            series = [scenario.lead.qualify == nil ? strongLines() : anyLead(nil), sent()]
        case .tooLittle(.strong, _, _), .tooLittleAroundLeads(.strong, _, _): series = moreStrong()
        case .tooLittle(let family, let has, _), .tooLittleAroundLeads(let family, let has, _):
            series = family == .weakPerStrong ? [least(.unitCount, has), carried()] : [least(family, has)]
        case .tooMuch(let family, let has, _), .tooMuchBesideLead(let family, let has, _):
            series = [most(family, from: has, fact: "has")]
        case .carriesTooFew(let strong, let each, _, let asked): series = carries(strong, each, asked)
        case .fewRegions(let regions, let by, let family, let each, let asked):
            series = [most(family, from: (asked - 1) / Int64(max(1, regions)) + 1, fact: "each_needed")]
            series += each > 0 ? moreRegions(by, Int((asked - 1) / each + 1)) : []
        case .outOfReach: series = reach()
        case .leadsFallShort, .notStrong, .needAboveCapacity, .noStrongInReach, .barredFromEveryLead, .takenAlong,
            .cannotBeTogether, .capacityTooSmall:
            break
        }
        if words.isLonely(shortage.units) && scenario.must.islands != .nearest {
            series.append(WaySeries([[.nearest]]))
        }
        let found = series.compactMap { $0 }
        // How far leads reach is told by its number already.
        let isByReach = shortage.cause == .outOfReach
        let borders = shortage.borders.filter { !isByReach || $0 != .reach }
        return found.isEmpty ? [] : found + borders.compactMap { WaySeries([[.opened($0)]]) }
    }

    private func anyLead(_ clusters: Int?) -> WaySeries? { WaySeries([[.anyLead(clusters: clusters)]]) }

    /// Lines at the incomes of villages that are not strong, the richest of the group first, then poorer ones of the county; none
    /// below the weak line.
    private func strongLines() -> WaySeries? {
        guard words.richest(shortage.units) != nil else { return nil }
        let weak = scenario.classes.weakBelowWan
        func lines(_ villages: [Int]) -> [(village: Int, income: Double)] {
            villages.compactMap { village in
                words.classes.incomeWan[village].flatMap { $0 < weak ? nil : (village: village, income: $0) }
            }.filter { $0.income < scenario.classes.strongMinWan }
                .sorted { ($1.income, $0.village) < ($0.income, $1.village) }
        }
        let own = lines(shortage.units)
        guard let first = own.first else { return nil }
        let poorer = lines(Array(problem.units.indices)).filter { $0.income < first.income }
        return WaySeries(([first] + poorer).map { [.strongLine(village: $0.village, income: $0.income)] })
    }

    /// Secretaries sent, where none are.
    private func sent() -> WaySeries? { scenario.lead.fallback == .none ? WaySeries([[.sent]]) : nil }

    /// More secretaries from each township, where they count.
    private func sentMore() -> WaySeries? {
        guard scenario.lead.fallback == .townshipCadre, scenario.lead.appointedCounts else { return nil }
        let now = scenario.lead.appointedPerTown
        return WaySeries(8) { .sentPerTown(now + 1 + $0) }
    }

    /// Too few strong villages: a lower line, none asked for, secretaries that count; where nobody may lead either, other conditions
    /// on leads with them.
    private func moreStrong() -> [WaySeries?] {
        let asked = scenario.must.strongPerCluster.minimum ?? 1
        let fewer = (1..<max(1, asked)).reversed().map { [Way.least(.strong, Int64($0), fact: "least_needed")] }
        var series = [strongLines(), WaySeries(fewer + [[.noStrongAsked]])]
        if !words.mayLead(shortage.units), scenario.lead.qualify != nil {
            series += series.map { $0?.with(.anyLead(clusters: nil)) }
        }
        return scenario.lead.appointedCounts ? series + [sent(), sentMore()] : series
    }

    /// Lower limits from what there is down to the least that a scenario may say.
    private func least(_ family: RuleFamily, _ has: Int64, isCounted: Bool = true) -> WaySeries? {
        let lowest: Int64 = family == .unitCount ? 1 : 0
        return WaySeries(Int(has - lowest) + 1) {
            .least(family, has - Int64($0), fact: $0 == 0 && isCounted ? "has" : "least_needed")
        }
    }

    /// Upper limits from a number up to what all villages have together.
    private func most(_ family: RuleFamily, from number: Int64, fact: String) -> WaySeries? {
        guard let sum = RuleFamily.sums.first(where: { $0.family == family }) else { return nil }
        let all = Int64(sum.sum(RegionTally(of: Array(problem.units.indices), in: problem)))
        return WaySeries(max(1, Int(all - number) + 1)) {
            .most(family, number + Int64($0), fact: $0 == 0 ? fact : "most_needed")
        }
    }

    /// More weak villages for each strong one.
    private func carried() -> WaySeries? {
        let now = Int((problem.rules.weakPerStrong ?? 0).rounded(.down))
        return WaySeries(shortage.units.count { problem.units[$0].isWeak } - now) { .weakPerStrong(now + 1 + $0) }
    }

    private func carries(_ strong: Int, _ each: Double, _ asked: Int) -> [WaySeries?] {
        var series: [WaySeries?] = []
        if strong > 0 {
            // Rounded up, so that the product is enough.
            let least = Int((Double(asked) / Double(strong) - 1e-9).rounded(.up))
            series.append(WaySeries(max(1, asked - least + 1)) { .weakPerStrong(least + $0) })
        }
        if each > 0 {
            series.append(WaySeries([[.strongVillages(Int((Double(asked) / each - 1e-9).rounded(.up)))]]))
        }
        if strong == 0 { series += [strongLines(), scenario.lead.appointedCounts ? sent() : nil] }
        return series
    }

    /// Room for more clusters, by the rule that limits their number.
    private func moreRegions(_ by: RuleFamily, _ wanted: Int) -> [WaySeries?] {
        if by == .lead { return [scenario.lead.qualify == nil ? strongLines() : anyLead(wanted), sent()] }
        if by == .strong { return moreStrong() }
        guard let now = by.limits(scenario.must)?.minimum, now > 1 else { return [] }
        return [least(by, Int64(now - 1), isCounted: false)]
    }

    private func reach() -> [WaySeries?] {
        let text = ReachShortage(words: words)
        if let km = text.kmNeeded(shortage.units) { return [WaySeries([[.reachKm(km)]])] }
        if let steps = text.stepsLimit(shortage.units) { return [WaySeries(24) { .reachSteps(steps + 1 + $0) }] }
        guard let size = text.sizeLimit(shortage.units) else { return [] }
        return [most(.unitCount, from: Int64(size) + 1, fact: "most_needed")]
    }
}
