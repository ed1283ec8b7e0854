import Foundation
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Values beside each other")
struct ValueCheckTests {
    /// One village of one square kilometre (1,500 mu) with these columns.
    private func check(_ headers: String, _ cells: String, change: (inout Scenario) -> Void = { _ in }) throws
        -> [Finding]
    {
        let folder = try CountyFolder.with(2, table: "村级代码," + headers, "\(CountyFolder.code(0)),\(cells)")
        change(&folder.scenario)
        return DataCheck.run(try folder.read(), folder.scenario).filter { $0.code != .missingNumbers }
    }

    @Test(
        "A value that contradicts another is told with its row, column, village and both values",
        arguments: [
            ("集体总收入,经营性收入", "8,12", "W1301", "集体总收入", "集体总收入 8;经营性收入 12"),
            ("集体总收入,补助收入", "8,9", "W1332", "补助收入", "补助收入 9;集体总收入 8"),
            ("薄弱村,经营性收入", "否,19.9", "W1302", "薄弱村", "经营性收入 19.9"),
            ("户籍人口,户数", "1000,142", "W1303", "户数", "户籍人口 1000;户数 142"),
            ("户籍人口,户数", "100,90", "W1303", "户数", "户籍人口 100;户数 90"),
            ("户籍人口,常住人口", "100,301", "W1330", "常住人口", "常住人口 301;户籍人口 100"),
            ("耕地面积(亩),林地面积(亩)", "800,776", "W1304", "耕地面积(亩)", "耕地 800;林地 776;村域 1500"),
            ("户籍人口,党员数", "100,101", "W1307", "党员数", "党员数 101;户籍人口 100"),
            ("党组织星级,党员数", "6,1", "W1336", "党组织星级", "星级 6"),
            ("党组织星级,党员数", "3.5,1", "W1336", "党组织星级", "星级 3.5"),
        ])
    func contradiction(_ headers: String, _ cells: String, _ code: String, _ column: String, _ value: String) throws {
        let findings = try check(headers, cells)
        #expect(findings.map(\.code.text) == [code])
        let village = "\(CountyFolder.code(0))(\(CountyFolder.code(0)))"
        #expect(
            findings.first?.place
                == Place(file: "table.csv", sheet: nil, row: 2, column: column, village: village, value: value))
        #expect(findings.first?.mend != nil)
    }

    @Test(
        "Values at the very line are in order, and a missing value contradicts nothing",
        arguments: [
            ("集体总收入,经营性收入", "12,12"), ("集体总收入,补助收入", "9,9"), ("薄弱村,经营性收入", "否,20"), ("薄弱村,经营性收入", "是,3"),
            ("薄弱村,经营性收入", ",3"), ("户籍人口,户数", "700,100"), ("户籍人口,户数", "120,100"), ("户籍人口,户数", "0,0"),
            ("户籍人口,常住人口", "100,300"), ("耕地面积(亩),林地面积(亩)", "800,774"), ("户籍人口,党员数", "100,100"),
            ("党组织星级,党员数", "1,1"), ("党组织星级,党员数", "5,1"), ("集体总收入,经营性收入", ",12"), ("户籍人口,户数", ",142"),
        ])
    func inOrder(_ headers: String, _ cells: String) throws {
        #expect(try check(headers, cells).isEmpty)
    }

    @Test("A grade is asked of the chosen scheme; without schemes any grade will do")
    func grades() throws {
        func scheme(_ chosen: String?) -> (inout Scenario) -> Void {
            {
                $0.classes.schemes = [GradeScheme(name: "甲", grades: ["达标型"]), GradeScheme(name: "乙", grades: ["后进村"])]
                $0.classes.gradeScheme = chosen
            }
        }
        #expect(try check("等次,党员数", "后进村,1", change: scheme("甲")).map(\.code) == [.unknownGrade])
        #expect(try check("等次,党员数", "后进村,1", change: scheme("乙")).isEmpty)
        #expect(try check("等次,党员数", "后进村,1", change: scheme(nil)).isEmpty)
        #expect(try check("等次,党员数", "没有的,1").isEmpty)
    }

    @Test("A value of a later table is told with that table's file and row")
    func laterTable() throws {
        let folder = try CountyFolder.with(
            2, table: "村级代码,户籍人口,党员数", "\(CountyFolder.code(0)),100,10", "\(CountyFolder.code(1)),100,10")
        try folder.table("村级代码,党员数\n\(CountyFolder.code(1)),500\n\(CountyFolder.code(0)),\n", "later.csv")
        let findings = DataCheck.run(try folder.read(), folder.scenario)
        #expect(findings.map(\.code) == [.membersAbovePeople])
        #expect(findings.first?.place.file == "later.csv" && findings.first?.place.row == 2)
    }

    @Test("Numbers unchanged over the last three years are told, from headers or from tables of three years")
    func unchanged() throws {
        let headers = "2022年经营性收入,2023年经营性收入,2024年经营性收入"
        #expect(try check(headers, "5,5,5").map(\.code) == [.unchangedValue])
        #expect(try check(headers, "5,5,5.1").isEmpty)
        #expect(try check(headers, "0,0,0").isEmpty)
        #expect(try check(headers, ",5,5").isEmpty)
        #expect(try check("2021年经营性收入," + headers, "4,5,5,5").map(\.code) == [.unchangedValue])
        #expect(try check("2022年经营性收入(元),2023年经营性收入,2024年经营性收入", "50000,5,5").map(\.code) == [.unchangedValue])
        let folder = try CountyFolder.with(1, table: "村级代码,经营性收入", "\(CountyFolder.code(0)),5")
        for year in ["b", "c"] { try folder.table("村级代码,经营性收入\n\(CountyFolder.code(0)),5\n", year + ".csv") }
        for index in 0..<3 { folder.scenario.data.tables[index].year = 2022 + index }
        let found = DataCheck.run(try folder.read(), folder.scenario)
        #expect(found.map(\.code) == [.unchangedValue])
        #expect(found.first?.place.file == "c.csv")
    }

    @Test("Town code, township and name of a row are held against the village its code names")
    func identity() throws {
        let folder = try CountyFolder()
        let codes = (0..<3).map(CountyFolder.code)
        try folder.map([
            .init(codes[0], "石溪村", town: "东镇"), .init(codes[1], "云桥村", town: "东镇"), .init(codes[2], "高合村", town: "东镇"),
        ])
        try folder.table(
            """
            村级代码,乡镇代码,乡镇,行政村,党员数
            \(codes[0]),330781101,东镇人民政府,石溪社区,1
            \(codes[1]),330781101000,东镇,高合村,2
            \(codes[2]),330781102,西镇,高合村,3

            """)
        let findings = DataCheck.run(try folder.read(), folder.scenario)
        #expect(findings.map(\.code) == [.townCodeDiffers, .townNameDiffers, .villageNameDiffers])
        #expect(findings.map(\.place.row) == [4, 4, 3])
        #expect(findings.map(\.place.value) == ["330781102", "西镇", "高合村"])
    }

    @Test(
        "Missing numbers are one finding per field with the counts of each township; villages without a row are not counted"
    )
    func missing() throws {
        let folder = try CountyFolder()
        let codes = (0..<5).map { CountyFolder.code($0, town: $0 < 3 ? 0 : 1) }
        try folder.map((0..<5).map { .init(codes[$0], "村\($0)", town: $0 < 3 ? "东镇" : "西镇") })
        try folder.table(
            "村级代码,党员数,户籍人口,主导产业\n"
                + (0..<4).map { "\(codes[$0]),\($0 == 1 || $0 == 3 ? "" : "7"),90," }.joined(
                    separator: "\n")
                + "\n")
        let findings = DataCheck.run(try folder.read(), folder.scenario)
        #expect(findings.map(\.code) == [.missingNumbers])
        #expect(findings[0].what.zh.contains("2 个村") && findings[0].what.zh.contains("东镇 1、西镇 1"))
        #expect(findings[0].place.column == "党员数")
    }

    @Test("The bundled county gives no other finding than the gaps it was made with")
    func cleanTwin() throws {
        let scenario = try Scenario.load(path: repositoryFolder + "/GeoData/shili/scenario.yaml")
        let reading = try CountyReader.read(scenario)
        #expect(Set(DataCheck.run(reading, scenario).map(\.code)).subtracting([.missingNumbers]).isEmpty)
        #expect(reading.findings.allSatisfy { $0.severity == .note })
        #expect(reading.tables.allSatisfy { $0.rowsListed.isEmpty && $0.rowsIn == $0.rowsUsed })
    }
}

/// The folder of the package.
private let repositoryFolder = Repository.root.path
