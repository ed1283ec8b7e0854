import Foundation
import Geospatial
import TestCounties
import Testing

@testable import CountyData
@testable import CountyModel
@testable import Handover

@Suite("The check report")
struct CheckReportTests {
    private static func finding(
        _ code: FindingCode, row: Int?, column: String? = "党员数", value: String? = nil, village: String? = nil
    )
        -> Finding
    {
        Finding(
            code, Bilingual(zh: "“\(value ?? "")”有疑", en: "'\(value ?? "")' is doubtful"),
            at: Place(file: "t.csv", row: row, column: column, village: village, value: value))
    }

    private func lines(_ findings: [Finding], _ language: Language = .zh) -> [String] {
        String(decoding: CheckReport(findings, nil).csv(language), as: UTF8.self).components(separatedBy: "\r\n")
    }

    @Test("The table has a byte order mark, ends lines as spreadsheets do, and its columns are those promised")
    func shape() {
        let bytes = CheckReport([Self.finding(.unreadableCell, row: 5, value: "五百", village: "石溪村")], nil).csv(.zh)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let rows = lines([Self.finding(.unreadableCell, row: 5, value: "五百", village: "石溪村")])
        #expect(rows[0] == "\u{FEFF}级别,代码,文件,表/层,行,列,村,值,问题,处理")
        #expect(rows[1] == "错误,E1303,t.csv,,5,党员数,石溪村,五百,“五百”有疑,")
        #expect(rows.count == 3 && rows[2].isEmpty)
        #expect(lines([], .en) == ["\u{FEFF}severity,code,file,sheet,row,column,village,value,problem,mend", ""])
    }

    @Test(
        "A cell that a spreadsheet would run gets an apostrophe",
        arguments: ["=1+1", "+86", "-55", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "\tx", "\rx"])
    func formulas(_ text: String) {
        let row = CSVCells.cell(text)
        #expect(row.hasPrefix("'") || row.hasPrefix("\"'"))
        let quoted = lines([Self.finding(.unreadableCell, row: 1, column: text, value: text, village: text)])[1]
        for cell in quoted.split(separator: ",") {
            let first: Character = cell.first { $0 != "\"" } ?? " "
            #expect(!"=+-@＝＋－＠\t".contains(first), Comment(rawValue: String(cell)))
        }
    }

    @Test("Telephone and identity numbers in a quoted cell are hidden; codes and counts are not")
    func personal() {
        let hidden = lines([Self.finding(.unreadableCell, row: 1, value: "张 13812345678 33072219800101123X")])[1]
        #expect(hidden.contains("张 ***") && !hidden.contains("5678") && !hidden.contains("3307"))
        for plain in ["990101101203", "9901011012030000000", "12812345678", "138123456789", "330722999999999999"] {
            #expect(
                lines([Self.finding(.unreadableCell, row: 1, value: plain)])[1].contains(plain),
                Comment(rawValue: plain))
        }
    }

    @Test("Findings of one code in one column of one file are one cause; errors go first")
    func causes() {
        let findings = [
            Self.finding(.landAboveArea, row: 2), Self.finding(.unreadableCell, row: 3),
            Self.finding(.landAboveArea, row: 4),
            Self.finding(.unreadableCell, row: 5, column: "户数"), Self.finding(.missingNumbers, row: nil),
            Self.finding(.unreadableCell, row: 6),
            Self.finding(.missingNumbers, row: nil, column: "户数"), Self.finding(.totalsRow, row: 9),
        ]
        let report = CheckReport(findings, nil)
        #expect(
            report.causes.map(\.code) == [
                .unreadableCell, .unreadableCell, .landAboveArea, .missingNumbers, .totalsRow,
            ])
        #expect(report.causes.map(\.count) == [2, 1, 2, 2, 1])
        #expect(report.findings.map(\.place.row) == [3, 6, 5, 2, 4, nil, nil, 9])
        #expect(report.causes[2].title.zh == "耕地与林地超过村域面积")
    }

    @Test("The workbook reads back as it was meant: four sheets, rows as a sum, every finding, every header, every gap")
    func workbook() throws {
        let c = (0..<3).map(CountyFolder.code)
        let folder = try CountyFolder()
        try folder.map(c.enumerated().map { .init($1, "村\($0)", town: "东镇") })
        try folder.table(
            "村级代码,乡镇,户籍人口,党员数,联系电话\n\(c[0]),东镇,=1+1,200,13812345678\n\(c[1]),东镇,90,,\n\(c[1]),东镇,9,9,\n合计,,,,\n")
        let reading = try folder.read()
        let report = CheckReport(reading.findings + DataCheck.run(reading, folder.scenario), reading)
        let file = FileManager.default.temporaryDirectory.appending(path: "check-\(UUID().uuidString).xlsx")
        try Data(report.workbook(.zh)).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(try VectorReader.layerNames(path: file.path) == ["汇总", "明细", "表头对应", "村缺数据"])
        func cells(_ sheet: String) throws -> [[String]] {
            try VectorReader.read(path: file.path, options: .init(layer: sheet)).rows.map { $0.map { $0 ?? "" } }
        }
        let summary = try cells("汇总").map { $0.joined(separator: "|") }
        #expect(summary.contains { $0.contains("4 = 2 + 2") && $0.contains("重复的村 1、合计行 1") })
        let details = try cells("明细")
        #expect(details.contains { $0.contains("=1+1") && $0.contains("E1303") })
        #expect(!details.joined().contains { $0.contains("13812345678") })
        let codes = report.findings.map(\.code.text)
        #expect(details.suffix(codes.count).map { $0[1] } == codes)
        #expect(try cells("表头对应").contains { $0.contains("联系电话") && $0.contains("未采用") })
        let gaps = try cells("村缺数据").map { $0.joined(separator: "|") }
        #expect(gaps.contains { $0.contains("村2(\(c[2]))") && $0.contains("表中没有这个村") })
        #expect(gaps.contains { $0.contains("村0(\(c[0]))") && $0.contains("户籍人口") })
        #expect(try report.workbook(.zh) == report.workbook(.zh))
        #expect(try report.workbook(.en) != report.workbook(.zh))
    }

    @Test("A report of a county that could not be read has the reason and nothing else")
    func unread() throws {
        let report = CheckReport([Self.finding(.missingFile, row: nil)], nil)
        #expect(try report.workbook(.zh).starts(with: Array("PK".utf8)))
        #expect(report.count(.error) == 1)
    }
}
