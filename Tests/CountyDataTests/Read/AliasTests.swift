import Foundation
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Old codes, former names and merged villages")
struct AliasTests {
    private static let c = (0..<4).map(CountyFolder.code)

    /// Villages 甲乙丙丁 of 东镇, a table and an alias file.
    private func read(_ table: String, aliases: String, _ name: String = "alias.csv") throws -> CountyReading {
        let folder = try CountyFolder()
        try folder.map(
            ["甲村", "乙村", "丙村", "丁村"].enumerated().map { CountyFolder.Row(Self.c[$0], $1, town: "东镇") })
        try folder.table(table)
        try folder.write(name, Data(aliases.utf8))
        folder.scenario.data.villageAliases = name
        return try folder.read()
    }

    private static let head = "原代码,原乡镇,原村名,现代码,现乡镇,现村名,方式\n"
    private static let byName = "乡镇,行政村,户籍人口,经营性收入,人均可支配收入,薄弱村\n"

    @Test("A former name is found by township and name, and the village keeps its present one")
    func formerName() throws {
        let reading = try read(
            Self.byName + "东镇,老甲村,100,1,2,否\n西镇,老甲村,900,9,9,否\n", aliases: Self.head + ",东镇,老甲村,\(Self.c[0]),,,\n")
        #expect(reading.numbers(.popRegistered)[0] == 100)
        #expect(reading.county.villages[0].name == "甲村")
        #expect(reading.codes.prefix(2) == ["N1124", "E1101"])
        #expect(reading.places("E1101").first?.row == 3)
        #expect(reading.county.digests.map(\.file) == ["map.gpkg", "table.csv", "alias.csv"])
    }

    @Test("A code of another year is found by the alias file, in CSV, as pairs and as a list in YAML")
    func formerCode() throws {
        let table = "村级代码,户籍人口\n330781101900,100\n\(Self.c[1]),200\n"
        let old = "\"330781101900\""
        for (name, text) in [
            ("a.csv", Self.head + "330781101900,,,\(Self.c[0]),,,更名\n"), ("a.yaml", "\(old): \"\(Self.c[0])\"\n"),
            ("b.yaml", "330781101900: 东镇/甲村\n"), ("c.yaml", "- {old_code: \(old), new_name: 甲村, kind: renamed}\n"),
        ] {
            let reading = try read(table, aliases: text, name)
            #expect(reading.numbers(.popRegistered) == [100, 200, nil, nil], Comment(rawValue: name))
        }
    }

    @Test("Merged villages: counts, amounts and areas are added, all else is the village's own")
    func merged() throws {
        let table = Self.byName + "东镇,老西村,40,0.2,9000,是\n东镇,甲村,100,0.1,20000,否\n东镇,老东村,60,0.3,8000,是\n"
        let aliases = Self.head + ",东镇,老西村,\(Self.c[0]),,,合并\n,东镇,老东村,\(Self.c[0]),,,合并\n"
        let reading = try read(table, aliases: aliases)
        #expect(reading.numbers(.popRegistered)[0] == 200)
        #expect(reading.numbers(.incomeOperating)[0] == 0.6)
        #expect(reading.numbers(.incomeCapita)[0] == 20000)
        #expect(reading.county.attributes.flag(.isWeak, 0) == false)
        #expect(reading.codes.filter { $0 == "N1127" }.count == 2)
        #expect((reading.tables[0].rowsIn, reading.tables[0].rowsUsed) == (3, 3))
    }

    @Test("A part without a number leaves the sum missing, not smaller")
    func mergedGap() throws {
        let table = Self.byName + "东镇,甲村,100,,,\n东镇,老东村,60,0.3,,\n"
        let reading = try read(table, aliases: Self.head + ",东镇,老东村,\(Self.c[0]),,,合并\n")
        #expect(reading.numbers(.incomeOperating)[0] == nil)
        #expect(reading.numbers(.popRegistered)[0] == 160)
    }

    @Test("Several old villages on one new one without 合并: none is used, and each row says why")
    func rivals() throws {
        let table = Self.byName + "东镇,老西村,40,1,1,\n东镇,老东村,60,1,1,\n"
        let reading = try read(
            table, aliases: Self.head + ",东镇,老西村,\(Self.c[0]),,,\n,东镇,老东村,\(Self.c[0]),,,更名\n")
        #expect(reading.numbers(.popRegistered)[0] == nil)
        #expect(reading.places("E1126").map(\.row) == [2, 3])
        #expect(reading.tables[0].rowsListed == [ListedRows(code: .mergerNotSaid, count: 2)])
    }

    @Test("A row under the village's own name goes before one under an old name")
    func ownRowFirst() throws {
        let table = Self.byName + "东镇,老西村,40,1,1,\n东镇,甲村,100,1,1,\n"
        let reading = try read(table, aliases: Self.head + ",东镇,老西村,\(Self.c[0]),,,更名\n")
        #expect(reading.numbers(.popRegistered)[0] == 100)
        #expect(reading.places("E1204").map(\.row) == [2])
    }

    @Test("An alias line that points nowhere, in two directions or to nothing is told with its row and not used")
    func badLines() throws {
        let aliases =
            Self.head + ",东镇,老西村,999999999999,,,\n,东镇,老东村,\(Self.c[0]),,,\n,东镇,老东村,\(Self.c[1]),,,\n,东镇,某村,,,,\n"
            + ",东镇,另村,\(Self.c[2]),,,拆分\n"
        let reading = try read(Self.byName + "东镇,老东村,60,1,1,\n", aliases: aliases)
        #expect(reading.places("E1125").map(\.row).sorted { ($0 ?? 0) < ($1 ?? 0) } == [2, 5, 6])
        #expect(reading.places("E1128").map(\.row) == [3, 4])
        #expect(reading.numbers(.popRegistered).allSatisfy { $0 == nil })
    }

    @Test("A missing alias file, one without headers and broken YAML are errors, not empty lists")
    func brokenFiles() throws {
        #expect(throws: PlannerError.self) { try read(Self.byName, aliases: "a,b\n1,2\n") }
        #expect(throws: PlannerError.self) { try read(Self.byName, aliases: "a: [", "a.yaml") }
        #expect(throws: PlannerError.self) { try AliasFile.read(path: "/nowhere.csv", named: "x") }
    }

    @Test("The file written from the offers joins the rows when it is read back")
    func roundTrip() throws {
        let folder = try CountyFolder()
        try folder.map(["石溪村", "云桥村"].enumerated().map { CountyFolder.Row(Self.c[$0], $1, town: "东镇") })
        try folder.table("乡镇,行政村,户籍人口\n东镇,石系村,40\n东镇,云乔村,60\n")
        let first = try folder.read()
        #expect(first.aliasOffers.count == 2)
        let bytes = AliasFile.bytes(first.aliasOffers.map { ($0.alias, "=1+1") })
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}原代码,"))
        #expect(text.hasSuffix(",更名,'=1+1\r\n"))
        try folder.write("offers.csv", Data(bytes))
        folder.scenario.data.villageAliases = "offers.csv"
        let second = try folder.read()
        #expect(second.numbers(.popRegistered) == [40, 60])
        #expect(second.aliases.map(\.old) == first.aliasOffers.map(\.alias.old))
        #expect(second.county.villages.map(\.name) == ["石溪村", "云桥村"])
    }
}

extension AliasFile {
    fileprivate static func read(path: String, named: String) throws -> [VillageAlias] {
        var findings: [Finding] = []
        return try read(path: path, named: named, &findings)
    }
}
