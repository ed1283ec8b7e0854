extension ScenarioKeys {
    /// The keys of `data`.
    static let dataRows: [ScenarioKey] = [boundaryRows, tableRows, matchingRows].flatMap { $0 }

    private static let boundaryRows: [ScenarioKey] = [
        .section("data", zh: "数据文件", en: "which files the villages come from"),
        .init("data.county_name", .text, \.data.countyName, zh: "县(市、区)名", en: "name of the county"),
        .init(
            "data.county_code", .countyCode, \.data.countyCode, zh: "县级代码,用于检查村级代码的前 6 位",
            en: "six digits all codes begin with"),
        .init(
            "data.code_kind", word: \.data.codeKind, zh: "cn12 为 12 位统计用区划代码;any 为其他代码,按文字保留",
            en: "cn12: statistical codes; any: other codes, as text",
            label: Bilingual(zh: "村级代码", en: "codes of villages")),
        .section("data.villages", zh: "村界面(必需)", en: "the village boundaries (required)"),
        .init(
            "data.villages.path", .path, \.data.villages.path, zh: "村界文件,或 PG: 开头的数据库连接",
            en: "boundary file, or a PG: connection"),
        .init(
            "data.villages.layer", .text, \.data.villages.layer, zh: "图层名;只有一个图层时不写,全部合并读取写 \"*\"",
            en: "layer, when there are several; \"*\" reads all as one"),
        .init(
            "data.villages.encoding", word: \.data.villages.encoding, zh: "属性的文字编码", en: "encoding of the attributes"),
        .init(
            "data.villages.crs", .text, \.data.villages.crs, absent: "auto", zh: "坐标系;auto 按文件,或写 EPSG:4549",
            en: "coordinate system; auto asks the file", reading: { $0.text == "auto" ? nil : $0.text }),
        .init(
            "data.villages.swap_axes", .flag, \.data.villages.swapAxes, zh: "文件中纬度(北坐标)在前、经度(东坐标)在后时写 true",
            en: "true when the file has latitude before longitude"),
        .init(
            "data.villages.code_field", .text, \.data.villages.codeField, zh: "代码所在列;不写则自动识别",
            en: "column of the code; found when absent"),
        .init(
            "data.villages.name_field", .text, \.data.villages.nameField, zh: "村名所在列;不写则自动识别",
            en: "column of the name; found when absent"),
        .init(
            "data.villages.town_field", .text, \.data.villages.townField, zh: "乡镇所在列;不写则自动识别",
            en: "column of the township; found when absent"),
        .init(
            "data.villages.code_take", .integer(1...40), \.data.villages.codeTake, unit: "位", zh: "代码取前几位",
            en: "leading characters of the code kept"),
        .init(
            "data.villages.dissolve", .flag, \.data.villages.dissolve, zh: "同码多块是否合并",
            en: "whether pieces with one code are joined"),
    ]

    private static let tableRows = ScenarioKey.list(
        "data.tables", \.data.tables, zh: "属性表,后表覆盖前表同名字段", en: "attribute tables; later ones override",
        keys: TableOptions.keys)

    private static let matchingRows: [ScenarioKey] = [
        .init(
            "data.aliases", .path, \.data.aliases, zh: "本县表头别名文件:CSV 两列 表头,字段,或 YAML",
            en: "the county's own header words: CSV header,field or YAML"),
        .init(
            "data.with_names", .flag, \.data.withNames, zh: "是否读取姓名(联系县领导、包村干部);写出见 output.names_of_people",
            en: "whether names of people (county leaders, township cadres) are read; output.names_of_people writes them"
        ),
        .init(
            "data.points", .path, \.data.points, zh: "村委会驻地点文件;不写则用面内点", en: "village seats; a point inside when absent"
        ),
        .init(
            "data.points_shift", word: \.data.pointsShift, zh: "驻地点取自网络地图时写 gcj02,近似纠偏",
            en: "gcj02: seats come from a web map and are shifted back approximately",
            label: Bilingual(zh: "驻地点的坐标", en: "coordinates of the seats")),
        .init(
            "data.village_aliases", .path, \.data.villageAliases, zh: "村的别名表(旧代码、曾用名、合并);可由 check --write-aliases 生成",
            en: "old codes and names of villages"),
        .section("data.name_match", zh: "按名称对应时的规则", en: "how villages are matched by name"),
        .init(
            "data.name_match.strip", .list(.text), \.data.nameMatch.strip, zh: "比较前去掉的词尾",
            en: "endings taken off before comparing", reading: { $0.texts.sorted { $0.count > $1.count } }),
        .init(
            "data.name_match.max_edit", .integer(0...3), \.data.nameMatch.maxEdit, unit: "字", zh: "最多差几个字仍提示",
            en: "differing characters still offered"),
        .init(
            "data.name_match.auto_accept", .flag, \.data.nameMatch.autoAccept, zh: "有差异时是否直接采用",
            en: "whether such a match is taken unasked"),
        .section("data.topology", zh: "边界缝隙与重叠", en: "gaps and overlaps of boundaries"),
        .init(
            "data.topology.snap_m", .anyOf([.choice(["auto"]), .number(0...100)]), \.data.topology.snapMeters,
            unit: "米", zh: "两村边界相距小于此数视为同一条;auto 按图确定", en: "borders this near are one; auto takes it from the map"),
        .init(
            "data.topology.gap_area_m2", .amount, \.data.topology.gapAreaSquareMeters, unit: "平方米",
            zh: "不超过此面积的缝隙视为绘图误差", en: "gaps up to this area are drawing faults"),
        .init(
            "data.topology.fix", word: \.data.topology.fix, zh: "report 只报告;repair 在内存中修补,不改原文件",
            en: "report, or repair in memory", label: Bilingual(zh: "边界的缝隙与重叠", en: "gaps and overlaps of boundaries")),
        .init(
            "data.roads", .path, \.data.roads, zh: "道路中心线文件,只画在图上,不参与测算", en: "road centre lines, drawn on maps only"),
        .init(
            "data.rivers", .path, \.data.rivers, zh: "河流文件(线或面),只画在图上,不参与测算",
            en: "rivers (lines or areas), drawn on maps only"
        ),
        .init(
            "data.places", .path, \.data.places, zh: "乡镇、县城驻地(点图层或带经纬度的表),只画在图上",
            en: "township and county seats (points, or a table with longitude and latitude), drawn on maps only"),
        .kept("data.history", zh: "往年收入", en: "incomes of earlier years"),
        .kept("data.departments", zh: "部门名册", en: "departments"),
        .kept("data.leaders", zh: "领导名册", en: "leaders"),
        .kept("data.projects", zh: "项目库", en: "projects"),
    ]
}
