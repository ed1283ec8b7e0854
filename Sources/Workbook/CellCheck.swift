import CXLSXWriter
import Foundation

/// Adds what may be entered into cells to a sheet.
struct CellCheck {
    let page: UnsafeMutablePointer<lxw_worksheet>
    let sheet: Sheet

    /// - Throws: ``WorkbookError`` when the library refuses it.
    func add(_ check: Sheet.Check) throws {
        guard let header = sheet.headerRow, sheet.checkedRows > 0 else { return }
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        let message = String(check.message.prefix(255))
        // A number out of the ordinary may be true: the program asks, and takes it from whoever insists.
        let doubt = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        try message.withMutableCString { text in
            rule.error_message = text
            switch check.kind {
            case .whole(let range):
                rule.error_type = doubt
                rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
                (rule.minimum_number, rule.maximum_number) = (Double(range.lowerBound), Double(range.upperBound))
                try write(&rule, check.column, below: header)
            case .number(let range):
                rule.error_type = doubt
                rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
                (rule.minimum_number, rule.maximum_number) = (range.lowerBound, range.upperBound)
                try write(&rule, check.column, below: header)
            case .oneOf(let words):
                rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
                try Self.withList(words) { list in
                    rule.value_list = list
                    try write(&rule, check.column, below: header)
                }
            }
        }
    }

    private func write(_ rule: inout lxw_data_validation, _ column: Int, below header: Int) throws {
        let (first, last) = (UInt32(header + 1), UInt32(header + sheet.checkedRows))
        try OpenWorkbook.check(
            worksheet_data_validation_range(page, first, UInt16(column), last, UInt16(column), &rule), sheet.name)
    }

    /// The words as the library takes them, with a null pointer behind the last; they live for the call alone.
    private static func withList(
        _ words: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) throws -> Void
    ) throws {
        var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        guard pointers.allSatisfy({ $0 != nil }) else {
            throw WorkbookError(message: "no memory for a list", subject: words.joined(separator: ", "))
        }
        pointers.append(nil)
        try pointers.withUnsafeMutableBufferPointer { try body($0.baseAddress) }
    }
}
