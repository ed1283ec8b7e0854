/// A call that made no sense, or one the library refused.
public struct LinearSolverError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What happened, in English, for logs.
    public let message: String

    /// A failure in words.
    public init(_ message: String) { self.message = message }

    /// The message.
    public var description: String { message }
}
