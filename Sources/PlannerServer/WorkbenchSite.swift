import ClusterPlanner
import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// What is found at each address of the server.
final class WorkbenchSite: HTTPResponder {
    typealias Context = BasicRequestContext

    private let gate: PageGate
    private let desk: Desk
    private let files: [String: LivePage.File]
    private let language: Language
    private let lastAsked = Mutex(ContinuousClock.now)

    /// An edit names villages; one of all villages of the largest counties is shorter.
    private static let mostBytes = 1 << 20

    init(gate: PageGate, desk: Desk, files: [LivePage.File], language: Language) {
        (self.gate, self.desk, self.language) = (gate, desk, language)
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        lastAsked.withLock { $0 = ContinuousClock.now }
        return await answer(request).response
    }

    /// Ends the process as a signal does when nobody has asked for so many minutes.
    func endWhenIdle(_ minutes: Double) async {
        while !Task.isCancelled {
            let left = .seconds(minutes * 60) - lastAsked.withLock { $0 }.duration(to: .now)
            if left <= .zero {
                kill(getpid(), SIGTERM)
                return
            }
            try? await Task.sleep(for: left)
        }
    }

    private func answer(_ request: Request) async -> WebAnswer {
        guard gate.knowsHost(request.head.authority) else {
            return WebAnswer(refusing: 421, "主机名不是本机服务的地址", "the host named is not this server's")
        }
        guard
            gate.knowsOrigin(PageGate.said("Origin", by: request), site: PageGate.said("Sec-Fetch-Site", by: request))
                || isOpening(request)
        else {
            return WebAnswer(refusing: 403, "请求来自别的网页", "the request comes from another page")
        }
        let path = request.uri.path
        if request.method == .get, let file = files[path] { return WebAnswer(file.text, type: file.type) }
        if request.method == .get, path == "/" { return page(parameter("key", request)) }
        guard gate.knows(PageGate.said(PageGate.header, by: request)) else {
            return WebAnswer(
                refusing: 403, "缺少本次运行的口令,请用程序给出的地址重新打开",
                "the word of this run is missing; open the address that the program has told")
        }
        return await data(path, request)
    }

    /// Whether a person follows a link or a bookmark: the page itself holds nothing, and without its key it is refused.
    private func isOpening(_ request: Request) -> Bool {
        request.method == .get && request.uri.path == "/" && PageGate.said("Origin", by: request) == nil
    }

    private func page(_ key: String?) -> WebAnswer {
        guard gate.knows(key) else {
            return WebAnswer(
                refusing: 403, "请用程序给出的完整地址(含 ?key=)打开", "open the whole address that the program has told, with ?key=")
        }
        return WebAnswer(LivePage.html(token: gate.token, language: language), type: "text/html; charset=utf-8")
    }

    private func parameter(_ name: String, _ request: Request) -> String? {
        request.uri.queryParameters[Substring(name)].map { String($0) }
    }

    private func data(_ path: String, _ request: Request) async -> WebAnswer {
        let name = parameter("plan", request) ?? ""
        switch (request.method, path) {
        case (.get, "/api/plans"): return await desk.perform { desk, _ in desk.list() }
        case (.get, "/api/plan"):
            return await desk.perform { desk, state in
                let plan = try desk.plan(name, &state)
                return WebAnswer(try PlanAnswer.whole(name, plan, isReadOnly: desk.isReadOnly, desk.language))
            }
        case (.get, "/api/state"):
            return await desk.perform { desk, state in
                WebAnswer(PlanAnswer.live(name, try desk.plan(name, &state), isReadOnly: desk.isReadOnly))
            }
        case (.get, "/api/targets"):
            let villages = (parameter("villages", request) ?? "").split(separator: ",").map { VillageCode(String($0)) }
            return await desk.perform { desk, state in
                WebAnswer(try MoveTargets.json(villages, try desk.plan(name, &state)))
            }
        case (.post, "/api/edit"):
            guard let body = try? await request.body.collect(upTo: Self.mostBytes) else {
                return WebAnswer(refusing: 413, "请求过大", "the request is too large")
            }
            let (line, base) = (Array(body.readableBytesView), parameter("base", request) ?? "")
            return await desk.perform { desk, state in try desk.edit(name, base: base, line, &state) }
        default:  // open: addresses are texts
            return WebAnswer(refusing: 404, "没有这个地址", "there is nothing at this address")
        }
    }
}
