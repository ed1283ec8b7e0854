extension PricingModel {
    /// The regions of a plan as columns; those that the search could not make itself are left out.
    func columns(of plan: RegionPlan) -> [PlanColumn] {
        let snapshot = search.snapshot(of: plan)
        var atomsOf = [[Int32]](repeating: [], count: leadCount)
        for atom in 0..<atomCount where snapshot.leadOf[atom] >= 0 {
            atomsOf[Int(snapshot.leadOf[atom])].append(Int32(atom))
        }
        return (0..<leadCount).filter { !atomsOf[$0].isEmpty }.map { lead in
            PlanColumn(lead: Int32(lead), atoms: atomsOf[lead], value: value(of: atomsOf[lead], under: lead))
        }
    }

    /// What a region adds to a plan, the penalties of its units included.
    func value(of atoms: [Int32], under lead: Int) -> Int64 {
        var value = wishWorth(of: atoms) - fixedCost(of: lead)
        let row = search.reach.range(lead)
        var position = row.lowerBound
        for atom in atoms {
            while position < row.upperBound && search.reach.columns[position] < atom { position += 1 }
            if position < row.upperBound { value += worth(of: Int(atom), at: position) }
            for edge in search.adjacency.range(Int(atom)) {
                let other = search.adjacency.columns[edge]
                if other > atom && atoms.contains(other) { value += cohesion(at: edge) }
            }
        }
        if crossingPrice != 0 {
            let towns = Set(atoms.flatMap { atom in search.towns.range(Int(atom)).map { search.towns.columns[$0] } })
            value -= crossingPrice * Int64(towns.count - 1)
        }
        return value
    }

    /// Each region's worth shared out evenly among its units: the start from which duals come down soonest.
    func evenPrices(_ columns: [PlanColumn]) -> Prices {
        var prices = Prices(cover: [Int64](repeating: 0, count: atomCount))
        for column in columns {
            let units = column.atoms.reduce(0) { $0 + search.tallies[Int($1)].units }
            for atom in column.atoms {
                prices.cover[Int(atom)] = max(0, column.value * Int64(search.tallies[Int(atom)].units) / Int64(units))
            }
        }
        return prices
    }
}
