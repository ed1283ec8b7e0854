import Repeatable
import Synchronization
import Testing

@Suite("Work on several threads gives what one thread gives")
struct ParallelMapTests {
    private struct Refused: Error, Equatable { let village: Int }

    @Test("Results stand in the order of the villages, each made once", arguments: [0, 1, 2, 5, 64])
    func order(threads: Int) {
        let made = Mutex([Int](repeating: 0, count: 1_000))
        let results = parallelMap(1_000, threads: threads) { village in
            made.withLock { $0[village] += 1 }
            return village * village
        }
        #expect(results == (0..<1_000).map { $0 * $0 })
        #expect(made.withLock { $0 }.allSatisfy { $0 == 1 })
        #expect(parallelMap(0, threads: threads) { $0 }.isEmpty)
    }

    @Test("Of several villages that fail, the lowest is told", arguments: [1, 4])
    func failure(threads: Int) {
        #expect(throws: Refused(village: 17)) {
            try parallelMap(100, threads: threads) { village throws(Refused) in
                if village % 20 == 17 { throw Refused(village: village) }
                return village
            }
        }
    }
}
