import ClusterPlanner

/// The one thing that most people do after a command, said as its last line.
enum NextStep {
    /// `check`, on a scenario whose data can be planned or not.
    case checked(scenario: String, isSound: Bool)
    /// `adjacency` and `classify`.
    case looked(scenario: String)
    /// `propose`; `isValid` is false for a plan that breaks rules.
    case proposed(folder: String, isValid: Bool)
    /// `score` of a plan that keeps its rules or not.
    case scored(plan: String, isValid: Bool)
    /// `score` of a table or a column, which cannot be edited.
    case judged(table: String)
    /// `explain` of a village, with a cluster asked about or without.
    case explained(plan: String, village: String, target: String?)
    case edited(plan: String, isValid: Bool)
    case compared
    case swept(folder: String)
    case stable(plan: String, folder: String?)
    /// A document: map, report, workbook.
    case made(path: String)
    case packed(path: String)
    case exported(folder: String)
    case upgraded(path: String)
    case presets

    /// What to do, with the lines to type.
    var text: Bilingual {
        switch self {
        case .checked(let scenario, true):
            Bilingual(zh: "planner propose \(q(scenario)) -o 方案", en: "planner propose \(q(scenario)) -o plan")
        case .checked(let scenario, false):
            Bilingual(
                zh: "按上面的“处理”改正,再运行 planner check \(q(scenario))",
                en: "mend what is said above, then run planner check \(q(scenario)) again")
        case .looked(let scenario):
            Bilingual(zh: "planner check \(q(scenario))", en: "planner check \(q(scenario))")
        case .proposed(let folder, true):
            Bilingual(
                zh:
                    "打开 \(folder)/map.svg 看图;问原因用 planner explain \(q(folder)) --village 村名;出报告用 planner report \(q(folder)) -o 报告.docx",
                en:
                    "open \(folder)/map.svg; ask why with planner explain \(q(folder)) --village NAME; write the report with planner report \(q(folder)) -o report.docx"
            )
        case .proposed(let folder, false):
            Bilingual(
                zh: "违反了哪些规则见 planner score \(q(folder));调整用 planner edit \(q(folder)) move 村名 --to 片区",
                en:
                    "planner score \(q(folder)) says which rules are broken; change the plan with planner edit \(q(folder)) move NAME --to CLUSTER"
            )
        case .edited(let plan, false):
            Bilingual(
                zh: "撤销用 planner edit \(q(plan)) undo;违反了哪些规则见 planner score \(q(plan))",
                en: "undo with planner edit \(q(plan)) undo; planner score \(q(plan)) says which rules are broken")
        case .judged(let table):
            Bilingual(
                zh: "与建议方案对照用 planner compare \(q(table)) 方案文件夹",
                en: "put it beside a proposed plan with planner compare \(q(table)) FOLDER")
        case .scored(let plan, false):
            Bilingual(
                zh: "调整用 planner edit \(q(plan)) move 村名 --to 片区,违反的规则当场说明",
                en:
                    "change the plan with planner edit \(q(plan)) move NAME --to CLUSTER, which says at once what rules break"
            )
        case .scored(let plan, true):
            Bilingual(
                zh: "调整用 planner edit \(q(plan)) move 村名 --to 片区;出报告用 planner report \(q(plan)) -o 报告.docx",
                en:
                    "change the plan with planner edit \(q(plan)) move NAME --to CLUSTER; write the report with planner report \(q(plan)) -o report.docx"
            )
        case .explained(let plan, let village, nil):
            Bilingual(
                zh: "问“为什么不在那里”用 planner explain \(q(plan)) --village \(q(village)) --to 片区",
                en: "ask why it is not elsewhere with planner explain \(q(plan)) --village \(q(village)) --to CLUSTER")
        case .explained(let plan, let village, let target?):
            Bilingual(
                zh: "仍要移动用 planner edit \(q(plan)) move \(q(village)) --to \(q(target))",
                en: "to move it all the same: planner edit \(q(plan)) move \(q(village)) --to \(q(target))")
        case .edited(let plan, true):
            Bilingual(
                zh: "撤销用 planner edit \(q(plan)) undo;看全部分值和规则用 planner score \(q(plan))",
                en: "undo with planner edit \(q(plan)) undo; planner score \(q(plan)) shows all points and rules")
        case .compared:
            Bilingual(zh: "加 -o 文件夹,写出对照图和对照表", en: "add -o FOLDER for the map and the workbook of the comparison")
        case .swept(let folder):
            Bilingual(
                zh: "打开 \(folder)/front.svg 看取舍;比较两个方案用 planner compare",
                en: "open \(folder)/front.svg for the trade-offs; planner compare puts two plans side by side")
        case .stable(let plan, let folder):
            folder.map {
                Bilingual(
                    zh: "画成地图用 planner map \(q(plan)) --show stability --stability \(q($0)) -o 稳定性.svg",
                    en: "draw it with planner map \(q(plan)) --show stability --stability \(q($0)) -o stability.svg")
            } ?? Bilingual(zh: "加 -o 文件夹,写出逐村结果", en: "add -o FOLDER for the result of every village")
        case .made(let path):
            Bilingual(zh: "打开 \(path) 核对后再分发", en: "open \(path) and look it through before it is handed out")
        case .packed(let path):
            Bilingual(zh: "用浏览器打开 \(path),不需联网", en: "open \(path) in a browser; no network is needed")
        case .exported(let folder):
            Bilingual(
                zh: "在 QGIS、ArcGIS 或 SuperMap 中打开 \(folder)/ 里的文件;清单见 manifest.json",
                en: "open the files of \(folder)/ in QGIS, ArcGIS or SuperMap; manifest.json lists them")
        case .upgraded(let path):
            Bilingual(zh: "planner check \(q(path))", en: "planner check \(q(path))")
        case .presets:
            Bilingual(
                zh: "planner init 县名 --preset 名称 -o 文件夹", en: "planner init COUNTY --preset NAME -o FOLDER")
        }
    }

    /// A path as it is typed: in quotes where it would fall apart.
    private func q(_ path: String) -> String {
        let plain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-~+=@:,%".contains($0) }
        return plain ? path : "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}

extension Console {
    /// Says what to do next; for people only.
    func next(_ step: NextStep) { if !isJSON { next(step.text) } }

    /// The same in words of one's own.
    func next(_ text: Bilingual) { say("下一步:\(text.zh)", "Next: \(text.en)") }
}
