import CountyModel
import PlanAudit
import Planning
import Regionalization

/// Finds the causes of moves between two plans.
///
/// In this order: the village is on one map only; it was moved by hand; it takes no part in one plan; its old cluster breaks a rule of the other scenario, or its
/// new one a rule of the reference; its old place is worth less beside its new one than it was; among the other plan's clusters
/// its old place breaks a rule, costs points, gains some, or changes nothing.
struct MoveCauses {
    package let reference: ComparedPlan
    package let other: ComparedPlan
    package let twins: VillageTwins
    package let matching: ClusterMatching
    package let differences: DifferenceIndex
    /// Hard rules of the other scenario that clusters of the reference break, though not their own; per cluster.
    private let brokenThere: CrossJudgement
    /// Hard rules of the reference that clusters of the other plan break, though not their own.
    private let brokenHere: CrossJudgement
    private let prices: PlacePrices
    private let trial: PlaceTrial

    init(
        _ reference: ComparedPlan, _ other: ComparedPlan, _ twins: VillageTwins, _ matching: ClusterMatching,
        _ parameters: [ParameterDifference], _ data: DataDifferences
    ) throws {
        (self.reference, self.other, self.twins, self.matching) = (reference, other, twins, matching)
        differences = DifferenceIndex(parameters, data)
        let isSame = parameters.isEmpty && data.isEmpty
        brokenThere = try isSame ? CrossJudgement() : CrossJudgement(reference, under: other.setup, twins.toOther)
        brokenHere = try isSame ? CrossJudgement() : CrossJudgement(other, under: reference.setup, twins.toReference)
        prices = PlacePrices(reference, other, twins, differences)
        trial = PlaceTrial(reference, other, twins, matching)
    }

    /// - Parameters:
    ///   - number: the village, in the list of the twins.
    ///   - from: its cluster in the reference.
    ///   - to: its cluster in the other plan.
    package func cause(_ number: Int, from: Int?, to: Int?) -> MoveCause {
        guard let here = twins.inReference[number], let there = twins.inOther[number] else {
            let label = twins.inReference[number] == nil ? reference.label : other.label
            return MoveCause(
                kind: .data, key: nil, parameters: [], cells: [], points: nil,
                text: Bilingual(zh: "\(label) 的村界中没有该村", en: "the map of \(label) does not have the village"))
        }
        return moved(there) ?? participation(here, there) ?? forbidden(here, from: from, to: to)
            ?? priced(here, there, from: from, to: to) ?? tried(there, from: from, to: to)
    }

    /// A village that was moved by hand in one of the plans.
    private func moved(_ there: Int) -> MoveCause? {
        let code = other.setup.county.villages[there].code
        guard let plan = [other, reference].first(where: { $0.movedByHand.contains(code) }) else { return nil }
        return MoveCause(
            kind: .hand, key: nil, parameters: [], cells: [], points: nil,
            text: Bilingual(zh: "在 \(plan.label) 中由人工调整", en: "moved by hand in \(plan.label)"))
    }

    /// A village that takes no part in one of the plans.
    private func participation(_ here: Int, _ there: Int) -> MoveCause? {
        let (a, b) = (reference.setup, other.setup)
        guard a.problem.units[here].isExcluded != b.problem.units[there].isExcluded else { return nil }
        let code = a.county.villages[here].code
        if let field = b.unjudged[there] ?? a.unjudged[here] {
            let cells = differences.cells(of: [code], in: [field])
            let keys = differences.parameters(under: ["must", "indicators.missing"])
            return MoveCause(
                kind: cells.isEmpty ? .parameter : .data, key: cells.isEmpty ? keys.first?.key : nil,
                parameters: cells.isEmpty ? keys : [], cells: cells, points: nil,
                text: Bilingual(
                    zh: "缺少\(field.label)而不参加分片" + MoveText.because(cells, cells.isEmpty ? keys : [], .zh),
                    en: "it takes no part where \(field) is missing"
                        + MoveText.because(cells, cells.isEmpty ? keys : [], .en)))
        }
        let keys = differences.parameters(under: ["must.exclude", "must.strong_only"])
        return MoveCause(
            kind: .parameter, key: "must.exclude", parameters: keys, cells: [], points: nil,
            text: Bilingual(
                zh: "must.exclude 在两套参数中不同,该村只参加其中一个方案", en: "must.exclude differs: it takes part in one plan only"))
    }

