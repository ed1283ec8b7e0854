import LinearSolver

/// Small problems with small whole coefficients, so that ties and degenerate corners are common.
struct RandomProblem {
    var rows: [LinearRow] = []
    var columns: [LinearColumn] = []
    private var state: UInt64

    /// - Parameters:
    ///   - isBounded: every variable within 0...3; otherwise some have no upper or no lower bound.
    ///   - integers: every variable whole.
    init(seed: Int, columnCount: Int, rowCount: Int, isBounded: Bool = true, integers: Bool = false) {
        state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        for _ in 0..<rowCount {
            let edge = Double(number(-2...8))
            switch number(0...3) {
            case 0: rows.append(LinearRow(lower: -.infinity, upper: edge, entries: []))
            case 1: rows.append(LinearRow(lower: edge - 6, upper: .infinity, entries: []))
            case 2: rows.append(LinearRow(lower: edge - 4, upper: edge, entries: []))
            default: rows.append(LinearRow(lower: -.infinity, upper: max(0, edge), entries: []))
            }
        }
        for _ in 0..<columnCount {
            var column = LinearColumn(
                objective: Double(number(-3...5)), lower: 0, upper: 3, isInteger: integers, entries: [])
            if !isBounded {
                if number(0...2) == 0 { column.upper = .infinity }
                if number(0...4) == 0 { column.lower = -.infinity }
            }
            for row in 0..<rowCount where number(0...2) > 0 {
                column.entries.append(LinearEntry(index: row, value: Double(number(-2...3))))
            }
            columns.append(column)
        }
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }

    func model(_ solver: any LinearSolver) throws -> any LinearModel {
        let model = try solver.makeModel()
        try model.addRows(rows)
        try model.addColumns(columns)
        return model
    }

    /// Whether the values keep all rows, within 1e-7.
    func admits(_ values: [Double]) -> Bool {
        var activity = [Double](repeating: 0, count: rows.count)
        for (column, value) in zip(columns, values) {
            if value < column.lower - 1e-7 || value > column.upper + 1e-7 { return false }
            for entry in column.entries { activity[entry.index] += entry.value * value }
        }
        return zip(rows, activity).allSatisfy { $1 >= $0.lower - 1e-7 && $1 <= $0.upper + 1e-7 }
    }

    func objective(_ values: [Double]) -> Double { zip(columns, values).reduce(0) { $0 + $1.0.objective * $1.1 } }
}

/// Every solver of this machine, by name.
let solverNames = LinearSolvers.all().map(\.name)

func solver(_ name: String) throws -> any LinearSolver {
    guard let solver = LinearSolvers.named(name) else { throw LinearSolverError("no solver \(name)") }
    return solver
}
