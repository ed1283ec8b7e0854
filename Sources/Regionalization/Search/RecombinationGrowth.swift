import Repeatable

extension Recombination {
    /// Opens the new regions at their leads and sets the worth of every pool atom in each of them.
    mutating func prepare(_ state: SearchState, noise: Int64, using generator: inout SplitMix) {
        let model = state.model
        let width = Recombination.mostRegions
        // Worth may be counted against the best alternative (regret), so that atoms with little choice go first.
        let regret = Int64(generator.below(3))
        grown.removeAll(keepingCapacity: true)
        for position in 0..<poolCount {
            let atom = Int(pool[position])
            var best = Int64.min
            for (region, lead) in leads.enumerated() {
                let assist = model.assist(lead, atom)
                touching[position * width + region] = !model.requiresContiguity
                worth[position * width + region] = assist == SearchModel.outOfReach ? Recombination.unavailable : assist
                if assist != SearchModel.outOfReach { best = max(best, assist) }
            }
            for region in leads.indices where worth[position * width + region] != Recombination.unavailable {
                let luck = noise > 0 ? Int64(generator.below(Int(noise))) : 0
                worth[position * width + region] += model.penalties[atom] - best * regret / 2 + luck
            }
            handicap[position] = best == Int64.min ? 0 : best * regret / 2
        }
        // Growth would fill every region to the brim; a random size now and then lets smaller ones be tried.
        // Where only so many units may be covered, that is more than now and then, and the others share what may be.
        let odds = model.leastLeftOut > 0 ? 3 : 16
        let sizes = model.growthSizes
        var allowance = coverable(state)
        for (index, lead) in leads.enumerated() {
            let room = min(sizes.upperBound, poolCount) - sizes.lowerBound
            let isCapped = room > 0 && generator.below(odds) == 0
            var mostUnits = isCapped ? sizes.lowerBound + generator.below(room + 1) : sizes.upperBound
            let isOpen = model.elastic != nil && !isCapped
            if let units = allowance, !isOpen {
                let later = (leads.count - index - 1) * max(1, sizes.lowerBound)
                let spare = max(0, units - later - sizes.lowerBound)
                let share = later == 0 ? spare : generator.below(spare + 1)
                mostUnits = min(mostUnits, sizes.lowerBound + share)
                allowance = units - mostUnits
            }
            grown.append(
                GrownRegion(
                    lead: lead, tally: RegionTally(), value: -model.fixedCost[lead],
                    mostUnits: isOpen ? Int.max : mostUnits))
        }
        prepareWishes(model, using: &generator)
        for (region, lead) in leads.enumerated() {
            join(state, position: Int(positionOf[Int(model.leadAtom[lead])]), region)
        }
    }

    /// How many units the new regions may cover together; `nil` where any number may be covered.
    ///
    /// Without this, two regions without a limit on their sizes take the whole pool, and the plan stays with one region of
    /// all the units that may be covered: any second one would cover too many.
    private func coverable(_ state: SearchState) -> Int? {
        let model = state.model
        if model.leastLeftOut == 0 { return nil }
        let dissolved = oldSlots.reduce(0) { $0 + Int(state.tally[$1].units) }
        return dissolved + max(0, state.now[0].leftOut - model.leastLeftOut)
    }

    /// Where sums are worth something, most regions grow only as long as they gain; where few units may be left out, few do.
    private mutating func prepareWishes(_ model: SearchModel, using generator: inout SplitMix) {
        if model.wishes.isEmpty { return }
        for index in 0..<wishSums.count { wishSums[index] = 0 }
        let isTight = model.mostLeftOut == 0
        for region in grown.indices { grown[region].isSparing = (generator.below(4) == 0) == isTight }
    }

