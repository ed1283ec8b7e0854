import Repeatable

/// Cuts `0..<count` into pieces of fixed length, works them off on several threads and returns the results in the order of the
/// pieces, so that the result does not depend on the number of threads.
func mapPieces<Result: Sendable>(
    _ count: Int, of length: Int, workers: Int, _ body: @Sendable (Range<Int>) -> Result
) -> [Result] {
    parallelMap((count + length - 1) / length, threads: workers) { piece in
        body(piece * length..<min(count, (piece + 1) * length))
    }
}
