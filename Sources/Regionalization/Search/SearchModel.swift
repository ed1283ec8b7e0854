import Repeatable

/// The problem as the search sees it: atoms instead of units, flat tables, kept regions taken out.
///
/// Written once in `init`, then only read, so that all threads may share it.
package final class SearchModel: @unchecked Sendable {
    /// The assist of a pair that is out of reach.
    package static let outOfReach = Int64.min

    package let problem: RegionalizationProblem
    package let constraints: RegionConstraints
    package let kept: [Region]
    let atoms: Atoms

    package let atomCount: Int
    package let tallies: Column<RegionTally>
    /// What leaving an atom out weighs before the score; 0 throughout where the score comes first.
    let leaveOutWeight: Column<Int>
    let penalties: Column<Int64>
    /// Cohesion of the edges inside each atom.
    let innerCohesion: Column<Int64>
    package let adjacency: FlatRows
    /// Beside `adjacency`: the cohesion between the two atoms.
    let cohesion: Column<Int64>
    /// Whether some atom is not connected by itself, so that contiguity must be judged unit by unit.
    let hasLooseAtoms: Bool

    package let leadCount: Int
    package let leadUnit: Column<Int32>
    package let leadAtom: Column<Int32>
    let fixedCost: Column<Int64>
    package let figures: Column<LeadFigures>
    let isFixed: Column<Bool>
    /// The fixed lead within each atom, −1 for none.
    let fixedLeadIn: Column<Int32>
    let leadsIn: FlatRows
    /// Per lead the atoms in reach, ascending, with their assist beside.
    package let reach: FlatRows
    let reachAssist: Column<Int64>
    /// Which lead looks better before anything is known: its best assists minus its fixed cost.
    let promise: Column<Int64>

    let hasApart: Bool
    let apart: FlatRows
    /// Per atom its towns, numbered from 0.
    let towns: FlatRows
    /// What each town of a region beyond the first costs.
    let crossingPrice: Int64
    /// Towns and other divisions of the map that cost or limit something.
    let zones: ZoneLayers
    /// Limits that regions may stretch; `nil` in an ordinary search.
    let elastic: ElasticCharges?
    /// What sums over a region are worth.
    let wishes: WishTables
    /// Whether regions pay for zones or for stretched limits, or their sums are worth something.
    let hasCharges: Bool
    /// Whether regions are connected; otherwise `reachedBy` says which atoms may meet.
    let requiresContiguity: Bool
    /// Per atom the leads that reach it; empty where regions are connected.
    let reachedBy: FlatRows
    /// The sizes that new regions are grown to.
    let growthSizes: ClosedRange<Int>

    let mostLeftOut: Int
    let leastLeftOut: Int
    /// What one unit of shortfall counts beside the weight of what is left out: more than that where units must be left out.
    let demandFactor: Int
    let regionRange: ClosedRange<Int>
    /// Fixed leads that must still be opened by the search.
    let fixedLeadCount: Int
    /// A typical value of one unit in a region, in micropoints; temperatures are measured in it.
    let scale: Double

    package convenience init(_ problem: RegionalizationProblem) { self.init(problem, stretching: [], of: problem) }

    /// A model of a problem some of whose limits were lifted and cost instead.
    ///
    /// - Parameters:
    ///   - families: the families of limits that cost.
    ///   - original: the problem with these limits in force.
    init(_ problem: RegionalizationProblem, stretching families: Set<RuleFamily>, of original: RegionalizationProblem) {
        let tables = ModelTables(problem)
        self.problem = problem
        constraints = RegionConstraints(problem)
        kept = keptRegions(of: problem)
        atoms = tables.atoms
        atomCount = tables.atoms.units.count
        tallies = Column(tables.tallies)
        leaveOutWeight = Column(tables.leaveOutWeight)
        penalties = Column(tables.penalties)
        innerCohesion = Column(tables.innerCohesion)
        adjacency = FlatRows(tables.adjacency)
        cohesion = Column(tables.cohesion)
        hasLooseAtoms = tables.hasLooseAtoms
        leadCount = tables.leads.count
        leadUnit = Column(tables.leads.map { Int32(problem.leads[$0].unit) })
        leadAtom = Column(tables.leads.map { tables.atoms.atomOf[problem.leads[$0].unit] })
        fixedCost = Column(tables.leads.map { problem.leads[$0].fixedCost.micropoints })
        figures = Column(
            tables.leads.map {
                let lead = problem.leads[$0]
                return LeadFigures(
                    need: problem.units[lead.unit].need, capacity: lead.capacity ?? Int64.max,
                    sentStrong: problem.sentStrong(lead.unit))
            })
        isFixed = Column(tables.isFixed)
        fixedLeadIn = Column(tables.fixedLeadIn)
        leadsIn = FlatRows(tables.leadsIn)
        reach = FlatRows(tables.reach)
        reachAssist = Column(tables.reachAssist)
        promise = Column(tables.promise)
        apart = FlatRows(tables.apart)
        hasApart = !tables.apart.columns.isEmpty
        towns = FlatRows(tables.towns)
        crossingPrice = if case .penalise(let price) = problem.rules.townCrossing { price.micropoints } else { 0 }
        zones = ZoneLayers(problem, tables.atoms)
        requiresContiguity = problem.rules.requiresContiguity
        reachedBy = FlatRows(requiresContiguity ? tables.noRows : tables.reach.transposed(columnCount: atomCount))
        wishes = WishTables(problem, tables.atoms)
        let dearest = tables.leads.reduce(Score.zero) { max($0, problem.leads[$1].fixedCost) }
        elastic =
            families.isEmpty
            ? nil
            : ElasticCharges(
                families, of: original, leads: tables.leads.map { problem.leads[$0].unit },
                price: Int64(8 * tables.scale) + 2 * dearest.micropoints + 8 * wishes.swing + 1)
        hasCharges = zones.hasPrices || elastic != nil || !wishes.isEmpty
        growthSizes = elastic?.unitCount ?? problem.rules.unitCount
        mostLeftOut = problem.mostLeftOut ?? Int.max
        leastLeftOut = problem.leastLeftOut
        demandFactor = leastLeftOut == 0 ? 1 : 1 + tables.leaveOutWeight.reduce(0, max)
        regionRange = problem.rules.regionCount ?? 0...Int.max
        let unmet = Set(problem.rules.fixedLeads).subtracting(kept.map(\.lead))
        fixedLeadCount = unmet.count
        scale = tables.scale
    }

    deinit {
        for column in [penalties, innerCohesion, cohesion, fixedCost, reachAssist, promise] { column.free() }
        for column in [leadUnit, leadAtom, fixedLeadIn] { column.free() }
        for rows in [adjacency, leadsIn, reach, reachedBy, apart, towns] { rows.free() }
        zones.free()
        wishes.free()
        leaveOutWeight.free()
        tallies.free()
        figures.free()
        isFixed.free()
    }

    /// The units of an atom, ascending.
    package func units(ofAtom atom: Int) -> [Int] { atoms.units[atom] }

    /// What an atom gains under a lead, or ``outOfReach``. O(log of the lead's reach).
    @inline(__always)
    package func assist(_ lead: Int, _ atom: Int) -> Int64 {
        var low = Int(reach.starts[lead])
        let end = Int(reach.starts[lead + 1])
        var high = end
        while low < high {
            let middle = (low + high) >> 1
            if Int(reach.columns[middle]) < atom { low = middle + 1 } else { high = middle }
        }
        return low < end && Int(reach.columns[low]) == atom ? reachAssist[low] : SearchModel.outOfReach
    }

    /// Whether an atom may be in a region of this lead as far as fixed leads go.
    @inline(__always)
    func mayJoin(atom: Int, lead: Int) -> Bool { fixedLeadIn[atom] < 0 || Int(fixedLeadIn[atom]) == lead }

    /// A random atom that may come to lie in one region with another: a neighbour where regions are connected, else an
    /// atom with a lead in common. −1 when there is none.
    @inline(__always)
    func partner(of atom: Int, using generator: inout SplitMix) -> Int {
        if requiresContiguity { return FlatRows.random(in: adjacency, row: atom, using: &generator) }
        let lead = FlatRows.random(in: reachedBy, row: atom, using: &generator)
        return lead < 0 ? -1 : FlatRows.random(in: reach, row: lead, using: &generator)
    }
}

/// ``CompressedRows`` in columns.
package struct FlatRows: Sendable {
    package let starts: Column<Int32>
    package let columns: Column<Int32>

    init(_ rows: CompressedRows) {
        starts = Column(rows.starts)
        columns = Column(rows.columns)
    }

    @inline(__always)
    package func range(_ row: Int) -> Range<Int> {
        Range(uncheckedBounds: (Int(starts[row]), Int(starts[row + 1])))
    }

    /// A random entry of a row; −1 when it is empty.
    @inline(__always)
    static func random(in rows: FlatRows, row: Int, using generator: inout SplitMix) -> Int {
        let range = rows.range(row)
        return range.isEmpty ? -1 : Int(rows.columns[range.lowerBound + generator.below(range.count)])
    }

    func free() {
        starts.free()
        columns.free()
    }
}
