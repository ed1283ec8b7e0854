/// The tables of a ``SearchModel`` as plain arrays, while they are being made.
struct ModelTables {
    let atoms: Atoms
    var tallies: [RegionTally] = []
    var penalties: [Int64] = []
    var leaveOutWeight: [Int] = []
    var innerCohesion: [Int64] = []
    var adjacency: CompressedRows
    var cohesion: [Int64] = []
    var hasLooseAtoms = false
    /// Indices among the problem's leads.
    var leads: [Int] = []
    var isFixed: [Bool] = []
    var fixedLeadIn: [Int32]
    var leadsIn: CompressedRows
    var reach: CompressedRows
    var reachAssist: [Int64] = []
    var promise: [Int64] = []
    var apart: CompressedRows
    var towns: CompressedRows
    var scale = 1.0
    /// Rows without columns, one per atom.
    let noRows: CompressedRows

    init(_ problem: RegionalizationProblem) {
        atoms = Atoms(problem)
        let count = atoms.units.count
        for units in atoms.units {
            tallies.append(RegionTally(of: units, in: problem))
            penalties.append(units.reduce(0) { $0 + problem.units[$1].leaveOutPenalty.micropoints })
            let isWeighed = problem.rules.fewestLeftOutFirst
            leaveOutWeight.append(isWeighed ? units.reduce(0) { $0 + problem.units[$1].leaveOutWeight } : 0)
        }
        (adjacency, cohesion, innerCohesion) = ModelTables.contract(problem, atoms)
        let isConnectedAnyway = !problem.rules.requiresContiguity
        hasLooseAtoms =
            !isConnectedAnyway && atoms.units.contains { $0.count > 1 && !isConnected($0, in: problem) }

        let townNumbers = Set(problem.units.map(\.town)).sorted()
        let numberOf = Dictionary(uniqueKeysWithValues: zip(townNumbers, townNumbers.indices))
        var townPairs: [(row: Int, column: Int)] = []
        for (atom, units) in atoms.units.enumerated() {
            let inside = Set(units.map { numberOf[problem.units[$0].town] ?? 0 })
            for town in inside.sorted() { townPairs.append((atom, town)) }
        }
        towns = CompressedRows(rowCount: count, pairs: townPairs)

        var apartPairs: [(row: Int, column: Int)] = []
        for pair in problem.rules.apart {
            let (u, v) = (Int(atoms.atomOf[pair.u]), Int(atoms.atomOf[pair.v]))
            if u >= 0 && v >= 0 && u != v { apartPairs += [(u, v), (v, u)] }
        }
        apart = CompressedRows(rowCount: count, pairs: apartPairs)

        fixedLeadIn = [Int32](repeating: -1, count: count)
        noRows = CompressedRows(rowCount: count, pairs: [])
        leadsIn = noRows
        reach = CompressedRows(rowCount: 0, pairs: [])
        addLeads(of: problem)
    }

    /// Edges between units become edges between atoms; parallel ones are added up.
    private static func contract(
        _ problem: RegionalizationProblem, _ atoms: Atoms
    ) -> (CompressedRows, [Int64], [Int64]) {
        var inner = [Int64](repeating: 0, count: atoms.units.count)
        var between: [(row: Int, column: Int, value: Int64)] = []
        for edge in problem.edges {
            let (u, v) = (Int(atoms.atomOf[edge.u]), Int(atoms.atomOf[edge.v]))
            if u < 0 || v < 0 { continue }
            if u == v {
                inner[u] += edge.cohesion.micropoints
            } else {
                between.append((u, v, edge.cohesion.micropoints))
                between.append((v, u, edge.cohesion.micropoints))
            }
        }
        between.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        var pairs: [(row: Int, column: Int)] = []
        var values: [Int64] = []
        for entry in between {
            if let last = pairs.last, last == (entry.row, entry.column) {
                values[values.count - 1] += entry.value
            } else {
                pairs.append((entry.row, entry.column))
                values.append(entry.value)
            }
        }
        return (CompressedRows(rowCount: atoms.units.count, pairs: pairs), values, inner)
    }

