import CountyGenerator
import Foundation
import TestCounties
import Testing

@testable import CountyModel

@Suite("The register of codes")
struct FindingCodeTests {
    /// Codes by the names under which the sources use them.
    private func entries() throws -> [(name: String, code: String)] {
        let entry = /static let (\w+) = FindingCode\(\s*"([EWN][0-9]{4})"/
        return try Repository.texts(below: "Sources/CountyModel/Findings", ends: [".swift"]).flatMap { file in
            file.text.matches(of: entry).map { (String($0.output.1), String($0.output.2)) }
        }
    }

    @Test("No two entries share a code, and the register holds every entry once")
    func isWhole() throws {
        let listed = FindingCode.all.map(\.text)
        #expect(Set(listed).count == listed.count)
        #expect(try entries().map(\.code).sorted() == listed.sorted())
        #expect(Set(FindingCode.all.map(\.area)) == Set(FindingCode.Area.allCases))
    }

    @Test("The letter of a code says how much its findings matter", arguments: FindingCode.all)
    func letter(code: FindingCode) {
        let letters: [Finding.Severity: String] = [.error: "E", .warning: "W", .note: "N"]
        #expect(letters[code.severity] == code.text.first.map(String.init))
        #expect(code.text.wholeMatch(of: /[EWN][0-9]{4}/) != nil)
    }

    @Test("No title serves two codes, and every entry says in both languages what it is and what to do")
    func words() {
        for language in Language.allCases {
            let titles = FindingCode.all.map { $0.title.text(language) }
            let twice = Dictionary(grouping: titles) { $0 }.filter { $0.value.count > 1 }.keys
            #expect(twice.isEmpty, "\(twice)")
            #expect(FindingCode.all.allSatisfy { !$0.title.text(language).isEmpty && !$0.mend.text(language).isEmpty })
        }
        let isChinese = /\p{Han}/
        #expect(FindingCode.all.allSatisfy { $0.title.zh.contains(isChinese) && $0.mend.zh.contains(isChinese) })
    }

    @Test("Every entry is used by the program")
    func isUsed() throws {
        let sources = try Repository.texts(below: "Sources", ends: [".swift"])
            .filter { !$0.path.hasPrefix("Sources/CountyModel/Findings/") }
        // `.name` as it stands where a code is wanted, not a member of something else.
        let members = sources.flatMap { $0.text.matches(of: /[\s(\[]\.(\w+)/).map { String($0.output.1) } }
        let used = Set(members)
        let idle = try entries().filter { !used.contains($0.name) }.map(\.name)
        #expect(idle.isEmpty, "\(idle)")
    }

    @Test("Every code that a source, a test, a script or a document names is in the register")
    func isKnown() throws {
        let known = Set(FindingCode.all.map(\.text))
        let ends = [".swift", ".sh", ".py", ".md", ".yaml", ".js", ".css", ".html"]
        let files = try ["Sources", "Tests", "Scripts", "Documentation"].flatMap {
            try Repository.texts(below: $0, ends: ends)
        }
        for file in files {
            let named = file.text.matches(of: /["'(\s][EWN][0-9]{4}\b/).map { String($0.output.dropFirst()) }
            let strange = Set(named).subtracting(known).sorted()
            #expect(strange.isEmpty, "\(file.path): \(strange)")
        }
    }

    @Test("Every code that the generator expects of a planted fault is in the register")
    func plantedFaults() {
        let known = Set(FindingCode.all.map(\.text))
        let wanted = FaultKind.allCases.flatMap { $0.codes + $0.consequences }
        #expect(wanted.count > 20 && known.isSuperset(of: wanted))
    }
}
