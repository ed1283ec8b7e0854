import Dispatch
import Synchronization

/// Runs `body` for `0..<count` on several threads and returns the results in order, whichever thread came first.
///
/// - Parameters:
///   - count: how many results there are.
///   - threads: how many run at once; one of them is the calling thread.
/// - Throws: the error of the lowest index; all others have run by then.
/// - Complexity: that of the bodies; a thread takes the next index when it is done with one.
package func parallelMap<Value: Sendable, Failure: Error>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
    let results = Mutex<[Result<Value, Failure>?]>(Array(repeating: nil, count: count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            if index >= count { return }
            let result = result(of: body, index)
            results.withLock { $0[index] = result }
        }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for case let result? in results.withLock({ $0 }) { values.append(try result.get()) }
    return values
}

private func result<Value, Failure: Error>(
    of body: (Int) throws(Failure) -> Value, _ index: Int
) -> Result<Value, Failure> {
    do throws(Failure) { return .success(try body(index)) } catch { return .failure(error) }
}
