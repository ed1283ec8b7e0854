extension ScenarioKeys {
    /// The keys of `solve` and `output`.
    static let solveRows: [ScenarioKey] = [
        .init("solve", .section, zh: "求解", en: "how the search goes"),
        .init("solve.seed", .seed, "1", zh: "随机种子;同种子、同迭代数得同结果", en: "start of the random numbers"),
        .init(
            "solve.iterations", .integer(1...10_000_000_000), "200000", unit: "次", zh: "每次搜索的尝试数",
            en: "moves tried per restart"),
        .init("solve.time_s", .positive, unit: "秒", zh: "时间上限;不写则不限", en: "upper limit of the running time"),
        .init("solve.restarts", .integer(1...1_000), "4", unit: "次", zh: "独立搜索次数,取最好", en: "independent searches"),
        .init(
            "solve.threads", .anyOf([.choice(["auto"]), .integer(1...1_024)]), "auto", unit: "个", zh: "线程数,不影响结果",
            en: "threads; no result depends on them"),
        .init("solve.plans", .integer(1...20), "1", unit: "个", zh: "给出几个不同方案", en: "different plans proposed"),
        .init(
            "solve.min_difference", .number(0...1), "0.10", zh: "方案之间至少几成村不同(0~1)",
            en: "how much plans differ at least, 0…1"),
        .init(
            "solve.max_loss", .number(0...1), "0.05", zh: "其他方案的得分最多比最好的低几成(0~1)",
            en: "how much lower a further plan may score, 0…1"),
        .init(
            "solve.bound", .choice(BoundEffort.allCases.map(\.rawValue)), "quick",
            zh: "证明方案有多好:none 不证;quick 快;full 紧", en: "proof of how good the plan is: none, quick or full (tighter)"),
        .init("output", .section, zh: "输出", en: "what is written and where"),
        .init("output.dir", .path, "out", zh: "输出文件夹", en: "folder"),
        .init(
            "output.formats", .list(.choice(OutputFormat.allCases.map(\.rawValue))), "[geojson, csv]", zh: "输出格式",
            en: "kinds of files"),
        .init(
            "output.crs", .text, "EPSG:4490", zh: "gpkg、shp 的坐标系;GeoJSON 固定经纬度", en: "coordinate system of gpkg and shp"
        ),
        .init(
            "output.decimals", .integer(0...15), "7", unit: "位", zh: "经纬度小数位数", en: "digits of longitudes and latitudes"
        ),
        .init(
            "output.fields", .choice(FieldNaming.allCases.map(\.rawValue)), "en", zh: "列名:en、zh 或 short",
            en: "names of the columns"),
        .init("output.names_of_people", .flag, "false", zh: "是否输出姓名", en: "whether names of people are written"),
        .init(
            "output.languages", .list(.choice(Language.allCases.map(\.rawValue)), atLeast: 1), "[zh, en]", zh: "报告语言",
            en: "languages of reports"),
        .init("output.map", .section, zh: "图件", en: "the printed map"),
        .init(
            "output.map.paper", .choice(MapOptions.Paper.allCases.map(\.rawValue)), "A3", zh: "图幅",
            en: "size of the sheet"),
        .init("output.map.title", .text, zh: "图名;不写则用方案标题", en: "title; the scenario's when absent"),
        .init("output.map.scale_bar", .flag, "true", zh: "比例尺", en: "scale bar"),
        .init("output.map.north", .flag, "true", zh: "指北针", en: "north arrow"),
        .init("output.map.notice", .text, "内部工作用图 未经审图不得公开", zh: "图下说明", en: "notice at the foot"),
        .init("output.map.review_no", .text, zh: "审图号", en: "number of the map review"),
    ]

    /// Sections for later stages of the program: accepted, kept, not used.
    static let laterRows: [ScenarioKey] = [
        .init("team", .anything, zh: "班子配备", en: "deputies and exchange", use: .notYet),
        .init("pairs", .anything, zh: "强弱结对", en: "pairs of villages", use: .notYet),
        .init("five_ones", .anything, zh: "五个一帮扶", en: "five kinds of help", use: .notYet),
        .init("departments", .anything, zh: "部门联村", en: "departments paired with villages", use: .notYet),
        .init("county_lead", .anything, zh: "县领导联系", en: "county leaders", use: .notYet),
        .init("first_secretary", .anything, zh: "第一书记", en: "first secretaries", use: .notYet),
        .init("belts", .anything, zh: "示范带", en: "demonstration belts", use: .notYet),
        .init("funds", .anything, zh: "资金分配", en: "funds", use: .notYet),
        .init("enclave", .anything, zh: "飞地抱团", en: "enclave groups", use: .notYet),
        .init("tiers", .anything, zh: "逐级兜底", en: "tiers", use: .notYet),
        .init("targets", .anything, zh: "目标与轮次", en: "targets and rounds", use: .notYet),
    ]
}
