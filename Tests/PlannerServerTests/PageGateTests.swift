import Testing

@testable import PlannerServer

@Suite("Who may ask the workbench")
struct PageGateTests {
    private let gate = PageGate(token: "0123456789abcdef0123456789abcdef", port: 8017)

    @Test("It answers under its own two names with its own port and under no other")
    func hosts() {
        #expect(gate.knowsHost("127.0.0.1:8017"))
        #expect(gate.knowsHost("LOCALHOST:8017"))
        for foreign in ["127.0.0.1", "127.0.0.1:8018", "evil.example:8017", "localhost.evil.example:8017", ""] {
            #expect(!gate.knowsHost(foreign), "\(foreign)")
        }
        #expect(!gate.knowsHost(nil))
    }

    @Test("A page from elsewhere is refused whether it says so by its origin or its site")
    func origins() {
        #expect(gate.knowsOrigin(nil, site: nil))
        #expect(gate.knowsOrigin("http://127.0.0.1:8017", site: "same-origin"))
        #expect(!gate.knowsOrigin("http://evil.example", site: nil))
        #expect(!gate.knowsOrigin("null", site: nil))
        #expect(!gate.knowsOrigin("https://127.0.0.1:8017", site: nil))
        #expect(!gate.knowsOrigin(nil, site: "cross-site"))
        #expect(!gate.knowsOrigin(nil, site: "same-site"))
    }

    @Test("Only the whole word of this run is taken, and each run has another")
    func words() {
        #expect(gate.knows(gate.token))
        for wrong in [nil, "", "0123456789abcdef0123456789abcdee", "0123456789abcdef0123456789abcde"] {
            #expect(!gate.knows(wrong))
        }
        let (one, other) = (PageGate.newToken(), PageGate.newToken())
        #expect(one.count == 32)
        #expect(one != other)
    }
}
