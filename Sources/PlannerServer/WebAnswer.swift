import ClusterPlanner
import HTTPTypes
import Hummingbird
import ServiceLifecycle

/// What the server says to one request.
struct WebAnswer: Sendable {
    let status: Int
    let type: String
    let text: String
    /// The body where it is no text.
    private var bytes: [UInt8]?
    /// What goes on after it, as long as the page listens.
    private let events: AsyncStream<String>?

    /// A value.
    init(_ value: JSONValue, status: Int = 200) {
        (self.status, type, text, events) = (status, "application/json; charset=utf-8", JSONText.text(value), nil)
    }

    /// A file of the page.
    init(_ text: String, type: String, status: Int = 200) {
        (self.status, self.type, self.text, events) = (status, type, text, nil)
    }

    /// A file to keep.
    init(bytes: [UInt8]) {
        self.init("", type: "application/octet-stream")
        self.bytes = bytes
    }

    /// Events as they come, in the form of server-sent events.
    init(events: AsyncStream<String>) {
        (status, type, text, self.events) = (200, "text/event-stream; charset=utf-8", "", events)
    }

    /// A refusal, in words for people.
    init(refusing status: Int, _ zh: String, _ en: String, _ more: [(String, JSONValue)] = []) {
        self.init(.object([("error", Self.both(Bilingual(zh: zh, en: en)))] + more), status: status)
    }

    /// What the library refuses, with how to mend it.
    init(_ error: PlannerError) {
        let finding = error.findings[0]
        self.init(
            .object([
                ("error", Self.both(finding.what)), ("code", .text(finding.code.text)),
                ("mend", finding.mend.map(Self.both) ?? .null),
            ]), status: error.kind == .internalFault ? 500 : 422)
    }

    static func both(_ text: Bilingual) -> JSONValue { .list([.text(text.zh), .text(text.en)]) }

    var response: Response {
        var headers = PageGate.policy
        headers[.contentType] = type
        let status = HTTPResponse.Status(code: status)
        guard let events else {
            let body = bytes.map { ByteBuffer(bytes: $0) } ?? ByteBuffer(string: text)
            return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
        }
        let body = ResponseBody { writer in
            for await event in events.cancelOnGracefulShutdown() { try await writer.write(ByteBuffer(string: event)) }
            try await writer.finish(nil)
        }
        return Response(status: status, headers: headers, body: body)
    }
}
