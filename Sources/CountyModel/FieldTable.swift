/// The data dictionary: the fields that village tables have, with the header words that stand for them.
///
/// One row per field; a new header word is one more string here and nothing else. Ambiguous words (人口, 收入, 面积, 编码 …) are
/// left out on purpose: the reader asks about them.
enum FieldTable {
    package static let rows: [FieldDescription] = [
        .init(
            .villageCode, short: "VCODE", zh: "村级代码", .text, unit: "", .requiredSomewhere,
            aliases: [
                "统计用区划代码", "区划代码", "行政区划代码", "村代码", "村码", "行政村代码", "村编码", "XZQDM", "ZLDWDM", "QSDWDM", "CJDM",
                "CUN_CODE",
            ]),
        .init(
            .villageName, short: "VNAME", zh: "行政村", .text, unit: "", .required,
            aliases: [
                "村名", "村名称", "行政村名称", "行政村(社区)", "村(社区)", "村社", "村居", "XZQMC", "ZLDWMC", "QSDWMC", "CJMC", "单位名称",
                "NAME",
            ]),
        .init(
            .townCode, short: "TCODE", zh: "乡镇代码", .text, unit: "", .optional,
            aliases: ["乡级代码", "镇代码", "XZDM"]),
        .init(
            .townName, short: "TNAME", zh: "乡镇", .text, unit: "", .required,
            aliases: ["乡镇(街道)", "乡镇（街道）", "镇街", "乡(镇)", "镇乡", "所属乡镇", "所在乡镇", "街道", "XZMC", "ZHEN"]),
        .init(
            .countyName, short: "CNTY", zh: "县区", .text, unit: "", .optional,
            aliases: ["县（市、区）", "县(市、区)", "县市区", "区县", "县名", "XMC"]),
        .init(
            .unitKind, short: "UKIND", zh: "单位性质", .text, unit: "", .optional,
            aliases: ["村社类型", "类别(村/社区)", "建制类型"]),
        .init(
            .popRegistered, short: "POPREG", zh: "户籍人口", en: "population", .integer, unit: "人", .required,
            usual: 0...50_000,
            aliases: ["户籍人口(人)", "户籍总人口", "户籍人口数"]),
        .init(
            .popResident, short: "POPRES", zh: "常住人口", en: "residents", .integer, unit: "人", .optional,
            usual: 0...80_000,
            aliases: ["常住人口(人)", "常住人口数", "在村人口"]),
        .init(
            .households, short: "HOUSEH", zh: "户数", .integer, unit: "户", .optional, usual: 0...20_000,
            aliases: ["总户数", "农户数", "户籍户数", "户数(户)"]),
        .init(
            .partyMembers, short: "PARTYM", zh: "党员数", en: "Party members", .integer, unit: "人", .required,
            usual: 0...2000,
            aliases: ["党员人数", "党员总数", "党员(名)", "正式党员数", "党员"]),
        .init(
            .branchCount, short: "BRANCH", zh: "支部数", .integer, unit: "个", .optional, usual: 0...50,
            aliases: ["下设支部数", "党支部数", "支部数(个)"]),
        .init(
            .cadreCount, short: "CADRE", zh: "两委干部数", .integer, unit: "人", .optional, usual: 0...30,
            aliases: ["村两委干部数", "两委成员数", "“两委”干部", "村干部数"]),
        .init(
            .gridCount, short: "GRIDN", zh: "网格数", .integer, unit: "个", .optional, usual: 0...100,
            aliases: ["网格数(个)", "治理网格"]),
        .init(
            .gridStaff, short: "GRIDST", zh: "网格员数", .integer, unit: "人", .optional, usual: 0...200,
            aliases: ["专职网格员", "网格员(名)"]),
        .init(
            .incomeOperating, short: "INCOP", zh: "经营性收入", en: "operating income", .real, unit: "万元", .required,
            usual: 0...5000,
            aliases: ["村集体经营性收入", "集体经营性收入", "经营性收入(万元)", "村级集体经营性收入", "年经营性收入"]),
        .init(
            .incomeTotal, short: "INCTOT", zh: "集体总收入", en: "total collective income", .real, unit: "万元", .optional,
            usual: 0...50_000,
            aliases: ["村集体总收入", "集体经济总收入", "村级集体经济总收入"]),
        .init(
            .incomeRegular, short: "INCREG", zh: "经常性收入", en: "regular income", .real, unit: "万元", .optional,
            usual: 0...5000,
            aliases: ["年经常性收入", "村级集体经济年经常性收入", "经常性收入(万元)"]),
        .init(
            .incomeBusiness, short: "INCBUS", zh: "经营收入", .real, unit: "万元", .optional,
            aliases: ["村集体经营收入"]),
        .init(
            .incomeLease, short: "INCLEA", zh: "发包及上交", .real, unit: "万元", .optional, usual: 0...5000,
            aliases: ["发包及上交收入", "发包收入", "资源发包收入"]),
        .init(
            .incomeInvest, short: "INCINV", zh: "投资收益", .real, unit: "万元", .optional,
            aliases: ["对外投资收益"]),
        .init(
            .incomeOther, short: "INCOTH", zh: "其他收入", .real, unit: "万元", .optional,
            aliases: ["其它收入"]),
        .init(
            .incomeTransfer, short: "INCTRF", zh: "补助收入", .real, unit: "万元", .optional, usual: 0...50_000,
            aliases: ["转移支付收入", "上级补助"]),
        .init(
            .debt, short: "DEBT", zh: "村级负债", .real, unit: "万元", .optional, usual: 0...50_000,
            aliases: ["村集体负债总额", "负债", "债务余额", "村级债务"]),
        .init(
            .assets, short: "ASSETS", zh: "集体资产", .real, unit: "万元", .optional, usual: 0...1_000_000,
            aliases: ["集体资产总额", "资产总额"]),
        .init(
            .incomeCapita, short: "INCCAP", zh: "人均可支配收入", en: "income per head", .real, unit: "元", .optional,
            usual: 2000...200_000,
            aliases: ["农村居民人均可支配收入", "农民人均纯收入", "人均收入"]),
        .init(
            .cultivatedMu, short: "CULTMU", zh: "耕地面积", .real, unit: "亩", .optional, usual: 0...100_000,
            aliases: ["耕地", "耕地面积(亩)", "承包耕地"]),
        .init(
            .forestMu, short: "FORMU", zh: "林地面积", .real, unit: "亩", .optional, usual: 0...1_000_000,
            aliases: ["林地", "山林面积", "林地面积(亩)"]),
        .init(
            .gardenMu, short: "GARDMU", zh: "园地面积", .real, unit: "亩", .optional, usual: 0...100_000,
            aliases: ["园地"]),
        .init(
            .waterMu, short: "WATMU", zh: "养殖水面", .real, unit: "亩", .optional, usual: 0...100_000,
            aliases: ["水面", "养殖水面(亩)", "水域面积"]),
        .init(
            .idleSiteMu, short: "IDLEMU", zh: "闲置宅基地", .real, unit: "亩", .optional, usual: 0...10_000,
            aliases: ["闲置宅基地面积", "闲置宅基地(亩)"]),
        .init(
            .idleSiteNo, short: "IDLENO", zh: "闲置宗数", .integer, unit: "宗", .optional, usual: 0...10_000,
            aliases: ["闲置农房", "闲置农房(幢)", "闲置宅基地(宗)"]),
        .init(
            .buildLandMu, short: "BLDMU", zh: "存量建设用地", .real, unit: "亩", .optional, usual: 0...10_000,
            aliases: ["可用建设用地", "存量集体建设用地"]),
        .init(
            .mainIndustry, short: "INDMAIN", zh: "主导产业", .list, unit: "", .optional,
            aliases: ["特色产业", "支柱产业", "主要产业", "主导产业类型"]),
        .init(
            .industryScale, short: "INDSCAL", zh: "产业规模", .real, unit: "亩/万元", .optional,
            aliases: ["产业规模(亩)", "种植面积"]),
        .init(
            .coopCount, short: "COOPN", zh: "合作社数", .integer, unit: "家", .optional, usual: 0...100,
            aliases: ["专业合作社", "党支部领办合作社", "合作社(家)"]),
        .init(
            .firmCount, short: "FIRMN", zh: "企业数", .integer, unit: "家", .optional, usual: 0...500,
            aliases: ["企业(家)", "规上企业"]),
        .init(
            .isWeak, short: "ISWEAK", zh: "薄弱村", .flag, unit: "", .optional,
            aliases: ["集体经济薄弱村", "薄弱村", "省定薄弱村", "经济薄弱村"]),
        .init(
            .isBackward, short: "ISBACK", zh: "后进村", .flag, unit: "", .optional,
            aliases: ["软弱涣散村", "后进村党组织", "软弱涣散党组织", "后进整转村"]),
        .init(
            .gradeLocal, short: "GRADE", zh: "等次", .text, unit: "", .optional,
            aliases: ["村分类", "三类村", "党组织分类", "达标型/提升型/示范型"]),
        .init(
            .starRating, short: "STAR", zh: "星级", .integer, unit: "星", .optional, usual: 1...5,
            aliases: ["党组织星级", "星级评定", "评星"]),
        .init(
            .colourGrade, short: "COLOUR", zh: "三色评定", .text, unit: "", .optional,
            aliases: ["红黄灰", "三色", "班子评定"]),
        .init(
            .classNational, short: "CLSNAT", zh: "村庄分类", .text, unit: "", .optional,
            aliases: ["村庄类型", "规划分类", "村庄规划分类"]),
        .init(
            .isKey, short: "ISKEY", zh: "重点村", .flag, unit: "", .optional,
            aliases: ["省级重点村", "重点村", "示范村"]),
        .init(
            .honourTags, short: "HONOUR", zh: "荣誉标签", .list, unit: "", .optional,
            aliases: ["省级未来乡村", "历史文化（传统）村落", "美丽乡村", "特色标签", "重点村组团片区"]),
        .init(
            .leadOk, short: "LEADOK", zh: "可任牵头村", .flag, unit: "", .optional,
            aliases: ["牵头村条件", "书记能力达标", "可任片区书记"]),
        .init(
            .clusterNow, short: "CLNOW", zh: "现有片区", .text, unit: "", .optional,
            aliases: ["所属片区", "片区名称", "已组建片区"]),
        .init(
            .firstSecLevel, short: "FSLVL", zh: "第一书记层级", .text, unit: "", .optional,
            aliases: ["第一书记", "第一书记派出层级"]),
        .init(
            .firstSecUnit, short: "FSUNIT", zh: "派出单位", .text, unit: "", .optional,
            aliases: ["第一书记派出单位", "派出单位"]),
        .init(
            .deptPaired, short: "DEPT", zh: "结对部门", .text, unit: "", .optional,
            aliases: ["联系部门", "帮扶单位", "结对单位", "组团联村单位"]),
        .init(
            .firmPaired, short: "FIRM", zh: "结对企业", .text, unit: "", .optional,
            aliases: ["结对企业", "帮扶企业", "百企联百村"]),
        .init(
            .leaderCounty, short: "LDCNTY", zh: "联系县领导", .text, unit: "", .optional,
            aliases: ["县领导", "挂点县领导", "联村县领导"]),
        .init(
            .leaderTown, short: "LDTOWN", zh: "包村干部", .text, unit: "", .optional,
            aliases: ["包村领导", "乡镇包村领导", "驻村干部"]),
        .init(
            .townSeatKm, short: "TSEATKM", zh: "距镇政府", .real, unit: "公里", .optional, usual: 0...80,
            aliases: ["距乡镇政府距离", "距镇(公里)"]),
        .init(
            .countySeatKm, short: "CSEATKM", zh: "距城区", .real, unit: "公里", .optional, usual: 0...200,
            aliases: ["城区距离（公里）", "距县城(公里)"]),
        .init(
            .countyDriveMin, short: "CDRIVE", zh: "车程", .real, unit: "分钟", .optional, usual: 0...300,
            aliases: ["车程（分钟）", "到县城车程"]),
        .init(
            .relocatedTo, short: "RELTO", zh: "搬迁安置地", .text, unit: "", .optional,
            aliases: ["安置点", "搬迁安置点", "安置地"]),
        .init(
            .relocatedHh, short: "RELHH", zh: "搬迁户数", .integer, unit: "户", .optional, usual: 0...2000,
            aliases: ["下山搬迁户数", "异地搬迁户数"]),
        .init(
            .residentPt, short: "RESPT", zh: "居民点坐标", .text, unit: "度", .optional,
            aliases: ["村委会坐标", "经度", "纬度", "X", "Y", "lon", "lat"]),
        .init(
            .remark, short: "REMARK", zh: "备注", .text, unit: "", .optional,
            aliases: ["说明", "备注说明"]),
    ]
}
