/// Plans that are read back, and the villages and clusters named in questions.
extension FindingCode {
    package static let ambiguousVillage = FindingCode(
        "E1801", .error, .plan,
        zh: "同名的村不止一个", en: "several villages of one name",
        mendZh: "请用代码,或在村名前加乡镇名",
        mendEn: "give the code, or put the township before the name")

    package static let unknownVillage = FindingCode(
        "E1802", .error, .plan,
        zh: "没有这个村", en: "a village that does not exist",
        mendZh: "请核对村名或代码",
        mendEn: "check the name or the code")

    package static let unknownCluster = FindingCode(
        "E1803", .error, .plan,
        zh: "没有这个片区,或同名的不止一个", en: "a cluster that does not exist, or several of one name",
        mendZh: "请从提示列出的片区中选,用编号",
        mendEn: "choose among the clusters shown, by number")

    package static let unnamedScenario = FindingCode(
        "E1804", .error, .plan,
        zh: "不知道方案是按哪个参数文件做的", en: "a plan that does not name its scenario",
        mendZh: "请用 --scenario 指明参数文件",
        mendEn: "name the scenario file with --scenario")

    package static let lostScenario = FindingCode(
        "E3020", .error, .plan,
        zh: "找不到方案所用的参数文件,或该文件已改动", en: "the scenario of a plan was not found, or was changed since",
        mendZh: "请用 --scenario 指明参数文件",
        mendEn: "name the scenario file with --scenario")

    package static let changedSincePlan = FindingCode(
        "W3038", .warning, .plan,
        zh: "出方案之后文件已改动", en: "files changed since the plan was made",
        mendZh: "如非有意,请用当时的文件",
        mendEn: "use the files of that run unless this is meant")

    package static let rowWithoutVillage = FindingCode(
        "W3045", .warning, .plan,
        zh: "有片区而没有村代码的行", en: "rows that name a cluster and no village",
        mendZh: "请补村代码,或删去该行",
        mendEn: "add the code, or delete the row")

    package static let contradictoryRows = FindingCode(
        "W3046", .warning, .plan,
        zh: "同一村的各行不一致", en: "rows that disagree about a village",
        mendZh: "请只留正确的一行",
        mendEn: "keep the right row only")

    package static let villageNotInPlan = FindingCode(
        "W3047", .warning, .plan,
        zh: "不在方案文件中的村,按未组建处理", en: "villages that are not in the plan's file, taken to be left out",
        mendZh: "请补上该村的一行(未组建的村片区留空)",
        mendEn: "add its row, with an empty cluster for a village left out")

    package static let clusterRenamed = FindingCode(
        "W3049", .warning, .plan,
        zh: "同一片区编号有不同名称", en: "one cluster number under several names",
        mendZh: "请统一名称;各行按编号归入",
        mendEn: "use one name; the number counts")

    package static let planBesideItsEdits = FindingCode(
        "W3050", .warning, .plan,
        zh: "方案文件与修改记录不符", en: "a plan that is not what its edits give",
        mendZh: "用 planner edit … replay 重写,或删除修改记录",
        mendEn: "write it anew with planner edit … replay, or delete the record of edits")

    package static let unreadablePlan = FindingCode(
        "E7311", .error, .plan,
        zh: "文件不能作为方案读取", en: "a file that cannot be read as a plan",
        mendZh: "请给出本程序写出的 plan.json 或 assignment.csv",
        mendEn: "give a plan.json or assignment.csv of this program")

    package static let noClusterColumns = FindingCode(
        "E7312", .error, .plan,
        zh: "找不到“村代码”和“片区”两列", en: "no columns for village code and cluster",
        mendZh: "表头应有 village_code 和 cluster_id(或 村级代码、片区)",
        mendEn: "the header should have village_code and cluster_id (or 村级代码, 片区)")

