/// Why the program stops: what, where, why and how to mend it, with the exit code a script sees.
public struct PlannerError: Error, Sendable, Equatable {
    /// The family of a failure; the raw value is the exit code of the command.
    public enum Kind: Int32, Sendable {
        /// A fault of the program itself.
        case internalFault = 1
        /// No plan meets the hard rules.
        case infeasible = 3
        /// The data cannot be used as they are.
        case data = 65
        /// An input is missing or unreadable.
        case input = 66
        /// An output cannot be written.
        case output = 73
        /// The scenario file is wrong.
        case scenario = 78
        /// Stopped by the user.
        case interrupted = 130
    }

    /// The family of the failure.
    public let kind: Kind
    /// Everything that is wrong, the gravest first; never empty.
    public let findings: [Finding]

    /// A failure with all its causes.
    package init(_ kind: Kind, _ findings: [Finding]) { (self.kind, self.findings) = (kind, findings) }

    /// A failure with one cause.
    package init(
        _ kind: Kind, _ code: FindingCode, _ what: Bilingual, at place: Place = Place(), mend: Bilingual? = nil
    ) {
        self.init(kind, [Finding(code, what, at: place, mend: mend)])
    }
}
