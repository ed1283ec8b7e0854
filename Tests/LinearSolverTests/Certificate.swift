import LinearSolver
import Testing

func expectClose(_ left: [Double], _ right: [Double], _ comment: Comment? = nil) {
    #expect(left.count == right.count, comment)
    for (a, b) in zip(left, right) { #expect(abs(a - b) < 1e-6, comment) }
}

/// The prices prove the optimum: their value is the objective, reduced costs follow from them, and what has a price
/// is used up.
func expectCertificate(_ problem: RandomProblem, _ solution: LinearSolution, _ comment: Comment) {
    var dualObjective = 0.0
    var activity = [Double](repeating: 0, count: problem.rows.count)
    for (place, column) in problem.columns.enumerated() {
        var rest = column.objective
        for entry in column.entries {
            rest -= entry.value * solution.rowDuals[entry.index]
            activity[entry.index] += entry.value * solution.columnValues[place]
        }
        let cost = solution.reducedCosts[place]
        #expect(abs(rest - cost) < 1e-6, comment)
        if abs(cost) < 1e-7 { continue }
        let bound = cost > 0 ? column.upper : column.lower
        #expect(abs(solution.columnValues[place] - bound) < 1e-6, comment)
        dualObjective += cost * bound
    }
    for (place, row) in problem.rows.enumerated() {
        let price = solution.rowDuals[place]
        if abs(price) < 1e-7 { continue }
        let bound = price > 0 ? row.upper : row.lower
        #expect(abs(activity[place] - bound) < 1e-6, comment)
        dualObjective += price * bound
    }
    #expect(abs(dualObjective - solution.objective) < 1e-5, comment)
    #expect(abs(problem.objective(solution.columnValues) - solution.objective) < 1e-9, comment)
}

/// All corners of a problem of two or three bounded variables: the slow plain twin of a solver.
struct Corners {
    /// The best objective of a corner; `nil` if no point is feasible.
    private(set) var best: Double?

    init(_ problem: RandomProblem) {
        let count = problem.columns.count
        var planes: [(normal: [Double], value: Double)] = []
        for (place, column) in problem.columns.enumerated() {
            let unit = (0..<count).map { $0 == place ? 1.0 : 0 }
            planes += [(unit, column.lower), (unit, column.upper)]
        }
        for (place, row) in problem.rows.enumerated() {
            let normal = problem.columns.map { $0.entries.first { $0.index == place }?.value ?? 0 }
            for bound in [row.lower, row.upper] where bound.isFinite { planes.append((normal, bound)) }
        }
        visit(problem, planes, chosen: [], from: 0)
    }

    private mutating func visit(
        _ problem: RandomProblem, _ planes: [(normal: [Double], value: Double)], chosen: [Int], from: Int
    ) {
        if chosen.count == problem.columns.count {
            guard let point = Self.meet(chosen.map { planes[$0] }), problem.admits(point) else { return }
            best = max(best ?? -.infinity, problem.objective(point))
            return
        }
        for next in from..<max(from, planes.count) {
            visit(problem, planes, chosen: chosen + [next], from: next + 1)
        }
    }

    /// Gauss elimination; `nil` for planes that do not meet in one point.
    private static func meet(_ planes: [(normal: [Double], value: Double)]) -> [Double]? {
        var matrix = planes.map { $0.normal + [$0.value] }
        for column in matrix.indices {
            let pivot = (column..<matrix.count).max { abs(matrix[$0][column]) < abs(matrix[$1][column]) } ?? column
            if abs(matrix[pivot][column]) < 1e-9 { return nil }
            matrix.swapAt(pivot, column)
            for row in matrix.indices where row != column {
                let factor = matrix[row][column] / matrix[column][column]
                for place in column...matrix.count { matrix[row][place] -= factor * matrix[column][place] }
            }
        }
        return matrix.indices.map { matrix[$0][matrix.count] / matrix[$0][$0] }
    }
}
