import LinearSolver

/// Which lead takes which atom, so that few of some atoms are left out: sums, capacities and the way to the lead as rows.
///
/// A relaxation: zones, towns, shape and what must be apart are not asked for, other atoms need not be covered, and a region
/// may fall apart until a cut forbids it. So no plan leaves out fewer of these atoms.
struct CornerProgram {
    private let model: SearchModel
    private let atoms: [Int]
    private let leads: [Int]
    /// The column of a lead and an atom; those of one lead lie together, in the order of its reach.
    private var columnOf: [Pair: Int] = [:]
    private var pairs: [Pair] = []

    private struct Pair: Hashable {
        let lead: Int
        let atom: Int
    }

    /// - Parameters:
    ///   - atoms: those that count, ascending.
    ///   - leads: all that reach one of them, ascending.
    init(_ model: SearchModel, atoms: [Int], leads: [Int]) {
        (self.model, self.atoms, self.leads) = (model, atoms, leads)
        for lead in leads {
            let own = Int(model.leadAtom[lead])
            for place in model.reach.range(lead) {
                let atom = Int(model.reach.columns[place])
                guard atom == own || mayMeet(atom, own, lead) else { continue }
                columnOf[Pair(lead: lead, atom: atom)] = pairs.count
                pairs.append(Pair(lead: lead, atom: atom))
            }
        }
    }

    /// Whether the sums of an atom and the lead's own alone leave room.
    private func mayMeet(_ atom: Int, _ own: Int, _ lead: Int) -> Bool {
        var tally = model.tallies[own]
        tally += model.tallies[atom]
        return model.constraints.leavesRoom(tally, under: model.figures[lead])
    }

    /// Writes rows and columns into an empty model that is maximised.
    func build(_ lp: any LinearModel) throws {
        let counted = Set(atoms)
        try lp.addColumns(
            pairs.map { _ in LinearColumn(objective: 0, lower: 0, upper: 1, isInteger: true, entries: []) }
                + atoms.map {
                    LinearColumn(
                        objective: -Double(model.units(ofAtom: $0).count), lower: 0, upper: 1, isInteger: true,
                        entries: [])
                })
        var takers: [Int: [LinearEntry]] = [:]
        for (column, pair) in pairs.enumerated() {
            takers[pair.atom, default: []].append(LinearEntry(index: column, value: 1))
        }
        for (place, atom) in atoms.enumerated() {
            takers[atom, default: []].append(LinearEntry(index: pairs.count + place, value: 1))
        }
        try lp.addRows(
            takers.sorted { $0.key < $1.key }.map { atom, entries in
                LinearRow(lower: counted.contains(atom) ? 1 : 0, upper: 1, entries: entries)
            })
        for lead in leads { try lp.addRows(rows(of: lead)) }
    }

    private func column(_ lead: Int, _ atom: Int) -> Int? { columnOf[Pair(lead: lead, atom: atom)] }

    /// The rules on the region of one lead.
    private func rows(of lead: Int) -> [LinearRow] {
        let own = Int(model.leadAtom[lead])
        guard let opened = column(lead, own) else { return [] }
        let figures = model.figures[lead]
        let members = model.reach.range(lead).map { Int(model.reach.columns[$0]) }
            .compactMap { atom in column(lead, atom).map { (atom: atom, column: $0) } }
        func tally(_ atom: Int) -> RegionTally {
            var tally = model.tallies[atom]
            if atom == own { tally.strong += figures.sentStrong }
            return tally
        }
        /// Σ value · member − limit, which counts only where the lead leads; in shares of the limit, so that the solver's
        /// tolerance is the same for inhabitants and for need.
        func entries(_ limit: Double, _ value: (Int) -> Double) -> [LinearEntry] {
            members.map {
                LinearEntry(
                    index: $0.column, value: (value($0.atom) - ($0.column == opened ? limit : 0)) / max(1, limit))
            }.filter { $0.value != 0 }
        }
        var rows: [LinearRow] = []
        for rule in RuleFamily.sums {
            let range = rule.range(model.problem.rules)
            let most = members.reduce(0.0) { $0 + Double(rule.sum(tally($1.atom))) }
            if range.lowerBound > 0 {
                let sums = entries(Double(range.lowerBound)) { Double(rule.sum(tally($0))) }
                rows.append(LinearRow(lower: 0, upper: .infinity, entries: sums))
            }
            if Double(range.upperBound) < most {
                let sums = entries(Double(range.upperBound)) { Double(rule.sum(tally($0))) }
                rows.append(LinearRow(lower: -.infinity, upper: 0, entries: sums))
            }
        }
        if figures.capacity < Int64.max {
            let needs = entries(Double(figures.capacity)) { atom in
                Double(model.tallies[atom].need - (atom == own ? figures.need : 0))
            }
            rows.append(LinearRow(lower: -.infinity, upper: 0, entries: needs))
        }
        if let most = model.problem.rules.weakPerStrong {
            let excess = entries(0) { Double(tally($0).weak) - most * Double(tally($0).strong) }
            rows.append(LinearRow(lower: -.infinity, upper: 1e-6, entries: excess))
        }
        for member in members where member.column != opened {
            rows.append(
                LinearRow(
                    lower: -.infinity, upper: 0,
                    entries: [
                        LinearEntry(index: member.column, value: 1), LinearEntry(index: opened, value: -1),
                    ]))
            if isHeldTogether, !neighbours(member.atom).contains(own) {
                rows.append(cut(lead, member.column, neighbours(member.atom)))
            }
        }
        return rows
    }

