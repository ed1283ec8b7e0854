extension BoundRun {
    /// The plan of the best regions known, when it beats the given one.
    func improvedPlan(than plan: RegionPlan) throws -> RegionPlan? {
        let problem = model.search.problem
        guard certified(score) > problem.score(of: plan).total.micropoints else { return nil }
        return try model.plan(of: columns)
    }
}

extension PricingModel {
    /// A plan of some regions, kept ones included.
    func plan(of columns: [PlanColumn]) throws -> RegionPlan {
        let regions = columns.map { column in
            (
                lead: Int(search.leadUnit[Int(column.lead)]),
                units: column.atoms.flatMap { search.units(ofAtom: Int($0)) }
            )
        }
        return try RegionPlan(regions: regions + search.kept.map { ($0.lead, $0.units) }, of: search.problem)
    }

    /// Prices of atoms shared out among their units.
    func unitPrices(_ prices: Prices) -> [Score] {
        var result = [Score](repeating: .zero, count: search.problem.units.count)
        for atom in 0..<atomCount {
            let units = search.units(ofAtom: atom)
            for unit in units {
                result[unit] = Score(micropoints: prices.cover[atom] / (PricingModel.grain * Int64(units.count)))
            }
        }
        return result
    }
}
