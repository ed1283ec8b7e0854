import CountyModel

/// Matches headers to fields: the scenario, then an alias, then the longest alias contained, then one differing character.
enum HeaderMatcher {
    /// Matches one row of headers.
    ///
    /// - Parameters:
    ///   - given: what the scenario says, by header; `经营性收入#2` is the second column of that name.
    ///   - canBeCutOff: whether the names are those of a shapefile, cut at ten bytes.
    package static func match(
        _ headers: [String], given: [ColumnMapping], words: HeaderWords = .dictionary, canBeCutOff: Bool = false
    ) -> [HeaderMatch] {
        match(headers.map { [$0] }, given: given, words: words, canBeCutOff: canBeCutOff)
    }

    /// Matches headers of several rows, each column's from top to bottom.
    package static func match(
        _ columns: [[String]], given: [ColumnMapping], words: HeaderWords = .dictionary, canBeCutOff: Bool = false
    ) -> [HeaderMatch] {
        var seen: [String: Int] = [:]
        let lowest = columns.map { levels in HeaderText.folded(levels.last { !HeaderText.folded($0).isEmpty } ?? "") }
        // Spoilt files have columns by the hundred thousand.
        let times = lowest.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        let found = columns.indices.map { column in
            let reader = HeaderReading(columns[column], words: words, canBeCutOff: canBeCutOff)
            let folded = HeaderText.folded(reader.header)
            seen[folded, default: 0] += 1
            let number = "\(folded)#\(seen[folded, default: 0])"
            // The lowest word is enough where no other column has it.
            let names = [folded, number] + (times[lowest[column]] == 1 ? [lowest[column]] : [])
            if let mapping = given.first(where: { names.contains(HeaderText.folded($0.header)) }) {
                return reader.match(column, mapping.field, .scenario)
            }
            return reader.matched(column)
        }
        return settled(found)
    }

    /// Of several columns for one field the best is used: what the scenario says, then an exact alias, then a contained one, then
    /// the latest year. Two of the same words and year are asked about; of two words for one thing the first is used.
    private static func settled(_ found: [HeaderMatch]) -> [HeaderMatch] {
        var result = found
        var taken: [Field: Int] = [:]
        let byYear = result.indices.sorted { (result[$1].year ?? 0, $0) < (result[$0].year ?? 0, $1) }
        for wanted in [HeaderMatch.Way.scenario, .alias, .contained, .cutOff, .similar] {
            for column in byYear where result[column].way == wanted {
                guard let field = result[column].field else { continue }
                guard let first = taken[field] else {
                    taken[field] = column
                    continue
                }
                // Tags stand in a column each.
                if field.described?.kind == .list { continue }
                let isTwin = areTwins(found[first], found[column])
                result[column] = result[column].unused(isTwin ? .ambiguous : .duplicate, choices: [field])
                if isTwin && wanted != .scenario { result[first] = found[first].unused(.ambiguous, choices: [field]) }
            }
        }
        // Where every field it could be has another column already, there is nothing to ask.
        for column in result.indices where result[column].way == .ambiguous && found[column].way == .ambiguous {
            let open = result[column].choices.filter { taken[$0] == nil }
            result[column] = result[column].unused(
                open.isEmpty ? .unknown : .ambiguous, choices: result[column].choices)
        }
        return result
    }

    /// Whether two columns have the same words and year, so that it cannot be known which is meant.
    private static func areTwins(_ a: HeaderMatch, _ b: HeaderMatch) -> Bool {
        guard let field = a.field, !HeaderMeaning.keys.contains(field), field.described?.kind != .text else {
            return false
        }
        // Beside a number of 2021 stands one without a year: it cannot be known which is newer.
        let isOpen = a.year == b.year || a.year == nil || b.year == nil
        return a.way == b.way && isOpen && HeaderText(a.header).words == HeaderText(b.header).words
    }
}

/// One header, of one or several rows, and what its words stand for.
private struct HeaderReading {
    let header: String
    private let levels: [String]
    private let text: HeaderText
    private let words: HeaderWords
    private let canBeCutOff: Bool

    /// Words of a lower row that stand for all of the upper one.
    private static let wholes: Set<String> = ["", "合计", "小计", "总计", "总数", "总量", "数量", "计", "全部"]

