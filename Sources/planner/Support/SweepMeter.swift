import ClusterPlanner
import Synchronization

/// The one live line of a sweep.
final class SweepMeter: Sendable {
    private struct State {
        var lastShown: ContinuousClock.Instant?
        var hasEnded = false
    }

    private let console: Console
    private let state = Mutex(State())

    init(_ console: Console) { self.console = console }

    /// Takes a report from any thread; shows ten a second at most.
    @Sendable func show(_ progress: SweepProgress) {
        guard console.showsProgress else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            if state.hasEnded || state.lastShown.map({ now - $0 < .milliseconds(100) }) ?? false { return }
            state.lastShown = now
            console.progress(text(progress))
        }
    }

    /// Removes the line.
    func end() {
        let isFirst = state.withLock { state in
            defer { state.hasEnded = true }
            return !state.hasEnded
        }
        if isFirst { console.endProgress() }
    }

    private func text(_ progress: SweepProgress) -> String {
        let isZh = console.language == .zh
        let part = Double(progress.done) + progress.running.reduce(0) { $0 + $1.share }
        let share = part / Double(max(1, progress.total))
        let filled = min(20, Int(share * 20))
        let bar = String(repeating: "▇", count: filled) + String(repeating: "·", count: 20 - filled)
        var words = [
            isZh
                ? "方案 \(bar) \(progress.done)/\(progress.total)" : "variants \(bar) \(progress.done)/\(progress.total)"
        ]
        if progress.reused > 0 { words.append(isZh ? "沿用 \(progress.reused)" : "\(progress.reused) taken over") }
        words += progress.running.prefix(3).map { "\($0.name.prefix(24)) \(Int($0.share * 100))%" }
        return words.joined(separator: "  ")
    }
}
