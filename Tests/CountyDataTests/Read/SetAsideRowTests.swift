import CountyModel
import TestCounties
import Testing

@testable import CountyData

@Suite("Rows of a table that are no villages")
struct SetAsideRowTests {
    private static let codes = (0..<4).map(CountyFolder.code)

    @Test(
        "Sums, notes, headers printed again and numbers of columns are listed, and no village is lost or made of them")
    func listed() throws {
        let c = Self.codes
        let reading = try CountyFolder.with(
            4, table: "某县情况表,,,", "村级代码,乡镇,行政村,党员数", "甲,乙,1,2", ",,,", "\(c[0]),东镇,甲村,10", "\(c[1]),东镇,乙村,20",
            ",东镇小计,,30", "某县情况表,,,", "村级代码,乡镇,行政村,党员数", "\(c[2]),西镇,丙村,5", "\(c[3]),西镇,丁村,6", ",,小 计,11",
            "全县合计,,,41", "注:党员数不含预备党员,,,", "填表人:某某,,审核:某某,"
        ).read()
        #expect(reading.numbers(.partyMembers) == [10, 20, 5, 6])
        #expect(reading.places("N1106").map(\.row) == [7, 12, 13])
        #expect(reading.places("N1109").map(\.row) == [8, 9])
        #expect(reading.places("N1110").map(\.row) == [14, 15])
        #expect(reading.tables[0].rowsIn == 4 + 3 + 2 + 2 + 1)
        #expect(!reading.codes.contains("W1308"))
        // Who filled in the table is a person.
        #expect(!reading.findings.contains { $0.what.zh.contains("某某") || $0.place.value?.contains("某某") ?? false })
    }

    @Test("Numbers of columns below the header are listed")
    func columnNumbers() throws {
        let reading = try CountyFolder.with(
            1, table: "序号,行政村,村级代码,户籍人口,党员数", "甲,乙,1,2,3", "1,甲村,\(Self.codes[0]),900,30"
        ).read()
        #expect(reading.places("N1108").map(\.row) == [2])
        #expect(reading.numbers(.partyMembers) == [30])
    }

    @Test("A sum that is not the sum of its villages is told with both numbers")
    func wrongTotal() throws {
        let c = Self.codes
        let reading = try CountyFolder.with(
            3, table: "村级代码,行政村,户籍人口,经营性收入", "\(c[0]),甲村,900,20.31", "\(c[1]),乙村,800,5", "\(c[2]),丙村,\"1,000\",暂无",
            "合计,,2701,25.3"
        ).read()
        let found = try #require(reading.findings.first { $0.code == .wrongTotal })
        #expect(reading.places("W1308").map(\.column) == ["户籍人口"])
        #expect(found.place.row == 5)
        #expect(found.what.zh.contains("2701") && found.what.zh.contains("2700"))
    }

    @Test("Sums of townships may stand above their villages or below, and a mean is no sum")
    func manyTotals() throws {
        let c = Self.codes
        let above = try CountyFolder.with(
            4, table: "乡镇,村级代码,行政村,党员数", "全县,,,26", "东镇,,小计,15", ",\(c[0]),甲村,7", ",\(c[1]),乙村,8", "西镇,,小计,11",
            ",\(c[2]),丙村,5", ",\(c[3]),丁村,6", "平均,,,6.5"
        ).read()
        #expect(!above.codes.contains("W1308"))
        #expect(above.numbers(.partyMembers) == [7, 8, 5, 6])
        #expect(above.places("N1106").map(\.row) == [2, 3, 6, 9])
    }

    @Test("Distances and the incomes of persons do not add up, so their row of sums is not compared")
    func notAdditive() throws {
        let reading = try CountyFolder.with(
            1, table: "村级代码,人均可支配收入,距镇政府,党员数", "\(Self.codes[0]),25000,3,7", "合计,99999,99,7"
        ).read()
        #expect(!reading.codes.contains("W1308"))
    }

    @Test("A comma that shifts the cells of a village is told, and the row is not used")
    func torn() throws {
        let reading = try CountyFolder.with(
            2, table: "村级代码,行政村,户籍人口,党员数", "\(Self.codes[0]),甲村,1,200,30", "\(Self.codes[1]),乙村,900,30,,,"
        ).read()
        #expect(reading.places("E1114").map(\.row) == [2])
        #expect(reading.numbers(.partyMembers) == [nil, 30])
    }

    /// Any row of a dirty table that is not blank became a village or is named by a finding.
    @Test("Of any table, however dirty, every row becomes a village or is listed with its reason", arguments: 0..<60)
    func nothingLost(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let c = Self.codes
        let rows = (0..<12).map { _ -> String in
            let code = random.pick([
                c[0], c[1], c[2], c[3], "330781101999", "3.30781E+11", "3307811012", "", "合计", "小计", "-",
            ])
            let town = random.pick(["东镇", "", "东镇小计", "注:无", "乡镇", "全镇合计"])
            let name = random.pick(["甲村", "乙村", "", "合 计", "行政村", "填表人:某", "#N/A", "平均"])
            let number = random.pick(["10", "1,5", "", "√", "#REF!", "很多", "-3", "约20", "１２", "人", "3"])
            return [code, town, name, "\"\(number)\"", random.pick(["", "", "", "x,y", "20"])].joined(separator: ",")
        }
        let folder = try CountyFolder.with(4, table: (["村级代码,乡镇,行政村,党员数,经营性收入"] + rows).joined(separator: "\n"))
        let reading = try folder.read()
        let filled = rows.indices.filter { rows[$0].contains { !",\" ".contains($0) } }
        #expect(reading.tables[0].rowsIn == filled.count)
        // Sums and names of townships are told of rows that are used.
        let others: Set<FindingCode> = [.wrongTotal, .townSpelledTwice, .townNamedTwice]
        let listed = Set(
            reading.findings.filter {
                !others.contains($0.code) && $0.place.column != "党员数" && $0.place.column != "经营性收入"
            }
            .compactMap(\.place.row))
        let used = filled.filter { !listed.contains($0 + 2) }
        #expect(
            used.count == reading.tables[0].rowsUsed,
            "\(rows) \(reading.findings.map { "\($0.code) \($0.place.row ?? 0)" })")
    }
}

/// A small generator of chance, the same on every machine.
private struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func pick<Element>(_ list: [Element]) -> Element {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return list[Int((z ^ (z >> 31)) % UInt64(list.count))]
    }
}

@Suite("Words that name sums of villages")
struct TotalsWordTests {
    @Test("Every such word has one of the signs by which rows of villages are passed over")
    func signs() {
        for word in TotalsWord.whole.union(TotalsWord.endings) {
            #expect(word.unicodeScalars.contains(where: TotalsWord.signs.contains), "\(word)")
            #expect(TotalsWord.isTotal(word) || TotalsWord.isTotal("甲镇" + word), "\(word)")
        }
    }
}
