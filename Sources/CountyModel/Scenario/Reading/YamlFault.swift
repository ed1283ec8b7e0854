import Yams

/// What the YAML parser complains of, in our words.
enum YamlFault {
    /// A finding for an error of the parser.
    package static func finding(for error: YamlError, text: String, file: String) -> Finding {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            syntax(problem, at: Place(file: file, row: mark.line, column: String(mark.column)))
        case .duplicatedKeysInMapping(let keys, let context):
            duplicate(keys, from: context.mark.line, text: text, file: file)
        case .reader(let problem, let offset, _, _):
            syntax(problem, at: place(ofOffset: offset, in: text, file: file))
        default: syntax("\(error)", at: Place(file: file))  // open: the errors of Yams
        }
    }

    /// A fault of YAML's own rules.
    static func syntax(_ problem: String, at place: Place) -> Finding {
        Finding(
            .invalidYAML, Bilingual(zh: "不符合 YAML 语法(\(problem))", en: "not valid YAML (\(problem))"), at: place,
            mend: Bilingual(
                zh: "检查这一行和上一行:缩进是否对齐、冒号后是否有空格、引号和括号是否成对",
                en:
                    "look at this line and the one above: indentation, a blank after the colon, pairs of quotes and brackets"
            ))
    }

    private static func duplicate(_ keys: [String], from line: Int, text: String, file: String) -> Finding {
        let key = keys.first ?? ""
        var place = Place(file: file, row: line, column: "1", value: key)
        // The parser only says where the map begins; the second line that starts with the key is what the user looks for.
        var seen = 0
        for (index, content) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where index + 1 >= line && seen < 2 {
            let trimmed = content.drop { " -{\"'".contains($0) }
            guard trimmed.hasPrefix(key), trimmed.dropFirst(key.count).drop(while: { "\"' ".contains($0) }).first == ":"
            else { continue }
            seen += 1
            place.row = index + 1
            place.column = String(content.count - trimmed.count + 1)
        }
        return Finding(
            .repeatedKey,
            Bilingual(
                zh: "键重复:\(keys.joined(separator: "、"))", en: "key written twice: \(keys.joined(separator: ", "))"),
            at: place, mend: Bilingual(zh: "只保留一处", en: "keep one of them"))
    }

    private static func place(ofOffset offset: Int?, in text: String, file: String) -> Place {
        guard let offset else { return Place(file: file) }
        let before = text.prefix(offset).split(separator: "\n", omittingEmptySubsequences: false)
        return Place(file: file, row: before.count, column: String((before.last?.count ?? 0) + 1))
    }
}
