import ClusterPlanner
import Foundation
import Regionalization
import Synchronization

/// The one live line of the search and the proof, or a stream of JSON lines: what is being done and how far it is, best score so
/// far, bound and gap where known.
///
/// Where standard error is no terminal, a line stays: the first after five seconds, then one every ten.
final class ProgressMeter: Sendable {
    private struct State {
        var best: Int64?
        var bound: Int64?
        var done: [Int: (iterations: Int, share: Double)] = [:]
        var phase = SolvePhase.search
        /// Of a phase after the search.
        var phaseShare = 0.0
        var lastShown: ContinuousClock.Instant?
        var hasEnded = false
    }

    private let console: Console
    private let restarts: Int
    private let villages: Int
    private let style: ProgressStyle
    private let state = Mutex(State())
    private let start = ContinuousClock.now

    /// - Parameter villages: those that take part, by which a score is divided as that of the plan will be.
    init(_ console: Console, restarts: Int, villages: Int, style: ProgressStyle) {
        (self.console, self.restarts, self.villages, self.style) = (console, restarts, villages, style)
    }

    private var isShown: Bool {
        switch style {
        case .auto: console.showsProgress || console.keepsProgress
        case .json: true
        case .none: false
        }
    }

    /// Takes a report from any thread; shows ten a second at most, where lines stay one in ten seconds.
    @Sendable func show(_ progress: SearchProgress) {
        guard isShown else { return }
        state.withLock { state in
            let share = Double(progress.iterations) / Double(max(1, progress.plannedIterations))
            state.done[progress.restart] = (progress.iterations, share)
            (state.phase, state.phaseShare) = (progress.phase, progress.phaseShare)
            // The score of a plan that misses a demand is not shown.
            if progress.shortfall == 0 { state.best = max(state.best ?? .min, progress.bestScore.micropoints) }
            if let bound = progress.bound { state.bound = min(state.bound ?? .max, bound.micropoints) }
            let now = ContinuousClock.now
            let staysOnScreen = style == .auto && console.keepsProgress
            let pause: Duration = staysOnScreen ? .seconds(10) : .milliseconds(100)
            if staysOnScreen && now - start < .seconds(5) { return }
            if state.hasEnded || state.lastShown.map({ now - $0 < pause }) ?? false { return }
            state.lastShown = now
            switch style {
            case .json: console.writeProgressLine(json(state))
            case .auto where staysOnScreen: console.writeProgressLine(text(state))
            case .auto, .none: console.progress(text(state))
            }
        }
    }

    /// Removes the line; what is reported later is not shown.
    func end() {
        let isFirst = state.withLock { state in
            defer { state.hasEnded = true }
            return !state.hasEnded
        }
        if isFirst && style == .auto { console.endProgress() }
    }

    /// How much of the phase is done.
    private func share(_ state: State) -> Double {
        if state.phase != .search { return state.phaseShare }
        return min(1, state.done.values.reduce(0) { $0 + $1.share } / Double(max(restarts, state.done.count)))
    }

    private func gap(_ state: State) -> Double? {
        guard let best = state.best, let bound = state.bound, bound > 0 else { return nil }
        return max(0, Double(bound - best) / Double(bound))
    }

    /// The score planners read, as the plan will have it.
    private func perVillage(_ micropoints: Int64) -> Double { Plan.perHundred(micropoints, villages) }

    private func text(_ state: State) -> String {
        let isZh = console.language == .zh
        let (share, moves) = (share(state), state.done.values.reduce(0) { $0 + $1.iterations })
        let filled = Int(share * 20)
        let bar = String(repeating: "▇", count: filled) + String(repeating: "·", count: 20 - filled)
        func points(_ value: Int64) -> String { NumberText.plain(perVillage(value), decimals: 2) }
        let name = isZh ? state.phase.name.zh : state.phase.name.en
        var parts = ["\(name) \(bar) \(Int(share * 100))%"]
        parts.append(
            state.best.map { (isZh ? "村均得分 " : "score per village ") + points($0) } ?? (isZh ? "尚无可行方案" : "no plan yet")
        )
        if let bound = state.bound { parts.append((isZh ? "上界 " : "bound ") + points(bound)) }
        if let gap = gap(state) {
            parts.append((isZh ? "差距 " : "gap ") + NumberText.plain(gap * 100, decimals: 2) + "%")
        }
        parts.append(isZh ? "\(moves / 10_000) 万次" : "\(moves / 1_000)k moves")
        return parts.joined(separator: "  ")
    }

    private func json(_ state: State) -> String {
        JSONText.text(
            .object([
                ("progress", .real(share(state), decimals: 4)),
                ("iterations", .integer(state.done.values.reduce(0) { $0 + $1.iterations })),
                ("best", state.best.map { .real(perVillage($0), decimals: 4) } ?? .null),
                ("bound", state.bound.map { .real(perVillage($0), decimals: 4) } ?? .null),
                ("best_micropoints", state.best.map { .integer(Int($0)) } ?? .null),
                ("bound_micropoints", state.bound.map { .integer(Int($0)) } ?? .null),
                ("gap", gap(state).map { .real($0, decimals: 6) } ?? .null),
                ("phase", .text(state.phase.rawValue)),
            ]))
    }
}

extension SolvePhase {
    /// What is being done, in words.
    fileprivate var name: Bilingual {
        switch self {
        case .search: Bilingual(zh: "求解", en: "search")
        case .prices: Bilingual(zh: "证明:定价", en: "proof, prices")
        case .regions: Bilingual(zh: "证明:线性规划", en: "proof, regions")
        case .cuts: Bilingual(zh: "证明:割平面", en: "proof, cuts")
        case .rounding: Bilingual(zh: "改进方案", en: "better plan")
        case .branches: Bilingual(zh: "证明:分枝", en: "proof, branches")
        }
    }
}
