import Regionalization

/// What a sheet of paper or a document says of its making: from which data, under which scenario, by which program, and how good
/// the plan on it is proven to be.
struct PaperManifest {
    private let info: PlanInfo
    private let setup: PlanningCase
    private let plan: Plan?

    init(_ setup: PlanningCase, _ plan: Plan?) {
        (self.setup, self.plan) = (setup, plan)
        info = PlanInfo(setup, seed: plan?.origin.seed ?? 0)
    }

    /// Seed of the search; `nil` for a plan that was not searched for.
    private var seed: UInt64? { plan.flatMap { $0.origin == .given ? nil : $0.origin.seed } }

    private var certificate: Bilingual? { plan?.certificate.map(CertificateText.sentence) }

    /// One line for the foot of a sheet.
    func line(_ language: Language) -> String {
        let digest = info.inputSHA256.prefix(12)
        let gap = plan?.certificate.map { certificate -> Bilingual in
            if certificate.isProvenOptimal { return Bilingual(zh: "已证最优", en: "proven optimal") }
            let score = Double(certificate.score.micropoints)
            guard score > 0 else { return Bilingual(zh: "上界已证", en: "bound proven") }
            let more = (Double(certificate.bound.micropoints) / score - 1) * 100
            let text = NumberText.plain((more * 100).rounded(.up) / 100, decimals: 2)
            return Bilingual(zh: "距上界 ≤\(text)%", en: "within \(text)% of the bound")
        }
        let parts = [
            Bilingual(zh: "参数 \(info.scenario)", en: "scenario \(info.scenario)"),
            seed.map { Bilingual(zh: "种子 \($0)", en: "seed \($0)") },
            Bilingual(zh: "数据摘要 \(digest)", en: "data \(digest)"), gap,
            Bilingual(zh: "程序 \(Engine.version)", en: "engine \(Engine.version)"),
        ]
        return parts.compactMap { $0?.text(language) }.joined(separator: "  ·  ")
    }

    /// Everything, for machines.
    var json: JSONValue {
        .object([
            ("schema", .text(Engine.schema)), ("engine", .text(Engine.version)), ("county", .text(info.county)),
            ("scenario", .object([("name", .text(info.scenario)), ("sha256", .text(info.scenarioSHA256))])),
            (
                "inputs",
                .list(
                    setup.county.digests.map {
                        .object([("file", .text($0.file)), ("sha256", .text($0.sha256))])
                    })
            ), ("input_sha256", .text(info.inputSHA256)), ("source_crs", .text(info.sourceCRS)),
            ("seed", seed.map { .seed($0) } ?? .null),
            ("score", .real(plan?.scorePerHundred, 4)),
            ("bound_zh", certificate.map { .text($0.zh) } ?? .null),
            ("bound_en", certificate.map { .text($0.en) } ?? .null), ("notice", .text(info.notice)),
            ("review_no", setup.scenario.output.map.reviewNumber.map { .text($0) } ?? .null),
        ])
    }
}
