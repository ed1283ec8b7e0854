import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Villages in messages")
struct ShortNameTests {
    @Test(
        "A name that two villages have comes with the code, others without; of more than three the first and how many there are"
    )
    func names() {
        let plain = SquareCounty(rows: 1, columns: 5).county
        let county = plain.with(
            villages: plain.villages.enumerated().map { index, village in
                Village(code: village.code, name: index == 4 ? "A1" : village.name, townName: village.townName)
            })
        let names = ShortNames(county)
        #expect(names[1] == Bilingual(zh: "A2", en: "A2"))
        #expect(names[0].zh == county.villages[0].label && names[4].zh == county.villages[4].label)
        #expect(names[4].en == "A1 (\(county.villages[4].code))")
        #expect(names.list([1, 2, 3]) == Bilingual(zh: "A2、A3、A4", en: "A2, A3 and A4"))
        #expect(names.list([1, 2, 3, 4]) == Bilingual(zh: "A2、A3、A4等 4 村", en: "A2, A3, A4 and 1 more"))
    }
}
