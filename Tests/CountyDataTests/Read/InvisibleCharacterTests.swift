import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Characters that nobody sees")
struct InvisibleCharacterTests {
    @Test(
        "Zero-width blanks, marks of direction, soft hyphens, byte order marks and variation selectors are dropped",
        arguments: [
            "\u{200B}", "\u{200D}", "\u{202E}", "\u{2066}", "\u{AD}", "\u{FEFF}", "\u{FE0F}", "\u{E0101}", "\u{180E}",
            "\u{7}",
        ])
    func dropped(sign: String) {
        #expect(PlainText.cleaned("石\(sign)溪") == "石溪")
        #expect(HeaderText.folded("3307\(sign)81101200") == "330781101200")
        #expect(NameText.cleaned("\(sign)石溪村") == "石溪村")
    }

    @Test("Radicals become the characters they are, and middle dots of all kinds one")
    func folded() {
        #expect(PlainText.cleaned("⽯溪⾥") == "石溪里")
        #expect(PlainText.cleaned("⻢⻋") == "马车")
        #expect(PlainText.cleaned("阿・布•村") == "阿·布·村")
        #expect(PlainText.cleaned("阿·布村") == nil)
        #expect(PlainText.cleaned("石溪村 Shixi, 12.5 ①") == nil)
    }

    @Test("A table full of them joins as a clean one does, and each column with them is told with its rows")
    func table() throws {
        let folder = try CountyFolder.with(
            2, table: "村级\u{200B}代码,党员数", "\(CountyFolder.code(0))\u{200B},30\u{200B}",
            "\u{FEFF}\(CountyFolder.code(1)),31")
        let reading = try folder.read()
        #expect(reading.numbers(.partyMembers) == [30, 31])
        #expect(reading.codes == ["N1122", "N1122"])
        #expect(reading.places("N1122").map(\.value) == ["1、2、3", "2"])
    }
}