    /// Adds the best touching atom to its region until none is left that may join.
    mutating func grow(_ state: SearchState) {
        let width = Recombination.mostRegions
        while true {
            var (bestWorth, bestPosition, bestRegion) = (Recombination.unavailable, -1, -1)
            for position in 0..<poolCount where assigned[position] < 0 {
                for region in grown.indices {
                    let cell = position * width + region
                    if !touching[cell] || worth[cell] == Recombination.unavailable { continue }
                    let worth = worth(state, position: position, region)
                    if worth <= bestWorth { continue }
                    if !mayJoin(state, position: position, region) {
                        self.worth[cell] = Recombination.unavailable
                        continue
                    }
                    if grown[region].isFinished && !staysFinished(state, position: position, region) { continue }
                    (bestWorth, bestPosition, bestRegion) = (worth, position, region)
                }
            }
            if bestPosition < 0 { return }
            join(state, position: bestPosition, bestRegion)
        }
    }

    /// What a touching atom is worth to a region now; unavailable where the region gains nothing and need not grow.
    @inline(__always)
    private func worth(_ state: SearchState, position: Int, _ region: Int) -> Int64 {
        let plain = worth[position * Recombination.mostRegions + region]
        if state.model.wishes.isEmpty { return plain }
        let worth = plain + wishGain(state.model, adding: Int(pool[position]), to: region)
        let isIdle = grown[region].isSparing && grown[region].isFinished && worth + handicap[position] < 0
        return isIdle ? Recombination.unavailable : worth
    }

    @inline(__always)
    private func mayJoin(_ state: SearchState, position: Int, _ region: Int) -> Bool {
        let model = state.model
        let atom = Int(pool[position])
        var tally = grown[region].tally
        tally += model.tallies[atom]
        if grown[region].isDropped || tally.units > grown[region].mostUnits { return false }
        if !state.rules.leavesRoom(tally, under: model.figures[grown[region].lead]) { return false }
        if model.zones.hasLimits && !fitsZones(state, adding: atom, to: region) { return false }
        if !model.hasApart { return true }
        for place in model.apart.range(atom) {
            let other = Int(model.apart.columns[place])
            if poolStamp[other] == mark && Int(assigned[Int(positionOf[other])]) == region { return false }
        }
        return true
    }

    /// Whether a region that keeps all rules on sums still does with one more atom. Only a ratio
    /// can be lost by growing.
    private func staysFinished(_ state: SearchState, position: Int, _ region: Int) -> Bool {
        let model = state.model
        if state.rules.weakPerStrong.most == nil && model.elastic == nil { return true }
        var tally = grown[region].tally
        tally += model.tallies[Int(pool[position])]
        let lead = grown[region].lead
        // Limits that may be stretched are stretched only to finish a region.
        if let elastic = model.elastic,
            elastic.charge(tally, lead: lead) > elastic.charge(grown[region].tally, lead: lead)
        {
            return false
        }
        return state.rules.admits(tally, under: model.figures[lead])
    }

    /// Puts a pool atom into a new region and tells its neighbours.
    private mutating func join(_ state: SearchState, position: Int, _ region: Int) {
        let model = state.model
        let width = Recombination.mostRegions
        let atom = Int(pool[position])
        assigned[position] = Int32(region)
        grown[region].tally += model.tallies[atom]
        let wishes = model.wishes.count
        for index in 0..<wishes { wishSums[region * wishes + index] += model.wishes.values[atom * wishes + index] }
        var value = model.assist(grown[region].lead, atom) + model.innerCohesion[atom]
        for place in model.adjacency.range(atom) {
            let other = Int(model.adjacency.columns[place])
            if poolStamp[other] != mark { continue }
            let cell = Int(positionOf[other]) * width + region
            touching[cell] = true
            if Int(assigned[Int(positionOf[other])]) == region {
                value += model.cohesion[place]
            } else if worth[cell] != Recombination.unavailable {
                worth[cell] += model.cohesion[place]
            }
        }
        grown[region].value += value
        grown[region].isFinished = state.rules.admits(grown[region].tally, under: model.figures[grown[region].lead])
    }

