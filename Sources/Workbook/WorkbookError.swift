/// Why a workbook could not be made.
public struct WorkbookError: Error, Sendable, Equatable {
    /// What the library says.
    public let message: String
    /// What was being written.
    public let subject: String
}
