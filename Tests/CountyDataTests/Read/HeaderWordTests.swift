import Foundation
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Words that stand for the fields of villages")
struct HeaderWordTests {
    /// The published dictionary, beside the project where it is at hand.
    private static let publishedFields =
        Repository.root
        .deletingLastPathComponent().path + "/shared/reference/fields.tsv"

    private func match(_ header: String, canBeCutOff: Bool = false) -> HeaderMatch {
        HeaderMatcher.match([header], given: [], words: HeaderWords(withNames: true), canBeCutOff: canBeCutOff)[0]
    }

    @Test("Every word of the data dictionary is taken for its own field, unless it is one to ask about")
    func dictionary() {
        let asked = Set(HeaderMeaning.ambiguous.map(\.words))
        for row in Field.dictionary {
            for word in [row.zh, row.field.name, row.short] + row.aliases where !asked.contains(word) {
                #expect(match(word).field == row.field, "\(word)")
            }
        }
    }

    @Test(
        "Every word of the reference list is taken for its own field",
        .enabled(if: FileManager.default.fileExists(atPath: Self.publishedFields)))
    func reference() throws {
        let text = try String(contentsOfFile: Self.publishedFields, encoding: .utf8)
        var count = 0
        for line in text.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 8 else { continue }
            for word in [cells[2]] + cells[7].split(separator: ";").map(String.init) {
                count += 1
                // Coordinates are asked about wherever they come from.
                if ["X", "Y"].contains(word) { continue }
                #expect(match(word).field?.name == cells[0], "\(word)")
            }
        }
        #expect(count >= 240)
    }

    @Test(
        "A slip of the pen in a village's header is taken for the one field it can be, and said to be",
        arguments: [
            ("户藉人口", Field.popRegistered), ("常驻人口", .popResident), ("统计用区化代码", .villageCode),
            ("支住产业", .mainIndustry),
        ])
    func similar(header: String, field: Field) {
        let found = match(header)
        #expect(found.way == .similar)
        #expect(found.field == field)
    }

    @Test(
        "A header that differs in a character that means another thing is asked about",
        arguments: ["团员人数", "草地面积", "搬迁人数", "经济性收入"])
    func telling(header: String) {
        let found = match(header)
        #expect(found.way == .ambiguous)
        #expect(!found.choices.isEmpty)
    }

    @Test(
        "A part, a rate or a plan of a village's number is not the number",
        arguments: [
            "经营性收入增幅(%)", "经营性收入同比增长", "其中:女党员人数", "2025年经营性收入目标", "村均经营性收入水平", "流动党员人数", "上年经营性收入", "耕地面积流转率",
            "闲置宅基地宗数",
        ])
    func narrowed(header: String) {
        #expect(match(header).field == nil)
        #expect(match(header).way == .ambiguous)
    }

    @Test(
        "Words that a land of villages is part of, and books that an income is part of, are asked about or kept apart")
    func neverGuessed() {
        for header in ["茶园面积", "森林面积", "未利用地", "X", "面积", "集体经济收入"] {
            #expect(match(header).way == .ambiguous, "\(header)")
        }
        #expect(
            ["经营收入", "经常性收入", "集体总收入", "投资收益", "发包及上交"].map { match($0).field } == [
                .incomeBusiness, .incomeRegular, .incomeTotal, .incomeInvest, .incomeLease,
            ])
    }

    @Test(
        "A name that a shapefile cut at ten bytes is known by its beginning, in GBK and in UTF-8, if only one field begins so"
    )
    func cutOff() {
        // 农村居民人均可支配收入 in GBK, 户籍人口 in UTF-8 with a third of the last character, 搬迁安置地.
        #expect(match("农村居民人", canBeCutOff: true).field == .incomeCapita)
        #expect(match("户籍人\u{FFFD}", canBeCutOff: true).field == .popRegistered)
        let shared = match("村集体\u{FFFD}", canBeCutOff: true)
        #expect(shared.way == .ambiguous)
        #expect(shared.choices.contains(.incomeOperating) && shared.choices.contains(.incomeTotal))
        #expect(match("村集体经营", canBeCutOff: true).choices == [.incomeBusiness, .incomeOperating])
        #expect(match("农村居民人").field == nil)
    }

    @Test("Of one header twice neither is used until the scenario says which, by its number")
    func twins() {
        let headers = ["村代码", "经营性收入", "经营性收入"]
        #expect(HeaderMatcher.match(headers, given: []).map(\.way) == [.alias, .ambiguous, .ambiguous])
        let given = [ColumnMapping(header: "经营性收入#2", field: .incomeOperating)]
        #expect(HeaderMatcher.match(headers, given: given).map(\.field) == [.villageCode, nil, .incomeOperating])
    }

    @Test("A question is not asked where every answer has a column of its own")
    func noQuestion() {
        #expect(HeaderMatcher.match(["户籍人口", "常住人口", "总人口"], given: [])[2].way == .unknown)
        #expect(HeaderMatcher.match(["户籍人口", "总人口"], given: [])[1].way == .ambiguous)
    }

    @Test("Officials who look after a village are named only when the scenario wants names")
    func persons() {
        #expect(HeaderMatcher.match(["联系县领导", "包村干部"], given: []).map(\.way) == [.personal, .personal])
        #expect(match("联系县领导").field == .leaderCounty)
    }

    @Test("One edit is one character put in, left out or exchanged")
    func edits() {
        #expect(OneEdit(Array("党员人数"), Array("团员人数"))?.characters == ["党", "团"])
        #expect(OneEdit(Array("户籍人口"), Array("户籍人口数"))?.characters == ["数"])
        #expect(OneEdit(Array("户籍人口"), Array("户籍口"))?.characters == ["人"])
        #expect(OneEdit(Array("户籍人口"), Array("户籍人口")) == nil)
        #expect(OneEdit(Array("户籍人口"), Array("户口人籍")) == nil)
    }
}
