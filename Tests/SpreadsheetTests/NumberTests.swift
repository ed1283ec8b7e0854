import Testing

@testable import Spreadsheet

@Suite("Numbers and days as a person sees them")
struct NumberTests {
    @Test("A stored number is shown with the digits that a person would see")
    func shown() {
        let cases = [
            ("4.5999999999999996", "4.6"), ("9.901010012E11", "990101001200"), ("3.30824112E11", "330824112000"),
            ("1010.0", "1010"), ("12.50", "12.5"), ("-0", "0"), ("0.1", "0.1"), ("1e-7", "0.0000001"), ("007", "7"),
            ("330824100201", "330824100201"), ("9.9010100100100001E18", "9901010010010000000"), ("-3.25", "-3.25"),
            ("1E2", "100"), ("0.30000000000000004", "0.3"), ("1.7976931348623157E308", nil), ("甲", "甲"), ("NaN", "NaN"),
        ]
        for (stored, expected) in cases {
            if let expected { #expect(CellNumber.shown(stored) == expected) }
        }
        #expect(CellNumber.shown("1.7976931348623157E308").hasPrefix("179769313486232"))
    }

    @Test("A number of few digits with a large exponent is what is left of a code, and stays as it is")
    func damagedCode() {
        #expect(CellNumber.shown("3.30824E+11") == "3.30824E+11")
        #expect(CellNumber.shown("3.3E11") == "3.3E11")
    }

    @Test("Every date format that programs know by number is a date, and no other is")
    func builtInDates() {
        let dates = (0...163).filter {
            if case .date = NumberFormat.builtIn($0) { true } else { false }
        }
        #expect(dates == Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))
        #expect([9, 10].map(NumberFormat.builtIn) == [.percent, .percent])
    }

    @Test("A format is a date by its letters outside quotes, brackets and escapes")
    func customFormats() {
        let day = NumberFormat.date(hasDay: true, hasTime: false)
        for code in ["m\"月\"d\"日\"", "m月d日", "[$-804]yyyy\\-mm\\-dd;@", "yyyy/m/d", "[Red]d", "mmm-yy"] {
            #expect(NumberFormat(code: code) == day, "\(code)")
        }
        #expect(NumberFormat(code: "yyyy-mm-dd hh:mm") == .date(hasDay: true, hasTime: true))
        #expect(NumberFormat(code: "[h]:mm") == .date(hasDay: false, hasTime: true))
        for code in ["General", "0.00", "#,##0_);[Red](#,##0)", "0\"day\"", "\\d0", "@", "G/通用格式\"人\"", "0.0E+00"] {
            #expect(NumberFormat(code: code) == .plain, "\(code)")
        }
        #expect(NumberFormat(code: "0.0%") == .percent)
        #expect(NumberFormat(code: "000000000000") == .zeros(12))
    }

    @Test("A day is counted from 1900 with its false leap day, or from 1904")
    func days() {
        let day = NumberFormat.date(hasDay: true, hasTime: false)
        let cases = [
            ("1", "1900/01/01"), ("59", "1900/02/28"), ("61", "1900/03/01"), ("45356", "2024/03/05"),
            ("36585", "2000/02/29"),
        ]
        for (serial, text) in cases { #expect(day.text(serial, is1904: false) == text) }
        #expect(day.text("43894", is1904: true) == "2024/03/05")
        #expect(day.text("-1", is1904: false) == "-1")
        let both = NumberFormat.date(hasDay: true, hasTime: true)
        #expect(both.text("45356.4375", is1904: false) == "2024/03/05 10:30:00")
        #expect(both.text("45355.9999999", is1904: false) == "2024/03/05")
        #expect(NumberFormat.date(hasDay: false, hasTime: true).text("0.4375", is1904: false) == "10:30:00")
        #expect(NumberFormat.percent.text("0.155", is1904: false) == "15.5%")
        #expect(NumberFormat.zeros(12).text("10101001200", is1904: false) == "010101001200")
    }

    @Test("A cell takes the format of its style, also where a workbook gives a known number another format")
    func styles() throws {
        let styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"m&quot;月&quot;d&quot;日&quot;\"/><numFmt numFmtId=\"14\" formatCode=\"0\"/>"
            + "</numFmts><cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"58\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs>"
        let cells = (0...5).map { number("45356", style: $0) }.joined()
        #expect(
            try BookParts(sheet: row(cells), styles: styles).content().rows
                == [["45356", "2024/03/05", "2024/03/05", "45356", "4535600%", "45356"]])
    }

    @Test("Days written out, as the strict format has them, are shown as others are")
    func writtenDays() throws {
        let cells = "<c t=\"d\"><v>2024-03-05</v></c><c t=\"d\"><v>2024-03-05T10:30:00.000Z</v></c>"
        #expect(try BookParts(sheet: row(cells)).content().rows == [["2024/03/05", "2024/03/05 10:30:00"]])
    }
}
