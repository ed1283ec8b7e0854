import CountyModel
import PlanStudies

/// The variants of a sweep as a table.
package enum SweepTable {
    private static func headers(_ result: SweepResult, _ language: Language) -> [String] {
        let words = language == .zh ? ["编号", "方案", "前沿", "设置"] : ["no", "variant", "front", "settings"]
        return words + columns(result).map { result.label(of: $0).text(language) }
    }

    /// The indicators of the front first, then the others.
    private static func columns(_ result: SweepResult) -> [PlanIndicator] {
        let front = result.sweep.indicators
        return front + PlanIndicator.allCases.filter { !front.contains($0) && $0 != .score }
    }

    /// Tab-separated lines for the screen: the indicators of the front, and why variants have no plan.
    package static func text(_ result: SweepResult, _ language: Language) -> String {
        let isZh = language == .zh
        let shown = result.shownIndicators
        var lines = [
            (headers(result, language).prefix(4) + shown.map { result.label(of: $0).text(language) }).joined(
                separator: "\t")
        ]
        for (index, outcome) in result.outcomes.enumerated() {
            let cells = [
                String(result.number(index)), outcome.variant.name, result.status(index).text(language),
                outcome.variant.words.text(language),
            ]
            lines.append((cells + shown.map { $0.text(outcome.values?[$0]) }).joined(separator: "\t"))
        }
        for (index, outcome) in result.outcomes.enumerated() where outcome.values == nil {
            let reason = outcome.findings.first.map { $0.what.text(language) } ?? ""
            lines.append("\(result.number(index)) \(outcome.variant.name)\(isZh ? ":" : ": ")\(reason)")
        }
        let front = result.outcomes.indices.filter(result.isOnFront).count
        let planned = result.outcomes.count { $0.values != nil }
        lines.append(
            isZh
                ? "\(result.outcomes.count) 个方案,\(planned) 个可行,前沿 \(front) 个"
                : "\(Wording.count(result.outcomes.count, "variant")), \(planned) with a plan, \(front) on the front")
        if result.frontSaysLittle {
            lines.append(
                isZh
                    ? "指标多时几乎没有方案会被压过;请在 indicators 中只留最看重的两三项,或看 front.svg 各图的虚线"
                    : "with many indicators hardly any variant is dominated; name the two or three that matter most under 'indicators', or follow the dashed line of each panel of front.svg"
            )
        }
        lines += SweepAdvice(result).sentences.map { $0.text(language) }
        let breaking = result.outcomes.count { $0.breaksBase }
        if breaking > 0 {
            lines.append(
                isZh
                    ? "其中 \(breaking) 个违反基准方案的硬规则(见“\(PlanIndicator.brokenByYardstick.label.zh)”一列),按其自身参数则合规"
                    : "\(breaking) of them \(Wording.plural(breaking, "breaks", "break")) hard rules of the base (column '\(PlanIndicator.brokenByYardstick.label.en)'), though not \(Wording.plural(breaking, "its", "their")) own"
            )
        }
        return lines.joined(separator: "\n")
    }

    /// `summary.csv`: UTF-8 with a byte order mark, CRLF, one line per variant, all indicators under their ids.
    package static func csv(_ result: SweepResult) -> [UInt8] {
        var out = ByteText()
        let columns = columns(result)
        let head =
            ["no", "variant", "on_front", "dominated_by", "settings"] + columns.map(\.rawValue) + [
                "reason_zh", "reason_en",
            ]
        out.append("\u{FEFF}" + head.joined(separator: ",") + "\r\n")
        for (index, outcome) in result.outcomes.enumerated() {
            let by = result.places[index]?.dominatedBy.map { String(result.number($0)) } ?? ""
            let values = columns.map { indicator in
                outcome.values?[indicator].map { NumberText.plain($0, decimals: 6) } ?? ""
            }
            let reason = outcome.findings.first?.what
            let cells =
                [
                    String(result.number(index)), outcome.variant.name, result.isOnFront(index) ? "1" : "0", by,
                    CSVCells.inert(outcome.variant.label),
                ] + values + [CSVCells.inert(reason?.zh ?? ""), CSVCells.inert(reason?.en ?? "")]
            out.append(cells.map(CSVCells.quoted).joined(separator: ",") + "\r\n")
        }
        return out.bytes
    }

    /// `summary.json`, the same for programs.
    package static func json(_ result: SweepResult, _ language: Language) -> JSONValue {
        let columns = columns(result)
        return .object([
            ("schema", .text("1.0")), ("ok", .flag(true)), ("sweep", .text(result.sweep.name)),
            ("advice_zh", .list(SweepAdvice(result).sentences.map { .text($0.zh) })),
            ("advice_en", .list(SweepAdvice(result).sentences.map { .text($0.en) })),
            (
                "indicators",
                .list(
                    result.sweep.indicators.map {
                        .object([("id", .text($0.rawValue)), ("better", .text($0.direction.rawValue))])
                    })
            ),
            (
                "variants",
                .list(
                    result.outcomes.enumerated().map { index, outcome in
                        .object([
                            ("no", .integer(result.number(index))), ("name", .text(outcome.variant.name)),
                            ("settings", .text(outcome.variant.label)), ("has_plan", .flag(outcome.values != nil)),
                            ("on_front", .flag(result.isOnFront(index))),
                            (
                                "dominated_by",
                                result.places[index]?.dominatedBy.map { .text(result.outcomes[$0].variant.name) }
                                    ?? .null
                            ),
                            ("values", .object(columns.map { ($0.rawValue, .real(outcome.values?[$0], 6)) })),
                            ("reasons", .list(outcome.findings.map { .text($0.what.text(language)) })),
                        ])
                    })
            ),
        ])
    }
}
