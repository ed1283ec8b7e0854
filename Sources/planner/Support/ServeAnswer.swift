import ClusterPlanner
import Foundation
import Synchronization

/// What `serve` answers when it has ended.
struct ServeAnswer: Answer {
    func json(_ language: Language) -> JSONValue { .object([("schema", .text(Engine.schema)), ("ok", .integer(1))]) }

    func text(_ language: Language) -> String? { nil }
}

/// How serving ended, handed from the task that served to the command.
final class ServedOutcome: Sendable {
    private let held = Mutex<(any Error)?>(nil)

    /// What ended it; `nil` where a signal did.
    var error: (any Error)? { held.withLock { $0 } }

    func set(_ error: any Error) { held.withLock { $0 = error } }
}

/// The browser that a person has chosen for this machine.
enum Browser {
    /// Opens an address; where there is none, the address on the screen is what is left.
    static func open(_ address: String) {
        let process = Process()
        // What it says of itself is no answer of this program.
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exec xdg-open \"$0\" > /dev/null 2>&1", address]
        try? process.run()
    }
}
