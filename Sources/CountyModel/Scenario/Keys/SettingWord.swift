/// A choice among words that a scenario file may hold, each with what a person says for it.
///
/// A key of such a type needs nothing else: reports and comparisons take the saying from here.
package protocol SettingWord: RawRepresentable, CaseIterable, Equatable, Sendable where RawValue == String {
    /// The word as papers say it.
    var said: Bilingual { get }
}

extension SettingWord {
    /// What each word of the file says.
    static var words: [String: Bilingual] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.said) })
    }
}

extension ContiguityOptions.Kind: SettingWord {
    package var said: Bilingual {
        switch self {
        case .rook: Bilingual(zh: "须有一段共界", en: "when they share a stretch of border")
        case .queen: Bilingual(zh: "有一点相接即可", en: "when they touch, be it at a point")
        }
    }
}

extension IslandRule: SettingWord {
    package var said: Bilingual {
        switch self {
        case .nearest: Bilingual(zh: "视为与最近的村相邻", en: "counts as a neighbour of the nearest village")
        case .allow: Bilingual(zh: "保持原样", en: "stays as it is")
        case .error: Bilingual(zh: "停止测算", en: "stops the work")
        }
    }
}

extension TownRule.Crossing: SettingWord {
    package var said: Bilingual {
        switch self {
        case .forbid: Bilingual(zh: "不许", en: "no")
        case .allowWithPenalty: Bilingual(zh: "可以,但要扣分", en: "yes, at a cost")
        case .allow: Bilingual(zh: "可以", en: "yes")
        }
    }
}

extension BoundEffort: SettingWord {
    package var said: Bilingual {
        switch self {
        case .none: Bilingual(zh: "不证明", en: "no")
        case .quick: Bilingual(zh: "证明一个较快得到的上限", en: "yes, by a limit that is found fast")
        case .full: Bilingual(zh: "证明一个较紧的上限", en: "yes, by a tight limit")
        }
    }
}

extension LeadOptions.Fallback: SettingWord {
    package var said: Bilingual {
        switch self {
        case .townshipCadre: Bilingual(zh: "由乡镇派干部任书记", en: "has a secretary sent by the township")
        case .none: Bilingual(zh: "不设", en: "is not set up")
        }
    }
}

extension IndicatorOptions.MissingValue: SettingWord {
    package var said: Bilingual {
        switch self {
        case .ask: Bilingual(zh: "停下来列出这些村", en: "the run stops and lists it")
        case .excludeFromScore:
            Bilingual(zh: "该项不计,其余各项按比例加重", en: "that column does not count for it, its others count more")
        case .townMedian: Bilingual(zh: "用本乡镇的中位数代替", en: "the median of its township stands in")
        }
    }
}

extension IndexOptions.Weighting: SettingWord {
    package var said: Bilingual {
        switch self {
        case .given: Bilingual(zh: "按参数文件", en: "from the scenario")
        case .entropy: Bilingual(zh: "按各项差异大小(熵权法)", en: "from how much each column varies (entropy weights)")
        case .equal: Bilingual(zh: "各项相等", en: "all columns alike")
        }
    }
}

extension IndexOptions.Standardization: SettingWord {
    package var said: Bilingual {
        switch self {
        case .rank: Bilingual(zh: "按名次", en: "by rank")
        case .minmax: Bilingual(zh: "按最小到最大值之间的位置", en: "by the place between least and most")
        case .zscore: Bilingual(zh: "按偏离平均的程度(标准差)", en: "by standard deviations from the mean")
        }
    }
}

extension ResourceTerm.Mode: SettingWord {
    package var said: Bilingual {
        switch self {
        case .alike: Bilingual(zh: "相似", en: "alike")
        case .complement: Bilingual(zh: "互补", en: "complementary")
        }
    }
}

extension BalanceTerm.Quantity: SettingWord {
    package var said: Bilingual {
        switch self {
        case .villages: Bilingual(zh: "村数", en: "villages")
        case .population: Bilingual(zh: "人口", en: "population")
        case .need: Bilingual(zh: "需求", en: "need")
        }
    }
}
