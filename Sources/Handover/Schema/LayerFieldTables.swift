extension LayerField {
    /// The columns of `clusters`.
    package static let clusters: [LayerField] =
        [
            .init(
                "cluster_id", "CLID", "片区编号", .text, "方案内唯一的编号,如 P01",
                "number of the cluster, unique in the plan, such as P01"),
            .init("cluster_name", "CLNAME", "片区名称", .text, "片区名称", "name of the cluster"),
            .init("scenario_id", "SCENID", "参数方案", .text, "所用参数文件的代号", "short name of the scenario"),
            .init("run_id", "RUNID", "运行编号", .text, "数据、参数、种子相同则相同", "the same data, scenario and seed give the same"),
            .init("town_names", "TOWNS", "所含乡镇", .text, "牵头村所在乡镇在前", "townships, the lead's first"),
            .init("town_count", "TOWNN", "乡镇数", .integer, unit: "个", "所含乡镇的个数", "number of townships"),
            .init("cross_town", "CROSS", "是否跨乡镇", .flag, "1 为跨乡镇", "1 when it crosses townships"),
            .init("village_count", "VILLN", "村数", .integer, unit: "个", "成员村个数,含牵头村", "villages, the lead among them"),
            .init("strong_count", "STRONGN", "强村数", .integer, unit: "个", "达到强村标准的村", "strong villages"),
            .init("weak_count", "WEAKN", "薄弱村数", .integer, unit: "个", "低于薄弱村标准的村", "weak villages"),
            .init(
                "member_names", "MEMNAMES", "成员村", .text, isLong: true, "各村名称,以、分隔",
                "names of the villages, joined by 、"),
            .init(
                "member_codes", "MEMCODES", "成员村代码", .text, isLong: true, "各村代码,以逗号分隔",
                "codes of the villages, joined by commas"),
            .init("lead_code", "LDCODE", "牵头村代码", .text, "牵头村的村级代码", "code of the lead village"),
            .init("lead_name", "LDNAME", "牵头村", .text, "牵头村名称", "name of the lead village"),
            .init("secretary_from", "SECFROM", "书记来源", .text, "强村书记、牵头村书记或乡镇下派", "where the secretary comes from"),
            .init(
                "org_form", "ORGFORM", "组织形式", .text, presence: .whenKnown, "按党员人数建议的组织形式",
                "form of committee by number of members"),
            .init(.popRegistered, "成员村合计", "sum over the villages"),
            .init(.popResident, "成员村合计", "sum over the villages"),
            .init(.partyMembers, "成员村合计", "sum over the villages"),
            .init(.cadreCount, "成员村合计", "sum over the villages"),
            .init(
                "income_year", "INCYEAR", "收入年度", .integer, unit: "年", presence: .whenKnown, "收入数据的年度",
                "year of the incomes"),
            .init(
                "income_sum", "INCSUM", "收入合计", .real, unit: "万元", presence: .whenKnown, "所选收入指标,缺数的村不计",
                "sum of the chosen income; villages without one do not count"),
            .init(
                "income_avg", "INCAVG", "收入村均", .real, unit: "万元", presence: .whenKnown, "有数的村的平均",
                "mean of the villages that have one"),
            .init(
                "income_min", "INCMIN", "收入最低", .real, unit: "万元", presence: .whenKnown, "片区内最低",
                "lowest of the cluster"),
            .init(
                "income_max", "INCMAX", "收入最高", .real, unit: "万元", presence: .whenKnown, "片区内最高",
                "highest of the cluster"),
            .init(
                "weak_gap_sum", "WEAKGAP", "薄弱村缺口", .real, unit: "万元", presence: .whenKnown, "薄弱村距标准的差额合计",
                "what the weak villages lack of the line, added up"),
            .init(.cultivatedMu, "成员村合计", "sum over the villages"), .init(.forestMu, "成员村合计", "sum over the villages"),
            .init(
                "idle_mu", "IDLEMU", "闲置宅基地", .real, unit: "亩", presence: .whenKnown, "成员村合计", "sum over the villages"),
            .init(
                "main_industry", "INDMAIN", "共同产业", .text, presence: .whenKnown, "两个以上成员村共有的产业",
                "industries that villages share"),
            .init("area_km2", "AREAKM2", "面积", .real, unit: "平方公里", "按投影坐标量算", "measured on the plane"),
            .init(
                "lead_far_km", "LDFARKM", "最远距离", .real, unit: "公里", "牵头村到最远村的直线距离",
                "straight line from the lead to its farthest village"),
            .init("compactness", "COMPACT", "紧凑度", .real, "4π×面积÷周长²,圆为 1", "4π area / perimeter², 1 for a circle"),
            .init("is_connected", "ISCONN", "是否连片", .flag, "1 为连片", "1 when it hangs together"),
            .init("score_total", "SCORE", "得分", .real, unit: "分", "每百村的得分", "points per hundred villages"),
            .init("violation_hard", "VIOHARD", "违反硬约束", .integer, unit: "条", "违反的硬约束条数", "hard rules broken"),
            .init("violation_soft", "VIOSOFT", "需关注事项", .integer, unit: "条", "需关注事项条数", "soft rules broken"),
            .init("violation_text", "VIOTEXT", "问题", .text, "违反的规则与需关注事项", "what is broken or to be watched"),
            .init("rationale_zh", "REASZH", "组建理由", .text, "中文理由", "the reason in Chinese"),
            .init("rationale_en", "REASEN", "组建理由英文", .text, "英文理由", "the reason in English"),
            .init(
                "rationale_json", "REASJSON", "理由数据", .text, isLong: true, "理由所用规则与数字(JSON)",
                "rules and numbers of the reason, as JSON"),
        ] + tail

    /// What clusters, villages and leads end with.
    private static let tail: [LayerField] = [
        .init("plan_status", "STATUS", "方案状态", .text, "建议稿等", "status of the plan"),
        .init(
            "colour", "MAPCOL", "配色号", .integer, "1~7,与附图底色一致,相邻片区不同;0 为不在片区",
            "1…7, fill of the printed map, different for neighbours; 0 outside clusters"),
    ]

    /// The columns of `villages`. A county's own income measure may stand beside them.
    package static let villages: [LayerField] = [
        .init("village_code", "VCODE", "村级代码", .text, "12 位统计用区划代码", "code of the village"),
        .init("village_name", "VNAME", "行政村", .text, "村名", "name of the village"),
        .init("town_name", "TNAME", "乡镇", .text, "所在乡镇", "township"),
        .init("cluster_id", "CLID", "片区编号", .text, "不在片区为空", "number of its cluster; empty outside"),
        .init("cluster_name", "CLNAME", "片区名称", .text, "不在片区为空", "name of its cluster; empty outside"),
        .init(
            "role_code", "ROLE", "角色代码", .text, "lead 牵头,strong 强,mid 中,weak 薄弱,unknown 缺数,none 不在片区",
            "lead, strong, mid, weak, unknown or none"),
        .init("role_name", "ROLENAME", "角色", .text, "角色名称", "role in words"),
        .init("helper_code", "HELPCODE", "帮带村代码", .text, "帮带本村的村", "code of the village that helps it"),
        .init("helper_name", "HELPNAME", "帮带村", .text, "帮带本村的村", "name of the village that helps it"),
        .init(.popRegistered), .init(.popResident), .init(.partyMembers), .init(.incomeOperating), .init(.incomeTotal),
        .init(.incomeRegular), .init(.incomeBusiness),
        .init(
            "income_gap", "INCGAP", "收入缺口", .real, unit: "万元", presence: .whenKnown, "距薄弱村标准的差额",
            "what it lacks of the line for weak villages"),
        .init(.mainIndustry), .init(.starRating),
        .init("area_km2", "AREAKM2", "面积", .real, unit: "平方公里", "按投影坐标量算", "measured on the plane"),
        .init("next_cluster", "NEXTCL", "次选片区", .text, "改入后仍合规且得分最高的片区", "the next best cluster it could be in"),
        .init(
            "margin_next", "MARGIN", "次选差分", .real, unit: "分", presence: .whenKnown, "改入次选片区损失的分",
            "points lost by moving there"),
        .init("is_locked", "ISLOCK", "是否锁定", .flag, "1 为锁定或保留", "1 when locked or kept"),
        .init("is_manual", "ISMANUAL", "是否手调", .flag, "1 为人工调整", "1 when moved by hand"),
        .init("reason_zh", "REASZH", "理由", .text, "中文理由", "the reason in Chinese"),
        .init("reason_en", "REASEN", "理由英文", .text, "英文理由", "the reason in English"),
        tail[1],
    ]

    /// The columns of `edges`.
    package static let edges: [LayerField] = [
        .init("edge_id", "EDGEID", "连线编号", .text, "两端村级代码", "codes of both ends"),
        .init("edge_kind", "EDGEKIND", "连线类型", .text, "adjacent 相邻,bridge 认可相邻,pair 结对帮带", "adjacent, bridge or pair"),
        .init("from_code", "FROMCODE", "起点代码", .text, "起点村级代码", "code of the first village"),
        .init("from_name", "FROMNAME", "起点村", .text, "起点村名", "name of the first village"),
        .init("to_code", "TOCODE", "终点代码", .text, "终点村级代码", "code of the second village"),
        .init("to_name", "TONAME", "终点村", .text, "终点村名", "name of the second village"),
        .init("from_cluster", "FROMCL", "起点片区", .text, "不在片区为空", "cluster of the first; empty outside"),
        .init("to_cluster", "TOCL", "终点片区", .text, "不在片区为空", "cluster of the second; empty outside"),
        .init("is_same", "ISSAME", "是否同片区", .flag, "1 为同片区", "1 when both are in one cluster"),
        .init("shared_m", "SHAREDM", "共界长度", .integer, unit: "米", "共同边界长度", "length of the shared border"),
        .init("centre_km", "CENTREKM", "驻地距离", .real, unit: "公里", "两村驻地直线距离", "straight line between the seats"),
        .init("barrier_text", "BARRIER", "阻隔", .text, "不相接时说明", "what lies between"),
        .init("sim_industry", "SIMIND", "产业相似度", .real, presence: .whenKnown, "0~1", "likeness of industries, 0…1"),
        .init("reason_zh", "REASZH", "说明", .text, "中文说明", "the reason in Chinese"),
        .init("reason_en", "REASEN", "说明英文", .text, "英文说明", "the reason in English"),
    ]

    /// The columns of `leads`.
    package static let leads: [LayerField] =
        [
            .init("village_code", "VCODE", "村级代码", .text, "牵头村的村级代码", "code of the lead village"),
            .init("village_name", "VNAME", "牵头村", .text, "牵头村名称", "name of the lead village"),
            .init("town_name", "TNAME", "乡镇", .text, "所在乡镇", "township"),
            .init("cluster_id", "CLID", "片区编号", .text, "所牵头的片区", "number of its cluster"),
            .init("cluster_name", "CLNAME", "片区名称", .text, "所牵头的片区", "name of its cluster"),
            .init("secretary_from", "SECFROM", "书记来源", .text, "强村书记、牵头村书记或乡镇下派", "where the secretary comes from"),
            .init("village_count", "VILLN", "村数", .integer, unit: "个", "片区成员村个数", "villages of the cluster"),
            .init("weak_count", "WEAKN", "薄弱村数", .integer, unit: "个", "片区薄弱村个数", "weak villages of the cluster"),
            .init(
                "lead_far_km", "LDFARKM", "最远距离", .real, unit: "公里", "到片区最远村的直线距离",
                "straight line to the farthest village of the cluster"),
            .init(
                "income_year", "INCYEAR", "收入年度", .integer, unit: "年", presence: .whenKnown, "收入数据的年度",
                "year of the income"),
            .init(
                "lead_income", "LDINC", "牵头村收入", .real, unit: "万元", presence: .whenKnown, "所选收入指标",
                "the chosen income of the village"),
        ] + tail
}
