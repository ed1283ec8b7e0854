extension TermCatalogue {
    /// Terms about a cluster as a whole.
    package static let ofClusters: [any PreferTerm.Type] = [
        SizeTerm.self, PopulationTerm.self, WeakPerStrongTerm.self, BalanceTerm.self, StrongLeadTerm.self,
    ]
}

/// Size: a cluster with as many villages as is aimed at earns the weight, one outside it less by the village.
package struct SizeTerm: PreferTerm {
    package static let key = "size"
    package static let scope = TermScope.cluster
    package static let weight = 1.5
    package static let meaning = Bilingual(zh: "规模适中(村数),每个片区的分", en: "villages near the aim: points per cluster")
    package static let word = Bilingual(zh: "规模适中", en: "size")
    package static let loss = Bilingual(zh: "片区村数偏离目标", en: "the clusters are farther from the size aimed at")
    package static let keys: [KeyRecord<SizeTerm>] = [
        .init(
            "aim", .aim, \.aim, unit: "个", zh: "目标村数,如 [5, 8],在此之内得满分", en: "villages aimed at, full within",
            label: Bilingual(zh: "目标村数,在此之内得满分", en: "villages aimed at, within which all points are given")),
        .init(
            "fade", .positive, \.fade, unit: "个", zh: "偏离目标多少个村得 0 分(再偏则扣分)",
            en: "villages off the aim that are worth nothing; beyond, it costs"),
    ]

    /// Villages aimed at.
    package var aim = Aim(5, 8)
    /// Villages outside the aim at which nothing is left of the weight, above 0.
    package var fade = 3.0

    package init() {}
}

/// Population: a cluster with as many people as is aimed at (人口适中) earns the weight, one outside it less.
package struct PopulationTerm: PreferTerm {
    package static let key = "population"
    package static let scope = TermScope.cluster
    package static let weight = 0.0
    package static let meaning = Bilingual(zh: "人口适中(户籍人口),每个片区的分", en: "population near the aim: points per cluster")
    package static let word = Bilingual(zh: "人口适中", en: "population")
    package static let loss = Bilingual(zh: "片区人口偏离目标", en: "the clusters are farther from the population aimed at")
    package static let need: String? = "aim"
    package static let keys: [KeyRecord<PopulationTerm>] = [
        .init(
            "aim", .aim, \.aim, unit: "人", zh: "目标人口,如 [5000, 12000]", en: "people aimed at, full within",
            label: Bilingual(zh: "目标人口,在此之内得满分", en: "people aimed at, within which all points are given")),
        .init(
            "fade", .positive, \.fade, unit: "人", zh: "偏离目标多少人得 0 分(再偏则扣分)",
            en: "people off the aim that are worth nothing; beyond, it costs"),
    ]

    /// People aimed at; without it the term is off.
    package var aim: Aim?
    /// People outside the aim at which nothing is left of the weight, above 0.
    package var fade = 5000.0
    package var fields: [Field] { aim == nil ? [] : [.popRegistered] }

    package init() {}
}

/// Weak villages per strong one: a cluster with as many as is aimed at earns the weight, one outside it less.
package struct WeakPerStrongTerm: PreferTerm {
    package static let key = "weak_per_strong"
    package static let scope = TermScope.cluster
    package static let weight = 0.0
    package static let meaning = Bilingual(
        zh: "一强带几弱适中,每个片区的分", en: "weak villages per strong one near the aim: points per cluster")
    package static let word = Bilingual(zh: "强弱比例", en: "weak per strong")
    package static let loss = Bilingual(
        zh: "强弱村比例偏离目标", en: "strong and weak villages are farther from the proportion aimed at")
    package static let keys: [KeyRecord<WeakPerStrongTerm>] = [
        .init(
            "aim", .aim, \.aim, unit: "个", zh: "每个强村带几个薄弱村,如 [1, 3]", en: "weak villages per strong one, full within",
            label: Bilingual(
                zh: "每个强村带几个薄弱村,在此之内得满分", en: "weak villages per strong one, within which all points are given")),
        .init(
            "fade", .positive, \.fade, unit: "个", zh: "多出或缺少几个薄弱村得 0 分(再偏则扣分)",
            en: "weak villages too many or too few that leave nothing; beyond, it costs"),
    ]

    /// Weak villages per strong one, counted in tenths.
    package var aim = Aim(1, 3)
    /// Weak villages too many or too few at which nothing is left of the weight, above 0.
    package var fade = 3.0

    package init() {}
}

/// Balance: a cluster near the county's mean earns the weight, in equal parts over the quantities that are named.
///
/// The mean is that of the villages that take part, times the villages of a middling cluster: what `lead.count` leaves to each where
/// it is one number, else the middle of `prefer.size.aim`.
package struct BalanceTerm: PreferTerm {
    /// What is to be near the mean.
    package enum Quantity: String, Sendable, CaseIterable {
        /// Villages.
        case villages
        /// Registered population.
        case population
        /// The need index.
        case need
    }

    package static let key = "balance"
    package static let scope = TermScope.cluster
    package static let weight = 0.0
    package static let meaning = Bilingual(
        zh: "规模均衡(接近全县平均),每个片区的分", en: "clusters near the county's mean: points per cluster")
    package static let word = Bilingual(zh: "规模均衡", en: "balance")
    package static let loss = Bilingual(zh: "片区之间更不均衡", en: "the clusters are less even")
    package static let keys: [KeyRecord<BalanceTerm>] = [
        .init(
            "of", words: \.quantities, atLeast: 1, zh: "均衡哪些量:villages 村数,population 人口,need 需求",
            en: "what is to be equal: villages, population, need",
            label: Bilingual(zh: "均衡哪些量", en: "what is to be equal"))
    ]

    /// What is to be near the mean, each with an equal part of the weight.
    package var quantities = [Quantity.population]
    package var fields: [Field] { quantities.contains(.population) ? [.popRegistered] : [] }

    package init() {}
}

/// A strong village that leads: worth the weight wherever the lead counts as strong by `classes`.
package struct StrongLeadTerm: PreferTerm {
    package static let key = "strong_lead"
    package static let scope = TermScope.cluster
    package static let weight = 0.5
    package static let meaning = Bilingual(
        zh: "强村牵头,每个由强村牵头的片区的分", en: "a strong village that leads: points per cluster")
    package static let word = Bilingual(zh: "强村牵头", en: "strong lead")
    package static let loss = Bilingual(zh: "少一个强村牵头", en: "one strong village less leads")

    package init() {}
}
