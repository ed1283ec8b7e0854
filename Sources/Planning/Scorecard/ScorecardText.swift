import CountyModel

extension Scorecard {
    /// Header and one line a criterion: name, mark, what it is made of, range over the clusters.
    package func rows(_ language: Language) -> [[String]] {
        let header =
            language == .zh ? ["评分卡", "0~100", "依据", "各片区"] : ["scorecard", "0-100", "from", "over the clusters"]
        return [header]
            + entries.map {
                [
                    $0.mark.label.text(language), Self.text($0.value), $0.figure.text(language),
                    $0.range?.text(language) ?? "",
                ]
            }
    }

    /// A mark as it is written everywhere: a whole number, and 100 only where nothing is missing.
    package static func text(_ value: Double) -> String {
        value >= 100 ? "100" : NumberText.plain(min(99, value.rounded()), decimals: 0)
    }

    /// One object a criterion.
    package var json: JSONValue {
        .list(
            entries.map { entry in
                .object([
                    ("key", .text(entry.mark.rawValue)), ("label_zh", .text(entry.mark.label.zh)),
                    ("label_en", .text(entry.mark.label.en)), ("mark", .real(entry.value, decimals: 2)),
                    ("figure_zh", .text(entry.figure.zh)), ("figure_en", .text(entry.figure.en)),
                    ("range_zh", entry.range.map { .text($0.zh) } ?? .null),
                    ("range_en", entry.range.map { .text($0.en) } ?? .null), ("full_zh", .text(entry.mark.full.zh)),
                    ("full_en", .text(entry.mark.full.en)),
                ])
            })
    }
}
