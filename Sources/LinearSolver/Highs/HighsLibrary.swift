import Foundation

/// A HiGHS library, found at run time; the program works without it.
struct HighsLibrary: Sendable {
    let functions: HighsFunctions
    let version: String

    /// The first library that has all functions and solves a small problem; looked for once.
    static let found = first(of: places) { HighsLibrary(path: $0) }

    /// The first place where something is found. Each is tried once and none after it: `lazy.compactMap` and `first` would try
    /// the one that is found a second time, to hand it out.
    static func first<Found>(of places: [String], _ find: (String) -> Found?) -> Found? {
        for place in places {
            if let found = find(place) { return found }
        }
        return nil
    }

    /// A path, or a bare name for the system's loader.
    private static var places: [String] {
        var places: [String] = []
        if let named = ProcessInfo.processInfo.environment["PLANNER_HIGHS"], !named.isEmpty { places.append(named) }
        if let folder = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent() {
            places += names.map { folder.appending(path: $0).path }
        }
        return places + names
    }

    #if os(macOS)
        private static let names = ["libhighs.dylib", "libhighs.1.dylib"]
    #else
        private static let names = ["libhighs.so", "libhighs.so.1"]
    #endif

    /// `nil` for a file that is not a HiGHS library, lacks a function or gives a wrong answer. A library once opened
    /// stays open: its threads may outlive any model.
    init?(path: String) {
        guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL), let functions = HighsFunctions(handle),
            functions.getSizeofHighsInt(nil) == MemoryLayout<Int32>.size
        else { return nil }
        self.functions = functions
        version = functions.version().map { String(cString: $0) } ?? "?"
        if !answers() { return nil }
    }

    /// Maximises x for 2x ≤ 3, x whole and not.
    private func answers() -> Bool {
        do {
            let model = try HighsModel(self)
            try model.addRows([LinearRow(lower: -.infinity, upper: 3, entries: [])])
            let entry = LinearEntry(index: 0, value: 2)
            try model.addColumns([
                LinearColumn(objective: 1, lower: 0, upper: .infinity, isInteger: true, entries: [entry])
            ])
            let relaxed = try model.solve(iterationLimit: nil)
            let whole = try model.solveInteger(IntegerLimits(), start: nil)
            return abs(relaxed.objective - 1.5) < 1e-9 && whole.objective == 1
        } catch { return false }
    }
}

/// HiGHS for both the relaxation and whole numbers.
struct HighsSolver: LinearSolver {
    let library: HighsLibrary
    let name = "highs"
    var version: String { "HiGHS \(library.version)" }

    func makeModel() throws -> any LinearModel { try HighsModel(library) }
}
