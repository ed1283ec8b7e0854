import CountyModel
import Planning

/// How the plan was made, how good it is, what the data are like, and under which parameters.
extension ReportContent {
    mutating func writeMethod() throws {
        openChapter("方法与可靠性", "Method, and how good the plan is", startsPage: true)
        let classes = setup.scenario.classes
        let strong = ledger.number("strong_line", classes.strongMinWan, decimals: 2, "classes.strong.min")
        let weak = ledger.number("weak_line", classes.weakBelowWan, decimals: 2, "classes.weak.below")
        let (measure, unit) = (setup.classes.measure, setup.classes.unit)
        let strict = setup.problem.rules.requiresContiguity
        add(
            .items(
                numbered(
                    [
                        Bilingual(
                            zh: "分类。以\(measure.label)为准,不低于\(strong)\(unit.zh)为强村,低于\(weak)\(unit.zh)或在薄弱村名单上的为薄弱村。",
                            en:
                                "Classes. By \(measure.englishName), a village is strong from \(strong) \(unit.en) on, weak below \(weak) or on a list of weak villages."
                        ),
                        Bilingual(
                            zh: "规则。每个片区\(strict ? "村村相连、" : "")由一个牵头村带动,村数、人口、党员数、强弱比例、距离等按参数逐条满足,不满足的方案一律不用(见附件1)。",
                            en:
                                "Rules. Every cluster \(strict ? "is contiguous and " : "")has one lead; limits on villages, population, Party members, weak villages and distance are kept exactly, and a plan that breaks one is not used (annex 1)."
                        ),
                    ] + choice + [
                        Bilingual(
                            zh: "复核。方案写出前,由另一套程序从原始数据重新核对每条规则和得分。",
                            en:
                                "Audit. Before a plan is written, a separate program judges every rule and the score from the data again."
                        )
                    ])))
        if let sentence = try PlanShapes(setup, plan).sentence {
            let text = ledger.said(sentence, "land of the clusters")
            paragraph(
                text.zh + "。各项都是越接近1越规整。",
                text.en.prefix(1).uppercased() + text.en.dropFirst() + ". Of each, 1 is the most regular.")
            _ = ledger.count("most_regular", 1, "shape indices")
        }
        if let certificate = plan.certificate {
            let sentence = ledger.said(CertificateText.sentence(certificate), "certificate")
            paragraph(
                "方案有多好:\(sentence.zh)。这是用数学方法证明的上限,不是估计。",
                "How good it is: \(sentence.en). This is a limit that was proven, not an estimate.")
        } else if plan.origin != .given {
            paragraph("本方案没有附带“最多还能好多少”的证明。", "No proof of how much better a plan could be goes with this one.")
        }
        paragraph(
            "程序只提建议,不评价个人,不预测收益;牵头村和书记人选由组织部门按程序确定。",
            "The program proposes. It rates no person and forecasts no revenue; leads and secretaries are chosen by the organisation department."
        )
    }

    /// How the plan was chosen among others; empty for one made by hand.
    private var choice: [Bilingual] {
        if plan.origin == .given {
            return [
                Bilingual(
                    zh: "评分。方案由人工编制,按强弱搭配、产业相近、地缘相近等权重计分,未与其他方案比较。",
                    en:
                        "Score. The plan was made by hand and is scored by the weights (lift, industry, nearness and so on); no other plans were looked for."
                )
            ]
        }
        return [
            Bilingual(
                zh: "择优。在满足规则的方案中,按强弱搭配、产业相近、地缘相近等权重计分,取得分最高的。",
                en:
                    "Choice. Among the plans that keep the rules the one that scores most by the weights (lift, industry, nearness and so on) is taken."
            )
        ]
    }

    private mutating func numbered(_ items: [Bilingual]) -> [Bilingual] {
        for index in items.indices { _ = ledger.count("item", index + 1, "numbering") }
        return items
    }

