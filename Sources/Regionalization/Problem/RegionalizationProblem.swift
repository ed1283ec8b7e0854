/// A graph of areal units that is to be cut into contiguous regions with leads; checked once, then frozen.
///
/// A region is a pair of units S and a lead l in S. Its value is the sum of assist(l, v) over the other units of S, plus
/// the cohesion of the edges inside S, plus the worth of its sums by the wishes, minus the lead's fixed cost, minus the price
/// of further towns; a plan's value is the sum over its regions minus the penalties of the units left out. Memory is linear
/// in units, edges, reach and values of wishes.
package struct RegionalizationProblem: Sendable {
    /// The units; everything else names them by their index here.
    package let units: [ArealUnit]
    /// The edges of the contiguity graph that regions may hold together by, ascending by `u`, then `v`.
    package let edges: [Edge]
    /// The other edges: those that leave a closed town (``Rules/closedTowns``), in the same order.
    package let closedEdges: [Edge]
    /// The lead candidates, ascending by unit, each with its reach ascending by unit.
    package let leads: [LeadCandidate]
    /// The hard rules.
    package let rules: Rules
    /// What sums over a region are worth.
    package let wishes: [SumWish]

    package let adjacency: CompressedRows
    /// Neighbours by the closed edges.
    private let closedAdjacency: CompressedRows
    /// Units that touch the outside, and units from which a way leads there; empty where nothing asks for them.
    private let outer: [Bool]
    private let connectedToOutside: [Bool]
    /// Beside `adjacency.columns`: the index of the edge.
    package let edgeAt: [Int32]
    /// The index among `leads` per unit, −1 when the unit is not a candidate.
    package let candidateOf: [Int32]
    /// Beside `reachRows.columns`: what the unit gains under the lead of the row.
    package let reachRows: CompressedRows
    package let reachAssist: [Int64]

    /// Checks the input and freezes it.
    ///
    /// - Throws: ``MalformedProblem`` when an index or number is out of range, ``Impossible`` with every conflict found
    ///   when no plan can keep the rules.
    /// - Complexity: O(n log n) in units, edges and reach together, plus one search of the graph for each group of
    ///   units that must be together.
    package init(
        units: [ArealUnit], edges: [Edge], leads: [LeadCandidate], rules: Rules, wishes: [SumWish] = []
    ) throws {
        try self.init(unchecked: units, edges: edges, leads: leads, rules: rules, wishes: wishes)
        let conflicts = findConflicts(in: self).conflicts
        if !conflicts.isEmpty { throw Impossible(certainty: .proven, conflicts: conflicts) }
    }

    /// Freezes the input with every conflict found and everything that counting shows to be left out.
    ///
    /// - Throws: ``MalformedProblem`` when an index or number is out of range.
    /// - Complexity: as that of the checked initializer.
    package static func judged(
        units: [ArealUnit], edges: [Edge], leads: [LeadCandidate], rules: Rules, wishes: [SumWish]
    ) throws -> (problem: RegionalizationProblem, impossible: Impossible?, shortages: Shortages) {
        let problem = try RegionalizationProblem(
            unchecked: units, edges: edges, leads: leads, rules: rules, wishes: wishes)
        let (conflicts, shortages) = findConflicts(in: problem)
        return (
            problem, conflicts.isEmpty ? nil : Impossible(certainty: .proven, conflicts: conflicts), shortages
        )
    }

    /// Checks that the input is well formed, but not that a plan can exist; relaxations start from here.
    package init(
        unchecked units: [ArealUnit], edges: [Edge], leads: [LeadCandidate], rules: Rules, wishes: [SumWish] = []
    ) throws {
        try checkForm(units: units, edges: edges, leads: leads, rules: rules)
        for (index, wish) in wishes.enumerated() {
            if let fault = wish.fault(unitCount: units.count) {
                throw MalformedProblem(description: "wish \(index): \(fault)")
            }
        }
        self.units = units
        var rules = rules
        rules.outline = rules.outline?.hulled()
        self.rules = rules
        self.wishes = wishes
        let sorted = edges.sorted { ($0.u, $0.v) < ($1.u, $1.v) }
        func isClosed(_ edge: Edge) -> Bool {
            let (a, b) = (units[edge.u].town, units[edge.v].town)
            return a != b && (rules.closedTowns.contains(a) || rules.closedTowns.contains(b))
        }
        self.edges = rules.closedTowns.isEmpty ? sorted : sorted.filter { !isClosed($0) }
        closedEdges = rules.closedTowns.isEmpty ? [] : sorted.filter(isClosed)
        let outerUnits = rules.outerUnits ?? []
        var outer = [Bool](repeating: false, count: outerUnits.isEmpty ? 0 : units.count)
        for unit in outerUnits { outer[unit] = true }
        self.outer = outer
        connectedToOutside =
            outerUnits.isEmpty
            ? [] : RegionalizationProblem.spread(from: outerUnits, over: sorted, unitCount: units.count)
        self.leads = leads.sorted { $0.unit < $1.unit }.map(RegionalizationProblem.canonical)

        var pairs: [(row: Int, column: Int)] = []
        var edgePairs: [(row: Int, column: Int)] = []
        for (index, edge) in self.edges.enumerated() {
            pairs += [(edge.u, edge.v), (edge.v, edge.u)]
            edgePairs += [(edge.u, index), (edge.v, index)]
        }
        adjacency = CompressedRows(rowCount: units.count, pairs: pairs)
        closedAdjacency = CompressedRows(
            rowCount: units.count, pairs: closedEdges.flatMap { [($0.u, $0.v), ($0.v, $0.u)] })
        edgeAt = CompressedRows(rowCount: units.count, pairs: edgePairs).columns

        var candidateOf = [Int32](repeating: -1, count: units.count)
        var reachPairs: [(row: Int, column: Int)] = []
        var reachAssist: [Int64] = []
        for (index, lead) in self.leads.enumerated() {
            candidateOf[lead.unit] = Int32(index)
            for entry in lead.reach {
                reachPairs.append((index, entry.unit))
                reachAssist.append(entry.assist.micropoints)
            }
        }
        self.candidateOf = candidateOf
        self.reachRows = CompressedRows(rowCount: self.leads.count, pairs: reachPairs)
        self.reachAssist = reachAssist
    }

    /// The neighbours of a unit, in a fixed order.
    package func neighbours(of unit: Int) -> [Int] { adjacency[unit].map(Int.init) }

    /// The neighbours of a unit by its land, whether a region may hold together by the edge or not.
    package func landNeighbours(of unit: Int) -> [Int] {
        closedEdges.isEmpty ? neighbours(of: unit) : neighbours(of: unit) + closedAdjacency[unit].map(Int.init)
    }

    /// What an appointed lead adds to the strong units of its region: 1 where it counts as one and is none.
    func sentStrong(_ lead: Int) -> Int {
        guard rules.appointedCountsAsStrong, !units[lead].isStrong, let candidate = candidate(at: lead) else {
            return 0
        }
        return candidate.isAppointed ? 1 : 0
    }

    /// The sums over a region that limits are held against.
    func tally(of region: Region) -> RegionTally {
        var tally = RegionTally(of: region.units, in: self)
        tally.strong += sentStrong(region.lead)
        return tally
    }

    /// The sums over units at most, whichever of them lead.
    func mostTally(of members: [Int]) -> RegionTally {
        var tally = RegionTally(of: members, in: self)
        if rules.appointedCountsAsStrong { tally.strong += members.reduce(0) { $0 + sentStrong($1) } }
        return tally
    }

    /// Whether a unit touches the outside of the map, as far as a rule asks for it.
    func isOuter(_ unit: Int) -> Bool { !outer.isEmpty && outer[unit] }

    /// Whether a way leads from a unit to the outside of the map.
    func hasWayOut(_ unit: Int) -> Bool { !connectedToOutside.isEmpty && connectedToOutside[unit] }

    /// Every unit that can be reached over land from some units.
    private static func spread(from units: [Int], over edges: [Edge], unitCount: Int) -> [Bool] {
        let rows = CompressedRows(rowCount: unitCount, pairs: edges.flatMap { [($0.u, $0.v), ($0.v, $0.u)] })
        var isReached = [Bool](repeating: false, count: unitCount)
        for unit in units { isReached[unit] = true }
        var waiting = units
        while let unit = waiting.popLast() {
            for next in rows[unit].map(Int.init) where !isReached[next] {
                isReached[next] = true
                waiting.append(next)
            }
        }
        return isReached
    }

    /// The edges as they were given; a problem under other rules starts from here.
    package var allEdges: [Edge] { edges + closedEdges }

    /// The candidate at a unit, or `nil`.
    package func candidate(at unit: Int) -> LeadCandidate? {
        let index = Int(candidateOf[unit])
        return index < 0 ? nil : leads[index]
    }

    /// What a unit gains under a lead; `nil` when the lead is not a candidate or the unit is out of its reach.
    ///
    /// - Complexity: O(log of the lead's reach).
    package func assist(lead: Int, unit: Int) -> Score? {
        let row = Int(candidateOf[lead])
        guard row >= 0, let position = reachRows.position(of: unit, inSortedRow: row) else { return nil }
        return Score(micropoints: reachAssist[position])
    }

    /// Reach ascending by unit, with the lead itself in it.
    private static func canonical(_ lead: LeadCandidate) -> LeadCandidate {
        var lead = lead
        if !lead.reach.contains(where: { $0.unit == lead.unit }) {
            lead.reach.append(LeadCandidate.Reach(unit: lead.unit, assist: .zero))
        }
        lead.reach.sort { $0.unit < $1.unit }
        return lead
    }
}
