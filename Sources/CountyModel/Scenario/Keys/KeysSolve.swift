extension ScenarioKeys {
    /// The keys of `solve` and `output`.
    static let solveRows: [ScenarioKey] = [
        .section("solve", zh: "求解", en: "how the search goes"),
        .init("solve.seed", .seed, \.solve.seed, zh: "随机种子;同种子、同迭代数得同结果", en: "start of the random numbers"),
        .init(
            "solve.iterations", .integer(1...10_000_000_000), \.solve.iterations, unit: "次", zh: "每次搜索的尝试数",
            en: "moves tried per restart"),
        .init(
            "solve.time_s", .positive, \.solve.timeSeconds, unit: "秒", zh: "时间上限;不写则不限",
            en: "upper limit of the running time"),
        .init(
            "solve.restarts", .integer(1...1_000), \.solve.restarts, unit: "次", zh: "独立搜索次数,取最好",
            en: "independent searches"),
        .init(
            "solve.threads", .anyOf([.choice(["auto"]), .integer(1...1_024)]), \.solve.threads, unit: "个",
            zh: "线程数,不影响结果", en: "threads; no result depends on them"),
        .init(
            "solve.plans", .integer(1...20), \.solve.plans, unit: "个", zh: "给出几个不同方案", en: "different plans proposed"),
        .init(
            "solve.min_difference", .number(0...1), \.solve.minDifference, decimals: 2, zh: "方案之间至少几成村不同(0~1)",
            en: "how much plans differ at least, 0…1"),
        .init(
            "solve.max_loss", .number(0...1), \.solve.maxLoss, decimals: 2, zh: "其他方案的得分最多比最好的低几成(0~1)",
            en: "how much lower a further plan may score, 0…1"),
        .init(
            "solve.bound", word: \.solve.bound, zh: "证明方案有多好:none 不证;quick 快;full 紧",
            en: "proof of how good the plan is: none, quick or full (tighter)",
            label: Bilingual(zh: "是否证明方案还能好多少", en: "is it proven how much better a plan could be")),
        .section("output", zh: "输出", en: "what is written and where"),
        .init("output.dir", .path, \.output.dir, zh: "输出文件夹", en: "folder"),
        .init(
            "output.formats", words: \.output.formats,
            zh:
                "propose 在 plan.json 之外写出的文件(csv 为 assignment.csv,svg、pdf 为附图,html、docx 为报告);不写则为 geojson、csv、svg。未写 --format 的 export 取其中的 GIS 格式",
            en:
                "files that propose writes beside plan.json (csv: assignment.csv; svg, pdf: the map; html, docx: the report), geojson, csv and svg when absent; export without --format takes those for GIS",
            label: Bilingual(zh: "求解后写出的文件", en: "files written with a plan")),
        .init(
            "output.crs", .text, \.output.crs, zh: "gpkg、shp 的坐标系;GeoJSON 固定经纬度",
            en: "coordinate system of gpkg and shp"),
        .init(
            "output.decimals", .integer(0...15), \.output.decimals, unit: "位", zh: "经纬度小数位数",
            en: "digits of longitudes and latitudes"),
        .init(
            "output.fields", word: \.output.fields, zh: "列名:en、zh 或 short", en: "names of the columns",
            label: Bilingual(zh: "列名", en: "names of the columns")),
        .init(
            "output.names_of_people", .flag, \.output.namesOfPeople, zh: "data.with_names 读入的姓名是否写入村图层和村表",
            en: "whether names read by data.with_names are written to the layer and the sheet of villages",
            label: Bilingual(zh: "读入的姓名写入村图层和村表", en: "names of people in the layer and the sheet of villages")),
        .init(
            "output.languages", words: \.output.languages, atLeast: 1,
            zh: "图层文字和理由的语言,主要语言在前;只写一种时,报告、表格、附图也用它,除非命令行有 --lang",
            en:
                "languages of texts and reasons in layers, the main one first; one alone is also that of reports, tables and maps unless --lang says otherwise",
            label: Bilingual(zh: "图层文字和理由的语言", en: "languages of texts and reasons")),
        .section("output.map", zh: "图件", en: "the printed map"),
        .init("output.map.paper", word: \.output.map.paper, zh: "图幅", en: "size of the sheet"),
        .init(
            "output.map.title", .text, \.output.map.title, zh: "图名;不写则为“某县片区划分图”",
            en: "title; the county and what the map shows when absent"),
        .init("output.map.scale_bar", .flag, \.output.map.scaleBar, zh: "比例尺", en: "scale bar"),
        .init("output.map.north", .flag, \.output.map.north, zh: "指北针", en: "north arrow"),
        .init("output.map.notice", .text, \.output.map.notice, zh: "图下说明", en: "notice at the foot"),
        .init("output.map.review_no", .text, \.output.map.reviewNumber, zh: "审图号", en: "number of the map review"),
    ]

    /// Sections for later stages of the program: accepted, kept, not used.
    static let laterRows: [ScenarioKey] = [
        .kept("team", zh: "班子配备", en: "deputies and exchange"),
        .kept("pairs", zh: "强弱结对", en: "pairs of villages"),
        .kept("five_ones", zh: "五个一帮扶", en: "five kinds of help"),
        .kept("departments", zh: "部门联村", en: "departments paired with villages"),
        .kept("county_lead", zh: "县领导联系", en: "county leaders"),
        .kept("first_secretary", zh: "第一书记", en: "first secretaries"),
        .kept("belts", zh: "示范带", en: "demonstration belts"),
        .kept("funds", zh: "资金分配", en: "funds"),
        .kept("enclave", zh: "飞地抱团", en: "enclave groups"),
        .kept("tiers", zh: "逐级兜底", en: "tiers"),
        .kept("targets", zh: "目标与轮次", en: "targets and rounds"),
    ]
}
