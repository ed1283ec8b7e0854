import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Headers of several rows")
struct HeaderBlockTests {
    private func table(_ lines: String...) -> RawTable {
        RawTable(
            file: "t.xlsx", sheet: "1",
            rows: lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) })
    }

    private func block(_ table: RawTable) throws -> HeaderBlock {
        try #require(TableReader.header(of: table, TableOptions(path: ""), .dictionary))
    }

    private func fields(_ table: RawTable) throws -> [String?] {
        HeaderMatcher.match(try block(table).columns, given: []).map { $0.field?.name }
    }

    @Test(
        "A word over several columns of villages is joined to each word below it; a column without one keeps the upper word"
    )
    func twoLevels() throws {
        let table = table(
            "附件1 情况表", "序号|乡镇|行政村|人口情况|||收入情况|", "|||户籍人口|常住人口|党员数|经营性收入|集体总收入",
            "1|东镇|甲村|900|800|30|20|25")
        let found = try block(table)
        #expect(found.rows == 1...2)
        #expect(
            HeaderMatcher.match(found.columns, given: []).map(\.header) == [
                "序号", "乡镇", "行政村", "人口情况_户籍人口", "人口情况_常住人口", "人口情况_党员数", "收入情况_经营性收入", "收入情况_集体总收入",
            ])
        #expect(
            try fields(table) == [
                nil, "town_name", "village_name", "pop_registered", "pop_resident", "party_members", "income_operating",
                "income_total",
            ])
    }

    @Test("A qualifier below a general word is read with it: 户籍 under 人口, 经营性 under 村集体收入")
    func qualifiersBelow() throws {
        let table = table(
            "乡镇|行政村|人口||2024年村集体收入（万元）|", "||户籍|常住|经营性|经常性", "东镇|甲村|900|800|20|25")
        let names = [
            "town_name", "village_name", "pop_registered", "pop_resident", "income_operating", "income_regular",
        ]
        #expect(try fields(table) == names)
        let matches = HeaderMatcher.match(try block(table).columns, given: [])
        #expect(matches[4].unit == "万元" && matches[4].year == 2024)
    }

    @Test("An income of 2021 beside one of no stated year is asked about, never chosen")
    func openYear() {
        let matches = HeaderMatcher.match(
            [["村集体经营性收入（万元）"], ["2021年村集体经营性收入（万元）"]], given: [])
        #expect(matches.map(\.way) == [.ambiguous, .ambiguous])
        #expect(matches[0].choices == [.incomeOperating])
    }

    @Test("The lower row may name more fields than the upper one, or fewer")
    func eitherRow() throws {
        #expect(try block(table("村代码|村名|乡镇|户籍人口|收入|", "||||经营性收入|总收入", "1|甲|乙|3|4|5")).rows == 0...1)
        #expect(try block(table("|||收入情况|", "村代码|村名|乡镇|经营性收入|补助收入", "1|甲|乙|3|4")).rows == 0...1)
    }

    @Test("Three rows of words are one header")
    func threeLevels() throws {
        let table = table(
            "村代码|行政村|经济|||", "||收入||支出|", "||经营性收入|补助收入|办公费|其他", "330781101200|甲村|1|2|3|4")
        #expect(try block(table).rows == 0...2)
        #expect(try fields(table) == ["village_code", "village_name", "income_operating", "income_transfer", nil, nil])
        #expect(HeaderMatcher.match(try block(table).columns, given: [])[5].header == "经济_支出_其他")
    }

    @Test("A row of units below the words belongs to the header, and the first village does not")
    func unitsBelow() throws {
        let found = try block(table("村代码|行政村|经营性收入|耕地面积|户籍人口", "||元|公顷|人", "330781101200|甲村|203000|2|900"))
        #expect(found.rows == 0...0)
        #expect(found.unitRow == 1)
        #expect(found.last == 1)
    }

    @Test(
        "A village is never taken for a row of words",
        arguments: [
            ["村代码|行政村|主导产业|薄弱村", "330781101200|甲村|茶叶|是"], ["行政村|乡镇|主导产业|村庄分类", "甲村|东镇|茶叶|集聚提升"],
            ["乡镇|行政村|主导产业||村庄分类", "东镇|甲村|茶叶|绿茶|集聚提升", "|乙村|毛竹||其他"],
            ["说明|||||", "乡镇|行政村|主导产业||村庄分类", "|甲村|茶叶|绿茶|集聚提升"],
        ])
    func notVillages(lines: [String]) throws {
        let rows = lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
        let table = RawTable(file: "t", sheet: "1", rows: rows)
        let found = try block(table)
        #expect(found.rows.count == 1)
        #expect(table.rows[found.rows.lowerBound].contains("行政村"))
    }

    @Test("Who filled in the table, and when, is no row of words over its columns")
    func notTitles() throws {
        let found = try block(table("填报单位:某县||||2024年12月", "村代码|行政村|户籍人口|党员数|备注", "330781101200|甲村|9|3|"))
        #expect(found.rows == 1...1)
    }

    @Test("A year or a unit below a word belongs to that word, and so does a 合计 beside its parts")
    func smallWords() throws {
        let table = table(
            "村代码|经营性收入||户籍人口||", "|2023年|2024年|合计|男|女", "330781101200|1|2|3|1|2")
        let found = HeaderMatcher.match(try block(table).columns, given: [])
        #expect(found.map { $0.field?.name } == ["village_code", nil, "income_operating", "pop_registered", nil, nil])
        #expect(found.map(\.year) == [nil, 2023, 2024, nil, nil, nil])
    }

    @Test("户数 of poor households is not the number of a village's households")
    func partsOfPeople() throws {
        let found = HeaderMatcher.match([["村代码"], ["低收入农户", "户数"], ["搬迁", "户数"]], given: [])
        #expect(found.map { $0.field?.name } == ["village_code", nil, "relocated_hh"])
        #expect(found[1].way == .ambiguous)
    }

    @Test(
        "The scenario may name a village's column by its lowest word or by all of them, and the header by its lowest row"
    )
    func given() throws {
        let table = table("村代码|经济|", "|收入|支出", "330781101200|1|2")
        for header in ["收入", "经济_收入"] {
            let options = TableOptions(
                path: "", headerRow: 2, columns: [ColumnMapping(header: header, field: .incomeTotal)])
            let found = try #require(TableReader.header(of: table, options, .dictionary))
            #expect(found.rows == 0...1)
            #expect(HeaderMatcher.match(found.columns, given: options.columns)[1].field == .incomeTotal)
        }
    }

    @Test("A family of columns of yes and no keeps its family's name")
    func oneHot() throws {
        let found = HeaderMatcher.match([["主体性质", "国有企业"], ["主体性质", "民营企业"]], given: [])
        #expect(found.map(\.header) == ["主体性质_国有企业", "主体性质_民营企业"])
        #expect(found.allSatisfy { $0.field == nil })
    }
}
