import Repeatable

/// The best of several independent runs; of equal ones the first, so the number of threads does not matter.
func bestRun<Outcome: Sendable>(
    _ options: LikenessOptions, _ run: @Sendable (UInt64) -> Outcome,
    isBetter: (Outcome, Outcome) -> Bool
) -> Outcome {
    // The first run's seed is the caller's; those of the others are far from it.
    let outcomes = parallelMap(max(1, options.restarts), threads: options.threads) { index in
        run(options.seed &+ UInt64(index) &* 0xD1B5_4A32_D192_ED03)
    }
    return outcomes.dropFirst().reduce(outcomes[0]) { isBetter($1, $0) ? $1 : $0 }
}
