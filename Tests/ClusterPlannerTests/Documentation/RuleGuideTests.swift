import Foundation
import TestCounties
import Testing

@Suite("What the guide to adding a rule says")
struct RuleGuideTests {
    private static let root = Repository.root

    private func guide() throws -> String {
        try String(contentsOf: Self.root.appendingPathComponent("Documentation/add-a-rule.md"), encoding: .utf8)
    }

    @Test("Every file and folder that it names exists")
    func files() throws {
        let named = try guide().matches(of: /`((?:Sources|Tests)\/[^`]*)`/).map { String($0.output.1) }
        #expect(named.count >= 12)
        for path in named {
            #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(path).path), "\(path)")
        }
        // A file may be named again without its folder.
        let short = try guide().matches(of: /`([A-Za-z]+\.swift)`/).map { String($0.output.1) }
        for file in short { #expect(named.contains { $0.hasSuffix("/" + file) }, "\(file)") }
    }

    @Test("A rule on a sum stands in the five files of its table, and in no other")
    func reach() throws {
        let table = try #require(try guide().firstRange(of: "## A rule on a sum"))
        let rows = try guide()[..<table.lowerBound].split(separator: "\n").filter { $0.hasPrefix("| ") }
        let named = rows.compactMap { $0.firstMatch(of: /`(Sources\/[^`]*\.swift)`/).map { String($0.output.1) } }
        let entries = /case partyMembers$|SumRuleKeys\(\.|AuditSum\(rule|case \.members:|MembersSum|missingMembers/
            .anchorsMatchLineEndings()
        let found = try Repository.texts(below: "Sources", ends: [".swift"]).filter { $0.text.contains(entries) }
        #expect(found.map(\.path).sorted() == named.sorted() && named.count == 5)
    }

    @Test("The lines of the sum that it takes for its example stand where it says")
    func example() throws {
        func source(_ path: String) throws -> String {
            try String(contentsOf: Self.root.appendingPathComponent("Sources/" + path), encoding: .utf8)
        }
        #expect(try source("CountyModel/Rules/PlanRule.swift").contains("case partyMembers"))
        #expect(try source("CountyModel/Rules/PlanRule.swift").contains("case missingMembers"))
        #expect(try source("Regionalization/Problem/RuleFamily.swift").contains("case .members: MembersSum.self"))
        let families = try source("Planning/Propose/FamilyRules.swift")
        #expect(families.contains("case .members: .partyMembers"))
        #expect(try source("PlanAudit/AuditSums.swift").contains("rule: .partyMembers"))
        let limits = try source("CountyModel/Scenario/Options/SumLimits.swift")
        #expect(limits.contains("SumRuleKeys(.partyMembers") && limits.contains("sums[.partyMembers]"))
        #expect(try guide().split(separator: "\n", omittingEmptySubsequences: false).count <= 92)
    }

    @Test(
        "A rule that is no sum stands in the twelve files of its table, and beside them only where sentences are told")
    func reachOfOthers() throws {
        let rows = try guide().split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains(" | ") }
        let named = rows.suffix(12).compactMap { $0.firstMatch(of: /`([A-Za-z\/]*\/)?([A-Za-z]+\.swift)`/)?.output.2 }
        // The constraint itself has a new file, of which only the folder is named.
        #expect(rows.count > 12 && named.count == 11)
        let words = /\bstrongOnly\b|StrongOnlyConstraint/.wordBoundaryKind(.simple)
        let found = try Repository.texts(below: "Sources", ends: [".swift"]).filter { $0.text.contains(words) }
        let files = Set(found.map { ($0.path as NSString).lastPathComponent }).subtracting(named.map(String.init))
        let beside = found.map(\.path).filter { files.contains(($0 as NSString).lastPathComponent) }
        #expect(beside.contains("Sources/Regionalization/Constraints/StrongOnlyConstraint.swift"))
        let places = [
            "Regionalization/Constraints/", "Regionalization/Checks/", "Planning/Explain/", "Planning/Propose/",
            "CountyModel/Scenario/Scenario",
        ]
        for path in beside { #expect(places.contains { path.hasPrefix("Sources/" + $0) }, "\(path)") }
        #expect(named.allSatisfy { name in found.contains { $0.path.hasSuffix("/" + name) } }, "\(named)")
    }
}