    init(_ levels: [String], words: HeaderWords, canBeCutOff: Bool) {
        var parts: [String] = []
        for level in levels where !HeaderText.folded(level).isEmpty {
            if parts.last.map(HeaderText.folded) != HeaderText.folded(level) { parts.append(level) }
        }
        (self.words, self.canBeCutOff) = (words, canBeCutOff)
        header = parts.joined(separator: "_")
        var own = parts
        // 经营性收入 over 2023年 and 2024年, or over 合计, is the upper word.
        var text = HeaderText(own.last ?? "")
        var (unit, year) = (text.unit, text.year)
        while own.count > 1,
            Self.wholes.contains(text.words) || HeaderText.isYear(text.words) || Unit.recognised(text.words) != nil
        {
            unit = unit ?? Unit.recognised(text.words)
            year = year ?? HeaderText.year(of: text.words)
            own.removeLast()
            text = HeaderText(own.last ?? "")
            (unit, year) = (unit ?? text.unit, year ?? text.year)
        }
        for level in own.dropLast().reversed() {
            let above = HeaderText(level)
            (unit, year) = (unit ?? above.unit, year ?? above.year)
        }
        self.levels = own
        self.text = HeaderText(words: text.words, unit: unit, year: year)
    }

    func match(_ column: Int, _ field: Field?, _ way: HeaderMatch.Way, choices: [Field] = []) -> HeaderMatch {
        HeaderMatch(
            column: column, header: header, field: field, way: way, unit: text.unit, year: text.year, choices: choices)
    }

    func matched(_ column: Int) -> HeaderMatch {
        let folded = HeaderText.folded(header)
        if HeaderMeaning.isPersonal(folded) { return match(column, nil, .personal) }
        let own = text.words.uppercased()
        if own.isEmpty || isNumber(own) { return match(column, nil, .unknown) }
        let result = found(own, column)
        if let field = result.field, HeaderMeaning.persons.contains(field), !words.withNames {
            return match(column, nil, .personal)
        }
        return result
    }

    /// Whether a header is digits and signs and no word of its own: rows of villages are tried as headers, too.
    private func isNumber(_ own: String) -> Bool {
        guard levels.count == 1, own.utf8.allSatisfy({ (UInt8(ascii: " ")..<UInt8(ascii: "A")).contains($0) }) else {
            return false
        }
        return words.field(own) == nil && words.field(HeaderText.folded(levels[0])) == nil
    }

    /// 户籍 below 人口 is 户籍人口, and 经营性 below 村集体收入 is 经营性收入: a qualifier before the end of the upper word.
    private func joined(_ own: String, below parent: String) -> Field? {
        for length in stride(from: parent.count, through: 2, by: -1) {
            if let field = words.field(own + parent.suffix(length)) { return field }
        }
        return nil
    }

    private func found(_ own: String, _ column: Int) -> HeaderMatch {
        let above = levels.dropLast().map { HeaderText($0).words.uppercased() }
        if let parent = above.last, let field = words.field(parent + own) { return match(column, field, .alias) }
        // 低收入农户 over 户数 counts other households than 户数 does.
        let isPart = above.contains { HeaderMeaning.isNarrowed($0, by: .init(text: own, field: .popRegistered)) }
        let last = HeaderText.folded(levels.last ?? "").uppercased()
        if let field = words.field(last) ?? words.field(own) {
            if isPart && !HeaderMeaning.keys.contains(field) { return match(column, nil, .ambiguous, choices: [field]) }
            return match(column, field, .alias)
        }
        if let parent = above.last, let field = joined(own, below: parent) {
            return isPart ? match(column, nil, .ambiguous, choices: [field]) : match(column, field, .alias)
        }
        // 乡镇名称 is 乡镇.
        if own.hasSuffix("名称"), let field = words.field(String(own.dropLast(2))), HeaderMeaning.keys.contains(field) {
            return match(column, field, .alias)
        }
        if let entry = HeaderMeaning.ambiguous.first(where: { $0.words == own }) {
            return match(column, nil, .ambiguous, choices: entry.fields)
        }
        if let (word, beside) = words.longest(in: own) {
            if !beside.isEmpty { return match(column, nil, .ambiguous, choices: [word.field] + beside) }
            if isPart || HeaderMeaning.isNarrowed(own, by: word) {
                return match(column, nil, .ambiguous, choices: [word.field])
            }
            return match(column, word.field, .contained)
        }
        if canBeCutOff {
            let fields = words.cutOff(HeaderText.folded(levels.last ?? ""))
            if let field = fields.first {
                return fields.count == 1
                    ? match(column, field, .cutOff) : match(column, nil, .ambiguous, choices: fields)
            }
        }
        let (fields, isTelling) = words.similar(to: own)
        guard let field = fields.first else { return match(column, nil, .unknown) }
        return fields.count == 1 && !isTelling && !isPart
            ? match(column, field, .similar) : match(column, nil, .ambiguous, choices: fields)
    }
}
