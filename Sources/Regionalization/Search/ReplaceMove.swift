extension SearchState {
    /// Takes a left-out atom into a region in place of one that is left out instead.
    ///
    /// - Returns: whether the move was made.
    package func replace(_ old: Int, by new: Int, _ acceptance: Acceptance) -> Bool {
        let slot = Int(slotOf[old])
        if slot < 0 || slotOf[new] >= 0 { return false }
        let lead = Int(leadOf[slot])
        let assist = model.assist(lead, new)
        if Int(model.leadAtom[lead]) == old || assist == SearchModel.outOfReach { return false }
        let change = RegionChange(slot: slot, lead: lead, added: new, removed: old)
        if !rules.admits(sums(after: change), under: model.figures[lead]) { return false }
        var gain = assist - model.assist(lead, old) + model.innerCohesion[new] - model.innerCohesion[old]
        gain += cohesion(of: new, with: slot) - cohesion(of: old, with: slot) - cohesion(between: old, new)
        if model.hasCharges {
            gain += charges(after: RegionChange(slot: slot, lead: lead)) - charges(after: change)
        }
        var leftOut = LeftOutChange()
        leftOut.leave(old, model)
        leftOut.take(new, model)
        let growth = shortfallGrowth(leftOut)
        let saved = model.penalties[new] - model.penalties[old]
        if !acceptance.takes(gain + saved, shortfallGrowth: growth) { return false }
        if !(rules.admitsMembership(change, in: self) && rules.admitsShape(change, in: self)) { return false }
        detach(old)
        attach(new, to: slot)
        addValue(gain, to: slot)
        return true
    }
}
