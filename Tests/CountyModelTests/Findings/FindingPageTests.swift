import Foundation
import TestCounties
import Testing

@testable import CountyModel

@Suite("The page of codes")
struct FindingPageTests {
    /// With `RENEW_PAGES=1` the page is written anew instead of being compared.
    @Test("Documentation/findings.md says what the register says; RENEW_PAGES=1 writes it anew")
    func isCurrent() throws {
        let page = Repository.root.appending(path: "Documentation/findings.md")
        if ProcessInfo.processInfo.environment["RENEW_PAGES"] == "1" {
            try Data(FindingPage.text.utf8).write(to: page)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == FindingPage.text)
    }
}
