import Foundation
import TestCounties
import Testing

@testable import CountyModel

@Suite("The data dictionary")
struct FieldTests {
    /// What `Field.swift` says of every field: label and unit as its comment, and its name.
    private func told() throws -> [(label: String, unit: String, name: String)] {
        let source = Repository.root.appending(path: "Sources/CountyModel/Field.swift")
        let text = try String(contentsOf: source, encoding: .utf8)
        let lines = /\/\/\/ ([^\n]+?)(?:, ([^\n]+))?\.\n *package static let \w+ = Field\("(\w+)"\)/
        return text.matches(of: lines).map { match in
            (String(match.output.1), match.output.2.map(String.init) ?? "", String(match.output.3))
        }
    }

    @Test("Every field that has a name in Swift has its row, and its comment is that row's label and unit")
    func rows() throws {
        let fields = try told()
        #expect(fields.map(\.name).sorted() == Field.dictionary.map(\.field.name).sorted())
        for (label, unit, name) in fields {
            #expect(Field(name).described?.zh == label && Field(name).described?.unit == unit, "\(name)")
        }
    }

    @Test("Short names fit a shapefile, and no two fields have the same one or the same label")
    func names() {
        let rows = Field.dictionary
        for row in rows {
            let isShort = row.short.wholeMatch(of: /[A-Z][A-Z0-9]{0,9}/) != nil
            #expect(isShort && !row.zh.isEmpty, "\(row.field)")
        }
        #expect(Set(rows.map(\.short)).count == rows.count && Set(rows.map(\.zh)).count == rows.count)
    }

    @Test("A field is called by its English label, or by its name where that is English")
    func english() {
        #expect(Field.incomeOperating.englishName == "operating income")
        #expect(Field.starRating.englishName == "star rating" && Field("old_hall").englishName == "old hall")
        for row in Field.dictionary {
            let isEnglish = row.field.englishName.allSatisfy { $0.isASCII }
            #expect(isEnglish, "\(row.field)")
        }
    }
}
