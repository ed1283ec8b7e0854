import ClusterPlanner
import Dispatch
import Synchronization

/// The plans that are open, one request after the other: whoever changes a plan is alone with it.
final class Desk: Sendable {
    /// What is read already.
    struct State: Sendable {
        var plans: [String: OpenPlan] = [:]
        var cases = OpenedCases()
        /// How many edits were made; files are written when none has followed for a while.
        var steps = 0
        var data = DataShelf()
    }

    let workspace: String
    let isReadOnly: Bool
    let language: Language
    let threads: Int
    private let queue = DispatchQueue(label: "planner.desk")
    private let state = Mutex(State())
    /// Where reasons and files are made on copies, so that nobody's next edit waits for them.
    private let workers = DispatchQueue(label: "planner.reasons")
    /// How long after an edit the plan's files are written, unless another edit follows.
    private static let pause: DispatchTimeInterval = .milliseconds(400)

    init(workspace: String, isReadOnly: Bool, language: Language, threads: Int) {
        (self.workspace, self.isReadOnly, self.language, self.threads) = (workspace, isReadOnly, language, threads)
    }

    /// Does work that blocks, away from the threads that serve.
    func perform(_ work: @escaping @Sendable (Desk, inout State) throws -> WebAnswer) async -> WebAnswer {
        await withCheckedContinuation { done in
            queue.async {
                done.resume(returning: self.state.withLock { state in self.answer(work, &state) })
            }
        }
    }

    private func answer(_ work: (Desk, inout State) throws -> WebAnswer, _ state: inout State) -> WebAnswer {
        do {
            // The user named this folder: what variants in it extend lies in it.
            return try ExtendedFile.naming([workspace]) { try work(self, &state) }
        } catch let error as PlannerError { return WebAnswer(error.named(in: workspace)) } catch {
            return WebAnswer(refusing: 500, "程序内部错误", "internal error")
        }
    }

    /// The names of the plans.
    func list() -> WebAnswer {
        let names = WorkspacePlans.list(workspace)
        return WebAnswer(
            .object([("plans", .list(names.map { .text($0) })), ("readOnly", .flag(isReadOnly))]))
    }

    /// A plan as its files are now: read once, and again when another program has changed one of them.
    ///
    /// - Throws: ``PlannerError``, also E6601 for a name that is no plan of the workspace.
    func plan(_ name: String, _ state: inout State) throws -> OpenPlan {
        if let known = state.plans[name], known.isCurrent, known.hasItsData { return known }
        guard let folder = WorkspacePlans.folder(name, in: workspace) else { throw PlanFile.missing(name) }
        // Edits of plans on changed data are on disk; their files follow when they are opened again.
        if let known = state.plans[name], !known.hasItsData { state = State() }
        state.plans[name] = nil
        let opened = try OpenPlan(folder, in: workspace, threads: threads, &state.cases)
        state.plans[name] = opened
        if opened.isBehind && !isReadOnly { settleLater(&state) }
        return opened
    }

    /// The plan with its reasons, kept for the next who asks.
    ///
    /// - Throws: ``PlannerError``.
    func reasoned(_ name: String, _ state: inout State) throws -> (plan: OpenPlan, handover: HandoverPlan) {
        var plan = try plan(name, &state)
        let handover = try plan.reasoned()
        state.plans[name] = plan
        return (plan, handover)
    }

    /// Writes what edits have left to be written, before others read the folders.
    ///
    /// - Throws: ``PlannerError``.
    func settle(_ state: inout State) throws {
        for name in state.plans.keys.sorted() { try state.plans[name]?.settle(language) }
    }

    /// The same from outside, as the server ends.
    func settle() { queue.sync { state.withLock { try? settle(&$0) } } }

    private func settleLater(_ state: inout State) {
        state.steps += 1
        let step = state.steps
        workers.asyncAfter(deadline: .now() + Self.pause) { self.settle(step) }
    }

    /// Writes what is behind, unless a step has followed, which waits for its own pause.
    private func settle(_ step: Int) {
        let behind = state.withLock { state in
            state.steps == step ? state.plans.filter(\.value.isBehind).sorted { $0.key < $1.key } : []
        }
        for (name, plan) in behind {
            // What fails here is tried again after the next step and before every job, which tells why.
            guard let made = try? plan.made(language) else { continue }
            state.withLock { state in
                guard var now = state.plans[name], now.hasEdits(of: plan) else { return }
                try? now.settle(made)
                state.plans[name] = now
            }
        }
    }

    /// An answer about a plan with its reasons, which are worked out on a copy.
    func explained(
        _ name: String, _ tell: @escaping @Sendable (OpenPlan, HandoverPlan) throws -> WebAnswer
    ) async -> WebAnswer {
        let opened = Mutex<OpenPlan?>(nil)
        let refused = await perform { desk, state in
            let plan = try desk.plan(name, &state)
            opened.withLock { $0 = plan }
            return WebAnswer(.null)
        }
        guard let plan = opened.withLock({ $0 }) else { return refused }
        return await withCheckedContinuation { done in
            workers.async {
                var (copy, unused) = (plan, State())
                done.resume(
                    returning: self.answer(
                        { _, _ in
                            let handover = try copy.reasoned()
                            self.state.withLock { state in
                                if state.plans[name]?.hasEdits(of: copy) == true { state.plans[name]?.take(handover) }
                            }
                            return try tell(copy, handover)
                        }, &unused))
            }
        }
    }

    /// Makes the edit of one line of a log, if the page has seen all edits before it.
    ///
    /// - Throws: ``PlannerError``; nothing is then written.
    func edit(_ name: String, base: String, _ line: [UInt8], _ state: inout State) throws -> WebAnswer {
        guard let wanted = EditLog.line(line) else {
            return WebAnswer(refusing: 400, "请求不是修改记录", "the request is no edit")
        }
        guard let folder = WorkspacePlans.folder(name, in: workspace) else { throw PlanFile.missing(name) }
        let lock = try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        var plan = try plan(name, &state)
        let seen = plan.editor.log
        guard seen.baseSHA256 == base, wanted.number == seen.entries.count + 1 else {
            return PlanAnswer.stale(plan, after: seen.baseSHA256 == base ? wanted.number - 1 : 0)
        }
        let before = plan.now
        try plan.apply(wanted.edit, note: wanted.note)
        state.plans[name] = plan
        settleLater(&state)
        return WebAnswer(PlanAnswer.edited(name, before, plan))
    }
}
