import CountyModel
import Geospatial
import Repeatable

/// What reading gave: the county and everything noticed on the way.
public struct CountyReading: Sendable {
    /// The county.
    public let county: County
    /// Findings in the order in which they were met: boundaries first, then table after table.
    public let findings: [Finding]
    /// How the headers of each table were understood.
    public let tables: [TableReading]
    /// The villages as the map has them, before tables gave them names, in the order of the county's.
    package let onMap: [Village]
    /// Pairs of rows and villages that somebody may confirm in the alias file.
    package let aliasOffers: [AliasOffer]
    /// The lines of the alias file.
    package let aliases: [VillageAlias]
}

/// How one table was read.
public struct TableReading: Sendable {
    /// File as the scenario names it.
    package let file: String
    /// Sheet, if the file has several.
    package let sheet: String?
    /// Row of the headers, from 1.
    package let headerRow: Int
    /// What each header was taken for.
    package let headers: [HeaderMatch]
    /// Rows below the header that are not blank.
    package let rowsIn: Int
    /// Rows that became the attributes of a village, or were added to one.
    package let rowsUsed: Int
    /// Rows that were not used and are listed in findings; with ``rowsUsed`` they make ``rowsIn``.
    package let rowsListed: [ListedRows]
    /// The year the scenario gives the table.
    package let year: Int?
    /// The sheet as it stands, for checks that need more than the columns used. Not public: it may hold names and telephones.
    package let raw: RawTable
    /// Row of each village in the sheet, from 1; `nil` where the table does not have the village.
    package let rowOfVillage: [Int?]
}

/// Reads the boundary file and the tables of a scenario into a county.
public enum CountyReader {
    /// - Parameter scenario: names the files and says how to read them.
    /// - Throws: ``PlannerError`` when a file is missing or unreadable, has no usable coordinate system, or no usable code.
    /// - Complexity: O(vertices + cells).
    public static func read(_ scenario: Scenario) throws -> CountyReading {
        do { return try readFiles(scenario) } catch let error as GeospatialError {
            // Spoilt coordinates can stop any step of geometry, not just the opening of a file.
            throw ReadErrors.from(error, file: scenario.data.villages.path)
        }
    }

