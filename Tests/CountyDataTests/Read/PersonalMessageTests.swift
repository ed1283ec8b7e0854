import Foundation
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Persons in messages about tables")
struct PersonalMessageTests {
    @Test("A header or cell is shown without the person in it, and as it is where there is none")
    func masked() {
        #expect(PersonalData.masked("联系人张三13912345678") == "联系人***")
        #expect(PersonalData.masked("杏亭社区(书记张三)") == "杏亭社区(书记***)")
        #expect(PersonalData.masked("张 13812345678 33072219800101123X") == "张 ***")
        for plain in ["2024年经营性收入（元）", "可任片区书记", "330781101200", "张家村书记"] {
            #expect(PersonalData.masked(plain) == plain)
        }
    }

    @Test("Of a sentence only what it quotes is masked")
    func sentences() {
        #expect(PersonalData.masked(inQuotesOf: "“书记张三”读不懂") == "“书记***”读不懂")
        let english = PersonalData.masked(inQuotesOf: "a village's cell '139-1234-5678' is not understood (是/否)")
        #expect(english == "a village's cell '***' is not understood (是/否)")
        #expect(PersonalData.masked(inQuotesOf: "values 130, 1200, 1500") == "values 130, 1200, 1500")
    }

    @Test("No title, advice or label of the program itself is taken for a person")
    func ownWords() {
        for code in FindingCode.all {
            for text in [code.title, code.mend] {
                #expect(text.withoutPersons == text)
            }
        }
    }

    @Test("A cell of yes or no that names a secretary is told without the name")
    func flags() throws {
        let reading = try CountyFolder.with(
            2, table: "村级代码,党员数,经济薄弱村", "\(CountyFolder.code(0)),30,是", "\(CountyFolder.code(1)),40,杏亭社区(书记张三)"
        ).read()
        #expect(reading.places("E1303").map(\.value) == ["杏亭社区(书记***)"])
        for finding in reading.findings { #expect(!"\(finding)".contains("张三")) }
    }

    @Test(
        "A telephone number among incomes spoils its cell and is not repeated",
        arguments: ["139-1234-5678", "13912345678", "13912345678.0", "1.3912345678E10"])
    func incomes(cell: String) throws {
        let reading = try CountyFolder.with(
            3, table: "村级代码,经营性收入", "\(CountyFolder.code(0)),20", "\(CountyFolder.code(1)),\(cell)",
            "\(CountyFolder.code(2)),30"
        ).read()
        #expect(reading.places("E1314").map(\.row) == [3])
        #expect(reading.numbers(.incomeOperating) == [20, nil, 30])
        for finding in reading.findings {
            #expect(!"\(finding)".contains("12345678") && !"\(finding)".contains("1234-5678"))
        }
    }

    @Test("A header that holds a person is shown without it")
    func headers() {
        #expect(HeaderMatcher.match(["联系人张三13912345678"], given: [])[0].shownHeader == "联系人***")
    }

    @Test(
        "Secretaries in the columns of names and townships are not read, and each column is told once with its first row"
    )
    func names() throws {
        let folder = try CountyFolder.with(
            2, table: "村级代码,村名,乡镇,党员数", "\(CountyFolder.code(0)),杏亭社区 张三书记,东镇,30",
            "\(CountyFolder.code(1)),柏泉村,东镇 李四书记,40")
        let reading = try folder.read()
        let places = reading.places("W1311")
        #expect(places.map(\.column) == ["村名", "乡镇"] && places.map(\.row) == [2, 3])
        for finding in reading.findings { #expect(!"\(finding)".contains("张三") && !"\(finding)".contains("李四")) }
        #expect(!reading.county.villages.contains { $0.name.contains("张三") })
    }
}
