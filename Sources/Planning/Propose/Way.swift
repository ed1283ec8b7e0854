import CountyModel
import Regionalization

/// One change of a scenario, or of the county, that would cover villages which no plan can cover.
enum Way: Hashable {
    /// The strong line at the income of a village.
    case strongLine(village: Int, income: Double)
    /// No strong village asked for in a cluster.
    case noStrongAsked
    /// No condition on leads; with the clusters that there would have to be, where that is what is told.
    case anyLead(clusters: Int?)
    /// Secretaries sent by the townships.
    case sent
    /// So many secretaries from each township.
    case sentPerTown(Int)
    /// The lower limit of a sum; `fact` names the number.
    case least(RuleFamily, Int64, fact: String)
    /// The upper limit of a sum.
    case most(RuleFamily, Int64, fact: String)
    case weakPerStrong(Int)
    /// So many strong villages, which no setting gives.
    case strongVillages(Int)
    case reachKm(Double)
    case reachSteps(Int)
    /// Islands joined to their nearest village.
    case nearest
    /// A rule given up that keeps clusters within a part of the map.
    case opened(RuleFamily)
    /// No change: how many of the villages the changes beside it leave out all the same, at least.
    case leaving(Int)

    /// Makes the change; `false` where no setting makes it.
    func apply(to scenario: inout Scenario) -> Bool {
        switch self {
        case .strongLine(_, let income): scenario.classes.strongMinWan = income
        case .noStrongAsked: scenario.must.strongPerCluster.minimum = nil
        case .anyLead: scenario.lead.qualify = []
        case .sent: scenario.lead.fallback = .townshipCadre
        case .sentPerTown(let count): scenario.lead.appointedPerTown = count
        case .least(let family, let number, _): scenario.must.sums[family.rule].minimum = Int(number)
        case .most(let family, let number, _): scenario.must.sums[family.rule].maximum = Int(number)
        case .weakPerStrong(let number): scenario.must.weakPerStrong.maximum = Double(number)
        case .strongVillages: return false
        case .reachKm(let km): scenario.must.leadFarKm.maximum = km
        case .reachSteps(let steps): scenario.must.leadFarSteps.maximum = steps
        case .nearest: scenario.must.islands = .nearest
        case .opened(let family): return open(family, &scenario)
        case .leaving: break
        }
        return true
    }

    private func open(_ family: RuleFamily, _ scenario: inout Scenario) -> Bool {
        switch family {
        case .townCrossing: (scenario.must.towns.cross, scenario.must.towns.maximum) = (.allow, nil)
        case .closedTowns: scenario.must.towns.noCross = []
        case .zoneCrossing: scenario.must.zones = []
        case .reach: (scenario.must.leadFarKm.maximum, scenario.must.leadFarSteps.maximum) = (nil, nil)
        case .apart: scenario.must.apart = []
        case .kept: scenario.must.keep = []
        case .fixedLeads: scenario.lead.fixed = []
        default: return false  // open: rules that are no border of a part of the map
        }
        return true
    }
}

extension Way {
    /// Whether it is what changes leave, and no change.
    var isRest: Bool { if case .leaving = self { true } else { false } }

    /// The change in words, its numbers noted.
    func text(_ words: ShortageText, _ ledger: inout FactLedger) -> Bilingual {
        switch self {
        case .strongLine(let village, _):
            let (line, unit) = (words.income(village, &ledger), words.classes.unit)
            return Bilingual(zh: "把强村线降到 \(line) \(unit.zh)", en: "a strong line of \(line) \(unit.en)")
        case .noStrongAsked:
            return Bilingual(zh: "不要求片区内有强村", en: "no strong village asked for in a cluster")
        case .anyLead(nil): return Bilingual(zh: "放宽牵头村条件", en: "easier conditions for leads")
        case .anyLead(let clusters?):
            let count = ledger.count("clusters_needed", clusters, unit: "个", source: "clusters for all of them")
            return Bilingual(
                zh: "放宽牵头村条件以组建 \(count) 个片区",
                en: "room for \(count) \(Wording.of(count, "cluster")) by easier conditions for leads")
        case .sent: return Bilingual(zh: "由乡镇选派书记", en: "a cadre sent by the township")
        case .sentPerTown(let number):
            let count = ledger.count("sent_needed", number, unit: "个", source: "lead.appointed_per_town")
            return Bilingual(
                zh: "把每乡镇可选派的书记提高到 \(count) 名",
                en: "\(count) \(count == "1" ? "secretary" : "secretaries") sent per township")
        case .least(let family, let number, let fact):
            let least = words.amount(fact, number, family, &ledger)
            return Bilingual(
                zh: "把“\(family.name.zh)”的下限降到\(least.zh)", en: "a minimum of \(least.en) for '\(family.name.en)'")
        case .most(let family, let number, let fact):
            let most = words.amount(fact, number, family, &ledger)
            return Bilingual(
                zh: "把“\(family.name.zh)”的上限提高到\(most.zh)", en: "a maximum of \(most.en) for '\(family.name.en)'")
        case .weakPerStrong(let number):
            let text = ledger.count("ratio_needed", number, unit: "个", source: "weak ÷ strong")
            return Bilingual(
                zh: "把每个强村可带的薄弱村提高到 \(text) 个",
                en: "\(text) weak \(Wording.of(text, "village")) per strong one")
        case .strongVillages(let number):
            let text = ledger.count("strong_needed", number, unit: "个", source: "weak ÷ weak_per_strong")
            return Bilingual(zh: "有 \(text) 个强村", en: "\(text) strong \(Wording.of(text, "village"))")
        case .reachKm(let km):
            let text = ledger.note(
                "reach_needed_km", km, decimals: 2, unit: "公里",
                source: "the farthest of the villages from the lead nearest to it")
            return Bilingual(zh: "把到牵头村的最远距离提高到 \(text) 公里", en: "\(text) km at most from the lead")
        case .reachSteps(let steps):
            let text = ledger.count("steps_needed", steps, unit: "步", source: "must.lead_far_steps")
            return Bilingual(
                zh: "把到牵头村的最多步数提高到 \(text) 步",
                en: "\(text) \(Wording.of(text, "step")) at most from the lead")
        case .nearest:
            return Bilingual(zh: "把它接到最近的村", en: "a link to the nearest village")
        case .opened(.townCrossing): return Bilingual(zh: "允许跨乡镇", en: "townships that may be crossed")
        case .opened(.reach): return Bilingual(zh: "放宽牵头距离", en: "leads that reach farther")
        case .opened(let family): return Bilingual(zh: "放宽“\(family.name.zh)”", en: "less of '\(family.name.en)'")
        case .leaving(let number):
            let count = ledger.count("still_left_out", number, unit: "村", source: "counted after the change")
            return Bilingual(zh: ",但仍至少 \(count) 村无法纳入", en: ", which leaves out at least \(count)")
        }
    }
}
