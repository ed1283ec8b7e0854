/// The scenario file: its text, keys and values.
extension FindingCode {
    package static let unknownPreset = FindingCode(
        "E1910", .error, .scenario,
        zh: "没有这个预设", en: "a preset that does not exist",
        mendZh: "请从 planner presets 列出的名称中选一个",
        mendEn: "choose one of the names that planner presets lists")

    package static let tooManyExtends = FindingCode(
        "E1911", .error, .scenario,
        zh: "extends 引用的文件太多", en: "extends that names too many files",
        mendZh: "请减少层层继承",
        mendEn: "extend fewer files")

    package static let notUTF8 = FindingCode(
        "E7801", .error, .scenario,
        zh: "参数文件不是 UTF-8 编码", en: "a scenario that is not UTF-8",
        mendZh: "请在编辑器中另存为 UTF-8",
        mendEn: "save it as UTF-8 in your editor")

    package static let unusedSetting = FindingCode(
        "N7801", .note, .scenario,
        zh: "已读入但本版尚未使用的参数", en: "settings accepted but not used yet",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let unquotedCode = FindingCode(
        "W7801", .warning, .scenario,
        zh: "代码没有加引号", en: "codes without quotes",
        mendZh: "请给代码加引号",
        mendEn: "put the code in quotes")

    package static let tabIndent = FindingCode(
        "E7802", .error, .scenario,
        zh: "缩进用了制表符", en: "tabs for indentation",
        mendZh: "请改用空格缩进",
        mendEn: "indent with blanks")

    package static let historyWithoutField = FindingCode(
        "W7802", .warning, .scenario,
        zh: "history 有权重而没有 field,不起作用", en: "history with a weight but no field, without effect",
        mendZh: "请写明 field",
        mendEn: "name the field")

    package static let termWithoutColumns = FindingCode(
        "W7827", .warning, .scenario,
        zh: "得分项有权重而没有可用的列,不起作用", en: "terms with a weight but no column to work on, without effect",
        mendZh: "请补这些列,或在 prefer 把该项权重写为 0",
        mendEn: "add the columns, or give the term a weight of 0 under prefer")

    package static let usualTermWithoutColumns = FindingCode(
        "N7827", .note, .scenario,
        zh: "得分项按默认权重,而没有可用的列,不起作用", en: "terms with their usual weight but no column to work on, without effect",
        mendZh: "请补这些列,或在 prefer 把该项权重写为 0",
        mendEn: "add the columns, or give the term a weight of 0 under prefer")

    package static let aimOutOfReach = FindingCode(
        "W7828", .warning, .scenario,
        zh: "目标在硬性限制之外", en: "aims outside the hard limits",
        mendZh: "请改正目标(aim)或该项限制",
        mendEn: "change the aim or the limit")

    package static let firstBatchPrevails = FindingCode(
        "W7829", .warning, .scenario,
        zh: "与首批的规模不一致、不起作用的限制", en: "limits that the size of a first batch overrules",
        mendZh: "请使两处一致,或删去其一",
        mendEn: "make both agree, or remove one of them")

    package static let wideSign = FindingCode(
        "E7803", .error, .scenario,
        zh: "语法符号用了全角", en: "wide signs where YAML wants narrow ones",
        mendZh: "请改为半角符号",
        mendEn: "write the narrow sign")

    package static let unknownField = FindingCode(
        "W7803", .warning, .scenario,
        zh: "不认识的字段", en: "fields that are not known",
        mendZh: "请改正字段名,或在 columns 写明“表头: 字段”",
        mendEn: "correct the name, or assign a header to it in columns")

    package static let badSolveOptions = FindingCode(
        "E7804", .error, .scenario,
        zh: "求解参数不合理", en: "solve options that make no sense",
        mendZh: "请按提示改正 solve 各项",
        mendEn: "correct the settings of solve as the message says")

    package static let repeatedKey = FindingCode(
        "E7805", .error, .scenario,
        zh: "键重复", en: "keys written twice",
        mendZh: "只保留一处",
        mendEn: "keep one of them")

    package static let unknownKey = FindingCode(
        "E7806", .error, .scenario,
        zh: "不认识的键", en: "keys that are not known",
        mendZh: "请按提示改正写法,或删去",
        mendEn: "correct the key as the message says, or remove it")

    package static let wrongKind = FindingCode(
        "E7807", .error, .scenario,
        zh: "值的类型不对", en: "values of the wrong kind",
        mendZh: "请按提示改写该值",
        mendEn: "write the value as the message says")

    package static let outOfRange = FindingCode(
        "E7808", .error, .scenario,
        zh: "数值或列表项数超出范围", en: "numbers out of range, or lists of too few items",
        mendZh: "请改到提示的范围内",
        mendEn: "bring it within the range shown")

    package static let crossedLimits = FindingCode(
        "E7809", .error, .scenario,
        zh: "两个界限大小颠倒", en: "limits that cross each other",
        mendZh: "请对调或改正",
        mendEn: "swap or correct them")

    package static let codeNotOnMap = FindingCode(
        "E7810", .error, .scenario,
        zh: "参数文件中的村或乡镇不在村界图层中", en: "villages or townships of the scenario that are not on the map",
        mendZh: "请核对代码或名称",
        mendEn: "check the code or the name")

    package static let spoiltCode = FindingCode(
        "E7811", .error, .scenario,
        zh: "代码没有加引号,会当作数字而出错", en: "codes without quotes that would be spoilt as numbers",
        mendZh: "请给代码加引号",
        mendEn: "put the code in quotes")

    package static let invalidCode = FindingCode(
        "E7812", .error, .scenario,
        zh: "不是有效的代码", en: "codes that are not valid",
        mendZh: "请写足位数的半角数字;其他代码请设 data.code_kind: any",
        mendEn: "write all digits in narrow characters; for other codes set data.code_kind: any")

    package static let wordLikeFlag = FindingCode(
        "E7813", .error, .scenario,
        zh: "会被读成真假值的词", en: "words that some programs read as a flag",
        mendZh: "真假值写 true 或 false;文字请加引号",
        mendEn: "write true or false for a flag, and put words in quotes")

    package static let circularExtends = FindingCode(
        "E7814", .error, .scenario,
        zh: "extends 循环引用", en: "extends that goes round in a circle",
        mendZh: "请去掉其中一处 extends",
        mendEn: "take out one of them")

    package static let extendsOther = FindingCode(
        "E7823", .error, .scenario,
        zh: "extends 写的不是参数文件", en: "extends that names what is no scenario",
        mendZh: "请写参数文件或预设(preset:…)",
        mendEn: "name a scenario, or a preset (preset:…)")

    package static let extendsOutside = FindingCode(
        "E7830", .error, .scenario,
        zh: "extends 写的文件不在本县文件夹内", en: "extends that leaves the county's folder",
        mendZh: "请把文件放进参数文件所在的文件夹,或用 --extends 写明",
        mendEn: "put the file into the folder of the scenario, or name it by --extends")

    package static let noScenario = FindingCode(
        "E7824", .error, .scenario,
        zh: "不是参数文件", en: "a file that is no scenario",
        mendZh: "请检查路径;planner init 可新建参数文件",
        mendEn: "check the path; planner init makes a new scenario")

    package static let invalidYAML = FindingCode(
        "E7815", .error, .scenario,
        zh: "不符合 YAML 语法", en: "not valid YAML",
        mendZh: "请检查该行和上一行:缩进、冒号后的空格、引号和括号是否成对",
        mendEn:
            "look at this line and the one above: indentation, a blank after the colon, pairs of quotes and brackets")

    package static let missingSetting = FindingCode(
        "E7816", .error, .scenario,
        zh: "缺少必写的键", en: "settings that are missing",
        mendZh: "请补上",
        mendEn: "add them")

    package static let contradictoryVillage = FindingCode(
        "E7817", .error, .scenario,
        zh: "对同一个村的规定互相矛盾", en: "settings that contradict each other about a village",
        mendZh: "只保留一处",
        mendEn: "keep one of them")

    package static let tooDeep = FindingCode(
        "E7818", .error, .scenario,
        zh: "参数文件嵌套过深或内容过多", en: "a scenario nested too deep or too large",
        mendZh: "请检查是否误把数据写进了参数文件",
        mendEn: "look whether data were written into the scenario by mistake")

    package static let unknownChoice = FindingCode(
        "E7819", .error, .scenario,
        zh: "不可选的值", en: "values that are not offered",
        mendZh: "请从提示的值中选一个",
        mendEn: "choose one of the values shown")

    package static let allWeightsZero = FindingCode(
        "E7820", .error, .scenario,
        zh: "目标权重全为 0", en: "all weights are 0",
        mendZh: "至少一项大于 0",
        mendEn: "make one of them larger")

    package static let unsafeRewrite = FindingCode(
        "E7822", .error, .scenario,
        zh: "参数文件无法安全地改写", en: "a scenario that cannot be edited safely",
        mendZh: "请按提示自行写入",
        mendEn: "write the lines that are shown yourself")

    package static let balanceWithoutEffect = FindingCode(
        "W7823", .warning, .scenario,
        zh: "balance 不影响结果", en: "balance, which has no effect",
        mendZh: "请收紧 must.villages 或 must.population,并删去 balance",
        mendEn: "narrow must.villages or must.population, and remove balance")

    package static let leaveOutNotAllowed = FindingCode(
        "W7824", .warning, .scenario,
        zh: "leave_out 的限制不起作用", en: "limits of leave_out without effect",
        mendZh: "请写 allowed: true,或删去该行",
        mendEn: "write allowed: true, or remove the line")

    package static let namesNotRead = FindingCode(
        "W7826", .warning, .scenario,
        zh: "要写出的姓名没有读取", en: "names to be written that are not read",
        mendZh: "请写 data.with_names: true,或删去 output.names_of_people",
        mendEn: "write data.with_names: true, or remove output.names_of_people")

    package static let tooManyPairs = FindingCode(
        "E7825", .error, .scenario,
        zh: "不要求相连又不限距离,要比较的村对太多", en: "too many pairs, as neither borders nor distances limit them",
        mendZh: "请写 must.lead_far_km: {max: …}",
        mendEn: "set must.lead_far_km: {max: …}")

    static let scenarioCodes: [FindingCode] = [
        unknownPreset, tooManyExtends, notUTF8, unusedSetting, unquotedCode, tabIndent, historyWithoutField,
        termWithoutColumns, usualTermWithoutColumns, aimOutOfReach, firstBatchPrevails,
        wideSign, unknownField, badSolveOptions, repeatedKey, unknownKey, wrongKind, outOfRange, crossedLimits,
        codeNotOnMap, spoiltCode, invalidCode, wordLikeFlag, circularExtends, extendsOther, extendsOutside, noScenario,
        invalidYAML,
        missingSetting,
        contradictoryVillage, tooDeep, unknownChoice, allWeightsZero, unsafeRewrite, balanceWithoutEffect,
        leaveOutNotAllowed, namesNotRead, tooManyPairs,
    ]
}
