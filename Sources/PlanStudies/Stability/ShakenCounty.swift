import CountyModel
import Regionalization
import Repeatable

/// A county and a scenario whose numbers are off by a little, as any county's are.
struct ShakenCounty {
    package let county: County
    package let scenario: Scenario

    /// - Parameter run: the number of the run; the same one of the same seed shakes alike.
    init(_ county: County, _ scenario: Scenario, _ options: StabilityOptions, run: Int) {
        var dice = SplitMix(seed: options.seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(run) &* 0xD129_0D3D_9C5B_A1B7)
        var table = county.attributes
        for field in table.fields {
            let error = options.errors[field] ?? options.dataError
            guard let source = table.source(of: field), error > 0 else { continue }
            let isWhole = field.described?.kind == .integer
            let values = (0..<table.villageCount).map { village -> AttributeValue in
                let value = table.value(field, village)
                guard case .number(let number) = value else { return value }
                let shaken = number * (1 + error * (2 * dice.fraction() - 1))
                return .number(isWhole ? shaken.rounded() : shaken)
            }
            table.set(field, to: values, from: source)
        }
        self.county = County(
            name: county.name, villages: county.villages, metric: county.metric, geographic: county.geographic,
            points: county.points, geographicPoints: county.geographicPoints, sourceCRS: county.sourceCRS,
            measuringCRS: county.measuringCRS, attributes: table, digests: county.digests)
        var shaken = scenario
        shaken.prefer.shake(by: options.weightRange, &dice)
        shaken.solve.plans = 1
        shaken.solve.bound = .none
        shaken.solve.timeSeconds = nil
        shaken.solve.restarts = 1
        shaken.solve.threads = 1
        shaken.solve.seed = scenario.solve.seed &+ UInt64(run)
        shaken.solve.iterations = options.iterations ?? scenario.solve.iterations
        self.scenario = shaken
    }
}

extension PreferOptions {
    /// Multiplies every weight by 1 ± at most `range`, in the order of the file.
    fileprivate mutating func shake(by range: Double, _ dice: inout SplitMix) {
        func factor() -> Double { 1 + range * (2 * dice.fraction() - 1) }
        for term in TermCatalogue.inFiles where term.scope == .pair { weights[term.key] *= factor() }
        cohesion *= factor()
        for term in TermCatalogue.ofBorders + TermCatalogue.ofClusters { weights[term.key] *= factor() }
    }
}
