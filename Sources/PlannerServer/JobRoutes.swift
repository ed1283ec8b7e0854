import ClusterPlanner

/// Addresses of long work.
enum JobRoutes {
    static let all: [Route] = [
        .get("/api/jobs") { call in WebAnswer(.object([("jobs", call.jobs.list)])) },
        .get("/api/events") { call in WebAnswer(events: call.jobs.events()) },
        .post("/api/stop") { call in
            call.jobs.stop(Int(call["job"]) ?? 0)
            return WebAnswer(.object([("jobs", call.jobs.list)]))
        },
        .post("/api/propose") { call in
            // It may read a plan: what edits have left to be written comes first.
            await call.desk.perform { desk, state in
                try desk.settle(&state)
                return try propose(call)
            }
        },
    ]

    /// Proposes a plan into a folder of its own; what is there already stays.
    private static func propose(_ call: Route.Call) throws -> WebAnswer {
        let desk = call.desk
        _ = try WorkspaceScenarios.required(call["scenario"], in: desk.workspace)
        var arguments = ["propose", call["scenario"], "--progress", "json", "--fail-on", "never"]
        if let bound = ProofChoice(rawValue: call["bound"]) { arguments += ["--bound", bound.rawValue] }
        if let plans = Int(call["plans"]), (2...10).contains(plans) { arguments += ["--plans", "\(plans)"] }
        if !call["around"].isEmpty {
            guard WorkspacePlans.folder(call["around"], in: desk.workspace) != nil else {
                return WebAnswer(PlanFile.missing(call["around"]))
            }
            arguments += ["--lock", call["around"]]
            let kept = call["clusters"].split(separator: ",").map(String.init)
            guard kept.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) } }) else {
                return WebAnswer(refusing: 422, "片区编号不对", "these are no numbers of clusters")
            }
            if !kept.isEmpty { arguments += ["--only", kept.joined(separator: ",")] }
        }
        guard let folder = PlanName.free(call["name"], in: desk.workspace) else {
            return WebAnswer(
                refusing: 422, "方案名只能用字母、数字、汉字、- 和 _,至多 40 个",
                "the name of a plan has letters, digits, - and _ only, 40 at most")
        }
        let number = call.jobs.start("propose", subject: folder, arguments + ["--output", folder])
        return WebAnswer(.object([("job", .integer(number)), ("plan", .text(folder))]))
    }

    /// How far the proof goes.
    private enum ProofChoice: String { case none, quick, full }
}
