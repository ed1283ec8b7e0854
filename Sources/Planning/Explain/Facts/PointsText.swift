import CountyModel

/// What a change does to the points, in words: more, less, or nothing at the decimals that are told.
enum PointsText {
    /// Points as every sentence about a change tells them: hundredths of what one village can gain from its lead, and as a fact.
    static func size(_ id: String, _ points: Double, _ source: String, _ ledger: inout FactLedger) -> String {
        ledger.note(id, abs(points) * 100, decimals: 1, unit: "分", source: source + ", hundredths of a point")
    }

    /// - Parameters:
    ///   - loss: points before the change less those after it.
    ///   - shown: its size as it is told, in hundredths of a point.
    static func change(losing loss: Double, _ shown: String) -> Bilingual {
        if shown == "0" { return Bilingual(zh: "得分不变", en: "no points less") }
        let points = "\(shown) \(Wording.of(shown, "point"))"
        return loss < 0
            ? Bilingual(zh: "多\(shown)分", en: "\(points) more") : Bilingual(zh: "少\(shown)分", en: "\(points) less")
    }
}
