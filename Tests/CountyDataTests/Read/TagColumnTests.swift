import TestCounties
import Testing

@testable import CountyModel

@Suite("Columns of marks")
struct TagColumnTests {
    private let codes = (0..<3).map(CountyFolder.code)

    @Test("A √ in a column of honours stands for the words above it, and several such columns are one list")
    func honours() throws {
        let reading = try CountyFolder.with(
            3, table: "村级代码,省级未来乡村,历史文化（传统）村落,重点村组团片区", "\(codes[0]),√,√,", "\(codes[1]),,否,√", "\(codes[2]),/,,"
        ).read()
        #expect(
            (0..<3).map { reading.county.attributes.list(.honourTags, $0) } == [["省级未来乡村", "历史文化村落"], ["重点村组团片区"], []])
        #expect(reading.codes.isEmpty)
    }

    @Test("A column of present areas that holds only √ names no area: it is a tag, and that is said")
    func onlyMarks() throws {
        let reading = try CountyFolder.with(3, table: "村级代码,所属片区", "\(codes[0]),√", "\(codes[1]),是", "\(codes[2]),否")
            .read()
        #expect(!reading.county.attributes.has(.clusterNow))
        #expect((0..<3).map { reading.county.attributes.list(.honourTags, $0) } == [["所属片区"], ["所属片区"], []])
        #expect(reading.codes == ["W1310"])
    }

    @Test("A county's own column of √ is yes and no, and a blank is neither")
    func ownMarks() throws {
        let folder = try CountyFolder.with(3, table: "村级代码,主体性质_国有企业", "\(codes[0]),√", "\(codes[1]),否", "\(codes[2]),")
        folder.scenario.data.tables[0].columns = [ColumnMapping(header: "主体性质_国有企业", field: Field("state_owned"))]
        let attributes = try folder.read().county.attributes
        #expect((0..<3).map { attributes.flag(Field("state_owned"), $0) } == [true, false, nil])
    }

    @Test("Stars of a village's Party organisation are read as numbers, words or signs")
    func stars() throws {
        let reading = try CountyFolder.with(
            3, table: "村级代码,党组织星级", "\(codes[0]),五星", "\(codes[1]),四星级", "\(codes[2]),★★★☆☆"
        ).read()
        #expect(reading.numbers(.starRating) == [5, 4, 3])
    }
}
