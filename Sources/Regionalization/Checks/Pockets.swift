/// The parts of the map that no region can leave: components of the graph without the edges that no region can hold together by.
///
/// A connected region uses only edges whose two ends may lie in one region, so it lies within one pocket.
struct Pockets {
    /// The units of each pocket, ascending; pockets ascend by their first unit.
    private(set) var members: [[Int]] = []
    /// The pocket of each unit, −1 for units that are not used.
    private(set) var pocketOf: [Int]
    /// Beside `members`: the rules that cut the pocket off.
    private(set) var borders: [[RuleFamily]] = []

    /// Finds the pockets among the units that may be used. O(units + edges).
    init(_ land: SharedLand, isUsed: [Bool]) {
        pocketOf = [Int](repeating: -1, count: isUsed.count)
        if let keyOf = land.keyOf {
            var numberOf: [Int: Int] = [:]
            for unit in isUsed.indices where isUsed[unit] {
                let number = numberOf[keyOf[unit]] ?? members.count
                numberOf[keyOf[unit]] = number
                if number == members.count { members.append([]) }
                members[number].append(unit)
                pocketOf[unit] = number
            }
            let border: [RuleFamily] = members.count > 1 ? [land.divider] : []
            borders = members.map { _ in border }
            return
        }
        for start in isUsed.indices where isUsed[start] && pocketOf[start] < 0 {
            let number = members.count
            var units = [start]
            pocketOf[start] = number
            var first = 0
            while first < units.count {
                for next in land.neighbours(of: units[first]) where isUsed[next] && pocketOf[next] < 0 {
                    pocketOf[next] = number
                    units.append(next)
                }
                first += 1
            }
            members.append(units.sorted())
        }
        var cutting = [Set<RuleFamily>](repeating: [], count: members.count)
        for cut in land.cuts where isUsed[cut.u] && isUsed[cut.v] && pocketOf[cut.u] != pocketOf[cut.v] {
            cutting[pocketOf[cut.u]].insert(cut.family)
            cutting[pocketOf[cut.v]].insert(cut.family)
        }
        for unit in land.besideKept where isUsed[unit] { cutting[pocketOf[unit]].insert(.kept) }
        borders = cutting.map { families in RuleFamily.allCases.filter(families.contains) }
    }
}

/// Which units can be neighbours in a region, and which rule cuts the others.
struct SharedLand {
    /// An edge that no region can hold together by.
    struct Cut { let u, v: Int, family: RuleFamily }

    private let rows: CompressedRows
    private(set) var cuts: [Cut] = []
    /// Units that touch a region that is kept as it is.
    private(set) var besideKept: [Int] = []
    /// Where regions need not touch: units of different keys share no region. `nil` where the graph decides.
    let keyOf: [Int]?
    /// The rule that keeps units of different keys apart.
    let divider: RuleFamily

    /// Looks at every edge once.
    ///
    /// - Complexity: O(edges · leads in reach of a unit).
    init(_ problem: RegionalizationProblem) {
        let rules = problem.rules
        divider = rules.townLimit == 1 ? .townCrossing : .closedTowns
        guard rules.requiresContiguity else {
            keyOf = problem.units.map { unit in
                rules.townLimit == 1 || rules.closedTowns.contains(unit.town) ? unit.town : Int.min
            }
            rows = CompressedRows(rowCount: problem.units.count, pairs: [])
            return
        }
        keyOf = nil
        let reaching = problem.reachRows.transposed(columnCount: problem.units.count)
        let apart = Set(rules.apart.map { Pair($0.u, $0.v) })
        var kept: [(row: Int, column: Int)] = []
        for edge in problem.edges {
            if let family = Self.cut(edge.u, edge.v, problem, reaching, apart) {
                cuts.append(Cut(u: edge.u, v: edge.v, family: family))
            } else {
                kept += [(edge.u, edge.v), (edge.v, edge.u)]
            }
        }
        let isKept = Set(rules.kept.flatMap(\.units))
        for edge in isKept.isEmpty ? [] : problem.edges where isKept.contains(edge.u) != isKept.contains(edge.v) {
            besideKept.append(isKept.contains(edge.u) ? edge.v : edge.u)
        }
        cuts += problem.closedEdges.map { Cut(u: $0.u, v: $0.v, family: .closedTowns) }
        rows = CompressedRows(rowCount: problem.units.count, pairs: kept)
    }

    func neighbours(of unit: Int) -> some Sequence<Int> { rows[unit].lazy.map(Int.init) }

    private struct Pair: Hashable {
        let low, high: Int

        init(_ one: Int, _ other: Int) { (low, high) = (min(one, other), max(one, other)) }
    }

    /// The rule by which no region holds both units.
    private static func cut(
        _ u: Int, _ v: Int, _ problem: RegionalizationProblem, _ reaching: CompressedRows, _ apart: Set<Pair>
    ) -> RuleFamily? {
        let rules = problem.rules
        if rules.townLimit == 1 && problem.units[u].town != problem.units[v].town { return .townCrossing }
        for zoning in rules.zonings where zoning.limit == 1 {
            if let one = zoning.zoneOf[u], let other = zoning.zoneOf[v], one != other { return .zoneCrossing }
        }
        if apart.contains(Pair(u, v)) { return .apart }
        let (first, second) = (reaching[u], reaching[v])
        // A unit that no lead reaches stays with its neighbours, so that the pocket is named and not each unit alone.
        if first.isEmpty || second.isEmpty { return nil }
        var (i, j) = (first.startIndex, second.startIndex)
        while i < first.endIndex && j < second.endIndex {
            if first[i] == second[j] { return nil }
            if first[i] < second[j] { i += 1 } else { j += 1 }
        }
        return .reach
    }
}
