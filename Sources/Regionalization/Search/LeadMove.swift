extension SearchState {
    /// Lets another atom's candidate of the same region lead it.
    ///
    /// - Returns: whether the move was made.
    package func changeLead(of slot: Int, to lead: Int, _ acceptance: Acceptance) -> Bool {
        let old = Int(leadOf[slot])
        if lead == old { return false }
        let change = RegionChange(slot: slot, lead: lead)
        if !rules.admits(tally[slot], under: model.figures[lead]) || !rules.admitsMembership(change, in: self) {
            return false
        }
        var gain = model.fixedCost[old] - model.fixedCost[lead]
        var atom = Int(head[slot])
        while atom >= 0 {
            gain += model.assist(lead, atom) - model.assist(old, atom)
            atom = Int(next[atom])
        }
        if model.elastic != nil { gain += charges(after: RegionChange(slot: slot, lead: old)) - charges(after: change) }
        let missing = (model.isFixed[old] ? 1 : 0) - (model.isFixed[lead] ? 1 : 0)
        if !acceptance.takes(gain, shortfallGrowth: shortfallGrowth(LeftOutChange(), missingFixed: missing)) {
            return false
        }
        leadOf[slot] = Int32(lead)
        now[0].missingFixed += missing
        addValue(gain, to: slot)
        return true
    }

    /// Gives a region up; its atoms are left out.
    ///
    /// - Returns: whether the move was made.
    package func giveUp(_ slot: Int, _ acceptance: Acceptance) -> Bool {
        var gain = -value[slot]
        var leftOut = LeftOutChange()
        var atom = Int(head[slot])
        while atom >= 0 {
            gain -= model.penalties[atom]
            leftOut.leave(atom, model)
            atom = Int(next[atom])
        }
        let missing = model.isFixed[Int(leadOf[slot])] ? 1 : 0
        let growth = shortfallGrowth(leftOut, regions: -1, missingFixed: missing)
        if !acceptance.takes(gain, shortfallGrowth: growth) { return false }
        close(slot)
        return true
    }
}
