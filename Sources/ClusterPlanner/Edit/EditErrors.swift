/// Changes that cannot be made, said to the person who asked for them.
enum EditErrors {
    private static func error(_ code: String, zh: String, en: String, mendZh: String, mendEn: String) -> PlannerError {
        PlannerError(.input, code, Bilingual(zh: zh, en: en), mend: Bilingual(zh: mendZh, en: mendEn))
    }

    static func noCluster(_ id: String, _ known: [String]) -> PlannerError {
        error(
            "E3033", zh: "方案中没有片区 \(id)", en: "the plan has no cluster \(id)",
            mendZh: "可选:\(known.joined(separator: "、"))", mendEn: "it has \(known.joined(separator: ", "))")
    }

    static func takesNoPart(_ village: VillageCode) -> PlannerError {
        error(
            "E3034", zh: "村 \(village) 不参加分片(must.exclude 或缺少规则所需数据)",
            en: "village \(village) takes no part (must.exclude, or a number that a rule needs is missing)",
            mendZh: "请改参数文件后重新生成方案", mendEn: "change the scenario and propose again")
    }

    static func locked(_ what: String) -> PlannerError {
        error(
            "E3035", zh: "\(what) 已锁定", en: "\(what) is locked", mendZh: "请先解锁:planner edit … unlock \(what)",
            mendEn: "unlock it first: planner edit … unlock \(what)")
    }

    static func notLocked(_ what: String) -> PlannerError {
        error(
            "E3036", zh: "\(what) 没有锁定", en: "\(what) is not locked", mendZh: "无需解锁",
            mendEn: "there is nothing to unlock")
    }

    static func noMember(_ village: VillageCode, _ cluster: String) -> PlannerError {
        error(
            "E3036", zh: "村 \(village) 不在片区 \(cluster)", en: "village \(village) is not in cluster \(cluster)",
            mendZh: "请核对村与片区编号", mendEn: "check the village and the number of the cluster")
    }

    static func alreadyThere(_ village: VillageCode, _ cluster: String) -> PlannerError {
        error(
            "E3036", zh: "村 \(village) 已在片区 \(cluster)", en: "village \(village) is in cluster \(cluster) already",
            mendZh: "请另选片区", mendEn: "choose another cluster")
    }

    static func hasCluster(_ village: VillageCode, _ cluster: String) -> PlannerError {
        error(
            "E3036", zh: "村 \(village) 已在片区 \(cluster),不能直接组成新片区",
            en: "village \(village) is in cluster \(cluster) and cannot open a new one",
            mendZh: "请用 split,或先 leave-out", mendEn: "use split, or leave-out first")
    }

    static func wholeCluster(_ cluster: String) -> PlannerError {
        error(
            "E3036", zh: "不能把片区 \(cluster) 的全部村都拆出", en: "all villages of cluster \(cluster) cannot be split off",
            mendZh: "请少选几个村", mendEn: "choose fewer villages")
    }

    static var oneCluster: PlannerError {
        error(
            "E3036", zh: "合并需要两个或更多不同的片区", en: "merge wants two different clusters or more",
            mendZh: "例如:merge P03 P04", mendEn: "for example: merge P03 P04")
    }

    static var noVillages: PlannerError {
        error(
            "E3036", zh: "没有指明村", en: "no village is named", mendZh: "请给出村级代码或村名",
            mendEn: "give codes or names of villages")
    }
}
