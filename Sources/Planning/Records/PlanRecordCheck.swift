import CountyModel
import Regionalization

/// Whether a `plan.json` is one that this program could have written: every command asks this before it believes it.
///
/// A file that was changed by hand, mixed from two, or damaged is refused as a whole. What is wrong with it is said all at once.
enum PlanRecordCheck {
    /// Layouts from this one on carry a digest of what they say.
    private static let firstWithDigest = 2
    /// Findings that are told of one file.
    private static let mostTold = 20

    /// Whether a version is one of this program's: `1.` and a number.
    static func isKnown(_ schema: String) -> Bool { minor(schema) != nil }

    /// The number behind the point of a version that is known.
    static func minor(_ schema: String) -> Int? {
        let parts = schema.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "1", parts[1].allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return Int(parts[1])
    }

    private static func hasDigest(_ content: PlanFile.Content) -> Bool {
        // A digest counts wherever it stands: an older version beside one is a change like any other.
        content.contentSHA256 != nil || (minor(content.schema) ?? 0) >= firstWithDigest
    }

    /// Refuses a file that contradicts itself.
    ///
    /// - Throws: ``PlannerError`` of kind `.data` (E7319), a finding for each contradiction.
    static func refuse(_ content: PlanFile.Content, named: String) throws(PlannerError) {
        var faults = PlanFaults(content).all
        if hasDigest(content), content.contentSHA256 != content.digest {
            faults.insert(
                Bilingual(
                    zh: "内容与其自身的摘要(content_sha256)不符:写出之后被改动",
                    en:
                        "what it says is not what its digest (content_sha256) is of: it was changed after it was written"
                ),
                at: 0)
        }
        try refuse(faults, named)
    }

    /// Refuses a file that names villages which the very data it was made from do not have.
    ///
    /// Where the data are others, they are skipped with a warning: codes change from year to year.
    static func refuseUnknown(_ content: PlanFile.Content, _ setup: PlanningCase, named: String) throws(PlannerError) {
        guard content.changes(setup.scenario, setup.county).inputs.isEmpty else { return }
        let all = content.clusters.flatMap(\.members) + content.leftOut + content.excluded
        let unknown = all.filter { setup.county.index(of: $0) == nil }
        try refuse(
            unknown.map { Bilingual(zh: "村 \($0) 不在所用的数据中", en: "village \($0) is not in the data it was made from") },
            named)
    }

    /// Refuses a file whose plan is worth something else, or breaks rules it claims to keep, by the same program on the same
    /// scenario and data.
    ///
    /// - Parameter worth: millionths of a point; `nil` where the plan cannot be scored.
    static func refuseUntrue(
        _ content: PlanFile.Content, _ setup: PlanningCase, worth: Int64?, keepsRules: Bool, named: String
    ) throws(PlannerError) {
        guard hasDigest(content), content.engine == Engine.version else { return }
        let changes = content.changes(setup.scenario, setup.county)
        guard !changes.scenario && changes.inputs.isEmpty else { return }
        var faults: [Bilingual] = []
        if let worth, let recorded = content.worth, recorded != worth {
            let (was, now) = (Score(micropoints: recorded).points, Score(micropoints: worth).points)
            let (zh, en) = (NumberText.plain(was, decimals: 6), NumberText.plain(now, decimals: 6))
            faults.append(Bilingual(zh: "写明得分 \(zh),实为 \(en)", en: "it says a score of \(zh) and is worth \(en)"))
        }
        if content.isValid && !keepsRules {
            faults.append(Bilingual(zh: "写明不违反硬性规则,实则违反", en: "it says that it keeps all hard rules and does not"))
        }
        try refuse(faults, named)
    }

    /// What is said of a file that an older version wrote.
    static func older(_ content: PlanFile.Content, named: String) -> Finding? {
        if hasDigest(content) { return nil }
        return Finding(
            .olderPlan,
            Bilingual(
                zh: "\(named) 由较早的版本写出(\(content.schema)),不含内容摘要,能否改动过无从核对",
                en:
                    "\(named) was written by an older version (\(content.schema)) without a digest of its content; whether it was changed since cannot be told"
            ),
            at: Place(file: named),
            mend: Bilingual(
                zh: "无需处理;重新 propose 或 edit 即写成新版",
                en: "nothing has to be done; propose or edit writes it in the new version"))
    }

    private static func refuse(_ faults: [Bilingual], _ named: String) throws(PlannerError) {
        if faults.isEmpty { return }
        let mend = Bilingual(
            zh: "请恢复原文件;要改方案用 planner edit;自拟的方案请用表格(assignment.csv)给出",
            en:
                "put the original back; change plans with planner edit; give a plan of your own as a table (assignment.csv)"
        )
        throw PlannerError(
            .data,
            faults.prefix(mostTold).map { fault in
                Finding(
                    .brokenPlan, Bilingual(zh: "\(named):\(fault.zh)", en: "\(named): \(fault.en)"),
                    at: Place(file: named), mend: mend)
            })
    }
}