    /// Leads that can be used, with the atoms whose units are all in reach and that no other rule denies them.
    private mutating func addLeads(of problem: RegionalizationProblem) {
        var pairs: [(row: Int, column: Int)] = []
        var leadPairs: [(row: Int, column: Int)] = []
        let fixed = Set(problem.rules.fixedLeads)
        let barred = atomsOfLostGroups(problem)
        var fixedUnitIn = [Int32](repeating: -1, count: atoms.units.count)
        for unit in problem.rules.fixedLeads where atoms.atomOf[unit] >= 0 {
            fixedUnitIn[Int(atoms.atomOf[unit])] = Int32(unit)
        }
        for (index, lead) in problem.leads.enumerated() {
            let own = Int(atoms.atomOf[lead.unit])
            if own < 0 || barred.contains(own) || (fixedUnitIn[own] >= 0 && Int(fixedUnitIn[own]) != lead.unit) {
                continue
            }
            var row: [(atom: Int, units: Int, assist: Int64)] = []
            let entries = lead.reach.filter { atoms.atomOf[$0.unit] >= 0 }
                .sorted { (atoms.atomOf[$0.unit], $0.unit) < (atoms.atomOf[$1.unit], $1.unit) }
            for entry in entries {
                let atom = Int(atoms.atomOf[entry.unit])
                if let last = row.last, last.atom == atom {
                    row[row.count - 1].units += 1
                    row[row.count - 1].assist += entry.assist.micropoints
                } else {
                    row.append((atom, 1, entry.assist.micropoints))
                }
            }
            row.removeAll { entry in
                if barred.contains(entry.atom) { return true }
                if entry.units < atoms.units[entry.atom].count { return true }
                if fixedUnitIn[entry.atom] >= 0 && Int(fixedUnitIn[entry.atom]) != lead.unit { return true }
                return atoms.units[entry.atom].contains { !problem.mayShareRegion($0, lead.unit) }
            }
            guard row.contains(where: { $0.atom == own }) else { continue }
            let number = leads.count
            leads.append(index)
            isFixed.append(fixed.contains(lead.unit))
            if fixed.contains(lead.unit) { fixedLeadIn[own] = Int32(number) }
            leadPairs.append((own, number))
            for entry in row {
                pairs.append((number, entry.atom))
                reachAssist.append(entry.assist)
            }
            promise.append(row.map(\.assist).sorted(by: >).prefix(6).reduce(0, +) - lead.fixedCost.micropoints)
        }
        reach = CompressedRows(rowCount: leads.count, pairs: pairs)
        leadsIn = CompressedRows(rowCount: atoms.units.count, pairs: leadPairs)
        setScale()
    }

    /// Atoms of groups that cannot lie in one region: they are left out together.
    private func atomsOfLostGroups(_ problem: RegionalizationProblem) -> Set<Int> {
        if problem.rules.together.isEmpty { return [] }
        let lost = groupConflicts(in: problem, FreeGround(problem)).flatMap(\.units)
        return Set(lost.lazy.map { Int(atoms.atomOf[$0]) }.filter { $0 >= 0 })
    }

    /// Mean over atoms of the best assist and the cohesion that one atom can bring; at least one micropoint.
    private mutating func setScale() {
        var best = [Int64](repeating: 0, count: atoms.units.count)
        for (position, atom) in reach.columns.enumerated() {
            best[Int(atom)] = max(best[Int(atom)], reachAssist[position].magnitude.clampedToInt64)
        }
        let total = best.reduce(0.0) { $0 + Double($1) } + cohesion.reduce(0.0) { $0 + Double($1.magnitude) } / 2
        scale = max(1, total / Double(max(1, atoms.units.count)))
    }
}

extension UInt64 {
    fileprivate var clampedToInt64: Int64 { Int64(clamping: self) }
}

extension RegionalizationProblem {
    /// Whether towns and zones that may not be crossed let a unit be led from another; units in no zone may go anywhere.
    package func mayShareRegion(_ unit: Int, _ lead: Int) -> Bool {
        if rules.townLimit == 1 && units[unit].town != units[lead].town { return false }
        // Connected regions cannot leave a closed town, having no edges out of it; others must be told.
        if !rules.requiresContiguity && !closedTowns(among: [unit, lead]).isEmpty { return false }
        for zoning in rules.zonings where zoning.limit == 1 {
            if let zone = zoning.zoneOf[unit], let other = zoning.zoneOf[lead], zone != other { return false }
        }
        return true
    }
}

/// Whether the units are connected among themselves by edges of the search. O(their neighbours).
func isConnected(_ units: [Int], in problem: RegionalizationProblem) -> Bool {
    guard let first = units.first else { return true }
    let inside = Set(units)
    var reached: Set<Int> = [first]
    var waiting = [first]
    while let unit = waiting.popLast() {
        for next in problem.neighbours(of: unit) where inside.contains(next) && reached.insert(next).inserted {
            waiting.append(next)
        }
    }
    return reached.count == inside.count
}
