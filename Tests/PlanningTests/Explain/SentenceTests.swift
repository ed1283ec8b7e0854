import Foundation
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Sentences of check, propose and explain: two lines at most, one alphabet")
struct SentenceTests {
    /// Characters of two lines.
    private static let (mostZh, mostEn) = (120, 240)

    private func expectShort(_ text: Bilingual) {
        for sentence in text.zh.split(separator: "。") {
            #expect(sentence.count <= Self.mostZh, "\(sentence.count): \(sentence)")
        }
        for sentence in text.en.split(separator: #/[.] (?=[A-Z0-9'])/#) {
            #expect(sentence.count <= Self.mostEn, "\(sentence.count): \(sentence)")
        }
    }

    private func expectLatin(_ text: String) {
        // An industry without an English word has the Chinese one behind it.
        let plain = text.replacing(#/ \([^()]*\)/#, with: "")
        #expect(!plain.unicodeScalars.contains { $0.properties.isIdeographic }, "\(text)")
    }

    @Test("What rules ask too much is said shortly, and in one alphabet", arguments: AskedTooMuch.allCases)
    func impossible(_ asked: AskedTooMuch) throws {
        for seed in UInt64(1)...2 {
            let setup = try asked.setup(seed: seed)
            let told = (setup.contradiction?.findings ?? []) + setup.findings.filter { $0.code == .cannotBeCovered }
            for finding in told {
                expectShort(finding.what)
                expectLatin(finding.what.en)
                if let mend = finding.mend { expectShort(mend) }
            }
        }
    }

    @Test("The groups of villages left out are told shortly and each number once", arguments: AskedTooMuch.allCases)
    func groups(_ asked: AskedTooMuch) throws {
        var scenario = MadeCounty.scenario
        asked.ask(&scenario)
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
        let setup = try PlanningCase(
            MadeCounty(villages: 60, seed: 1).county, scenario, acceptsContradictions: true)
        let lost = setup.county.villages.indices.filter { setup.shortages.isLost[$0] }
        let told = LeftOutGroups(setup, leftOut: lost)
        for text in [told.headline] + told.groups.flatMap({ [$0.cause] + $0.remedies }) {
            expectShort(text)
            expectLatin(text.en)
        }
        for group in told.groups where group.extent == .townships && group.names.count == 1 && group.isProven {
            #expect(
                group.cause.zh.components(separatedBy: " \(group.villages.count) 村").count == 2, "\(group.cause.zh)")
        }
    }

    @Test("Reasons of a plan and answers to why not there", arguments: UInt64(1)...2)
    func reasons(seed: UInt64) throws {
        let (setup, plan, reasons) = try RationaleTests.make(seed: seed, .manyRules)
        let texts = reasons.clusters.map(\.text) + reasons.villages.map(\.text) + reasons.borders.map(\.text)
        for text in texts {
            expectShort(text)
            expectLatin(text.en)
        }
        for village in setup.county.villages.indices.prefix(12) where plan.clusters.count > 1 {
            let target = (village + Int(seed)) % plan.clusters.count
            for text in try setup.explain(plan, village: village, to: target).whyNot?.text ?? [] {
                expectShort(text)
                expectLatin(text.en)
            }
        }
    }
}
