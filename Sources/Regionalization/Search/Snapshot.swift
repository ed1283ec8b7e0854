/// A plan remembered during the search: the lead of each atom, with what decides between plans.
package struct Snapshot: Sendable {
    /// Index among the model's leads per atom, −1 for left out.
    package var leadOf: [Int32]
    package var shortfall: Int
    /// What is left out by weight, where that comes before the score.
    package var leftOutWeight: Int
    package var score: Int64

    /// Fewest missing first, then the least left out, then the highest score.
    func isBetter(than other: Snapshot) -> Bool {
        (shortfall, leftOutWeight, -score) < (other.shortfall, other.leftOutWeight, -other.score)
    }
}

extension SearchState {
    /// The plan as it is now. O(atoms).
    package func snapshot() -> Snapshot {
        let leads = (0..<model.atomCount).map { slotOf[$0] < 0 ? -1 : leadOf[Int(slotOf[$0])] }
        return Snapshot(leadOf: leads, shortfall: shortfall, leftOutWeight: leftOutWeight, score: now[0].score)
    }

    /// Replaces the whole plan. Regions must keep the rules on regions. O(atoms + edges).
    package func load(_ snapshot: Snapshot) {
        while now[0].openSlots > 0 { close(Int(slots[now[0].openSlots - 1])) }
        var slotOfLead = [Int](repeating: -1, count: model.leadCount)
        for atom in 0..<model.atomCount where snapshot.leadOf[atom] >= 0 {
            let lead = Int(snapshot.leadOf[atom])
            if slotOfLead[lead] < 0 {
                slotOfLead[lead] = open(lead)
                addValue(-model.fixedCost[lead], to: slotOfLead[lead])
            }
            let slot = slotOfLead[lead]
            let gain = model.assist(lead, atom) + cohesion(of: atom, with: slot) + model.innerCohesion[atom]
            attach(atom, to: slot)
            addValue(gain, to: slot)
        }
        for slot in slotOfLead where slot >= 0 {
            addValue(-charges(after: RegionChange(slot: slot, lead: Int(leadOf[slot]))), to: slot)
        }
    }
}

extension SearchModel {
    /// The plan of a snapshot, kept regions included.
    package func plan(of snapshot: Snapshot) throws -> RegionPlan {
        var leadOf = [Int?](repeating: nil, count: problem.units.count)
        for (atom, lead) in snapshot.leadOf.enumerated() where lead >= 0 {
            for unit in atoms.units[atom] { leadOf[unit] = Int(leadUnit[Int(lead)]) }
        }
        for region in kept { for unit in region.units { leadOf[unit] = region.lead } }
        return try RegionPlan(leadOf: leadOf, of: problem)
    }

    /// A plan as a snapshot; regions that break a rule or cut an atom are left out. The caller scores it by loading.
    func snapshot(of plan: RegionPlan) -> Snapshot {
        var leadIndex = [Int32](repeating: -1, count: problem.units.count)
        for lead in 0..<leadCount { leadIndex[Int(leadUnit[lead])] = Int32(lead) }
        var result = Snapshot(
            leadOf: [Int32](repeating: -1, count: atomCount), shortfall: 0, leftOutWeight: 0, score: 0)
        for region in plan.regions where leadIndex[region.lead] >= 0 {
            let lead = leadIndex[region.lead]
            let members = Set(region.units.map { Int(atoms.atomOf[$0]) }).sorted()
            let isWhole =
                !members.contains(-1) && members.reduce(0) { $0 + atoms.units[$1].count } == region.units.count
            let isReached = isWhole && members.allSatisfy { assist(Int(lead), $0) != SearchModel.outOfReach }
            if !isReached || constraints.all.contains(where: { !$0.violations(in: region, of: problem).isEmpty }) {
                continue
            }
            for atom in members { result.leadOf[atom] = lead }
        }
        return result
    }
}
