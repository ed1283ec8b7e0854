/// The search's working copy of a plan: quick to change, feasible for every rule on regions after every move.
///
/// A region lives in a slot; its atoms form a doubly linked list, so memory is linear whatever the sizes. Used by one
/// thread only.
package final class SearchState {
    /// Figures of the whole plan, without kept regions.
    package struct Totals: BitwiseCopyable {
        var score: Int64 = 0
        var leftOut = 0
        /// What is left out by weight, where that comes before the score.
        var leftOutWeight = 0
        var regions = 0
        var missingFixed = 0
        var stamp: Int32 = 0
        var zoneStamp: Int32 = 0
        var openSlots = 0
        /// Whether any region that keeps the rules was ever seen, taken or not.
        var hasFormedRegion = false
    }

    package let model: SearchModel
    let rules: RegionConstraints
    /// The slot of each atom's region, −1 when left out.
    package let slotOf: Column<Int32>
    package let next: Column<Int32>
    private let previous: Column<Int32>
    /// First atom of each slot's list, −1 when the slot is free.
    package let head: Column<Int32>
    /// The lead of each slot, −1 when the slot is free.
    package let leadOf: Column<Int32>
    package let atomsIn: Column<Int32>
    package let tally: Column<RegionTally>
    /// Assist plus cohesion plus worth of the sums, minus fixed cost and charges, of each slot.
    let value: Column<Int64>
    /// Open slots first, then free ones; `place` is the inverse.
    let slots: Column<Int32>
    private let place: Column<Int32>
    let stamp: Column<Int32>
    let queue: Column<Int32>
    let zoneStamp: Column<Int32>
    /// Zones counted last, per layer.
    let zonesSeen: Column<Int32>
    let now: Column<Totals>
    /// The sums of slot s that wishes are about, from `s * wishes.count`.
    let wishSums: Column<Int>

    /// Everything left out.
    package init(_ model: SearchModel) {
        self.model = model
        rules = model.constraints
        let (atoms, slotCount) = (model.atomCount, model.leadCount)
        slotOf = Column(repeating: -1, count: atoms)
        next = Column(repeating: -1, count: atoms)
        previous = Column(repeating: -1, count: atoms)
        head = Column(repeating: -1, count: slotCount)
        leadOf = Column(repeating: -1, count: slotCount)
        atomsIn = Column(repeating: 0, count: slotCount)
        tally = Column(repeating: RegionTally(), count: slotCount)
        value = Column(repeating: 0, count: slotCount)
        slots = Column(Array(0..<Int32(slotCount)))
        place = Column(Array(0..<Int32(slotCount)))
        stamp = Column(repeating: 0, count: max(atoms, model.problem.units.count))
        queue = Column(repeating: 0, count: max(atoms, model.problem.units.count))
        zoneStamp = Column(repeating: 0, count: model.zones.zoneCount)
        zonesSeen = Column(repeating: 0, count: model.zones.layerCount)
        now = Column(repeating: Totals(), count: 1)
        wishSums = Column(repeating: 0, count: slotCount * model.wishes.count)
        now[0].regions = model.kept.count
        now[0].missingFixed = model.fixedLeadCount
        for atom in 0..<atoms {
            now[0].score -= model.penalties[atom]
            now[0].leftOut += model.tallies[atom].units
            now[0].leftOutWeight += model.leaveOutWeight[atom]
        }
    }

    deinit {
        for column in [slotOf, next, previous, head, leadOf, atomsIn, slots, place, stamp, queue] { column.free() }
        zoneStamp.free()
        zonesSeen.free()
        tally.free()
        value.free()
        wishSums.free()
        now.free()
    }

    /// The score of everything but the kept regions, kept up to date move by move.
    package var score: Score { Score(micropoints: now[0].score) }

    /// What is left out, by weight; 0 throughout where the score comes before it. The second objective.
    package var leftOutWeight: Int { now[0].leftOutWeight }

    /// How far the plan is from the demands on the whole: units left out beyond the limits, missing fixed leads, and
    /// regions too few or too many. The first objective.
    package var shortfall: Int {
        shortfall(leftOut: now[0].leftOut, regions: now[0].regions, missingFixed: now[0].missingFixed)
    }

    @inline(__always)
    func shortfall(leftOut: Int, regions: Int, missingFixed: Int) -> Int {
        max(0, leftOut - model.mostLeftOut) + max(0, model.leastLeftOut - leftOut)
            + max(0, model.regionRange.lowerBound - regions)
            + max(0, regions - model.regionRange.upperBound) + missingFixed
    }

    /// Gives a free slot to a lead; the region is still empty.
    func open(_ lead: Int) -> Int {
        let slot = Int(slots[now[0].openSlots])
        now[0].openSlots += 1
        now[0].regions += 1
        if model.isFixed[lead] { now[0].missingFixed -= 1 }
        leadOf[slot] = Int32(lead)
        return slot
    }

    /// Leaves all atoms of a slot out and frees it.
    func close(_ slot: Int) {
        while head[slot] >= 0 { detach(Int(head[slot])) }
        now[0].score -= value[slot]
        value[slot] = 0
        if model.isFixed[Int(leadOf[slot])] { now[0].missingFixed += 1 }
        leadOf[slot] = -1
        now[0].regions -= 1
        now[0].openSlots -= 1
        let (hole, last) = (Int(place[slot]), now[0].openSlots)
        let moved = slots[last]
        slots[hole] = moved
        place[Int(moved)] = Int32(hole)
        slots[last] = Int32(slot)
        place[slot] = Int32(last)
    }

    /// Puts a left-out atom into a slot; the caller adds the value.
    @inline(__always)
    func attach(_ atom: Int, to slot: Int) {
        slotOf[atom] = Int32(slot)
        previous[atom] = -1
        next[atom] = head[slot]
        if head[slot] >= 0 { previous[Int(head[slot])] = Int32(atom) }
        head[slot] = Int32(atom)
        atomsIn[slot] += 1
        tally[slot] += model.tallies[atom]
        if !model.wishes.isEmpty { addToWishes(atom, slot, sign: 1) }
        now[0].score += model.penalties[atom]
        now[0].leftOut -= model.tallies[atom].units
        now[0].leftOutWeight -= model.leaveOutWeight[atom]
    }

    /// Takes an atom out of its slot and leaves it out; the caller takes the value away.
    @inline(__always)
    func detach(_ atom: Int) {
        let slot = Int(slotOf[atom])
        if previous[atom] >= 0 { next[Int(previous[atom])] = next[atom] } else { head[slot] = next[atom] }
        if next[atom] >= 0 { previous[Int(next[atom])] = previous[atom] }
        slotOf[atom] = -1
        atomsIn[slot] -= 1
        tally[slot] -= model.tallies[atom]
        if !model.wishes.isEmpty { addToWishes(atom, slot, sign: -1) }
        now[0].score -= model.penalties[atom]
        now[0].leftOut += model.tallies[atom].units
        now[0].leftOutWeight += model.leaveOutWeight[atom]
    }

    @inline(__always)
    func addValue(_ change: Int64, to slot: Int) {
        value[slot] += change
        now[0].score += change
    }

    /// The sums of a region after a change.
    @inline(__always)
    package func sums(after change: RegionChange) -> RegionTally {
        var result = tally[change.slot]
        if change.added >= 0 { result += model.tallies[change.added] }
        if change.removed >= 0 { result -= model.tallies[change.removed] }
        return result
    }

    /// The units of a region after a change.
    func units(after change: RegionChange) -> [Int] {
        var units = change.added >= 0 ? model.units(ofAtom: change.added) : []
        var atom = Int(head[change.slot])
        while atom >= 0 {
            if atom != change.removed { units += model.units(ofAtom: atom) }
            atom = Int(next[atom])
        }
        return units
    }

    /// Whether a change keeps every rule on regions.
    package func admits(_ change: RegionChange) -> Bool {
        rules.admits(sums(after: change), under: model.figures[change.lead])
            && rules.admitsMembership(change, in: self) && rules.admitsShape(change, in: self)
    }

    /// Cohesion between an atom and the atoms of a slot.
    @inline(__always)
    func cohesion(of atom: Int, with slot: Int) -> Int64 {
        var sum: Int64 = 0
        for position in model.adjacency.range(atom)
        where Int(slotOf[Int(model.adjacency.columns[position])]) == slot { sum += model.cohesion[position] }
        return sum
    }
}
