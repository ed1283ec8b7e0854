/// Comparing plans, sweeps of many scenarios, and stability.
extension FindingCode {
    package static let comparedVillageTwice = FindingCode(
        "E1920", .error, .study,
        zh: "对比的方案中一个村在两个片区", en: "a village in two clusters of a plan that is compared",
        mendZh: "一个村只能在一个片区,请先更正",
        mendEn: "a village has one place only; mend the plan first")

    package static let badSweepFile = FindingCode(
        "E1930", .error, .study,
        zh: "sweep 文件写法有误", en: "a sweep file that is written wrongly",
        mendZh: "请按提示改正",
        mendEn: "correct it as the message says")

    package static let tooManyVariants = FindingCode(
        "E1931", .error, .study,
        zh: "变体太多", en: "too many variants",
        mendZh: "请减少各轴的取值",
        mendEn: "give the axes fewer values")

    package static let sameVariantName = FindingCode(
        "E1932", .error, .study,
        zh: "两个方案同名", en: "two variants of one name",
        mendZh: "请改名",
        mendEn: "rename one of them")

    package static let sweepStopped = FindingCode(
        "E1933", .error, .study,
        zh: "sweep 已停止", en: "a sweep that was stopped",
        mendZh: "再运行同一命令即从此处继续",
        mendEn: "run the same command to go on from here")

    package static let otherPlanThere = FindingCode(
        "E1934", .error, .study,
        zh: "文件夹中已有按其他参数、数据或尝试数编制的方案",
        en: "a plan made from another scenario, other data or other moves is there",
        mendZh: "加 -f/--force 覆盖,或用 -o 换一个文件夹",
        mendEn: "use -f/--force, or another folder with -o")

    package static let sweepCountsMoves = FindingCode(
        "N1935", .note, .study,
        zh: "solve.time_s 在 sweep 中不用", en: "solve.time_s is not used in a sweep",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let sweepMakesOnePlan = FindingCode(
        "N1936", .note, .study,
        zh: "solve.plans 在 sweep 中不用", en: "solve.plans is not used in a sweep",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let notStability = FindingCode(
        "E6303", .error, .study,
        zh: "文件不是稳定性结果", en: "a file that planner stability did not write",
        mendZh: "请给出 planner stability 写出的 stability.json",
        mendEn: "give the stability.json of planner stability")

    package static let stabilityOfOtherPlan = FindingCode(
        "E6304", .error, .study,
        zh: "稳定性结果说的是另一个方案", en: "a result of planner stability for another plan",
        mendZh: "请对这个方案重新运行 planner stability",
        mendEn: "run planner stability on this plan again")

    package static let errorOfUnknownField = FindingCode(
        "E6609", .error, .study,
        zh: "--error 的字段不在数据中", en: "a field of --error that the data lack",
        mendZh: "字段名见 planner fields",
        mendEn: "planner fields lists the names")

    static let studyCodes: [FindingCode] = [
        comparedVillageTwice, badSweepFile, tooManyVariants, sameVariantName, sweepStopped, otherPlanThere,
        sweepCountsMoves, sweepMakesOnePlan, notStability, stabilityOfOtherPlan, errorOfUnknownField,
    ]
}