    private static func readFiles(_ scenario: Scenario) throws -> CountyReading {
        let data = scenario.data
        let stamps = InputStamps(scenario)
        // The map and the tables know nothing of each other until rows are joined to villages.
        let files = sideBySide({ try MapReading(scenario) }, { try readTables(scenario) })
        let map = try files.first.get()
        var findings = map.findings
        let (boundary, onMap, names) = (map.boundary, map.onMap, map.names)
        let aliases = try readAliases(scenario, &findings)
        let keys = JoinKey.MapKeys(
            codes: boundary.codes, data: data, names: names,
            aliases: AliasIndex(
                aliases, file: data.villageAliases ?? "", codes: boundary.codes, names: names,
                endings: data.nameMatch.strip, &findings))
        let joins = try files.second.get().map { reading in
            let (table, noted) = try reading.get()
            findings += noted
            return try TableJoin(table, keys, villages: onMap, options: data.nameMatch, &findings)
        }
        let villages = makeVillages(boundary, joins, data, &findings)
        checkCounty(villages, data, &findings)
        var attributes = AttributeTable(villageCount: villages.count)
        var negatives: [NegativeIncome] = []
        for join in joins {
            findings += NotInTable.findings(join, villages)
            AttributeColumns.fill(&attributes, from: join, villages: villages, &negatives, &findings)
        }
        NegativeIncome.move(negatives, to: &attributes, &findings)
        var land = try map.land.get()
        let areas = villages.indices.map { land.metric.area(of: $0) }
        UnitSuspicion.examineLand(attributes, areasSquareMeters: areas, &findings)
        findings += try LandDoubts.findings(boundary, land, villages: villages, data)
        if data.topology.fix == .repair {
            let mended = try MendedLand(villages, land.metric, scenario)
            findings += mended.findings
            try land.replace(by: mended.polygons)
        }
        var points = try land.metric.pointsOnSurface().enumerated().map { village, point in
            guard let point else {
                throw ReadErrors.from(
                    GeospatialError(.geometry, villages[village].label, "no point on its surface"),
                    file: data.villages.path)
            }
            return point
        }
        try SeatReader.replace(
            &points, land: land, seats: boundary.seats, villages: villages, scenario: scenario, &findings)
        let surroundings = try SurroundingsReader(
            scenario: scenario, land: land, mapSystem: boundary.source, villages: villages, points: points
        ).read(&findings)
        let back = try Transformer(from: land.metricSystem, to: land.geographicSystem)
        let county = County(
            name: data.countyName ?? data.countyCode ?? "", villages: villages, metric: land.metric,
            geographic: land.geographic, points: points, geographicPoints: try points.map(back.transform),
            sourceCRS: CRSRule.label(boundary.source), measuringCRS: land.measuringLabel, attributes: attributes,
            surroundings: surroundings, digests: try InputDigests.of(scenario, boundary))
        try stamps.refuseChanged()
        let tables = joins.map { join in
            TableReading(
                file: join.table.raw.file, sheet: join.table.raw.sheet, headerRow: join.table.headerRow + 1,
                headers: join.table.matches, rowsIn: join.rowsIn, rowsUsed: join.rowsUsed, rowsListed: join.listed,
                year: join.table.options.year, raw: join.table.raw,
                rowOfVillage: join.rowOfVillage.map { $0.map { $0 + 1 } })
        }
        return CountyReading(
            county: county, findings: findings, tables: tables, onMap: onMap,
            aliasOffers: joins.flatMap(\.offers), aliases: aliases)
    }

    /// Where attributes lie in the boundary file itself, its fields are called as the map's are.
    private static func ownColumns(_ table: TableOptions, _ map: BoundaryOptions) -> TableOptions {
        guard table.path == map.path else { return table }
        var result = table
        let named: [(String?, Field)] = [
            (map.codeField, .villageCode), (map.nameField, .villageName), (map.townField, .townName),
        ]
        for case (let header?, let field) in named where !table.columns.contains(where: { $0.field == field }) {
            result.columns.append(ColumnMapping(header: header, field: field))
        }
        if result.sheet == nil { result.sheet = map.layer.map { .name($0) } }
        return result
    }

    /// Every table by itself with what was noticed in it, or why it could not be read.
    private static func readTables(_ scenario: Scenario) throws -> [Result<(ReadTable, [Finding]), any Error>] {
        let words = try HeaderWordsFile.words(of: scenario)
        return scenario.data.tables.map { options in
            Result {
                var findings: [Finding] = []
                let table = try TableReader.read(
                    ownColumns(options, scenario.data.villages), path: scenario.resolve(options.path), words: words,
                    &findings)
                return (table, findings)
            }
        }
    }

    private static func readAliases(_ scenario: Scenario, _ findings: inout [Finding]) throws -> [VillageAlias] {
        guard let file = scenario.data.villageAliases else { return [] }
        return try AliasFile.read(path: scenario.resolve(file), named: file, &findings)
    }

    /// Villages and townships are called as the map calls them, else as the first table does.
    private static func makeVillages(
        _ boundary: Boundary, _ joins: [TableJoin], _ data: DataOptions, _ findings: inout [Finding]
    ) -> [Village] {
        let tables = joins.map { TableNames($0) }
        let onMap = boundary.codes.indices.compactMap { village -> TownIdentity.Claim? in
            guard let name = boundary.towns[village] else { return nil }
            let place = Place(file: data.villages.path, row: boundary.features[village] + 1)
            return TownIdentity.Claim(village: village, name: name, place: place)
        }
        let codes = data.codeKind == .cn12 ? boundary.codes : boundary.codes.map { _ in VillageCode("") }
        let towns = TownIdentity(codes, onMap: onMap, inTables: tables.flatMap(\.towns))
        findings += towns.findings
        return boundary.codes.indices.map { index in
            let code = boundary.codes[index]
            let names = tables.compactMap { $0.name(of: index) }
            return Village(
                code: code, name: VillageDisplay.name(onMap: boundary.names[index], inTables: names) ?? code.text,
                townName: towns.names[index].isEmpty ? code.town ?? "" : towns.names[index])
        }
    }

