import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel

@Suite("Rows filled down too far")
struct EqualRowTests {
    private let village = "\(CountyFolder.code(0)),30"
    private let other = "\(CountyFolder.code(1)),31"

    private func table(_ filled: String, _ count: Int, below: [String] = []) throws -> CountyFolder {
        let lines = ["村级代码,党员数", village] + Array(repeating: filled, count: count) + below
        return try CountyFolder.with(2, table: lines.joined(separator: "\n"))
    }

    @Test(
        "A row that stands there more than a thousand times is read once, and the finding says where it begins and ends"
    )
    func readOnce() throws {
        let reading = try table(other, 1001).read()
        #expect(reading.numbers(.partyMembers) == [30, 31])
        #expect(reading.codes == ["W1135"])
        #expect(reading.places("W1135").map(\.row) == [3])
        let what = reading.findings.first { $0.code.text == "W1135" }?.what
        #expect(what?.en == "rows 3 to 1003 are all alike (1001 of them); only row 3 is read")
        #expect(what?.zh == "第 3 至 1003 行内容完全相同(共 1001 行),只读取第 3 行")
    }

    @Test("Up to a thousand, each row is a duplicate of its own; and rows below a run keep their numbers")
    func aroundTheRun() throws {
        let few = try table(village, 999).read()
        #expect(few.codes.filter { $0 == "E1204" }.count == 999)
        #expect(!few.codes.contains("W1135"))
        let reading = try table(village, 2000, below: [other, "99010110,1"]).read()
        #expect(reading.numbers(.partyMembers) == [30, 31])
        #expect(reading.places("E1203").map(\.row) == [2004])
        #expect(reading.places("W1135").map(\.row) == [2])
    }

    @Test("A bad row filled down is one finding; blank rows are none")
    func badRow() throws {
        let reading = try table("99010110,1", 5000, below: Array(repeating: ",", count: 5000) + [other]).read()
        #expect(reading.codes.sorted() == ["E1203", "W1135"])
        #expect(reading.numbers(.partyMembers) == [30, 31])
    }
}
