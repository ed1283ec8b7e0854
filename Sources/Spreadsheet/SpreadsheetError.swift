/// Why a workbook is not read.
package struct SpreadsheetError: Error, Sendable, Equatable {
    /// The family of the failure.
    package enum Kind: Sendable, Equatable {
        /// No workbook, or a damaged one.
        case unreadable
        /// It would unpack to so many bytes or more, or its cells would fill memory.
        case tooLarge(bytes: Int)
        /// It has more rows than a spreadsheet can have.
        case tooManyRows
        /// A password is needed.
        case locked
        /// It declares entities or refers to things outside itself, which no spreadsheet program writes.
        case unsafe
        /// A kind of workbook that is known and not read, by its name.
        case otherKind(String)
    }

    /// The family of the failure.
    package let kind: Kind
    /// Part of the workbook, such as `xl/worksheets/sheet1.xml`; empty when it is the whole.
    package let part: String
    /// What was wrong, in English, with a line or place where one is known.
    package let message: String

    package init(_ kind: Kind, part: String = "", _ message: String = "") {
        (self.kind, self.part, self.message) = (kind, part, message)
    }
}
