import CountyModel

/// Which central meridians a county's maps can have, by the province its code begins with.
enum ProvinceMeridians {
    /// Rough west and east ends of each province, in degrees, by the first two digits of GB/T 2260.
    private static let extent: [String: (name: Bilingual, west: Double, east: Double)] = [
        "11": (Bilingual(zh: "北京市", en: "Beijing"), 115.4, 117.5),
        "12": (Bilingual(zh: "天津市", en: "Tianjin"), 116.7, 118.1),
        "13": (Bilingual(zh: "河北省", en: "Hebei"), 113.4, 119.9),
        "14": (Bilingual(zh: "山西省", en: "Shanxi"), 110.2, 114.6),
        "15": (Bilingual(zh: "内蒙古", en: "Inner Mongolia"), 97.2, 126.1),
        "21": (Bilingual(zh: "辽宁省", en: "Liaoning"), 118.8, 125.8),
        "22": (Bilingual(zh: "吉林省", en: "Jilin"), 121.6, 131.3),
        "23": (Bilingual(zh: "黑龙江省", en: "Heilongjiang"), 121.2, 135.1),
        "31": (Bilingual(zh: "上海市", en: "Shanghai"), 120.8, 122.0),
        "32": (Bilingual(zh: "江苏省", en: "Jiangsu"), 116.3, 122.0),
        "33": (Bilingual(zh: "浙江省", en: "Zhejiang"), 118.0, 122.9),
        "34": (Bilingual(zh: "安徽省", en: "Anhui"), 114.9, 119.6),
        "35": (Bilingual(zh: "福建省", en: "Fujian"), 115.8, 120.7),
        "36": (Bilingual(zh: "江西省", en: "Jiangxi"), 113.6, 118.5),
        "37": (Bilingual(zh: "山东省", en: "Shandong"), 114.8, 122.7),
        "41": (Bilingual(zh: "河南省", en: "Henan"), 110.3, 116.7),
        "42": (Bilingual(zh: "湖北省", en: "Hubei"), 108.3, 116.2),
        "43": (Bilingual(zh: "湖南省", en: "Hunan"), 108.8, 114.3),
        "44": (Bilingual(zh: "广东省", en: "Guangdong"), 109.6, 117.3),
        "45": (Bilingual(zh: "广西", en: "Guangxi"), 104.4, 112.1),
        "46": (Bilingual(zh: "海南省", en: "Hainan"), 108.6, 111.1),
        "50": (Bilingual(zh: "重庆市", en: "Chongqing"), 105.2, 110.2),
        "51": (Bilingual(zh: "四川省", en: "Sichuan"), 97.3, 108.6),
        "52": (Bilingual(zh: "贵州省", en: "Guizhou"), 103.6, 109.6),
        "53": (Bilingual(zh: "云南省", en: "Yunnan"), 97.5, 106.2), "54": (Bilingual(zh: "西藏", en: "Tibet"), 78.4, 99.1),
        "61": (Bilingual(zh: "陕西省", en: "Shaanxi"), 105.5, 111.3),
        "62": (Bilingual(zh: "甘肃省", en: "Gansu"), 92.3, 108.7),
        "63": (Bilingual(zh: "青海省", en: "Qinghai"), 89.4, 103.1),
        "64": (Bilingual(zh: "宁夏", en: "Ningxia"), 104.3, 107.7),
        "65": (Bilingual(zh: "新疆", en: "Xinjiang"), 73.4, 96.4),
    ]

    /// The 3-degree meridians that pass within a degree and a half of the province, with their codes, from west to east.
    ///
    /// - Parameter county: a code that begins with the province's two digits.
    /// - Returns: `nil` for an unknown province, or one with more meridians than help.
    package static func choice(county: String?) -> Bilingual? {
        guard let county, let province = extent[String(county.prefix(2))] else { return nil }
        let first = Int(((province.west - 1.5) / 3).rounded(.up)) * 3
        let last = Int(((province.east + 1.5) / 3).rounded(.down)) * 3
        guard last - first <= 12 else { return nil }
        let list = stride(from: max(75, first), through: min(135, last), by: 3)
            .map { "EPSG:\(4534 + ($0 - 75) / 3)(\($0)°E)" }
        return Bilingual(
            zh: "\(province.name.zh)可能是 \(list.joined(separator: "、"))",
            en: "in \(province.name.en) it may be \(list.joined(separator: ", "))")
    }
}