    mutating func writeDataQuality() {
        openChapter("数据质量", "Quality of the data")
        let errors = causes.filter { $0.severity == .error }
        let warnings = causes.filter { $0.severity == .warning }
        let texts = [
            ledger.count("errors", errors.count, "planner check"),
            ledger.count("warnings", warnings.count, "planner check"),
        ]
        if errors.isEmpty && warnings.isEmpty {
            return paragraph("数据检查未发现问题。", "Checking the data found nothing doubtful.")
        }
        if errors.isEmpty {
            paragraph(
                "数据检查没有发现错误,需留意的情况有\(texts[1])类,列于下表;所在文件和代码见附件2。",
                "Checking the data found no errors and \(texts[1]) \(Wording.plural(warnings.count, "kind")) of doubts, as below; annex 2 names their files and codes."
            )
            return add(.table(table(ReportOtherColumns.causes, warnings)))
        }
        paragraph(
            "数据检查发现错误\(texts[0])类、需留意的情况\(texts[1])类,列于下表;所在文件和代码见附件2。",
            "Checking the data found \(texts[0]) kinds of errors and \(texts[1]) of doubts, as below; annex 2 names their files and codes."
        )
        add(.table(table(ReportOtherColumns.causes, errors + warnings)))
    }

    mutating func writeApproval() {
        openChapter("建议程序", "Steps towards a decision")
        note("具体程序以本县规定为准;日期和结果由承办单位填写。", "The county's own rules prevail; dates and outcomes are filled in by hand.")
        let steps: [(name: Bilingual, who: Bilingual, what: Bilingual)] = [
            (
                Bilingual(zh: "提议", en: "Proposal"),
                Bilingual(zh: "县委组织部会同农业农村部门", en: "organisation department with agriculture"),
                Bilingual(zh: "提出片区组建建议方案和牵头村建议", en: "proposes clusters and leads")
            ),
            (
                Bilingual(zh: "商议", en: "Consultation"),
                Bilingual(zh: "乡镇党委、各村党组织", en: "township committees, village organisations"),
                Bilingual(
                    zh: "征求意见;每次调整都核对规则并留存记录",
                    en: "opinions are gathered; every change is judged by the rules and kept on record")
            ),
            (
                Bilingual(zh: "决定", en: "Decision"), Bilingual(zh: "县委", en: "county Party committee"),
                Bilingual(
                    zh: "研究审定方案;设立\(committee.zh)按权限报批",
                    en: "approves the plan; each \(committee.en) by the competent body")
            ),
            (
                Bilingual(zh: "公示", en: "Notice"), Bilingual(zh: "乡镇、村", en: "townships, villages"),
                Bilingual(zh: "公示片区、成员村和牵头村,收集反馈", en: "clusters, villages and leads are made known, replies gathered")
            ),
            (
                Bilingual(zh: "组建", en: "Setting up"), Bilingual(zh: "乡镇党委", en: "township committees"),
                Bilingual(zh: "召开会议成立,报备存档", en: "founding meetings, filed")
            ),
        ]
        add(.table(table(ReportOtherColumns.steps, steps)))
    }

    /// Annex 2: where what is doubtful stands in the data.
    mutating func writeDoubts() {
        let doubts = causes.filter { $0.severity != .note }
        if doubts.isEmpty { return }
        openAnnex(2, "数据检查记录", "What checking the data found")
        add(.table(table(ReportOtherColumns.doubts, doubts)))
    }

    /// Annex 3: what the plan was made from.
    mutating func writeOrigin() {
        openAnnex(3, "数据来源与可追溯信息", "Sources and traces")
        let info = PlanInfo(setup, plan.origin)
        let scenario = Bilingual(zh: "参数文件 \(info.scenario)", en: "scenario \(info.scenario)")
        let files = county.digests.map { (file: Bilingual.same($0.file), sha256: $0.sha256) }
        add(.table(table(ReportOtherColumns.files, files + [(file: scenario, sha256: info.scenarioSHA256)])))
        _ = ledger.name("SHA-256")
        let manifest = PlanManifest(setup, plan)
        let line = ledger.said(Bilingual(zh: manifest.line(.zh), en: manifest.line(.en)), "manifest")
        add(.note(line))
        if !info.notice.isEmpty { add(.note(ledger.said(.same(info.notice), "notice"))) }
    }
}
