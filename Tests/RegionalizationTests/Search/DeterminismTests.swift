import Regionalization
import Synchronization
import Testing

@Suite("Search repeats itself")
struct DeterminismTests {
    private func problem() throws -> RegionalizationProblem {
        var map = Map.grid(8, 8)
        map.addLeads([0, 9, 18, 27, 36, 45, 54, 63])
        map.rules.unitCount = 2...9
        return try map.problem()
    }

    @Test("equal seeds give equal results on one thread, two, three and four")
    func threads() throws {
        let problem = try problem()
        var options = SearchOptions.short(seed: 5, restarts: 4)
        let alone = try search(problem, options)
        for threads in 2...4 {
            options.threads = threads
            #expect(try search(problem, options) == alone)
        }
        #expect(alone.alternatives.map(\.restart) == [0, 1, 2, 3])
        #expect(alone.alternatives.allSatisfy { $0.score <= alone.score })
        #expect(!alone.wasCutShort && alone.iterationsDone == [20_000, 20_000, 20_000, 20_000])
    }

    @Test("a run that was cancelled is repeated from the iterations it did")
    func replay() throws {
        let problem = try problem()
        var options = SearchOptions.short(seed: 9, iterations: 400_000)
        let looks = Mutex(0)
        let isCancelled: @Sendable () -> Bool = {
            looks.withLock {
                $0 += 1
                return $0 > 5
            }
        }
        let cut = try search(problem, options, isCancelled: isCancelled)
        #expect(cut.wasCutShort && cut.iterationsDone.allSatisfy { $0 < 400_000 })
        options.stopAfter = cut.iterationsDone
        let again = try search(problem, options)
        #expect(again.plan == cut.plan && again.alternatives == cut.alternatives && !again.wasCutShort)
    }

    @Test("a time limit plans fewer moves, so that cooling comes to its end, and the run is repeated from its record")
    func timeLimit() throws {
        var options = SearchOptions.short(iterations: 1_000_000_000)
        options.timeLimitSeconds = 0.05
        let result = try search(problem(), options)
        #expect(result.wasCutShort && !result.plan.regions.isEmpty)
        #expect(result.plannedIterations < 1_000_000_000)
        #expect(result.iterationsDone.allSatisfy { $0 <= result.plannedIterations })
        options.timeLimitSeconds = nil
        options.iterations = result.plannedIterations
        options.restarts = result.iterationsDone.count
        options.stopAfter = result.iterationsDone
        let again = try search(problem(), options)
        #expect(again.plan == result.plan && again.iterationsDone == result.iterationsDone)
    }

    @Test("a warm start is never made worse")
    func warmStart() throws {
        let problem = try problem()
        let first = try search(problem, .short(seed: 1))
        var options = SearchOptions.short(seed: 2, iterations: 0, restarts: 1)
        options.warmStart = first.plan
        #expect(try search(problem, options).score >= first.score)
        options.iterations = 10_000
        #expect(try search(problem, options).score >= first.score)
    }

    @Test("progress is reported and the best score never falls within a restart")
    func progress() throws {
        let seen = Mutex<[SearchProgress]>([])
        let options = SearchOptions.short(iterations: 100_000, restarts: 1)
        _ = try search(problem(), options, progress: { report in seen.withLock { $0.append(report) } })
        let scores = seen.withLock { $0.map(\.bestScore) }
        #expect(scores.count > 3 && scores == scores.sorted())
    }

    @Test("options outside their ranges are refused")
    func refusals() throws {
        let problem = try problem()
        var options = SearchOptions()
        options.iterations = -1
        #expect(throws: SearchOptions.Invalid.iterations(-1)) { try search(problem, options) }
        options = SearchOptions()
        options.restarts = 0
        #expect(throws: SearchOptions.Invalid.restarts(0)) { try search(problem, options) }
        options = SearchOptions()
        options.threads = 0
        #expect(throws: SearchOptions.Invalid.threads(0)) { try search(problem, options) }
        options = SearchOptions()
        options.timeLimitSeconds = 0
        #expect(throws: SearchOptions.Invalid.timeLimit(0)) { try search(problem, options) }
        options = SearchOptions()
        options.stopAfter = [1, 2]
        #expect(throws: SearchOptions.Invalid.stopAfter([1, 2])) { try search(problem, options) }
    }
}
