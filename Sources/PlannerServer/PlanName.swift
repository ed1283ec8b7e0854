import Foundation

/// Names that a page may give to the folder of a plan.
enum PlanName {
    /// What a plan is called where the page gives no name.
    private static let usual = "out"

    /// A folder at the top of the workspace that does not exist yet: the name, or the name with the next free number; `nil` for a
    /// name that is none.
    static func free(_ name: String, in workspace: String) -> String? {
        let wanted = name.isEmpty ? usual : name
        guard isName(wanted) else { return nil }
        return ([wanted] + (2...9_999).map { "\(wanted)-\($0)" }).first { name in
            var found = stat()
            return lstat(workspace + "/" + name, &found) != 0
        }
    }

    /// Whether a page may give a file or folder this name: it leads nowhere, and every system can hold it.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.count <= 40 && name.first != "-"
            && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
}
