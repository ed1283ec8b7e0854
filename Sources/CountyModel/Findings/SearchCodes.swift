/// The search for a plan, and rules that cannot be kept.
extension FindingCode {
    package static let nobodyTakesPart = FindingCode(
        "E1604", .error, .search,
        zh: "没有一个村能参加分片", en: "no village can take part",
        mendZh: "请检查缺失的数据和 must.exclude",
        mendEn: "look at the missing data and at must.exclude")

    package static let boundSolverFailed = FindingCode(
        "E1902", .error, .search,
        zh: "求上界时线性规划求解器出错", en: "the linear solver failed while the bound was proven",
        mendZh: "请设环境变量 PLANNER_SOLVER=none,或写 solve.bound: none",
        mendEn: "set the environment variable PLANNER_SOLVER=none, or solve.bound: none")

    package static let noPlan = FindingCode(
        "E3001", .error, .search,
        zh: "规则未能全部满足", en: "rules that are not all kept",
        mendZh: "请按提示放宽所列的规则",
        mendEn: "relax the rules named, as the message says")

    package static let relaxation = FindingCode(
        "N3002", .note, .search,
        zh: "放宽后有方案或更接近方案的规则", en: "rules that, relaxed, make a plan possible or bring it nearer",
        mendZh: "请选择其中一项放宽",
        mendEn: "choose one of them to relax")

    package static let stoppedBeforePlan = FindingCode(
        "E3003", .error, .search,
        zh: "在找到方案之前被停止", en: "stopped before a plan was met",
        mendZh: "请给更多时间再运行",
        mendEn: "run again with more time")

    package static let unknownLockedCluster = FindingCode(
        "E3010", .error, .search,
        zh: "--only 指定的片区不存在", en: "a cluster named with --only that the plan lacks",
        mendZh: "请从提示列出的片区中选",
        mendEn: "choose among the clusters shown")

    package static let nothingToTry = FindingCode(
        "E3011", .error, .search,
        zh: "--elastic 无从试算", en: "--elastic has nothing to try",
        mendZh: "请按前面的说明逐条放宽规则",
        mendEn: "relax the rules named above one after the other")

    package static let trialBreaksRule = FindingCode(
        "E3012", .error, .search,
        zh: "试算方案违反的规则", en: "rules that the trial plan breaks",
        mendZh: "试算方案只供参考,不能交付;请据此放宽或改正数据",
        mendEn: "the trial is for orientation and no plan to hand over; relax the rule or correct the data by it")

    package static let lockedClusterBreaksRule = FindingCode(
        "E3048", .error, .search,
        zh: "锁定的片区违反规则", en: "locked clusters that break a rule",
        mendZh: "请先用 planner edit 改好该片区,或用 --only 只锁定其他片区,或放宽该规则",
        mendEn: "mend the cluster with planner edit, lock only others with --only, or relax the rule")

    package static let unqualifiedFixedLead = FindingCode(
        "W3101", .warning, .search,
        zh: "指定的牵头村不符合牵头条件", en: "fixed leads that do not meet the condition",
        mendZh: "请确认,或改由乡镇选派书记",
        mendEn: "confirm it, or have the township send a secretary")

    package static let villagesOutsideZones = FindingCode(
        "W3110", .warning, .search,
        zh: "缺数而不受 must.zones 限制的村", en: "villages without the number, which must.zones does not bind",
        mendZh: "请补齐该列",
        mendEn: "fill the column in")

    package static let fewerPlans = FindingCode(
        "W3111", .warning, .search,
        zh: "找到的方案少于要求的数量", en: "fewer plans than were asked for",
        mendZh: "可减小 min_difference、增大 max_loss,或增加迭代数",
        mendEn: "ask for less difference, allow more loss, or give more iterations")

    package static let cannotBeCovered = FindingCode(
        "W3112", .warning, .search,
        zh: "任何方案都无法纳入的村", en: "villages that no plan can cover",
        mendZh: "如应纳入,请按提示放宽其中一项;否则无需处理",
        mendEn: "to have them covered, change one of the things that the message says; else nothing has to be done")

    package static let trialOpened = FindingCode(
        "W3113", .warning, .search,
        zh: "试算方案", en: "a trial plan",
        mendZh: "试算只供比较,不能作为正式方案", mendEn: "a trial serves comparison only and is no plan to decide on")

    package static let editedBreaksRules = FindingCode(
        "W3114", .warning, .search,
        zh: "人工修改后违反硬性规则的方案", en: "a plan that breaks hard rules since it was changed by hand",
        mendZh: "请改到不再违反(planner score 列出每一处),再作为正式方案",
        mendEn: "mend what planner score lists before deciding on it")

    static let searchCodes: [FindingCode] = [
        nobodyTakesPart, boundSolverFailed, noPlan, relaxation, stoppedBeforePlan, unknownLockedCluster,
        nothingToTry, trialBreaksRule, lockedClusterBreaksRule, unqualifiedFixedLead, villagesOutsideZones,
        fewerPlans, cannotBeCovered, trialOpened, editedBreaksRules,
    ]
}
