extension ScenarioKeys {
    private static let encodings = TextEncoding.allCases.map(\.rawValue)

    /// The keys of `data`.
    static let dataRows: [ScenarioKey] = [
        .init("data", .section, zh: "数据文件", en: "which files the villages come from"),
        .init("data.county_name", .text, zh: "县(市、区)名", en: "name of the county"),
        .init("data.county_code", .countyCode, zh: "县级代码,用于检查村级代码的前 6 位", en: "six digits all codes begin with"),
        .init(
            "data.code_kind", .choice(CodeKind.allCases.map(\.rawValue)), "cn12",
            zh: "cn12 为 12 位统计用区划代码;any 为其他代码,按文字保留", en: "cn12: statistical codes; any: other codes, as text"),
        .init("data.villages", .section, zh: "村界面(必需)", en: "the village boundaries (required)"),
        .init("data.villages.path", .path, zh: "村界文件,或 PG: 开头的数据库连接", en: "boundary file, or a PG: connection"),
        .init("data.villages.layer", .text, zh: "图层名;只有一个图层时不写", en: "layer, when there are several"),
        .init("data.villages.encoding", .choice(encodings), "auto", zh: "属性的文字编码", en: "encoding of the attributes"),
        .init(
            "data.villages.crs", .text, "auto", zh: "坐标系;auto 按文件,或写 EPSG:4549",
            en: "coordinate system; auto asks the file"),
        .init(
            "data.villages.swap_axes", .flag, "false", zh: "文件中纬度(北坐标)在前、经度(东坐标)在后时写 true",
            en: "true when the file has latitude before longitude"),
        .init("data.villages.code_field", .text, zh: "代码所在列;不写则自动识别", en: "column of the code; found when absent"),
        .init("data.villages.name_field", .text, zh: "村名所在列;不写则自动识别", en: "column of the name; found when absent"),
        .init("data.villages.town_field", .text, zh: "乡镇所在列;不写则自动识别", en: "column of the township; found when absent"),
        .init(
            "data.villages.code_take", .integer(1...40), "12", unit: "位", zh: "代码取前几位",
            en: "leading characters of the code kept"),
        .init("data.villages.dissolve", .flag, "true", zh: "同码多块是否合并", en: "whether pieces with one code are joined"),
        .init("data.tables", .sections, "[]", zh: "属性表,后表覆盖前表同名字段", en: "attribute tables; later ones override"),
        .init("data.tables[].path", .path, zh: "表格文件", en: "the file"),
        .init(
            "data.tables[].sheet", .anyOf([.integer(1...1_000), .text]), "1", zh: "工作表序号或名称",
            en: "sheet by number or name"),
        .init(
            "data.tables[].header_row", .anyOf([.choice(["auto"]), .integer(1...10_000)]), "auto", unit: "行",
            zh: "表头在第几行;auto 自动跳过标题行", en: "row of the headers; auto finds it"),
        .init("data.tables[].encoding", .choice(encodings), "auto", zh: "文本文件的编码", en: "encoding of a text file"),
        .init(
            "data.tables[].join", .list(.field), "[village_code]", zh: "按哪些字段对应到村;无代码时用 [town_name, village_name]",
            en: "fields the rows are joined by"),
        .init(
            "data.tables[].year", .integer(1949...2100), unit: "年", zh: "表头无年份时的数据年份",
            en: "year where headers have none"),
        .init("data.tables[].columns", .table(.field), "{}", zh: "人工指定 表头: 字段名", en: "headers assigned by hand"),
        .init("data.tables[].units", .table(.text), "{}", zh: "人工指定 表头: 单位", en: "units assigned by hand"),
        .init(
            "data.aliases", .path, zh: "本县表头别名文件:CSV 两列 表头,字段,或 YAML",
            en: "the county's own header words: CSV header,field or YAML"),
        .init(
            "data.with_names", .flag, "false", zh: "是否读取联系县领导、包村干部姓名", en: "whether columns that name persons are read"),
        .init("data.points", .path, zh: "村委会驻地点文件;不写则用面内点", en: "village seats; a point inside when absent"),
        .init(
            "data.points_shift", .choice(PointsShift.allCases.map(\.rawValue)), "none",
            zh: "驻地点取自网络地图时写 gcj02,近似纠偏", en: "gcj02: seats come from a web map and are shifted back approximately"),
        .init(
            "data.village_aliases", .path, zh: "村的别名表(旧代码、曾用名、合并);可由 check --write-aliases 生成",
            en: "old codes and names of villages"),
        .init("data.name_match", .section, zh: "按名称对应时的规则", en: "how villages are matched by name"),
        .init(
            "data.name_match.strip", .list(.text), "[村民委员会, 居民委员会, 村委会, 居委会, 社区, 村]", zh: "比较前去掉的词尾",
            en: "endings taken off before comparing"),
        .init(
            "data.name_match.max_edit", .integer(0...3), "1", unit: "字", zh: "最多差几个字仍提示",
            en: "differing characters still offered"),
        .init(
            "data.name_match.auto_accept", .flag, "false", zh: "有差异时是否直接采用", en: "whether such a match is taken unasked"
        ),
        .init("data.topology", .section, zh: "边界缝隙与重叠", en: "gaps and overlaps of boundaries"),
        .init(
            "data.topology.snap_m", .anyOf([.choice(["auto"]), .number(0...100)]), "auto", unit: "米",
            zh: "两村边界相距小于此数视为同一条;auto 按图确定", en: "borders this near are one; auto takes it from the map"),
        .init(
            "data.topology.gap_area_m2", .amount, "500", unit: "平方米", zh: "不超过此面积的缝隙视为绘图误差",
            en: "gaps up to this area are drawing faults"),
        .init(
            "data.topology.fix", .choice(TopologyOptions.Fix.allCases.map(\.rawValue)), "report",
            zh: "report 只报告;repair 在内存中修补,不改原文件", en: "report, or repair in memory"),
        .init("data.roads", .path, zh: "道路中心线", en: "road centre lines", use: .notYet),
        .init("data.places", .path, zh: "乡镇、县城驻地", en: "township and county seats", use: .notYet),
        .init("data.history", .anything, zh: "往年收入", en: "incomes of earlier years", use: .notYet),
        .init("data.departments", .anything, zh: "部门名册", en: "departments", use: .notYet),
        .init("data.leaders", .anything, zh: "领导名册", en: "leaders", use: .notYet),
        .init("data.projects", .anything, zh: "项目库", en: "projects", use: .notYet),
    ]
}