    /// A rule that forbids the old place, or forbade the new one.
    private func forbidden(_ here: Int, from: Int?, to: Int?) -> MoveCause? {
        let there = twins.toOther[here]
        let isPaired = from.map { matching.otherOf[$0] != nil } ?? true
        if let violation = brokenThere.violation(cluster: from, isPaired: isPaired, village: there) {
            let name = from.map { reference.names($0) }
            let old = Bilingual(zh: name.map { "原片区 \($0.zh)" } ?? "暂不组建", en: name?.en ?? "leaving it out")
            let facts = facts(violation, other.setup.county, there)
            let members = (from.map { reference.clusters[$0].members } ?? [here]).map {
                reference.setup.county.villages[$0].code
            }
            return rule(
                violation, members,
                Bilingual(
                    zh: "\(old.zh) 在 \(other.label) 下违反“\(violation.rule.name.zh)”\(facts.zh)",
                    en:
                        "\(old.en) would break '\(violation.rule.name.en)' under \(other.label)\(facts.en)"
                ))
        }
        guard let to,
            let violation = brokenHere.violation(
                cluster: to, isPaired: matching.referenceOf[to] != nil, village: here)
        else { return nil }
        let facts = facts(violation, reference.setup.county, here)
        let members = other.clusters[to].members.map { other.setup.county.villages[$0].code }
        return rule(
            violation, members,
            Bilingual(
                zh:
                    "新片区 \(other.names(to).zh) 在 \(reference.label) 下违反“\(violation.rule.name.zh)”\(facts.zh),现在允许",
                en:
                    "\(other.names(to).en) would break '\(violation.rule.name.en)' under \(reference.label)\(facts.en), and may be now"
            ))
    }

    /// What a rule asks for, what there is, and which villages show it.
    private func facts(_ violation: AuditViolation, _ county: County, _ village: Int?) -> Bilingual {
        let isOwn = village.map(violation.villages.contains) ?? false
        let others = violation.villages.filter { $0 != village }
        let shown = others.prefix(isOwn ? 1 : 2).map { county.villages[$0].name }
        let count = violation.villages.count
        let limit = violation.bounds.map(violation.rule.words)
        var zh = limit.map { ["要求\($0.zh),实为 \(violation.actual)"] } ?? []
        var en = limit.map { ["\($0.en) wanted, \(violation.actual) there"] } ?? []
        if isOwn {
            zh.append("涉及本村" + (count > 1 ? "等 \(count) 村" : ""))
            en.append("for this village" + (count > 1 ? " and \(count - 1) more" : ""))
        } else if !shown.isEmpty {
            zh.append("涉及 \(shown.joined(separator: "、"))" + (count > shown.count ? " 等 \(count) 村" : ""))
            en.append(
                "for \(shown.map(LatinName.of).joined(separator: ", "))"
                    + (count > shown.count ? " and \(count - shown.count) more" : "")
            )
        }
        if zh.isEmpty { return Bilingual(zh: "", en: "") }
        return Bilingual(zh: "(\(zh.joined(separator: ";")))", en: " (\(en.joined(separator: "; ")))")
    }

