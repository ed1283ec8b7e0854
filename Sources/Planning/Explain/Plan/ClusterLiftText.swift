import CountyModel
import Geospatial
import Regionalization

/// What a cluster's lead can lift, and what its villages have in common.
extension ClusterExplainer {
    mutating func weakVillages() {
        ledger.serving = "lift.gap"
        let weak = cluster.members.filter { setup.classes.classes[$0] == .weak }
        guard !weak.isEmpty else {
            return text.add("片区内没有薄弱村。", "It has no weak village.")
        }
        let unit = setup.classes.unit
        let line = setup.scenario.classes.weakBelowWan
        let gap = weak.reduce(0.0) { $0 + max(0, line - (setup.classes.incomeWan[$1] ?? line)) }
        let isLong = weak.prefix(3).reduce(0) { $0 + county.villages[$1].name.count } > Self.longestList
        let names = ledger.villages(weak, most: isLong ? 1 : 3, county)
        let count = ledger.count("weak", weak.count, unit: "个", source: "classes")
        let villages = Wording.plural(weak.count, "weak village")
        guard gap > 0 else {
            return text.add(
                "片区有薄弱村\(count)个(\(names.zh)),均因列入名单。", "\(count) \(villages) (\(names.en)), by list.")
        }
        let lineText = ledger.note("weak_line", line, decimals: 2, unit: unit.zh, source: "classes.weak")
        let gapText = ledger.note(
            "weak_gap", gap, decimals: 1, unit: unit.zh, source: "sum of (weak line − income) over weak villages")
        text.add(
            "片区有薄弱村\(count)个(\(names.zh)),距\(lineText)\(unit.zh)标准合计差\(gapText)\(unit.zh)",
            "\(count) \(villages) (\(names.en)), \(gapText) \(unit.en) in all below the line of \(lineText)")
        if let income = setup.classes.incomeWan[cluster.lead] { leadBesideStrongLine(income) }
        text.append("。", ".")
    }

    /// How far the lead is above or below the line of strong villages, which is what carrying the weak ones asks for.
    private mutating func leadBesideStrongLine(_ income: Double) {
        let (unit, line) = (setup.classes.unit, setup.scenario.classes.strongMinWan)
        let shown = ledger.note(
            "strong_line", line, decimals: 2, unit: unit.zh, source: "classes.strong")
        let distance = ledger.note(
            "lead_surplus", abs(income - line), decimals: 1, unit: unit.zh, source: "|lead income − strong line|")
        guard distance != "0" else {
            return text.append(";牵头村正好达到强村标准\(shown)\(unit.zh)", "; the lead just reaches the strong line of \(shown)")
        }
        let isAbove = income > line
        text.append(
            ";牵头村收入比强村标准\(shown)\(unit.zh)\(isAbove ? "高" : "低")\(distance)\(unit.zh)",
            "; the lead is \(distance) \(isAbove ? "above" : "below") the strong line of \(shown)")
    }

    /// How much weakness the lead can carry, where the scenario says so.
    package mutating func capacity() {
        ledger.serving = "lift.capacity"
        guard let capacity = setup.problem.candidate(at: cluster.lead)?.capacity else { return }
        let need = cluster.members.reduce(Int64(0)) {
            $0 + ($1 == cluster.lead ? 0 : setup.problem.units[$1].need)
        }
        let needText = ledger.note(
            "need_carried", Double(need) / 1e6, decimals: 2, source: "sum of the need index, the lead's own left out")
        let most = ledger.note("lead_capacity", Double(capacity) / 1e6, decimals: 2, source: "costs.capacity")
        text.add(
            "按带动能力,牵头村最多可带\(most),现需带\(needText)。",
            "By costs.capacity the lead can carry a need of \(most); it carries \(needText).", weight: Weight.capacity)
    }

    package mutating func industry() {
        ledger.serving = "industry.shared"
        let shared = ClusterIndustries.shared(cluster.members, attributes).prefix(2)
        guard !shared.isEmpty else { return }
        let parts = shared.enumerated().map { index, item in
            let count = ledger.count(
                "industry_\(index + 1)_villages", item.villages, unit: "个", source: "main_industry of the villages")
            let industry = ledger.name(item.name, source: "main_industry")
            return (
                zh: "\(count)个村有\(industry)",
                en: "\(IndustryName.english(industry)) (\(count) \(Wording.of(count, "village")))"
            )
        }
        text.add(
            parts.map(\.zh).joined(separator: "、") + ",可统一规划运营。",
            "Shared industries: " + parts.map(\.en).joined(separator: ", ") + ".", weight: Weight.industry)
    }

    /// Land that can be planned together: sums of the columns the scenario compares, where every village has a number.
    package mutating func resources() {
        ledger.serving = "land.sum"
        let columns = setup.scenario.prefer[ResourceTerm.self].columns.filter { $0.described?.unit == "亩" }
        var parts: [(zh: String, en: String)] = []
        for field in columns {
            let known = cluster.members.compactMap { attributes.number(field, $0) }
            let sum = known.reduce(0, +)
            guard known.count == cluster.members.count, sum >= 1 else { continue }
            let amount = ledger.note("sum_\(field.name)", sum, unit: "亩", source: "sum of \(field.name)")
            let word = field.englishName.replacing(" mu", with: "")
            parts.append(("\(ledger.name(field.label))\(amount)亩", "\(word) \(amount) mu"))
        }
        guard !parts.isEmpty else { return }
        let (zh, en) = (parts.map(\.zh).joined(separator: "、"), parts.map(\.en).joined(separator: ", "))
        text.add("共有\(zh),可统筹利用。", "Land: \(en).", weight: Weight.resources)
    }

    package mutating func partyMembers() {
        ledger.serving = "party.members"
        let known = cluster.members.compactMap { attributes.number(.partyMembers, $0) }
        guard known.count == cluster.members.count, !known.isEmpty else { return }
        let total = Int(known.reduce(0, +))
        let count = ledger.count("party_members", total, unit: "人", source: "sum of party_members")
        guard let form = OrgFormRule.form(members: total, setup.scenario) else {
            return text.add("片区党员\(count)人。", "It counts \(count) Party members.", weight: Weight.members)
        }
        let line = ledger.count("party_line", form.minMembers, unit: "人", source: "org_form")
        let approve = form.approve.map { ",须报\($0)批准" } ?? ""
        text.add(
            "片区党员\(count)人,达到\(line)人,可按程序设立\(form.form)\(approve)。",
            "\(count) Party members (\(line) needed): a \(OrgFormRule.english(form.form)) may be set up on approval.",
            weight: Weight.members)
    }

    package mutating func distance() {
        ledger.serving = "lead.distance_km"
        guard let far = farthest else { return }
        let shown = ledger.note("lead_far_km", far.km, decimals: 1, unit: "公里", source: "straight, village points")
        let village = ledger.village(far.village, county)
        text.add(
            "牵头村到最远的\(village.zh)直线\(shown)公里。",
            "Farthest from the lead: \(village.en), \(shown) km straight.", weight: Weight.distance)
    }

    /// The member farthest from the lead; `nil` for a lead alone.
    package var farthest: (village: Int, km: Double)? {
        let points = county.points
        let lead = points[cluster.lead]
        let far = cluster.members.filter { $0 != cluster.lead }.max {
            (lead.distance(to: points[$0]), $1) < (lead.distance(to: points[$1]), $0)
        }
        return far.map { ($0, lead.distance(to: points[$0]) / 1000) }
    }
}
