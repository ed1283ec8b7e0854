import CountyModel

/// Changes that cannot be made, said to the person who asked for them; villages and clusters come as people call them.
enum EditErrors {
    private static func error(_ code: FindingCode, zh: String, en: String, mendZh: String, mendEn: String)
        -> PlannerError
    {
        PlannerError(.input, code, Bilingual(zh: zh, en: en), mend: Bilingual(zh: mendZh, en: mendEn))
    }

    static func noCluster(_ id: String, _ known: [String]) -> PlannerError {
        error(
            .clusterNotInPlan, zh: "方案中没有片区 \(id)", en: "the plan has no cluster \(id)",
            mendZh: "可选:\(known.joined(separator: "、"))", mendEn: "it has \(known.joined(separator: ", "))")
    }

    package static func takesNoPart(_ village: String) -> PlannerError {
        error(
            .villageTakesNoPart, zh: "\(village) 不参加分片(must.exclude 或缺少规则所需数据)",
            en: "\(village) takes no part (must.exclude, or a number that a rule needs is missing)",
            mendZh: "请改参数文件后重新生成方案", mendEn: "change the scenario and propose again")
    }

    /// - Parameter argument: the village's code or the cluster's number, for the command that unlocks it.
    package static func locked(_ what: String, _ argument: String) -> PlannerError {
        error(
            .lockedAgainstEdits, zh: "\(what) 已锁定", en: "\(what) is locked",
            mendZh: "请先解锁:planner edit … unlock \(argument)",
            mendEn: "unlock it first: planner edit … unlock \(argument)")
    }

    static func nothingChanges(_ why: Bilingual) -> PlannerError {
        error(
            .nothingChanges, zh: "\(why.zh),方案没有变化,未记入修改记录", en: "\(why.en): nothing changes, and nothing is logged",
            mendZh: "无需修改;planner edit … log 可查看已做的修改",
            mendEn: "there is nothing to do; planner edit … log shows what was done")
    }

    static func noMember(_ village: String, _ cluster: String) -> PlannerError {
        error(
            .villageNotInCluster, zh: "\(village) 不在片区 \(cluster)", en: "\(village) is not in cluster \(cluster)",
            mendZh: "请核对村与片区,或先用 move 划入", mendEn: "check the village and the cluster, or move it there first")
    }

    static func noneOfItsOwn(_ village: String) -> PlannerError {
        error(
            .villageNotInCluster, zh: "\(village) 不在新片区的村中,不能牵头",
            en: "\(village) is none of the new cluster's villages and cannot lead it",
            mendZh: "请把它也列入新片区的村,或另选 --lead", mendEn: "name it among the villages too, or choose another --lead")
    }

    static func hasCluster(_ village: String, _ cluster: String) -> PlannerError {
        error(
            .villageHasCluster, zh: "\(village) 已在片区 \(cluster),不能直接组成新片区",
            en: "\(village) is in cluster \(cluster) and cannot open a new one",
            mendZh: "请用 split,或先 leave-out", mendEn: "use split, or leave-out first")
    }

    static func wholeCluster(_ cluster: String) -> PlannerError {
        error(
            .wholeClusterSplit, zh: "不能把片区 \(cluster) 的全部村都拆出",
            en: "all villages of cluster \(cluster) cannot be split off",
            mendZh: "请少选几个村", mendEn: "choose fewer villages")
    }

    package static var oneCluster: PlannerError {
        error(
            .tooFewToMerge, zh: "合并需要两个或更多不同的片区", en: "merge wants two different clusters or more",
            mendZh: "例如:merge P03 P04", mendEn: "for example: merge P03 P04")
    }

    package static var noVillages: PlannerError {
        error(
            .noVillageNamed, zh: "没有指明村", en: "no village is named", mendZh: "请给出村级代码或村名",
            mendEn: "give codes or names of villages")
    }
}
