import ClusterPlanner
import Foundation

/// Addresses by which the rules of a scenario are looked at, tried and changed.
enum RuleRoutes {
    static let all: [Route] = [
        .get("/api/rules") { call in
            let (name, plan) = (call["scenario"], call["plan"])
            return await call.desk.perform { desk, state in try desk.rules(name, plan: plan, &state) }
        },
        .post("/api/rules") { call in await perform(call) { desk, order, state in try desk.change(order, &state) } },
        .post("/api/yaml") { call in await perform(call) { desk, order, state in try desk.write(order, &state) } },
        .post("/api/rules/undo") { call in
            await perform(call) { desk, order, state in try desk.turn(order, .undo, &state) }
        },
        .post("/api/rules/redo") { call in
            await perform(call) { desk, order, state in try desk.turn(order, .redo, &state) }
        },
        .post("/api/variant") { call in await perform(call) { desk, order, state in try desk.variant(order, &state) } },
        // Asked while a slider is dragged; nothing is written.
        .ask("/api/rescore") { call in await perform(call) { desk, order, state in try desk.rescore(order, &state) } },
    ]

    private static func perform(
        _ call: Route.Call, _ work: @escaping @Sendable (Desk, Desk.RuleOrder, inout Desk.State) throws -> WebAnswer
    ) async -> WebAnswer {
        guard var order = try? JSONDecoder().decode(Desk.RuleOrder.self, from: Data(call.body)) else {
            return WebAnswer(refusing: 400, "请求的内容不是一组参数", "the request holds no settings")
        }
        order.scenario = order.scenario ?? call["scenario"]
        order.plan = order.plan ?? call["plan"]
        let wanted = order
        return await call.desk.perform { desk, state in try work(desk, wanted, &state) }
    }
}