    private static func checkCounty(_ villages: [Village], _ data: DataOptions, _ findings: inout [Finding]) {
        guard let county = data.countyCode, data.codeKind == .cn12 else { return }
        let others = villages.filter { $0.code.county != county }
        guard !others.isEmpty else { return }
        let some = Bilingual.list(others.prefix(3).map(\.label))
        findings.append(
            Finding(
                .otherCountyCode,
                Bilingual(
                    zh: "\(others.count) 个村的代码不属于本县 \(county):\(some.zh)\(others.count > 3 ? " 等" : "")",
                    en:
                        "the codes of \(Wording.count(others.count, "village")) do not belong to county \(county): \(some.en)"
                ),
                at: Place(file: data.villages.path),
                mend: Bilingual(
                    zh: "请核对 data.county_code 或是否用了其他县的数据",
                    en: "check data.county_code and whether the file is another county's")))
    }
}

/// The map by itself, as far as it can be read without a table.
private struct MapReading: Sendable {
    let boundary: Boundary
    let onMap: [Village]
    let names: VillageNames
    /// The land, or why it cannot be measured; that is thrown only after what is wrong with the tables.
    let land: Result<CountyLand, any Error>
    private(set) var findings: [Finding] = []

    init(_ scenario: Scenario) throws {
        let data = scenario.data
        let file = data.villages.path
        let boundary = try BoundaryReader.read(data, path: scenario.resolve(file), &findings)
        guard let box = Box(x: boundary.polygons.x, y: boundary.polygons.y) else {
            throw ReadErrors.from(GeospatialError(.unreadable, file), file: file)
        }
        self.boundary = boundary
        onMap = boundary.codes.indices.map { index in
            let code = boundary.codes[index]
            return Village(
                code: code, name: boundary.names[index] ?? code.text, townName: boundary.towns[index] ?? "")
        }
        names = VillageNames(names: boundary.names, towns: boundary.towns, endings: data.nameMatch.strip)
        land = Result {
            do { return try CountyLand(boundary, box) } catch let error as GeospatialError {
                throw ReadErrors.from(error, file: file)
            }
        }
    }
}

/// The land of all villages in the two systems the program uses.
package struct CountyLand {
    package private(set) var metric: PolygonSet
    package private(set) var geographic: PolygonSet
    let metricSystem: CoordinateReferenceSystem
    let geographicSystem: CoordinateReferenceSystem
    let measuringLabel: String

    package init(_ boundary: Boundary, _ box: Box) throws {
        let source = boundary.source
        (metricSystem, measuringLabel) = try CRSRule.measuring(source, box: box)
        geographicSystem = try CRSRule.geographic(for: source)
        // Measured in the system it was drawn in, a straight border is straight.
        let polygons =
            metricSystem == source
            ? boundary.polygons : SourceNodes.noded(boundary.polygons, isInDegrees: source.isGeographic)
        metric = metricSystem == source ? polygons : try polygons.transformed(from: source, to: metricSystem)
        geographic = try polygons.transformed(from: source, to: geographicSystem)
    }

    /// Puts other land, in metres, in the place of the villages'.
    mutating func replace(by polygons: PolygonSet) throws {
        metric = polygons
        geographic = try polygons.transformed(from: metricSystem, to: geographicSystem)
    }
}
