import ClusterPlanner
import HTTPTypes
import Hummingbird

/// What the server says to one request.
struct WebAnswer: Sendable {
    let status: Int
    let type: String
    let text: String

    /// A value.
    init(_ value: JSONValue, status: Int = 200) {
        (self.status, type, text) = (status, "application/json; charset=utf-8", JSONText.text(value))
    }

    /// A file of the page.
    init(_ text: String, type: String) { (status, self.type, self.text) = (200, type, text) }

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
        return Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
