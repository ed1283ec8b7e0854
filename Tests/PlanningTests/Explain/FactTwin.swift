import Foundation
import Geospatial
import Regionalization

@testable import CountyModel
@testable import PlanAudit
@testable import Planning

/// Computes the numbers of reasons a second time, plainly, from tables, map, scenario and whole plans.
struct FactTwin {
    let setup: PlanningCase
    let plan: Plan
    let own: RegionPlan?
    /// Numerals that stand in names, labels and settings.
    private let named: Set<String>

    init(_ setup: PlanningCase, _ plan: Plan) {
        (self.setup, self.plan) = (setup, plan)
        let words =
            setup.county.villages.flatMap { [$0.name, $0.townName] } + plan.clusters.flatMap { [$0.name, $0.id] }
            + setup.county.villages.indices.flatMap { setup.county.attributes.list(.mainIndustry, $0) }
            + (setup.scenario.lead.qualify ?? []).map {
                AuditConditionText.words($0.test, .same("")).en.replacing(",", with: "")
            }
            + [setup.classes.measure.label, setup.classes.measure.englishName]
        named = Set(words.flatMap { RationaleAudit.numerals($0) }.map { NumberText.plain($0) })
        own = try? RegionPlan(regions: plan.clusters.map { ($0.lead, $0.members) }, of: setup.problem)
    }

    var county: County { setup.county }
    var must: RuleOptions { setup.scenario.must }

    func text(_ number: Double?, _ decimals: Int = 0) -> String? {
        number.map { number in
            var text = String(format: "%.\(decimals)f", number)
            while text.contains(".") && (text.hasSuffix("0") || text.hasSuffix(".")) { text.removeLast() }
            return text == "-0" ? "0" : text
        }
    }

    func km(_ a: Int, _ b: Int) -> Double {
        hypot(county.points[a].x - county.points[b].x, county.points[a].y - county.points[b].y) / 1000
    }

    /// Whether a village may lead by its own right, and not by a cadre that the township sends.
    func mayLead(_ village: Int) -> Bool {
        switch setup.ranking.standing[village] {
        case .qualified, .fixed: setup.problem.leads.contains { $0.unit == village }
        case .appointable, .barred: false
        }
    }

    func income(_ village: Int) -> Double? { county.attributes.number(setup.scenario.classes.incomeMeasure, village) }

    /// A numeral of a name must stand in a name: of a village, a town, an industry, a column, a cluster or a condition.
    func ofName(_ fact: Fact) -> String? {
        fact.id.hasPrefix("name_") ? (named.contains(fact.text) ? fact.text : "in no name") : nil
    }

    func ofCluster(_ fact: Fact, _ cluster: Cluster) -> String? {
        if let name = ofName(fact) { return name }
        let (members, lead) = (cluster.members, cluster.lead)
        let classes = setup.scenario.classes
        let weak = members.filter { setup.classes.classes[$0] == .weak }
        let inside = setup.graph.edges.filter { $0.kind == .border && members.contains($0.a) && members.contains($0.b) }
        let able = members.filter { village in mayLead(village) }
        func sum(_ field: Field) -> Double? { members.reduce(0) { $0 + (county.attributes.number(field, $1) ?? .nan) } }
        let forms = setup.scenario.orgForms.isEmpty ? OrgFormRule.standard : setup.scenario.orgForms
        let people = sum(.partyMembers) ?? 0
        switch fact.id {
        case "villages": return text(Double(members.count))
        case "borders": return text(Double(inside.count))
        case "border_km": return text(inside.map(\.sharedMeters).reduce(0, +) / 1000, 1)
        case "towns": return text(Double(Set(members.map { county.villages[$0].townName }).count))
        case "lead_income": return text(income(lead), 2)
        case "income_year": return county.attributes.source(of: classes.incomeMeasure)?.year.map(String.init)
        case "strong_line": return text(classes.strongMinWan, 2)
        case "lead_over_median": return text((income(lead) ?? 0) / middle(members.compactMap(income)), 1)
        case "town_villages":
            return text(Double(county.villages.count { $0.townName == county.villages[lead].townName }))
        case "lead_rank":
            let scores = setup.ranking.rankScore
            return text(Double(able.filter { scores[$0] > scores[lead] }.count + 1))
        case "lead_candidates": return text(Double(able.count))
        case "runner_up_loss": return text(abs(runnerUp(cluster) ?? .nan), 1)
        case "first_ranked_loss":
            let scores = setup.ranking.rankScore
            let best = able.map { scores[$0] }.max()
            guard let place = plan.clusters.firstIndex(where: { $0.lead == lead }),
                let first = able.first(where: { scores[$0] == best })
            else { return nil }
            return text(loss { $0[place].lead = first }.map(abs), 1)
        case "weak": return text(Double(weak.count))
        case "weak_line": return text(classes.weakBelowWan, 2)
        case "weak_gap":
            return text(weak.compactMap(income).map { max(0, classes.weakBelowWan - $0) }.reduce(0, +), 1)
        case "lead_surplus": return text(abs((income(lead) ?? .nan) - classes.strongMinWan), 1)
        case "richest_income": return text(members.compactMap(income).max(), 2)
        case "richest_loss":
            guard let place = plan.clusters.firstIndex(where: { $0.lead == lead }) else { return nil }
            let most = members.compactMap(income).max()
            return text(
                members.first { income($0) == most }.flatMap { rich in loss { $0[place].lead = rich } }.map(abs), 1)
        case "appointable":
            let others = members.filter { village in
                village != lead && !mayLead(village) && setup.problem.leads.contains { $0.unit == village }
                    && county.attributes.value(.leadOk, village) != .flag(false)
            }
            return text(Double(others.count))
        case "need_carried":
            // The rule counts millionths, rounded village by village.
            let needs = members.filter { $0 != lead }.map { ((setup.need.values[$0] ?? 0) * 1_000_000).rounded() }
            return text(needs.reduce(0, +) / 1_000_000, 2)
        case "lead_capacity":
            let surplus = max(0, (income(lead) ?? 0) - classes.weakBelowWan)
            let capacity = setup.scenario.costs.capacity
            return text(
                capacity.map {
                    $0.base + $0.perSurplus * min(1, surplus / setup.scenario.prefer[LiftTerm.self].surplusWan)
                }, 2)
        case "party_members": return text(people)
        case "party_line": return text(forms.map(\.minMembers).filter { Double($0) <= people }.max().map(Double.init))
        case "committee_line": return text(forms.map(\.minMembers).max().map(Double.init))
        case "members_spare": return text(people - Double(must.partyMembers.minimum ?? 0))
        case "lead_far_km": return text(members.map { km(lead, $0) }.max(), 1)
        case "lead_far_limit_km": return text(must.leadFarKm.maximum, 2)
        case "income_unknown": return text(Double(members.count { income($0) == nil }))
        case "industry_1_villages", "industry_2_villages": return industries(members, fact.id.contains("1") ? 0 : 1)
        case let id where id.hasPrefix("sum_"): return text(sum(Field(String(id.dropFirst(4)))))
        case let id where id.hasPrefix("richest_qualify_"):
            let most = members.compactMap(income).max()
            let rich = members.first { income($0) == most }
            return text(rich.flatMap { county.attributes.number(Field(String(id.dropFirst(16))), $0) }, 2)
        case let id where id.hasPrefix("qualify_"):
            return text(county.attributes.number(Field(String(id.dropFirst(8))), lead), 2)
        case let id where id.hasPrefix("value_"): return value(String(id.dropFirst(6)), cluster)
        case let id where id.hasPrefix("limit_"): return limit(String(id.dropFirst(6)), cluster)
        default: return nil
        }
    }

