import CountyModel
import Regionalization

/// What a certificate says, for people and machines.
package enum CertificateText {
    /// One sentence: how much more any plan under the same rules could score.
    package static func sentence(_ certificate: Certificate) -> Bilingual {
        if certificate.isProvenOptimal {
            return Bilingual(zh: "已证明:在同样的规则下没有更好的方案", en: "proven: no plan under these rules scores more")
        }
        let score = Double(certificate.score.micropoints)
        // Rounded up, as a bound has to be.
        let more = Double(certificate.bound.micropoints) - score
        let share = score > 0 ? NumberText.plain((more / score * 10_000).rounded(.up) / 100, decimals: 2) : nil
        let points = NumberText.plain((more / 10_000).rounded(.up) / 100, decimals: 2)
        guard let share else {
            return Bilingual(
                zh: "已证明:在同样的规则下,任何方案的得分最多再高 \(points) 分",
                en: "proven: no plan under these rules can score more than \(points) points above this one")
        }
        // Rounded down, for the same reason.
        let reached = NumberText.real(
            (score / Double(certificate.bound.micropoints) * 1000).rounded(.down) / 10, decimals: 1)
        return Bilingual(
            zh: "得分已达到理论上限的 \(reached)%;已证明在同样的规则下,任何方案的得分最多再高 \(share)%",
            en: """
                the score is \(reached)% of what is possible at best; proven: no plan under these rules can score more than \
                \(share)% above this one
                """)
    }

    /// The numbers alone, in a fixed order.
    static func numbers(_ certificate: Certificate) -> JSONValue {
        let counts = [certificate.passes, certificate.rounds, certificate.nodes]
        let leftOut = certificate.leftOut.map { [$0.plan, $0.atLeast] } ?? []
        return .list(
            [
                .integer(Int(certificate.score.micropoints)), .integer(Int(certificate.bound.micropoints)),
                .text(certificate.method.rawValue), .text(certificate.solver ?? ""), .flag(certificate.wasCutShort),
            ] + (counts + leftOut).map { .integer($0) })
    }

    package static func json(_ certificate: Certificate) -> JSONValue {
        .object([
            ("score_micropoints", .integer(Int(certificate.score.micropoints))),
            ("bound_micropoints", .integer(Int(certificate.bound.micropoints))),
            ("gap", .real(certificate.gap, decimals: 6)), ("proven_optimal", .flag(certificate.isProvenOptimal)),
            ("method", .text(certificate.method.rawValue)), ("solver", certificate.solver.map { .text($0) } ?? .null),
            ("passes", .integer(certificate.passes)), ("rounds", .integer(certificate.rounds)),
            ("nodes", .integer(certificate.nodes)), ("was_cut_short", .flag(certificate.wasCutShort)),
            (
                "left_out",
                certificate.leftOut.map {
                    .object([("plan", .integer($0.plan)), ("at_least", .integer($0.atLeast))])
                } ?? .null
            ), ("sentence_zh", .text(sentence(certificate).zh)), ("sentence_en", .text(sentence(certificate).en)),
        ])
    }
}
