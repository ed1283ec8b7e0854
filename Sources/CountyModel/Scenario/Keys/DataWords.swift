// Words of the settings that say how files are read and written.

extension CodeKind: SettingWord {
    package var said: Bilingual {
        switch self {
        case .cn12: Bilingual(zh: "12 位统计用区划代码", en: "statistical codes of twelve digits")
        case .any: Bilingual(zh: "其他代码,按文字保留", en: "other codes, kept as text")
        }
    }
}

extension TextEncoding: SettingWord {
    package var said: Bilingual {
        switch self {
        case .auto: Bilingual(zh: "自动识别", en: "found out from the file")
        case .utf8, .gb18030: .same(rawValue)
        }
    }
}

extension PointsShift: SettingWord {
    package var said: Bilingual {
        switch self {
        case .none: Bilingual(zh: "不纠偏", en: "not shifted")
        case .gcj02: Bilingual(zh: "取自网络地图,近似纠偏", en: "from a web map, shifted back approximately")
        }
    }
}

extension TopologyOptions.Fix: SettingWord {
    package var said: Bilingual {
        switch self {
        case .report: Bilingual(zh: "只报告", en: "reported")
        case .repair: Bilingual(zh: "读入时修补,不改原文件", en: "mended while read, the file stays as it is")
        }
    }
}

extension OutputFormat: SettingWord {
    package var said: Bilingual { .same(rawValue) }
}

extension FieldNaming: SettingWord {
    package var said: Bilingual {
        switch self {
        case .en: Bilingual(zh: "英文名", en: "English names")
        case .zh: Bilingual(zh: "中文名", en: "Chinese names")
        case .short: Bilingual(zh: "不超过 10 个字母的短名", en: "short names of at most ten letters")
        }
    }
}

extension Language: SettingWord {
    package var said: Bilingual {
        switch self {
        case .zh: Bilingual(zh: "中文", en: "Chinese")
        case .en: Bilingual(zh: "英文", en: "English")
        }
    }
}

extension MapOptions.Paper: SettingWord {
    package var said: Bilingual { .same(rawValue) }
}
