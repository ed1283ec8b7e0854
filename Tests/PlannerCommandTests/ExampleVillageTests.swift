import Foundation
import Testing

@testable import planner

@Suite("The villages of examples")
struct ExampleVillageTests {
    /// Names of the villages of the bundled county.
    private func names() throws -> Set<String> {
        let run = try Command(["adjacency", Bundled.folder + "/shili/scenario.yaml"])
        #expect(run.status == 0, Comment(rawValue: run.errors))
        let rows = run.output.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
        return Set(rows.filter { $0.count > 3 }.flatMap { [String($0[1]), String($0[3])] })
    }

    /// Words of a command line that are names of villages by their ending.
    private func villages(_ line: Substring) -> [String] {
        line.split(separator: " ").map(String.init).filter { $0.wholeMatch(of: /\p{Han}+(村|社区)/) != nil }
    }

    @Test("Every village in a command line of Documentation/commands.md exists in the bundled county")
    func documentation() throws {
        let page = URL(fileURLWithPath: Bundled.folder).appending(path: "../Documentation/commands.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let lines = text.matches(of: /`((?:planner|…) [^`]*)`/).map { $0.output.1 }
        let named = lines.flatMap(villages)
        #expect(named.count >= 2)
        let known = try names()
        for village in named { #expect(known.contains(village), "\(village)") }
    }

    @Test("Every village in a command line of a help text exists in the bundled county")
    func help() throws {
        let known = try names()
        var seen = 0
        for verb in PlannerCommand.verbs {
            let name = try #require(verb.configuration.commandName)
            for language in ["zh", "en"] {
                let lines = try Command(["help", name, "--lang", language]).output.split(separator: "\n")
                let named = lines.filter { $0.contains("planner ") }.flatMap(villages)
                for village in named { #expect(known.contains(village), "planner help \(name): \(village)") }
                seen += named.count
            }
        }
        #expect(seen >= 10)
    }
}
