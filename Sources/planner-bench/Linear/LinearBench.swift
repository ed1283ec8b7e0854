import ArgumentParser
import LinearSolver
import Regionalization
import Repeatable

/// `planner-bench linear`: a set packing relaxation that grows by columns, as column generation makes it.
struct LinearBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "linear", abstract: "Time the re-solves of a growing set packing relaxation; one line per solver.")

    @Option(name: .long, help: "Rows: villages on a square grid.")
    var rows = 1000

    @Option(name: .long, help: "Columns to begin with.")
    var columns = 5000

    @Option(name: .long, help: "Rounds of new columns.")
    var rounds = 100

    @Option(name: .long, help: "New columns in a round, if so many have a gain.")
    var added = 300

    @Option(name: .long, help: "Seed.")
    var seed: UInt64 = 1

    func run() throws {
        for solver in LinearSolvers.all() { try measure(solver) }
    }

    private func measure(_ solver: any LinearSolver) throws {
        var groups = GridGroups(width: max(2, Int(Double(rows).squareRoot())), seed: seed)
        let model = try solver.makeModel()
        try model.addRows((0..<groups.unitCount).map { _ in LinearRow(lower: -.infinity, upper: 1, entries: []) })
        try model.addColumns((0..<columns).map { _ in groups.next() })
        var start = Usage.now()
        var solution = try model.solve(iterationLimit: nil)
        let first = Usage.now().cpu - start.cpu
        var (total, worst, steps) = (0.0, 0.0, 0)
        for _ in 0..<rounds {
            let found = groups.gaining(solution.rowDuals, count: added)
            if found.isEmpty { break }
            try model.addColumns(found)
            start = Usage.now()
            solution = try model.solve(iterationLimit: nil)
            let cpu = Usage.now().cpu - start.cpu
            (total, worst, steps) = (total + cpu, max(worst, cpu), steps + solution.iterations)
        }
        print(
            "{\"solver\":\"\(solver.version)\",\"rows\":\(model.rowCount),\"columns\":\(model.columnCount),"
                + "\"first_s\":\(first),\"mean_s\":\(total / Double(max(1, rounds))),\"worst_s\":\(worst),"
                + "\"steps\":\(steps),\"objective\":\(solution.objective)}")
    }
}

/// Random connected groups of 3 to 12 cells of a square grid, as columns.
private struct GridGroups {
    private let width: Int
    private var dice: SplitMix
    var unitCount: Int { width * width }

    init(width: Int, seed: UInt64) { (self.width, dice) = (width, SplitMix(seed: seed)) }

    mutating func next() -> LinearColumn {
        let size = 3 + dice.below(10)
        var members = [dice.below(unitCount)]
        while members.count < size {
            let from = members[dice.below(members.count)]
            let near = [
                from % width > 0 ? from - 1 : -1, from % width < width - 1 ? from + 1 : -1, from - width, from + width,
            ][dice.below(4)]
            if near >= 0 && near < unitCount && !members.contains(near) { members.append(near) }
        }
        // A value of its own for every village, less a cost per group: what a plan's score looks like.
        var objective = -150.0 + Double(dice.below(100))
        for unit in members { objective += Double(40 + (unit * 7919) % 60) }
        return LinearColumn(
            objective: objective, lower: 0, upper: .infinity, isInteger: true,
            entries: members.sorted().map { LinearEntry(index: $0, value: 1) })
    }

    /// Columns whose value is above the prices of their units.
    mutating func gaining(_ prices: [Double], count: Int) -> [LinearColumn] {
        var found: [LinearColumn] = []
        for _ in 0..<(200 * count) where found.count < count {
            let column = next()
            let price = column.entries.reduce(0) { $0 + prices[$1.index] }
            if column.objective > price + 1e-6 { found.append(column) }
        }
        return found
    }
}
