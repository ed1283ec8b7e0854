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
        #expect(families.contains("case .members: must.partyMembers"))
        #expect(try source("PlanAudit/AuditSums.swift").contains("rule: .partyMembers"))
        #expect(try guide().split(separator: "\n", omittingEmptySubsequences: false).count <= 81)
    }
}
