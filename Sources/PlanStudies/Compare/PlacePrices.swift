import CountyModel
import Planning
import Regionalization

/// What a village's place is worth under each of two scenarios and data.
struct PlacePrices {
    /// A place that lost worth beside another, and what made it so.
    package struct Change {
        /// By how much, micropoints, above 0.
        package let loss: Int64
        package let parameters: [ParameterDifference]
        package let cells: [CellDifference]
    }

    private let reference: ComparedPlan
    private let other: ComparedPlan
    private let twins: VillageTwins
    private let differences: DifferenceIndex
    /// Differing keys that a price may rest on.
    private let pricing: [ParameterDifference]
    private let fields: Set<Field>
    private let here: RegionCheck
    private let there: RegionCheck
    /// The reference's data under the other's scenario, to tell parameters from data where both differ.
    private let mixed: PlanningCase?

    init(_ reference: ComparedPlan, _ other: ComparedPlan, _ twins: VillageTwins, _ differences: DifferenceIndex) {
        (self.reference, self.other, self.twins, self.differences) = (reference, other, twins, differences)
        pricing = differences.parameters(under: [
            "prefer", "costs", "classes", "indicators", "lead.rank_by", "must.towns.cross", "must.zones",
        ])
        let scenarios = [reference.setup.scenario, other.setup.scenario]
        fields = Set(
            scenarios.flatMap { scenario -> [Field] in
                let classes = [scenario.classes.incomeMeasure] + scenario.classes.alsoWeak + scenario.classes.alsoStrong
                let ranks = scenario.lead.rankBy.map(\.field)
                return classes + ranks + scenario.prefer.fields + [.isBackward]
            })
        here = RegionCheck(reference.setup)
        there = RegionCheck(other.setup)
        let isMixed = !pricing.isEmpty && differences.data.cells.contains { [fields] in fields.contains($0.field) }
        mixed =
            isMixed
            ? try? PlanningCase(
                reference.setup.county, other.setup.scenario, threads: other.setup.scenario.solve.threads ?? 1,
                acceptsContradictions: true)
            : nil
    }

    /// `nil` when the old place is worth no less than before beside the new one, or nothing differs that prices rest on.
    package func change(_ village: Int, _ twin: Int, from: Int?, to: Int?) -> Change? {
        let hasCells = differences.data.cells.contains { fields.contains($0.field) }
        guard !pricing.isEmpty || hasCells else { return nil }
        let (old, new) = (from.map { place(reference, $0) }, to.map { place(other, $0) })
        let oldThere = old.map { carried($0, twins.toOther) }
        let newHere = new.map { carried($0, twins.toReference) }
        let before = margin(here, reference.setup, village, old, newHere)
        let after = margin(there, other.setup, twin, oldThere, new)
        guard after < before else { return nil }
        var byParameters = before - after
        if pricing.isEmpty {
            byParameters = 0
        } else if let mixed {
            byParameters = before - margin(RegionCheck(mixed), mixed, village, old, newHere)
        }
        if 2 * byParameters >= before - after {
            let keys = weighed(village, twin, old?.lead, newHere?.lead, oldThere?.lead, new?.lead)
            return Change(loss: before - after, parameters: keys, cells: [])
        }
        let codes = cellVillages(village, old, newHere)
        let cells = codes.lazy.map { differences.cells(of: $0, in: fields) }.first { !$0.isEmpty } ?? []
        return cells.isEmpty && pricing.isEmpty ? nil : Change(loss: before - after, parameters: [], cells: cells)
    }

    /// A cluster as lead and members, in the numbering of one county.
    private struct Group {
        let lead: Int?
        let members: [Int]
    }

    private func place(_ plan: ComparedPlan, _ cluster: Int) -> Group {
        Group(lead: plan.clusters[cluster].lead, members: plan.clusters[cluster].members)
    }

    private func carried(_ group: Group, _ twin: [Int?]) -> Group {
        Group(lead: group.lead.flatMap { twin[$0] }, members: group.members.compactMap { twin[$0] })
    }

    /// Worth of the old place less that of the new one.
    private func margin(
        _ check: RegionCheck, _ setup: PlanningCase, _ village: Int, _ old: Group?, _ new: Group?
    ) -> Int64 {
        worth(check, setup, village, old) - worth(check, setup, village, new)
    }

    /// What a cluster is worth with the village less what it is worth without it; for a lead, the cluster as a whole.
    private func worth(_ check: RegionCheck, _ setup: PlanningCase, _ village: Int, _ group: Group?) -> Int64 {
        guard let group, let lead = group.lead else {
            return -setup.problem.units[village].leaveOutPenalty.micropoints
        }
        let with = Set(group.members).union([village]).sorted()
        let all = check.value(lead: lead, units: with)
        if lead == village { return all.micropoints }
        return (all - check.value(lead: lead, units: with.filter { $0 != village })).micropoints
    }

    /// The keys that speak most against the old place: those of the terms that lost most, then the others.
    private func weighed(_ village: Int, _ twin: Int, _ old: Int?, _ new: Int?, _ oldThere: Int?, _ newThere: Int?)
        -> [ParameterDifference]
    {
        func contributions(_ setup: PlanningCase, _ village: Int, _ old: Int?, _ new: Int?) -> [String: Double] {
            var result: [String: Double] = [:]
            for item in setup.terms.weighted {
                func value(_ lead: Int?) -> Double {
                    lead.map { $0 == village ? 0 : item.weight * item.term.value(lead: $0, village: village) } ?? 0
                }
                result[type(of: item.term).key] = value(old) - value(new)
            }
            return result
        }
        let before = contributions(reference.setup, village, old, new)
        let after = contributions(other.setup, twin, oldThere, newThere)
        let rated = pricing.enumerated().map { index, key -> (key: ParameterDifference, loss: Double, index: Int) in
            let parts = key.key.split(separator: ".").map { String($0) }
            let term = parts.count > 1 && parts[0] == "prefer" ? parts[1] : ""
            return (key, (before[term] ?? 0) - (after[term] ?? 0), index)
        }
        let losing = rated.filter { $0.loss > 1e-9 }.sorted { (-$0.loss, $0.index) < (-$1.loss, $1.index) }
        let pairs = TermCatalogue.ofPairs.map { "prefer.\($0.key)" }
        let general = rated.filter { rated in
            !pairs.contains { rated.key.key == $0 || rated.key.key.hasPrefix($0 + ".") }
        }
        let chosen = losing.isEmpty ? (general.isEmpty ? rated : general) : losing
        return chosen.map(\.key)
    }

    /// Villages whose cells may be named, the nearest first: the village with both leads, then the other members.
    private func cellVillages(_ village: Int, _ old: Group?, _ new: Group?) -> [[VillageCode]] {
        let villages = reference.setup.county.villages
        let first = [village] + [old?.lead, new?.lead].compactMap { $0 }
        let rest = (old?.members ?? []) + (new?.members ?? [])
        let all = differences.data.cells.map(\.village)
        return [first.map { villages[$0].code }, rest.map { villages[$0].code }, all]
    }
}
