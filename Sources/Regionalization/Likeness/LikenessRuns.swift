import Dispatch
import Synchronization

/// The best of several independent runs; of equal ones the first, so the number of threads does not matter.
func bestRun<Outcome: Sendable>(
    _ options: LikenessOptions, _ run: @escaping @Sendable (UInt64) -> Outcome,
    isBetter: (Outcome, Outcome) -> Bool
) -> Outcome {
    // The first run's seed is the caller's; those of the others are far from it.
    @Sendable func outcome(_ index: Int) -> Outcome { run(options.seed &+ UInt64(index) &* 0xD1B5_4A32_D192_ED03) }
    let others = Mutex([Outcome?](repeating: nil, count: max(0, options.restarts - 1)))
    let threads = max(1, min(options.threads, options.restarts))
    let first = Mutex<Outcome?>(nil)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
        for index in stride(from: thread, to: max(1, options.restarts), by: threads) {
            let result = outcome(index)
            if index == 0 { first.withLock { $0 = result } } else { others.withLock { $0[index - 1] = result } }
        }
    }
    var best = first.withLock { $0 } ?? outcome(0)
    for case let other? in others.withLock({ $0 }) where isBetter(other, best) { best = other }
    return best
}
