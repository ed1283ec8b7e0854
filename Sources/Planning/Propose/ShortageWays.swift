import CountyModel
import Regionalization

extension ShortageText {
    /// What would have to change, one way or another, before the group could be covered; `nil` where nothing is known to help.
    ///
    /// - Parameter original: the cause that was counted, where a part of its group is told.
    func remedy(_ shortage: Shortage, of original: Shortage? = nil, _ ledger: inout FactLedger) -> Bilingual? {
        let ways = remedies.ways(original ?? shortage, self).map { together in
            let (changes, rest) = (together.filter { !$0.isRest }, together.filter(\.isRest))
            let parts = changes.map { $0.text(self, &ledger) }
            let left = rest.map { $0.text(self, &ledger) }
            return Bilingual(
                zh: parts.map(\.zh).joined(separator: ",同时") + left.map(\.zh).joined(),
                en: parts.map(\.en).joined(separator: " with ") + left.map(\.en).joined())
        }
        guard !ways.isEmpty else { return nil }
        return Bilingual(
            zh: "至少须\(ways.map(\.zh).joined(separator: ",或"))",
            en: "The least that would help: \(ways.map(\.en).joined(separator: ", or "))")
    }
}