    package static let planVillageGone = FindingCode(
        "E7313", .error, .plan,
        zh: "方案中的村不在村界图层中,不能修改该方案", en: "a plan with villages that are not on the map, which cannot be edited",
        mendZh: "请核对代码年度",
        mendEn: "check the year of the codes")

    package static let planVillageSkipped = FindingCode(
        "W7313", .warning, .plan,
        zh: "方案中的村不在村界图层中,未采用", en: "villages of a plan that are not on the map, not used",
        mendZh: "请核对代码年度",
        mendEn: "check the year of the codes")

    package static let repeatedPlanRow = FindingCode(
        "W7314", .warning, .plan,
        zh: "内容相同的重复行,未用", en: "rows that say the same again, not used",
        mendZh: "请删去重复的行",
        mendEn: "delete the row that repeats")

    package static let leadOutsideCluster = FindingCode(
        "W7315", .warning, .plan,
        zh: "牵头村不在本片区的村中,未采用", en: "leads that are no village of their cluster, not used",
        mendZh: "请核对牵头村和片区",
        mendEn: "check the lead and the cluster")

    package static let villageInTwoClusters = FindingCode(
        "E7316", .error, .plan,
        zh: "一个村同时在两个片区", en: "a village in two clusters",
        mendZh: "一个村只能在一个片区,请先更正",
        mendEn: "a village has one place only; mend the plan first")

    package static let replayDiffers = FindingCode(
        "E7317", .error, .plan,
        zh: "输入与记录时不同,不能重放", en: "inputs that differ from what the run was made from",
        mendZh: "请用当时的文件,或去掉 --replay",
        mendEn: "use the files of that run, or leave out --replay")

    package static let marksForClusters = FindingCode(
        "E7318", .error, .plan,
        zh: "片区列只有标记,不是片区名称", en: "a column of marks instead of names of clusters",
        mendZh: "请另设一列,填写每村所属片区的名称",
        mendEn: "add a column with the name of each village's cluster")

    package static let brokenPlan = FindingCode(
        "E7319", .error, .plan,
        zh: "方案文件自相矛盾,或写出之后被改动", en: "a plan that contradicts itself, or was changed after it was written",
        mendZh: "请恢复原文件;要改方案用 planner edit;自拟的方案请用表格(assignment.csv)给出",
        mendEn:
            "put the original back; change plans with planner edit; give a plan of your own as a table (assignment.csv)"
    )

    package static let olderPlan = FindingCode(
        "W7320", .warning, .plan,
        zh: "方案由较早的版本写出", en: "a plan that an older version wrote",
        mendZh: "无需处理;重新 propose 或 edit 即写成新版",
        mendEn: "nothing has to be done; propose or edit writes it in the new version")

    package static let earlierScenario = FindingCode(
        "N7321", .note, .plan,
        zh: "方案按参数文件升级前的内容判定", en: "a plan judged by its scenario as it was before its upgrade",
        mendZh: "无需处理;要按升级后的内容判定,请用 --scenario 指明",
        mendEn: "nothing has to be done; name the scenario with --scenario to judge the plan by the upgraded one")

    package static let lostEdits = FindingCode(
        "W7322", .warning, .plan,
        zh: "改过的方案旁没有修改记录", en: "a plan changed by hand without the record of its edits",
        mendZh: "请恢复 edits.jsonl 和 plan.base.json;否则从现在的 plan.json 重新开始",
        mendEn: "put edits.jsonl and plan.base.json back; else edits begin anew from plan.json as it is")

    static let planCodes: [FindingCode] = [
        ambiguousVillage, unknownVillage, unknownCluster, unnamedScenario, lostScenario, changedSincePlan,
        rowWithoutVillage, contradictoryRows, villageNotInPlan, clusterRenamed, planBesideItsEdits,
        unreadablePlan, noClusterColumns, planVillageGone, planVillageSkipped, repeatedPlanRow,
        leadOutsideCluster, villageInTwoClusters, replayDiffers, marksForClusters, brokenPlan, olderPlan,
        earlierScenario, lostEdits,
    ]
}
