import Repeatable

/// Which lines of business a village lives on: each has its own part of the county.
struct Industries: Sendable {
    private static let names = [
        "茶叶", "油茶", "毛竹", "民宿", "清水鱼", "中蜂", "高粱", "来料加工", "光伏", "乡村旅游", "水果", "蔬菜", "中药材", "食用菌",
    ]
    /// How much each gains with height: tea, bamboo and bees belong uphill, vegetables and workshops into the valley.
    private static let uphill = [0.5, 0.5, 0.9, 0.6, 0.3, 0.8, 0.0, -0.7, -0.2, 0.4, -0.3, -0.9, 0.7, 0.2]
    private let fields: [Noise]

    init(seed: UInt64) {
        fields = Industries.names.indices.map {
            Noise(seed: SplitMix.mixed(seed ^ UInt64(0xD00 + $0)), wavelength: 11_000, octaves: 2)
        }
    }

    /// One to three names joined with 、, the most important first.
    func list(x: Double, y: Double, height: Double, key: UInt64) -> String {
        var scores: [(score: Double, index: Int)] = []
        for index in fields.indices {
            let chance = 0.35 * hashedUnit(key, UInt64(index))
            scores.append((fields[index].value(x, y) + Industries.uphill[index] * (height - 0.4) + chance, index))
        }
        scores.sort { ($0.score, $1.index) > ($1.score, $0.index) }
        let kept = scores.prefix(3).enumerated().filter { $0.offset == 0 || $0.element.score > 0.55 }
        return kept.map { Industries.names[$0.element.index] }.joined(separator: "、")
    }
}
