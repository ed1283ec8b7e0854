import CountyModel

/// The words that a scenario is written in, as people say them.
enum ParameterWords {
    /// What a setting of one word answers, and what the word says; `nil` for settings that are numbers or names.
    static func choice(_ path: String, _ word: String) -> (meaning: Bilingual, value: Bilingual)? {
        guard let (meaning, words) = choices[path], let value = words[word] else { return nil }
        return (meaning, value)
    }

    /// What a setting means, where the words of the file's manual speak of how it is written; `nil` for all others.
    static func meaning(_ path: String) -> Bilingual? { meanings[path] }

    private static let meanings = [
        "lead.rank_by": Bilingual(zh: "牵头村按什么排名,各占多少", en: "what leads are ranked by, with weights"),
        "lead.qualify": Bilingual(zh: "牵头村须满足的条件", en: "what a lead has to meet"),
        "prefer.size.aim": Bilingual(zh: "目标村数,在此之内得满分", en: "villages aimed at, within which all points are given"),
    ]

    private typealias Choice = (meaning: Bilingual, words: [String: Bilingual])

    private static let choices: [String: Choice] = [
        "must.contiguity.kind": (
            Bilingual(zh: "两村怎样算相邻", en: "when two villages are neighbours"),
            [
                "rook": Bilingual(zh: "须有一段共界", en: "when they share a stretch of border"),
                "queen": Bilingual(zh: "有一点相接即可", en: "when they touch, be it at a point"),
            ]
        ),
        "must.islands": (
            Bilingual(zh: "没有邻村的村", en: "a village without neighbours"),
            [
                "nearest": Bilingual(zh: "视为与最近的村相邻", en: "counts as a neighbour of the nearest village"),
                "allow": Bilingual(zh: "保持原样", en: "stays as it is"),
                "error": Bilingual(zh: "停止测算", en: "stops the work"),
            ]
        ),
        "must.towns.cross": (
            Bilingual(zh: "片区可否跨乡镇", en: "may a cluster cross township borders"), crossing
        ),
        "solve.bound": (
            Bilingual(zh: "是否证明方案还能好多少", en: "is it proven how much better a plan could be"),
            [
                "none": Bilingual(zh: "不证明", en: "no"),
                "quick": Bilingual(zh: "证明一个较快得到的上限", en: "yes, by a limit that is found fast"),
                "full": Bilingual(zh: "证明一个较紧的上限", en: "yes, by a tight limit"),
            ]
        ),
        "lead.fallback": (
            Bilingual(zh: "没有合格牵头村的片区", en: "a cluster without a village fit to lead"),
            [
                "township_cadre": Bilingual(zh: "由乡镇派干部任书记", en: "has a secretary sent by the township"),
                "none": Bilingual(zh: "不设", en: "is not set up"),
            ]
        ),
    ]

    private static let crossing = [
        "forbid": Bilingual(zh: "不许", en: "no"),
        "allow_with_penalty": Bilingual(zh: "可以,但要扣分", en: "yes, at a cost"),
        "allow": Bilingual(zh: "可以", en: "yes"),
    ]

    /// A word that may stand in any setting; `nil` for all others.
    static func word(_ text: String) -> Bilingual? { words[text] }

    private static let words: [String: Bilingual] = [
        "true": Bilingual(zh: "是", en: "yes"), "false": Bilingual(zh: "否", en: "no"),
        "min": Bilingual(zh: "不低于", en: "at least"), "max": Bilingual(zh: "不高于", en: "at most"),
        "not": Bilingual(zh: "不为", en: "not"), "below": Bilingual(zh: "低于", en: "below"),
        "centrality": Bilingual(zh: "居中程度", en: "how central it lies"),
    ].merging(crossing) { first, _ in first }
}
