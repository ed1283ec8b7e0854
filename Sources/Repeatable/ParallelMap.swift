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
    handOut(count, to: min(threads, count)) { _, index in
        let result = result(of: body, index)
        results.withLock { $0[index] = result }
        return true
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for case let result? in results.withLock({ $0 }) { values.append(try result.get()) }
    return values
}

/// Does two things that know nothing of each other at the same time, and returns what each gave or threw.
///
/// The caller takes the results in the order in which it would have done the two, so that of two errors the same one is thrown.
package func sideBySide<First: Sendable, Second: Sendable>(
    _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) -> (first: Result<First, any Error>, second: Result<Second, any Error>) {
    let results = Mutex<(first: Result<First, any Error>?, second: Result<Second, any Error>?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
            let result = Result { try first() }
            results.withLock { $0.first = result }
        } else {
            let result = Result { try second() }
            results.withLock { $0.second = result }
        }
    }
    return results.withLock { done in
        guard let first = done.first, let second = done.second else { preconditionFailure("both have run") }
        return (first, second)
    }
}

/// Hands out `0..<count` to workers that run at once, each index to one of them, in ascending order.
///
/// For work that needs a place of its own for each worker, or that can be stopped; ``parallelMap(_:threads:_:)`` is for all else.
///
/// - Parameters:
///   - workers: how many run at once; one of them is the calling thread.
///   - body: the number of the worker, the index, and back whether to go on; after `false` no further index is handed out.
/// - Returns: whether every index was handed out and nobody asked to stop.
@discardableResult
package func handOut(_ count: Int, to workers: Int, _ body: @Sendable (_ worker: Int, _ index: Int) -> Bool) -> Bool {
    let next = Atomic<Int>(0)
    let stop = Atomic<Bool>(false)
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { worker in
        while !stop.load(ordering: .relaxed) {
            let index = next.add(1, ordering: .relaxed).oldValue
            if index >= count { return }
            if !body(worker, index) { stop.store(true, ordering: .relaxed) }
        }
    }
    return !stop.load(ordering: .relaxed)
}

private func result<Value, Failure: Error>(
    of body: (Int) throws(Failure) -> Value, _ index: Int
) -> Result<Value, Failure> {
    do throws(Failure) { return .success(try body(index)) } catch { return .failure(error) }
}
