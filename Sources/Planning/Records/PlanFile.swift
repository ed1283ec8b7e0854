import CountyModel
import Digest
import Foundation
import PlanAudit
import Regionalization

/// One cluster as a file gives it: enough to score, audit and draw the plan again.
package struct AssignedCluster: Sendable, Equatable {
    /// Name of the cluster, or its number where the file has no name.
    package var name: String
    /// Codes of all villages in the order of the file, the lead among them.
    package var members: [VillageCode]
    /// Code of the lead village; `nil` where the file names none.
    package var lead: VillageCode?
    /// Its number, such as `P03`; `nil` where the file has none.
    package var id: String?

    /// A cluster from its parts.
    package init(name: String, members: [VillageCode], lead: VillageCode?, id: String? = nil) {
        (self.name, self.members, self.lead, self.id) = (name, members, lead, id)
    }
}

/// `plan.json`: the assignment and everything needed to find the plan again.
public enum PlanFile {
    /// The bytes of the file: UTF-8, fixed key order, one cluster per line.
    ///
    /// - Parameter files: what is written beside it; their digests tie them to this plan, whatever their formats can carry.
    public static func bytes(
        _ setup: PlanningCase, _ plan: Plan, beside files: [(name: String, bytes: [UInt8])] = []
    ) -> [UInt8] {
        var entries = entries(setup, plan) + listed(files)
        // Digested as it is read back, so that whoever reads it comes to the same digest.
        if let content = try? decoded(JSONText.pretty(.object(entries)), named: "plan.json") {
            entries.insert(("content_sha256", .text(content.digest)), at: 2)
        }
        return JSONText.pretty(.object(entries))
    }

    /// What the file says, but for the digest of it.
    private static func entries(_ setup: PlanningCase, _ plan: Plan) -> [(String, JSONValue)] {
        let info = PlanInfo(setup, plan.origin)
        let origin = plan.origin
        let score = plan.score
        func codes(_ villages: [Int]) -> JSONValue { Self.codes(villages.map { setup.county.villages[$0].code }) }
        func points(_ score: Int64) -> JSONValue { .integer(Int(score)) }
        return
            ([
                ("schema", .text(Engine.planSchema)), ("engine", .text(Engine.version)),
                ("county", .text(info.county)),
                ("scenario", .object([("name", .text(info.scenario)), ("sha256", .text(info.scenarioSHA256))])),
                (
                    "inputs",
                    .list(
                        setup.county.digests.map {
                            .object([("file", .text($0.file)), ("sha256", .text($0.sha256))])
                        })
                ),
                ("search", search(origin)), ("is_valid", .flag(plan.brokenRules.isEmpty)),
                ("violations", .list(plan.brokenRules.map { violation($0, setup) })),
                (
                    "score",
                    .object(
                        [
                            ("per_hundred", .real(plan.scorePerHundred, decimals: 4)),
                            ("total_micropoints", points(score.total.micropoints)),
                            ("assist_micropoints", points(score.assist.micropoints)),
                            ("cohesion_micropoints", points(score.cohesion.micropoints)),
                            ("fixed_micropoints", points(score.fixed.micropoints)),
                            ("crossing_micropoints", points(score.crossing.micropoints)),
                            ("left_out_micropoints", points(score.leftOut.micropoints)),
                        ] + aims(setup, score) + zones(setup, score))
                ),
                ("certificate", plan.certificate.map(CertificateText.json) ?? .null),
                (
                    "clusters",
                    .list(
                        plan.clusters.map { cluster in
                            .object([
                                ("id", .text(cluster.id)), ("name", .text(cluster.name)),
                                ("lead", .text(setup.county.villages[cluster.lead].code.text)),
                                ("is_appointed", .flag(cluster.isAppointed)), ("is_kept", .flag(cluster.isKept)),
                                ("members", codes(cluster.members)),
                            ])
                        })
                ),
                ("left_out", codes(plan.leftOut)), ("excluded", codes(plan.excluded)),
                ("notice", .text(info.notice)),
            ] + edits(plan.edits))
    }

