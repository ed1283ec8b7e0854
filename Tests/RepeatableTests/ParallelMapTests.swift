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

    @Test("Of a map and a table read side by side each has its result or its own error")
    func sideBySideResults() throws {
        let both = sideBySide({ 255 }, { "石溪村" })
        #expect(try both.first.get() == 255 && both.second.get() == "石溪村")
        let failed = sideBySide(
            { () throws -> Int in throw Refused(village: 1) }, { () throws -> Int in throw Refused(village: 2) })
        #expect(throws: Refused(village: 1)) { try failed.first.get() }
        #expect(throws: Refused(village: 2)) { try failed.second.get() }
    }

    @Test("Workers are handed every village once, each worker under a number of its own", arguments: [1, 3])
    func handed(workers: Int) {
        let seen = Mutex<(villages: [Int], workers: Set<Int>)>(([], []))
        let isWhole = handOut(200, to: workers) { worker, village in
            seen.withLock {
                $0.villages.append(village)
                $0.workers.insert(worker)
            }
            return true
        }
        #expect(isWhole && seen.withLock { $0.villages.sorted() } == Array(0..<200))
        #expect(seen.withLock { $0.workers.isSubset(of: 0..<workers) })
    }

    @Test("A worker that stops keeps the villages behind it from being handed out")
    func stopped() {
        let seen = Mutex([Int]())
        let isWhole = handOut(200, to: 1) { _, village in
            seen.withLock { $0.append(village) }
            return village < 20
        }
        #expect(!isWhole && seen.withLock { $0 } == Array(0...20))
    }
}
