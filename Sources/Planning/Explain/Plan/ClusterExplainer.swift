import CountyModel
import Geospatial
import Regionalization

/// Derives the reasons of one cluster: facts first, then sentences over those facts only.
///
/// The sentences are in files of their own: who leads, what holds the cluster together, what the lead can lift, how the rules
/// stand, what to watch.
package struct ClusterExplainer {
    package let setup: PlanningCase
    package let cluster: Cluster
    package let check: RegionCheck
    package var ledger = FactLedger()
    package var text = BilingualText()

    package init(_ setup: PlanningCase, _ cluster: Cluster, _ check: RegionCheck) {
        (self.setup, self.cluster, self.check) = (setup, cluster, check)
    }

    /// Characters that a list of names may take; longer lists are shortened.
    static let longestList = 48

    /// Weights of the sentences that may be left out where the text gets too long; all others always stay.
    enum Weight {
        package static let resources = 1
        package static let distance = 2
        package static let capacity = 3
        package static let members = 4
        package static let rules = 5
        package static let industry = 6
        package static let runnerUp = 7
    }

    package var county: County { setup.county }
    package var attributes: AttributeTable { setup.county.attributes }

    package mutating func reason() -> ClusterReason {
        let rules = RuleFacts(setup, cluster, check).results()
        let runnerUp = runnerUpLead()
        members()
        kept()
        lead()
        runnerUpSentence(runnerUp)
        richestSentence(runnerUp)
        appointableSentence()
        weakVillages()
        capacity()
        industry()
        resources()
        rulesSentence(rules)
        partyMembers()
        distance()
        watch()
        let parts = ClusterParts.of(cluster, setup)
        let json = ReasonJSON.text(
            rules: rules, parts: parts, runnerUp: runnerUp.map { (county.villages[$0.lead].code, $0.lossPoints) },
            facts: ledger.facts, income: attributes.source(of: setup.classes.measure))
        return ClusterReason(
            text: text.value(zhCount: 400, enCount: 700), facts: ledger.facts, rules: rules, parts: parts,
            runnerUp: runnerUp, json: json)
    }

    /// Townships, the lead's first, the others by name.
    func orderedTowns() -> [String] {
        let own = county.villages[cluster.lead].townName
        return [own] + Set(cluster.members.map { county.villages[$0].townName }).subtracting([own]).sorted()
    }

    /// What made the cluster, where the search did not.
    private mutating func kept() {
        guard cluster.isKept else { return }
        ledger.serving = "must.keep"
        text.add("片区按要求整体保留。", "It is to be kept as it is.")
    }

    private mutating func members() {
        ledger.serving = "adjacent.connected"
        let towns = orderedTowns()
        let lead = ledger.village(cluster.lead, county)
        let borders = setup.graph.edges(among: cluster.members).filter { $0.kind == .border }
        let km = borders.reduce(0) { $0 + $1.sharedMeters } / 1000
        let count = ledger.count("villages", cluster.members.count, source: "plan")
        let borderCount = ledger.count("borders", borders.count, source: "contiguity graph")
        let borderKm = ledger.note("border_km", km, decimals: 1, unit: "公里", source: "sum of shared borders")
        let town = ledger.town(towns[0])
        let area = ledger.clusterName(cluster)
        let isWhole = setup.problem.rules.requiresContiguity
        let bound = (zh: isWhole ? ",连成一片" : "", en: isWhole ? "contiguous along" : "with")
        let villages = Wording.plural(cluster.members.count, "village")
        let shared = Wording.plural(borders.count, "shared border")
        if towns.count == 1 {
            text.add(
                "\(area.zh)由\(town.zh)的\(lead.zh)等\(count)个村组成,内部共界\(borderCount)段、合计\(borderKm)公里\(bound.zh)。",
                "\(area.en) cluster: \(lead.en) and others, \(count) \(villages) of \(town.en), \(bound.en) \(borderCount) \(shared) (\(borderKm) km)."
            )
        } else {
            let townCount = ledger.count("towns", towns.count, source: "townships of the villages")
            text.add(
                "\(area.zh)由\(town.zh)\(lead.zh)等\(count)个村组成,涉及\(townCount)个乡镇,内部共界\(borderCount)段、合计\(borderKm)公里\(bound.zh)。",
                "\(area.en) cluster: \(lead.en) of \(town.en) and others, \(count) \(villages) of \(townCount) townships, \(bound.en) \(borderCount) \(shared) (\(borderKm) km)."
            )
        }
    }

    /// The other member that may lead by its own right, and the same villages, at the least loss.
    private func runnerUpLead() -> (lead: Int, lossPoints: Double)? {
        let own = check.value(lead: cluster.lead, units: cluster.members)
        var best: (lead: Int, lossPoints: Double)?
        for village in qualified where village != cluster.lead {
            guard check.conflicts(lead: village, units: cluster.members).isEmpty else { continue }
            let loss = (own - check.value(lead: village, units: cluster.members)).points
            if best.map({ loss < $0.lossPoints }) ?? true { best = (village, loss) }
        }
        return best
    }
}

/// The parts of a cluster's value.
enum ClusterParts {
    /// What its pairs of neighbours are worth, by the terms of borders and the rest, which is cohesion.
    static func borders(_ members: [Int], _ setup: PlanningCase) -> [(key: String, score: Score)] {
        let edges = setup.graph.edges(among: members)
        // An edge out of a closed township holds nothing together.
        let open = edges.filter { setup.problem.closedTowns(among: [$0.a, $0.b]).isEmpty }
        let terms = setup.borderTerms.weighted.map { term in
            (key: term.key, score: open.reduce(Score.zero) { $0 + term.score($1) })
        }
        let all = edges.reduce(Score.zero) { $0 + setup.problem.cohesion($1.a, $1.b) }
        return [("cohesion", terms.reduce(all) { $0 - $1.score })] + terms
    }

    /// Weighted terms over its villages, its borders and itself, and costs, in points; they add up to the value.
    package static func of(_ cluster: Cluster, _ setup: PlanningCase) -> [(term: String, points: Double)] {
        var parts = setup.terms.weighted.map { weighted in
            let sum = cluster.members.filter { $0 != cluster.lead }.reduce(0.0) {
                $0 + weighted.weight * weighted.term.value(lead: cluster.lead, village: $1)
            }
            return (term: type(of: weighted.term).key, points: sum)
        }
        parts += borders(cluster.members, setup).map { ($0.key, $0.score.points) }
        for term in setup.clusterTerms.weighted {
            parts.append((term.key, term.score(lead: cluster.lead, members: cluster.members).points))
        }
        let fixed = setup.problem.candidate(at: cluster.lead)?.fixedCost ?? .zero
        parts.append(("committee", -(fixed + setup.clusterTerms.leadWorth(cluster.lead)).points))
        let problem = setup.problem
        if problem.rules.townCrossing != .allow {
            parts.append(("cross_town", -problem.townCost(of: cluster.members).points))
        }
        if problem.rules.zonings.contains(where: { $0.price != .zero }) {
            parts.append(("cross_zone", -problem.zoneCost(of: cluster.members).points))
        }
        return parts
    }
}
