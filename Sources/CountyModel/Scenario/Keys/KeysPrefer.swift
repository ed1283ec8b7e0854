extension ScenarioKeys {
    private static let weightOrSection = ScenarioShape.anyOf([.weight, .section])

    private static func term(_ name: String, _ standard: String, zh: String, en: String) -> [ScenarioKey] {
        [
            .init("prefer.\(name)", weightOrSection, standard, zh: zh, en: en),
            .init("prefer.\(name).weight", .weight, standard, zh: "权重", en: "weight"),
        ]
    }

    /// The keys of `prefer` and `costs`.
    static let preferRows: [ScenarioKey] =
        [
            .init("prefer", .section, zh: "目标权重,合计自动归一;写 0 关闭", en: "what a plan is scored by; 0 switches a term off"),
            .init(
                "prefer.mode", .choice(["以强带弱", "强强联合", "lift", "alike"]), "以强带弱",
                zh: "以强带弱,或强强联合", en: "lift: strong villages lift weak ones; alike: strong ones of a kind join"),
        ]
        + term("compact", "0.20", zh: "地缘相近", en: "nearness to the lead")
        + [
            .init(
                "prefer.compact.d_max_km", .positive, "12", unit: "公里", zh: "距离达到此数得 0 分", en: "distance worth nothing")
        ]
        + term("industry", "0.25", zh: "产业相连", en: "likeness or chain of industries")
        + [
            .init(
                "prefer.industry.chain", .list(.list(.text, atLeast: 2)), "[]", zh: "产业链,如 [[茶叶, 茶加工, 旅游]]",
                en: "chains of industries")
        ]
        + term("lift", "0.25", zh: "强弱搭配", en: "the lead's surplus meets the village's gap")
        + [
            .init("prefer.lift.gap_wan", .positive, "20", unit: "万元", zh: "缺口达到此数得满分", en: "gap that counts in full"),
            .init(
                "prefer.lift.surplus_wan", .positive, "50", unit: "万元", zh: "牵头村富余达到此数得满分",
                en: "surplus that counts in full"),
        ]
        + term("resources", "0.05", zh: "人均资源", en: "resources per head")
        + [
            .init(
                "prefer.resources.mode", .choice(ResourceTerm.Mode.allCases.map(\.rawValue)), "complement",
                zh: "alike 相似,complement 互补", en: "alike or complementary"),
            .init(
                "prefer.resources.columns", .list(.field, atLeast: 1), "[cultivated_mu, forest_mu, idle_site_mu]",
                zh: "比较哪些资源", en: "columns compared"),
            .init("prefer.same_town", .weight, "0.10", zh: "同一乡镇", en: "lying in the lead's township"),
            .init("prefer.keep_existing", .weight, "0.05", zh: "少改现有片区", en: "staying in the same cluster"),
        ]
        + term("history", "0", zh: "人文历史", en: "common history")
        + [
            .init("prefer.history.field", .field, zh: "记录人文历史的字段", en: "column that records it"),
            .init(
                "prefer.cohesion", .weight, "0.10", unit: "分", zh: "相邻村同片区的加分,不参与归一",
                en: "points for neighbours kept together, outside the sum"),
        ]
        + term("balance", "", zh: "规模均衡(模型暂无此项)", en: "equal sizes (the model has no such term yet)")
        + [.init("prefer.balance.of", .list(.text), zh: "均衡哪些量", en: "what is to be equal")]
        + costRows

    private static let costRows: [ScenarioKey] = [
        .init("costs", .section, zh: "扣分(一个村带得最好得 1 分)", en: "what a plan pays, in points"),
        .init("costs.committee", .amount, "0.5", unit: "分", zh: "每设一个片区", en: "per cluster"),
        .init(
            "costs.lead_rank", .amount, "1.5", unit: "分", zh: "牵头村排名越低多付的分(末位付足)",
            en: "what the lowest-ranked lead costs more than the highest"),
        .init(
            "costs.appointed_lead", .amount, "1.0", unit: "分", zh: "由乡镇干部牵头",
            en: "per appointed lead, beside the cluster"),
        .init(
            "costs.cross_town", .amount, "0.3", unit: "分", zh: "片区每多跨一个乡镇",
            en: "per village of another township than its lead's"),
        .init("costs.left_out", .section, zh: "暂不组建的每个村", en: "per village left out"),
        .init("costs.left_out.weak", .amount, "0.5", unit: "分", zh: "薄弱村", en: "a weak one"),
        .init("costs.left_out.backward", .amount, "0.6", unit: "分", zh: "后进村", en: "a backward one"),
        .init("costs.left_out.other", .amount, "0.15", unit: "分", zh: "其他村", en: "another"),
        .init("costs.capacity", .section, zh: "牵头村帮带能力;不写则不限", en: "weakness a lead can carry; absent: no limit"),
        .init(
            "costs.capacity.base", .amount, "3", unit: "个", zh: "每个牵头村可带的需求(需求指数之和)", en: "what every lead can carry"),
        .init("costs.capacity.per_surplus", .amount, "3", unit: "个", zh: "富余每满一份再加", en: "what a full surplus adds"),
    ]
}
