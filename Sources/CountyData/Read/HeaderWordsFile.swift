import CountyModel
import Foundation
import Yams

/// Reads a county's own header words: a table with the columns 表头 and 字段, or YAML `表头: 字段`.
enum HeaderWordsFile {
    /// The words the scenario adds to the dictionary.
    ///
    /// - Throws: ``PlannerError`` when the file is missing or names something that is not a field.
    package static func words(of scenario: Scenario) throws -> HeaderWords {
        let data = scenario.data
        guard let file = data.aliases else {
            return data.withNames ? HeaderWords(withNames: true) : .dictionary
        }
        let entries = try read(path: scenario.resolve(file), named: file)
        return HeaderWords(adding: try checked(entries, file), withNames: data.withNames)
    }

    /// A word as it is written in the file, and its row.
    private struct Entry {
        let word: String
        let field: String
        let row: Int
    }

    private static func read(path: String, named: String) throws -> [Entry] {
        let ending = (path as NSString).pathExtension.lowercased()
        if ["yaml", "yml", "json"].contains(ending) { return try readYAML(path: path, named: named) }
        let table = try TableFile.read(path: path, named: named, sheet: nil, encoding: .auto)
        let headers = table.rows.first?.map(HeaderText.folded) ?? []
        func column(_ names: [String]) -> Int? { headers.firstIndex { names.contains($0.lowercased()) } }
        let found = (
            word: column(["表头", "列名", "本县表头", "header", "alias"]), field: column(["字段", "字段名", "标准字段", "field"])
        )
        if let word = found.word, let field = found.field {
            return table.rows.indices.dropFirst().compactMap { row in
                let (text, name) = (table.cell(row, word), table.cell(row, field))
                // The same file may list other names of villages in rows of their own.
                return text.isEmpty && name.isEmpty ? nil : Entry(word: text, field: name, row: row + 1)
            }
        }
        throw PlannerError(
            .data, .badHeaderWords,
            Bilingual(zh: "\(named) 没有“表头”和“字段”两列", en: "\(named) lacks the columns 'header' and 'field'"),
            at: Place(file: named, sheet: table.sheet, row: 1),
            mend: Bilingual(
                zh: "第一行写:表头,字段;以下每行写一个别名,如:集体收入,income_operating",
                en: "begin with the row: header,field; then one word a row, such as: 集体收入,income_operating"))
    }

    private static func readYAML(path: String, named: String) throws -> [Entry] {
        guard let data = try PlainFile.contents(path, named: named) else { throw ReadErrors.missing(named) }
        do {
            guard let map = try Yams.compose(yaml: String(decoding: data, as: UTF8.self))?.mapping else { return [] }
            return map.flatMap { key, value -> [Entry] in
                let row = key.mark?.line ?? 1
                guard let words = value.sequence else {
                    return [Entry(word: key.string ?? "", field: value.string ?? "", row: row)]
                }
                return words.map { Entry(word: $0.string ?? "", field: key.string ?? "", row: $0.mark?.line ?? row) }
            }
        } catch {
            throw PlannerError(
                .data, .badHeaderWords,
                Bilingual(zh: "\(named) 不是合规的 YAML:\(error)", en: "\(named) is no valid YAML: \(error)"),
                at: Place(file: named),
                mend: Bilingual(zh: "每行写“表头”: 字段名", en: "write one \"header\": field a line"))
        }
    }

    private static func checked(_ entries: [Entry], _ file: String) throws -> [HeaderWords.Word] {
        var words: [HeaderWords.Word] = []
        var findings: [Finding] = []
        func fault(_ row: Int, _ zh: String, _ en: String) {
            findings.append(
                Finding(
                    .badHeaderWords, Bilingual(zh: zh, en: en), at: Place(file: file, row: row),
                    mend: Bilingual(
                        zh: "字段写英文名(如 income_operating)或标准中文名(如 经营性收入)",
                        en: "name the field as income_operating, or by its Chinese label")))
        }
        for entry in entries {
            guard let field = field(entry.field), !HeaderText(entry.word).words.isEmpty else {
                fault(
                    entry.row, "“\(entry.word)”对应的“\(entry.field)”不是字段",
                    "'\(entry.field)', given for '\(entry.word)', is no field")
                continue
            }
            let word = HeaderText.folded(entry.word)
            if let other = words.first(where: { HeaderText.folded($0.text) == word }), other.field != field {
                fault(
                    entry.row, "“\(entry.word)”对应了两个字段:\(other.field)、\(field)",
                    "'\(entry.word)' stands for two fields: \(other.field), \(field)")
                continue
            }
            words.append(.init(text: entry.word, field: field))
        }
        if !findings.isEmpty { throw PlannerError(.data, findings) }
        return words
    }

    /// A field by its name or label, or a county's own by an identifier.
    private static func field(_ name: String) -> Field? {
        let text = name.trimmingCharacters(in: .whitespaces)
        if let row = Field.dictionary.first(where: { $0.field.name == text || $0.zh == text }) { return row.field }
        // A name that is nearly one of the dictionary's is taken for a typing mistake.
        let isIdentifier =
            text.first?.isLetter ?? false && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        let isSlip = Field.dictionary.contains { OneEdit(Array($0.field.name), Array(text)) != nil }
        return isIdentifier && !isSlip ? Field(text) : nil
    }
}
