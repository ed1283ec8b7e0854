import Repeatable

/// One restart: construction, annealing, and a last descent from the best plan met.
struct Annealing {
    let state: SearchState
    let schedule: Schedule
    private var recombination: Recombination
    private var generator: SplitMix
    private(set) var best: Snapshot
    /// Micropoints for one unit of shortfall; grows while the shortfall does not go away.
    private var weight: Int64
    private let lightest: Int64
    private let heaviest: Int64

    init(_ model: SearchModel, seed: UInt64, restart: Int, warmStart: RegionPlan?) {
        state = SearchState(model)
        schedule = Schedule(scale: model.scale, restart: restart, isWarm: warmStart != nil)
        recombination = Recombination(model)
        // Streams are set far apart by scrambling seed and restart together.
        var scrambler = SplitMix(seed: seed)
        generator = SplitMix(seed: scrambler.next() ^ (UInt64(restart) &* 0xD129_0D3D_9C5B_A1B7))
        let dearest = (0..<model.leadCount).reduce(Int64(0)) { max($0, model.fixedCost[$1]) }
        lightest = Int64(2 * model.scale) + 1
        let most = Int64(16 * model.scale) + 2 * dearest + 2 * model.wishes.swing + 1
        heaviest = max(most, model.elastic?.demandWeight ?? 0)
        weight = lightest
        best = state.snapshot()
        if let warmStart {
            state.load(model.snapshot(of: warmStart))
            remember()
        }
    }

    func free() { recombination.free() }

    private mutating func remember() {
        let isBetter =
            (state.shortfall, state.leftOutWeight, -state.now[0].score)
            < (best.shortfall, best.leftOutWeight, -best.score)
        if isBetter { best = state.snapshot() }
    }

    /// Opens a region around every lead that is still free and worth it; fixed leads first, then in random order.
    mutating func construct() {
        let model = state.model
        if model.atomCount == 0 { return }
        var order = Array(0..<model.leadCount)
        order.shuffle(using: &generator)
        order = order.filter { model.isFixed[$0] } + order.filter { !model.isFixed[$0] }
        for lead in order {
            let atom = Int(model.leadAtom[lead])
            if state.slotOf[atom] >= 0 { continue }
            let acceptance = Acceptance(threshold: 0, weight: weight)
            _ = recombination.attempt(
                state, around: atom, regionCount: 0, firstLead: lead, noise: 0, acceptance, using: &generator)
        }
        remember()
    }

    /// Anneals until `stop` moves of `planned` are tried or `isStopped` says so at a checkpoint.
    ///
    /// - Parameter onCheckpoint: called with the moves tried so far.
    /// - Returns: the moves tried.
    mutating func run(planned: Int, stop: Int, isStopped: () -> Bool, onCheckpoint: (Int, Snapshot) -> Void) -> Int {
        let model = state.model
        if model.atomCount == 0 || planned == 0 { return 0 }
        // Remembering a plan costs O(atoms), so it is done about as often as every atom has been tried once.
        let stride = max(256, model.atomCount / 4)
        var done = 0
        var lastLook = 0
        while done < stop {
            if done - lastLook >= 16_384 || done == 0 {
                lastLook = done
                onCheckpoint(done, best)
                if isStopped() { return done }
            }
            let temperature = schedule.temperature(at: Double(done) / Double(planned))
            let end = min(stop, done + stride)
            while done < end {
                step(temperature)
                done += 1
            }
            remember()
            raiseWeight(planned: planned, stride: stride)
        }
        return done
    }

    /// Goes back to the best plan and descends for a fixed number of moves.
    mutating func descend(moves: Int) {
        state.load(best)
        weight = heaviest
        if state.model.atomCount == 0 { return }
        for _ in 0..<moves { step(0) }
        remember()
    }

    /// Lets the weight grow while a demand is missed, so that it can reach its limit at half time.
    ///
    /// The limit is above what covering one unit more can cost: a region opened and its neighbours rearranged.
    private mutating func raiseWeight(planned: Int, stride: Int) {
        if state.shortfall + state.leftOutWeight == 0 || weight >= heaviest { return }
        let looks = Double(max(1, planned / stride / 2))
        let factor = PortableMath.exp(PortableMath.log(Double(heaviest) / Double(lightest)) / looks)
        weight = min(heaviest, Int64(Double(weight) * factor) + 1)
    }

    /// Tries one random move.
    @inline(__always)
    private mutating func step(_ temperature: Double) {
        let model = state.model
        let threshold = temperature > 0 ? Acceptance.threshold(temperature: temperature, using: &generator) : 0
        let acceptance = Acceptance(threshold: threshold, weight: weight)
        let atom = generator.below(model.atomCount)
        let kind = generator.below(1024)
        if kind < schedule.recombinations {
            let regionCount = 1 + generator.below(3)
            // From a tenth of a typical unit's worth, a gentle reordering, to several times it, almost pure chance.
            let noise = Int64(model.scale * schedule.noise) >> Int64(generator.below(6)) + 2
            _ = recombination.attempt(
                state, around: atom, regionCount: regionCount, noise: noise, acceptance, using: &generator)
            return
        }
        let slot = Int(state.slotOf[atom])
        if kind >= 1016 {
            if slot >= 0 { _ = state.giveUp(slot, acceptance) }
            return
        }
        if kind >= 980 {
            if slot >= 0 { proposeLead(slot, at: atom, acceptance) }
            return
        }
        let other = model.partner(of: atom, using: &generator)
        if other < 0 { return }
        let target = Int(state.slotOf[other])
        if slot == target {
            // Inside a region: now and then a unit on its rim is left out, or another unit takes the lead.
            if slot < 0 { return }
            if kind & 3 == 0 {
                _ = state.shift(atom, to: -1, acceptance)
            } else {
                proposeLead(slot, at: atom, acceptance)
            }
        } else if target < 0 {
            if kind % 4 == 0 {
                _ = state.replace(randomAtom(of: slot), by: other, acceptance)
            } else {
                _ = state.shift(other, to: slot, acceptance)
            }
        } else if slot >= 0 && kind % 2 == 0 {
            _ = state.swap(atom, randomAtom(of: target), acceptance)
        } else {
            _ = state.shift(atom, to: target, acceptance)
        }
    }

    @inline(__always)
    private mutating func proposeLead(_ slot: Int, at atom: Int, _ acceptance: Acceptance) {
        let leads = state.model.leadsIn.range(atom)
        if leads.isEmpty { return }
        let lead = Int(state.model.leadsIn.columns[leads.lowerBound + generator.below(leads.count)])
        _ = state.changeLead(of: slot, to: lead, acceptance)
    }

    /// A random atom of a region.
    @inline(__always)
    private mutating func randomAtom(of slot: Int) -> Int {
        var second = Int(state.head[slot])
        var steps = generator.below(Int(state.atomsIn[slot]))
        while steps > 0 {
            second = Int(state.next[second])
            steps -= 1
        }
        return second
    }
}
