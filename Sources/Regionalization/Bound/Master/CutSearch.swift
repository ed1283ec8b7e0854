/// Looks for triples of atoms of which a fractional plan holds pairs more than once.
struct CutSearch {
    let atomCount: Int
    /// Cuts handed back at most, and at most so many for one atom.
    var most = 100
    var mostPerAtom = 5

    private struct Triple {
        var atoms: SIMD4<Int32>
        var excess: Double
    }

    /// The most violated triples, largest excess first, then by atoms.
    ///
    /// A triple can be violated only if every two of its atoms share a region, so triangles of that graph are enough.
    func violated(columns: [PlanColumn], weights: [Double]) -> [SIMD4<Int32>] {
        var holding = [[Int]](repeating: [], count: atomCount)
        for (index, weight) in weights.enumerated() where weight > 1e-4 && weight < 0.9999 {
            for atom in columns[index].atoms { holding[Int(atom)].append(index) }
        }
        var together = [[Int32: Double]](repeating: [:], count: atomCount)
        for (index, weight) in weights.enumerated() where weight > 1e-4 && weight < 0.9999 {
            let atoms = columns[index].atoms
            for (place, first) in atoms.enumerated() {
                for second in atoms[(place + 1)...] { together[Int(first)][second, default: 0] += weight }
            }
        }
        var found: [Triple] = []
        for first in 0..<atomCount {
            let partners = together[first].keys.sorted()
            for (place, second) in partners.enumerated() {
                for third in partners[(place + 1)...] {
                    guard let across = together[Int(second)][third] else { continue }
                    let pairs = together[first][second, default: 0] + together[first][third, default: 0] + across
                    if pairs <= 1.02 { continue }
                    var all = 0.0
                    for index in holding[first] {
                        let atoms = columns[index].atoms
                        if atoms.contains(second) && atoms.contains(third) { all += weights[index] }
                    }
                    let excess = pairs - 2 * all - 1
                    if excess > 0.02 {
                        found.append(Triple(atoms: SIMD4(Int32(first), second, third, -1), excess: excess))
                    }
                }
            }
        }
        return best(of: found)
    }

    private func best(of triples: [Triple]) -> [SIMD4<Int32>] {
        let sorted = triples.sorted {
            ($1.excess, $0.atoms.x, $0.atoms.y, $0.atoms.z) < ($0.excess, $1.atoms.x, $1.atoms.y, $1.atoms.z)
        }
        var used = [Int](repeating: 0, count: atomCount)
        var result: [SIMD4<Int32>] = []
        for triple in sorted where result.count < most {
            let atoms = (0..<3).map { Int(triple.atoms[$0]) }
            if atoms.contains(where: { used[$0] >= mostPerAtom }) { continue }
            for atom in atoms { used[atom] += 1 }
            result.append(triple.atoms)
        }
        return result
    }
}
