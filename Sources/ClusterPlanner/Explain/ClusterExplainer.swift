import Foundation
import Geospatial
import Regionalization

/// Derives the reasons of one cluster: facts first, then sentences over those facts only.
struct ClusterExplainer {
    let setup: PlanningCase
    let cluster: Cluster
    private var ledger = FactLedger()
    private var text = BilingualText()

    init(_ setup: PlanningCase, _ cluster: Cluster) { (self.setup, self.cluster) = (setup, cluster) }

    /// Characters that a list of names may take; longer lists are shortened.
    private static let longestList = 48

    private var villages: [Village] { setup.county.villages }
    private var attributes: AttributeTable { setup.county.attributes }

    mutating func reason() -> ClusterReason {
        members()
        lead()
        weakVillages()
        unknownIncomes()
        industry()
        partyMembers()
        distance()
        watch()
        let rules = RuleFacts(setup, cluster).results()
        let parts = valueParts()
        let runnerUp = runnerUpLead()
        let json = ReasonJSON.text(
            rules: rules, parts: parts, runnerUp: runnerUp.map { (villages[$0.lead].code, $0.lossPoints) },
            facts: ledger.facts, income: attributes.source(of: setup.classes.measure))
        return ClusterReason(
            text: text.value(zhCount: 400, enCount: 700), facts: ledger.facts, rules: rules, parts: parts,
            runnerUp: runnerUp, json: json)
    }

    private mutating func name(_ village: Int) -> (zh: String, en: String) {
        (ledger.name(villages[village].name), ledger.name(LatinName.of(villages[village].name)))
    }

    private mutating func members() {
        let towns = orderedTowns()
        let lead = name(cluster.lead)
        let inside = setup.graph.edges(among: cluster.members)
        let borders = inside.filter { $0.kind == .border }
        let km = borders.reduce(0) { $0 + $1.sharedMeters } / 1000
        let count = ledger.count("villages", cluster.members.count, source: "plan")
        let borderCount = ledger.count("borders", borders.count, source: "contiguity graph")
        let borderKm = ledger.note("border_km", km, decimals: 1, unit: "公里", source: "sum of shared borders")
        let town = (ledger.name(towns[0]), ledger.name(LatinName.of(towns[0])))
        let area = ledger.name(cluster.name)
        let latin = LatinName.of(area.hasSuffix("片区") ? String(area.dropLast(2)) : area)
        if towns.count == 1 {
            text.add(
                "\(area)由\(town.0)的\(lead.zh)等\(count)个村组成,内部共界\(borderCount)段、合计\(borderKm)公里,连成一片。",
                "\(latin) joins \(count) villages of \(town.1) around \(lead.en), contiguous along \(borderCount) shared borders (\(borderKm) km)."
            )
        } else {
            let townCount = ledger.count("towns", towns.count, source: "townships of the villages")
            text.add(
                "\(area)由\(town.0)\(lead.zh)等\(count)个村组成,涉及\(townCount)个乡镇,内部共界\(borderCount)段、合计\(borderKm)公里,连成一片。",
                "\(latin) joins \(count) villages around \(lead.en) in \(town.1), of \(townCount) townships, contiguous along \(borderCount) shared borders (\(borderKm) km)."
            )
        }
    }

    /// Townships, the lead's first, the others by name.
    private func orderedTowns() -> [String] {
        let own = villages[cluster.lead].townName
        return [own] + Set(cluster.members.map { villages[$0].townName }).subtracting([own]).sorted()
    }

