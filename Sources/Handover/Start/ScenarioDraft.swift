import CountyData
import CountyModel
import Foundation

/// The first scenario of a county, with what its files tell, and the files that go beside it.
package struct ScenarioDraft {
    /// The scenario.
    package let text: String
    /// All files to write, the scenario first.
    package private(set) var files: [(path: String, bytes: [UInt8])]
    /// Lines found in the county's own incomes; `nil` where the usual ones are written.
    package private(set) var lines: IncomeLines?
    /// Lines by each of the usual incomes that enough villages have, the first choice first.
    package private(set) var measures: [IncomeLines] = []
    /// The table to fill in, by its path; `nil` where every field is there.
    package private(set) var entryTable: String?
    /// Whether that table is the only one, so that nothing can be planned before it is filled in.
    package let isEntryNeeded: Bool
    /// Whether the boundaries are there.
    package let hasMap: Bool
    /// What the boundary file was taken for; `nil` where there is none.
    package private(set) var map: BoundaryLook?
    /// What each table was taken for.
    package private(set) var looks: [TableLook] = []

    /// What the person says of the county.
    package struct Wish: Sendable {
        /// Name of the county.
        package var county: String
        /// Its six digits; `nil` takes those of the codes.
        package var code: String?
        /// The boundary file.
        package var villages: String?
        /// The tables.
        package var tables: [String]
        /// The preset whose rules it starts from.
        package var preset: Preset?
        /// The folder of the scenario.
        package var folder: String
        /// The income that parts strong from weak villages; `nil` takes the first of the usual ones that enough villages have.
        package var measure: Field?
        /// The column of the boundary file with the codes, where the person says it.
        package var codeField: String?
        /// The column of the boundary file with the names, where the person says it.
        package var nameField: String?
        /// Headers the person assigns, by table.
        package var columns: [String: [ColumnMapping]] = [:]
        /// Units the person gives, by table.
        package var units: [String: [ColumnUnit]] = [:]

        /// What is said of every county; the rest is asked where it is not clear.
        package init(
            county: String, code: String?, villages: String?, tables: [String], preset: Preset?, folder: String
        ) {
            (self.county, self.code, self.villages) = (county, code, villages)
            (self.tables, self.preset, self.folder) = (tables, preset, folder)
        }
    }

    /// - Parameter language: of comments, titles and the table to fill in.
    /// - Throws: ``PlannerError`` when a file cannot be read.
    package init(_ wish: Wish, _ language: Language) throws {
        var copies = TakenFiles(folder: wish.folder)
        var facts = ScenarioTemplate.CountyFacts(
            name: wish.county, code: wish.code, boundaryPath: "data/villages.gpkg", preset: wish.preset)
        var codes: [String] = []
        if let villages = wish.villages {
            let look = try CountyReader.look(boundary: villages)
            codes = look.codes
            (facts.villageCount, facts.codeField) = (look.featureCount, wish.codeField ?? look.codeField)
            facts.nameField = wish.nameField
            facts.codeKind = Self.kind(of: codes)
            if facts.code == nil { facts.code = Self.county(of: codes) }
            facts.boundaryPath = try copies.take(villages)
            map = look
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
            let answers = wish.columns[table] ?? []
            let codes = found.map { [ColumnMapping(header: $0, field: .villageCode)] } ?? []
            let own = codes.filter { code in !answers.contains { $0.field == code.field || $0.header == code.header } }
            var taken = ScenarioTemplate.Table(path: path, columns: own + answers)
            taken.recognised = recognised.filter { one in !answers.contains { $0.header == one.header } }
            taken.units = wish.units[table] ?? []
            facts.tables.append(taken)
            taken.path = Self.absolute(table)
            now.tables.append(taken)
            looks.append(look)
        }
        let county = try? Self.read(now)
        measures = county.map(Self.measures) ?? []
        if wish.preset == nil { facts.lines = measures.first { $0.measure == wish.measure } ?? measures.first }
        let entry = try Self.entryTable(wish, looks, county, language)
        entryTable = entry.map { "\(wish.folder)/\($0.path)" }
        hasMap = wish.villages != nil
        isEntryNeeded = wish.tables.isEmpty
        if let entry, wish.tables.isEmpty { facts.tables.append(ScenarioTemplate.Table(path: entry.path)) }
        lines = facts.lines
        text = ScenarioTemplate.text(for: facts, language)
        files = [("\(wish.folder)/scenario.yaml", Array(text.utf8))] + copies.copies
        if let entry { files.append(("\(wish.folder)/\(entry.path)", entry.bytes)) }
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

    /// Lines by each of the usual incomes that enough villages have.
    private static func measures(_ county: County) -> [IncomeLines] {
        let usual: [Field] = [.incomeOperating, .incomeRegular, .incomeTotal]
        return usual.compactMap { measure in
            let villages = county.villages.indices.map { village in
                (
                    income: county.attributes.number(measure, village),
                    isListed: county.attributes.flag(.isWeak, village)
                )
            }
            return IncomeLines(of: villages, measure: measure)
        }
    }

    /// The table of what the county's own tables have not.
    private static func entryTable(
        _ wish: Wish, _ looks: [TableLook], _ county: County?, _ language: Language
    ) throws -> (path: String, bytes: [UInt8])? {
        let answered = wish.tables.flatMap { wish.columns[$0] ?? [] }.map(\.field)
        let known = Set(looks.flatMap { $0.columns.compactMap(\.match.field) } + answered)
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
