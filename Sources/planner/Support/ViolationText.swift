import ClusterPlanner

/// A broken rule as `score` and `edit` tell it.
enum ViolationText {
    /// Hard or soft, the rule in words, and what is wrong; its key, codes and box are in the answer for programs.
    static func line(_ violation: AuditViolation, _ language: Language) -> String {
        let kind = violation.isHard ? (language == .zh ? "硬" : "hard") : (language == .zh ? "软" : "soft")
        let colon = language == .zh ? ":" : ": "
        return "[\(kind)] \(violation.rule.name.text(language))\(colon)\(violation.what.text(language))"
    }

    /// The same for programs; `bbox` is west, south, east, north in degrees, as GeoJSON has it.
    static func json(_ violation: AuditViolation, _ county: County, _ language: Language) -> JSONValue {
        .object([
            ("rule", .text(violation.rule.rawValue)), ("name", .text(violation.rule.name.text(language))),
            ("key", .text(violation.rule.key)),
            ("hard", .flag(violation.isHard)), ("cluster_id", violation.cluster.map { .text($0) } ?? .null),
            ("villages", .list(violation.villages.map { .text(county.villages[$0].code.text) })),
            ("limit", .text(violation.limit)), ("actual", .text(violation.actual)),
            ("message", .text(violation.what.text(language))),
            ("bbox", GeographicBox(violation.villages, county)?.json ?? .null),
        ])
    }
}
