import Foundation
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Persons in the tables of villages")
struct PersonalDataTests {
    @Test(
        "Telephone and identity numbers are known however they are written",
        arguments: [
            "13800000000", "１３８００００００００", "138 0000 0000", "电话13800000000", "+8613800000000", "0571-88888888",
            "110101199001011234", "11010119900101123X", "张某110101199001011234",
        ])
    func found(cell: String) { #expect(PersonalData.isFound(in: cell)) }

    @Test(
        "Codes, incomes and dates of villages are neither",
        arguments: [
            "330781101200", "3307811012000000000", "20.350000000000001", "12345678901", "203000", "2024-12-31",
            "0.13800000000",
        ])
    func notFound(cell: String) { #expect(!PersonalData.isFound(in: cell)) }

    @Test(
        "A column with a telephone number in it is not read, even where the scenario names it, and the number is not repeated"
    )
    func columnRefused() throws {
        let folder = try CountyFolder.with(
            2, table: "村级代码,备注,热线,党员数", "\(CountyFolder.code(0)),找张某13800000000,1,30",
            "\(CountyFolder.code(1)),无,13900000000,40")
        folder.scenario.data.tables[0].columns = [ColumnMapping(header: "热线", field: Field("hotline"))]
        let reading = try folder.read()
        #expect(reading.county.attributes.fields == [.partyMembers])
        #expect(reading.places("W1311").map(\.column) == ["备注", "热线"])
        for finding in reading.findings { #expect(!"\(finding)".contains("00000000")) }
    }

    @Test("Names under 第一书记 are not taken for levels, and are neither read nor shown")
    func firstSecretaries() throws {
        let folder = try CountyFolder.with(
            2, table: "村级代码,第一书记", "\(CountyFolder.code(0)),张三丰", "\(CountyFolder.code(1)),李四")
        let reading = try folder.read()
        #expect(!reading.county.attributes.has(.firstSecLevel))
        #expect(reading.places("N1113").map(\.column) == ["第一书记"])
        for finding in reading.findings { #expect(!"\(finding)".contains("张三丰")) }
        let levels = try CountyFolder.with(
            2, table: "村级代码,第一书记", "\(CountyFolder.code(0)),省派", "\(CountyFolder.code(1)),县派")
        #expect(try levels.read().county.attributes.has(.firstSecLevel))
    }

    @Test(
        "Columns of names are left out and listed",
        arguments: ["村党组织书记姓名", "村书记", "村主任", "联系人", "负责人", "手机号码", "身份证号", "公民身份号码", "微信号"])
    func namesLeftOut(header: String) {
        #expect(HeaderMatcher.match([header], given: [])[0].way == .personal)
    }

    @Test(
        "Words that only speak of offices are no names",
        arguments: ["书记能力达标", "可任片区书记", "第一书记", "专职网格员", "联系部门", "后进村党组织"])
    func offices(header: String) {
        #expect(HeaderMatcher.match([header], given: [])[0].field != nil)
    }

    @Test(
        "A column of words under a header of numbers is told once, and its words, which may be names, are not repeated")
    func namesForNumbers() throws {
        let reading = try CountyFolder.with(
            4, table: (["村级代码,党员数,村干部数"] + (0..<4).map { "\(CountyFolder.code($0)),30,某某、某甲" }).joined(separator: "\n")
        ).read()
        #expect(reading.codes == ["E1313"])
        #expect(reading.county.attributes.fields == [.partyMembers])
        #expect(!reading.findings.contains { "\($0)".contains("某某") })
    }

    @Test("Officials are read when the scenario wants names")
    func withNames() throws {
        let folder = try CountyFolder.with(1, table: "村级代码,党员数,包村干部", "\(CountyFolder.code(0)),30,某某")
        #expect(try !folder.read().county.attributes.has(.leaderTown))
        folder.scenario.data.withNames = true
        #expect(try folder.read().county.attributes.text(.leaderTown, 0) == "某某")
    }

    @Test("A number that could be a person's is not repeated as a damaged code")
    func codes() throws {
        for cell in ["13800000000", "110101199001011234", "11010119900101123X"] {
            guard case .wrong(let what, _) = CodeReader.read(cell, kind: .cn12, take: 12) else {
                Issue.record("\(cell) was read as a code")
                continue
            }
            #expect(!what.zh.contains(cell) && !what.en.contains(cell))
        }
    }
}
