import CountyModel
import Synchronization

/// Names that more than one village of a county has: only those need their codes to be told apart.
///
/// Names are counted when the first is asked for, since most plans break no rule and Latin letters take their time.
final class SharedNames: Sendable {
    private let county: County
    private let counts = Mutex<[String: Int]?>(nil)

    init(_ county: County) { self.county = county }

    /// Whether several villages have the name, written in either script.
    func isShared(_ name: String) -> Bool {
        counts.withLock { counts in
            let known = counts ?? counted()
            counts = known
            return known[name, default: 0] > 1
        }
    }

    private func counted() -> [String: Int] {
        county.villages.reduce(into: [:]) { counts, village in
            for name in Set([village.name, LatinName.of(village.name)]) { counts[name, default: 0] += 1 }
        }
    }
}
