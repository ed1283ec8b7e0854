import Dispatch
import Synchronization

/// Runs a body once per worker; with one worker on the calling thread.
func runWorkers(_ workers: Int, _ body: @Sendable (Int) -> Void) {
    if workers <= 1 { return body(0) }
    DispatchQueue.concurrentPerform(iterations: workers, execute: body)
}

/// Cuts `0..<count` into pieces of fixed length, works them off on several threads and returns the results in the order of the
/// pieces, so that the result does not depend on the number of threads.
func mapPieces<Result: Sendable>(
    _ count: Int, of length: Int, workers: Int, _ body: @Sendable (Range<Int>) -> Result
) -> [Result] {
    let pieces = (count + length - 1) / length
    let results = Mutex<[Result?]>(Array(repeating: nil, count: pieces))
    let next = Atomic<Int>(0)
    runWorkers(min(workers, max(1, pieces))) { _ in
        while true {
            let piece = next.add(1, ordering: .relaxed).oldValue
            if piece >= pieces { return }
            let result = body(piece * length..<min(count, (piece + 1) * length))
            results.withLock { $0[piece] = result }
        }
    }
    return results.withLock { $0 }.compactMap { $0 }
}
