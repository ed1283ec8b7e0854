import LinearSolver

/// Finds how many units every plan leaves out, at least, where few leads come to a unit: an integer program over leads and
/// units, for these units and the leads that reach them alone, proves what prices for the whole map do not, as fractions of
/// regions cover everything.
struct HardCorners {
    /// How much work goes into it; counted, so that the outcome is the same on every run.
    struct Limits {
        /// Nodes of all programs together.
        var nodes = 40_000
        /// Nodes of one program, which cannot be interrupted.
        var nodesPerProgram = 4_000
        /// Pairs of a lead and a unit in one program at most.
        var pairs = 600
        /// Programs solved for one corner at most; each has the cuts that the one before it lacked.
        var rounds = 60
    }

    let model: SearchModel
    let solver: any LinearSolver
    let isStopped: () -> Bool
    private var limits: Limits
    /// Per atom the leads that reach it.
    private let reachedBy: [[Int32]]

    init(_ model: SearchModel, _ solver: any LinearSolver, _ limits: Limits, _ isStopped: @escaping () -> Bool) {
        (self.model, self.solver, self.limits, self.isStopped) = (model, solver, limits, isStopped)
        var reachedBy = [[Int32]](repeating: [], count: model.atomCount)
        for lead in 0..<model.leadCount {
            for place in model.reach.range(lead) { reachedBy[Int(model.reach.columns[place])].append(Int32(lead)) }
        }
        self.reachedBy = reachedBy
    }

    /// Units left out by every plan, at least.
    ///
    /// Starts with the atoms that no lead, one lead or two leads reach, then takes in further ones. What is proven for corners
    /// that share no atom adds up.
    ///
    /// - Parameter enough: the number that is worth proving; the work ends there.
    /// - Throws: an error of the linear solver.
    mutating func leftOutAtLeast(_ enough: Int) throws -> Int {
        var known: [Corner] = []
        for leads in [2, 3, 4, 6, 8, 12] {
            if isStopped() || limits.nodes <= 0 { break }
            for atoms in corners(leads) {
                let inside = known.filter { atoms.contains($0.atoms[0]) }
                var corner = Corner(atoms: atoms, leftOut: inside.reduce(0) { $0 + $1.leftOut })
                let others = known.reduce(0) { $0 + $1.leftOut } - corner.leftOut
                if inside.first?.atoms != atoms && others + corner.leftOut < enough {
                    corner.leftOut = max(
                        corner.leftOut, try leftOut(of: atoms, atLeast: corner.leftOut, enough - others))
                }
                known.removeAll { atoms.contains($0.atoms[0]) }
                known.append(corner)
            }
            if known.reduce(0, { $0 + $1.leftOut }) >= enough { break }
        }
        return known.reduce(0) { $0 + $1.leftOut }
    }

    /// Atoms that share leads, and what every plan leaves out of them.
    private struct Corner {
        /// Ascending.
        let atoms: [Int]
        var leftOut: Int
    }

    /// The atoms that at most so many leads reach, in groups that share no lead.
    private func corners(_ leads: Int) -> [[Int]] {
        var corners: [[Int]] = []
        var isTaken = [Bool](repeating: false, count: model.atomCount)
        func isHard(_ atom: Int) -> Bool { !isTaken[atom] && reachedBy[atom].count <= leads }
        for start in 0..<model.atomCount where isHard(start) {
            isTaken[start] = true
            var corner = [start]
            var next = 0
            while next < corner.count {
                for lead in reachedBy[corner[next]] {
                    for place in model.reach.range(Int(lead)) {
                        let atom = Int(model.reach.columns[place])
                        if isHard(atom) {
                            isTaken[atom] = true
                            corner.append(atom)
                        }
                    }
                }
                next += 1
            }
            corners.append(corner.sorted())
        }
        return corners
    }

    /// Units of one corner that every plan leaves out, at least.
    private mutating func leftOut(of atoms: [Int], atLeast known: Int, _ enough: Int) throws -> Int {
        let leads = Set(atoms.flatMap { reachedBy[$0] }).sorted().map(Int.init)
        if leads.isEmpty { return atoms.reduce(0) { $0 + model.units(ofAtom: $1).count } }
        if leads.reduce(0, { $0 + model.reach.range($1).count }) > limits.pairs { return known }
        let program = CornerProgram(model, atoms: atoms, leads: leads)
        let lp = try solver.makeModel()
        try program.build(lp)
        var proven = known
        for _ in 0..<limits.rounds {
            if isStopped() || limits.nodes <= 0 || proven >= enough { break }
            var integer = IntegerLimits()
            integer.nodes = min(limits.nodes, limits.nodesPerProgram)
            let solution = try lp.solveInteger(integer, start: nil)
            // An easy program costs no node, and still some work.
            limits.nodes -= max(solution.nodes, 10)
            guard solution.status == .optimal, let objective = solution.objective else { break }
            proven = max(proven, Int((-objective).rounded()))
            let cuts = program.cuts(solution.columnValues)
            if cuts.isEmpty { break }
            try lp.addRows(cuts)
        }
        return proven
    }
}