    private func rule(_ violation: AuditViolation, _ members: [VillageCode], _ what: Bilingual) -> MoveCause {
        let scope = RuleScope(violation.rule, reference.setup.scenario, other.setup.scenario)
        let keys = differences.parameters(under: scope.keys)
        let cells = keys.isEmpty ? differences.cells(of: members, in: scope.fields) : []
        let kind: MoveCause.Kind = keys.isEmpty ? (differences.data.isEmpty ? .rule : .data) : .parameter
        return MoveCause(
            kind: kind, key: keys.first?.key ?? violation.rule.key, parameters: keys, cells: cells, points: nil,
            text: Bilingual(
                zh: what.zh + MoveText.because(cells, keys, .zh), en: what.en + MoveText.because(cells, keys, .en)))
    }

    /// Parameters or cells under which the old place is worth less beside the new one than it was.
    private func priced(_ here: Int, _ there: Int, from: Int?, to: Int?) -> MoveCause? {
        guard let change = prices.change(here, there, from: from, to: to) else { return nil }
        let points = MoveText.points(change.loss)
        return MoveCause(
            kind: change.cells.isEmpty ? .parameter : .data, key: change.parameters.first?.key,
            parameters: change.parameters, cells: change.cells, points: Double(change.loss) / 10_000,
            text: Bilingual(
                zh: "原处相对新处的价值少了 \(points) 分" + MoveText.because(change.cells, change.parameters, .zh),
                en: "beside its new place the old one is worth \(points) \(Wording.of(points, "point")) less"
                    + MoveText.because(change.cells, change.parameters, .en)))
    }

    /// What going back would do to the other plan.
    private func tried(_ there: Int, from: Int?, to: Int?) -> MoveCause {
        let outcome = trial.back(there, from: from, to: to)
        let place = outcome.place
        func cause(_ kind: MoveCause.Kind, _ key: String?, _ points: Int64?, _ zh: String, _ en: String) -> MoveCause {
            MoveCause(
                kind: kind, key: key, parameters: [], cells: [], points: points.map { Double($0) / 10_000 },
                text: Bilingual(zh: place.zh + zh, en: place.en + en))
        }
        if let broken = outcome.broken {
            return cause(
                .rule, broken.key, nil, "会违反“\(broken.name.zh)”",
                " would break '\(broken.name.en)'")
        }
        if other.setup.problem.rules.fewestLeftOutFirst && outcome.leftOutMore != 0 {
            let key = "must.leave_out.fewest_first"
            return outcome.leftOutMore > 0
                ? cause(
                    .rule, key, nil, "会多留下村不组建,而本方案要求留下的村最少",
                    " would leave out more, where as few as possible are wanted")
                : cause(.search, key, nil, "可少留下村不组建,搜索没有取到", " would leave out less, which the search did not find")
        }
        let points = MoveText.points(outcome.gain)
        if outcome.gain < 0 {
            return cause(
                .score, nil, outcome.gain, "少 \(points) 分", " would cost \(points) \(Wording.of(points, "point"))")
        }
        if outcome.gain == 0 { return cause(.tie, nil, 0, "得分不变,两处相当", " would change no points: a tie") }
        return cause(
            .search, nil, outcome.gain, "可多 \(points) 分,搜索没有取到",
            " would gain \(points) \(Wording.of(points, "point")) that the search did not find")
    }
}

/// Pieces of sentences.
enum MoveText {
    /// Points as sentences tell them, hundredths of what one village can gain.
    package static func points(_ micropoints: Int64) -> String {
        let text = NumberText.plain(Double(micropoints.magnitude) / 10_000, decimals: 1)
        return text == "0" ? "<0.1" : text
    }

    /// The differing keys and cells in brackets, the first few of them; nothing when there are none.
    static func because(_ cells: [CellDifference], _ keys: [ParameterDifference], _ language: Language) -> String {
        let parts = keys.prefix(3).map { $0.words.text(language) } + cells.prefix(3).map { $0.text.text(language) }
        if parts.isEmpty { return "" }
        let more = keys.count > 3 || cells.count > 3 ? " …" : ""
        return language == .zh
            ? "(\(parts.joined(separator: ";"))\(more))" : " (\(parts.joined(separator: "; "))\(more))"
    }
}