    private mutating func lead() {
        let lead = name(cluster.lead)
        if cluster.isAppointed {
            let town = villages[cluster.lead].townName
            text.add(
                "\(ledger.name(town))没有符合牵头条件的村,建议以\(lead.zh)为牵头村,由乡镇选派科级干部任书记。",
                "No village of \(ledger.name(LatinName.of(town))) qualifies to lead, so \(lead.en) is proposed with a secretary sent by the township."
            )
            return
        }
        if case .fixed = setup.ranking.standing[cluster.lead] {
            text.add(
                "按参数指定\(lead.zh)为牵头村(不符合牵头条件)。",
                "\(lead.en) leads because the scenario names it; it does not meet the conditions.")
            return
        }
        guard let income = setup.classes.incomeWan[cluster.lead] else {
            text.add("建议以\(lead.zh)为牵头村。", "\(lead.en) is the proposed lead.")
            return
        }
        let source = attributes.source(of: setup.classes.measure)
        let from = source.map { "\($0.file) \($0.header)" } ?? setup.classes.measure.name
        let (measure, unit) = (setup.classes.measure, setup.classes.unit)
        let value = ledger.note("lead_income", income, decimals: 1, unit: unit.zh, source: from)
        var year = ""
        if let of = source?.year { year = ledger.count("income_year", of, source: "header or scenario") }
        // A column called income_2023 must not run into the number.
        let between = measure.label.last?.isNumber == true ? "为" : ""
        text.add(
            "建议以\(lead.zh)为牵头村:\(year.isEmpty ? "" : year + "年")\(ledger.name(measure.label))\(between)\(value)\(unit.zh)",
            "\(lead.en) is the proposed lead: \(measure.englishName) of \(value) \(unit.en)\(year.isEmpty ? "" : " in \(year)")"
        )
        if setup.classes.classes[cluster.lead] == .strong, case .income = setup.classes.reasons[cluster.lead] {
            let line = ledger.note(
                "strong_line", setup.scenario.classes.strongMinWan, decimals: 2, unit: unit.zh, source: "classes.strong"
            )
            text.append("(强村标准≥\(line)\(unit.zh))", " (strong line \(line))")
        }
        let incomes = cluster.members.compactMap { setup.classes.incomeWan[$0] }
        let middle = median(incomes)
        if middle > 0, income / middle >= 1.05 {
            let ratio = ledger.note(
                "lead_over_median", income / middle, decimals: 1, source: "lead income / cluster median")
            text.append(",为片区中位数的\(ratio)倍", ", \(ratio) times the median of the cluster")
        }
        text.append("。", ".")
    }

    private mutating func weakVillages() {
        let weak = cluster.members.filter { setup.classes.classes[$0] == .weak }
        guard !weak.isEmpty else {
            text.add("片区内没有薄弱村。", "It has no weak village.")
            return
        }
        let unit = setup.classes.unit
        let line = setup.scenario.classes.weakBelowWan
        let gap = weak.reduce(0.0) { $0 + max(0, line - (setup.classes.incomeWan[$1] ?? line)) }
        let isLong = weak.prefix(3).reduce(0) { $0 + villages[$1].name.count } > Self.longestList
        let shown = weak.prefix(isLong ? 1 : 3).map { name($0) }
        let more = weak.count > shown.count
        let namesZh = shown.map(\.zh).joined(separator: "、") + (more ? "等" : "")
        let namesEn = shown.map(\.en).joined(separator: ", ") + (more ? " and others" : "")
        let count = ledger.count("weak", weak.count, source: "classes")
        guard gap > 0 else {
            text.add("片区有薄弱村\(count)个(\(namesZh)),均因列入名单。", "It has \(count) weak villages (\(namesEn)), by list.")
            return
        }
        let lineText = ledger.note("weak_line", line, decimals: 2, unit: unit.zh, source: "classes.weak")
        let gapText = ledger.note("weak_gap", gap, decimals: 1, unit: unit.zh, source: "sum of (weak line − income)")
        text.add(
            "片区有薄弱村\(count)个(\(namesZh)),距\(lineText)\(unit.zh)标准合计差\(gapText)\(unit.zh)。",
            "It has \(count) weak villages (\(namesEn)); to the line of \(lineText) they lack \(gapText) \(unit.en) in all."
        )
    }

    private mutating func industry() {
        let shared = ClusterIndustries.shared(cluster.members, attributes).prefix(2)
        guard !shared.isEmpty else { return }
        let parts = shared.enumerated().map { index, item in
            let count = ledger.count("industry_\(index + 1)_villages", item.villages, source: "main_industry")
            let industry = ledger.name(item.name)
            return (zh: "\(count)个村有\(industry)", en: "\(count) villages have \(IndustryName.english(industry))")
        }
        text.add(
            parts.map(\.zh).joined(separator: "、") + ",可统一规划运营。",
            parts.map(\.en).joined(separator: " and ") + ".", isOptional: true)
    }

    private mutating func partyMembers() {
        let known = cluster.members.compactMap { attributes.number(.partyMembers, $0) }
        guard known.count == cluster.members.count, !known.isEmpty else { return }
        let total = Int(known.reduce(0, +))
        let count = ledger.count("party_members", total, source: "sum of party_members")
        let form = OrgFormRule.form(members: total, setup.scenario)
        if let form {
            let line = ledger.count("party_line", form.minMembers, source: "org_form")
            let approve = form.approve.map { ",须报\($0)批准" } ?? ""
            text.add(
                "片区党员\(count)名,达到\(line)名,可按程序设立\(form.form)\(approve)。",
                "\(count) Party members (at least \(line)): a \(OrgFormRule.english(form.form)) may be set up on approval.",
                isOptional: true)
        } else {
            text.add("片区党员\(count)名。", "It counts \(count) Party members.", isOptional: true)
        }
    }

