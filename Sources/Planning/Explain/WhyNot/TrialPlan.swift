import Regionalization

/// A plan as it would be after some changes, judged only where it was changed.
struct TrialPlan {
    /// One cluster of the trial; empty when it was dissolved.
    struct Area {
        package var lead: Int
        package var members: [Int]
    }

    /// What the trials of one plan have in common.
    struct Base: Sendable {
        package let setup: PlanningCase
        package let check: RegionCheck
        package let plan: Plan
        /// Villages left out beyond this number break the rule on cover.
        package let mostLeftOut: Int
        /// With fewer left out, more are in clusters than a first batch may have.
        let leastLeftOut: Int
        /// Villages of clusters that the scenario keeps.
        package let isKept: [Bool]

        init(_ setup: PlanningCase, _ plan: Plan) {
            (self.setup, self.plan) = (setup, plan)
            check = RegionCheck(setup)
            // A plan that breaks the rule already is not asked to mend it.
            mostLeftOut = max(plan.leftOut.count, setup.problem.mostLeftOut ?? Int.max)
            leastLeftOut = min(plan.leftOut.count, setup.problem.leastLeftOut)
            var isKept = [Bool](repeating: false, count: setup.county.villages.count)
            for area in setup.problem.rules.kept { for village in area.units { isKept[village] = true } }
            self.isKept = isKept
        }
    }

    package let base: Base
    package private(set) var areas: [Area]
    /// Clusters that are not as in the plan, ascending.
    package private(set) var touched: [Int] = []
    /// Cluster of each village, −1 outside.
    private(set) var areaOf: [Int]
    package private(set) var leftOutCount: Int
    /// What is paid for villages left out more than in the plan.
    private var leftOutCost = Score.zero
    /// Changes made after the first.
    package private(set) var moves: [PlanMove] = []
    /// Villages moved and leads changed so far.
    package private(set) var effort = 0

    init(_ base: Base) {
        self.base = base
        areas = base.plan.clusters.map { Area(lead: $0.lead, members: $0.members) }
        areaOf = base.plan.clusterOfVillage(count: base.setup.county.villages.count).map { $0 ?? -1 }
        leftOutCount = base.plan.leftOut.count
    }

    private mutating func touch(_ area: Int) {
        if area >= 0, !touched.contains(area) { touched = (touched + [area]).sorted() }
    }

    /// Number of a cluster as the reader knows it; clusters that the trial opened are called new.
    package func id(_ area: Int) -> String? {
        area < 0 ? nil : area < base.plan.clusters.count ? base.plan.clusters[area].id : PlanMove.newCluster
    }

    /// Puts villages of one cluster (or villages left out) into another, −1 for none.
    package mutating func move(_ villages: [Int], to target: Int) {
        let source = areaOf[villages[0]]
        moves.append(PlanMove(villages: villages, from: id(source), to: id(target), lead: nil))
        effort += villages.count
        transfer(villages, to: target)
    }

    /// Makes a new cluster of villages of one cluster.
    package mutating func open(_ villages: [Int], lead: Int) {
        let source = areaOf[villages[0]]
        areas.append(Area(lead: lead, members: []))
        moves.append(PlanMove(villages: villages, from: id(source), to: PlanMove.newCluster, lead: lead))
        effort += villages.count
        transfer(villages, to: areas.count - 1)
    }

    /// Lets another village lead a cluster.
    mutating func setLead(_ lead: Int, of area: Int) {
        moves.append(PlanMove(villages: [], from: id(area), to: id(area), lead: lead))
        effort += 1
        areas[area].lead = lead
        touch(area)
    }

    private mutating func transfer(_ villages: [Int], to target: Int) {
        let source = areaOf[villages[0]]
        let penalty = villages.reduce(Score.zero) { $0 + base.setup.problem.units[$1].leaveOutPenalty }
        if source >= 0 {
            areas[source].members.removeAll { villages.contains($0) }
        } else {
            leftOutCount -= villages.count
            leftOutCost = leftOutCost - penalty
        }
        if target >= 0 {
            areas[target].members = (areas[target].members + villages).sorted()
        } else {
            leftOutCount += villages.count
            leftOutCost += penalty
        }
        for village in villages { areaOf[village] = target }
        touch(source)
        touch(target)
    }

    /// Rules that a cluster breaks now; none for an empty one.
    package func broken(_ area: Int) -> [Violation] {
        let now = areas[area]
        if now.members.isEmpty { return [] }
        // A cluster whose lead was moved breaks the rule on leads; no other rule can be judged without one.
        guard now.members.contains(now.lead) else { return [Violation(.lead, lead: nil, units: [now.lead])] }
        return base.check.conflicts(lead: now.lead, units: now.members)
    }

    /// Rules on the whole that the changes break.
    func brokenWhole() -> [Violation] {
        let rules = base.setup.problem.rules
        var found: [Violation] = []
        if leftOutCount > base.mostLeftOut || leftOutCount < base.leastLeftOut {
            let out = areaOf.indices.filter { areaOf[$0] < 0 && !base.setup.problem.units[$0].isExcluded }
            let limit = leftOutCount > base.mostLeftOut ? base.mostLeftOut : base.leastLeftOut
            found.append(Violation(.cover, units: out, limit: Int64(limit), actual: Int64(leftOutCount)))
        }
        for lead in rules.fixedLeads.sorted() where areaOf[lead] < 0 || areas[areaOf[lead]].lead != lead {
            found.append(Violation(.fixedLeads, units: [lead]))
        }
        let (count, before) = (areas.count { !$0.members.isEmpty }, base.plan.clusters.count)
        if let range = rules.regionCount, count != before, !range.contains(count) {
            let limit = count < range.lowerBound ? range.lowerBound : range.upperBound
            found.append(Violation(.regionCount, units: [], limit: Int64(limit), actual: Int64(count)))
        }
        return found
    }

    /// What the changes gain over the plan, costs of villages left out included.
    package func gain() -> Score {
        var gain = Score.zero
        for area in touched {
            if area < base.plan.clusters.count {
                let before = base.plan.clusters[area]
                gain = gain - base.check.value(lead: before.lead, units: before.members)
            }
            let now = areas[area]
            if !now.members.isEmpty { gain += base.check.value(lead: now.lead, units: now.members) }
        }
        return gain - leftOutCost
    }

    /// The whole plan after the changes; a cluster whose lead has gone is dissolved.
    package func regions() throws -> RegionPlan {
        try RegionPlan(
            regions: areas.filter { $0.members.contains($0.lead) }.map { ($0.lead, $0.members) },
            of: base.setup.problem)
    }
}
