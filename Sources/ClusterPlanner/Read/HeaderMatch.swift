/// Which column holds which field, and how the program came to think so.
public struct HeaderMatch: Sendable, Equatable {
    /// Why a column was taken for a field.
    public enum Way: String, Sendable {
        /// The scenario says so.
        case scenario
        /// The header is the field's name or one of its aliases.
        case alias
        /// The header contains an alias.
        case contained
        /// Nobody knows: the column is not used.
        case unknown
        /// The header may mean several fields: the column is not used until the scenario says which.
        case ambiguous
    }

    /// Column, counted from 0.
    public let column: Int
    /// The header as it stands.
    public let header: String
    /// The field; `nil` when the column is not used.
    public let field: Field?
    /// How it was matched.
    public let way: Way
    /// The unit in the header or its neighbourhood.
    public let unit: String?
    /// The year in the header.
    public let year: Int?
}

/// Matches headers to fields by the data dictionary.
enum HeaderMatcher {
    /// Words that mean different things in different counties: never guessed.
    static let ambiguous: [(words: String, fields: [Field])] = [
        ("人口", [.popRegistered, .popResident]), ("总人口", [.popRegistered, .popResident]),
        ("收入", [.incomeOperating, .incomeTotal, .incomeRegular]),
        ("总收入", [.incomeTotal, .incomeOperating]), ("集体收入", [.incomeTotal, .incomeOperating]),
        ("集体经济收入", [.incomeTotal, .incomeOperating, .incomeRegular]),
        ("面积", [.cultivatedMu, .forestMu]), ("类型", [.classNational, .gradeLocal]), ("等级", [.gradeLocal, .starRating]),
        ("编码", [.villageCode, .townCode]), ("代码", [.villageCode, .townCode]), ("名称", [.villageName, .townName]),
        ("产业", [.mainIndustry]), ("X", [.residentPt]), ("Y", [.residentPt]),
    ]

    /// Columns with personal data are never imported.
    static let personal = ["姓名", "电话", "手机", "联系方式", "身份证"]

    private static let exact: [String: Field] = {
        var result: [String: Field] = [:]
        for row in Field.dictionary {
            for word in [row.zh, row.field.name, row.short] + row.aliases {
                result[HeaderText(word).words.uppercased()] = row.field
                result[HeaderText.folded(word).uppercased()] = row.field
            }
        }
        for entry in ambiguous { result[entry.words] = nil }
        return result
    }()

    /// Aliases of at least three characters, longest first, for headers that contain them.
    private static let contained: [(words: String, field: Field)] = {
        exact.filter { $0.key.count >= 3 && !$0.key.allSatisfy(\.isASCII) }.map { ($0.key, $0.value) }
            .sorted { ($1.words.count, $0.words) < ($0.words.count, $1.words) }
    }()

    /// Matches one row of headers.
    ///
    /// - Parameter given: what the scenario says, by header.
    static func match(_ headers: [String], given: [ColumnMapping]) -> [HeaderMatch] {
        var taken: Set<Field> = []
        var result: [HeaderMatch] = headers.indices.map { column in
            let text = HeaderText(headers[column])
            let (field, way) = find(headers[column], text, given)
            return HeaderMatch(
                column: column, header: headers[column], field: field, way: way, unit: text.unit, year: text.year)
        }
        // What the scenario says stands, an exact alias goes before a contained one, then the latest year, then the first column.
        let byYear = result.indices.sorted { (result[$1].year ?? 0, $0) < (result[$0].year ?? 0, $1) }
        for wanted in [HeaderMatch.Way.scenario, .alias, .contained] {
            for column in byYear where result[column].way == wanted {
                guard let field = result[column].field else { continue }
                if !taken.insert(field).inserted { result[column] = result[column].unused }
            }
        }
        return result
    }

    private static func find(_ header: String, _ text: HeaderText, _ given: [ColumnMapping]) -> (
        Field?, HeaderMatch.Way
    ) {
        let folded = HeaderText.folded(header)
        if let mapping = given.first(where: { HeaderText.folded($0.header) == folded }) {
            return (mapping.field, .scenario)
        }
        if personal.contains(where: folded.contains) { return (nil, .unknown) }
        let words = text.words.uppercased()
        if words.isEmpty { return (nil, .unknown) }
        if let field = exact[words] ?? exact[folded.uppercased()] { return (field, .alias) }
        if ambiguous.contains(where: { $0.words == words }) { return (nil, .ambiguous) }
        if let hit = contained.first(where: { words.contains($0.words) }) { return (hit.field, .contained) }
        return (nil, .unknown)
    }

    /// The row that looks most like headers among the first twenty, or `nil` when none has two known fields.
    static func headerRow(of table: RawTable, given: [ColumnMapping]) -> Int? {
        if table.hasFieldNames { return 0 }
        var best: (row: Int, hits: Int)?
        for row in 0..<min(20, table.rows.count) {
            let hits = match(table.rows[row], given: given).filter { $0.field != nil }.count
            if hits >= 2, hits > best?.hits ?? 0 { best = (row, hits) }
        }
        return best?.row
    }
}

extension HeaderMatch {
    fileprivate var unused: HeaderMatch {
        HeaderMatch(column: column, header: header, field: nil, way: .unknown, unit: unit, year: year)
    }
}
