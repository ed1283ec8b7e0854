import Foundation
import Testing

@Suite("What a run says has no marks of the scenario file in it")
struct PlainWordsTests {
    /// A mark that only a program, or the writer of a scenario, can read.
    private static func marks(in text: String) -> [String] {
        var found = text.matches(of: /[0-9]\.\.[0-9]/).map { String($0.0) }
        found += text.matches(of: /(>=|<=|&gt;=|&lt;=)\s*[0-9]/).map { String($0.0) }
        found += text.matches(of: /\bnot (true|false)\b/).map { String($0.0) }
        found += text.matches(of: /\b(must|prefer|lead|costs|classes|solve|indicators)\.[a-z_]+/).map { String($0.0) }
        found += text.matches(of: /(^|[ :：(（“'])(true|false|forbid|allow_with_penalty|township_cadre)\b/).map {
            String($0.0)
        }
        return found
    }

    private func expectPlain(_ text: String, _ output: String) {
        let marks = Self.marks(in: text)
        #expect(marks.isEmpty, "\(output): \(Set(marks).sorted().prefix(8))")
    }

    @Test(
        "Screens tell limits and settings in words",
        arguments: ["score", "score now", "explain", "compare"])
    func screens(_ name: String) throws {
        let run = try CountyRun.shared.get()
        for language in ["zh", "en"] { expectPlain(try run.said("\(name) \(language)"), "\(name) \(language)") }
        if name == "score now" {
            let zh = try run.said("score now zh")
            #expect(zh.contains("至少 1 个") || zh.contains(" 至 "), "the division that stands breaks rules with limits")
        }
    }

    @Test("The body of a report has them in its annex alone")
    func report() throws {
        let run = try CountyRun.shared.get()
        for (language, annex) in [("zh", "附件1"), ("en", "Annex 1.")] {
            let text = try run.text("\(language).html")
            let start = try #require(text.range(of: "<body"))
            // The contents may name the annex, too: the body ends where its heading stands.
            let end = try #require(text.range(of: annex, options: .backwards))
            let body = text[start.upperBound..<end.lowerBound].replacing(
                /<svg.*?<\/svg>/.dotMatchesNewlines(), with: ""
            )
            .replacing(/<script.*?<\/script>/.dotMatchesNewlines(), with: "")
            .replacing(/<[^>]*>/, with: " ")
            expectPlain(String(body), "report \(language)")
        }
    }

    @Test("Map, workbook, page and the words of layers are plain")
    func files() throws {
        let run = try CountyRun.shared.get()
        for language in ["zh", "en"] {
            let texts = try run.text("\(language).svg").matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.1) }
            expectPlain(texts.joined(separator: "\n"), "map \(language)")
        }
        for (sheet, rows) in try run.sheets() where sheet != "说明" && sheet != "字段说明" {
            expectPlain(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"), "sheet \(sheet)")
        }
        expectPlain(Self.sentences(try run.page()).joined(separator: "\n"), "page")
        for layer in ["clusters", "villages", "edges", "leads"] {
            let text = try run.text("gis/\(layer).geojson")
            expectPlain(Self.sentences(try CountyRun.object(text)).joined(separator: "\n"), layer)
        }
    }

    /// Texts that people read: those with a space or a character in them that is no letter of a program, under names that are
    /// not for programs.
    private static func sentences(_ value: Any) -> [String] {
        switch value {
        case let text as String:
            text.contains { $0 == " " || ($0.unicodeScalars.first?.properties.isIdeographic ?? false) } ? [text] : []
        case let list as [Any]: list.flatMap(sentences)
        case let object as [String: Any]:
            object.filter { !["rationale_json", "limit", "key"].contains($0.key) }.values.flatMap(sentences)
        default: []  // open: numbers and nothing of JSON
        }
    }
}
