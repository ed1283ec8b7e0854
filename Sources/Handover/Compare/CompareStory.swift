import CountyModel
import PlanStudies
import Planning

/// A comparison in three sentences that can be read out: what came of it, what changed for it, who moves and why.
struct CompareStory {
    private let table: ComparisonTable
    private let index: Int

    /// - Parameter other: the plan beside the reference, from 1.
    init(_ table: ComparisonTable, other: Int) { (self.table, index) = (table, other) }

    private var comparison: PlanComparison { table.comparisons[index - 1] }

    var sentences: [Bilingual] { [outcome, setting, moved] }

    /// Clusters, villages covered, score.
    private var outcome: Bilingual {
        let (a, b) = (comparison.reference, comparison.other)
        let score = change(.score)
        let covered = b.coveredCount - a.coveredCount
        let points = Bilingual(
            zh: "得分 \(text(.score, index)) 分"
                + (score == 0 ? ",与“\(a.label)”相同" : ",比“\(a.label)”\(score > 0 ? "高" : "低") \(size(score, 1)) 分"),
            en: "\(b.label) scores \(text(.score, index)) points"
                + (score == 0
                    ? ", as \(a.label) does" : ", \(size(score, 1)) \(score > 0 ? "more" : "fewer") than \(a.label)"))
        let clusters =
            a.clusters.count == b.clusters.count
            ? Bilingual(zh: "片区仍为 \(b.clusters.count) 个", en: Wording.count(b.clusters.count, "cluster") + " as before")
            : Bilingual(
                zh: "片区由 \(a.clusters.count) 个变为 \(b.clusters.count) 个",
                en: "\(Wording.count(b.clusters.count, "cluster")) instead of \(a.clusters.count)")
        let reach =
            covered == 0
            ? Bilingual(
                zh: "仍纳入 \(b.coveredCount) 村", en: "\(Wording.count(b.coveredCount, "village")) in them as before")
            : Bilingual(
                zh: "纳入 \(b.coveredCount) 村,\(covered > 0 ? "多" : "少") \(abs(covered)) 村",
                en:
                    "\(Wording.count(b.coveredCount, "village")) in them, \(abs(covered)) \(covered > 0 ? "more" : "fewer")"
            )
        return Bilingual(
            zh: "“\(b.label)”\(points.zh);\(clusters.zh),\(reach.zh)。", en: "\(points.en): \(clusters.en), \(reach.en)."
        )
    }

    /// What is set or filled in differently, and which indicators are better or worse for it.
    private var setting: Bilingual {
        let keys = comparison.parameters.map(Self.told)
        let cells = comparison.data.cells.count
        var zh: [String] = []
        var en: [String] = []
        if !keys.isEmpty {
            let more = keys.count > 3
            zh.append("参数改了 \(keys.count) 项(\(keys.prefix(3).map(\.zh).joined(separator: ";"))\(more ? ";等" : ""))")
            en.append(
                "\(Wording.count(keys.count, "setting")) \(Wording.plural(keys.count, "differs", "differ")) (\(keys.prefix(3).map(\.en).joined(separator: "; "))\(more ? "; …" : ""))"
            )
        }
        if cells > 0 {
            zh.append("数据有 \(cells) 格不同")
            en.append("\(Wording.count(cells, "cell")) of the tables \(Wording.plural(cells, "differs", "differ"))")
        }
        if zh.isEmpty {
            zh = ["参数和数据都相同"]
            en = ["settings and tables are the same"]
        }
        let (better, worse) = (marks(.better), marks(.worse))
        if !better.zh.isEmpty { (zh, en) = (zh + ["变好:\(better.zh)"], en + ["better: \(better.en)"]) }
        if !worse.zh.isEmpty { (zh, en) = (zh + ["变差:\(worse.zh)"], en + ["worse: \(worse.en)"]) }
        return Bilingual(zh: zh.joined(separator: ";") + "。", en: Self.capital(en.joined(separator: "; ")) + ".")
    }

    /// How many villages change clusters, by cause.
    private var moved: Bilingual {
        let moves = comparison.moves
        if moves.isEmpty { return Bilingual(zh: "没有村换片区。", en: "No village changes its cluster.") }
        let kinds = MoveCause.Kind.allCases.compactMap { kind -> Bilingual? in
            let count = moves.count { $0.cause.kind == kind }
            guard count > 0 else { return nil }
            return Bilingual(zh: "\(count) 村\(Self.because(kind).zh)", en: "\(count) \(Self.because(kind).en)")
        }
        return Bilingual(
            zh: "\(moves.count) 村换了片区:\(kinds.map(\.zh).joined(separator: ","))。",
            en:
                "\(Wording.count(moves.count, "village")) \(Wording.plural(moves.count, "changes", "change")) clusters: \(kinds.map(\.en).joined(separator: ", "))."
        )
    }

    /// Marks of the scorecard that rose or fell, with both numbers.
    private func marks(_ wanted: Standing) -> Bilingual {
        let (old, new) = (table.scorecards[0], table.scorecards[index])
        let told = ScorecardMark.allCases.compactMap { mark -> Bilingual? in
            guard let before = old.value(mark), let after = new.value(mark) else { return nil }
            let (from, to) = (Scorecard.text(before), Scorecard.text(after))
            guard from != to, (after > before) == (wanted == .better) else { return nil }
            return Bilingual(zh: "\(mark.label.zh)(\(from)→\(to))", en: "\(mark.label.en) (\(from) → \(to))")
        }
        return Bilingual(zh: told.map(\.zh).joined(separator: "、"), en: told.map(\.en).joined(separator: ", "))
    }

    /// A setting in words, with what it was and what it is where that is short.
    private static func told(_ difference: ParameterDifference) -> Bilingual {
        let longest = [difference.reference, difference.other].compactMap { $0?.count }.max() ?? 0
        // The word of a choice may be long and is said in a short one.
        let isChoice = [difference.reference, difference.other].compactMap { $0 }
            .allSatisfy { ScenarioKeys.row(difference.key)?.said($0) != nil }
        return longest <= 12 || isChoice ? difference.words : SettingText.name(of: difference.key)
    }

    /// Behind a number of villages: why they moved.
    static func because(_ kind: MoveCause.Kind) -> Bilingual {
        switch kind {
        case .hand: Bilingual(zh: "由人工调整", en: "by hand")
        case .parameter: Bilingual(zh: "因参数不同", en: "because settings differ")
        case .data: Bilingual(zh: "因数据不同", en: "because tables differ")
        case .rule: Bilingual(zh: "因留在原处会违反规则", en: "because a rule bars the old place")
        case .score: Bilingual(zh: "因新处得分更高", en: "because the new place scores more")
        case .search: Bilingual(zh: "留在原处得分更高(搜索没有取到)", en: "although the old place would score more")
        case .tie: Bilingual(zh: "两处得分相同", en: "with equal points in both places")
        }
    }

    private func change(_ indicator: PlanIndicator) -> Double {
        func shown(_ number: Int) -> Double {
            table.indicators[number][indicator].map { NumberText.rounded($0, indicator.decimals) } ?? 0
        }
        return NumberText.rounded(shown(index) - shown(0), indicator.decimals)
    }

    private func text(_ indicator: PlanIndicator, _ number: Int) -> String {
        indicator.text(table.indicators[number][indicator])
    }

    private func size(_ value: Double, _ decimals: Int) -> String { NumberText.plain(abs(value), decimals: decimals) }

    private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
