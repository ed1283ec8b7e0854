/// Why a workbook could not be made.
package struct WorkbookError: Error, Sendable, Equatable {
    /// What the library says.
    package let message: String
    /// What was being written.
    package let subject: String
}
