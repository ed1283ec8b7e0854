/// Units contracted into what the search moves as one: a single unit, or all free units of a together group.
///
/// Units that are excluded or lie in a kept region belong to no atom.
struct Atoms {
    /// The units of each atom, ascending.
    var units: [[Int]] = []
    /// The atom of each unit, −1 for none.
    var atomOf: [Int32]

    /// Contracts the groups; overlapping groups become one. Near-linear in units.
    init(_ problem: RegionalizationProblem) {
        let count = problem.units.count
        var isFree = problem.units.map { !$0.isExcluded }
        for kept in problem.rules.kept { for unit in kept.units { isFree[unit] = false } }

        var parent = Array(0..<count)
        func root(_ unit: Int) -> Int {
            var unit = unit
            while parent[unit] != unit {
                parent[unit] = parent[parent[unit]]
                unit = parent[unit]
            }
            return unit
        }
        for group in problem.rules.together {
            for unit in group.dropFirst() {
                let (first, second) = (root(group[0]), root(unit))
                parent[max(first, second)] = min(first, second)
            }
        }
        atomOf = [Int32](repeating: -1, count: count)
        var atomOfRoot = [Int](repeating: -1, count: count)
        for unit in 0..<count where isFree[unit] {
            let root = root(unit)
            if atomOfRoot[root] < 0 {
                atomOfRoot[root] = units.count
                units.append([])
            }
            units[atomOfRoot[root]].append(unit)
            atomOf[unit] = Int32(atomOfRoot[root])
        }
    }
}
