import HTTPTypes
import Hummingbird

/// Who may ask: a page of this server, in a browser of this machine, that was given the word of this run.
struct PageGate: Sendable {
    /// A word that nobody can guess, another one each time the server starts.
    let token: String
    /// The port that is listened on.
    let port: Int

    /// What a request says in one of its fields.
    static func said(_ name: String, by request: Request) -> String? {
        HTTPField.Name(name).flatMap { request.headers[$0] }
    }

    /// The field in which a page says the word of this run.
    static let header = "X-Page-Token"

    /// A new word: 128 bits from the system, in hexadecimal digits.
    static func newToken() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<16).map { _ in
            let byte = String(UInt8.random(in: 0...255, using: &random), radix: 16)
            return byte.count < 2 ? "0" + byte : byte
        }.joined()
    }

    private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

    /// Whether the request names this server as its host: a foreign name that leads here is a page from elsewhere.
    func knowsHost(_ host: String?) -> Bool { host.map { hosts.contains($0.lowercased()) } ?? false }

    /// Whether the request comes from a page of this server, or from no page at all.
    func knowsOrigin(_ origin: String?, site: String?) -> Bool {
        if let site, site != "same-origin", site != "none" { return false }
        guard let origin else { return true }
        return hosts.contains { "http://" + $0 == origin.lowercased() }
    }

    /// Whether a word is that of this run; takes as long for any word of its length.
    func knows(_ word: String?) -> Bool {
        guard let word, word.utf8.count == token.utf8.count else { return false }
        return zip(word.utf8, token.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What every answer says: nothing from elsewhere is loaded, nobody frames the page, nothing is kept.
    static let policy: HTTPFields = {
        var fields = HTTPFields()
        func set(_ name: String, _ value: String) { if let name = HTTPField.Name(name) { fields[name] = value } }
        set(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        set("X-Content-Type-Options", "nosniff")
        set("Referrer-Policy", "no-referrer")
        set("Cross-Origin-Resource-Policy", "same-origin")
        set("Cross-Origin-Opener-Policy", "same-origin")
        set("Cache-Control", "no-store")
        return fields
    }()
}
