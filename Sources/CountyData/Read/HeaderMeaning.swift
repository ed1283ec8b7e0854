import CountyModel

/// What the words of headers can mean beyond the fields they name.
package enum HeaderMeaning {
    /// Words that mean different things in different counties, or a part of what the dictionary counts: never guessed.
    package static let ambiguous: [(words: String, fields: [Field])] = [
        ("人口", [.popRegistered, .popResident]), ("总人口", [.popRegistered, .popResident]),
        ("人口数", [.popRegistered, .popResident]),
        ("收入", [.incomeOperating, .incomeTotal, .incomeRegular]),
        ("总收入", [.incomeTotal, .incomeOperating]), ("集体收入", [.incomeTotal, .incomeOperating]),
        ("村集体收入", [.incomeTotal, .incomeOperating, .incomeRegular]),
        ("集体经济收入", [.incomeTotal, .incomeOperating, .incomeRegular]),
        ("村集体经济收入", [.incomeTotal, .incomeOperating, .incomeRegular]),
        ("面积", [.cultivatedMu, .forestMu]), ("类型", [.classNational, .gradeLocal]), ("等级", [.gradeLocal, .starRating]),
        ("编码", [.villageCode, .townCode]), ("代码", [.villageCode, .townCode]), ("名称", [.villageName, .townName]),
        ("产业", [.mainIndustry]), ("X", [.residentPt]), ("Y", [.residentPt]),
        ("茶园面积", [.gardenMu]), ("茶园", [.gardenMu]), ("森林面积", [.forestMu]), ("未利用地", [.buildLandMu]),
        ("未利用地面积", [.buildLandMu]),
    ]

    /// Fields that name a village rather than describe it.
    package static let keys: Set<Field> = [.villageCode, .villageName, .townCode, .townName, .countyName]

    /// Names of people, read only on request (`data.with_names`).
    package static let persons: Set<Field> = [.leaderCounty, .leaderTown]

    /// Words of columns with personal data, which are never read by themselves.
    package static let personal = [
        "姓名", "电话", "手机", "联系方式", "联系号码", "身份证", "证件号", "证件号码", "公民身份号码", "银行卡", "银行账号", "微信", "QQ", "邮箱",
        "家庭住址", "出生日期", "出生年月",
    ]

    /// Whether a header, half-width and without blanks, announces personal data.
    static func isPersonal(_ folded: String) -> Bool {
        let upper = folded.uppercased()
        if personal.contains(where: { HeaderText.holds(upper, $0) }) { return true }
        let words = HeaderText(folded).words
        // 联系人 and 负责人 are names; 联系单位 and 书记能力达标 are not.
        return ["联系人", "负责人", "村书记", "党组织书记", "党支部书记", "村主任", "书记", "主任", "填表人", "村支书", "法人"]
            .contains { words.hasSuffix($0) && !words.hasPrefix("可任") && !words.contains("第一书记") }
    }

    /// Words beside an alias that make a header another number than the alias: a part, a rate, a plan, a mean.
    private static let narrowing = [
        "其中", "男", "女", "低收入", "脱贫", "贫困", "困难", "低保", "流动", "预备", "外出", "外来", "老年", "老党员", "青年", "发展党员",
        "占", "比例", "比重", "率", "增长", "增幅", "增收", "增加", "新增", "同比", "环比", "排名", "排序", "目标", "任务", "计划", "预计",
        "预期", "上年", "去年", "往年", "同期", "累计", "平均", "人均", "村均", "户均", "以上", "以下", "是否", "其他", "其它", "非", "撂荒",
        "流转", "抛荒", "复耕", "补充", "年龄", "部分", "除外", "扣除", "剔除", "差额", "不足", "超过",
    ]

    /// Words that make a header of yes or no a count.
    private static let counting = ["数", "率", "占比", "比例", "排名", "名次", "时间", "日期", "年份", "原因"]

    /// Whether a header that contains an alias speaks of something else than the alias alone.
    static func isNarrowed(_ words: String, by alias: HeaderWords.Word) -> Bool {
        let rest = words.replacing(alias.text, with: "")
        if keys.contains(alias.field) {
            return ["其中", "非", "原", "曾", "旧", "迁", "数", "个"].contains(where: rest.contains)
        }
        let isNumber = alias.field.described.map { $0.kind == .integer || $0.kind == .real } ?? true
        // 闲置宅基地宗数 counts sites, it does not measure them.
        if ["亩", "万元"].contains(alias.field.described?.unit), ["宗", "幢", "处", "块", "数"].contains(where: rest.contains) {
            return true
        }
        // 上年经营性收入 holds the alias 年经营性收入.
        if isNumber, ["上年", "去年", "往年", "前年"].contains(where: words.contains) { return true }
        return (isNumber ? narrowing : counting).contains(where: rest.contains)
    }

    /// Characters that tell one column from another; a header that differs from an alias in one of them is another column.
    static let telling: Set<Character> = Set(
        "党团员男女户人耕林园草旱水田地山省市县乡镇村组社居贫富弱强营常总净均投支负外内新老旧非原未已可不无现前后上下年月日资产费税率额")
}
