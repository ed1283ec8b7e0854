/// A part of the plans: those in which some leads do not have some atoms, and some atoms are covered.
struct Branch: Sendable {
    /// Positions in the reach of leads, ascending.
    var forbidden: [Int32] = []
    /// Atoms that are in a region.
    var covered: [Int32] = []
    /// No plan of this part is worth more.
    var bound: Int64
    /// The prices that gave the bound.
    var prices: Prices
    /// The order in which branches were made.
    var number = 0
}

extension Branch {
    /// The forbidden positions as marks.
    func marks(_ model: PricingModel) -> [Bool] {
        var marks = [Bool](repeating: false, count: model.search.reach.columns.count)
        for position in forbidden { marks[Int(position)] = true }
        return marks
    }

    /// Splits the branch where a fractional plan shares an atom between a lead and others, or between a lead and none:
    /// into plans where the lead has the atom, and plans where it has not.
    ///
    /// That a lead takes its own atom means that it leads: such questions come first, for more depends on them.
    ///
    /// - Returns: the two parts; `nil` when no atom is shared, so that the optimum is a plan.
    func split(
        at optimum: RestrictedMaster.Optimum, columns: [PlanColumn], _ model: PricingModel
    ) -> (with: Branch, without: Branch)? {
        var held = [Double](repeating: 0, count: model.search.reach.columns.count)
        for (index, weight) in optimum.weights.enumerated() where weight > 1e-9 {
            for position in model.positions(of: columns[index]) { held[position] += weight }
        }
        var chosen: (position: Int, lead: Int, merit: Double)?
        for lead in 0..<model.leadCount {
            let own = model.search.leadAtom[lead]
            for position in model.search.reach.range(lead) where held[position] > 1e-5 && held[position] < 1 - 1e-5 {
                let balance = 0.5 - abs(held[position] - 0.5)
                let merit = balance + (model.search.reach.columns[position] == own ? 0.25 : 0)
                if merit > chosen?.merit ?? 0 { chosen = (position, lead, merit) }
            }
        }
        guard let chosen else { return nil }
        let atom = model.search.reach.columns[chosen.position]
        var (with, without) = (self, self)
        without.forbidden = (forbidden + [Int32(chosen.position)]).sorted()
        let others = (0..<model.leadCount).filter { $0 != chosen.lead }.compactMap {
            model.reachPosition(of: atom, under: $0).map(Int32.init)
        }
        with.forbidden = Set(forbidden).union(others).sorted()
        with.covered = Set(covered).union([atom]).sorted()
        return (with, without)
    }
}

extension PricingModel {
    /// Where an atom stands in a lead's reach; `nil` when it is out of reach.
    func reachPosition(of atom: Int32, under lead: Int) -> Int? {
        search.reach.range(lead).first { search.reach.columns[$0] == atom }
    }

    /// The entries of reach that a region uses. O(length of the lead's reach).
    func positions(of column: PlanColumn) -> [Int] {
        let row = search.reach.range(Int(column.lead))
        var position = row.lowerBound
        return column.atoms.compactMap { atom in
            while position < row.upperBound && search.reach.columns[position] < atom { position += 1 }
            return position < row.upperBound && search.reach.columns[position] == atom ? position : nil
        }
    }
}
