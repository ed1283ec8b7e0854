import CountyModel
import Planning
import Regionalization

/// Puts a village of the other plan back to where the reference has it, and sees what that does.
struct PlaceTrial {
    /// What going back would do.
    package struct Outcome {
        /// What is done, as the beginning of a sentence.
        package let place: Bilingual
        /// The first rule it would break, `nil` for none.
        package let broken: (key: String, name: Bilingual)?
        /// What it would add to the score, micropoints.
        package let gain: Int64
        /// How many more villages it would leave out.
        let leftOutMore: Int
    }

    private let reference: ComparedPlan
    private let other: ComparedPlan
    private let twins: VillageTwins
    private let matching: ClusterMatching
    private let check: RegionCheck
    private let clusterOf: [Int?]

    init(_ reference: ComparedPlan, _ other: ComparedPlan, _ twins: VillageTwins, _ matching: ClusterMatching) {
        (self.reference, self.other, self.twins, self.matching) = (reference, other, twins, matching)
        check = RegionCheck(other.setup)
        clusterOf = other.clusterOf
    }

    /// - Parameters:
    ///   - village: the village, by the other county's numbers.
    ///   - from: its cluster in the reference; where it has no pair in the other plan, the cluster as a whole is set up again.
    ///   - to: its cluster in the other plan.
    package func back(_ village: Int, from: Int?, to: Int?) -> Outcome {
        guard let from else {
            let place = Bilingual(zh: "仍不组建", en: "leaving it out")
            return outcome(place, moving: [village], into: nil)
        }
        if let pair = matching.otherOf[from] {
            let name = other.names(pair)
            let place = Bilingual(zh: "划回 \(name.zh) ", en: "moving it back to \(name.en)")
            return outcome(place, moving: [village], into: (lead: other.clusters[pair].lead, cluster: pair))
        }
        let name = reference.names(from)
        let members = reference.clusters[from].members.compactMap { twins.toOther[$0] }
        let lead = reference.clusters[from].lead.flatMap { twins.toOther[$0] }
        let place = Bilingual(zh: "恢复原片区 \(name.zh) ", en: "setting \(name.en) up again")
        return outcome(place, moving: members, into: (lead: lead, cluster: nil))
    }

    /// Takes villages out of their clusters and puts them into one, a new one, or none.
    private func outcome(_ place: Bilingual, moving: [Int], into target: (lead: Int?, cluster: Int?)?) -> Outcome {
        let units = other.setup.problem.units
        let leaving = Set(moving)
        var gain: Int64 = 0
        var broken: [RuleFamily] = []
        var count = other.clusters.count
        for index in Set(moving.compactMap { clusterOf[$0] }).sorted() where index != target?.cluster {
            let cluster = other.clusters[index]
            guard let lead = cluster.lead else { continue }
            let rest = cluster.members.filter { !leaving.contains($0) }
            gain -= check.value(lead: lead, units: cluster.members).micropoints
            if rest.isEmpty {
                count -= 1
            } else if leaving.contains(lead) {
                broken.append(.lead)
            } else {
                gain += check.value(lead: lead, units: rest).micropoints
                broken += added(lead, cluster.members, rest)
            }
        }
        let outside = moving.filter { clusterOf[$0] == nil }
        if let target {
            gain += outside.reduce(0) { $0 + units[$1].leaveOutPenalty.micropoints }
            let before = target.cluster.map { other.clusters[$0].members } ?? []
            if target.cluster == nil { count += 1 }
            if let lead = target.lead {
                let grown = Set(before).union(leaving).sorted()
                gain += check.value(lead: lead, units: grown).micropoints
                if !before.isEmpty { gain -= check.value(lead: lead, units: before).micropoints }
                broken += added(lead, before, grown)
            } else {
                broken.append(.lead)
            }
        } else {
            gain -= moving.reduce(0) { $0 + units[$1].leaveOutPenalty.micropoints }
            if exceedsCover(moving.count - outside.count) { broken.append(.cover) }
        }
        if let range = other.setup.problem.rules.regionCount, !range.contains(count),
            range.contains(other.clusters.count)
        {
            broken.append(.regionCount)
        }
        return Outcome(
            place: place, broken: broken.first.map { ($0.key, $0.name) }, gain: gain,
            leftOutMore: target == nil ? moving.count - outside.count : -outside.count)
    }

    /// Families of rules that a cluster breaks after a change and did not break before.
    private func added(_ lead: Int, _ before: [Int], _ after: [Int]) -> [RuleFamily] {
        let known = before.isEmpty ? [] : Set(check.conflicts(lead: lead, units: before).map(\.family))
        return check.conflicts(lead: lead, units: after).map(\.family).filter { !known.contains($0) }
    }

    /// Whether so many more villages left out are too many, or too few.
    private func exceedsCover(_ more: Int) -> Bool {
        let problem = other.setup.problem
        let leftOut = other.report.leftOut.count + more
        if problem.rules.cover == .full { return more > 0 }
        return problem.mostLeftOut.map { leftOut > $0 } ?? false || leftOut < problem.leastLeftOut
    }
}
