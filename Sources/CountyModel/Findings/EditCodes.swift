/// Changes to a plan by hand, and the log of them.
extension FindingCode {
    package static let nothingToUndo = FindingCode(
        "E3031", .error, .edit,
        zh: "没有可撤销或重做的修改", en: "nothing to undo or redo",
        mendZh: "无需处理;planner edit … log 可查看已做的修改",
        mendEn: "nothing has to be done; planner edit … log shows what was done")

    package static let badLogLine = FindingCode(
        "E3032", .error, .edit,
        zh: "修改记录中有读不懂的行", en: "a line of the log that is no edit",
        mendZh: "请恢复原文件;或删去从该行起的记录;或连同 plan.base.json 一起删除,重新开始",
        mendEn:
            "put the original back, delete this line and those after it, or delete the log and plan.base.json to begin anew"
    )

    package static let clusterNotInPlan = FindingCode(
        "E3033", .error, .edit,
        zh: "方案中没有该片区", en: "a cluster that the plan lacks",
        mendZh: "请从提示列出的片区中选",
        mendEn: "choose among the clusters shown")

    package static let villageTakesNoPart = FindingCode(
        "E3034", .error, .edit,
        zh: "该村不参加分片", en: "a village that takes no part",
        mendZh: "请改参数文件后重新生成方案",
        mendEn: "change the scenario and propose again")

    package static let lockedAgainstEdits = FindingCode(
        "E3035", .error, .edit,
        zh: "已锁定", en: "a locked cluster or village",
        mendZh: "请先解锁:planner edit … unlock",
        mendEn: "unlock it first: planner edit … unlock")

    package static let nothingChanges = FindingCode(
        "E3036", .error, .edit,
        zh: "修改没有效果,未记入", en: "a change without effect, not logged",
        mendZh: "无需处理;planner edit … log 可查看已做的修改",
        mendEn: "nothing has to be done; planner edit … log shows what was done")

    package static let logOfOtherPlan = FindingCode(
        "E3037", .error, .edit,
        zh: "修改记录属于另一个方案", en: "edits of another plan",
        mendZh: "请恢复原来的 plan.base.json;或删除 edits.jsonl 和 plan.base.json,重新开始",
        mendEn: "put the old plan.base.json back, or delete edits.jsonl and plan.base.json to begin anew")

    package static let villageNotInCluster = FindingCode(
        "E3039", .error, .edit,
        zh: "该村不在这个片区", en: "a village that is not in the cluster",
        mendZh: "请核对村与片区,或先用 move 划入",
        mendEn: "check the village and the cluster, or move it there first")

    package static let villageHasCluster = FindingCode(
        "E3040", .error, .edit,
        zh: "该村已在片区中,不能直接组成新片区", en: "a village that is in a cluster and cannot open a new one",
        mendZh: "请用 split,或先 leave-out",
        mendEn: "use split, or leave-out first")

    package static let wholeClusterSplit = FindingCode(
        "E3041", .error, .edit,
        zh: "不能把全部村都拆出", en: "all villages of a cluster cannot be split off",
        mendZh: "请少选几个村",
        mendEn: "choose fewer villages")

    package static let tooFewToMerge = FindingCode(
        "E3042", .error, .edit,
        zh: "合并需要两个或更多不同的片区", en: "merge wants two different clusters or more",
        mendZh: "例如:merge P03 P04",
        mendEn: "for example: merge P03 P04")

    package static let noVillageNamed = FindingCode(
        "E3043", .error, .edit,
        zh: "没有指明村", en: "no village is named",
        mendZh: "请给出村级代码或村名",
        mendEn: "give codes or names of villages")

    package static let lostBasePlan = FindingCode(
        "E3044", .error, .edit,
        zh: "有修改记录而找不到修改之前的方案", en: "edits without the plan before them",
        mendZh: "请恢复 plan.base.json;或删除 edits.jsonl,从现在的 plan.json 重新开始",
        mendEn: "put plan.base.json back, or delete edits.jsonl to begin anew from plan.json as it is")

    package static let planAgainstItsLog = FindingCode(
        "E3051", .error, .edit,
        zh: "plan.json 与修改记录不符,未覆盖", en: "a plan.json that is not what its edits give, not overwritten",
        mendZh: "要按记录重写用 planner edit … replay(已被手工改动的加 --force);要保留现在的 plan.json,请删除 edits.jsonl 和 plan.base.json",
        mendEn:
            "write it anew with planner edit … replay (with --force where it was changed by hand), or delete edits.jsonl and plan.base.json to keep plan.json as it is"
    )

    static let editCodes: [FindingCode] = [
        nothingToUndo, badLogLine, clusterNotInPlan, villageTakesNoPart, lockedAgainstEdits, nothingChanges,
        logOfOtherPlan, villageNotInCluster, villageHasCluster, wholeClusterSplit, tooFewToMerge,
        noVillageNamed, lostBasePlan, planAgainstItsLog,
    ]
}
