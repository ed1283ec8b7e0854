import CountyModel
import Regionalization

extension PlanManifest {
    /// One line for the foot of a sheet: the scenario, the data, the program, and how near the plan is to its bound.
    package func line(_ language: Language) -> String {
        let parts = [
            Bilingual(zh: "参数 \(info.scenario)", en: "scenario \(info.scenario)"),
            info.seed.map { Bilingual(zh: "种子 \($0)", en: "seed \($0)") },
            Bilingual(zh: "数据摘要 \(info.inputSHA256.prefix(12))", en: "data \(info.inputSHA256.prefix(12))"), gap,
            Bilingual(zh: "程序 \(Engine.version)", en: "engine \(Engine.version)"),
        ]
        return parts.compactMap { $0?.text(language) }.joined(separator: "  ·  ")
    }

    private var gap: Bilingual? {
        guard let certificate else { return nil }
        if certificate.isProvenOptimal { return Bilingual(zh: "已证最优", en: "proven optimal") }
        let score = Double(certificate.score.micropoints)
        guard score > 0 else { return Bilingual(zh: "上界已证", en: "bound proven") }
        let more = (Double(certificate.bound.micropoints) / score - 1) * 100
        let text = NumberText.plain((more * 100).rounded(.up) / 100, decimals: 2)
        return Bilingual(zh: "距上界 ≤\(text)%", en: "within \(text)% of the bound")
    }
}
