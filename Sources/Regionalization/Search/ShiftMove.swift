extension SearchState {
    /// Moves an atom into the region `target`, out of its region (target −1), or from left out into one.
    ///
    /// - Returns: whether the move was made.
    @inline(__always)
    package func shift(_ atom: Int, to target: Int, _ acceptance: Acceptance) -> Bool {
        let source = Int(slotOf[atom])
        if source == target { return false }
        var (gain, sourceGain, targetGain) = (Int64(0), Int64(0), Int64(0))
        var leftOut = LeftOutChange()
        var (into, outOf) = (RegionChange(slot: -1, lead: -1), RegionChange(slot: -1, lead: -1))
        if target >= 0 {
            let lead = Int(leadOf[target])
            into = RegionChange(slot: target, lead: lead, added: atom)
            let assist = model.assist(lead, atom)
            if assist == SearchModel.outOfReach { return false }
            if !rules.admits(sums(after: into), under: model.figures[lead]) { return false }
            targetGain = assist + cohesion(of: atom, with: target) + model.innerCohesion[atom]
            if model.hasCharges {
                targetGain += charges(after: RegionChange(slot: target, lead: lead)) - charges(after: into)
            }
            gain += targetGain
        } else {
            leftOut.leave(atom, model)
            gain -= model.penalties[atom]
        }
        if source >= 0 {
            let lead = Int(leadOf[source])
            if Int(model.leadAtom[lead]) == atom { return false }
            outOf = RegionChange(slot: source, lead: lead, removed: atom)
            if !rules.admits(sums(after: outOf), under: model.figures[lead]) { return false }
            sourceGain = -(model.assist(lead, atom) + cohesion(of: atom, with: source) + model.innerCohesion[atom])
            if model.hasCharges {
                sourceGain += charges(after: RegionChange(slot: source, lead: lead)) - charges(after: outOf)
            }
            gain += sourceGain
        } else {
            leftOut.take(atom, model)
            gain += model.penalties[atom]
        }
        if !acceptance.takes(gain, shortfallGrowth: shortfallGrowth(leftOut)) { return false }
        if target >= 0 && !(rules.admitsMembership(into, in: self) && rules.admitsShape(into, in: self)) {
            return false
        }
        if source >= 0 && !rules.admitsShape(outOf, in: self) { return false }
        if source >= 0 {
            detach(atom)
            addValue(sourceGain, to: source)
        }
        if target >= 0 {
            attach(atom, to: target)
            addValue(targetGain, to: target)
        }
        return true
    }

    /// How shortfall and what is left out by weight grow together under a change.
    @inline(__always)
    func shortfallGrowth(_ leftOut: LeftOutChange, regions: Int = 0, missingFixed: Int = 0) -> Int {
        let after = shortfall(
            leftOut: now[0].leftOut + leftOut.units, regions: now[0].regions + regions,
            missingFixed: now[0].missingFixed + missingFixed)
        return leftOut.weight + model.demandFactor * (after - shortfall)
    }
}

/// How many units more are left out by a change, and their weight.
struct LeftOutChange {
    var units = 0
    var weight = 0

    /// The atom is left out.
    @inline(__always)
    mutating func leave(_ atom: Int, _ model: SearchModel) {
        units += model.tallies[atom].units
        weight += model.leaveOutWeight[atom]
    }

    /// The atom is no longer left out.
    @inline(__always)
    mutating func take(_ atom: Int, _ model: SearchModel) {
        units -= model.tallies[atom].units
        weight -= model.leaveOutWeight[atom]
    }
}
