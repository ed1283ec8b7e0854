import ClusterPlanner
import Foundation

/// The first scenario of a county, with what its files tell, and the files that go beside it.
struct ScenarioDraft {
    /// The scenario.
    let text: String
    /// All files to write, the scenario first.
    private(set) var files: [(path: String, bytes: [UInt8])]
    /// Lines found in the county's own incomes; `nil` where the usual ones are written.
    private(set) var lines: IncomeLines?
    /// The table to fill in, by its path; `nil` where every field is there.
    private(set) var entryTable: String?
    /// Whether that table is the only one, so that nothing can be planned before it is filled in.
    let isEntryNeeded: Bool
    /// Whether the boundaries are there.
    let hasMap: Bool
    /// What each table was taken for.
    private(set) var looks: [TableLook] = []

    /// What the person says of the county.
    struct Wish {
        let county: String
        let code: String?
        let villages: String?
        let tables: [String]
        let preset: Preset?
        let folder: String
    }

    /// - Throws: ``PlannerError`` when a file cannot be read.
    init(_ wish: Wish, _ console: Console) throws {
        var copies = CountyFiles(folder: wish.folder)
        var facts = ScenarioTemplate.CountyFacts(
            name: wish.county, code: wish.code, boundaryPath: "data/villages.gpkg", preset: wish.preset)
        var codes: [String] = []
        if let villages = wish.villages {
            let look = try CountyReader.look(boundary: villages)
            codes = look.codes
            (facts.villageCount, facts.codeField) = (look.featureCount, look.codeField)
            facts.codeKind = Self.kind(of: codes)
            if facts.code == nil { facts.code = Self.county(of: codes) }
            facts.boundaryPath = try copies.take(villages)
            Self.tell(look, console)
        }
        // What the files hold is read where they are now; the scenario names them by where they will be.
        var now = facts
        now.boundaryPath = wish.villages.map(Self.absolute) ?? facts.boundaryPath
        for table in wish.tables {
            let path = try copies.take(table)
            let shown = path.hasPrefix("/") ? path : "\(wish.folder)/\(path)"
            let look = try CountyReader.look(table: table, calling: shown)
            let recognised = look.columns.compactMap { column in
                column.match.field.map { ColumnMapping(header: column.match.shownHeader, field: $0) }
            }
            let hasCodes = recognised.contains { $0.field == .villageCode }
            let found = hasCodes ? nil : try CountyReader.codeHeader(ofTable: table, codes: codes)
            let columns = found.map { [ColumnMapping(header: $0, field: .villageCode)] } ?? []
            facts.tables.append(ScenarioTemplate.Table(path: path, columns: columns, recognised: recognised))
            now.tables.append(ScenarioTemplate.Table(path: Self.absolute(table), columns: columns))
            looks.append(look)
        }
        let county = try? Self.read(now)
        if wish.preset == nil { facts.lines = county.flatMap(Self.lines) }
        let entry = try Self.entryTable(wish, looks, county, console.language)
        entryTable = entry.map { "\(wish.folder)/\($0.path)" }
        hasMap = wish.villages != nil
        isEntryNeeded = wish.tables.isEmpty
        if let entry, wish.tables.isEmpty { facts.tables.append(ScenarioTemplate.Table(path: entry.path)) }
        lines = facts.lines
        text = ScenarioTemplate.text(for: facts, console.language)
        files = [("\(wish.folder)/scenario.yaml", Array(text.utf8))] + copies.copies
        if let entry { files.append(("\(wish.folder)/\(entry.path)", entry.bytes)) }
    }

    private static func tell(_ look: BoundaryLook, _ console: Console) {
        console.say(
            "村界 \(look.featureCount) 个图斑,字段:\(look.fieldNames.joined(separator: "、"));坐标系:\(look.crsName ?? "文件未注明")",
            "\(Wording.count(look.featureCount, "feature")) with fields \(look.fieldNames.joined(separator: ", ")); coordinates: \(look.crsName ?? "the file names no system")"
        )
        guard let field = look.codeField else { return }
        if look.isFoundByValues {
            console.say(
                "村代码取自字段 \(field):每个图斑各不相同。不是村代码的,请改 data.villages.code_field",
                "codes are taken from \(field), which differs in every feature; if they are not, change data.villages.code_field"
            )
        }
    }

    /// Statistical codes have twelve digits, or nineteen where a parcel number follows.
    private static func kind(of codes: [String]) -> CodeKind {
        let own = codes.filter { !$0.isEmpty }
        let statistical = own.filter {
            [12, 19].contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) }
        }
        return own.isEmpty || statistical.count * 2 >= own.count ? .cn12 : .any
    }

    /// The six digits that all statistical codes begin with; `nil` where they differ.
    private static func county(of codes: [String]) -> String? {
        guard kind(of: codes) == .cn12 else { return nil }
        let counties = Set(codes.filter { !$0.isEmpty }.map { $0.prefix(6) })
        guard counties.count == 1, let county = counties.first, county.count == 6 else { return nil }
        return String(county)
    }

    /// The whole path of a file; what is no file, such as a database, stays as it is written.
    private static func absolute(_ path: String) -> String {
        FileManager.default.fileExists(atPath: path) ? URL(fileURLWithPath: path).standardizedFileURL.path : path
    }

    private static func read(_ facts: ScenarioTemplate.CountyFacts) throws -> County {
        try CountyReader.read(try Scenario.parse(ScenarioTemplate.text(for: facts))).county
    }

    /// Lines by the first of the usual incomes that enough villages have.
    private static func lines(_ county: County) -> IncomeLines? {
        let measures: [Field] = [.incomeOperating, .incomeRegular, .incomeTotal]
        return measures.lazy.compactMap { measure in
            let villages = county.villages.indices.map { village in
                (
                    income: county.attributes.number(measure, village),
                    isListed: county.attributes.flag(.isWeak, village)
                )
            }
            return IncomeLines(of: villages, measure: measure)
        }.first
    }

    /// The table of what the county's own tables have not.
    private static func entryTable(
        _ wish: Wish, _ looks: [TableLook], _ county: County?, _ language: Language
    ) throws -> (path: String, bytes: [UInt8])? {
        let known = Set(looks.flatMap { $0.columns.compactMap(\.match.field) })
        let rows = (county?.villages ?? []).map {
            EntryTable.Row(code: $0.code.text, name: $0.name, town: $0.townName)
        }
        let bytes = try EntryTable.make(county: wish.county, rows: rows, without: known, language)
        let name =
            wish.tables.isEmpty
            ? (language == .zh ? "行政村基本情况表" : "villages") : (language == .zh ? "补充填报表" : "further-fields")
        return bytes.map { ("data/\(name).xlsx", $0) }
    }
}
