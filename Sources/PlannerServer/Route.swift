import ClusterPlanner
import HTTPTypes
import Hummingbird

/// One address of the server that reads or writes data, and what answers there: each part of the workbench names its own.
struct Route: Sendable {
    /// A request as an address sees it: whoever asks has been let in already.
    struct Call: Sendable {
        let desk: Desk
        let jobs: JobBoard
        /// What stands behind the question mark, decoded.
        let parameters: [String: String]
        /// The body; empty for a question.
        let body: [UInt8]

        /// A parameter, or nothing where it is missing.
        subscript(name: String) -> String { parameters[name] ?? "" }
    }

    let method: HTTPRequest.Method
    let path: String
    /// Bytes that a body may have.
    let mostBytes: Int
    /// Whether it changes something: refused where the server was started read-only.
    let isWriting: Bool
    let answer: @Sendable (Call) async -> WebAnswer
    /// Takes a body as it comes, with the length that was said of it, instead of ``answer``; `nil` where it is collected first.
    var takesBody: (@Sendable (Call, RequestBody, Int?) async -> WebAnswer)?

    /// A question, which changes nothing.
    static func get(_ path: String, _ answer: @escaping @Sendable (Call) async -> WebAnswer) -> Route {
        Route(method: .get, path: path, mostBytes: 0, isWriting: false, answer: answer)
    }

    /// A question whose particulars are too long for an address.
    static func ask(
        _ path: String, mostBytes: Int = 1 << 20, _ answer: @escaping @Sendable (Call) async -> WebAnswer
    ) -> Route {
        Route(method: .post, path: path, mostBytes: mostBytes, isWriting: false, answer: answer)
    }

    /// Something that is written.
    static func post(
        _ path: String, mostBytes: Int = 1 << 20, _ answer: @escaping @Sendable (Call) async -> WebAnswer
    ) -> Route {
        Route(method: .post, path: path, mostBytes: mostBytes, isWriting: true, answer: answer)
    }

    /// Something long that is written as it comes.
    static func upload(
        _ path: String, _ takes: @escaping @Sendable (Call, RequestBody, Int?) async -> WebAnswer
    ) -> Route {
        var route = post(path) { _ in WebAnswer(refusing: 400, "缺少内容", "the body is missing") }
        route.takesBody = takes
        return route
    }

    /// Every address of the workbench, part by part.
    static let all: [Route] =
        PlanRoutes.all + JobRoutes.all + PaperRoutes.all + RuleRoutes.all + DataRoutes.all
}
