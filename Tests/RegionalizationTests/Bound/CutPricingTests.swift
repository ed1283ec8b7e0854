import Testing

@testable import Regionalization

@Suite("Pricing with cuts")
struct CutPricingTests {
    @Test(
        "a region pays a cut once it holds two of its three units, and the best region is still found",
        arguments: 0..<80)
    func cutsArePaid(seed: Int) throws {
        var maps = RandomMaps(seed: UInt64(seed) + 6_000)
        var map = maps.map(width: 3, height: 3, demands: false)
        map.relax()
        map.units = map.units.map { unit in
            var unit = unit
            unit.isExcluded = false
            return unit
        }
        let problem = try RegionalizationProblem(
            unchecked: map.units, edges: map.edges, leads: map.leads, rules: map.rules, wishes: map.wishes)
        let (model, grain) = (PricingModel(SearchModel(problem)), PricingModel.grain)
        var prices = Prices(cover: (0..<9).map { _ in grain * Int64(maps.generator.below(600_000)) })
        var triples: Set<[Int32]> = []
        for _ in 0..<6 {
            triples.insert(Array((0..<9).shuffled(using: &maps.generator).prefix(3).map(Int32.init).sorted()))
        }
        for triple in triples.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let atoms = SIMD4(triple[0], triple[1], triple[2], -1)
            prices.cuts.append(CutPrice(atoms: atoms, price: grain * Int64(1 + maps.generator.below(500_001))))
        }
        let judge = PlainJudge(map: map)
        let pricer = LeadPricer(model)
        for lead in 0..<model.leadCount {
            let unit = Int(model.search.leadUnit[lead])
            var best: Int64 = 0
            for mask in 1..<512 where mask >> unit & 1 == 1 {
                let units = (0..<9).filter { mask >> $0 & 1 == 1 }
                if !judge.accepts(units, lead: unit) { continue }
                var worth = grain * judge.value(units, lead: unit)
                for unit in units {
                    worth += grain * map.units[unit].leaveOutPenalty.micropoints - prices.cover[unit]
                }
                for cut in prices.cuts {
                    if (0..<3).count(where: { units.contains(Int(cut.atoms[$0])) }) >= 2 { worth -= cut.price }
                }
                best = max(best, worth)
            }
            var multipliers = SIMD4<Double>(repeating: 0)
            let priced = pricer.price(
                lead, at: prices, floor: 0, PricingEffort(), cuts: CutTable(prices), multipliers: &multipliers)
            #expect(priced.best == best)
            #expect(priced.bound >= best && priced.bound <= best + 1)
        }
    }
}
