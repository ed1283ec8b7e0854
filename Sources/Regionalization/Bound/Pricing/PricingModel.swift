/// The problem as pricing sees it: one objective over the atoms of a ``SearchModel``.
///
/// The value of a region counts the penalties of its units as gained, so that a plan's score is the sum over its regions
/// minus the penalties of all units. Read only, shared by all threads.
final class PricingModel: @unchecked Sendable {
    /// What is maximised.
    enum Objective: Sendable {
        /// The score.
        case score
        /// The number of units covered, one point each.
        case cover
    }

    let search: SearchModel
    let objective: Objective
    let atomCount: Int
    let leadCount: Int
    /// Kept regions and penalties of all atoms: what every plan has.
    let constant: Int64
    /// The most units left out that plans under consideration may have.
    let mostLeftOut: Int
    /// The fewest units left out that they may have.
    let leastLeftOut: Int
    /// Regions that plans under consideration may have, without kept ones.
    let regionRange: ClosedRange<Int>
    /// Units that are in an atom.
    let unitCount: Int
    /// Whether regions are connected in the graph of atoms; where not, any atoms in reach may meet.
    let requiresContiguity: Bool
    /// The longest row of reach.
    let longestReach: Int
    /// Whether sums over a region are worth something.
    let hasWishes: Bool
    /// Where pricing keeps them.
    let lanes: WishLanes

    init(_ search: SearchModel, objective: Objective = .score, mostLeftOut: Int? = nil, leastLeftOut: Int = 0) {
        self.search = search
        self.objective = objective
        (atomCount, leadCount) = (search.atomCount, search.leadCount)
        requiresContiguity = search.requiresContiguity
        self.mostLeftOut = min(search.atomCount == 0 ? 0 : Int.max, mostLeftOut ?? search.mostLeftOut)
        self.leastLeftOut = leastLeftOut
        let kept = search.kept.count
        let range = search.regionRange
        let upper = max(0, range.upperBound == .max ? .max : range.upperBound - kept)
        regionRange = min(max(0, range.lowerBound - kept), upper)...upper
        unitCount = (0..<search.atomCount).reduce(0) { $0 + search.tallies[$1].units }
        longestReach = (0..<search.leadCount).reduce(0) { max($0, search.reach.range($1).count) }
        hasWishes = objective == .score && !search.wishes.isEmpty
        lanes = WishLanes(search)
        var constant: Int64 = 0
        for atom in 0..<search.atomCount {
            constant -=
                objective == .cover
                ? Self.point * Int64(search.tallies[atom].units) : Self.grain * search.penalties[atom]
        }
        if objective == .score { constant += Self.keptValue(search) }
        self.constant = constant
    }

    /// Values and prices are counted in so many parts of a micropoint, so that prices rounded to whole parts add up to
    /// less than a micropoint: a plan's score is a whole number of micropoints, and so is its best bound.
    static let grain: Int64 = 256

    private static let point = Score.micropointsPerPoint * grain

    private static func keptValue(_ search: SearchModel) -> Int64 {
        let problem = search.problem
        guard let plan = try? RegionPlan(regions: search.kept.map { ($0.lead, $0.units) }, of: problem) else {
            return 0
        }
        let parts = problem.score(of: plan)
        return (parts.total + parts.leftOut).micropoints * grain
    }

    /// What an atom brings under the lead of a reach entry, its penalty and inner cohesion included.
    @inline(__always)
    func worth(of atom: Int, at reachPosition: Int) -> Int64 {
        if objective == .cover { return Self.point * Int64(search.tallies[atom].units) }
        return Self.grain * (search.reachAssist[reachPosition] + search.innerCohesion[atom] + search.penalties[atom])
    }

    @inline(__always)
    func cohesion(at adjacencyPosition: Int) -> Int64 {
        objective == .cover ? 0 : Self.grain * search.cohesion[adjacencyPosition]
    }

    @inline(__always)
    func fixedCost(of lead: Int) -> Int64 { objective == .cover ? 0 : Self.grain * search.fixedCost[lead] }

    /// What the sums over a region are worth.
    func wishWorth(of atoms: [Int32]) -> Int64 {
        if !hasWishes { return 0 }
        let wishes = search.wishes
        return (0..<wishes.count).reduce(0) { worth, sum in
            let total = atoms.reduce(0) { $0 + wishes.values[Int($1) * wishes.count + sum] }
            return worth + Self.grain * wishes.worth(sum, of: total)
        }
    }

    /// The most that a region can gain from all its sums.
    var mostWish: Int64 {
        if !hasWishes { return 0 }
        return Self.grain * (0..<search.wishes.count).reduce(0) { $0 + search.wishes.full[$1] }
    }

    /// Micropoints, and numbers of units, are whole: no plan has a value between two of them.
    func roundedDown(_ bound: Int64) -> Int64 {
        let step = objective == .score ? Self.grain : Self.point
        let rest = bound % step
        return bound - (rest < 0 ? rest + step : rest)
    }

    /// What a unit typically adds to a region, penalties aside, in the model's unit.
    var typicalWorth: Double { objective == .cover ? Double(Self.point) : Double(Self.grain) * search.scale }

    var crossingPrice: Int64 { objective == .cover ? 0 : Self.grain * search.crossingPrice }
}

extension PricingModel {
    /// The price of the towns beyond the first that the lead's own atom has.
    func innerTownPrice(of lead: Int) -> Int64 {
        crossingPrice == 0 ? 0 : crossingPrice * Int64(search.towns.range(Int(search.leadAtom[lead])).count - 1)
    }

    /// Units that regions hold together, as a row of the covering model; `nil` where the rows of atoms say it all.
    var coveredRange: ClosedRange<Double>? {
        let hasLeast = mostLeftOut > 0 && mostLeftOut < unitCount
        if !hasLeast && leastLeftOut == 0 { return nil }
        let most = leastLeftOut == 0 ? Double.infinity : Double(max(0, unitCount - leastLeftOut))
        return (hasLeast ? min(Double(unitCount - mostLeftOut), most) : -.infinity)...most
    }

    /// Whether a region keeps every rule, those that pricing relaxes included.
    ///
    /// Regions of large maps serve only to move prices, for which a relaxed region is as good.
    func keepsRules(_ column: PlanColumn) -> Bool {
        if atomCount > 20_000 && !search.hasLooseAtoms { return true }
        let units = column.atoms.flatMap { search.units(ofAtom: Int($0)) }
        let region = Region(lead: Int(search.leadUnit[Int(column.lead)]), units: units)
        return search.constraints.all.allSatisfy { $0.violations(in: region, of: search.problem).isEmpty }
    }
}
