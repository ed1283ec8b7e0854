import CountyModel
import Foundation
import Yams

/// The alias file: CSV, XLSX or YAML, written by hand or by `planner check --write-aliases`.
package enum AliasFile {
    /// Headers of the file as it is written, the old side first.
    package static let headers = ["原代码", "原乡镇", "原村名", "现代码", "现乡镇", "现村名", "方式", "依据"]

    /// What each column may be called.
    private static let words: [(column: Int, names: [String])] = [
        (0, ["原代码", "旧代码", "曾用代码", "old_code"]), (1, ["原乡镇", "旧乡镇", "old_town"]),
        (2, ["原村名", "旧村名", "曾用名", "原名", "别名", "old", "old_name"]), (3, ["现代码", "新代码", "村级代码", "new_code"]),
        (4, ["现乡镇", "新乡镇", "乡镇", "new_town"]), (5, ["现村名", "新村名", "现名", "new", "new_name"]),
        (6, ["方式", "类型", "kind"]),
    ]

    /// Reads the lines of a file.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - named: how the scenario calls it.
    ///   - findings: gets a line for every row that cannot be understood.
    /// - Throws: ``PlannerError`` when the file is missing, cannot be read, or has no column for one of the two sides.
    package static func read(path: String, named: String, _ findings: inout [Finding]) throws -> [VillageAlias] {
        let isYAML = ["yaml", "yml"].contains((path as NSString).pathExtension.lowercased())
        let rows = isYAML ? try yaml(path, named) : try table(path, named)
        return rows.compactMap { row, cells in
            let side = { (start: Int) in
                VillageAlias.Side(
                    code: filled(cells[start]), town: filled(cells[start + 1]), name: filled(cells[start + 2]))
            }
            let (old, new) = (side(0), side(3))
            if old == VillageAlias.Side() && new == VillageAlias.Side() { return nil }
            let place = Place(file: named, row: row, village: old.label)
            guard let kind = kind(cells[6]), old.code != nil || old.name != nil, new.code != nil || new.name != nil
            else {
                findings.append(notUnderstood(place, kind: cells[6]))
                return nil
            }
            return VillageAlias(old: old, new: new, kind: kind, row: row)
        }
    }

    /// The bytes of a file with these lines: UTF-8 with a byte order mark, CRLF.
    ///
    /// - Parameter lines: aliases, each with the reason for it.
    package static func bytes(_ lines: [(alias: VillageAlias, reason: String)]) -> [UInt8] {
        var out = ByteText()
        out.append("\u{FEFF}" + CSVCells.line(headers))
        for (alias, reason) in lines {
            let sides = [alias.old, alias.new].flatMap { [$0.code ?? "", $0.town ?? "", $0.name ?? ""] }
            out.append(CSVCells.line(sides + [alias.kind.rawValue, reason]))
        }
        return out.bytes
    }

    private static func filled(_ cell: String) -> String? {
        let text = HeaderText.folded(cell)
        return CellReader.missing.contains(text) ? nil : cell.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func kind(_ cell: String) -> VillageAlias.Kind? {
        switch HeaderText.folded(cell).lowercased() {
        case "", "更名", "改名", "撤并更名", "renamed": .renamed
        case "合并", "并入", "merged": .merged
        default: nil
        }
    }

    private static func table(_ path: String, _ named: String) throws -> [(row: Int, cells: [String])] {
        let raw = try TableFile.read(path: path, named: named, sheet: nil, encoding: .auto)
        let columns = { (row: [String]) in
            words.map { _, names in
                row.firstIndex { names.contains(HeaderText.folded($0).lowercased()) }
            }
        }
        guard let header = raw.rows.indices.prefix(20).first(where: { isHeader(columns(raw.rows[$0])) }) else {
            throw noHeaders(named)
        }
        let found = columns(raw.rows[header])
        return raw.rows.indices.dropFirst(header + 1).map { row in
            (row + 1, found.map { column in column.map { raw.cell(row, $0) } ?? "" })
        }
    }

    private static func isHeader(_ columns: [Int?]) -> Bool {
        (columns[0] != nil || columns[2] != nil) && (columns[3] != nil || columns[5] != nil)
    }

    /// A list of groups with the same words as the headers, or `old: new` pairs.
    private static func yaml(_ path: String, _ named: String) throws -> [(row: Int, cells: [String])] {
        guard let data = try PlainFile.contents(path, named: named) else { throw ReadErrors.missing(named) }
        do {
            guard let root = try Yams.compose(yaml: String(decoding: data, as: UTF8.self)) else { return [] }
            switch root {
            case .sequence(let items):
                return items.map { item in
                    let cells = words.map { _, names in
                        item.mapping?.first { names.contains($0.key.scalar?.string ?? "") }?.value.scalar?.string ?? ""
                    }
                    return (item.mark?.line ?? 0, cells)
                }
            case .mapping(let pairs):
                return pairs.map { key, value in
                    (key.mark?.line ?? 0, side(key.scalar?.string ?? "") + side(value.scalar?.string ?? "") + [""])
                }
            default: throw noHeaders(named)  // open: the nodes of YAML are those of Yams
            }
        } catch let error as YamlError {
            throw PlannerError(
                .data, .unreadableAliasFile,
                Bilingual(zh: "别名表 \(named) 无法读取:\(error)", en: "alias file \(named) cannot be read: \(error)"),
                at: Place(file: named))
        }
    }

    /// A code, a name, or township/name.
    private static func side(_ text: String) -> [String] {
        if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) { return [text, "", ""] }
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        return parts.count == 2 ? ["", parts[0], parts[1]] : ["", "", text]
    }

    private static func noHeaders(_ file: String) -> PlannerError {
        PlannerError(
            .data, .unreadableAliasFile,
            Bilingual(zh: "别名表 \(file) 找不到表头", en: "alias file \(file) has no headers that are known"),
            at: Place(file: file),
            mend: Bilingual(
                zh: "表头应为 \(headers.joined(separator: "、"));原、现两边各至少有代码或村名",
                en: "the headers are old_code, old_town, old_name, new_code, new_town, new_name, kind"))
    }

    private static func notUnderstood(_ place: Place, kind: String) -> Finding {
        Finding(
            .unusableAlias,
            Bilingual(zh: "别名表的这一行读不懂,未使用", en: "this line of the alias file is not understood and not used"),
            at: Place(file: place.file, row: place.row, village: place.village, value: kind),
            mend: Bilingual(
                zh: "原、现两边各要有代码或村名;方式只写 更名 或 合并", en: "give a code or name on both sides; kind is renamed or merged"))
    }
}
