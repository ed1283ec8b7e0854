import CountyModel

/// Industries in English; one without a translation is spelled by its reading, with the Chinese word behind it.
package enum IndustryName {
    private static let known = [
        "茶叶": "tea", "民宿": "homestays", "毛竹": "bamboo", "油茶": "camellia oil", "清水鱼": "clear-water fish",
        "水产": "fish farming", "中蜂": "honey", "高粱": "sorghum", "来料加工": "contract processing", "光伏": "solar power",
        "乡村旅游": "rural tourism", "旅游": "tourism", "水果": "fruit", "蔬菜": "vegetables", "食用菌": "mushrooms",
        "中药材": "medicinal herbs", "水稻": "rice", "粮食": "grain", "畜牧": "livestock", "养殖": "animal farming",
        "花卉苗木": "nurseries", "电商": "e-commerce", "加工制造": "manufacturing", "物业经济": "property letting",
        "香榧": "torreya nuts",
    ]

    package static func english(_ name: String) -> String {
        if let word = known[name] { return word }
        let latin = LatinName.of(name)
        // A numeral would be said twice: 3D打印.
        return latin == name || name.contains(where: \.isNumber) ? latin : "\(latin) (\(name))"
    }
}