    private func middle(_ numbers: [Double]) -> Double {
        let sorted = numbers.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    private func industries(_ members: [Int], _ place: Int) -> String? {
        let all = Set(members.flatMap { county.attributes.list(.mainIndustry, $0) })
        let counts = all.map { name in members.count { county.attributes.list(.mainIndustry, $0).contains(name) } }
        return text(Double(counts.sorted(by: >)[place]))
    }

    private func value(_ rule: String, _ cluster: Cluster) -> String? {
        let units = setup.problem.units
        // A cadre that the township sends counts as a strong village (`lead.appointed_counts`).
        let isSent = setup.scenario.lead.appointedCounts && cluster.isAppointed && !units[cluster.lead].isStrong
        let strong = cluster.members.count { units[$0].isStrong } + (isSent ? 1 : 0)
        switch rule {
        case "size.villages": return text(Double(cluster.members.count))
        case "size.population": return text(Double(cluster.members.map { units[$0].population }.reduce(0, +)))
        case "party.members": return text(Double(cluster.members.map { units[$0].members }.reduce(0, +)))
        case "size.strong": return text(Double(strong))
        case "size.weak_per_strong":
            return text(Double(cluster.members.count { units[$0].isWeak }) / Double(strong), 2)
        case "lead.distance_km": return text(cluster.members.map { km(cluster.lead, $0) }.max(), 1)
        case "lead.steps": return text(cluster.members.map { Double(steps(cluster.lead, $0)) }.max())
        case "lead.capacity":
            let led = cluster.members.filter { $0 != cluster.lead }
            return text(led.map { setup.need.values[$0] ?? 0 }.reduce(0, +), 2)
        case "town.count": return text(Double(Set(cluster.members.map { county.villages[$0].townName }).count))
        default: return nil
        }
    }

    private func steps(_ a: Int, _ b: Int) -> Int {
        var reached: Set<Int> = [a]
        var count = 0
        while !reached.contains(b) && count < county.villages.count {
            let touching = setup.graph.edges.filter { reached.contains($0.a) != reached.contains($0.b) }
            reached.formUnion(touching.flatMap { [$0.a, $0.b] })
            count += 1
        }
        return count
    }

    private func limit(_ rule: String, _ cluster: Cluster) -> String? {
        func nearest(_ bounds: Bounds<Int>) -> String? {
            let has = Double(value(rule, cluster) ?? "") ?? .nan
            let limits = [bounds.minimum, bounds.maximum].compactMap { $0 }.map(Double.init)
            return text(limits.min { abs($0 - has) / $0 < abs($1 - has) / $1 })
        }
        switch rule {
        case "size.villages": return nearest(must.villages)
        case "size.population": return nearest(must.population)
        case "party.members": return nearest(must.partyMembers)
        case "size.strong": return nearest(must.strongPerCluster)
        case "size.weak_per_strong": return text(must.weakPerStrong.maximum, 2)
        case "lead.distance_km": return text(must.leadFarKm.maximum, 2)
        case "lead.steps": return text(must.leadFarSteps.maximum.map(Double.init))
        case "lead.capacity":
            let carried = setup.problem.leads.first { $0.unit == cluster.lead }?.capacity
            return text(carried.map { Double($0) / 1e6 }, 2)
        case "town.count": return text(must.towns.maximum.map(Double.init))
        default: return nil
        }
    }
}
