import CountyModel
import Planning

/// What every file that is handed on says of itself: enough to make it again and to know what it may be used for.
///
/// Neither a time nor a folder is in it, so that the same run gives the same bytes.
package struct HandoverManifest: Sendable, Equatable {
    /// One line.
    package struct Line: Sendable, Equatable {
        /// What is told.
        package let label: Bilingual
        /// The value.
        package let value: Bilingual
    }

    /// The lines in their order.
    package let lines: [Line]
    /// The notice on every page, in the words of the scenario; English readers get a translation behind the usual
    /// notice.
    package let notice: Bilingual

    /// What a plan says of itself.
    package init(_ handover: HandoverPlan) {
        let (setup, plan) = (handover.setup, handover.plan)
        let info = PlanInfo(setup, plan.origin)
        notice = Self.notice(setup.scenario.output.map)
        var lines: [Line] = []
        func add(_ zh: String, _ en: String, _ value: String) { add(zh, en, Bilingual(zh: value, en: value)) }
        func add(_ zh: String, _ en: String, _ value: Bilingual) {
            lines.append(Line(label: Bilingual(zh: zh, en: en), value: value))
        }
        add("县(市、区)", "county", info.county)
        if !setup.scenario.title.isEmpty { add("方案名称", "title", setup.scenario.title) }
        add("方案", "plan", handover.label)
        add("性质", "status", Bilingual(zh: "建议稿,供研究决策参考,非正式文件", en: "a proposal for decision, no official document"))
        add("规则", "rules", Self.rules(plan))
        add("片区与村", "extent", Self.extent(plan))
        let score = NumberText.plain(plan.scorePerHundred, decimals: 2)
        add("得分(村均)", "score per village", score)
        add(
            "得分上限", "bound",
            plan.certificate.map(CertificateText.sentence)
                ?? Bilingual(zh: "本方案无已证明的得分上限(或原上限已不适用)", en: "no bound was proven that holds for this plan"))
        add("参数", "scenario", "\(info.scenario)  sha256 \(info.scenarioSHA256)")
        add("随机种子", "seed", info.seed.map { String($0) } ?? "—")
        let moved = handover.compared.movedByHand.count
        add(
            "人工调整", "changed by hand",
            moved == 0 ? Bilingual(zh: "无", en: "none") : Bilingual(zh: "\(moved) 个村", en: "\(moved) villages"))
        for input in setup.county.digests { add("数据", "data", "\(input.file)  sha256 \(input.sha256)") }
        add("数据摘要(合)", "data digest", info.inputSHA256)
        add("坐标系", "coordinates", "\(info.sourceCRS)")
        add("程序版本", "program", "planner \(Engine.version)")
        add("提示", "notice", notice)
        if let number = info.reviewNumber { add("审图号", "map review no.", number) }
        add(
            "边界", "borders",
            Bilingual(zh: "边界为示意,不作为权属依据", en: "Borders are indicative and prove no ownership"))
        add("个人信息", "persons", Self.persons(setup.scenario))
        self.lines = lines
    }

    private static func persons(_ scenario: Scenario) -> Bilingual {
        if scenario.data.withNames && scenario.output.namesOfPeople {
            return Bilingual(
                zh: "各村数据含姓名(按参数 output.names_of_people 写入),请按个人信息保管",
                en: "data of villages hold names of people (output.names_of_people); keep them as personal data")
        }
        return Bilingual(zh: "不含姓名、电话等个人信息", en: "without names or telephone numbers of persons")
    }

    /// The notice of a scenario in both languages.
    package static func notice(_ options: MapOptions) -> Bilingual {
        let isUsual = options.notice == MapOptions().notice
        return Bilingual(
            zh: options.notice,
            en: options.notice + (isUsual ? " (internal working map, not to be published without review)" : ""))
    }

    private static func rules(_ plan: Plan) -> Bilingual {
        if plan.brokenRules.isEmpty { return Bilingual(zh: "全部硬规则满足", en: "all hard rules are kept") }
        let count = plan.brokenRules.count
        let first = plan.brokenRules[0].what
        return Bilingual(
            zh: "不是有效方案:违反硬规则 \(count) 处,如 \(first.zh)",
            en: "NOT A VALID PLAN: breaks \(count) hard rules, such as: \(first.en)")
    }

    private static func extent(_ plan: Plan) -> Bilingual {
        let (clusters, villages) = (plan.clusters.count, plan.coveredCount)
        let (left, out) = (plan.leftOut.count, plan.excluded.count)
        return Bilingual(
            zh: "\(clusters) 个片区,纳入 \(villages) 村,暂不组建 \(left) 村,不参加 \(out) 村",
            en: "\(clusters) clusters of \(villages) villages; \(left) left out, \(out) excluded")
    }
}
