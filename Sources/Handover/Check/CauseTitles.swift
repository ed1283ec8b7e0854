import CountyModel

/// What each code of the data stands for, in a few words.
enum CauseTitles {
    /// The title of findings of one code; where the code has none, what the first of them says.
    package static func title(of findings: [Finding]) -> Bilingual {
        guard let first = findings.first else { return Bilingual(zh: "", en: "") }
        if first.code == "E1101", first.place.row == nil, first.place.village != nil {
            return Bilingual(zh: "村界图层中有、表中没有的村", en: "villages of the map that the table lacks")
        }
        return titles[first.code] ?? (findings.count == 1 ? first.what : short(first.what))
    }

    /// A few words for rows that are not used, by the code of their findings.
    package static func title(of code: String) -> Bilingual { titles[code] ?? Bilingual(zh: code, en: code) }

    private static func short(_ what: Bilingual) -> Bilingual {
        Bilingual(
            zh: what.zh.split { "(:,,".contains($0) }.first.map(String.init) ?? what.zh,
            en: what.en.split(separator: ":").first.map(String.init) ?? what.en)
    }

    private static let titles: [String: Bilingual] = Dictionary(
        uniqueKeysWithValues: rows.map { ($0.code, Bilingual(zh: $0.zh, en: $0.en)) })

    private static let rows: [(code: String, zh: String, en: String)] = [
        ("N1001", "文字编码", "text encoding"),
        ("E1101", "表中有、村界图层中没有的行", "rows of the table that are not on the map"),
        ("W1104", "表头含义不明,该列未使用", "headers that may mean several things"),
        ("N1106", "合计行", "rows of totals"),
        ("N1107", "合并单元格的乡镇按上一行补齐", "merged cells of townships filled in"),
        ("N1120", "按繁简、异体字对应", "joined by variant characters"),
        ("W1121", "村名含显示不出的字,按其余的字对应", "joined past unreadable characters"),
        ("E1122", "村名相近,待确认", "names that are nearly a village's, to be confirmed"),
        ("W1123", "村名相近,已按参数对应", "names that are nearly a village's, taken as the scenario asks"),
        ("N1124", "按别名表对应", "joined by the alias file"),
        ("E1125", "别名表中用不上的行", "lines of the alias file that cannot be used"),
        ("E1126", "几个老村对应一个新村而未写“合并”", "several old villages on one new one, not said to be merged"),
        ("N1127", "按别名表合并相加", "added up by the alias file"),
        ("E1128", "别名表自相矛盾", "the alias file contradicts itself"),
        ("E1130", "代码是另一年度的", "codes of another year"),
        ("E1131", "代码列是乡镇代码", "the column of codes holds codes of townships"),
        ("E1132", "代码位数与村界不同", "codes of another length than the map's"),
        ("E1202", "没有村代码或村名的行", "rows without a code or name"), ("E1203", "村代码有误", "damaged codes"),
        ("E1204", "重复的村", "villages that occur twice"), ("E1205", "代码属于其他县", "codes of another county"),
        ("E1206", "村名对应不止一个村", "names that several villages have"),
        ("W1301", "集体总收入小于经营性收入", "total income below operating income"),
        ("N1302", "单位换算", "units converted"), ("W1302", "薄弱村名单与收入不符", "list of weak villages against income"),
        ("E1303", "读不懂的单元格", "cells that are not understood"), ("N1303", "换了写法的数", "numbers written in another way"),
        ("W1303", "户均人口不在 1.2~7 人", "persons a household outside 1.2 to 7"),
        ("W1304", "耕地与林地超过村域面积", "fields and woods larger than the village"),
        ("W1306", "三年数字一点未变", "numbers unchanged for three years"),
        ("W1307", "党员数多于户籍人口", "more Party members than people"),
        ("W1330", "常住人口超过户籍人口 3 倍", "residents above three times the registered"),
        ("W1331", "乡镇代码与村代码不符", "town codes that do not fit the village's"),
        ("W1332", "补助收入大于集体总收入", "transfers above the total income"),
        ("W1333", "乡镇名与村界图层不同", "townships that differ from the map's"),
        ("W1334", "同一代码村名与村界图层不同", "names that differ from the map's under one code"),
        ("W1335", "等次不在分类中", "grades of no scheme"), ("W1336", "星级不是 1~5", "ratings outside 1 to 5"),
        ("W1401", "图形无效已修正", "invalid polygons mended"), ("W1402", "村界重叠或缝隙", "overlaps and gaps"),
        ("W1403", "没有相邻村", "villages without neighbours"), ("N1404", "一村多块,已合并", "villages of several polygons"),
        ("W1405", "驻地点不在本村", "seats outside their villages"), ("W1408", "村界图不连成一片", "the map falls into pieces"),
        ("W1409", "两镇之间疑似分别绘制", "townships probably drawn apart"), ("W1601", "缺失的数", "missing numbers"),
    ]
}
