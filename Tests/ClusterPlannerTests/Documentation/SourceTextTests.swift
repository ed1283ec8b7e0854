import Foundation
import TestCounties
import Testing

@Suite("What the sources may not say")
struct SourceTextTests {
    /// Folders whose switches choose among kinds that the line above has asked for: made-up counties, no part of the program.
    private static let choosing = ["Sources/CountyGenerator/Faults/"]

    /// The patterns of the switch that a `default:` closes, found by indentation as the formatter keeps it.
    private static func patterns(_ lines: [Substring], above index: Int) -> [Substring] {
        func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
        let depth = indent(lines[index])
        var found: [Substring] = []
        for line in lines[..<index].reversed() where !line.isEmpty && indent(line) == depth {
            let words = line.drop { $0 == " " }
            if words.hasPrefix("switch ") || words.contains("switch ") { break }
            if words.hasPrefix("case ") { found.append(words.dropFirst(5)) }
        }
        return found
    }

    /// Whether a pattern names a case of an enumeration: a point before a small letter, at the start or in a tuple.
    private static func namesCase(_ pattern: Substring) -> Bool {
        pattern.prefixMatch(of: /(let )?\(?([^":]*[ (,])?\.[a-z]/) != nil && !pattern.hasPrefix("UInt8(")
    }

    private static func guesses(_ text: String) -> [Int] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.filter { index in
            let words = lines[index].drop { $0 == " " }
            guard words.hasPrefix("default:"), !words.contains("// open: ") else { return false }
            return patterns(lines, above: index).contains(where: namesCase)
        }.map { $0 + 1 }
    }

    @Test("No switch over kinds of our own guesses at those it does not name")
    func guess() throws {
        let files = try Repository.texts(below: "Sources", ends: [".swift"])
        #expect(files.count { $0.text.contains("default:") } > 20)
        for file in files where !Self.choosing.contains(where: file.path.hasPrefix) {
            let lines = Self.guesses(file.text)
            #expect(
                lines.isEmpty, "\(file.path): \(lines); name the kinds, or say behind it `// open: ` and which open set"
            )
        }
    }

    @Test("A switch that guesses is found, one over texts and numbers or with its reason is not")
    func finding() {
        let guess = "    switch kind {\n    case .a: 1\n    default: 2\n    }\n"
        #expect(Self.guesses(guess) == [3])
        #expect(Self.guesses(guess.replacing("default: 2", with: "default: 2  // open: columns")) == [])
        #expect(Self.guesses("switch text {\ncase \"a.b\", \"c\": 1\ndefault: 2\n}\n") == [])
        #expect(Self.guesses("switch number {\ncase 0x00...0x1F: 1\ndefault: 2\n}\n") == [])
        #expect(Self.guesses("switch (use, scalar) {\ncase (.data, \"\\n\"): 1\ndefault: 2\n}\n") == [3])
    }

    /// The English half of a line: what follows `en: "`, without the values that are filled in.
    private static func english(_ line: Substring) -> String? {
        guard let start = line.firstRange(of: "en: \"") else { return nil }
        let text = String(line[start.upperBound...]).replacing(/\\\([^()]*(\([^()]*\)[^()]*)*\)/, with: "")
        return String(text.prefix { $0 != "\"" })
    }

    @Test("English sentences have no Chinese units and no Chinese commas")
    func units() throws {
        var seen = 0
        for file in try Repository.texts(below: "Sources", ends: [".swift"]) {
            for line in file.text.split(separator: "\n") {
                guard let english = Self.english(line) else { continue }
                seen += 1
                let marks = english.matches(of: /[、，；：“”]|万元|[元亩]/).map { String($0.output) }
                #expect(marks.isEmpty, "\(file.path): \(english)")
            }
        }
        #expect(seen > 1000)
    }

    @Test("A list parted as Chinese parts it is not put into an English sentence")
    func lists() throws {
        for file in try Repository.texts(below: "Sources", ends: [".swift"]) {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() {
                guard let name = line.firstMatch(of: /let (\w+) = [^?]*joined\(separator: "、"\)[^?]*$/)?.output.1 else {
                    continue
                }
                for later in lines[index...].dropFirst().prefix(25) {
                    guard let start = later.firstRange(of: "en: \"") else { continue }
                    #expect(
                        !later[start.upperBound...].contains("\\(\(name))"),
                        "\(file.path): \(name) in \(later); write Bilingual.list")
                }
            }
        }
    }
}
