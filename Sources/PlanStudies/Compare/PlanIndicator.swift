import CountyModel

/// One number by which plans are compared.
package enum PlanIndicator: String, Sendable, CaseIterable {
    /// Score per village, in hundredths of a point, under the plan's own scenario.
    case score
    /// Score per village, in hundredths of a point, under the scenario of the yardstick.
    case scoreByYardstick = "score_by_yardstick"
    /// Number of clusters.
    case clusters
    /// Villages in clusters.
    case covered
    /// Villages that might be in a cluster and are not.
    case leftOut = "left_out"
    /// Weak villages in clusters.
    case weakCovered = "weak_covered"
    /// Income that weak villages in clusters lack to the weak line together, in the unit of the income measure.
    case weakGapCovered = "weak_gap_covered"
    /// Lift of the weak villages by their leads, 0…1.
    case lift
    /// Likeness of villages and their leads in industry, 0…1.
    case industry
    /// Mean compactness of the clusters, 0…1.
    case compactness
    /// Mean share that clusters have of the smallest circle around them (Reock), 0…1.
    case reock
    /// Mean width to length of the smallest rectangles around clusters, 0…1.
    case widthToLength = "width_to_length"
    /// Mean distance of villages to their leads, kilometres.
    case leadKm = "lead_km"
    /// Largest distance of a village to its lead, kilometres.
    case farthestKm = "farthest_km"
    /// Clusters in more than one township.
    case crossTown = "cross_town"
    /// Clusters whose secretary a township sends.
    case appointed
    /// Villages in the smallest cluster.
    case smallest
    /// Villages in the largest cluster.
    case largest
    /// Hard rules broken under the plan's own scenario.
    case broken
    /// Hard rules broken under the scenario of the yardstick.
    case brokenByYardstick = "broken_by_yardstick"

    /// Which way is better.
    package enum Direction: String, Sendable { case higher, lower, none }

    /// Whether more of it is better, less, or neither.
    package var direction: Direction {
        switch self {
        case .score, .scoreByYardstick, .covered, .weakCovered, .weakGapCovered, .lift, .industry, .compactness, .reock,
            .widthToLength:
            .higher
        case .leftOut, .leadKm, .farthestKm, .crossTown, .appointed, .broken, .brokenByYardstick: .lower
        case .clusters, .smallest, .largest: .none
        }
    }

    /// Digits after the point in tables.
    package var decimals: Int {
        switch self {
        case .score, .scoreByYardstick, .weakGapCovered, .farthestKm: 1
        case .leadKm: 2
        case .lift, .industry, .compactness, .reock, .widthToLength: 3
        case .clusters, .covered, .leftOut, .weakCovered, .crossTown, .appointed, .smallest, .largest, .broken,
            .brokenByYardstick:
            0
        }
    }

    /// What it is, with its unit.
    ///
    /// - Parameter unit: that of the income measure; empty where it is not known.
    package func label(unit: Bilingual) -> Bilingual {
        guard self == .weakGapCovered, !unit.zh.isEmpty else { return label }
        return Bilingual(zh: "\(label.zh)(\(unit.zh))", en: "\(label.en) (\(unit.en))")
    }

    /// What it is, with its unit where that is the same everywhere.
    package var label: Bilingual {
        switch self {
        case .score: Bilingual(zh: "得分(按本方案参数)", en: "score per village (own scenario)")
        case .scoreByYardstick: Bilingual(zh: "得分(按参照参数)", en: "score per village (reference's scenario)")
        case .clusters: Bilingual(zh: "片区数", en: "clusters")
        case .covered: Bilingual(zh: "纳入村数", en: "villages in clusters")
        case .leftOut: Bilingual(zh: "暂不组建村数", en: "villages left out")
        case .weakCovered: Bilingual(zh: "纳入的薄弱村", en: "weak villages in clusters")
        case .weakGapCovered: Bilingual(zh: "纳入薄弱村的缺口", en: "gap of weak villages in clusters")
        case .lift: Bilingual(zh: "薄弱村带动度(0~1)", en: "lift of weak villages (0-1)")
        case .industry: Bilingual(zh: "与牵头村产业相近(0~1)", en: "industry like the lead's (0-1)")
        case .compactness: Bilingual(zh: "片区紧凑度(0~1)", en: "compactness of clusters (0-1)")
        case .reock: Bilingual(zh: "片区外接圆充满度(0~1)", en: "share of the smallest circle (0-1)")
        case .widthToLength: Bilingual(zh: "片区宽长比(0~1)", en: "width to length of clusters (0-1)")
        case .leadKm: Bilingual(zh: "到牵头村平均距离(公里)", en: "mean distance to the lead (km)")
        case .farthestKm: Bilingual(zh: "到牵头村最远距离(公里)", en: "largest distance to the lead (km)")
        case .crossTown: Bilingual(zh: "跨乡镇片区", en: "clusters across townships")
        case .appointed: Bilingual(zh: "乡镇下派书记的片区", en: "secretaries sent by townships")
        case .smallest: Bilingual(zh: "最小片区村数", en: "villages in the smallest cluster")
        case .largest: Bilingual(zh: "最大片区村数", en: "villages in the largest cluster")
        case .broken: Bilingual(zh: "违反硬规则(按本方案参数)", en: "hard rules broken (own scenario)")
        case .brokenByYardstick: Bilingual(zh: "违反硬规则(按参照参数)", en: "hard rules broken (reference's scenario)")
        }
    }

    /// The number as tables write it; a dash where it is not known.
    package func text(_ value: Double?) -> String { value.map { NumberText.plain($0, decimals: decimals) } ?? "—" }
}

/// How a value stands to that of the reference.
package enum Standing: String, Sendable {
    case better, worse, same
    /// Different, but neither better nor worse, or not known.
    case different

    /// Symbol and word, so that colour is not needed.
    package var mark: Bilingual {
        switch self {
        case .better: Bilingual(zh: "▲好", en: "▲ better")
        case .worse: Bilingual(zh: "▼差", en: "▼ worse")
        case .same: Bilingual(zh: "＝", en: "=")
        case .different: Bilingual(zh: "≠", en: "≠")
        }
    }

    /// Compares as tables show the numbers: what reads alike is the same.
    package init(_ indicator: PlanIndicator, _ reference: Double?, _ other: Double?) {
        if indicator.text(reference) == indicator.text(other) {
            self = .same
        } else if let reference, let other, indicator.direction != .none {
            self = (other > reference) == (indicator.direction == .higher) ? .better : .worse
        } else {
            self = .different
        }
    }
}
