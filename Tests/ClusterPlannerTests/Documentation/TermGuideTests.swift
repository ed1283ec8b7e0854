import Foundation
import TestCounties
import Testing

@testable import CountyModel

@Suite("What the guide to adding a term says")
struct TermGuideTests {
    private func guide() throws -> String {
        try String(contentsOf: Repository.root.appending(path: "Documentation/add-a-term.md"), encoding: .utf8)
    }

    /// Files in which a term is made: its entry, its formula, and the judge's statement, which names the key anew.
    private func files(
        of term: any PreferTerm.Type, among sources: [(path: String, text: String)]
    ) -> (entry: [String], formula: [String], judge: [String]) {
        let type = String(describing: term)
        func holding(_ mark: String) -> [String] { sources.filter { $0.text.contains(mark) }.map(\.path) }
        return (
            holding("struct \(type): PreferTerm"), holding("extension \(type): Measured"),
            holding("static let key = \"\(term.key)\"").filter { $0.hasPrefix("Sources/PlanAudit/") }
        )
    }

    @Test("Every term has one entry, one formula and one statement of the judge, each in a file of its own kind")
    func parts() throws {
        let sources = try Repository.texts(below: "Sources", ends: [".swift"])
        for term in TermCatalogue.all {
            let files = files(of: term, among: sources)
            #expect(files.entry.count == 1 && files.entry[0].hasPrefix("Sources/CountyModel/Scenario/Terms/"))
            #expect(files.formula.count == 1 && files.formula[0].hasPrefix("Sources/Planning/Similarity/"))
            #expect(files.judge.count == 1 && files.judge[0].hasPrefix("Sources/PlanAudit/Terms/"), "\(term.key)")
        }
    }

    @Test(
        "The term that it takes for its example stands in the two files of a term and in the judge's, and in no other")
    func reach() throws {
        let names = /KeepExisting|AuditExisting|keep_existing/
        let found = try Repository.texts(below: "Sources", ends: [".swift"]).filter { $0.text.contains(names) }
        #expect(
            found.map(\.path) == [
                "Sources/CountyModel/Scenario/Terms/TermCatalogue.swift", "Sources/PlanAudit/Terms/AuditPlace.swift",
                "Sources/Planning/Similarity/KeepExisting.swift",
            ])
        let text = try guide()
        #expect(text.contains("Two files make a term") && text.contains("a third"))
        for file in found { #expect(text.contains((file.path as NSString).lastPathComponent), "\(file.path)") }
    }
}
