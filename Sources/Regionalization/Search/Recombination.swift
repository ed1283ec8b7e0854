import Repeatable

/// Dissolves neighbouring regions and nearby left-out atoms and grows new regions from chosen leads.
///
/// The new regions are made on a scratch pad; the state changes only when they are accepted. A trial costs
/// O(atoms in the pool squared), so the pool is bounded.
package struct Recombination {
    static let mostRegions = 4
    let poolLimit: Int

    /// Atoms in the pool, and each atom's position there (valid when its stamp is `mark`).
    let pool: Column<Int32>
    let positionOf: Column<Int32>
    let poolStamp: Column<Int32>
    /// New region per pool position, −1 for none.
    let assigned: Column<Int32>
    /// Worth of pool position i in region j at `i * mostRegions + j`; `unavailable` when it cannot join.
    let worth: Column<Int64>
    let touching: Column<Bool>
    /// What the worth of each pool position was lowered by for having alternatives.
    let handicap: Column<Int64>
    /// The sums of new region j that wishes are about, from `j * wishes.count`.
    let wishSums: Column<Int>
    var mark: Int32 = 0
    var poolCount = 0
    var oldSlots: [Int] = []
    var leads: [Int] = []
    var grown: [GrownRegion] = []

    static let unavailable = Int64.min / 4

    /// A region on the scratch pad.
    struct GrownRegion {
        var lead: Int
        var tally: RegionTally
        var value: Int64
        /// Growth stops here.
        var mostUnits: Int
        /// Whether growth stops where the next atom is worth less than nothing.
        var isSparing = false
        /// Whether the sums keep every rule, so that growth may stop.
        var isFinished = false
        var isDropped = false
    }

    package init(_ model: SearchModel) {
        let count = model.atomCount
        poolLimit = min(count, 400)
        pool = Column(repeating: 0, count: poolLimit + 1)
        positionOf = Column(repeating: 0, count: count)
        poolStamp = Column(repeating: 0, count: count)
        assigned = Column(repeating: -1, count: poolLimit + 1)
        worth = Column(repeating: 0, count: (poolLimit + 1) * Recombination.mostRegions)
        touching = Column(repeating: false, count: (poolLimit + 1) * Recombination.mostRegions)
        handicap = Column(repeating: 0, count: poolLimit + 1)
        wishSums = Column(repeating: 0, count: Recombination.mostRegions * model.wishes.count)
    }

    package func free() {
        for column in [pool, positionOf, poolStamp, assigned] { column.free() }
        worth.free()
        touching.free()
        handicap.free()
        wishSums.free()
    }

    /// Tries one recombination around an atom.
    ///
    /// - Parameters:
    ///   - regionCount: how many regions to dissolve, at most; 0 regrows only left-out atoms.
    ///   - firstLead: a lead that must be opened, −1 for a free choice.
    ///   - noise: the greatest random addition to the worth of a pair, in micropoints.
    /// - Returns: whether the plan was changed.
    package mutating func attempt(
        _ state: SearchState, around atom: Int, regionCount: Int, firstLead: Int = -1, noise: Int64,
        _ acceptance: Acceptance, using generator: inout SplitMix
    ) -> Bool {
        guard gather(state, around: atom, regionCount: regionCount, using: &generator) else { return false }
        chooseLeads(state, firstLead: firstLead, using: &generator)
        if leads.isEmpty { return false }
        prepare(state, noise: noise, using: &generator)
        grow(state)
        if dropUnfinished(state) { grow(state) }
        return settle(state, acceptance)
    }

    /// Collects the pool: up to `regionCount` neighbouring regions and the left-out atoms beside them.
    private mutating func gather(
        _ state: SearchState, around atom: Int, regionCount: Int, using generator: inout SplitMix
    ) -> Bool {
        let model = state.model
        if mark == Int32.max {
            for index in 0..<poolStamp.count { poolStamp[index] = 0 }
            mark = 0
        }
        // Without a region to dissolve only a left-out atom can be the centre.
        if regionCount == 0 && state.slotOf[atom] >= 0 { return false }
        mark += 1
        poolCount = 0
        oldSlots.removeAll(keepingCapacity: true)
        if state.slotOf[atom] >= 0 {
            if !take(state, slot: Int(state.slotOf[atom])) { return false }
        } else {
            add(atom)
        }
        // Bounded tries: a random atom of the pool, a random neighbour of it, that neighbour's region.
        var tries = 6
        while oldSlots.count < regionCount && tries > 0 {
            tries -= 1
            let from = Int(pool[generator.below(poolCount)])
            let other = model.partner(of: from, using: &generator)
            if other < 0 { continue }
            let slot = Int(state.slotOf[other])
            if slot >= 0 && !oldSlots.contains(slot) && !take(state, slot: slot) { return false }
        }
        addLeftOut(state, using: &generator)
        return true
    }

    /// Adds left-out atoms: by breadth-first search, so that whole blank areas can be settled, or by chance where
    /// regions need not be connected.
    private mutating func addLeftOut(_ state: SearchState, using generator: inout SplitMix) {
        let model = state.model
        let leftOutLimit = min(poolLimit, poolCount + 24)
        if !model.requiresContiguity {
            for _ in 0..<48 where poolCount < leftOutLimit {
                let other = model.partner(of: Int(pool[generator.below(poolCount)]), using: &generator)
                if other >= 0 && state.slotOf[other] < 0 && poolStamp[other] != mark { add(other) }
            }
            return
        }
        var first = 0
        while first < poolCount && poolCount < leftOutLimit {
            for position in model.adjacency.range(Int(pool[first])) where poolCount < leftOutLimit {
                let other = Int(model.adjacency.columns[position])
                if state.slotOf[other] < 0 && poolStamp[other] != mark { add(other) }
            }
            first += 1
        }
    }

    private mutating func take(_ state: SearchState, slot: Int) -> Bool {
        if poolCount + Int(state.atomsIn[slot]) > poolLimit { return false }
        oldSlots.append(slot)
        var atom = Int(state.head[slot])
        while atom >= 0 {
            add(atom)
            atom = Int(state.next[atom])
        }
        return true
    }

    @inline(__always)
    private mutating func add(_ atom: Int) {
        poolStamp[atom] = mark
        positionOf[atom] = Int32(poolCount)
        pool[poolCount] = Int32(atom)
        assigned[poolCount] = -1
        poolCount += 1
    }

    /// Chooses between one fewer and one more leads than were dissolved; old and promising ones more often.
    private mutating func chooseLeads(_ state: SearchState, firstLead: Int, using generator: inout SplitMix) {
        let model = state.model
        leads.removeAll(keepingCapacity: true)
        func choose(_ leads: inout [Int], _ lead: Int) {
            let atom = model.leadAtom[lead]
            if !leads.contains(where: { model.leadAtom[$0] == atom }) { leads.append(lead) }
        }
        let draw = generator.below(8)
        let wanted = max(1, oldSlots.count + (draw == 0 ? -1 : draw < 3 ? 1 : 0))
        if firstLead >= 0 { choose(&leads, firstLead) }
        if model.fixedLeadCount > 0 {
            for position in 0..<poolCount where leads.count < Recombination.mostRegions {
                let lead = Int(model.fixedLeadIn[Int(pool[position])])
                if lead >= 0 { choose(&leads, lead) }
            }
        }
        for slot in oldSlots where leads.count < wanted && generator.below(3) > 0 {
            choose(&leads, Int(state.leadOf[slot]))
        }
        var tries = 4 * wanted
        while leads.count < min(wanted, Recombination.mostRegions) && tries > 0 {
            tries -= 1
            let (one, two) = (randomLead(model, using: &generator), randomLead(model, using: &generator))
            if one < 0 && two < 0 { continue }
            choose(&leads, two < 0 || (one >= 0 && model.promise[one] >= model.promise[two]) ? one : two)
        }
    }

    private func randomLead(_ model: SearchModel, using generator: inout SplitMix) -> Int {
        let range = model.leadsIn.range(Int(pool[generator.below(poolCount)]))
        return range.isEmpty ? -1 : Int(model.leadsIn.columns[range.lowerBound + generator.below(range.count)])
    }
}
