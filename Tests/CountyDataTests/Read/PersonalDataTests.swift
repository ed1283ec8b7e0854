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
            "110101199001011234", "11010119900101123X", "11010119900101123x", "张某110101199001011234", "139-1234-5678",
            "139—1234—5678", "139－1234－5678", "139.1234.5678", "139 1234-5678", "1391234-5678", "139-12345678",
            "1391-2345-678", "+86 139-1234-5678", "+86-13912345678", "86-139-1234-5678", "008613912345678",
            "0086-139-1234-5678", "(0579)88881234", "（0579）88881234", "(0579)-8888123", "0579 88881234", "057988881234",
            "05798888123", "010-88881234", "(010)8888 1234", "0579-8888-1234", "0579/88881234", "0579－88881234",
            "0579-88881234-801", "1391234567813987654321", "13912345678、13987654321", "电话:88881234", "座机 8888123",
            "Tel: 88881234", "330781900101451", "330781199001011234/13912345678", "33078119900101123413912345678",
            "139\u{200B}12345678",
        ])
    func found(cell: String) { #expect(PersonalData.isFound(in: cell)) }

    @Test(
        "Numbers are known with their country, their service, in a spreadsheet's spelling and beside a word for them",
        arguments: [
            "330724700101123",
            "身份证330724700101123",
            "330724700101111",
            "330724700101112",
            "330724700101121",
            "330724700101122",
            "330724700101210",
            "330724700101220",
            "330724-19700101-1234",
            "330724—19700101—1234",
            "330724.19700101.1234",
            "330724-19700101-123X",
            "330724-700101-123",
            "身份证号:330781101210220",
            "+86-579-88881234",
            "+86 10 8888 1234",
            "+8657988881234", "+86(0)579-88881234", "139-12-34-56-78",
            "固话：8888123",
            "电话 88881234",
            "电话8888-1234",
            "电话：888-1234",
            "8888-1234（电话）",
            "400-123-4567",
            "400-1234567",
            "电话4001234567",
            "13912345678.0",
            "1.3912345678E10",
            "1.3912345678E+10",
            "3.30724197001011E+17",
            "139:1234:5678",
            "139，1234，5678",
            "13912345678户主",
            "张 13812345678 33072219800101123X",
        ])
    func spelled(cell: String) { #expect(PersonalData.isFound(in: cell)) }

    @Test(
        "Codes, incomes and dates of villages are neither",
        arguments: [
            "330781101200", "3307811012000000000", "20.350000000000001", "12345678901", "203000", "2024-12-31",
            "0.13800000000", "330781101210220", "91330781MA28D0XY1X", "N2330781MF0123456L", "913307817200112347",
            "2023-2024", "1300-1500", "120.1234567", "2024.12.31", "面积1234567平方米", "0", "000000000000", "3.14159265358",
            "12,345,678", "1-2-3-4-5", "330781-101-200", "2019年12月31日", "EPSG:4549", "100000000",
        ])
    func notFound(cell: String) { #expect(!PersonalData.isFound(in: cell)) }

    @Test(
        "Amounts, ranges, hours and codes with their class are neither",
        arguments: [
            "资产13800000000元",
            "总资产13800000000.00元",
            "330781101210111",
            "330781399210220",
            "1.38E10",
            "8888-1234",
            "400/300/1000",
            "400-800",
            "1300,1500,1700",
            "12:30:15",
            "2019-2020-2021",
            "电话普及率99",
            "电话2024",
        ])
    func amounts(cell: String) { #expect(!PersonalData.isFound(in: cell)) }

    @Test(
        "A name beside a post is known",
        arguments: [
            "村支书:张三", "书记张三丰", "联系人李四", "负责人：王五", "王五(书记)", "张三丰（村主任）", "网格员 陈某某", "会计:高一", "书记-周吴",
        ])
    func namesFound(cell: String) { #expect(PersonalData.isFound(inWords: cell)) }

    @Test(
        "A name is known on either side of a post, with or without a sign, in Latin letters and with a dot",
        arguments: [
            "第一书记：欧阳明",
            "书记:欧阳明",
            "张明书记",
            "张明 书记",
            "张明任书记",
            "张明（第一书记）",
            "妇联主席:张明",
            "法定代表人：张明",
            "书记——张明",
            "党支部书记张明同志",
            "书记 买买提·艾山",
            "书记 买买提•艾山",
            "书记:Zhang Ming",
            "Zhang Ming（书记）",
            "书记:ZhangMing",
            "杏亭社区 张三书记",
            "杏亭社区张三书记",
            "杏亭社区(书记张三)",
            "联系人张三13912345678",
            "书记由张明担任",
            "由张明任书记",
            "张  明 书记",
            "欧阳明书记",
            "张明副书记", "书记姓名张明", "书记:于谦",
        ])
    func namesSpelled(cell: String) { #expect(PersonalData.isFound(inWords: cell)) }

    @Test(
        "Posts without persons, and places, are no names",
        arguments: [
            "书记主任一肩挑", "书记任期未满", "书记高配", "主任空缺", "书记由镇派", "第一书记", "石溪村书记", "李家村", "张村（书记空缺）",
            "网格员林业队", "会计余额", "主任许可", "书记:待定", "负责人:村委会", "石溪村(中心村)", "联系人已更换", "书记能力达标", "主任:兼任",
        ])
    func noNames(cell: String) { #expect(!PersonalData.isFound(inWords: cell)) }

    @Test(
        "Places, bodies and other words on either side of a post are no names",
        arguments: [
            "书记王牌",
            "书记办公室",
            "书记兼主任",
            "主任科员",
            "书记由乡镇下派",
            "书记空缺",
            "张家村书记",
            "王书村",
            "李家庄书记", "郑宅书记", "书记许可后施工", "书记江苏人", "汪家坞主任",
            "石溪村党支部书记",
            "张村书记兼主任",
            "书记董事长",
            "主任:GDP OK",
            "陈店书记",
            "林业站主任",
            "周边村书记",
            "村委·治保主任",
            "书记、主任、会计",
            "法人代表",
            "文书记载完整",
            "法定代表人:村主任",
        ])
    func places(cell: String) { #expect(!PersonalData.isFound(inWords: cell)) }

    @Test(
        "A cell with a telephone number is not read, nor is a column of them even where the scenario names it, and the number is not repeated"
    )
    func cellsRefused() throws {
        let folder = try CountyFolder.with(
            4, table: "村级代码,村名,备注,热线,党员数", "\(CountyFolder.code(0)),石溪村,找张某13800000000,1,30",
            "\(CountyFolder.code(1)),周139-0000-0000,有水库,13900000000,40",
            "\(CountyFolder.code(2)),柏泉村,书记:张三,(0579)80000000,50", "\(CountyFolder.code(3)),云桥村,近城,,60")
        folder.scenario.data.tables[0].columns = [ColumnMapping(header: "热线", field: Field("hotline"))]
        let reading = try folder.read()
        #expect(
            reading.county.attributes.text(.remark, 0) == nil && reading.county.attributes.text(.remark, 1) == "有水库")
        #expect(reading.county.attributes.text(.remark, 2) == nil && !reading.county.attributes.has(Field("hotline")))
        #expect(reading.numbers(.partyMembers) == [30, 40, 50, 60])
        #expect(Set(reading.places("W1311").map(\.column)) == ["村名", "备注", "热线"])
        #expect(reading.places("W1311").first { $0.column == "备注" }?.row == 2)
        #expect(reading.codes.count { $0 == "W1311" } == 3)
        for finding in reading.findings {
            for word in ["0000", "张三", "张某"] { #expect(!"\(finding)".contains(word), "\(finding)") }
        }
        #expect(!reading.county.villages.contains { $0.name.contains("0000") })
    }

    @Test("The same table without persons in it is read without a word")
    func cleanTwin() throws {
        let reading = try CountyFolder.with(
            2, table: "村级代码,村名,备注,党员数", "\(CountyFolder.code(0)),石溪村,书记主任一肩挑,30",
            "\(CountyFolder.code(1)),柏泉村,信用代码N2330781MF0123456L,40"
        ).read()
        #expect(reading.places("W1311").isEmpty)
        #expect(reading.county.attributes.text(.remark, 0) == "书记主任一肩挑")
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
