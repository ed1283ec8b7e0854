/// A scenario that counties start from: the rules of one published practice, without data, each line with its source.
///
/// A scenario takes one over with `extends: preset:lanling`, or over a file of its own with
/// `extends: [scenario.yaml, preset:lanling]`. The texts are compiled into the program.
package struct Preset: Sendable, Equatable {
    /// What `extends: preset:…` calls it.
    package let name: String
    /// What it is, in one sentence.
    package let title: Bilingual
    /// The commented YAML, as the newest version of the scenario file has it.
    package let text: String
    /// The same as version 1.0 had it, where more differs than the number of the version.
    private let firstText: String?

    /// The commented YAML for files of a version.
    package func text(of version: ScenarioVersion) -> String {
        func line(_ version: ScenarioVersion) -> String { "schema: \"\(version.rawValue)\"" }
        if version == .newest { return text }
        return firstText ?? text.replacing(line(.newest), with: line(version))
    }

    /// What stands before the name of a preset in `extends`.
    package static let prefix = "preset:"

    /// All presets, in the order in which they are listed.
    package static let all: [Preset] = [
        preset(
            "lanling", PackageResources.lanling_yaml, first: PackageResources.lanling_1_0_yaml,
            zh: "兰陵县:跨村联建、连片振兴,3~12 村一个联合党委(约 2024 年)",
            en: "Lanling county: cross-village committees of 3 to 12 villages (about 2024)"),
        preset(
            "kaihua", PackageResources.kaihua_yaml, zh: "开化县:达标/提升/示范、示范带、组团联村、消薄基金(2019 年)",
            en: "Kaihua county: three classes, belts, department teams, revolving fund (2019)"),
        preset(
            "huzhou", PackageResources.huzhou_yaml, first: PackageResources.huzhou_1_0_yaml,
            zh: "湖州市:百村示范、千村晋位,经常性收入 50 万元与星级(2016 年)",
            en: "Huzhou city: pioneer villages by regular income and stars, three-year rounds (2016)"),
        preset(
            "pujiang", PackageResources.pujiang_yaml, zh: "浦江县:四抓联动,15 万元底线与五重抱团(2021 年)",
            en: "Pujiang county: a floor of 15 wan yuan and five tiers of grouping (2021)"),
        preset(
            "zhejiang-2025", PackageResources.zhejiang_2025_yaml, first: PackageResources.zhejiang_2025_1_0_yaml,
            zh: "浙江省:乡村片区组团发展,重点村带周边村(2025 年)",
            en: "Zhejiang province: key villages lead surrounding ones (2025)"),
    ]

    private static func preset(
        _ name: String, _ bytes: [UInt8], first: [UInt8]? = nil, zh: String, en: String
    ) -> Preset {
        Preset(
            name: name, title: Bilingual(zh: zh, en: en), text: String(decoding: bytes, as: UTF8.self),
            firstText: first.map { String(decoding: $0, as: UTF8.self) })
    }

    /// The preset of a name.
    ///
    /// - Parameter place: where the name was written, for the message.
    /// - Throws: ``PlannerError`` of kind `.scenario` (E1910) that lists the presets there are.
    package static func named(_ name: String, at place: Place = Place()) throws(PlannerError) -> Preset {
        if let preset = all.first(where: { $0.name == name }) { return preset }
        let names = all.map(\.name)
        throw PlannerError(
            .scenario, .unknownPreset, Bilingual(zh: "没有名为 \(name) 的预设", en: "there is no preset \(name)"), at: place,
            mend: EditDistance.mend(name, among: names))
    }
}
