import CountyModel
import PlanStudies
import Planning

/// The files of a stability report: tables for spreadsheets, a layer for the map and the map itself.
package enum StabilityFiles {
    /// Names of the files.
    package static let names = [
        "stability.csv", "stability-pairs.csv", "stability.geojson", "stability.json", "stability.svg",
    ]

    /// `stability.csv`, `stability-pairs.csv`, `stability.geojson`, `stability.json` and `stability.svg`.
    ///
    /// - Throws: `GeospatialError` when the land of a township cannot be united.
    package static func make(
        _ setup: PlanningCase, _ plan: Plan, _ report: StabilityReport, language: Language
    ) throws -> [(name: String, bytes: [UInt8])] {
        let layer = layer(setup, plan, report)
        var files: [(name: String, bytes: [UInt8])] = [
            ("stability.csv", villages(setup, plan, report)), ("stability-pairs.csv", pairs(setup, plan, report)),
            ("stability.json", JSONText.pretty(json(setup, plan, report))),
            (
                "stability.svg",
                Array(try MapSVG.render(setup, MapStory.of(setup, plan, report, language), language: language).utf8)
            ),
        ]
        let info = PlanInfo(setup, plan.origin)
        if let bytes = GeoJSONWriter.write(layer, info: info, decimals: setup.scenario.output.decimals).bytes {
            files.append(("stability.geojson", bytes))
        }
        return files
    }

    /// How often a village stays, in words.
    package static func sentence(_ stays: Int, _ runs: Int, isIn: Bool) -> Bilingual {
        Bilingual(
            zh: "\(runs) 次中 \(stays) 次" + (isIn ? "在此片区" : "未组建"),
            en: (isIn ? "in this cluster" : "left out") + " in \(stays) of \(Wording.count(runs, "trial"))")
    }

    private static func layer(_ setup: PlanningCase, _ plan: Plan, _ report: StabilityReport) -> FeatureTable {
        let villages = setup.county.villages
        let home = plan.clusterOfVillage(count: villages.count)
        // Villages that take no part have nothing to stay in.
        let shown = villages.indices.filter { report.stays[$0] != nil }
        let texts = shown.map { sentence(report.stays[$0] ?? 0, report.runs, isIn: home[$0] != nil) }
        let columns = [
            LayerColumn(plain: "village_code", shown.map { .text(villages[$0].code.text) }),
            LayerColumn(plain: "village_name", shown.map { .text(villages[$0].name) }),
            LayerColumn(plain: "town_name", shown.map { .text(villages[$0].townName) }),
            LayerColumn(plain: "cluster_id", shown.map { .text(home[$0].map { plan.clusters[$0].id } ?? "") }),
            LayerColumn(plain: "cluster_name", shown.map { .text(home[$0].map { plan.clusters[$0].name } ?? "") }),
            LayerColumn(plain: "runs", shown.map { _ in .integer(report.runs) }),
            LayerColumn(plain: "stays", shown.map { .integer(report.stays[$0] ?? 0) }),
            LayerColumn(plain: "share", shown.map { .real(report.share(of: [$0]), decimals: 4) }),
            LayerColumn(plain: "stability_zh", texts.map { .text($0.zh) }),
            LayerColumn(plain: "stability_en", texts.map { .text($0.en) }),
        ]
        let land = setup.county.geographic
        return FeatureTable(
            name: "stability", columns: columns,
            geometry: .areas(shown.count == villages.count ? land : land.reordered(shown)))
    }

    private static func csv(_ rows: [[String]]) -> [UInt8] {
        var out = ByteText()
        out.append("\u{FEFF}")
        for row in rows {
            out.append(row.map { CSVCells.quoted(CSVCells.inert($0)) }.joined(separator: ","))
            out.append("\r\n")
        }
        return out.bytes
    }

    private static func villages(_ setup: PlanningCase, _ plan: Plan, _ report: StabilityReport) -> [UInt8] {
        let villages = setup.county.villages
        let home = plan.clusterOfVillage(count: villages.count)
        let head = [
            "village_code", "village_name", "town_name", "cluster_id", "cluster_name", "runs", "stays", "share",
            "stability_zh", "stability_en",
        ]
        let rows = villages.indices.compactMap { village -> [String]? in
            guard let stays = report.stays[village] else { return nil }
            let cluster = home[village].map { plan.clusters[$0] }
            let text = sentence(stays, report.runs, isIn: cluster != nil)
            return [
                villages[village].code.text, villages[village].name, villages[village].townName, cluster?.id ?? "",
                cluster?.name ?? "", String(report.runs), String(stays),
                NumberText.plain(report.share(of: [village]), decimals: 4), text.zh, text.en,
            ]
        }
        return csv([head] + rows)
    }

    private static func pairs(_ setup: PlanningCase, _ plan: Plan, _ report: StabilityReport) -> [UInt8] {
        let villages = setup.county.villages
        let home = plan.clusterOfVillage(count: villages.count)
        let head = ["from_code", "from_name", "to_code", "to_name", "cluster_id", "runs", "together"]
        let rows = report.pairs.map { pair in
            [
                villages[pair.a].code.text, villages[pair.a].name, villages[pair.b].code.text, villages[pair.b].name,
                home[pair.a].map { plan.clusters[$0].id } ?? "", String(report.runs), String(pair.together),
            ]
        }
        return csv([head] + rows)
    }

    /// The report as JSON.
    package static func json(_ setup: PlanningCase, _ plan: Plan, _ report: StabilityReport) -> JSONValue {
        let villages = setup.county.villages
        let home = plan.clusterOfVillage(count: villages.count)
        let clusters = plan.clusters.enumerated().map { index, cluster -> JSONValue in
            .object([
                ("cluster_id", .text(cluster.id)), ("cluster_name", .text(cluster.name)),
                ("share", .real(report.share(of: cluster.members), decimals: 4)),
                ("lead_stays", .integer(report.leadStays[index])),
            ])
        }
        let place = report.place.map { place -> JSONValue in
            .object([
                ("plans", .integer(place.plans)), ("share_below", .real(place.shareBelow, decimals: 6)),
                ("score", .real(place.score, decimals: 6)), ("least", .real(place.least, decimals: 6)),
                ("median", .real(place.median, decimals: 6)), ("greatest", .real(place.greatest, decimals: 6)),
                ("steps", .integer(place.steps)), ("sentence_zh", .text(sentence(place).zh)),
                ("sentence_en", .text(sentence(place).en)),
            ])
        }
        return .object([
            ("schema", .text("1.0")), ("runs", .integer(report.runs)), ("failed", .integer(report.failed)),
            ("caution_zh", report.caution.map { .text($0.zh) } ?? .null),
            ("caution_en", report.caution.map { .text($0.en) } ?? .null),
            ("sample", place ?? .null), ("clusters", .list(clusters)),
            (
                "villages",
                .list(
                    villages.indices.compactMap { village in
                        guard let stays = report.stays[village] else { return nil }
                        return .object([
                            ("village_code", .text(villages[village].code.text)),
                            ("cluster_id", .text(home[village].map { plan.clusters[$0].id } ?? "")),
                            ("stays", .integer(stays)),
                        ])
                    })
            ),
        ])
    }

    /// Where a plan stands among random ones, in words.
    package static func sentence(_ place: SamplePlace) -> Bilingual {
        // Rounded down, so that "better than all" is said only when it is so.
        let share = NumberText.plain((place.shareBelow * 1000).rounded(.down) / 10, decimals: 1)
        let (points, best) = (
            NumberText.plain(place.score, decimals: 1), NumberText.plain(place.greatest, decimals: 1)
        )
        let median = NumberText.plain(place.median, decimals: 1)
        let plans = Wording.count(place.plans, "random valid plan")
        let isAboveAll = place.shareBelow == 1
        return Bilingual(
            zh: "本方案(得分 \(points))优于"
                + (isAboveAll ? "全部 \(place.plans) 个随机可行方案" : " \(place.plans) 个随机可行方案中的 \(share)%")
                + "(其中位数 \(median),最高 \(best))",
            en: "this plan (score \(points)) is better than \(isAboveAll ? "all" : "\(share)% of") \(plans)"
                + " (median \(median), best \(best))")
    }
}
