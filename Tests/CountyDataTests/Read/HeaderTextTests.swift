import Testing

@testable import CountyData

@Suite("The parts of a header")
struct HeaderTextTests {
    @Test(
        "Words, unit and year of a village's column are told apart",
        arguments: [
            ("2024年村集体经营性收入（万元）", "村集体经营性收入", "万元", 2024), ("2024年度经营性收入", "经营性收入", nil, 2024),
            ("２０２４年 经营性收入【元】", "经营性收入", "元", 2024), ("村集体经营性收入(元/年)", "村集体经营性收入", "元", nil),
            ("户籍人口_人", "户籍人口", "人", nil), ("耕地面积(单位：公顷)", "耕地面积", "公顷", nil),
            ("乡镇(街道)", "乡镇", nil, nil), ("经营性收入（2023年，元）", "经营性收入", "元", 2023),
            ("耕地面积(㎡)", "耕地面积", "m2", nil), ("党员数量", "党员", nil, nil), ("主体性质_国有企业", "主体性质_国有企业", nil, nil),
        ] as [(String, String, String?, Int?)])
    func parts(header: String, words: String, unit: String?, year: Int?) {
        let text = HeaderText(header)
        #expect(text.words == words)
        #expect(text.unit == unit)
        #expect(text.year == year)
    }

    @Test(
        "What is known by its bytes to be folded is what the mapping leaves as it is, alone and beside a combining accent"
    )
    func foldedByBytes() {
        let scalars = (1...0xFFFF).compactMap { Unicode.Scalar(UInt32($0)) }
        let texts = scalars.map { String($0) } + scalars.map { "村\($0)\u{301}3" } + [""]
        let known = texts.filter(HeaderText.isFolded)
        #expect(known.allSatisfy { Array($0.utf8) == Array(HeaderText.mapped($0).utf8) })
        // All common Chinese characters and ASCII but for blanks, quotes and other brackets.
        #expect(known.count == 0xA000 - 0x4E00 + 94 - 6 + 1)
        #expect(HeaderText.folded("【石 溪】村\"") == "(石溪)村")
    }

    @Test("A word is found in a village's header where a search by characters finds it")
    func wordsInHeaders() {
        let parts = ["电", "话", "手机", "Q", "(", "２", "e\u{301}", "㎡", "村"]
        let texts = parts.flatMap { a in parts.flatMap { b in parts.map { a + b + $0 } } }
        for word in ["电话", "手机", "QQ", "(", "é", "村", "机村话"] {
            #expect(texts.filter { HeaderText.holds($0, word) } == texts.filter { $0.contains(word) })
        }
    }

    @Test("A number that is no year stays in the name of a village's column")
    func noYear() {
        #expect(HeaderText("1号桥").year == nil)
        #expect(HeaderText("3000亩茶园").words == "3000亩茶园")
        #expect(HeaderText("2024").words == "2024")
    }

    @Test(
        "A village's numbers are brought from the unit of the header to that of the dictionary",
        arguments: [
            ("元", "万元", 0.0001), ("亿元", "万元", 10_000), ("万元", "元", 10_000), ("公顷", "亩", 15), ("平方米", "亩", 0.0015),
            ("km2", "亩", 1500), ("米", "公里", 0.001), ("小时", "分钟", 60), ("万", "人", 10_000), ("万", "万元", 1),
            ("亩", "亩", 1),
        ])
    func factor(unit: String, canonical: String, factor: Double) throws {
        let found = try #require(Unit.factor(from: unit, to: canonical))
        #expect(abs(found / factor - 1) < 1e-12)
    }

    @Test("Money is not brought to land")
    func noFactor() {
        #expect(Unit.factor(from: "万元", to: "亩") == nil)
        #expect(Unit.recognised("街道") == nil)
    }
}
