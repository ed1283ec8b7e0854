/// How often the regions of a relaxed solution use each row.
struct RowUse {
    /// Regions that hold each atom.
    var atoms: [Double]
    /// Units in all regions, counted as often as they are held.
    var units = 0.0
    /// Number of regions.
    var regions = 0.0
}

extension PricingModel {
    /// What the best regions of all leads use together.
    func use(of priced: [PricedLead]) -> RowUse {
        var use = RowUse(atoms: [Double](repeating: 0, count: atomCount))
        for lead in priced {
            guard let column = lead.columns.last else { continue }
            use.regions += 1
            for atom in column.atoms {
                use.atoms[Int(atom)] += 1
                use.units += Double(search.tallies[Int(atom)].units)
            }
        }
        return use
    }
}
