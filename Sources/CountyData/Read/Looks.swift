import CountyModel
import Foundation
import Geospatial

/// What a file shows at first sight, for writing a first scenario.
package struct BoundaryLook: Sendable {
    /// Number of features.
    package let featureCount: Int
    /// Names of its fields.
    package let fieldNames: [String]
    /// The field taken for the village code; `nil` when none is known.
    package let codeField: String?
    /// Whether it was found by its values alone, as its header is in no dictionary.
    package let isFoundByValues: Bool
    /// The codes in it, a feature each; empty when none is known.
    package let codes: [String]
    /// The coordinate system as people call it; `nil` when the file names none.
    package let crsName: String?
}

/// How a table is understood: where its header is, and what each column is taken for.
package struct TableLook: Sendable {
    /// One column.
    package struct Column: Sendable {
        /// What its header is taken for.
        package let match: HeaderMatch
        /// The first two values; empty for personal data, and for words of columns that are not used.
        package let samples: [String]
    }

    /// File as it was named.
    package let file: String
    /// Sheet or layer; `nil` for text.
    package let sheet: String?
    /// Rows of the header, from 1.
    package let headerRows: ClosedRange<Int>
    /// Row of units below the header, from 1; `nil` when there is none.
    package let unitRow: Int?
    /// Rows below the header that are not blank.
    package let rowCount: Int
    /// How many of those are sums, notes and the like.
    package let setAsideCount: Int
    /// The columns with a header, from left to right.
    package let columns: [Column]
    /// What was noticed while reading the header.
    package let findings: [Finding]
}

extension CountyReader {
    /// Looks at a boundary file without understanding it as a county.
    ///
    /// - Throws: ``PlannerError`` when it cannot be read.
    package static func look(boundary path: String) throws -> BoundaryLook {
        do {
            var reading = VectorReader.Options()
            reading.geometry = .polygons
            let layer = try VectorReader.read(path: path, options: reading)
            let known = HeaderMatcher.match(layer.fieldNames, given: [], canBeCutOff: true)
                .first { $0.field == .villageCode }?.column
            let code = known ?? UniqueCodes.column(layer.fieldNames, layer.rows)
            return BoundaryLook(
                featureCount: layer.rows.count, fieldNames: layer.fieldNames,
                codeField: code.map { layer.fieldNames[$0] }, isFoundByValues: known == nil && code != nil,
                codes: code.map { column in layer.rows.map { HeaderText.folded($0[column] ?? "") } } ?? [],
                crsName: layer.crs?.name)
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: path) }
    }

    /// Looks at a table, or at the attributes of a layer, and says which header was taken for which field.
    ///
    /// - Parameters:
    ///   - scenario: what it says of the table is heeded; `nil` asks the dictionary alone.
    ///   - name: what the answer calls the file, where it will lie elsewhere; `nil` calls it by its path.
    /// - Throws: ``PlannerError`` when it cannot be read or no header row is found.
    package static func look(
        table path: String, as scenario: Scenario? = nil, calling name: String? = nil
    ) throws -> TableLook {
        let wanted = URL(fileURLWithPath: path).standardizedFileURL.path
        var options =
            scenario?.data.tables.first { table in
                scenario.map { URL(fileURLWithPath: $0.resolve(table.path)).standardizedFileURL.path } == wanted
            } ?? TableOptions(path: path)
        options.path = path
        let words = try scenario.map(HeaderWordsFile.words) ?? .dictionary
        var findings: [Finding] = []
        let table = try TableReader.read(options, path: path, words: words, &findings)
        let rows = table.raw.rows.indices.filter { row in
            row >= table.firstRow && table.raw.rows[row].contains { !HeaderText.folded($0).isEmpty }
        }
        let villages = rows.filter { table.setAside.findings[$0] == nil }
        let columns = table.matches.filter { !$0.header.isEmpty }.map { match in
            var shown = match
            let stated = options.units.first { [match.header, match.field?.name].contains($0.name) }?.unit
            shown.unit = stated ?? match.unit
            return TableLook.Column(match: shown, samples: samples(match, villages, table.raw))
        }
        return TableLook(
            file: name ?? path, sheet: table.raw.sheet,
            headerRows: (table.header.rows.lowerBound + 1)...(table.header.rows.upperBound + 1),
            unitRow: table.header.unitRow.map { $0 + 1 }, rowCount: rows.count,
            setAsideCount: rows.count - villages.count, columns: columns, findings: findings)
    }

    /// The header of the column of a table that holds the codes of the map, for tables of which no header is known to; `nil` for none.
    ///
    /// - Throws: ``PlannerError`` when the table cannot be read or no header row is found.
    package static func codeHeader(ofTable path: String, codes: [String]) throws -> String? {
        var findings: [Finding] = []
        let table = try TableReader.read(TableOptions(path: path), path: path, &findings)
        if codes.isEmpty { return nil }
        let cells = Array(table.raw.rows.dropFirst(table.firstRow))
        let column = UniqueCodes.column(of: Set(codes), in: cells, columns: 0..<table.matches.count)
        return column.map { table.matches[$0].header }
    }

    /// Two values that help to know a column. A column that is not understood may hold names, so only its numbers and
    /// marks are shown.
    private static func samples(_ match: HeaderMatch, _ rows: [Int], _ raw: RawTable) -> [String] {
        if match.way == .personal || rows.contains(where: { PersonalData.isFound(inWords: raw.cell($0, match.column)) })
        {
            return []
        }
        let isKnown = match.field != nil || match.way == .ambiguous
        let isLevel = match.field == .firstSecLevel
        let values = rows.lazy.map { raw.cell($0, match.column) }.filter { cell in
            let text = HeaderText.folded(cell)
            if CellReader.missing.contains(text) || isLevel && !SecretaryLevel.isOne(text) { return false }
            return isKnown || Double(text) != nil || CellReader.isMark(text)
        }
        return values.prefix(2).map { value in
            let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
            return line.count > 20 ? line.prefix(19) + "…" : line
        }
    }
}
