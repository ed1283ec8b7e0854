/// How many moves fit a time limit: the search must know before it starts, because it cools by them.
///
/// What is found out here depends on the computer and the hour; it is recorded in the result, and a run is repeated from
/// the record, not from the limit.
struct TimePlan {
    let iterations: Int
    let restarts: Int

    /// Everything that was asked for.
    init(_ options: SearchOptions) { (iterations, restarts) = (options.iterations, options.restarts) }

    /// Tries a short run and scales it up; never more than was asked for.
    ///
    /// - Parameter start: when the search was called.
    init(_ model: SearchModel, _ options: SearchOptions, seconds: Double, since start: ContinuousClock.Instant) {
        let clock = ContinuousClock()
        let pilotStart = clock.now
        var pilot = Annealing(model, seed: options.seed, restart: 0, warmStart: options.warmStart)
        defer { pilot.free() }
        pilot.construct()
        let constructed = clock.now
        let deadline = start.advanced(by: .seconds(seconds))
        let tried = pilot.run(planned: 1 << 30, stop: min(options.iterations, 65_536)) {
            clock.now >= deadline
        } onCheckpoint: { _, _ in
        }
        let end = clock.now
        // The descent after the annealing adds a tenth; another tenth is kept in hand.
        let speed = Double(tried) / max(1e-6, (end - constructed).inSeconds) * 0.8
        func moves(restarts: Int) -> Int {
            let rounds = Double((restarts + options.threads - 1) / options.threads)
            let left = (deadline - end).inSeconds / rounds - (constructed - pilotStart).inSeconds
            return max(1_000, Int(min(1e15, max(0, left) * speed)))
        }
        // One good run beats several that are too short.
        let isShort =
            moves(restarts: options.restarts) < SearchOptions.recommendedIterations(unitCount: model.atomCount)
        restarts = isShort ? min(options.restarts, options.threads) : options.restarts
        iterations = min(options.iterations, moves(restarts: restarts))
    }
}

extension Duration {
    /// The duration in seconds.
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
