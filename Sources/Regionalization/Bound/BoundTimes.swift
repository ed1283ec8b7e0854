#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Where the CPU time of a bound went, summed over the threads; measured, so it differs from run to run.
package struct BoundTimes: Hashable, Sendable {
    /// Gathering the units within reach of each lead.
    package internal(set) var graph = Duration.zero
    /// Multipliers, splits and removals before the tree.
    package internal(set) var root = Duration.zero
    /// Trees of connected sets.
    package internal(set) var tree = Duration.zero
    /// Linear programs over regions.
    package internal(set) var master = Duration.zero

    /// All of it.
    package var total: Duration { graph + root + tree + master }

    static func + (first: BoundTimes, second: BoundTimes) -> BoundTimes {
        var sum = first
        sum.graph += second.graph
        sum.root += second.root
        sum.tree += second.tree
        sum.master += second.master
        return sum
    }
}

/// Books the CPU time of its thread since the last lap under a heading; waiting for a busy machine does not count.
struct StageWatch {
    private(set) var times = BoundTimes()
    private var last = Duration.zero

    private static var now: Duration {
        var time = timespec()
        // Fails for an unknown clock only; what would then be missing is a share in a report.
        guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .zero }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    mutating func begin() { last = Self.now }

    mutating func lap(_ stage: WritableKeyPath<BoundTimes, Duration>) {
        let now = Self.now
        times[keyPath: stage] += now - last
        last = now
    }
}
