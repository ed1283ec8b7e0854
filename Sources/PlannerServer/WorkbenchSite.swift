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
    private let jobs: JobBoard
    private let files: [String: LivePage.File]
    private let language: Language
    private let lastAsked = Mutex(ContinuousClock.now)

    init(gate: PageGate, desk: Desk, jobs: JobBoard, files: [LivePage.File], language: Language) {
        (self.gate, self.desk, self.jobs, self.language) = (gate, desk, jobs, language)
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        lastAsked.withLock { $0 = ContinuousClock.now }
        return await answer(request).response
    }

    /// Ends the process as a signal does when nobody has asked for so many minutes.
    func endWhenIdle(_ minutes: Double) async {
        while !Task.isCancelled {
            // Work that goes on is waited for.
            if !jobs.isIdle { lastAsked.withLock { $0 = .now } }
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
        let html = "text/html; charset=utf-8"
        // A person reads this, not a program.
        guard gate.knows(key) else { return WebAnswer(LivePage.closed, type: html, status: 403) }
        return WebAnswer(LivePage.html(token: gate.token, language: language), type: html)
    }

    private func parameter(_ name: String, _ request: Request) -> String? {
        request.uri.queryParameters[Substring(name)].map { String($0) }
    }

    private func data(_ path: String, _ request: Request) async -> WebAnswer {
        guard let route = Route.all.first(where: { $0.path == path && $0.method == request.method }) else {
            return WebAnswer(refusing: 404, "没有这个地址", "there is nothing at this address")
        }
        if route.isWriting && desk.isReadOnly {
            return WebAnswer(refusing: 403, "服务以只读方式启动,不能修改", "the server was started read-only and changes nothing")
        }
        let pairs = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        let parameters = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        if let takesBody = route.takesBody {
            let length = PageGate.said("Content-Length", by: request).flatMap { Int($0) }
            let call = Route.Call(desk: desk, jobs: jobs, parameters: parameters, body: [])
            return await takesBody(call, request.body, length)
        }
        var body: [UInt8] = []
        if route.mostBytes > 0 {
            guard let read = try? await request.body.collect(upTo: route.mostBytes) else {
                return WebAnswer(refusing: 413, "请求过大", "the request is too large")
            }
            body = Array(read.readableBytesView)
        }
        return await route.answer(Route.Call(desk: desk, jobs: jobs, parameters: parameters, body: body))
    }
}
