import Regionalization

/// The smallest maps that show a rule, as parts that a test may change before it makes the problem.
struct Map {
    var units: [ArealUnit]
    var edges: [Edge]
    var leads: [LeadCandidate] = []
    var rules = Rules()
    var wishes: [SumWish] = []

    /// Units 0 – 1 – 2 – … in a row, each with 10 inhabitants and a penalty of one point for being left out.
    static func path(_ count: Int) -> Map {
        Map(
            units: Array(repeating: plainUnit, count: count),
            edges: (1..<max(1, count)).map { Edge(u: $0 - 1, v: $0, cohesion: Score(points: 0.1)) })
    }

    /// Units 0, 1, 2 / 3, 4, 5 / 6, 7, 8 with rook neighbours; the same units as in a path.
    static func grid(_ width: Int, _ height: Int) -> Map {
        var edges: [Edge] = []
        for unit in 0..<(width * height) {
            if unit % width + 1 < width { edges.append(Edge(u: unit, v: unit + 1, cohesion: Score(points: 0.1))) }
            if unit + width < width * height {
                edges.append(Edge(u: unit, v: unit + width, cohesion: Score(points: 0.1)))
            }
        }
        return Map(units: Array(repeating: plainUnit, count: width * height), edges: edges)
    }

    static let plainUnit = ArealUnit(population: 10, members: 2, need: 1, leaveOutPenalty: Score(points: 1))

    /// Makes units leads of the whole map, at half a point gained per led unit and half a point of fixed cost.
    mutating func addLeads(_ leaders: [Int], capacity: Int64? = nil) {
        for leader in leaders {
            let reach = units.indices.map {
                LeadCandidate.Reach(unit: $0, assist: $0 == leader ? .zero : Score(points: 0.5))
            }
            leads.append(
                LeadCandidate(unit: leader, fixedCost: Score(points: 0.5), capacity: capacity, reach: reach))
        }
    }

    func problem() throws -> RegionalizationProblem {
        try RegionalizationProblem(units: units, edges: edges, leads: leads, rules: rules, wishes: wishes)
    }

    /// The problem without a look at whether it can be solved.
    func unchecked() throws -> RegionalizationProblem {
        try RegionalizationProblem(unchecked: units, edges: edges, leads: leads, rules: rules, wishes: wishes)
    }

    /// The conflicts found when the problem is made, without the proofs behind them; empty when it can be made.
    func conflicts() throws -> [Conflict] {
        do {
            _ = try problem()
            return []
        } catch let impossible as Impossible {
            return impossible.conflicts.map { conflict in
                Conflict(
                    conflict.family, conflict.reason, units: conflict.units, limit: conflict.limit,
                    actual: conflict.actual, against: conflict.against)
            }
        }
    }
}

extension RegionalizationProblem {
    /// The plan of a search; `nil` only where it says that there is none, so that any other failure fails the test.
    func searched(_ options: SearchOptions) throws -> RegionPlan? {
        do { return try search(self, options).plan } catch is Impossible { return nil }
    }
}

/// The first of twenty random maps for which `make` has something to test.
///
/// - Throws: where none has, so that a search that finds nothing cannot pass for one that was tested.
func firstMap<Example>(_ seed: Int, _ make: (Int) throws -> Example?) throws -> Example {
    for attempt in 0..<20 {
        if let example = try make(seed + 100_000 * attempt) { return example }
    }
    throw NothingToTest(seed: seed)
}

/// Twenty random maps on which there was nothing to test.
struct NothingToTest: Error { let seed: Int }

extension SearchOptions {
    /// A short search.
    static func short(seed: UInt64 = 1, iterations: Int = 20_000, restarts: Int = 2) -> SearchOptions {
        var options = SearchOptions()
        options.seed = seed
        options.iterations = iterations
        options.restarts = restarts
        return options
    }
}
