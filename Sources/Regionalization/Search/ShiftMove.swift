extension SearchState {
    /// Moves an atom into the region `target`, out of its region (target −1), or from left out into one.
    ///
    /// - Returns: whether the move was made.
    @inline(__always)
    package func shift(_ atom: Int, to target: Int, _ acceptance: Acceptance) -> Bool {
        let source = Int(slotOf[atom])
        if source == target { return false }
        var (gain, sourceGain, targetGain, leftOutGrowth) = (Int64(0), Int64(0), Int64(0), 0)
        var (into, outOf) = (RegionChange(slot: -1, lead: -1), RegionChange(slot: -1, lead: -1))
        if target >= 0 {
            let lead = Int(leadOf[target])
            into = RegionChange(slot: target, lead: lead, added: atom)
            let assist = model.assist(lead, atom)
            if assist == SearchModel.outOfReach { return false }
            if !rules.admits(sums(after: into), under: model.figures[lead]) { return false }
            targetGain = assist + cohesion(of: atom, with: target) + model.innerCohesion[atom]
            if model.crossingPrice != 0 {
                targetGain += crossings(after: RegionChange(slot: target, lead: lead)) - crossings(after: into)
            }
            gain += targetGain
        } else {
            leftOutGrowth += model.tallies[atom].units
            gain -= model.penalties[atom]
        }
        if source >= 0 {
            let lead = Int(leadOf[source])
            if Int(model.leadAtom[lead]) == atom { return false }
            outOf = RegionChange(slot: source, lead: lead, removed: atom)
            if !rules.admits(sums(after: outOf), under: model.figures[lead]) { return false }
            sourceGain = -(model.assist(lead, atom) + cohesion(of: atom, with: source) + model.innerCohesion[atom])
            if model.crossingPrice != 0 {
                sourceGain += crossings(after: RegionChange(slot: source, lead: lead)) - crossings(after: outOf)
            }
            gain += sourceGain
        } else {
            leftOutGrowth -= model.tallies[atom].units
            gain += model.penalties[atom]
        }
        if !acceptance.takes(gain, shortfallGrowth: shortfallGrowth(leftOut: leftOutGrowth)) { return false }
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

    /// How the shortfall grows when so many more units are left out.
    @inline(__always)
    func shortfallGrowth(leftOut: Int, regions: Int = 0, missingFixed: Int = 0) -> Int {
        shortfall(
            leftOut: now[0].leftOut + leftOut, regions: now[0].regions + regions,
            missingFixed: now[0].missingFixed + missingFixed) - shortfall
    }
}
