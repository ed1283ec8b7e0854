/// A region encloses no other land: no unit that is joined to the outside of the map loses its last way there.
struct EnclosureConstraint: MembershipConstraint {
    static let family = RuleFamily.enclosure
    let isInForce: Bool

    func violations(in region: Region, of problem: RegionalizationProblem) -> [Violation] {
        if !isInForce { return [] }
        let enclosed = Enclosure(problem, by: region.units).units
        return enclosed.isEmpty ? [] : [Violation(Self.family, lead: region.lead, units: enclosed)]
    }

    @inline(__always)
    func admits(_ change: RegionChange, in state: SearchState) -> Bool {
        if !isInForce { return true }
        return Enclosure(state.model.problem, by: state.units(after: change)).units.isEmpty
    }

    static func relax(_ given: inout GivenRules) { given.rules.outerUnits = nil }
    static func stretch(_ given: inout GivenRules, penalty: Score) { relax(&given) }
}

/// The units that a set of units cuts off from the outside.
///
/// Searches start from all units beside the set at once and join where they meet. Units beside a region lie round it, so they
/// soon all meet, and land that is cut off is soon searched to its end; the rest of the map is not visited.
struct Enclosure {
    /// The units that are cut off, ascending.
    private(set) var units: [Int] = []

    /// The search that each visited unit belongs to.
    private var searchOf: [Int: Int] = [:]
    private var parent: [Int] = []
    /// Units that each search has still to visit.
    private var waiting: [Int] = []
    private var isOutside: [Bool] = []
    private var queue: [Int] = []

    init(_ problem: RegionalizationProblem, by region: [Int]) {
        let inside = Set(region)
        for unit in region {
            for next in problem.landNeighbours(of: unit) where !inside.contains(next) && problem.hasWayOut(next) {
                start(at: next, problem)
            }
        }
        // Where the region does not touch the outside itself, whatever is not cut off is in one piece with the outside.
        let mayStopAtOne = !region.contains { problem.isOuter($0) }
        var first = 0
        while first < queue.count {
            let open = parent.indices.filter { parent[$0] == $0 && !isOutside[$0] && waiting[$0] > 0 }
            if open.isEmpty || (mayStopAtOne && open.count == 1 && !isOutside.contains(true)) { break }
            // A round: every search takes a step.
            let end = queue.count
            while first < end {
                visit(queue[first], inside, problem)
                first += 1
            }
        }
        let closed = Set(parent.indices.filter { parent[$0] == $0 && !isOutside[$0] && waiting[$0] == 0 })
        if closed.isEmpty { return }
        var found: [Int] = []
        for (unit, search) in searchOf where closed.contains(root(search)) { found.append(unit) }
        units = found.sorted()
    }

    private mutating func start(at unit: Int, _ problem: RegionalizationProblem) {
        if searchOf[unit] != nil { return }
        searchOf[unit] = parent.count
        parent.append(parent.count)
        waiting.append(1)
        isOutside.append(problem.isOuter(unit))
        queue.append(unit)
    }

    private mutating func visit(_ unit: Int, _ inside: Set<Int>, _ problem: RegionalizationProblem) {
        guard let started = searchOf[unit] else { return }
        var own = root(started)
        waiting[own] -= 1
        for next in problem.landNeighbours(of: unit) where !inside.contains(next) {
            if let other = searchOf[next].map({ root($0) }) {
                if other == own { continue }
                let (low, high) = (min(own, other), max(own, other))
                parent[high] = low
                waiting[low] += waiting[high]
                isOutside[low] = isOutside[low] || isOutside[high]
                own = low
            } else {
                searchOf[next] = own
                waiting[own] += 1
                isOutside[own] = isOutside[own] || problem.isOuter(next)
                queue.append(next)
            }
        }
    }

    private func root(_ search: Int) -> Int {
        var search = search
        while parent[search] != search { search = parent[search] }
        return search
    }
}
