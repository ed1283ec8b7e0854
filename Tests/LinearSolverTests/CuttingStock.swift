import LinearSolver

/// Planks of one length cut into beams: the textbook case of column generation (Gilmore and Gomory, 1961).
struct CuttingStock {
    let length: Int
    let beams: [(length: Int, demand: Int)]

    static let halls = CuttingStock(
        length: 100, beams: [(45, 97), (36, 610), (31, 395), (14, 211), (23, 170), (52, 60)])

    /// Columns are made until none has a gain; the objective is minus the number of planks.
    func generate(with solver: any LinearSolver) throws -> (
        model: any LinearModel, bound: Double, values: [Double], duals: [Double], rounds: Int
    ) {
        let model = try solver.makeModel()
        try model.addRows(beams.map { LinearRow(lower: Double($0.demand), upper: .infinity, entries: []) })
        try model.addColumns(beams.indices.map { column([Int](repeating: 0, count: beams.count).setting($0, 1)) })
        var rounds = 0
        while true {
            rounds += 1
            let solution = try model.solve(iterationLimit: nil)
            let (gain, pattern) = bestPattern(prices: solution.rowDuals.map { -$0 })
            if gain <= 1 + 1e-7 {
                return (model, solution.objective, solution.columnValues, solution.rowDuals, rounds)
            }
            try model.addColumns([column(pattern)])
        }
    }

    private func column(_ pattern: [Int]) -> LinearColumn {
        let entries = pattern.enumerated().filter { $1 > 0 }.map { LinearEntry(index: $0, value: Double($1)) }
        return LinearColumn(objective: -1, lower: 0, upper: .infinity, isInteger: true, entries: entries)
    }

    /// The pattern of greatest price, by dynamic programming over the length.
    private func bestPattern(prices: [Double]) -> (gain: Double, pattern: [Int]) {
        var best = [Double](repeating: 0, count: length + 1)
        var choice = [Int?](repeating: nil, count: length + 1)
        for room in 1...length {
            best[room] = best[room - 1]
            for (beam, entry) in beams.enumerated() where entry.length <= room {
                let gain = best[room - entry.length] + prices[beam]
                if gain > best[room] + 1e-12 { (best[room], choice[room]) = (gain, beam) }
            }
        }
        var (room, pattern) = (length, [Int](repeating: 0, count: beams.count))
        while room > 0 {
            guard let beam = choice[room] else {
                room -= 1
                continue
            }
            pattern[beam] += 1
            room -= beams[beam].length
        }
        return (best[length], pattern)
    }

    /// An assignment problem: many simplex steps for few rows.
    func assignment(size: Int) -> (rows: [LinearRow], columns: [LinearColumn]) {
        var columns: [LinearColumn] = []
        for i in 0..<size {
            for j in 0..<size {
                let gain = Double((i * 37 + j * 61 + i * j * 13) % 101)
                let entries = [LinearEntry(index: i, value: 1), LinearEntry(index: size + j, value: 1)]
                columns.append(LinearColumn(objective: gain, lower: 0, upper: 1, isInteger: true, entries: entries))
            }
        }
        return ((0..<2 * size).map { _ in LinearRow(lower: 1, upper: 1, entries: []) }, columns)
    }
}

extension [Int] {
    fileprivate func setting(_ place: Int, _ value: Int) -> [Int] {
        var copy = self
        copy[place] = value
        return copy
    }
}