    /// Whether the search asks for connected regions, atom by atom.
    private var isHeldTogether: Bool { model.requiresContiguity && !model.hasLooseAtoms }

    private func neighbours(_ atom: Int) -> [Int] {
        model.adjacency.range(atom).map { Int(model.adjacency.columns[$0]) }
    }

    /// A member needs one of these atoms beside it in the lead's region.
    private func cut(_ lead: Int, _ member: Int, _ atoms: [Int]) -> LinearRow {
        let way = atoms.compactMap { column(lead, $0) }.sorted().map { LinearEntry(index: $0, value: -1) }
        return LinearRow(lower: -.infinity, upper: 0, entries: [LinearEntry(index: member, value: 1)] + way)
    }

    /// What forbids the pieces of regions that are cut off from their lead, for every lead that could be given them.
    ///
    /// - Parameter values: one whole value per column.
    func cuts(_ values: [Double]) -> [LinearRow] {
        guard isHeldTogether else { return [] }
        var seen: Set<[Int]> = []
        var rows: [LinearRow] = []
        for lead in leads {
            for piece in lostPieces(of: lead, values) {
                let inside = Set(piece)
                for other in leads {
                    let own = Int(model.leadAtom[other])
                    let members = piece.compactMap { column(other, $0) }
                    if members.isEmpty || inside.contains(own) { continue }
                    guard let gate = gate(of: other, own, before: inside) else { continue }
                    for member in members where seen.insert([member] + gate).inserted {
                        rows.append(cut(other, member, gate))
                    }
                }
            }
        }
        return rows
    }

    /// The connected pieces of a lead's region that the lead is not in.
    private func lostPieces(of lead: Int, _ values: [Double]) -> [[Int]] {
        let own = Int(model.leadAtom[lead])
        guard let opened = column(lead, own), values[opened] > 0.5 else { return [] }
        var left = Set(
            model.reach.range(lead).map { Int(model.reach.columns[$0]) }
                .filter { atom in column(lead, atom).map { values[$0] > 0.5 } ?? false })
        func piece(from start: Int) -> [Int] {
            left.remove(start)
            var piece = [start]
            var next = 0
            while next < piece.count {
                for atom in neighbours(piece[next]) where left.remove(atom) != nil { piece.append(atom) }
                next += 1
            }
            return piece.sorted()
        }
        _ = piece(from: own)
        var pieces: [[Int]] = []
        while let first = left.min() { pieces.append(piece(from: first)) }
        return pieces
    }

    /// The atoms beside a piece through which a lead comes to it first; `nil` where the lead itself lies beside it.
    private func gate(of lead: Int, _ own: Int, before piece: Set<Int>) -> [Int]? {
        var beside: Set<Int> = []
        for atom in piece { for next in neighbours(atom) where !piece.contains(next) { beside.insert(next) } }
        if beside.contains(own) { return nil }
        var isReached: Set<Int> = [own]
        var waiting = [own]
        var gate: [Int] = []
        while let atom = waiting.popLast() {
            for next in neighbours(atom) where column(lead, next) != nil && isReached.insert(next).inserted {
                if beside.contains(next) { gate.append(next) } else { waiting.append(next) }
            }
        }
        return gate.sorted()
    }
}
