import ClusterPlanner

/// What `stability` answers: a line per cluster, the villages that stand least firmly, and the place among random plans.
struct StabilityAnswer: Answer {
    let setup: PlanningCase
    let plan: Plan
    let report: StabilityReport

    func json(_ language: Language) -> JSONValue { StabilityFiles.json(setup, plan, report) }

    func text(_ language: Language) -> String? {
        let isZh = language == .zh
        let villages = setup.county.villages
        var lines = [isZh ? "片区\t牵头村\t村数\t村不变\t牵头不变" : "cluster\tlead\tvillages\tvillages_stay\tlead_stays"]
        for (index, cluster) in plan.clusters.enumerated() {
            let share = report.share(of: cluster.members)
            lines.append(
                [
                    cluster.id, PlaceNames.name(villages[cluster.lead].name, language), String(cluster.members.count),
                    NumberText.plain(share * 100, decimals: 0) + "%", "\(report.leadStays[index])/\(report.runs)",
                ].joined(separator: "\t"))
        }
        let known = villages.indices.compactMap { village in report.stays[village].map { (village, $0) } }
        let firm = known.filter { $0.1 * 10 >= report.runs * 9 }.count
        lines.append(
            isZh
                ? "\(report.runs) 次重算:\(known.count) 个村中 \(firm) 个至少九成不变"
                    + (report.failed > 0 ? ";另有 \(report.failed) 次无可行方案,未计入" : "")
                : "\(Wording.count(report.runs, "run")): \(firm) of \(known.count) villages unchanged in nine of ten or more"
                    + (report.failed > 0 ? "; \(report.failed) more gave no valid plan and do not count" : ""))
        let home = plan.clusterOfVillage(count: villages.count)
        let loose = known.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(10).filter { $0.1 * 2 < report.runs }
        for (village, stays) in loose {
            let place = home[village].map { plan.clusters[$0].id } ?? (isZh ? "未组建" : "left out")
            lines.append(
                isZh
                    ? "最不稳:\(villages[village].label) \(report.runs) 次中 \(stays) 次在 \(place)"
                    : "least firm: \(LatinName.label(of: villages[village])) (\(place)) unchanged in \(stays) of \(report.runs)"
            )
        }
        if let caution = report.caution { lines.append(caution.text(language)) }
        if let place = report.place { lines.append(StabilityFiles.sentence(place).text(language)) }
        return lines.joined(separator: "\n")
    }
}
