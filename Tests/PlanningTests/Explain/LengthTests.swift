import Testing

@testable import CountyModel

@Suite("The length of a reason")
struct LengthTests {
    @Test("Optional sentences about a village go from the end, and only as many as needed")
    func dropping() {
        var text = BilingualText()
        text.add("甲。", "First.")
        text.add("乙乙乙。", "Second.", weight: 1)
        text.add("丙丙。", "Third.", weight: 1)
        text.add("丁", "Fourth")
        text.append(",戊。", ", fifth.")
        #expect(text.value == Bilingual(zh: "甲。乙乙乙。丙丙。丁,戊。", en: "First. Second. Third. Fourth, fifth."))
        #expect(text.value(zhCount: 13, enCount: 99) == text.value)
        #expect(text.value(zhCount: 12, enCount: 99).zh == "甲。乙乙乙。丁,戊。")
        #expect(text.value(zhCount: 99, enCount: 25).en == "First. Fourth, fifth.")
        #expect(text.value(zhCount: 1, enCount: 1).zh == "甲。丁,戊。")
    }
}
