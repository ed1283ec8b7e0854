import CountyModel
import PlanStudies

/// Sentences about what two plans have differently.
enum CompareWords {
    package static func agreement(_ agreement: PlanAgreement) -> Bilingual {
        func number(_ value: Double) -> String { NumberText.plain(value, decimals: 3) }
        let (all, shared) = (agreement.all, agreement.shared)
        return Bilingual(
            zh: """
                在片区内的村:参照 \(agreement.inReference),对比 \(agreement.inOther),两方案都在 \(agreement.inBoth)。\
                调整兰德指数 \(number(all.adjustedRandIndex))、信息差异 \(number(all.variationOfInformation))(上限 \
                \(number(all.largestVariation)));暂不组建的村各自成一类。只看两方案都在片区内的村:\
                \(number(shared.adjustedRandIndex))、\(number(shared.variationOfInformation))
                """,
            en: """
                villages in clusters: reference \(agreement.inReference), other \(agreement.inOther), both \
                \(agreement.inBoth). Adjusted Rand index \(number(all.adjustedRandIndex)), variation of information \
                \(number(all.variationOfInformation)) (at most \(number(all.largestVariation))), each village left out being \
                a class of its own; over the villages in clusters of both \(number(shared.adjustedRandIndex)) and \
                \(number(shared.variationOfInformation))
                """)
    }

    package static func data(_ data: DataDifferences, _ language: Language) -> [String] {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        if data.isEmpty { return [say("数据相同", "the data are the same")] }
        var lines: [String] = []
        func list(_ codes: [VillageCode]) -> String {
            codes.prefix(8).map(\.text).joined(separator: ", ") + (codes.count > 8 ? " …" : "")
        }
        if !data.onlyReference.isEmpty {
            lines.append(
                say("只在参照中的村 ", "villages only in the reference ")
                    + "\(data.onlyReference.count): \(list(data.onlyReference))")
        }
        if !data.onlyOther.isEmpty {
            lines.append(
                say("只在对比方案中的村 ", "villages only in the other ") + "\(data.onlyOther.count): \(list(data.onlyOther))")
        }
        if !data.moved.isEmpty {
            lines.append(
                say("边界、乡镇或驻地不同的村 ", "villages with other land, township or seat ")
                    + "\(data.moved.count): \(list(data.moved))")
        }
        if data.neighbours > 0 {
            lines.append(
                say(
                    "相邻关系不同 \(data.neighbours) 对",
                    "\(Wording.count(data.neighbours, "pair")) of neighbours \(Wording.plural(data.neighbours, "differs", "differ"))"
                ))
        }
        if !data.cells.isEmpty {
            lines.append(
                say(
                    "数据不同 \(data.cells.count) 格:",
                    "\(Wording.count(data.cells.count, "cell")) \(Wording.plural(data.cells.count, "differs", "differ")):"
                ))
            lines += data.cells.prefix(20).map { "  " + $0.text.text(language) }
            if data.cells.count > 20 { lines.append("  … \(data.cells.count - 20)") }
        }
        return lines
    }

    package static func changes(_ changes: [ClusterChange], _ language: Language) -> String {
        let parts = ClusterChange.Kind.allCases.compactMap { kind -> String? in
            let count = changes.filter { $0.kind == kind }.count
            return count > 0 ? "\(kind.label.text(language)) \(count)" : nil
        }
        return (language == .zh ? "片区:" : "clusters: ") + parts.joined(separator: language == .zh ? "、" : ", ")
    }

    /// What became of one cluster.
    package static func change(_ change: ClusterChange, _ comparison: PlanComparison) -> Bilingual {
        let (a, b) = (comparison.reference, comparison.other)
        let none = Bilingual(zh: "", en: "")
        let (old, new) = (change.reference.map(a.names) ?? none, change.other.map(b.names) ?? none)
        let kind = change.kind.label
        let counts = (
            zh: "共有 \(change.common) 村,减 \(change.lost),增 \(change.gained)",
            en: "\(change.common) in common, \(change.lost) lost, \(change.gained) gained"
        )
        switch change.kind {
        case .kept: return Bilingual(zh: "\(old.zh) = \(new.zh) \(kind.zh)", en: "\(old.en) = \(new.en) \(kind.en)")
        case .grown, .shrunk, .changed:
            let more = joinedAndParted(change, comparison)
            return Bilingual(
                zh: "\(old.zh) → \(new.zh) \(kind.zh):\(counts.zh)\(more.zh)",
                en: "\(old.en) → \(new.en) \(kind.en): \(counts.en)\(more.en)")
        case .merged:
            return Bilingual(
                zh: "\(old.zh) \(kind.zh) \(new.zh)(\(change.common)/\(change.lost) 村)",
                en: "\(old.en) \(kind.en) into \(new.en) (\(change.common) of \(Wording.count(change.lost, "village")))"
            )
        case .dissolved:
            return Bilingual(
                zh: "\(old.zh) \(kind.zh)(\(change.lost) 村)",
                en: "\(old.en) \(kind.en) (\(Wording.count(change.lost, "village")))")
        case .split:
            let origin = change.origin.map(a.names) ?? none
            return Bilingual(
                zh: "\(new.zh) 自 \(origin.zh) \(kind.zh)(\(change.common)/\(change.gained) 村)",
                en:
                    "\(new.en) \(kind.en) from \(origin.en) (\(change.common) of \(Wording.count(change.gained, "village")))"
            )
        case .new:
            return Bilingual(
                zh: "\(new.zh) \(kind.zh)(\(change.gained) 村)",
                en: "\(new.en) \(kind.en) (\(Wording.count(change.gained, "village")))")
        }
    }

    /// The clusters that went into one, and those that came out of it; empty when none did.
    private static func joinedAndParted(_ change: ClusterChange, _ comparison: PlanComparison) -> Bilingual {
        let joined = comparison.changes.filter { $0.kind == .merged && $0.other == change.other }
            .compactMap { $0.reference.map(comparison.reference.names) }
        let parted = comparison.changes.filter { $0.kind == .split && $0.origin == change.reference }
            .compactMap { $0.other.map(comparison.other.names) }
        var (zh, en) = ("", "")
        if !joined.isEmpty {
            zh += ";合并了 \(joined.map(\.zh).joined(separator: "、"))"
            en += "; merged with \(Wording.list(joined.map(\.en)))"
        }
        if !parted.isEmpty {
            zh += ";拆分出 \(parted.map(\.zh).joined(separator: "、"))"
            en += "; \(Wording.list(parted.map(\.en))) split off from it"
        }
        return Bilingual(zh: zh, en: en)
    }

    package static func lead(_ change: LeadChange, _ comparison: PlanComparison) -> String {
        func label(_ plan: ComparedPlan, _ code: VillageCode?) -> String {
            code.flatMap { plan.setup.county.index(of: $0) }.map { plan.setup.county.villages[$0].label } ?? "–"
        }
        let (a, b) = (comparison.reference, comparison.other)
        return
            "\(a.name(change.reference)) → \(b.name(change.other)): \(label(a, change.from)) → \(label(b, change.to))"
    }

    package static func from(_ move: VillageMove, _ comparison: PlanComparison) -> Bilingual {
        move.from.map(comparison.reference.names) ?? outside
    }

    package static func to(_ move: VillageMove, _ comparison: PlanComparison) -> Bilingual {
        move.to.map(comparison.other.names) ?? outside
    }

    private static let outside = Bilingual(zh: "(未组建)", en: "(left out)")
}