    private mutating func distance() {
        let points = setup.county.points
        let far = cluster.members.filter { $0 != cluster.lead }.max {
            (points[cluster.lead].distance(to: points[$0]), $1) < (points[cluster.lead].distance(to: points[$1]), $0)
        }
        guard let far else { return }
        let km = points[cluster.lead].distance(to: points[far]) / 1000
        let shown = ledger.note("lead_far_km", km, decimals: 1, unit: "公里", source: "village points")
        let village = name(far)
        text.add(
            "牵头村到最远的\(village.zh)直线\(shown)公里。",
            "The farthest member from the lead is \(village.en), \(shown) km in a straight line.", isOptional: true)
    }

    private mutating func watch() {
        let towns = orderedTowns()
        if towns.count > 1 {
            let others = towns.dropFirst().map { ledger.name($0) }
            let latin = towns.dropFirst().map { ledger.name(LatinName.of($0)) }
            guard others.joined().count <= Self.longestList && latin.joined().count <= Self.longestList * 2 else {
                let count = ledger.count("towns", towns.count, source: "townships of the villages")
                text.add(
                    "需关注:涉及\(count)个乡镇,跨乡镇组建须经县委组织部同意。",
                    "Watch: with villages of \(count) townships, the county organisation department has to agree.")
                return
            }
            text.add(
                "需关注:涉及\(others.joined(separator: "、")),跨乡镇组建须经县委组织部同意。",
                "Watch: with villages of \(latin.joined(separator: ", ")), the county organisation department has to agree."
            )
        }
    }

    /// Sums and classes that leave out villages without a number say so.
    private mutating func unknownIncomes() {
        let unknown = cluster.members.filter { setup.classes.incomeWan[$0] == nil }.count
        guard unknown > 0 else { return }
        let count = ledger.count("income_unknown", unknown, source: "missing values of the income measure")
        text.add("其中\(count)个村收入不详,合计未含。", "The income of \(count) villages is not known and in no sum.")
    }

    private func valueParts() -> [(term: String, points: Double)] {
        var parts = setup.terms.weighted.map { weighted in
            let sum = cluster.members.filter { $0 != cluster.lead }.reduce(0.0) {
                $0 + weighted.weight * weighted.term.value(lead: cluster.lead, village: $1)
            }
            return (term: type(of: weighted.term).key, points: sum)
        }
        let cohesion = setup.graph.edges(among: cluster.members).reduce(Score.zero) {
            $0 + setup.problem.cohesion($1.a, $1.b)
        }
        parts.append(("cohesion", Double(cohesion.micropoints) / 1_000_000))
        let cost = setup.problem.candidate(at: cluster.lead)?.fixedCost ?? .zero
        parts.append(("committee", -Double(cost.micropoints) / 1_000_000))
        if case .penalise(let price) = setup.problem.rules.townCrossing {
            let crossed = price * (Set(cluster.members.map { villages[$0].townName }).count - 1)
            parts.append(("cross_town", -Double(crossed.micropoints) / 1_000_000))
        }
        return parts
    }

    /// The other member that could lead the same villages at the least loss.
    private func runnerUpLead() -> (lead: Int, lossPoints: Double)? {
        let check = RegionCheck(setup)
        let own = check.value(lead: cluster.lead, units: cluster.members)
        var best: (lead: Int, lossPoints: Double)?
        for village in cluster.members where village != cluster.lead && setup.problem.candidate(at: village) != nil {
            guard check.conflicts(lead: village, units: cluster.members).isEmpty else { continue }
            let loss = Double((own - check.value(lead: village, units: cluster.members)).micropoints) / 1_000_000
            if best.map({ loss < $0.lossPoints }) ?? true { best = (village, loss) }
        }
        return best
    }
}

extension Field {
    /// The field's name as English words: `income_operating` gives `operating income`.
    var englishName: String {
        switch self {
        case .incomeOperating: "operating income"
        case .incomeTotal: "total collective income"
        case .incomeRegular: "regular income"
        case .incomeCapita: "income per head"
        default: name.replacingOccurrences(of: "_", with: " ")
        }
    }
}
