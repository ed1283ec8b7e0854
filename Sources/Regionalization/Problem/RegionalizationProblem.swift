/// A graph of areal units that is to be cut into contiguous regions with leads; checked once, then frozen.
///
/// A region is a pair of units S and a lead l in S. Its value is the sum of assist(l, v) over the other units of S, plus
/// the cohesion of the edges inside S, minus the lead's fixed cost, minus the price of further towns; a plan's value is
/// the sum over its regions minus the penalties of the units left out. Memory is linear in units, edges and reach.
public struct RegionalizationProblem: Sendable {
    /// The units; everything else names them by their index here.
    public let units: [ArealUnit]
    /// The edges of the contiguity graph that regions may hold together by, ascending by `u`, then `v`.
    public let edges: [Edge]
    /// The other edges: those that leave a closed town (``Rules/closedTowns``), in the same order.
    public let closedEdges: [Edge]
    /// The lead candidates, ascending by unit, each with its reach ascending by unit.
    public let leads: [LeadCandidate]
    /// The hard rules.
    public let rules: Rules

    package let adjacency: CompressedRows
    /// Neighbours by the closed edges.
    private let closedAdjacency: CompressedRows
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
    public init(units: [ArealUnit], edges: [Edge], leads: [LeadCandidate], rules: Rules) throws {
        try self.init(unchecked: units, edges: edges, leads: leads, rules: rules)
        let conflicts = findConflicts(in: self)
        if !conflicts.isEmpty { throw Impossible(certainty: .proven, conflicts: conflicts) }
    }

    /// Checks that the input is well formed, but not that a plan can exist; relaxations start from here.
    package init(unchecked units: [ArealUnit], edges: [Edge], leads: [LeadCandidate], rules: Rules) throws {
        try checkForm(units: units, edges: edges, leads: leads, rules: rules)
        self.units = units
        self.rules = rules
        let sorted = edges.sorted { ($0.u, $0.v) < ($1.u, $1.v) }
        func isClosed(_ edge: Edge) -> Bool {
            let (a, b) = (units[edge.u].town, units[edge.v].town)
            return a != b && (rules.closedTowns.contains(a) || rules.closedTowns.contains(b))
        }
        self.edges = rules.closedTowns.isEmpty ? sorted : sorted.filter { !isClosed($0) }
        closedEdges = rules.closedTowns.isEmpty ? [] : sorted.filter(isClosed)
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
    public func neighbours(of unit: Int) -> [Int] { adjacency[unit].map(Int.init) }

    /// The neighbours of a unit by its land, whether a region may hold together by the edge or not.
    func landNeighbours(of unit: Int) -> [Int] {
        closedEdges.isEmpty ? neighbours(of: unit) : neighbours(of: unit) + closedAdjacency[unit].map(Int.init)
    }

    /// The edges as they were given; a problem under other rules starts from here.
    public var allEdges: [Edge] { edges + closedEdges }

    /// The candidate at a unit, or `nil`.
    public func candidate(at unit: Int) -> LeadCandidate? {
        let index = Int(candidateOf[unit])
        return index < 0 ? nil : leads[index]
    }

    /// What a unit gains under a lead; `nil` when the lead is not a candidate or the unit is out of its reach.
    ///
    /// - Complexity: O(log of the lead's reach).
    public func assist(lead: Int, unit: Int) -> Score? {
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
