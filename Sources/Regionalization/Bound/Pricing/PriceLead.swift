/// How much work pricing may put into one lead.
struct PricingEffort: Sendable {
    /// Nodes of the tree; 0 means the root bound alone.
    var nodeLimit = 1_000_000
    /// Steps at most, each about two nanoseconds; the tree ends at the next node.
    var steps = Int.max
    /// Rounds of multipliers at the root.
    var rootSteps = 12
    /// Regions handed back at most.
    var columns = 3
}

extension LeadPricer {
    /// Prices a lead.
    ///
    /// - Parameters:
    ///   - floor: regions worth no more are of no interest; the bound is not below it.
    ///   - multipliers: where the relaxation starts, and where it ended.
    func price(
        _ lead: Int, at prices: Prices, floor: Int64, _ effort: PricingEffort, cuts: CutTable? = nil,
        multipliers: inout SIMD4<Double>
    ) -> PricedLead {
        prices.cover.withUnsafeBufferPointer { cover in
            self.prices = cover.baseAddress
            defer { self.prices = nil }
            watch.begin()
            if isClosed(lead) { return PricedLead(bound: floor, best: floor) }
            perUnit = prices.perUnit
            cutTable = cuts
            prepare(lead)
            threshold = Double(floor)
            (openBound, nodes, nodeLimit) = (threshold, 0, effort.nodeLimit)
            (steps, stepLimit) = (0, effort.steps)
            found.removeAll(keepingCapacity: true)
            let entry = Double(-model.fixedCost(of: lead) - prices.perRegion - model.innerTownPrice(of: lead))
            let bound = searchLead(entry, effort, &multipliers)
            let best = found.last.map { Int64($0.value) } ?? floor
            var result = PricedLead(bound: max(floor, bound), best: best)
            result.isExact = result.bound == best
            (result.nodes, result.steps) = (nodes, steps)
            result.columns = columns(effort)
            return result
        }
    }

    /// Whether the lead may not even take its own atom, and hence has no region.
    private func isClosed(_ lead: Int) -> Bool {
        if forbidden.isEmpty { return false }
        return model.reachPosition(of: search.leadAtom[lead], under: lead).map { forbidden[$0] } ?? true
    }

    private func prepare(_ lead: Int) {
        self.lead = lead
        figures = search.figures[lead]
        let rules = search.problem.rules
        scale = SIMD4(
            inverse(Int64(rules.unitCount.upperBound)), inverse(Int64(rules.population.upperBound)),
            inverse(figures.capacity), rules.weakPerStrong.map { 1 / max(1, $0) } ?? 0)
        prepareWishes()
    }

    /// A limit that is none, or zero, scales its resource to nothing: the rule is then kept by the tree alone.
    private func inverse(_ limit: Int64) -> Double { limit <= 0 || limit == .max ? 0 : 1 / Double(limit) }

    private func searchLead(_ entry: Double, _ effort: PricingEffort, _ multipliers: inout SIMD4<Double>) -> Int64 {
        guard seek(.any) else { return Int64(threshold) }
        let bound = openTree(entry, effort, &multipliers)
        watch.lap(\.root)
        if bound <= threshold + 0.5 { return Int64(threshold) }
        if effort.nodeLimit == 0 { return Int64((bound + 0.5).rounded(.down)) }
        if multipliers.w > 0 && search.problem.rules.weakPerStrong != nil {
            // The rule on weak units binds, and fractions of strong units would serve it: two trees have no such choice.
            for kind in [StrongUnits.fewest, .more] where seek(kind) {
                var start = multipliers
                if openTree(entry, effort, &start) > threshold + 0.5 { explore(0) }
                watch.lap(\.tree)
            }
        } else {
            explore(0)
        }
        watch.lap(\.tree)
        return Int64((max(min(bound, openBound), threshold) + 0.5).rounded(.down))
    }

    /// Makes the root and what is known from it.
    ///
    /// - Returns: a bound on all regions that the tree looks for, or the threshold when none is above it.
    private func openTree(_ entry: Double, _ effort: PricingEffort, _ multipliers: inout SIMD4<Double>) -> Double {
        collectAtoms()
        buildGraph()
        steps += 40 * count
        watch.lap(\.graph)
        openRoot(multipliers, entry: entry)
        if frame[0].value + frame[0].wish > threshold + 0.5 && search.constraints.admits(frame[0].tally, under: figures)
        {
            record(0)
        }
        var bound = Double.infinity
        for _ in 0..<3 {
            bound = tighten(0, steps: effort.rootSteps, target: threshold)
            for _ in 0..<2 where bound > threshold + 0.5 {
                moveSplits()
                bound = tighten(0, steps: effort.rootSteps / 2, target: threshold)
            }
            multipliers = frame[0].multipliers
            if bound <= threshold + 0.5 || !removePoor(bound) { break }
            compress()
            openRoot(multipliers, entry: entry)
        }
        if bound <= threshold + 0.5 { return threshold }
        fillReduced(0)
        let free = bound + strongLoss(0)
        bound = min(bound, free - islandLoss(0, enough: .infinity))
        return bound
    }

    /// The best regions found, with their values in the plan; a region that its atoms cut in pieces is not a column.
    private func columns(_ effort: PricingEffort) -> [PlanColumn] {
        found.suffix(effort.columns).compactMap { entry in
            let value = model.value(of: entry.atoms, under: lead)
            let column = PlanColumn(lead: Int32(lead), atoms: entry.atoms, value: value)
            return model.keepsRules(column) ? column : nil
        }
    }
}
