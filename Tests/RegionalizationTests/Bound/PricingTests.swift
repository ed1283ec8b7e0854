import Testing

@testable import Regionalization

@Suite("Pricing against trying every region")
struct PricingTests {
    /// The worth of the best region of a lead at some prices, by trying all sets of units.
    private func bestWorth(_ judge: PlainJudge, _ model: PricingModel, lead: Int, _ prices: Prices) -> Int64 {
        let unit = Int(model.search.leadUnit[lead])
        var best: Int64 = 0
        for mask in 1..<(1 << judge.map.units.count) where mask >> unit & 1 == 1 {
            let units = judge.map.units.indices.filter { mask >> $0 & 1 == 1 }
            if !judge.accepts(units, lead: unit) { continue }
            var worth = PricingModel.grain * judge.value(units, lead: unit) - prices.perRegion
            for unit in units {
                worth += PricingModel.grain * judge.map.units[unit].leaveOutPenalty.micropoints + prices.perUnit
                worth -= prices.cover[Int(model.search.atoms.atomOf[unit])]
            }
            best = max(best, worth)
        }
        return best
    }

    @Test("the region found is the best of all regions of the lead", arguments: 0..<150)
    func findsTheBest(seed: Int) throws {
        var maps = RandomMaps(seed: UInt64(seed) + 3_000)
        var map = maps.map(width: 3, height: 3, demands: false)
        map.relax()
        let problem = try RegionalizationProblem(
            unchecked: map.units, edges: map.edges, leads: map.leads, rules: map.rules, wishes: map.wishes)
        let (model, grain) = (PricingModel(SearchModel(problem)), PricingModel.grain)
        var prices = Prices(cover: (0..<model.atomCount).map { _ in grain * Int64(maps.generator.below(1_000_000)) })
        prices.perUnit = grain * Int64(maps.generator.below(200_000))
        prices.perRegion = grain * (Int64(maps.generator.below(400_000)) - 200_000)
        let judge = PlainJudge(map: map)
        let pricer = LeadPricer(model)
        for lead in 0..<model.leadCount {
            let best = bestWorth(judge, model, lead: lead, prices)
            var multipliers = SIMD4<Double>(repeating: 0)
            let exact = pricer.price(lead, at: prices, floor: 0, PricingEffort(), multipliers: &multipliers)
            #expect(exact.best == best && exact.bound >= best && exact.bound <= best + 1)
            for limit in [0, 1, 2, 5, 20] {
                let short = pricer.price(
                    lead, at: prices, floor: 0, PricingEffort(nodeLimit: limit), multipliers: &multipliers)
                #expect(short.bound >= best && short.best <= best)
            }
        }
    }
}
