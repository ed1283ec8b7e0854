extension SearchState {
    /// Exchanges two atoms of different regions.
    ///
    /// - Returns: whether the move was made.
    @inline(__always)
    package func swap(_ first: Int, _ second: Int, _ acceptance: Acceptance) -> Bool {
        let (one, two) = (Int(slotOf[first]), Int(slotOf[second]))
        if one < 0 || two < 0 || one == two { return false }
        let (leadOne, leadTwo) = (Int(leadOf[one]), Int(leadOf[two]))
        if Int(model.leadAtom[leadOne]) == first || Int(model.leadAtom[leadTwo]) == second { return false }
        let (assistFirst, assistSecond) = (model.assist(leadTwo, first), model.assist(leadOne, second))
        if assistFirst == SearchModel.outOfReach || assistSecond == SearchModel.outOfReach { return false }
        let changeOne = RegionChange(slot: one, lead: leadOne, added: second, removed: first)
        let changeTwo = RegionChange(slot: two, lead: leadTwo, added: first, removed: second)
        if !rules.admits(sums(after: changeOne), under: model.figures[leadOne])
            || !rules.admits(sums(after: changeTwo), under: model.figures[leadTwo])
        {
            return false
        }
        // The edge between the two, if any, is counted on the way in but is gone once both have moved.
        let between = cohesion(between: first, second)
        let inner = model.innerCohesion[second] - model.innerCohesion[first]
        var gainOne = assistSecond - model.assist(leadOne, first) + inner - between
        gainOne += cohesion(of: second, with: one) - cohesion(of: first, with: one)
        var gainTwo = assistFirst - model.assist(leadTwo, second) - inner - between
        gainTwo += cohesion(of: first, with: two) - cohesion(of: second, with: two)
        if model.hasCharges {
            gainOne += charges(after: RegionChange(slot: one, lead: leadOne)) - charges(after: changeOne)
            gainTwo += charges(after: RegionChange(slot: two, lead: leadTwo)) - charges(after: changeTwo)
        }
        if !acceptance.takes(gainOne + gainTwo, shortfallGrowth: 0) { return false }
        if !(rules.admitsMembership(changeOne, in: self) && rules.admitsMembership(changeTwo, in: self)
            && rules.admitsShape(changeOne, in: self) && rules.admitsShape(changeTwo, in: self))
        {
            return false
        }
        detach(first)
        detach(second)
        attach(first, to: two)
        attach(second, to: one)
        addValue(gainOne, to: one)
        addValue(gainTwo, to: two)
        return true
    }

    @inline(__always)
    func cohesion(between first: Int, _ second: Int) -> Int64 {
        for position in model.adjacency.range(first) where Int(model.adjacency.columns[position]) == second {
            return model.cohesion[position]
        }
        return 0
    }
}
