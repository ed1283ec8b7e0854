import CountyData
import CountyModel
import Workbook

extension CheckWorkbook {
    /// How many villages of each township have no value, field by field, and which villages they are.
    package func missing(_ reading: CountyReading) -> Sheet {
        let gaps = GapTable(reading, language)
        let name = say("村缺数据", "Missing")
        guard !gaps.isEmpty else {
            var sheet = Sheet(name: name, widths: [60], rows: [[.text(say("各村数字齐全", "no number is missing"))]])
            sheet.footer = footer(name)
            return sheet
        }
        // The longer of the two lists goes down the page.
        let townsGoDown = gaps.towns.count > gaps.labels.count
        let (down, across) = townsGoDown ? (gaps.towns, gaps.labels) : (gaps.labels, gaps.towns)
        func count(_ row: Int, _ column: Int) -> Int {
            townsGoDown ? gaps.counts[column][row] : gaps.counts[row][column]
        }
        var rows: [[Cell]] = down.indices.map { row in
            let counts = across.indices.map { count(row, $0) }
            return [.text(down[row], SheetStyles.body)] + counts.map(cell)
                + [.number(counts.reduce(0, +), SheetStyles.sum)]
        }
        let sums = across.indices.map { column in down.indices.reduce(0) { $0 + count($1, column) } }
        rows.append(
            [.text(say("合计", "all"), SheetStyles.sum)] + sums.map { .number($0, SheetStyles.sum) }
                + [.number(sums.reduce(0, +), SheetStyles.sum)])
        let corner = townsGoDown ? say("乡镇", "township") : say("缺少的项", "missing")
        let widths = [22] + across.map { max(9, min(14, SheetStyles.width($0) + 2)) } + [9]
        var sheet = table(name, widths, [corner] + across + [say("合计", "all")], rows)
        // The list below the counts would be torn by a filter.
        sheet.hasFilter = false
        sheet.frozenColumns = 1
        list(reading.county, gaps, &sheet)
        return sheet
    }

    private func cell(_ count: Int) -> Cell {
        count == 0 ? Cell(.blank, SheetStyles.number) : .number(count, SheetStyles.gap)
    }

    /// The villages one by one, below the counts: township, village, and what it lacks over the rest of the width.
    private func list(_ county: County, _ gaps: GapTable, _ sheet: inout Sheet) {
        while sheet.widths.count < 8 { sheet.widths.append(10) }
        let last = sheet.widths.count - 1
        sheet.rows.append([])
        sheet.rows.append([.text(say("缺数据的村", "Villages with gaps"), SheetStyles.section)])
        for (village, labels) in gaps.villages {
            let text = labels.joined(separator: say("、", ", "))
            let row = sheet.rows.count
            let name = county.villages[village].label
            var cells = Array(repeating: Cell(.blank, SheetStyles.body), count: last + 1)
            cells[0] = .text(county.villages[village].townName, SheetStyles.body)
            cells[1] = .text(name, SheetStyles.body)
            cells[4] = .text(text, SheetStyles.body)
            sheet.rows.append(cells)
            sheet.spans += [(row, 1...3), (row, 4...last)]
            sheet.heights[row] = SheetStyles.height([
                (name, sheet.widths[1...3].reduce(0, +)), (text, sheet.widths[4...last].reduce(0, +)),
            ])
        }
    }
}

/// Counts of missing values by field and township, with a line for villages that no table has.
struct GapTable {
    /// Townships in the order of their first village.
    package private(set) var towns: [String] = []
    /// What is missing: fields, then whole rows.
    package private(set) var labels: [String] = []
    /// Villages by label and township.
    package private(set) var counts: [[Int]] = []
    /// What each village with gaps lacks, in the order of the villages.
    package private(set) var villages: [(village: Int, labels: [String])] = []

    package var isEmpty: Bool { villages.isEmpty }

    init(_ reading: CountyReading, _ language: Language) {
        let county = reading.county
        var lacks: [Int: [String]] = [:]
        for field in MissingCounts.fields(county) {
            let towns = MissingCounts.towns(county, field, rowsOnly: true)
            self.towns = towns.map(\.name)
            add(language == .zh ? field.label : field.name, towns.map(\.missing), &lacks)
        }
        let absent = county.villages.indices.filter { village in
            !reading.tables.isEmpty && reading.tables.allSatisfy { $0.rowOfVillage[village] == nil }
        }
        let places = Dictionary(towns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var byTown: [[Int]] = towns.map { _ in [] }
        for village in absent {
            if let town = places[county.villages[village].townName] { byTown[town].append(village) }
        }
        add(language == .zh ? "表中没有这个村" : "no row at all", byTown, &lacks)
        villages = lacks.keys.sorted().map { ($0, lacks[$0] ?? []) }
    }

    private mutating func add(_ label: String, _ villages: [[Int]], _ lacks: inout [Int: [String]]) {
        guard villages.contains(where: { !$0.isEmpty }) else { return }
        labels.append(label)
        counts.append(villages.map(\.count))
        for village in villages.joined() { lacks[village, default: []].append(label) }
    }
}
