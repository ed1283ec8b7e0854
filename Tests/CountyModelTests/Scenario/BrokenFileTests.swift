import Testing

@testable import CountyModel

@Suite("Broken files")
struct BrokenFileTests {
    @Test("A file cut off anywhere gives a scenario or findings with a place, and never a crash")
    func cutOff() {
        let text = Array(FullScenario.text)
        for length in stride(from: 0, to: text.count, by: 29) { probe(String(text[..<length])) }
    }

    @Test("A file with a sign too many anywhere gives a scenario or findings with a place, and never a crash")
    func oneSignTooMany() {
        let text = Array(FullScenario.text)
        let signs: [Character] = ["：", "，", "　", "－", "\t", "{", "]", "\"", "'", "#", "|", "&", "*", "\u{0}"]
        for (turn, index) in stride(from: 0, to: text.count, by: 41).enumerated() {
            var broken = text
            broken.insert(signs[turn % signs.count], at: index)
            probe(String(broken))
        }
    }

    private func probe(_ text: String) {
        do throws(PlannerError) {
            _ = try Scenario.parse(text, file: "broken.yaml")
        } catch {
            #expect(!error.findings.isEmpty)
            #expect(error.findings.allSatisfy { $0.place.file == "broken.yaml" && !$0.what.zh.isEmpty })
        }
    }
}
