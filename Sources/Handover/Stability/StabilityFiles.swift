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
        let whole = StabilityCase(setup, plan, report)
        let columns = ColumnLists.layer(StabilityColumns.all, whole.rows, setup).columns
        let pairs = ColumnLists.layer(StabilityPairColumns.all, whole.pairs, setup).columns
        var files: [(name: String, bytes: [UInt8])] = [
            ("stability.csv", csv(columns)), ("stability-pairs.csv", csv(pairs)),
            ("stability.json", JSONText.pretty(json(setup, plan, report))),
            (
                "stability.svg",
                Array(try MapSVG.render(setup, MapStory.of(setup, plan, report, language), language: language).utf8)
            ),
        ]
        let info = PlanInfo(setup, plan.origin)
        let land = setup.county.geographic
        let layer = FeatureTable(
            .stability, columns: columns,
            geometry: .areas(whole.villages.count == land.featureCount ? land : land.reordered(whole.villages)))
        if let bytes = GeoJSONWriter.write(layer, info: info, decimals: setup.scenario.output.decimals).bytes {
            files.append(("stability.geojson", bytes))
        }
        return files
    }

    /// How often a village stays, in words.
    package static func sentence(_ stays: Int, _ runs: Int, isIn: Bool) -> Bilingual {
        Bilingual(
            zh: "\(runs) 次中 \(stays) 次" + (isIn ? "在此片区" : "未组建"),
            en: (isIn ? "in this cluster" : "left out") + " in \(stays) of \(Wording.count(runs, "run"))")
    }

    /// Columns as a table for spreadsheets.
    private static func csv(_ columns: [LayerColumn]) -> [UInt8] {
        var out = ByteText()
        out.append("\u{FEFF}")
        func line(_ cells: [String]) {
            out.append(cells.map { CSVCells.quoted(CSVCells.inert($0)) }.joined(separator: ",") + "\r\n")
        }
        line(columns.map(\.name))
        for row in columns.first?.values.indices ?? 0..<0 { line(columns.map { text($0.values[row]) }) }
        return out.bytes
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .real(let number, let decimals): NumberText.plain(number, decimals: decimals)
        case .null, .list, .object: ""
        }
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
