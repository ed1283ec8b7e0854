import ClusterPlanner

/// Addresses by which plans are looked at and changed.
enum PlanRoutes {
    static let all: [Route] = [
        .get("/api/plans") { call in await call.desk.perform { desk, _ in desk.list() } },
        .get("/api/scenarios") { call in
            let names = WorkspaceScenarios.list(call.desk.workspace)
            return WebAnswer(.object([("scenarios", .list(names.map { .text($0) }))]))
        },
        .get("/api/plan") { call in
            let (name, other) = (call["plan"], call["beside"])
            return await call.desk.perform { desk, state in
                let beside = other.isEmpty || other == name ? nil : try desk.reasoned(other, &state).handover
                let (plan, handover) = try desk.reasoned(name, &state)
                // Two plans are looked at; one is changed.
                let isReadOnly = desk.isReadOnly || beside != nil
                return WebAnswer(
                    try PlanAnswer.whole(
                        name, plan, handover, beside: beside, isReadOnly: isReadOnly, desk.language))
            }
        },
        .get("/api/reasons") { call in
            let name = call["plan"]
            return await call.desk.explained(name) { plan, handover in
                WebAnswer(try PlanAnswer.reasons(name, plan, handover))
            }
        },
        .get("/api/state") { call in
            let name = call["plan"]
            return await call.desk.perform { desk, state in
                WebAnswer(PlanAnswer.live(name, try desk.plan(name, &state), isReadOnly: desk.isReadOnly))
            }
        },
        .ask("/api/targets") { call in
            let name = call["plan"]
            let villages = String(decoding: call.body, as: UTF8.self).split(separator: ",").map {
                VillageCode(String($0))
            }
            return await call.desk.perform { desk, state in
                WebAnswer(try MoveTargets.json(villages, try desk.plan(name, &state)))
            }
        },
        // An edit names villages; one of all villages of the largest counties is shorter than a megabyte.
        .post("/api/edit") { call in
            let (name, base, line) = (call["plan"], call["base"], call.body)
            return await call.desk.perform { desk, state in try desk.edit(name, base: base, line, &state) }
        },
    ]
}
