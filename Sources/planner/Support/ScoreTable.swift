import ClusterPlanner

/// The table of `score`: a line for each cluster, and below them how their points make the score.
struct ScoreTable {
    let report: AuditReport
    let setup: PlanningCase
    let language: Language

    private var isZh: Bool { language == .zh }

    var lines: [String] { [header] + report.clusters.map(line) + closing }

    private var header: String {
        let unit = setup.classes.unit
        let (zh, en) = (unit.zh.isEmpty ? "" : "(\(unit.zh))", unit.en.isEmpty ? "" : " (\(unit.en))")
        return isZh
            ? "片区\t名称\t牵头村\t村数\t强村\t薄弱村\t人口\t党员\t收入\(zh)\t薄弱村缺口\(zh)\t乡镇(个)\t面积(平方公里)\t连片\t最远(公里)\t加分\t扣分\t分值"
            : "id\tname\tlead\tvillages\tstrong\tweak\tpopulation\tmembers\tincome\(en)\tgap of weak\(en)\ttownships\tarea (km²)\tcontiguous\tfarthest (km)\tgains\tcosts\tpoints"
    }

    private func line(_ cluster: AuditedCluster) -> String {
        let facts = cluster.indicators
        let lead = cluster.lead.map {
            PlaceNames.name(setup.county.villages[$0].name, language)
                + (cluster.isLeadAssumed ? (isZh ? "(推定)" : " (assumed)") : "")
        }
        let isWhole =
            facts.isConnected
            ? (isZh ? "是" : "yes") : (isZh ? "否,\(facts.components)块" : "no, \(facts.components) pieces")
        return
            ([
                cluster.id, PlaceNames.cluster(cluster.name, language), lead ?? "–", String(facts.villages),
                String(facts.strong),
                String(facts.weak), number(facts.knownPopulation.map(Double.init), 0),
                number(facts.knownMembers.map(Double.init), 0), number(facts.incomeSumWan, 1),
                number(facts.weakGapWan, 1), String(facts.towns.count), number(facts.areaKm2, 1), isWhole,
                number(facts.farthestKm, 1),
            ] + points(cluster.score)).joined(separator: "\t")
    }

    /// All clusters together, what villages left out cost, the sum, and the sum for each village that takes part, which is the score.
    private var closing: [String] {
        var inside = AuditScore()
        for cluster in report.clusters { inside += cluster.score }
        let (taking, out) = (report.participantCount, report.leftOut.count)
        let cost = tenths(report.score.leftOut)
        var lines = [row(isZh ? "片区合计" : "all clusters", report.coveredCount, points(inside))]
        if out > 0 { lines.append(row(isZh ? "暂不组建" : "left out", out, ["0", cost, negative(cost)])) }
        lines.append(row(isZh ? "全县" : "county", taking, points(report.score)))
        let score = NumberText.plain(report.scorePerHundred, decimals: 1)
        lines.append(row(isZh ? "村均得分" : "score per village", nil, ["", "", score]))
        return lines
    }

    private func negative(_ text: String) -> String { text == "0" ? text : "-\(text)" }

    /// A line below the clusters: its name, how many villages, and points.
    private func row(_ name: String, _ villages: Int?, _ points: [String]) -> String {
        let cells = [name, "", "", villages.map(String.init) ?? ""] + Array(repeating: "", count: 10) + points
        return cells.joined(separator: "\t")
    }

    /// What is gained, what is paid, and the difference.
    private func points(_ score: AuditScore) -> [String] {
        let gains = score.assist + score.cohesion + score.aims
        return [tenths(gains), tenths(gains - score.total), tenths(score.total)]
    }

    private func tenths(_ micropoints: Int64) -> String {
        NumberText.plain(Double(micropoints) / 10_000, decimals: 1)
    }

    private func number(_ value: Double?, _ decimals: Int) -> String {
        value.map { NumberText.plain($0, decimals: decimals) } ?? "–"
    }
}