    /// Drops regions that miss a lower limit or are not connected; their atoms may join the others.
    ///
    /// - Returns: whether a region was dropped while others remain.
    mutating func dropUnfinished(_ state: SearchState) -> Bool {
        let model = state.model
        var (dropped, remaining) = (false, false)
        for region in grown.indices {
            let isFinished =
                state.rules.admits(grown[region].tally, under: model.figures[grown[region].lead])
                && isConnected(state, region)
            if isFinished {
                remaining = true
                continue
            }
            dropped = true
            grown[region].isDropped = true
            for position in 0..<poolCount where Int(assigned[position]) == region { assigned[position] = -1 }
        }
        return dropped && remaining
    }

    /// Growth keeps a region of connected atoms connected; only loose atoms need the test.
    private func isConnected(_ state: SearchState, _ region: Int) -> Bool {
        if !state.model.hasLooseAtoms { return true }
        let start = Int(state.model.leadAtom[grown[region].lead])
        return state.connectedUnits(from: start, target: grown[region].tally.units) { atom in
            atom >= 0 && poolStamp[atom] == mark && Int(assigned[Int(positionOf[atom])]) == region
        }
    }

    private func keepsShape(_ state: SearchState, _ region: Int) -> Bool {
        if !state.rules.asksForShape { return true }
        let positions = (0..<poolCount).filter { Int(assigned[$0]) == region }
        return state.rules.admitsOutline(
            positions.flatMap { state.model.units(ofAtom: Int(pool[$0])) }, of: state.model.problem)
    }

    /// Compares the new regions with the dissolved ones and, when accepted, writes them into the state.
    mutating func settle(_ state: SearchState, _ acceptance: Acceptance) -> Bool {
        let model = state.model
        var (gain, regions, missing) = (Int64(0), 0, 0)
        var leftOut = LeftOutChange()
        for slot in oldSlots {
            gain -= state.value[slot]
            regions -= 1
            if model.isFixed[Int(state.leadOf[slot])] { missing += 1 }
        }
        for region in grown.indices where !grown[region].isDropped {
            // A second growth may have added loose or too many weak atoms to a region that was finished.
            if !state.rules.admits(grown[region].tally, under: model.figures[grown[region].lead]) { return false }
            if !isConnected(state, region) || !keepsShape(state, region) { return false }
            state.now[0].hasFormedRegion = true
            grown[region].value -= charges(state, region)
            gain += grown[region].value
            regions += 1
            if model.isFixed[grown[region].lead] { missing -= 1 }
        }
        for position in 0..<poolCount {
            let atom = Int(pool[position])
            if assigned[position] >= 0 {
                gain += model.penalties[atom]
                leftOut.take(atom, model)
            }
            if state.slotOf[atom] >= 0 {
                gain -= model.penalties[atom]
                leftOut.leave(atom, model)
            }
        }
        let growth = state.shortfallGrowth(leftOut, regions: regions, missingFixed: missing)
        if !acceptance.takes(gain, shortfallGrowth: growth) { return false }
        for slot in oldSlots { state.close(slot) }
        for region in grown.indices where !grown[region].isDropped {
            let slot = state.open(grown[region].lead)
            for position in 0..<poolCount where Int(assigned[position]) == region {
                state.attach(Int(pool[position]), to: slot)
            }
            state.addValue(grown[region].value, to: slot)
        }
        return true
    }

    /// What a new region pays for its zones and for limits that it stretches, less what its sums are worth.
    private func charges(_ state: SearchState, _ region: Int) -> Int64 {
        let model = state.model
        if !model.hasCharges { return 0 }
        var sum: Int64 = 0
        if model.zones.hasPrices {
            countZones(state, region)
            sum += state.zonePrice()
        }
        if let elastic = model.elastic { sum += elastic.charge(grown[region].tally, lead: grown[region].lead) }
        if !model.wishes.isEmpty { sum -= wishWorth(model, region) }
        return sum
    }

    /// Whether a new region lies in few enough zones with one more atom.
    private func fitsZones(_ state: SearchState, adding atom: Int, to region: Int) -> Bool {
        countZones(state, region)
        state.countZones(of: atom)
        return state.fitsZoneLimits()
    }

    private func countZones(_ state: SearchState, _ region: Int) {
        state.startCountingZones()
        for position in 0..<poolCount where Int(assigned[position]) == region {
            state.countZones(of: Int(pool[position]))
        }
    }
}
