import ClusterPlanner
import Foundation
import Synchronization

/// Long work: commands of this program, each in a process of its own, one after the other.
///
/// A command that dies takes nothing along, is stopped as from a terminal (it then keeps the best it has), and does exactly what it
/// does when it is typed.
final class JobBoard: Sendable {
    /// A command that waits, runs or has ended.
    struct Job: Sendable {
        enum Standing: String, Sendable { case waiting, running, stopping, done, failed }

        let number: Int
        /// What it is, for the page: `propose`, `check` …
        let kind: String
        /// The plan or file that it writes, as the page calls it.
        let subject: String
        let arguments: [String]
        var standing = Standing.waiting
        /// The last line of progress, as the command wrote it.
        var progress = "null"
        /// What the command printed.
        var output = "null"
        /// What it said of its failure.
        var said = ""
        var exit: Int32?
    }

    private struct State: Sendable {
        var jobs: [Job] = []
        var running: pid_t?
        var listeners: [Int: AsyncStream<String>.Continuation] = [:]
        var nextListener = 0
    }

    private let program: String
    private let workspace: String
    private let language: Language
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "planner.jobs")
    /// Jobs that are kept for the page.
    private static let mostKept = 50

    init(program: String, workspace: String, language: Language) {
        (self.program, self.workspace, self.language) = (program, workspace, language)
    }

    /// Puts a command at the end of the queue.
    func start(_ kind: String, subject: String, _ arguments: [String]) -> Int {
        let number = state.withLock { state in
            let number = (state.jobs.last?.number ?? 0) + 1
            state.jobs.append(Job(number: number, kind: kind, subject: subject, arguments: arguments))
            while state.jobs.count > Self.mostKept, state.jobs[0].exit != nil { state.jobs.removeFirst() }
            return number
        }
        tell(number)
        queue.async { self.run(number) }
        return number
    }

    /// Asks a command to end: one that runs keeps the best it has, one that waits is not begun; asked again, it ends at once.
    func stop(_ number: Int) {
        state.withLock { state in
            guard let index = state.jobs.firstIndex(where: { $0.number == number }) else { return }
            switch state.jobs[index].standing {
            case .waiting:
                state.jobs[index].standing = .failed
                state.jobs[index].exit = PlannerError.Kind.interrupted.rawValue
            case .running, .stopping:
                state.jobs[index].standing = .stopping
                if let process = state.running { kill(process, SIGINT) }
            case .done, .failed: break
            }
        }
        tell(number)
    }

    /// Ends what runs, as the server ends.
    func end() {
        let running = state.withLock { state in
            for index in state.jobs.indices where state.jobs[index].standing == .waiting {
                state.jobs[index].standing = .failed
            }
            for listener in state.listeners.values { listener.finish() }
            return state.running
        }
        if let running { kill(running, SIGTERM) }
    }

    /// Whether nothing waits or runs.
    var isIdle: Bool { state.withLock { $0.jobs.allSatisfy { $0.standing == .done || $0.standing == .failed } } }

    /// All jobs, the newest last.
    var list: JSONValue { .list(state.withLock { $0.jobs }.map(Self.json)) }

    /// Events for a page: each is a job as it stands now, in the form of server-sent events. The first are all that is known.
    func events() -> AsyncStream<String> {
        AsyncStream(bufferingPolicy: .bufferingNewest(256)) { continuation in
            let (number, jobs) = state.withLock { state in
                state.nextListener += 1
                state.listeners[state.nextListener] = continuation
                return (state.nextListener, state.jobs)
            }
            continuation.onTermination = { _ in self.state.withLock { _ = $0.listeners.removeValue(forKey: number) } }
            for job in jobs { continuation.yield(Self.event(job)) }
        }
    }

    /// Words to everyone who listens.
    private func tell(_ number: Int) {
        state.withLock { state in
            guard let job = state.jobs.first(where: { $0.number == number }) else { return }
            for listener in state.listeners.values { listener.yield(Self.event(job)) }
        }
    }

    private func change(_ number: Int, _ work: (inout Job) -> Void) {
        state.withLock { state in
            if let index = state.jobs.firstIndex(where: { $0.number == number }) { work(&state.jobs[index]) }
        }
        tell(number)
    }

    private func run(_ number: Int) {
        guard let job = state.withLock({ $0.jobs.first { $0.number == number } }), job.standing == .waiting else {
            return
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.currentDirectoryURL = URL(fileURLWithPath: workspace)
        process.arguments = job.arguments + ["--json", "--lang", language.rawValue]
        process.standardInput = FileHandle.nullDevice
        let (output, said) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, said)
        // Progress comes as lines of JSON; everything else is said to people.
        let words = SaidLines(said.fileHandleForReading) { line in self.change(number) { $0.progress = line } }
        do {
            try process.run()
        } catch {
            change(number) { ($0.standing, $0.said, $0.exit) = (.failed, "\(error.localizedDescription)", -1) }
            return
        }
        state.withLock { $0.running = process.processIdentifier }
        change(number) { if $0.standing == .waiting { $0.standing = .running } }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let (exit, told) = (process.terminationStatus, words.all())
        state.withLock { $0.running = nil }
        change(number) { job in
            job.exit = exit
            job.said = told
            if let first = text.first, first == "{" { job.output = text }
            // 2: done, with findings; 130: stopped, the best so far was kept.
            job.standing = [0, 2, PlannerError.Kind.interrupted.rawValue].contains(exit) ? .done : .failed
        }
    }

    private static func event(_ job: Job) -> String { "data: \(JSONText.text(json(job)))\n\n" }

    private static func json(_ job: Job) -> JSONValue {
        .object([
            ("job", .integer(job.number)), ("kind", .text(job.kind)), ("subject", .text(job.subject)),
            ("standing", .text(job.standing.rawValue)), ("progress", .text(job.progress)),
            ("output", .text(job.output)), ("said", .text(job.said)),
            ("exit", job.exit.map { .integer(Int($0)) } ?? .null),
        ])
    }
}
