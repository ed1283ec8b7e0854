import CountyModel

/// What a change does to the points, in words: more, less, or nothing at the decimals that are told.
enum PointsText {
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
