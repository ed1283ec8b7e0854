import Foundation
import TestCounties
import Testing

@Suite("Every row of a table is used or listed")
struct RowAccountTests {
    private static let villages = 8

    /// One row of dirt.
    private static func row(_ dice: inout SeededDice, byCode: Bool) -> String {
        let village = dice.below(villages)
        let names = ["石溪村", "云桥村", "高合村", "上坑村", "下坑村", "鹽溝村", "石溪社区", "岭头村"]
        var name = names[village]
        var code = CountyFolder.code(village)
        switch dice.below(14) {
        case 0: code = "3.30781E+11"
        case 1: code = ""
        case 2: code = "330781101" + String(500 + dice.below(9))
        case 3: code = "330702101" + String(200 + village)
        case 4: name = "某" + name.dropFirst()
        case 5: name = ""
        case 6: name = "\u{E000}" + name.dropFirst()
        case 7: return "合计,,,99"
        case 8: return ",,,"
        case 9: name = "老西村"
        case 10: name = "老东村"
        case 11: code = "330781101"
        default: break
        }
        let town = dice.below(6) == 0 ? "西乡" : "东镇"
        return byCode ? "\(town),\(code),\(name),\(dice.below(50))" : "\(town),,\(name),\(dice.below(50))"
    }

    @Test("Rows in = used + listed, and no row is both, for a hundred tables of random dirt", arguments: [true, false])
    func account(byCode: Bool) throws {
        for seed in 0..<50 {
            var dice = SeededDice(UInt64(seed * 2 + (byCode ? 1 : 0)))
            let rows = (0..<(3 + dice.below(14))).map { _ in Self.row(&dice, byCode: byCode) }
            let folder = try CountyFolder()
            let names = ["石溪村", "云桥村", "高合村", "上坑村", "下坑村", "盐沟村", "石溪社区", "岭头村"]
            try folder.map(names.enumerated().map { CountyFolder.Row(CountyFolder.code($0), $1, town: "东镇") })
            try folder.table("乡镇,村级代码,行政村,党员数\n" + rows.joined(separator: "\n") + "\n")
            if !byCode { folder.scenario.data.tables[0].join = [.townName, .villageName] }
            try folder.write(
                "a.csv",
                Data(
                    "原村名,现代码,方式\n老西村,\(CountyFolder.code(0)),合并\n老东村,\(CountyFolder.code(0)),\(seed % 2 == 0 ? "合并" : "")\n"
                        .utf8))
            folder.scenario.data.villageAliases = "a.csv"
            let reading = try folder.read()
            let table = reading.tables[0]
            let added = reading.places("N1127").compactMap(\.row)
            let used = table.rowOfVillage.compactMap { $0 } + added
            let codes = Set(table.rowsListed.map(\.code))
            let listed = reading.findings.filter { codes.contains($0.code) }.compactMap(\.place.row)
            let filled = rows.indices.filter { rows[$0].contains { $0 != "," } }.map { $0 + 2 }
            let comment = Comment(rawValue: "seed \(seed): \(rows)")
            #expect((used + listed).sorted() == filled, comment)
            #expect(table.rowsIn == filled.count && table.rowsUsed == used.count, comment)
            #expect(table.rowsIn == table.rowsUsed + table.rowsListed.reduce(0) { $0 + $1.count }, comment)
        }
    }
}
