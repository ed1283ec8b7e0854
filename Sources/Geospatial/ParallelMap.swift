import Dispatch
import Synchronization

/// Runs `body` for `0..<count` on as many threads and returns the results in order, or throws the error of the lowest index.
///
/// - Complexity: the longest of the bodies, given enough cores.
public func parallelMap<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) throws -> Value) throws -> [Value] {
    let results = Mutex<[Result<Value, any Error>?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
        let value = Result { try body(index) }
        results.withLock { $0[index] = value }
    }
    return try results.withLock { $0 }.map { result in
        guard let result else { preconditionFailure("every index was run") }
        return try result.get()
    }
}