    /// The files that were written with the plan; nothing where it stands alone.
    private static func listed(_ files: [(name: String, bytes: [UInt8])]) -> [(String, JSONValue)] {
        guard !files.isEmpty else { return [] }
        let list = files.map { file in
            JSONValue.object([("file", .text(file.name)), ("sha256", .text(SHA256.hex(of: file.bytes)))])
        }
        return [("files", .list(list))]
    }

    /// What clusters gain by terms about a cluster as a whole; nothing where none is weighed.
    private static func aims(_ setup: PlanningCase, _ score: ScoreBreakdown) -> [(String, JSONValue)] {
        guard !setup.problem.wishes.isEmpty else { return [] }
        return [("aims_micropoints", .integer(Int(score.wishTotal.micropoints)))]
    }

    /// What of the price of crossing is for zones; nothing where no zone costs.
    private static func zones(_ setup: PlanningCase, _ score: ScoreBreakdown) -> [(String, JSONValue)] {
        guard setup.problem.rules.zonings.contains(where: { $0.price != .zero }) else { return [] }
        return [("crossing_zones_micropoints", .integer(Int(score.zones.micropoints)))]
    }

    package static func codes(_ villages: [VillageCode]) -> JSONValue { .list(villages.map { .text($0.text) }) }

    /// What was changed by hand; nothing for a plan as it was proposed.
    private static func edits(_ edits: HandEdits?) -> [(String, JSONValue)] {
        guard let edits else { return [] }
        return [
            ("base_sha256", .text(edits.baseSHA256)),
            (
                "locked",
                .object([
                    ("clusters", .list(edits.lockedClusters.map { .text($0) })),
                    ("villages", codes(edits.lockedVillages)),
                ])
            ), ("moved_by_hand", codes(edits.moved)), ("edits", .list(edits.entries.map(EditLog.json))),
        ]
    }

    /// How the plan was found; what does not apply is left out.
    private static func search(_ origin: PlanOrigin) -> JSONValue {
        var entries: [(String, JSONValue)] = [
            ("seed", .seed(origin.seed)), ("planned_iterations", .integer(origin.plannedIterations)),
            ("iterations", .list(origin.iterations.map { .integer($0) })),
            ("winning_restart", .integer(origin.winningRestart)), ("was_cut_short", .flag(origin.wasCutShort)),
        ]
        if origin.bound != .none { entries.append(("bound", .text(origin.bound.rawValue))) }
        if origin.isImprovedByBound { entries.append(("improved_by_bound", .flag(true))) }
        if let sha = origin.warmStartSHA256 { entries.append(("warm_start_sha256", .text(sha))) }
        if let sha = origin.lockSHA256 { entries.append(("lock_sha256", .text(sha))) }
        if let series = origin.series {
            entries.append(
                (
                    "plans",
                    .object([
                        ("number", .integer(series.number)), ("wanted", .integer(series.wanted)),
                        ("min_difference", .real(series.minDifference, decimals: 6)),
                        ("max_loss", .real(series.maxLoss, decimals: 6)),
                        ("least_difference", .real(series.leastDifference, decimals: 6)),
                    ])
                ))
        }
        return .object(entries)
    }

    private static func violation(_ violation: AuditViolation, _ setup: PlanningCase) -> JSONValue {
        .object([
            ("rule", .text(violation.rule.rawValue)), ("key", .text(violation.rule.key)),
            ("cluster_id", violation.cluster.map { .text($0) } ?? .null),
            ("villages", codes(violation.villages.map { setup.county.villages[$0].code })),
            ("limit", .text(violation.limit)), ("actual", .text(violation.actual)),
            ("message_zh", .text(violation.what.zh)), ("message_en", .text(violation.what.en)),
        ])
    }
}
