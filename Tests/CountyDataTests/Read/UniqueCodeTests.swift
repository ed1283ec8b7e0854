import Testing

@testable import CountyData

@Suite("Columns of codes that no dictionary knows")
struct UniqueCodeTests {
    private let rows: [[String?]] = [["33.05", "A", "11"], ["33.06", "B", "12"], ["33.07", "B", "13"]]

    @Test("A column of codes that differ in every row is one", arguments: ["VILLCODE", "code", "kode", "村编码ID"])
    func found(_ name: String) {
        #expect(UniqueCodes.column([name, "desa", "fid"], rows) == 0)
    }

    @Test("Codes that repeat, blanks, and words are none")
    func notFound() {
        #expect(UniqueCodes.column(["desa", "town_code", "fid"], rows) == nil)
        #expect(UniqueCodes.column(["code"], [["11"], [nil]]) == nil)
        #expect(UniqueCodes.column(["code"], [["甲村"], ["乙村"]]) == nil)
        #expect(UniqueCodes.column(["code"], []) == nil)
    }

    @Test("Two such columns are nobody's guess")
    func several() {
        #expect(UniqueCodes.column(["code", "x", "kode"], rows) == nil)
    }

    @Test("In a table the column is the one that holds the codes of the map, four of five at least")
    func inTable() {
        let cells = [["1", "33.05"], ["2", "33.06"], ["3", "33.07"], ["4", "33.08"], ["5", ""]]
        let codes: Set = ["33.05", "33.06", "33.07", "33.08", "33.09"]
        #expect(UniqueCodes.column(of: codes, in: cells, columns: 0..<2) == 1)
        #expect(UniqueCodes.column(of: codes.union(["33.10"]), in: cells, columns: 0..<2) == nil)
    }
}
