/// The checks of arguments.
enum Check {
    static func index(_ index: Int, _ count: Int, _ what: String) throws {
        guard index >= 0 && index < count else { throw LinearSolverError("no \(what) \(index); there are \(count)") }
    }

    static func finite(_ value: Double, _ what: String) throws {
        guard value.isFinite else { throw LinearSolverError("\(what) is \(value), not a finite number") }
    }

    static func bounds(_ lower: Double, _ upper: Double, _ what: String) throws {
        guard lower <= upper && lower < .infinity && upper > -.infinity else {
            throw LinearSolverError("\(what): bounds \(lower) ... \(upper) leave no value")
        }
    }

    /// The entries that are not zero. `seen` must be all false and is so again on return.
    static func entries(_ entries: [LinearEntry], _ seen: inout [Bool], _ what: String) throws -> [LinearEntry] {
        var hasZero = false
        for entry in entries {
            try index(entry.index, seen.count, what)
            try finite(entry.value, "coefficient of \(what)")
            if seen[entry.index] { throw LinearSolverError("\(what): \(entry.index) twice") }
            seen[entry.index] = true
            if entry.value == 0 { hasZero = true }
        }
        for entry in entries { seen[entry.index] = false }
        return hasZero ? entries.filter { $0.value != 0 } : entries
    }
}
