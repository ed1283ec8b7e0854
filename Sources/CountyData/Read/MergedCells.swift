import CountyModel
import Spreadsheet

/// Cells merged over several rows, as the workbook states them: words belong to all those rows, a number to nobody knows which.
struct MergedCells {
    private let raw: RawTable
    private let header: HeaderBlock
    private let matches: [HeaderMatch]
    private let setAside: SetAsideRows

    init(_ raw: RawTable, _ header: HeaderBlock, _ matches: [HeaderMatch], _ setAside: SetAsideRows) {
        (self.raw, self.header, self.matches, self.setAside) = (raw, header, matches, setAside)
    }

    /// The table with the words of merged cells in each of their rows, and without numbers that stand for several villages.
    func spread(_ findings: inout [Finding]) -> RawTable {
        var rows = raw.rows
        var filled: [Int: Int] = [:]
        for range in raw.around.merges {
            let (first, column) = (range.rows.lowerBound, range.columns.lowerBound)
            guard first > header.last, range.rows.count > 1,
                let match = matches.first(where: { $0.column == column && !$0.header.isEmpty })
            else { continue }
            let text = raw.cell(first, column)
            let others = range.rows.dropFirst().filter { isVillage($0, beside: column) && raw.cell($0, column).isEmpty }
            guard !HeaderText.folded(text).isEmpty, !others.isEmpty, isVillage(first, beside: column) else { continue }
            if counts(match, text) {
                // Where the village itself is merged over the rows, the number is its own.
                if isOneVillage(range.rows) { continue }
                rows[first][column] = ""
                findings.append(number(text, match, first, others.count + 1))
                continue
            }
            for row in others {
                rows[row] += Array(repeating: "", count: max(0, column + 1 - rows[row].count))
                rows[row][column] = text
            }
            filled[column, default: 0] += others.count
        }
        for column in filled.keys.sorted() { findings.append(words(column, filled[column] ?? 0)) }
        return raw.with(rows)
    }

    /// Whether a row below the header holds anything else and is no row of sums or notes.
    private func isVillage(_ row: Int, beside column: Int) -> Bool {
        guard raw.rows.indices.contains(row), setAside.findings[row] == nil else { return false }
        return raw.rows[row].indices.contains { $0 != column && !HeaderText.folded(raw.rows[row][$0]).isEmpty }
    }

    /// Whether a column counts or measures; a county's own column does where the cell is a number.
    private func counts(_ match: HeaderMatch, _ text: String) -> Bool {
        if let kind = match.field?.described?.kind { return kind == .integer || kind == .real }
        return Double(HeaderText.folded(text)) != nil
    }

    private func isOneVillage(_ rows: ClosedRange<Int>) -> Bool {
        let keys = matches.filter { $0.field == .villageCode || $0.field == .villageName }.map(\.column)
        return raw.around.merges.contains { range in
            keys.contains(range.columns.lowerBound) && range.rows.lowerBound <= rows.lowerBound
                && range.rows.upperBound >= rows.upperBound
        }
    }

    private func number(_ text: String, _ match: HeaderMatch, _ row: Int, _ count: Int) -> Finding {
        Finding(
            .mergedNumber,
            Bilingual(
                zh: "“\(text)”合并在 \(count) 行上,不知是各村之和还是各村相同,未使用",
                en:
                    "'\(text)' is merged over \(count) rows; whether it is their sum or each one's own is not known; not used"
            ),
            at: Place(file: raw.file, sheet: raw.sheet, row: row + 1, column: match.shownHeader, value: text),
            mend: Bilingual(zh: "请取消合并,分村填写", en: "unmerge the cells and give each village its own number"))
    }

    private func words(_ column: Int, _ count: Int) -> Finding {
        let match = matches.first { $0.column == column }
        let place = Place(
            file: raw.file, sheet: raw.sheet, row: header.rows.upperBound + 1, column: match?.shownHeader)
        if match?.field == .townName { return MergedTowns.finding(count, raw, header) }
        return Finding(
            .mergedWords,
            Bilingual(
                zh: "\(count) 行取自合并单元格的文字",
                en:
                    "\(Wording.count(count, "row")) \(Wording.plural(count, "takes", "take")) the words of a merged cell"
            ),
            at: place)
    }
}

/// What a workbook says around its cells and a person should know.
package enum SheetNotes {
    package static func findings(_ raw: RawTable) -> [Finding] {
        var findings = lost(raw)
        if let format = raw.format, let name = otherName(raw.file, format) {
            findings.append(
                Finding(
                    .readByContent,
                    Bilingual(
                        zh: "\(raw.file) 实际是 .\(name) 工作簿,按内容读取",
                        en: "\(raw.file) is a workbook (.\(name)) and was read as such"),
                    at: Place(file: raw.file)))
        }
        let (rows, columns) = (raw.around.hiddenRows, raw.around.hiddenColumns)
        if !rows.isEmpty || !columns.isEmpty {
            findings.append(
                Finding(
                    .hiddenCells,
                    Bilingual(
                        zh: "有 \(rows.count) 个隐藏行、\(columns.count) 个隐藏列,与其他行列一样读取",
                        en:
                            "\(Wording.count(rows.count, "hidden row")) and \(Wording.count(columns.count, "hidden column")), read as the others are"
                    ),
                    at: Place(file: raw.file, sheet: raw.sheet, row: rows.first.map { $0 + 1 })))
        }
        return findings
    }

    private static func lost(_ raw: RawTable) -> [Finding] {
        let torn = raw.around.tornTexts.map { cell in
            EncodingNotes.unreadable(
                Place(
                    file: raw.file, sheet: raw.sheet, row: cell.row + 1, column: String(cell.column + 1),
                    value: raw.cell(cell.row, cell.column)))
        }
        return torn
            + raw.around.lostTexts.map { cell in
                Finding(
                    .lostText,
                    Bilingual(
                        zh: "单元格指向工作簿中没有的文字,按空白处理",
                        en: "the cell refers to a text that the workbook lacks; taken as blank"),
                    at: Place(file: raw.file, sheet: raw.sheet, row: cell.row + 1, column: String(cell.column + 1)))
            }
    }

    /// What a workbook is, where its ending says otherwise.
    private static func otherName(_ file: String, _ format: SpreadsheetFile.Format) -> String? {
        let (name, endings): (String, [String]) =
            switch format {
            case .officeOpen: ("xlsx", ["xlsx", "xlsm", "xltx", "xltm", "xlsb"])
            case .openDocument: ("ods", ["ods", "ots"])
            case .binary: ("xls", ["xls", "xlt", "et", "ett"])
            }
        return endings.contains { file.lowercased().hasSuffix("." + $0) } ? nil : name
    }
}
