import Repeatable

/// How warm a run of tried moves begins and ends, in units of cost.
struct Cooling {
    var from: Double
    var to: Double
    var moves: Int
}

extension LikenessState {
    /// Simulated annealing over shifts, swaps and recuts; the temperature falls geometrically.
    mutating func anneal(_ cooling: Cooling, mayLeaveOut: Bool, _ dice: inout SplitMix) {
        if regionCount == 0 || cooling.moves <= 0 { return }
        let steps = 100
        let ratio = PortableMath.log(cooling.to / cooling.from) / Double(steps - 1)
        for step in 0..<steps {
            let temperature = cooling.from * PortableMath.exp(ratio * Double(step))
            let moves = cooling.moves * (step + 1) / steps - cooling.moves * step / steps
            for _ in 0..<moves { tryMove(temperature, mayLeaveOut, &dice) }
        }
    }

    /// Only moves that cost nothing, over all borders in order, until none is left or `passes` are over.
    mutating func descend(passes: Int) {
        for _ in 0..<passes {
            var hasChanged = false
            for unit in regionOf.indices where regionOf[unit] != -2 {
                for other in problem.neighbours[unit] where regionOf[Int(other)] >= 0 {
                    if tryShift(unit, to: Int(regionOf[Int(other)]), limit: -1e-9) { hasChanged = true }
                }
            }
            if !hasChanged { return }
        }
    }

    private mutating func tryMove(_ temperature: Double, _ mayLeaveOut: Bool, _ dice: inout SplitMix) {
        let unit = dice.below(problem.unitCount)
        let row = problem.neighbours.range(unit)
        if regionOf[unit] == -2 || row.isEmpty { return }
        let other = Int(problem.neighbours.columns[row.lowerBound + dice.below(row.count)])
        let (source, target) = (Int(regionOf[unit]), Int(regionOf[other]))
        let kind = dice.below(64)
        let limit = -temperature * PortableMath.log(max(dice.fraction(), 1e-300))
        if mayLeaveOut && kind == 63 && source >= 0 {
            _ = tryShift(unit, to: -1, limit: limit)
        } else if source == target || target < 0 {
            return
        } else if kind < 40 || source < 0 {
            _ = tryShift(unit, to: target, limit: limit)
        } else if kind < 56 {
            let swapped = members[target][dice.below(members[target].count)]
            _ = trySwap(unit, kind < 48 ? other : Int(swapped), limit: limit)
        } else {
            _ = tryRecut(source, target, limit: limit, dice: &dice)
        }
    }
}
