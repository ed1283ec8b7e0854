import Testing

@testable import CountyData
@testable import CountyModel

@Suite("What a header of a village table is taken for")
struct HeaderMatchTests {
    private func match(_ headers: String..., given: [ColumnMapping] = []) -> [HeaderMatch] {
        HeaderMatcher.match(headers, given: given)
    }

    @Test(
        "A village's column is known by its label, its field name, its short name or an alias",
        arguments: [
            ("经营性收入", Field.incomeOperating), ("income_operating", .incomeOperating), ("INCOP", .incomeOperating),
            ("incop", .incomeOperating), ("村集体经营性收入", .incomeOperating), ("户籍人口", .popRegistered),
            ("统计用区划代码", .villageCode), ("乡镇（街道）", .townName), ("党员(名)", .partyMembers), ("是否薄弱村", .isWeak),
        ])
    func alias(header: String, field: Field) {
        let found = match(header)[0]
        #expect(found.field == field)
        #expect(found.way == (header.hasPrefix("是否") ? .contained : .alias))
    }

    @Test("A header that contains an alias is taken for its field, the longest alias first")
    func contained() {
        #expect(match("本村户籍人口合计").map(\.field) == [.popRegistered])
        // 薄弱村 is in it as well, but 集体经济薄弱村 is longer; 人均可支配收入 is no 收入.
        #expect(match("省定集体经济薄弱村名单").map(\.field) == [.isWeak])
        #expect(match("全村人均可支配收入")[0].field == .incomeCapita)
    }

    @Test(
        "A word that could mean two columns of a village is asked about and not guessed",
        arguments: ["人口", "总人口", "收入", "总收入", "集体收入", "面积", "类型", "等级", "编码", "代码", "名称", "产业", "X", "y", "人口总数"])
    func ambiguous(header: String) {
        let found = match(header)[0]
        #expect(found.way == .ambiguous)
        #expect(found.field == nil)
    }

    @Test("人均收入 and 经营收入 are villages' numbers of their own, not the operating income")
    func notSilently() {
        #expect(match("经营收入", "经常性收入", "人均收入").map(\.field) == [.incomeBusiness, .incomeRegular, .incomeCapita])
        #expect(match("茶园面积", "森林面积", "未利用地").allSatisfy { $0.field == nil })
    }

    @Test(
        "Names and telephones of a village's people are never imported",
        arguments: ["村党组织书记姓名", "联系电话", "手机号", "第一书记姓名", "书记联系方式", "身份证号", "包村干部电话"])
    func personal(header: String) {
        #expect(match(header)[0].field == nil)
    }

    @Test("Of two years of a village's income the later is used, wherever the year stands")
    func years() {
        let pairs = [
            ("2023年经营性收入", "2024年经营性收入"), ("经营性收入2023年", "经营性收入2024年"), ("经营性收入(2023年)", "经营性收入(2024年,万元)"),
        ]
        for (old, new) in pairs {
            for headers in [[old, new], [new, old]] {
                let found = HeaderMatcher.match(headers, given: []).first { $0.field == .incomeOperating }
                #expect(found?.header == new)
                #expect(found?.year == 2024)
            }
        }
    }

    @Test("What the scenario says of a village's column goes before every alias")
    func scenario() {
        let given = [ColumnMapping(header: "收入", field: .incomeOperating)]
        let found = match("经营性收入", "收入", given: given)
        #expect(found.map(\.field) == [nil, .incomeOperating])
        #expect(found[1].way == .scenario)
    }

    @Test("An exact alias goes before a village's column that only contains one, in either order")
    func exactFirst() {
        #expect(match("其中:户籍人口中的男性", "户籍人口").map(\.field) == [nil, .popRegistered])
        #expect(match("户籍人口", "其中:户籍人口中的男性").map(\.field) == [.popRegistered, nil])
    }
}
